package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// CaseView is a next step of the owner's own as one reader may see it. Of View it
// has the day, the owner and the reader alone.
type CaseView struct {
	View
	Entry int64
	Title string
	Why   string
	By    civil.Day
	Needs []Need
	Wants []int64 // what shows a need and must stand in the case, since it was asked for
}

// Need is one thing that the next step asks for, with what shows it and how those
// who decide stand to it.
type Need struct {
	Text     string
	Results  []Result // the strongest first
	Quotes   []Quote  // the newest first
	Deciders []Decider
}

// Decider is one who decides on the step.
type Decider struct {
	Name    string
	Reader  bool    // it is the reader
	Heard   bool    // of something that shows the need, or was asked about it
	By      []int64 // the tellings they heard of it by
	Rating  int     // their last, 1 to 5; 0: none, or not for this reader
	RatedAt int64
}

// CaseFor copies a next step for a reader. What another decider rated stays out
// unless the owner names them.
func CaseFor(b *book.Book, reader *book.Person, step *book.Project, s Scope) CaseView {
	v := CaseView{View: viewOf(b, reader), Entry: step.FirstLine().Seq, Title: step.Called(), Why: step.Why, By: step.By(), Wants: s.Entries}
	for _, need := range step.Needs {
		v.Needs = append(v.Needs, needFor(b, reader, step, need, s.Name))
	}
	return v
}

func needFor(b *book.Book, reader *book.Person, step *book.Project, need string, name bool) Need {
	n := Need{Text: need}
	evidence := b.Evidence(need)
	given := map[int64]book.Feedback{}
	for got := range b.Feedbacks() {
		given[got.Seq] = got
	}
	for _, it := range evidence {
		if !b.MayHearItem(reader, it) {
			continue
		}
		if it.Verb == journal.Win {
			n.Results = append(n.Results, resultOf(b, reader, it))
		} else if q, ok := quoteOf(b, reader, given[it.Seq], name); ok {
			n.Quotes = append(n.Quotes, q)
		}
	}
	n.Results = strongest(n.Results)
	slices.Reverse(n.Quotes)
	for _, slug := range step.Decides {
		p := b.Person(slug)
		if p == nil || slug == book.Owner {
			continue
		}
		d := Decider{Name: p.Called(), Reader: p == reader, Heard: b.HeardFor(p, need, evidence)}
		for _, it := range evidence {
			if told := p.LastToldItem(it); told != nil {
				d.By = cite(d.By, told.Seq)
			}
			if got := given[it.Seq]; got.From == slug && got.Score > 0 && (name || p == reader) {
				d.Rating, d.RatedAt = got.Score, got.Seq
			}
		}
		n.Deciders = append(n.Deciders, d)
	}
	slices.SortStableFunc(n.Deciders, func(a, c Decider) int { // "you" comes first
		switch {
		case a.Reader == c.Reader:
			return 0
		case a.Reader:
			return -1
		}
		return 1
	})
	return n
}
