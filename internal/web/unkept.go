package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// unkeptRow is what a reader answered and the owner has not taken into the book yet.
type unkeptRow struct {
	Why   string   // who answered what
	Said  []string // what they said of it
	Href  string   // where it is kept or left
	Lines []suggestedRow
	Picks []pick // all of them
}

// mostUnkept is how many of them a page names that is about other things too.
const mostUnkept = 5

// unkept are the answers that wait for the owner's word, or with an id those to one
// message. A line that was edited and refused stands as it was typed.
func (s *Server) unkept(ctx context.Context, b *book.Book, r *http.Request, of uuid.UUID) (rows []unkeptRow, err error) {
	all, err := s.bench.Unkept(ctx, b)
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		if of != uuid.Nil && one.Message != of {
			continue
		}
		row := unkeptRow{Why: render.Clean(one.Why), Said: saidByAnswer(b, one), Href: "/collect"}
		back := ""
		if one.Message != uuid.Nil {
			back = one.Message.String()
			row.Href = toMessage(one.Message) + "#answers"
		}
		for _, line := range one.Lines {
			suggested := suggestedRowOf(line.Suggestion, r, back)
			row.Lines, row.Picks = append(row.Lines, suggested), append(row.Picks, suggested.pick)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// saidByAnswer is what an answer says, in words rather than in lines of the journal.
func saidByAnswer(b *book.Book, one workbench.Unkept) (said []string) {
	for _, line := range one.Lines {
		if words := saidByLine(b, &line.Entry); words != "" && !slices.Contains(said, words) {
			said = append(said, words)
		}
	}
	return said
}

// Words is what was said, in one sentence. That it was seen goes without saying where
// more is said.
func (row unkeptRow) Words() string {
	said := row.Said
	if len(said) > 1 {
		said = slices.DeleteFunc(slices.Clone(said), func(words string) bool { return words == "seen" })
	}
	return strings.Join(said, "; ")
}

// byMessage are answers with those to one message together.
func byMessage(rows []unkeptRow) (all []unkeptRow) {
	for _, row := range rows {
		at := slices.IndexFunc(all, func(one unkeptRow) bool { return one.Href == row.Href && row.Href != "/collect" })
		if at < 0 {
			all = append(all, row)
			continue
		}
		if len(row.Why) < len(all[at].Why) { // the other says more, of one line
			all[at].Why = row.Why
		}
		all[at].Said = append(slices.Clone(all[at].Said), row.Said...)
		all[at].Lines = append(slices.Clone(all[at].Lines), row.Lines...)
	}
	return all
}

func saidByLine(b *book.Book, e *journal.Entry) string {
	var to *book.Item
	for seq := range e.Refs() {
		to = b.Item(seq)
		break
	}
	switch {
	case e.Verb == journal.Answer && to != nil:
		return wordsOf(b, &book.Item{Entry: e}, to)
	case e.Verb == journal.Mark:
		title := "+" + e.Project()
		if p := b.Project(e.Project()); p != nil {
			title = p.Called()
		}
		return e.Kind + " " + render.Clean(title)
	case e.Verb == journal.Met:
		return "a " + e.Kind + " on " + e.On.Long()
	case e.Verb == journal.Person:
		var turns []string
		for _, t := range e.Tokens {
			if t.Of == journal.OfTag {
				turns = append(turns, t.Key()+" "+render.Clean(t.Text))
			}
		}
		return "asks for " + strings.Join(turns, ", ")
	}
	return render.Clean(b.Sentence(&book.Item{Entry: e}))
}
