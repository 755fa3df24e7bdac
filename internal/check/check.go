package check

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Level says how much a finding matters: an error changes what the reader
// believes or breaks their trust; a warning costs them time.
type Level string

// The levels.
const (
	Error   Level = "error"
	Warning Level = "warning"
)

// Finding is one thing that a reader would stumble over.
type Finding struct {
	Rule    string `json:"rule"`
	Line    int    `json:"line"` // 0: the whole message
	Col     int    `json:"col"`  // in characters, from 1; 0: the whole message
	Level   Level  `json:"level"`
	Message string `json:"message"`
	Why     string `json:"why"`               // what it costs the reader
	Instead string `json:"instead,omitempty"` // another wording, where one is safe
}

// Case is what a draft is held against. All of it may be missing: without a
// book nothing is compared with it, without a reader nothing is asked that
// depends on who reads.
type Case struct {
	Book   *book.Book
	Reader *book.Person
}

// Checker reads drafts. It holds the language they are read in, which takes
// longer to make than a draft to read; several goroutines may share one.
type Checker struct{ lex *lexicon }

// New makes a checker.
func New() *Checker { return &Checker{newLexicon()} }

// Draft reads a draft and gives what was found, in the order of the draft,
// whole-message findings first.
func (k *Checker) Draft(text string, c Case) []Finding {
	r := reading{Case: c, draft: read(text, k.lex, c.day())}
	compares := c.Book != nil && !isEmpty(c.Book)
	if compares {
		r.know()
	}
	found := []Finding{}
	for _, rule := range Rules() {
		if rule.english && !r.draft.english || rule.needsBook && !compares || rule.needsReader && c.Reader == nil {
			continue
		}
		for f := range rule.find(&r) {
			f.Rule, f.Level, f.Why = rule.Name, rule.Level, rule.Why
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Col - b.Col
	})
	return found
}

// isEmpty reports whether a book has nothing that a draft could be compared with.
func isEmpty(b *book.Book) bool {
	for range b.All() {
		return false
	}
	return true
}

// day is the day of the book; without a book any day does, since dates are then
// only recognised.
func (c Case) day() civil.Day {
	if c.Book == nil {
		return civil.Date(2000, 1, 3)
	}
	return c.Book.Day
}
