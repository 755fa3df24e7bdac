package advise_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// acted is the line that a move's act comes to, with what only the owner can
// supply: of a document, that it was told.
func acted(m *advise.Move, day civil.Day) string {
	words := []string{day.String(), m.Act.Verb.String()}
	if m.Act.Document != "" {
		words = []string{day.String(), "told", m.Act.Document}
	}
	if m.Act.Words != "" {
		words = append(words, m.Act.Words)
	}
	for _, slug := range m.Act.People {
		words = append(words, "@"+slug)
	}
	for _, slug := range m.Act.Projects {
		words = append(words, "+"+slug)
	}
	for _, n := range m.Act.Entries {
		words = append(words, fmt.Sprintf("#%d", n))
	}
	state := "green"
	if m.Act.Verb == journal.Mark {
		state = "keep"
	}
	return strings.NewReplacer("+<words>", "+serving", "<words>", "as we said", "<state>", state, "<date>", (max(day, m.Due) + 30).String()).
		Replace(strings.Join(append(words, m.Act.Tags...), " "))
}

// stands reports whether a move fires, by its rule, person and matter.
func stands(entries []journal.Entry, day civil.Day, m *advise.Move) bool {
	return slices.Contains(fired(entries, day, m.Rule), m.Rule+" @"+m.Person+" "+m.About)
}

// adding reads a line as an entry that comes next.
func adding(entries []journal.Entry, line string) ([]journal.Entry, error) {
	e, _, err := journal.Reader{Today: firstDay, Lang: civil.English()}.Read(line)
	e.Seq = int64(len(entries) + 1)
	return append(slices.Clip(entries), e), err
}

// What a move says to do ends it, whatever else stands in the book.
func TestActingEndsIt(t *testing.T) {
	for name, draw := range map[string]func(*rapid.T) []journal.Entry{
		"anything": drawAnything, "telling": drawBook, "work": drawWork, "matters": drawMatters, "people": drawPeople,
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				entries := draw(t)
				day := dayOf(t, entries)
				all := advise.Moves(book.Fold(entries, day), nil)
				if len(all) == 0 {
					return
				}
				m := rapid.SampledFrom(all).Draw(t, "move")
				after, err := adding(entries, acted(m, day))
				if err != nil || stands(after, day, m) {
					t.Fatalf("on %s, of\n%s`%s` leaves %s @%s %s (%s; %v)", day, text(entries), m.Do(), m.Rule, m.Person, m.About, acted(m, day), err)
				}
			})
		})
	}
}

// What was done and taken back the same day was not done: every rule says what
// it said before.
func TestTakenBackIsNotDone(t *testing.T) {
	everyFiring(t, func(t *testing.T, x journal.Expect, entries []journal.Entry) {
		before := fired(entries, x.On)
		for _, m := range advise.Moves(book.Fold(entries, x.On), nil, x.Rule) {
			after, err := adding(entries, acted(m, x.On))
			if err != nil {
				t.Fatalf("line %d: %s: %v", x.Line, acted(m, x.On), err)
			}
			back := with(t, after, x.On, fmt.Sprintf("retract #%d", len(after)))
			if diff := cmp.Diff(before, fired(back, x.On)); diff != "" {
				t.Errorf("line %d, %s: after %q was taken back (+)\n%s", x.Line, x.On, acted(m, x.On), diff)
			}
		}
	})
}
