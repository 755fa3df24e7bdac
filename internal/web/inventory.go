package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"strings"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

// inventoryPage is everything the owner does as one sheet, with who said keep,
// raise or stop.
type inventoryPage struct {
	From, To string
	Bad      string
	By       string  // whose word the buttons record; "" nobody's
	Readers  []oneOf // whose it can be
	Kinds    []inventoryKind
	Draft    string // the sheet as a document; ""
	Empty    *emptyState
}

// inventoryKind is the rows of one kind.
type inventoryKind struct {
	Heading string
	Rows    []inventoryRow
}

// inventoryRow is one thing to do.
type inventoryRow struct {
	About, Title string
	State, By    string
	For, Why     string
	Hours        string
	Marks        []markRow
	GoesOn       string
	Say          []markButton
	Entry        int64
}

// markRow is somebody's word on it.
type markRow struct{ Word, By, On string }

// markButton records a word.
type markButton struct{ Word, Line string }

func (s *Server) inventory(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	q := r.URL.Query()
	p := inventoryPage{By: cmp.Or(q.Get("by"), firstManager(b))}
	period, bad, err := s.periodOf(ctx, b, q, 30)
	if err != nil {
		return filled{}, err
	}
	p.Bad = bad
	p.From, p.To, p.Readers = period.From.String(), period.To.String(), peopleToChoose(b, p.By)
	if b.Person(p.By) == nil || p.By == book.Owner {
		p.By = ""
	}
	if p.By != "" {
		p.Draft = "/draft/inventory?" + url.Values{"for": {p.By}}.Encode()
	}
	for _, row := range view.InventoryOf(b, period).Rows {
		if last := len(p.Kinds) - 1; last < 0 || p.Kinds[last].Heading != row.Heading() {
			p.Kinds = append(p.Kinds, inventoryKind{Heading: row.Heading()})
		}
		kind := &p.Kinds[len(p.Kinds)-1]
		kind.Rows = append(kind.Rows, inventoryOne(row, p.By))
	}
	if len(p.Kinds) == 0 {
		p.Empty = &emptyState{What: "Nothing to list yet.", Why: "One sheet of everything you do shows your manager what to keep, to raise and to stop.",
			Do: "Add a project", Line: `project +atlas Billing migration by:"end of quarter"`}
	}
	return filled{title: "Inventory", body: inventoryOf(p)}, nil
}

func inventoryOne(row view.InventoryRow, by string) inventoryRow {
	one := inventoryRow{About: row.About, Title: render.Clean(row.Title), State: row.State, By: row.By.String(), For: render.Clean(row.ForWhom()), Why: render.Clean(row.Why),
		Hours: hours(row.Hours), GoesOn: row.SaysGoesOn(), Entry: row.Entry}
	for word := range strings.SplitSeq(row.Marks, "; ") {
		if parts := strings.Fields(word); len(parts) == 3 {
			one.Marks = append(one.Marks, markRow{parts[0], parts[1], parts[2]})
		}
	}
	if by != "" && strings.HasPrefix(row.About, "+") {
		for _, word := range []string{"keep", "raise", "stop"} {
			one.Say = append(one.Say, markButton{word, "mark " + row.About + " " + word + " @" + by})
		}
	}
	return one
}
