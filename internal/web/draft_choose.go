package web

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// chooser is what a document is chosen by: which, for whom, about what.
type chooser struct {
	Open      bool // nothing is chosen yet, or it has to be chosen anew
	Nobody    bool // there is nobody to write to
	Documents []option
	Readers   []option
	Projects  []option
	Entries   []option // that the document could be about
	Others    string   // entries that were named and stand on no list, by number
	Period    string
	Quotes    bool // the document may quote feedback
	Name      bool
	Back      string
}

// option is something that can be chosen.
type option struct {
	Value, Label string
	Chosen       bool
}

// Of what could be chosen, so much is listed: what lies further back is named by
// its number.
const (
	entriesListed = 12
	daysListed    = 90
)

func (s *Server) chooser(ctx context.Context, want wanted) (chooser, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return chooser{}, err
	}
	c := chooser{Open: want.Document == "" || want.Reader == "", Period: render.Clean(want.Period), Name: want.Name, Back: want.Back}
	for _, kind := range compose.Kinds() {
		chosen := kind.Name == want.Document
		c.Documents = append(c.Documents, option{kind.Name, kind.Name, chosen})
		if chosen {
			c.Quotes = kind.Quotes
		}
	}
	reader := b.Person(want.Reader)
	for p := range b.People() {
		if p.Slug != book.Owner {
			label := render.Clean(p.Called())
			if relation := string(p.RelationOn(b.Day)); relation != "" {
				label += ", " + relation
			}
			c.Readers = append(c.Readers, option{p.Slug, label, p == reader})
		}
	}
	c.Nobody = len(c.Readers) == 0
	for p := range b.Projects() {
		chosen := slices.Contains(want.Projects, p.Slug)
		if chosen || p.Open() && (reader == nil || b.MayHear(reader, p)) {
			c.Projects = append(c.Projects, option{p.Slug, render.Clean(p.Called()), chosen})
		}
	}
	c.list(b, reader, want)
	return c, nil
}

// list lists the entries that the document could be about, those that were named
// first.
func (c *chooser) list(b *book.Book, reader *book.Person, want wanted) {
	var others []string
	for _, n := range want.Entries {
		if it := b.Item(n); it != nil && !it.Hidden() {
			c.Entries = append(c.Entries, entryOption(b, it, true))
		} else {
			others = append(others, strconv.FormatInt(n, 10))
		}
	}
	c.Others = strings.Join(others, " ")
	kind, err := compose.KindOf(want.Document)
	if err != nil || reader == nil {
		return
	}
	for _, verb := range kind.Of {
		for it := range b.Newest(verb) {
			if b.Day-it.On > daysListed || len(c.Entries) >= entriesListed {
				break
			}
			if it.Ended() == nil && !slices.Contains(want.Entries, it.Seq) && b.MayHearItem(reader, it) && isTheirs(b, it, reader) {
				c.Entries = append(c.Entries, entryOption(b, it, false))
			}
		}
	}
}

// isTheirs reports whether an entry is the reader's to hear of in a document of its
// own: a win is anybody's, a decision that of whoever is to make it, and the rest
// names whom it is between.
func isTheirs(b *book.Book, it *book.Item, reader *book.Person) bool {
	switch it.Verb {
	case journal.Win, journal.Issue:
		return true
	case journal.Decision:
		from, said := it.Tag(journal.From)
		return it.Answered() == nil && (!said || strings.TrimPrefix(from, "@") == reader.Slug)
	}
	return b.Reaches(it, reader.Slug)
}

func entryOption(b *book.Book, it *book.Item, chosen bool) option {
	n := strconv.FormatInt(it.Seq, 10)
	return option{n, "#" + n + " " + it.Verb.String() + ": " + render.Clean(b.Sentence(it)), chosen}
}
