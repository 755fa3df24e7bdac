package deliver

import (
	"bytes"
	"encoding/json"
	"strings"

	"headsup/internal/render"
	"headsup/internal/workbench"
)

// teams posts an adaptive card to a webhook of Microsoft Teams (a workflow, or a
// connector of old). Words go in as runs of rich text, which are not looked for
// markup; a card mentions nobody unless it lists whom, and this one lists nobody.
func teams() ChatKind {
	return ChatKind{
		Name: "teams", Most: 27_000,
		Write: writeTeams,
		Read: func(body []byte) string {
			var m teamsMessage
			if json.Unmarshal(body, &m) != nil || len(m.Attachments) == 0 {
				return ""
			}
			var all []string
			for _, block := range m.Attachments[0].Content.Body {
				for _, run := range block.Inlines {
					all = append(all, run.Text)
				}
			}
			for _, action := range m.Attachments[0].Content.Actions {
				all = append(all, action.Title+": "+action.URL)
			}
			return strings.Join(all, "\n")
		},
		Ask:   toWebhook,
		Judge: judgeTeams,
	}
}

// judgeTeams knows that a connector answers 200 with words about an error that it
// met further in.
func judgeTeams(answer []byte) workbench.Outcome {
	said := string(bytes.TrimSpace(answer))
	switch {
	case said == "", said == "1", json.Valid(answer):
		return delivered
	case strings.Contains(said, "HTTP error 429"):
		return later
	case strings.Contains(said, "HTTP error 4"):
		return rejected
	}
	return unknown
}

type teamsMessage struct {
	Type        string            `json:"type"`
	Attachments []teamsAttachment `json:"attachments"`
}

type teamsAttachment struct {
	ContentType string    `json:"contentType"`
	Content     teamsCard `json:"content"`
}

type teamsCard struct {
	Schema  string            `json:"$schema"`
	Type    string            `json:"type"`
	Version string            `json:"version"`
	Teams   map[string]string `json:"msteams"`
	Body    []teamsBlock      `json:"body"`
	Actions []teamsAction     `json:"actions,omitempty"`
}

type teamsAction struct {
	Type  string `json:"type"` // Action.OpenUrl
	Title string `json:"title"`
	URL   string `json:"url"`
}

type teamsBlock struct {
	Type    string     `json:"type"`
	Spacing string     `json:"spacing"`
	Inlines []teamsRun `json:"inlines"`
}

type teamsRun struct {
	Type   string `json:"type"`
	Text   string `json:"text"`
	Size   string `json:"size,omitempty"`
	Weight string `json:"weight,omitempty"`
}

func writeTeams(pieces []render.Piece) ([]byte, error) {
	card := teamsCard{Schema: "http://adaptivecards.io/schemas/adaptive-card.json", Type: "AdaptiveCard", Version: "1.4",
		Teams: map[string]string{"width": "Full"}, Body: []teamsBlock{}}
	for _, p := range pieces {
		if p.Is == render.IsLink {
			card.Actions = append(card.Actions, teamsAction{Type: "Action.OpenUrl", Title: p.Text, URL: p.Address})
			continue
		}
		run, spacing := teamsRun{Type: "TextRun", Text: p.Text}, "Medium"
		switch p.Is {
		case render.IsTitle:
			run.Size, run.Weight = "Large", "Bolder"
		case render.IsStrong, render.IsHeading:
			run.Weight = "Bolder"
		case render.IsBullet:
			run.Text, spacing = "• "+run.Text, "Small"
		case render.IsPlain, render.IsLink:
		}
		card.Body = append(card.Body, teamsBlock{Type: "RichTextBlock", Spacing: spacing, Inlines: []teamsRun{run}})
	}
	return asBody(teamsMessage{Type: "message", Attachments: []teamsAttachment{
		{ContentType: "application/vnd.microsoft.card.adaptive", Content: card}}})
}
