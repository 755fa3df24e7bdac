package web

import (
	"context"
	"net/http"
	"slices"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/view"
)

// Where the forms of the week go.
const (
	weekState  = "/week/state"
	weekThanks = "/week/thanks"
	weekHeld   = "/week/held"
)

// sayState records how a project stands.
func (s *Server) sayState(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	state, ok := journal.StateOf(f.Get("state"))
	if !ok {
		return "", fault.New(fault.Misread, "%q is no state", render.Clean(f.Get("state"))).Do("choose one of the six")
	}
	return s.step(ctx, "states", view.StateWanted{Project: f.Get("project")}.Line(state, oneLine(f.Get("words"))))
}

// sayThanks records that somebody was thanked.
func (s *Server) sayThanks(ctx context.Context, r *http.Request) (string, error) {
	week, err := s.bench.Week(ctx, s.at)
	if err != nil {
		return "", err
	}
	who := r.PostForm.Get("person")
	at := slices.IndexFunc(week.Thanks, func(t view.Thanks) bool { return t.Person == who })
	if at < 0 {
		return "", fault.New(fault.Refused, "@%s was thanked meanwhile", render.Clean(who)).Do("go on with what is left")
	}
	return s.step(ctx, "thanks", week.Thanks[at].Line(oneLine(r.PostForm.Get("words"))))
}

// sayHeld records that a planned meeting took place.
func (s *Server) sayHeld(ctx context.Context, r *http.Request) (string, error) {
	week, err := s.bench.Week(ctx, s.at)
	if err != nil {
		return "", err
	}
	at := slices.IndexFunc(week.Passed, func(m view.Meeting) bool { return toEntry(m.Entry) == toSearch("#"+r.PostForm.Get("entry")) })
	if at < 0 {
		return "", fault.New(fault.Refused, "something was said of this meeting meanwhile").Do("go on with what is left")
	}
	return s.step(ctx, "ahead", week.Passed[at].HeldLine(oneLine(r.PostForm.Get("words"))))
}

// step records a line of a step and leads back to it.
func (s *Server) step(ctx context.Context, id, line string) (string, error) {
	next, err := s.enter(ctx, "/week", line)
	return next + "#" + id, err
}
