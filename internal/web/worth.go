package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/view"
)

// worthPage sorts what happened for one person: what to tell them, what to keep
// for the next time one talks, what is not for them.
type worthPage struct {
	Readers  []oneOf
	Name     string
	From, To string
	Bad      string
	Tell     []worthRow
	Keep     []worthRow
	Not      []worthNot
	Draft    string // of an update; "" where there is nothing to tell
	Empty    *emptyState
}

type worthRow struct {
	Entry    int64
	On, Verb string
	State    string
	Text     string
	Reason   string
}

// worthNot is a reason with the entries that it keeps from somebody.
type worthNot struct {
	Reason string
	Rows   []worthRow
}

func (s *Server) worth(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	q := r.URL.Query()
	slug := cmp.Or(q.Get("for"), firstManager(b))
	p := worthPage{Readers: peopleToChoose(b, slug)}
	if slug == "" && len(p.Readers) > 0 {
		slug = p.Readers[0].Value
	}
	reader := b.Person(slug)
	switch {
	case len(p.Readers) == 0:
		p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "What is worth telling depends on who hears it.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager"}
		return filled{title: "Worth telling?", body: worthOf(p)}, nil
	case reader == nil || slug == book.Owner:
		return filled{}, fault.New(fault.Missing, "nobody in the book is called @%s", render.Clean(slug)).Do("People lists who is")
	}
	period, bad, err := s.periodOf(ctx, b, q, 7)
	if err != nil {
		return filled{}, err
	}
	p.Bad = bad
	v := view.WorthOf(b, reader, period)
	p.Name, p.From, p.To = render.Clean(v.Name), v.From.String(), v.To.String()
	p.Tell, p.Keep = worthRows(v.Tell), worthRows(v.Keep)
	for _, one := range view.ByReason(v.NotForThem) {
		p.Not = append(p.Not, worthNot{render.Clean(one.Reason), worthRows(one.Rows)})
	}
	if len(p.Tell) > 0 {
		p.Draft = "/draft/update?" + url.Values{"for": {slug}}.Encode()
	}
	return filled{title: "Worth telling?", body: worthOf(p)}, nil
}

func worthRows(rows []view.WorthRow) (all []worthRow) {
	for _, row := range rows {
		all = append(all, worthRow{Entry: row.Entry, On: row.On.String(), Verb: row.Verb, State: row.State, Text: render.Clean(row.Text), Reason: render.Clean(row.Reason)})
	}
	return all
}
