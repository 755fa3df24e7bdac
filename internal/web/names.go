package web

import (
	"context"
	"strconv"
	"strings"
	"sync"

	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// naming keeps the book's people, projects and goals by what they are called. They
// are read from the book once for each state of it: somebody who types asks many
// times.
type naming struct {
	mu    sync.Mutex
	known *known
}

// known is what one state of the book calls whom.
type known struct {
	all []called
	by  map[string]called
	end int64
	day civil.Day
}

// called is somebody or something with a name of the book.
type called struct {
	Name  string // with its sigil
	Title string // as people say it
	Is    string // a relation, "goal", a state; "" nothing is said
	Goal  bool
	Ended bool // a project that is done or stopped
}

// known gives the names as the book has them now.
func (s *Server) known(ctx context.Context) (*known, error) {
	head, err := s.bench.Head(ctx)
	if err != nil {
		return nil, err
	}
	day, err := s.bench.Day(ctx, s.at)
	if err != nil {
		return nil, err
	}
	s.naming.mu.Lock()
	defer s.naming.mu.Unlock()
	if k := s.naming.known; k != nil && k.end == head.Seq && k.day == day {
		return k, nil
	}
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return nil, err
	}
	k := &known{by: map[string]called{}, end: head.Seq, day: day}
	add := func(c called) {
		c.Title = render.Clean(c.Title)
		k.all = append(k.all, c)
		k.by[c.Name] = c
	}
	for p := range b.People() {
		add(called{Name: "@" + p.Slug, Title: p.Called(), Is: string(p.RelationOn(b.Day))})
	}
	for p := range b.Projects() {
		add(called{Name: "+" + p.Slug, Title: p.Called(), Is: p.State().String(), Ended: !p.Open()})
	}
	for g := range b.Goals() {
		add(called{Name: "+" + g.Slug, Title: g.Called(), Is: "goal", Goal: true, Ended: !g.Open()})
	}
	s.naming.known = k
	return k, nil
}

// title is what a name is called; the name itself where the book does not know it.
func (k *known) title(name string) string {
	if c, ok := k.by[name]; ok && c.Title != "" {
		return c.Title
	}
	return name
}

// completing is the book as the completion of the bar looks things up in it.
type completing struct {
	*known
	bench *workbench.Workbench
}

// Named offers names by how they begin, or by how a word of what they are called
// does.
func (c completing) Named(_ context.Context, prefix string) []workbench.Offer {
	var first, then []workbench.Offer
	for _, n := range c.all {
		if n.Name[0] != prefix[0] {
			continue
		}
		o := workbench.Offer{Word: n.Name, Means: about(n.Title, n.Is), Ends: true}
		if strings.HasPrefix(n.Name, prefix) {
			first = append(first, o)
		} else if strings.Contains(" "+strings.ToLower(n.Title), " "+prefix[1:]) {
			then = append(then, o)
		}
	}
	return append(first, then...)
}

// newest is how many entries are offered by number.
const newest = 30

// Newest offers the last entries.
func (c completing) Newest(ctx context.Context, sigil string) []workbench.Offer {
	last, err := c.bench.Last(ctx, newest)
	if err != nil {
		return nil
	}
	var out []workbench.Offer
	for _, e := range last {
		out = append(out, workbench.Offer{Word: sigil + strconv.FormatInt(e.Seq, 10), Means: cutTo(render.Clean(e.Body()), 60), Ends: true})
	}
	return out
}

// cutTo is the beginning of a text.
func cutTo(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return string(letters[:most-1]) + "…"
}
