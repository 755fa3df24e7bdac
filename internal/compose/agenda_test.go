package compose_test

import (
	"testing"

	"headsup/internal/compose"
)

const talks = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 project +atlas Billing migration
2026-01-05 project +beacon Support dashboard
2026-01-05 status +atlas green on plan
2026-01-05 status +beacon green on plan
2026-02-02 ask @dana resource a writer +beacon
2026-02-02 promise @dana the cost of it +atlas by:2026-02-20
2026-02-03 told @dana agenda +atlas +beacon #6 #7
2026-02-05 met @dana 1:1 the vendor +atlas
2026-03-02 owes @dana a word with the board by:2026-03-09
2026-03-09 met @dana 1:1
`

// What the last talk did not reach comes again; what it reached does not.
func TestAgendaCarriesOver(t *testing.T) {
	d, got := written(t, "2026-03-05", talks, "agenda", "dana", compose.Scope{})
	says(t, got, "# Left from last time\nSupport dashboard: on track. On plan.",
		"I need something that only you can give: a writer. We did not reach it last time.",
		"The cost of it, was due Friday 20 February.",
		"A word with the board, by Monday 9 March.")
	saysNot(t, got, "Billing migration: ", "The cost of it, was due Friday 20 February. We did not")
	if want := "Agenda for our 1:1 on Monday 9 March"; d.Title != want {
		t.Errorf("its title is %q, not %q", d.Title, want)
	}
	if tells := d.Tells(); tells.Entries[len(tells.Entries)-1] != 11 {
		t.Errorf("it does not tell the meeting it is for: %+v", tells)
	}
}

// An agenda that no talk followed yet carries nothing over.
func TestAgendaBeforeTheTalk(t *testing.T) {
	_, got := written(t, "2026-02-04", talks, "agenda", "dana", compose.Scope{})
	saysNot(t, got, "last time")
}

// For those who read little it is topics alone.
func TestAgendaShort(t *testing.T) {
	worse := talks + "2026-03-03 person @dana length:short\n2026-03-03 status +beacon red the writer left us\n"
	d, got := written(t, "2026-03-05", worse, "agenda", "dana", compose.Scope{})
	says(t, got, "Support dashboard is red: the writer left us; Billing migration is on track.", "Support dashboard: red, was on track on 3 February.")
	saysNot(t, got, "3 February. The writer left us.", "Left from last time")
	if d.Words > 100 {
		t.Errorf("%d words:\n%s", d.Words, got)
	}
}
