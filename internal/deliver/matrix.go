package deliver

import (
	"context"
	"encoding/json"
	"errors"
	"html"
	"net/http"
	"strings"

	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// matrix sends to a room of Matrix. The address is the server's with the room's
// behind it, https://matrix.example.org/!room:example.org, and the key that of the
// owner's account. The server shows a message once however often it is sent, since
// it is sent under the message's own id.
func matrix() ChatKind {
	return ChatKind{
		Name: "matrix", Most: 60_000, Once: true,
		Write: func(pieces []render.Piece) ([]byte, error) {
			return asBody(matrixMessage{Type: "m.text", Body: plainText(pieces), Format: "org.matrix.custom.html", Formatted: matrixHTML(pieces)})
		},
		Read: func(body []byte) string {
			var m matrixMessage
			_ = json.Unmarshal(body, &m) // what cannot be read is shown as nothing
			return m.Body
		},
		Ask: func(ctx context.Context, a Address, m store.Message) (*http.Request, error) {
			room := strings.Trim(a.URL.Path, "/")
			if room == "" || strings.Contains(room, "/") {
				return nil, errors.New("it names no room")
			}
			url := a.URL.JoinPath("..", "_matrix/client/v3/rooms", room, "send/m.room.message", m.ID.String())
			r, err := asJSON(ctx, http.MethodPut, url.String(), m.Body)
			if err == nil {
				r.Header.Set("Authorization", "Bearer "+a.Key)
			}
			return r, err
		},
		Judge: func(answer []byte) workbench.Outcome {
			var said struct {
				Event string `json:"event_id"`
			}
			if json.Unmarshal(answer, &said) == nil && said.Event != "" {
				return delivered
			}
			return unknown
		},
	}
}

// matrixMessage is an event of a room. That it lists nobody under mentions keeps
// @room in its words from calling everybody.
type matrixMessage struct {
	Type      string   `json:"msgtype"`
	Body      string   `json:"body"`
	Format    string   `json:"format"`
	Formatted string   `json:"formatted_body"`
	Mentions  struct{} `json:"m.mentions"`
}

func matrixHTML(pieces []render.Piece) string {
	var b strings.Builder
	for i, p := range pieces {
		text := html.EscapeString(p.Text)
		switch p.Is {
		case render.IsTitle:
			b.WriteString("<h4>" + text + "</h4>")
		case render.IsStrong, render.IsHeading:
			b.WriteString("<p><strong>" + text + "</strong></p>")
		case render.IsLink:
			b.WriteString(`<p><a href="` + html.EscapeString(p.Address) + `">` + text + "</a></p>")
		case render.IsPlain:
			b.WriteString("<p>" + text + "</p>")
		case render.IsBullet:
			if pieces[i-1].Is != render.IsBullet {
				b.WriteString("<ul>")
			}
			b.WriteString("<li>" + text + "</li>")
			if i == len(pieces)-1 || pieces[i+1].Is != render.IsBullet {
				b.WriteString("</ul>")
			}
		}
	}
	return b.String()
}
