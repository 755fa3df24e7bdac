package deliver

import (
	"encoding/json"
	"strings"

	"headsup/internal/render"
)

// mattermost posts Markdown to an incoming webhook of Mattermost.
func mattermost() ChatKind {
	return ChatKind{
		Name: "mattermost", Most: 16_000,
		Write: func(pieces []render.Piece) ([]byte, error) {
			return asBody(mattermostMessage{Text: mattermostText(pieces)})
		},
		Read: func(body []byte) string {
			var m mattermostMessage
			_ = json.Unmarshal(body, &m) // what cannot be read is shown as nothing
			return m.Text
		},
		Ask:   toWebhook,
		Judge: saysOK,
	}
}

type mattermostMessage struct {
	Text string `json:"text"`
}

func mattermostText(pieces []render.Piece) string {
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 {
			b.WriteByte('\n')
			if p.Is != render.IsBullet || pieces[i-1].Is != render.IsBullet {
				b.WriteByte('\n')
			}
		}
		text := callsNobody(render.EscapeMarkdown(p.Text))
		switch p.Is {
		case render.IsTitle:
			text = "#### " + text
		case render.IsStrong, render.IsHeading:
			text = "**" + text + "**"
		case render.IsBullet:
			text = "- " + text
		case render.IsLink:
			text = "[" + text + "](" + p.Address + ")"
		case render.IsPlain:
		}
		b.WriteString(text)
	}
	return b.String()
}

// callsNobody parts the signs that call people (@everyone) and channels
// (~town-square) from their words, by a mark that is not seen.
func callsNobody(text string) string {
	const mark = "\u2060" // word joiner
	return strings.NewReplacer("@", "@"+mark, "~", "~"+mark).Replace(text)
}
