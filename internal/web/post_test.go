package web_test

import (
	"context"
	"net/mail"
	"sync"
	"time"

	"github.com/google/uuid"

	"headsup/internal/deliver"
	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// post is how messages leave in a test: mail to whoever has an address, into a
// drawer; a file for the others.
type post struct {
	folder string

	mu      sync.Mutex
	outcome workbench.Outcome
	problem error
	drawer  []store.Message
	began   chan struct{} // if not nil, a delivery says here that it begins,
	hold    chan struct{} // and waits for this
}

func (p *post) To(ctx context.Context, d workbench.Draft, via string) (workbench.Channel, string, error) {
	switch {
	case via != "":
		c, err := p.Named(ctx, via, d.Reader.Slug)
		return c, "", err
	case d.Reader.Email == "":
		return deliver.File{Folder: p.folder}, "no address is known", nil
	}
	return mailing{p}, "", nil
}

func (p *post) Named(_ context.Context, way, _ string) (workbench.Channel, error) {
	switch way {
	case workbench.ByMail:
		return mailing{p}, nil
	case workbench.ByFile:
		return deliver.File{Folder: p.folder}, nil
	}
	return nil, fault.New(fault.Misread, "there is no way %q to write to somebody", way)
}

// mailing writes letters as mail does and puts them into the drawer.
type mailing struct{ post *post }

func (mailing) Name() string { return workbench.ByMail }

func (m mailing) Letter(d workbench.Draft, id uuid.UUID, at time.Time) (to, subject string, body []byte, err error) {
	return deliver.Mail{From: mail.Address{Name: "Mira Chen", Address: "mira@example.com"}}.Letter(d, id, at)
}

func (m mailing) Deliver(_ context.Context, message store.Message) (workbench.Outcome, error) {
	if m.post.began != nil {
		m.post.began <- struct{}{}
		<-m.post.hold
	}
	m.post.mu.Lock()
	defer m.post.mu.Unlock()
	if m.post.outcome == workbench.Delivered {
		m.post.drawer = append(m.post.drawer, message)
	}
	return m.post.outcome, m.post.problem
}

// carried is how many letters lie in the drawer.
func (p *post) carried() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.drawer)
}
