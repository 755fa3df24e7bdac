package deliver

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// ntfy posts to a topic of ntfy, as plain text: it has neither markup nor mentions.
// The title, which the message begins with, is its first line.
func ntfy() ChatKind {
	return ChatKind{
		Name: "ntfy", Most: 4096, // more becomes a file that is gone after hours
		Write: func(pieces []render.Piece) ([]byte, error) { return []byte(plainText(pieces)), nil },
		Read:  func(body []byte) string { return string(body) },
		Ask: func(ctx context.Context, a Address, m store.Message) (*http.Request, error) {
			r, err := http.NewRequestWithContext(ctx, http.MethodPost, a.URL.String(), strings.NewReader(string(m.Body)))
			if err != nil {
				return nil, err
			}
			r.Header.Set("Content-Type", "text/plain; charset=utf-8")
			r.Header.Set("Markdown", "no")
			if a.Key != "" {
				r.Header.Set("Authorization", "Bearer "+a.Key)
			}
			return r, nil
		},
		Judge: func(answer []byte) workbench.Outcome {
			var said struct {
				ID    string `json:"id"`
				Event string `json:"event"`
			}
			if json.Unmarshal(answer, &said) == nil && said.ID != "" && said.Event == "message" {
				return delivered
			}
			return unknown
		},
	}
}
