package web

import (
	"context"
	"net/http"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// settingsForget is where the form that forgets somebody goes.
const settingsForget = "/settings/forget/person"

// forgetPage says what forgetting somebody reaches and what it does not, and does
// it once their name was typed.
type forgetPage struct {
	People    []oneOf
	Slug      string // "" nobody is chosen yet
	Name      string
	Entries   int
	Messages  int
	Suggested int
	Backups   int
	Typed     string
	Done      *forgotten
}

// forgotten is what forgetting somebody did. Their name is not in it.
type forgotten struct {
	As          string
	Lines       int
	Suggestions int
	Messages    int
	Deleted     int
	Entries     []int64 // that still hold a word like the name
	Cleared
}

func (s *Server) forget(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	typed := typedInto(r, settingsForget)
	slug := firstOf(typed("person"), r.URL.Query().Get("person"))
	p := forgetPage{People: append([]oneOf{{Name: "choose"}}, everybody(b, slug)...), Typed: typed("confirm")}
	if r.URL.Query().Has("done") {
		p.Done = s.forgot.Swap(nil)
	}
	known := b.Person(slug)
	if known == nil {
		return filled{title: "Forget somebody", body: forgetOf(p)}, nil
	}
	p.Slug, p.Name = known.Slug, render.Clean(known.Called())
	if err := s.reachOf(ctx, &p); err != nil {
		return filled{}, err
	}
	return filled{title: "Forget somebody", body: forgetOf(p)}, nil
}

// reachOf counts what names somebody.
func (s *Server) reachOf(ctx context.Context, p *forgetPage) error {
	found, err := s.bench.Journal(ctx, workbench.Search{Terms: []string{"@" + p.Slug}, All: true})
	if err != nil {
		return err
	}
	for _, err := range found {
		if err != nil {
			return err
		}
		p.Entries++
	}
	messages, err := s.bench.Outbox(ctx)
	if err != nil {
		return err
	}
	for _, m := range messages {
		if m.Reader == p.Slug {
			p.Messages++
		}
	}
	suggestions, err := s.bench.Suggestions(ctx, "")
	if err != nil {
		return err
	}
	for _, one := range suggestions {
		if strings.Contains(one.Line+" ", "@"+p.Slug+" ") {
			p.Suggested++
		}
	}
	if s.beside == nil {
		return nil
	}
	backups, err := s.beside.Backups()
	p.Backups = len(backups.Files)
	return err
}

// forgetPerson erases somebody for good, once their name was typed as it stands in
// the book.
func (s *Server) forgetPerson(ctx context.Context, r *http.Request) (string, error) {
	who := r.PostForm.Get("person")
	if typed := strings.TrimSpace(r.PostForm.Get("confirm")); who == "" || strings.TrimPrefix(typed, "@") != who {
		return "", fault.New(fault.Misread, "nothing was erased: the name that was typed is not @%s", render.Clean(who)).Do("type it as it stands there; it cannot be undone")
	}
	out, err := s.bench.Forget(ctx, who)
	if err != nil {
		return "", err
	}
	done := &forgotten{As: out.As, Lines: out.Lines, Suggestions: out.Suggestions, Messages: out.Messages, Deleted: out.Deleted, Entries: out.Left}
	if s.beside != nil {
		if done.Cleared, err = s.beside.Forgotten(ctx, out); err != nil {
			done.Left = append(done.Left, said(err))
		}
	} else {
		for _, path := range out.Files {
			done.Left = append(done.Left, "a message to them may still lie in "+render.Clean(path))
		}
	}
	s.forgot.Store(done)
	return "/settings/forget?done=yes", nil
}
