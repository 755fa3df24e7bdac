package deliver

import (
	"context"
	"crypto/x509"
	"fmt"
	"net/mail"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// Mail sends messages through a mail server.
type Mail struct {
	Server Server
	From   mail.Address // the owner's
}

// Server is the mail server that sends for the owner.
type Server struct {
	Address  string   // host:port
	Security Security // how the way to it is kept safe
	User     string   // "": it asks for none
	Password string

	// Open allows Unsafe to a server that is not on this machine: its network
	// is trusted, or the whole machine is.
	Open bool

	Roots    *x509.CertPool // who vouches for it; nil: whom the system trusts
	Patience time.Duration  // how long it may take over one step; 0: two minutes
}

// Security is how the way to a mail server is kept safe.
type Security string

// The ways, by the names that the setting smtp.security takes.
const (
	StartTLS Security = "starttls" // begins in the open and must turn to TLS
	TLS      Security = "tls"      // is TLS from the first byte
	Unsafe   Security = "none"     // only to this machine, unless Open
)

// Name is "email", as tellings say it.
func (m Mail) Name() string { return "email" }

// Letter writes the draft as mail to the reader's address: plain text and
// HTML, both ending in the answers that take a tap.
func (m Mail) Letter(d workbench.Draft, id uuid.UUID, at time.Time) (to, subject string, body []byte, err error) {
	if d.Reader.Email == "" {
		return "", "", nil, fault.New(fault.Misread, "no mail address of @%s is known", d.Reader.Slug).
			Do("say it").By("headsup person @%s email:…", d.Reader.Slug)
	}
	subject = render.Clean(d.Subject())
	answers := taps(m.From.Address, subject, d.Answers)
	text, err := render.Document(d.Document, render.Text, render.Options{Screen: render.Screen{Width: 72}, Letter: true, Answers: answers, Page: d.Answers.Link})
	if err != nil {
		return "", "", nil, err
	}
	page, err := render.Document(d.Document, render.HTML, render.Options{Letter: true, Answers: answers, Page: d.Answers.Link})
	if err != nil {
		return "", "", nil, err
	}
	body, err = Compose(Letter{
		From: m.From, To: mail.Address{Name: d.Reader.Name, Address: d.Reader.Email}, Subject: subject,
		Text: string(text), HTML: string(page), ID: id.String(), Date: at,
	})
	return d.Reader.Email, subject, body, err
}

// Deliver hands the message's bytes to the mail server. What the server
// answers decides: its 2xx is delivered, its 4xx may be tried later, its 5xx is
// rejected, and so is a server that cannot be trusted with it. A connection
// lost before the whole message was there delivered nothing; one lost between
// the end of the message and the answer leaves it unknown.
func (m Mail) Deliver(ctx context.Context, msg store.Message) (workbench.Outcome, error) {
	outcome, err := m.send(ctx, msg)
	if err != nil {
		return outcome, fmt.Errorf("%s: %w", m.Server.Address, err)
	}
	return outcome, nil
}

func (m Mail) send(ctx context.Context, msg store.Message) (workbench.Outcome, error) {
	for _, a := range []string{m.From.Address, msg.To} {
		if _, err := address(mail.Address{Address: a}); err != nil {
			return rejected, err
		}
	}
	c, outcome, err := dial(ctx, m.Server)
	if err != nil {
		return outcome, err
	}
	defer c.close()
	if outcome, err := c.greet(); err != nil {
		return outcome, err
	}
	if outcome, err := c.introduce(); err != nil {
		return outcome, err
	}
	return c.carry(m.From.Address, msg.To, msg.Body)
}
