package workbench_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"headsup/internal/advise"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// unheardOf are the moves of the rule, each as its person and what it is about.
func unheardOf(t *testing.T, w *workbench.Workbench, at string) (moves []*advise.Move, said string) {
	t.Helper()
	day, err := w.Moves(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range day.Plan.All {
		if m.Rule == "unheard" {
			moves = append(moves, m)
			said += fmt.Sprintf(" @%s %s", m.Person, m.About)
		}
	}
	return moves, strings.TrimSpace(said)
}

// What headsup sent and nobody answered is unheard; what was typed is not, be
// the line the same. Another copy of the book, where the lines have other
// numbers, knows it too, and the move's own command ends it.
func TestSentIsUnheard(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		const red = dana + "2026-01-05 told @dana update +atlas via:test\n"
		typed := on(t, open(), thursday)
		bringIn(t, typed, red)
		_, said := unheardOf(t, typed, "2026-04-01")
		same(t, "typed", said, "")

		sent := on(t, open(), thursday)
		bringIn(t, sent, red)
		d, err := sent.Draft(t.Context(), workbench.Wanted{Document: "heads-up", Reader: "dana", Projects: []string{"atlas"}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := send(t, sent, d, &carrier{outcome: workbench.Rejected, problem: fmt.Errorf("no such mailbox")}); err == nil {
			t.Fatal("it was taken")
		}
		if _, err := send(t, sent, d, &carrier{}); err != nil {
			t.Fatal(err)
		}
		_, said = unheardOf(t, sent, "2026-03-06")
		same(t, "the day after", said, "")
		_, said = unheardOf(t, sent, "2026-03-07")
		same(t, "two days on", said, "@dana #5")
		_, said = unheardOf(t, sent, "2026-03-04")
		same(t, "the day before", said, "")

		s := open()
		copied := on(t, s, thursday.Add(48*time.Hour))
		say(t, copied, "note first", "note second")
		bringIn(t, copied, exported(t, sent, workbench.ExportLines))
		moves, said := unheardOf(t, copied, "")
		same(t, "in the copy", said, "@dana #7")
		_, said = unheardOf(t, on(t, open(), thursday), "")
		same(t, "in an empty book", said, "")

		text := on(t, open(), thursday)
		bringIn(t, text, exported(t, sent, workbench.ExportText))
		_, said = unheardOf(t, text, "2026-03-07")
		same(t, "from the text alone", said, "")

		do(t, copied, moves[0])
		_, said = unheardOf(t, copied, "")
		same(t, "after "+moves[0].Do(), said, "")
	})
}

// Seen is heard, and so is what was set right in the meantime.
func TestSeenIsHeard(t *testing.T) {
	for _, line := range []string{"2026-03-06 answer #4 seen", "2026-03-06 met @dana coffee #4", "2026-03-06 status +atlas amber", "2026-03-06 retract #4"} {
		w, d := drafted(t)
		if _, err := send(t, w, d, &carrier{}); err != nil {
			t.Fatal(err)
		}
		_, said := unheardOf(t, w, "2026-03-09")
		same(t, "unheard", said, "@dana #4")
		say(t, w, line)
		_, said = unheardOf(t, w, "2026-03-09")
		same(t, line, said, "")
	}
}
