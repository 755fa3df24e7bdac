package web

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// approve is the owner's word that a planned message goes: at once or, with
// when=then, once its reader may be written to. Said again it changes nothing.
func (s *Server) approve(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil || m.State != store.Planned {
		return s.afterwards(r, m), err
	}
	old, err := s.instead(ctx, m, r.URL.Query()["instead"])
	if err != nil {
		return "", err
	}
	until, err := s.until(ctx, r, m, old)
	if err != nil {
		return "", err
	}
	// What it stands for is taken back first: if we end in between, nothing goes by
	// itself.
	for _, one := range old {
		if err := s.bench.Cancel(ctx, one.ID); err != nil {
			return "", err
		}
	}
	if err := s.bench.ApproveFor(ctx, m.ID, until); err != nil {
		if now, found := s.bench.Message(ctx, m.ID); found == nil && now.State != store.Planned && now.State != store.Canceled {
			return s.afterwards(r, now), nil // the same word, said twice at once
		}
		return "", err
	}
	if !until.IsZero() {
		return s.afterwards(r, m), nil
	}
	return s.handOver(ctx, r, m)
}

// until is the moment that an approved message waits for; zero is none.
func (s *Server) until(ctx context.Context, r *http.Request, m store.Message, old []store.Message) (time.Time, error) {
	if r.PostForm.Get("when") != "then" {
		return time.Time{}, nil
	}
	d, err := s.bench.Addressed(ctx, m)
	if err != nil {
		return time.Time{}, err
	}
	wait, err := s.bench.WaitFor(ctx, d, append(old, m)...)
	return wait.Until, err
}

// sendNow hands over an approved message, whatever hour it waits for.
func (s *Server) sendNow(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil || m.State != store.Approved {
		return s.afterwards(r, m), err
	}
	return s.handOver(ctx, r, m)
}

// again approves what failed or is in doubt for another try, and makes it.
func (s *Server) again(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil || m.State != store.Failed && m.State != store.InDoubt {
		return s.afterwards(r, m), err
	}
	if err := s.bench.Again(ctx, m.ID); err != nil {
		return "", err
	}
	return s.handOver(ctx, r, m)
}

// arrived is the owner's word that a message in doubt reached its reader.
func (s *Server) arrived(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil || m.State == store.Sent {
		return s.afterwards(r, m), err
	}
	_, err = s.bench.Confirm(ctx, m.ID)
	return s.afterwards(r, m), err
}

// cancel takes a message back that has not gone out.
func (s *Server) cancel(ctx context.Context, r *http.Request) (string, error) {
	m, err := s.messageAt(ctx, r)
	if err != nil || m.State == store.Canceled {
		return s.afterwards(r, m), err
	}
	return toMessage(m.ID), s.bench.Cancel(ctx, m.ID)
}

// handOver hands an approved message over by the way it was planned for. What came
// of it stands on its page. It goes on where the browser has gone, or we have waited
// long enough.
func (s *Server) handOver(ctx context.Context, r *http.Request, m store.Message) (string, error) {
	c, err := s.ways.Named(ctx, m.Channel, m.Reader)
	if err != nil {
		return "", err
	}
	ended := make(chan error, 1)
	s.carrying.Go(func() {
		_, err := s.bench.Dispatch(context.WithoutCancel(ctx), m.ID, c)
		ended <- err
	})
	select {
	case err = <-ended:
	case <-time.After(patience):
	}
	now, found := s.bench.Message(ctx, m.ID)
	switch {
	case found != nil:
		return "", found
	case err != nil && fault.Is(err, fault.Damaged):
		return "", err
	case err != nil && now.State == store.Approved && now.Problem == "":
		return "", err // it was not even tried
	case err != nil || now.State != store.Sent:
		return toMessage(m.ID), nil
	}
	return s.afterwards(r, now), nil
}

// afterwards is where to go once a message is on its way: back to Today for who came
// from there, else to the message.
func (s *Server) afterwards(r *http.Request, m store.Message) string {
	if backOf(r) != "" && m.State != store.Failed && m.State != store.InDoubt && m.State != store.Canceled {
		return "/?" + url.Values{"sent": {m.ID.String()}}.Encode()
	}
	return toMessage(m.ID)
}

// sent is the message that was just seen to.
type sent struct {
	What   string
	Href   string
	Answer string // where a link is made by which its reader answers it; ""
}

// sentLast says in the bar what became of the message that ?sent= names, if it names
// one.
func (s *Server) sentLast(r *http.Request, top *bar) error {
	id, err := uuid.Parse(r.URL.Query().Get("sent"))
	if err != nil {
		return nil //nolint:nilerr // nothing, or what somebody typed
	}
	m, err := s.bench.Message(r.Context(), id)
	if fault.Is(err, fault.Missing) {
		return nil
	}
	if err != nil {
		return err
	}
	said := "The " + m.Document + " to @" + m.Reader
	switch m.State {
	case store.Sent:
		said += " was sent by " + m.Channel + " and recorded as told."
		if m.Channel == workbench.ByFile {
			said = "The " + m.Document + " for @" + m.Reader + " is recorded as told. It lies at " + m.To + "."
		}
	case store.Approved:
		said += " waits"
		if m.Next.After(s.now()) {
			said += " until " + s.clock(m.Next)
		}
		said += "."
	default:
		said += " is " + messageState(m.State).Word() + "."
	}
	top.Sent = &sent{What: render.Clean(said), Href: toMessage(m.ID)}
	if m.State == store.Sent && !workbench.ReachesAlone(m.Channel) {
		top.Sent.Answer = toMessage(m.ID) + "#link"
	}
	return nil
}
