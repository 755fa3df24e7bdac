package web

import (
	"context"
	"net/http"

	"headsup/internal/advise"
	"headsup/internal/render"
	"headsup/internal/view"
)

// alonePage is what somebody alone knows of those who decide: what would be lost if
// they left.
type alonePage struct {
	Name, Slug string
	Others     int
	Lists      []aloneList
	Feedback   []factRow
	Nothing    bool
}

type aloneList struct {
	Heading string
	Rows    []aloneRow
}

// aloneRow is something one senior person knows alone, and who might hear of it too.
type aloneRow struct {
	Entry  int64
	Text   string
	To     string // by name; "" it is for nobody else
	ToSlug string
	Tell   string // where the draft that tells them is; "" there is none
}

func (s *Server) alone(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	slug := r.PathValue("slug")
	known, err := somebody(b, slug)
	if err != nil {
		return filled{}, err
	}
	v := view.WithoutOf(b, known)
	p := alonePage{Name: render.Clean(known.Called()), Slug: slug, Others: len(v.Others)}
	for _, list := range []struct {
		heading, document string
		all               []view.Alone
	}{{"Projects nobody else who decides ever heard of", "heads-up", v.Projects}, {"Wins", "win-note", v.Wins}, {"Open troubles", "heads-up", v.Issues}, {"Decisions they took", "", v.Decisions}} {
		out := aloneList{Heading: list.heading}
		for _, one := range list.all {
			row := aloneRow{Entry: one.Entry, Text: render.Clean(one.Text), ToSlug: one.To}
			if to := b.Person(one.To); to != nil {
				row.To = render.Clean(to.Called())
				row.Tell = secondWitness(list.document, one)
			}
			out.Rows = append(out.Rows, row)
		}
		if len(out.Rows) > 0 {
			p.Lists = append(p.Lists, out)
		}
	}
	for _, f := range v.Feedback {
		p.Feedback = append(p.Feedback, factRow{Entry: f.Entry, Topic: f.Topic, Text: render.Clean(f.Text), Age: age(v.Day, f.On)})
	}
	p.Nothing = len(p.Lists)+len(p.Feedback) == 0
	return filled{title: "What only " + p.Name + " knows", body: aloneOf(p)}, nil
}

// secondWitness leads to the document that tells a second witness.
func secondWitness(document string, one view.Alone) string {
	if document == "" {
		return ""
	}
	act := advise.Act{Document: document, People: []string{one.To}}
	if one.Project != "" && document != "win-note" {
		act.Projects = []string{one.Project}
	} else {
		act.Entries = []int64{one.Entry}
	}
	return toDraft(act)
}
