package question

import (
	"slices"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
)

const someBook = `
2026-01-05 person @dana Dana Osei relation:manager since:2024-01-08
2026-01-05 person @raj Raj Patel relation:sponsor
2026-01-05 person @core The team relation:team with:@dana,@ana
2026-01-05 project +atlas Billing migration by:2026-06-30
2026-01-05 project +beacon Support dashboard by:2026-06-30
`

// offers are the keys of what may be asked of somebody on a day, with what each
// is about.
func offers(t *testing.T, lines, slug string, day civil.Day) []string {
	t.Helper()
	b := book.Fold(read(t, lines).entries, day)
	var keys []string
	for _, o := range For(b, b.Person(slug)) {
		keys = append(keys, strings.TrimSpace(o.Key+" "+o.About))
	}
	return keys
}

// A question counts as asked however that was written down: by its key, in its
// words, in other words with the same stems, through a group; and an answer on a
// topic counts for the topic.
func TestAsked(t *testing.T) {
	day := civil.Date(2026, 3, 2)
	for _, c := range []struct {
		line, of string
		gone     []string
		stays    []string
	}{
		{"ask @dana clarity about:goals-this-year", "dana", []string{"goals-this-year"}, []string{"goals-of-your-boss", "goals-beyond"}},
		{"ask @dana Which two things must be achieved this year, of the three?", "dana", []string{"goals-this-year"}, []string{"goals-of-your-boss"}},
		{"met @dana 1:1 spoke of judging pieces of work", "dana", []string{"success-by-what"}, []string{"success-seen-above"}},
		{"met @dana 1:1 goals-this-year", "dana", []string{"goals-this-year"}, []string{"goals-beyond"}},
		{"met @core judging pieces of work", "dana", []string{"success-by-what"}, nil},
		{"told @raj judging pieces of work", "dana", nil, []string{"success-by-what"}},
		{"ask @dana clarity about:project-went-well +atlas", "dana", []string{"project-went-well +atlas"}, []string{"project-went-well +beacon", "project-one-number +atlas"}},
		{"met @dana 1:1 how she will judge the billing", "dana", []string{"project-went-well +atlas"}, []string{"project-went-well +beacon"}},
		{"know @dana background a telephone company source:asked", "dana", []string{"background-before"}, []string{"goals-this-year"}},
		{"note judging pieces of work @dana", "dana", nil, []string{"success-by-what"}},
	} {
		keys := offers(t, someBook+"2026-03-01 "+c.line+"\n", c.of, day)
		for _, key := range c.gone {
			if slices.Contains(keys, key) {
				t.Errorf("%s: %s is offered again", c.line, key)
			}
		}
		for _, key := range c.stays {
			if !slices.Contains(keys, key) {
				t.Errorf("%s: %s is no longer offered", c.line, key)
			}
		}
	}
}

// After sixty days a question may be asked again, and stands behind those that
// were never asked; a retracted ask was none.
func TestRest(t *testing.T) {
	asked := someBook + "2026-03-01 ask @dana clarity about:goals-of-your-boss\n"
	day := civil.Date(2026, 3, 1)
	for after, want := range map[civil.Day]bool{0: false, Rest: false, Rest + 1: true} {
		if got := slices.Contains(offers(t, asked, "dana", day+after), "goals-of-your-boss"); got != want {
			t.Errorf("after %d days it is offered: %v, want %v", after, got, want)
		}
	}
	score := func(lines string) float64 {
		b := book.Fold(read(t, lines).entries, day+Rest+1)
		for _, o := range For(b, b.Person("dana")) {
			if o.Key == "goals-of-your-boss" {
				return o.Score
			}
		}
		return 0
	}
	if score(asked) >= score(someBook) {
		t.Errorf("asked before it scores %.2f, else %.2f", score(asked), score(someBook))
	}
	if !slices.Contains(offers(t, asked+"2026-03-02 retract #6\n", "dana", day+2), "goals-of-your-boss") {
		t.Error("a retracted ask counts")
	}
}

// The stage decides which of two questions of one state comes first.
func TestStageFirst(t *testing.T) {
	for since, first := range map[string]string{"2026-02-01": "success-in-six-months", "2025-09-01": "success-by-what"} {
		lines := "2026-01-05 person @dana Dana Osei relation:manager since:" + since + "\n"
		b := book.Fold(read(t, lines).entries, civil.Date(2026, 3, 1))
		for _, o := range For(b, b.Person("dana")) {
			if o.State == "success-unknown" {
				if o.Key != first {
					t.Errorf("since %s the first is %s, want %s", since, o.Key, first)
				}
				break
			}
		}
	}
}

// The best are of many states, and as many as were wanted.
func TestBest(t *testing.T) {
	b := book.Fold(read(t, someBook).entries, civil.Date(2026, 3, 1))
	all := For(b, b.Person("dana"))
	best := Best(all, 7)
	states, topics := map[string]bool{}, map[string]int{}
	for _, o := range best {
		if states[o.State] {
			t.Errorf("%s comes twice", o.State)
		}
		states[o.State] = true
		topics[o.Topic]++
	}
	for topic, n := range topics {
		if n > 3 {
			t.Errorf("%s has %d of 7", topic, n)
		}
	}
	if len(best) != 7 || len(Best(all, 1000)) != len(all) || len(Best(nil, 7)) != 0 {
		t.Errorf("%d best of 7, %d of %d", len(best), len(Best(all, 1000)), len(all))
	}
}

// What was asked waits, with the line that keeps its answer, until it is answered
// or done; an ask that says too little leaves the rest to the owner.
func TestWaiting(t *testing.T) {
	const asks = someBook + `
2026-03-01 ask @dana clarity How will you judge it? +atlas about:project-went-well
2026-03-01 ask @dana clarity about:project-went-well
2026-03-01 ask @dana offer about:date-needs
2026-03-01 ask @dana intro about:peer-introduce @raj
2026-03-01 ask @dana clarity about:nonsense
2026-03-02 done #8
`
	b := book.Fold(read(t, asks).entries, civil.Date(2026, 3, 3))
	var got []string
	for _, w := range WaitingFor(b, b.Person("dana")) {
		got = append(got, w.Record+"; "+w.Close)
	}
	want := []string{
		`headsup project +atlas measure:"<words>"; headsup done 6`,
		`headsup project +<name> measure:"<words>"; headsup done 7`,
		`headsup owes @dana <words> @raj; headsup done 9`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("waiting:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
