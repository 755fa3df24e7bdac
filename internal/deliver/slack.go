package deliver

import (
	"bytes"
	"encoding/json"
	"strings"

	"headsup/internal/render"
)

// slack posts to an incoming webhook of Slack. Words go in as rich text, where
// nothing is looked for markup, mentions or links; what notifications show is the
// plain text, with the three signs escaped that mentions are written with.
func slack() ChatKind {
	return ChatKind{
		Name: "slack", Most: 30_000,
		Write: writeSlack,
		Read: func(body []byte) string {
			var m slackMessage
			_ = json.Unmarshal(body, &m) // what cannot be read is shown as nothing
			return slackSigns(true).Replace(m.Text)
		},
		Ask:   toWebhook,
		Judge: saysOK,
	}
}

type slackMessage struct {
	Text        string       `json:"text"`
	Markup      bool         `json:"mrkdwn"`
	UnfurlLinks bool         `json:"unfurl_links"`
	UnfurlMedia bool         `json:"unfurl_media"`
	Blocks      []slackBlock `json:"blocks"`
}

type slackBlock struct {
	Type     string       `json:"type"` // rich_text
	Elements []slackRange `json:"elements"`
}

// slackRange is a paragraph of words, or a list of paragraphs.
type slackRange struct {
	Type     string `json:"type"` // rich_text_section, rich_text_list
	Style    string `json:"style,omitempty"`
	Elements []any  `json:"elements"`
}

type slackWords struct {
	Type  string          `json:"type"` // text
	Text  string          `json:"text"`
	Style map[string]bool `json:"style,omitempty"`
}

type slackLink struct {
	Type string `json:"type"` // link
	URL  string `json:"url"`
	Text string `json:"text"`
}

// slackSigns escapes the signs that Slack reads in a text, or gives them back.
func slackSigns(back bool) *strings.Replacer {
	if back {
		return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
}

func writeSlack(pieces []render.Piece) ([]byte, error) {
	m := slackMessage{Text: slackSigns(false).Replace(plainText(pieces))}
	var ranges []slackRange
	for i, p := range pieces {
		words := slackWords{Type: "text", Text: p.Text}
		if p.Is == render.IsBullet {
			section := slackRange{Type: "rich_text_section", Elements: []any{words}}
			if i == 0 || pieces[i-1].Is != render.IsBullet {
				ranges = append(ranges, slackRange{Type: "rich_text_list", Style: "bullet"})
			}
			list := &ranges[len(ranges)-1]
			list.Elements = append(list.Elements, section)
			continue
		}
		if p.Is == render.IsLink {
			ranges = append(ranges, slackRange{Type: "rich_text_section", Elements: []any{
				slackWords{Type: "text", Text: "\n"}, slackLink{Type: "link", Text: p.Text, URL: p.Address}}})
			continue
		}
		words.Text += "\n"
		if p.Is != render.IsPlain {
			words.Style = map[string]bool{"bold": true}
		}
		if i > 0 {
			words.Text = "\n" + words.Text
		}
		ranges = append(ranges, slackRange{Type: "rich_text_section", Elements: []any{words}})
	}
	m.Blocks = []slackBlock{{Type: "rich_text", Elements: ranges}}
	return asBody(m)
}

// asBody is a value as JSON, with its letters as they are.
func asBody(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSpace(b.Bytes()), err
}
