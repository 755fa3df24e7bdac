package web

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// newLinks keeps links that were just made for as long as it takes to send them: in
// memory alone, since the book knows nothing but their hashes, and no address of a
// page may hold them.
type newLinks struct {
	now  func() time.Time
	mu   sync.Mutex
	made map[string]madeLinks // by what they lead to: a questionnaire, or the id of a message
}

type madeLinks struct {
	until time.Time
	links []madeLink
}

// madeLink is a link to be sent to somebody.
type madeLink struct{ Who, URL string }

// whileShown is how long new links can be looked at.
const whileShown = time.Hour

// keep keeps links by what they lead to, beside those made just before.
func (l *newLinks) keep(name string, fresh []madeLink) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	for name, made := range l.made {
		if now.After(made.until) {
			delete(l.made, name)
		}
	}
	for _, old := range l.made[name].links {
		if !slices.ContainsFunc(fresh, func(one madeLink) bool { return one.Who == old.Who }) {
			fresh = append(fresh, old)
		}
	}
	l.made[name] = madeLinks{until: now.Add(whileShown), links: fresh}
}

// forget shows links no more, which lead nowhere by now.
func (l *newLinks) forget(name string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.made, name)
}

// invited are links to a questionnaire as they are sent to those who are asked.
func (s *Server) invited(ctx context.Context, links []workbench.NewLink) (fresh []madeLink, err error) {
	base, err := s.readersAt(ctx)
	for _, link := range links {
		fresh = append(fresh, madeLink{Who: cmp.Or(render.Clean(link.Person), "everybody"), URL: base + questionnaire.PagePath + link.Token})
	}
	return fresh, err
}

// of gives the links that can still be looked at.
func (l *newLinks) of(name string) []madeLink {
	l.mu.Lock()
	defer l.mu.Unlock()
	if made := l.made[name]; !l.now().After(made.until) {
		return made.links
	}
	return nil
}
