package deliver

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// Chat posts messages to a chat. The address it posts to and the key, if it wants
// one, stand in a file that only the owner reads: they are as good as a password,
// and belong neither into the book nor on a command line.
type Chat struct {
	Kind        ChatKind
	AddressFile string
	Inside      []string // hosts that may lie in the owner's own network, by name
	Web         Web
}

// ChatKind is one kind of chat: how it writes a document, where it posts it and
// what it answers.
type ChatKind struct {
	Name string
	Most int // bytes of a body that it takes

	// Write makes the bytes that go out of a document's pieces. What stands in
	// them may not call anybody (@everyone) nor become markup or a link.
	Write func(pieces []render.Piece) ([]byte, error)

	// Read is the text in such bytes, for people to look at.
	Read func(body []byte) string

	// Ask makes the request for a message, the same one each time.
	Ask func(ctx context.Context, a Address, m store.Message) (*http.Request, error)

	// Judge says what an answer of 200 to 299 means.
	Judge func(answer []byte) workbench.Outcome

	// Once says that the chat itself keeps a message that is posted twice from
	// being shown twice, so that what is unknown can be tried again.
	Once bool
}

// Chats are all kinds of chats, in the order of the manual.
func Chats() []ChatKind {
	return []ChatKind{slack(), teams(), mattermost(), ntfy(), matrix()}
}

// ChatOf finds a kind by name.
func ChatOf(name string) (ChatKind, bool) {
	all := Chats()
	i := slices.IndexFunc(all, func(k ChatKind) bool { return k.Name == name })
	if i < 0 {
		return ChatKind{}, false
	}
	return all[i], true
}

// Name is the chat's, as tellings say it: "slack".
func (c Chat) Name() string { return c.Kind.Name }

// Letter writes the draft in the chat's own form. Where to is the file that holds
// the address, which is a secret and does not go into the book.
func (c Chat) Letter(d workbench.Draft, _ uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	if c.AddressFile == "" {
		return "", "", nil, fault.New(fault.Misread, "no address on %s is known for @%s", c.Kind.Name, d.Reader.Slug).
			Do("put it into a file that only you can read, and name that").By("headsup config %s ~/%s.address", workbench.AddressFileFor(c.Kind.Name, d.Reader.Slug), c.Kind.Name)
	}
	if _, err := c.address(c.AddressFile); err != nil {
		return "", "", nil, err
	}
	pieces := render.Outline(d.Document)
	if d.Answers.Link != "" {
		pieces = append(pieces, render.ToPage(d.Answers.Link))
	}
	body, err = c.Kind.Write(pieces)
	if err != nil {
		return "", "", nil, err
	}
	if len(body) > c.Kind.Most {
		return "", "", nil, fault.New(fault.Refused, "the %s is too long for %s, which takes %d bytes, and it has %d", d.Kind, c.Kind.Name, c.Kind.Most, len(body)).
			Do("send it another way, or say that they like it short").By("--via email, or headsup person @%s length:short", d.Reader.Slug)
	}
	return c.AddressFile, render.Clean(d.Subject()), body, nil
}

// Deliver posts the message. What the chat answers decides. A connection lost
// before the whole message was there delivered nothing; one lost before the answer
// came leaves it unknown, unless the chat knows a message that comes twice.
func (c Chat) Deliver(ctx context.Context, m store.Message) (workbench.Outcome, error) {
	a, err := c.address(m.To)
	if err != nil {
		return rejected, err
	}
	request, err := c.Kind.Ask(ctx, a, m)
	if err != nil {
		return rejected, fmt.Errorf("the address in %s cannot be posted to", m.To) // the cause would show the address
	}
	c.Web.inside = a.inside
	outcome, err := c.Web.post(request, c.Kind.Judge)
	if outcome == unknown && c.Kind.Once {
		outcome = later
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", a.URL.Hostname(), err)
	}
	return outcome, err
}

func (c Chat) address(file string) (Address, error) {
	a, err := readAddress(file)
	if err == nil {
		err = a.check(c.Inside)
	}
	return a, err
}

// Host is where the chat's address leads, for people to look at before they say
// yes; the rest of it is the secret.
func (c Chat) Host() (string, error) {
	a, err := c.address(c.AddressFile)
	if err != nil {
		return "", err
	}
	return a.URL.Host, nil
}

// plainText is a document's pieces without any markup.
func plainText(pieces []render.Piece) string {
	return lines(pieces, "- ", func(s string) string { return s })
}

// lines sets pieces one below the other, an empty line before headings and
// paragraphs; each text goes through escape, and the address of a link stands as
// it is.
func lines(pieces []render.Piece, bullet string, escape func(string) string) string {
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 {
			b.WriteByte('\n')
			if p.Is != render.IsBullet {
				b.WriteByte('\n')
			}
		}
		if p.Is == render.IsBullet {
			b.WriteString(bullet)
		}
		b.WriteString(escape(p.Text))
		if p.Is == render.IsLink {
			b.WriteString(": " + p.Address)
		}
	}
	return b.String()
}

// toWebhook asks for a message as an address of its own takes it.
func toWebhook(ctx context.Context, a Address, m store.Message) (*http.Request, error) {
	return asJSON(ctx, http.MethodPost, a.URL.String(), m.Body)
}

// saysOK is how a chat answers with two letters that it took a message.
func saysOK(answer []byte) workbench.Outcome {
	if string(bytes.TrimSpace(answer)) == "ok" {
		return delivered
	}
	return unknown
}

// asJSON is a request with a body that was written as JSON before.
func asJSON(ctx context.Context, method, url string, body []byte) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json; charset=utf-8")
	return r, nil
}
