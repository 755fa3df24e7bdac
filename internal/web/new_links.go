package web

import (
	"context"
	"sync"
	"time"

	"headsup/internal/render"
	"headsup/internal/workbench"
)

// newLinks keeps links that were just made for as long as it takes to send them: in
// memory alone, since the book knows nothing but their hashes, and no address of a
// page may hold them.
type newLinks struct {
	now  func() time.Time
	mu   sync.Mutex
	made map[string]madeLinks // by questionnaire
}

type madeLinks struct {
	until time.Time
	links []madeLink
}

// madeLink is a link to be sent to somebody.
type madeLink struct{ Who, URL string }

// whileShown is how long new links can be looked at.
const whileShown = time.Hour

// keep keeps the links of a questionnaire, beside those made just before.
func (l *newLinks) keep(ctx context.Context, bench *workbench.Workbench, name string, links []workbench.NewLink) error {
	var fresh []madeLink
	for _, link := range links {
		where, err := bench.LinkTo(ctx, link.Token)
		if err != nil {
			return err
		}
		who := render.Clean(link.Person)
		if who == "" {
			who = "everybody"
		}
		fresh = append(fresh, madeLink{Who: who, URL: where})
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	for name, made := range l.made {
		if now.After(made.until) {
			delete(l.made, name)
		}
	}
	for _, old := range l.made[name].links {
		if !holds(fresh, old.Who) {
			fresh = append(fresh, old)
		}
	}
	l.made[name] = madeLinks{until: now.Add(whileShown), links: fresh}
	return nil
}

func holds(links []madeLink, who string) bool {
	for _, l := range links {
		if l.Who == who {
			return true
		}
	}
	return false
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
