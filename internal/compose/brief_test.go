package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// written is a document of a kind for somebody, as plain text.
func written(t *testing.T, day, text, kind, reader string, s compose.Scope) (compose.Document, string) {
	t.Helper()
	b := fold(t, day, text)
	k, err := compose.KindOf(kind)
	if err != nil {
		t.Fatal(err)
	}
	d, err := k.Write(b, b.Person(reader), s)
	if err != nil {
		t.Fatal(err)
	}
	return d, plain(d)
}

func says(t *testing.T, got string, want ...string) {
	t.Helper()
	for _, line := range want {
		if !strings.Contains(got, line) {
			t.Errorf("it does not say %q:\n%s", line, got)
		}
	}
}

func saysNot(t *testing.T, got string, not ...string) {
	t.Helper()
	for _, line := range not {
		if strings.Contains(got, line) {
			t.Errorf("it says %q:\n%s", line, got)
		}
	}
}

const choice = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 project +atlas Billing migration
2026-02-20 issue The vendor slips +atlas
2026-02-24 decision Which vendor +atlas #3 from:@dana option:"Norda" option:"Elm" pro2:"done in June" con2:"9k more" recommend:2 default:2 by:2026-03-10 cost:"3k a week"
`

// A brief says what is chosen, by when, why, what waiting costs and what happens
// without a word; it tells the decision and the trouble behind it, not the project.
func TestBrief(t *testing.T) {
	d, got := written(t, "2026-03-05", choice, "brief", "dana", compose.Scope{})
	says(t, got, "Decide by Tuesday 10 March: Which vendor. I recommend 2, Elm.",
		"Decide. Without a word from you by Tuesday 10 March I go with 2, Elm.",
		"ask: Reply with a number, 1 or 2.",
		"1. Norda.", "2. Elm (recommended). For: done in June. Against: 9k more.",
		"I recommend 2, because: done in June; what it costs us, 9k more, I would accept.",
		"# Cost of waiting\n3k a week.", "The vendor slips.")
	if tells := d.Tells(); len(tells.Projects) != 0 || len(tells.Entries) != 2 {
		t.Errorf("it tells %+v", tells)
	}
}

// After its day the default applies, and the brief says so; without a default it
// waits, and names the next meeting as the latest day.
func TestBriefIsLate(t *testing.T) {
	_, got := written(t, "2026-03-12", choice, "brief", "dana", compose.Scope{Entries: []int64{4}})
	says(t, got, "Still to be decided, since Tuesday 10 March: Which vendor.",
		"Decide. Nobody objected by Tuesday 10 March, so I go with 2, Elm, unless you say otherwise.")
	open := strings.Replace(choice, " default:2 by:2026-03-10", "", 1) + "2026-03-16 met @dana 1:1\n"
	_, got = written(t, "2026-03-12", open, "brief", "dana", compose.Scope{})
	says(t, got, "Decide: Which vendor.", "ask: Reply with a number, 1 or 2, at the latest when we meet on Monday 16 March.", "Decide. Until you do, it waits.")
}
