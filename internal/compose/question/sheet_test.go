package question

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

func slugs(s Sheet) string {
	var who []string
	for _, p := range s.People {
		who = append(who, p.Person)
	}
	return strings.Join(who, " ")
}

// The sheet of the day is for the managers and for whoever is met next, not for
// somebody on leave; a group is its members.
func TestSheet(t *testing.T) {
	const lines = `
2026-01-05 person @dana Dana Osei relation:manager away:2026-02-02..2026-02-13
2026-01-05 person @raj Raj Patel relation:sponsor
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @core The team relation:team with:@me,@ana,@raj
2026-01-05 person @gus Gus Falk
2026-02-04 met @gus coffee
2026-02-05 met @raj 1:1
2026-02-06 met @ana 1:1
2026-01-06 note All three were planned by now
`
	h := read(t, lines)
	for on, want := range map[civil.Day]string{
		civil.Date(2026, 1, 4):  "",
		civil.Date(2026, 1, 30): "dana raj",
		civil.Date(2026, 2, 3):  "raj",
		civil.Date(2026, 2, 6):  "ana",
		civil.Date(2026, 2, 16): "dana",
	} {
		if got := slugs(Now(book.Fold(h.entries, on), false)); got != want {
			t.Errorf("on %s one would ask %q, want %q", on, got, want)
		}
	}
	b := book.Fold(h.entries, civil.Date(2026, 1, 30))
	if got := slugs(Of(b, b.Person("core"), false)); got != "ana raj" {
		t.Errorf("the group is %q", got)
	}
	few, all := Of(b, b.Person("dana"), false).People[0], Of(b, b.Person("dana"), true).People[0]
	if len(few.Questions) != BestOfOne || few.More != len(all.Questions)-BestOfOne || all.More != 0 {
		t.Errorf("%d and %d more, of %d", len(few.Questions), few.More, len(all.Questions))
	}
	if gone := Of(b, b.Person("gus"), true).People[0]; len(gone.Questions) != 0 || gone.Questions == nil {
		t.Errorf("@gus, who is nobody to the owner, is asked %v", gone.Questions)
	}
}

// In books that could be somebody's, every person has whole questions, and
// those of a day depend neither on what came after nor on what has passed the
// horizon.
func TestSampleBooks(t *testing.T) {
	end := civil.Date(2026, 6, 30)
	for seed := range uint64(3) {
		var entries []journal.Entry
		var p journal.Parser
		for line := range sample.Book(sample.Options{Entries: 3000, Seed: seed, End: end}) {
			e, err := p.Parse(line)
			if err != nil {
				t.Fatal(err)
			}
			e.Seq = int64(len(entries) + 1)
			entries = append(entries, e)
		}
		offered := 0
		for day := end; day > end-300; day -= 60 {
			b := book.Fold(entries, day)
			bounded := book.Fold(book.Within(entries, day), day)
			for person := range b.People() {
				if p := bounded.Person(person.Slug); p != nil {
					if diff := cmp.Diff(For(b, person), For(bounded, p)); diff != "" {
						t.Errorf("on %s the horizon changes what to ask @%s:\n%s", day, person.Slug, diff)
					}
				}
				for _, o := range For(b, person) {
					offered++
					if strings.ContainsAny(o.Text, "{}") || strings.Contains(o.Text, "“”") || strings.Contains(o.Record, "{") {
						t.Errorf("%s: %s\n%s", o.Key, o.Text, o.Record)
					}
					for _, n := range o.Entries {
						if it := b.Item(n); it == nil || it.On > day && !it.Plan {
							t.Errorf("on %s %s rests on #%d", day, o.Key, n)
						}
					}
				}
			}
		}
		if offered == 0 {
			t.Errorf("seed %d: nothing was offered", seed)
		}
	}
}
