package web

import (
	"context"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/view"
)

// ahead is how many days Today looks ahead, and mostAhead how much of it is shown.
const (
	ahead     = 14
	mostAhead = 10
)

// comingOf is what today and the next two weeks hold.
func comingOf(b *book.Book) (rows []comingRow) {
	for _, c := range view.ComingOf(b, civil.Span{From: b.Day, To: b.Day + ahead}) {
		row := comingRow{Day: near(c.On, b.Day), ISO: c.On.String(), Text: render.Clean(c.Text), Kind: c.Kind}
		switch c.Kind {
		case "update":
			row.Text, row.Kind = "Update due", row.Text
		case "meeting", "away":
			row.Kind = ""
		case "date":
			row.Kind = "matters to them"
		}
		if p := b.Person(c.Person); p != nil {
			row.Who, row.Href = render.Clean(p.Called()), toPerson(p.Slug)
		} else if c.About != "" {
			row.Href = toSearch(c.About)
		}
		if rows = append(rows, row); len(rows) == mostAhead {
			break
		}
	}
	return rows
}

// near is a day as one says it of one that is near.
func near(day, today civil.Day) string {
	switch day {
	case today:
		return "Today"
	case today + 1:
		return "Tomorrow"
	}
	words := strings.Fields(day.Long()) // Thursday, 5 March 2026
	return words[0][:3] + " " + words[1] + " " + words[2][:3]
}

// awaiting are the messages that wait for the owner's word, and those of which it is
// not known whether they arrived.
func (s *Server) awaiting(ctx context.Context, b *book.Book) (rows []letterRow, err error) {
	all, err := s.bench.Outbox(ctx, store.Planned, store.InDoubt, store.Failed)
	if err != nil {
		return nil, err
	}
	for _, m := range all {
		row := letterRow{What: m.Document + " to @" + m.Reader, Is: "waits for your word", Bad: m.State != store.Planned}
		if p := b.Person(m.Reader); p != nil {
			row.What = m.Document + " to " + render.Clean(p.Called())
		}
		switch m.State {
		case store.InDoubt:
			row.Is = "in doubt: it may have arrived"
		case store.Failed:
			row.Is = "failed: " + render.Clean(m.Problem)
		}
		rows = append(rows, row)
	}
	return rows, nil
}
