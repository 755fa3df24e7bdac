package advise_test

import (
	"testing"
	"time"

	"headsup/internal/advise"
	"headsup/internal/civil"
)

// arranged are the moves of a rule on a day, each with the reason it waits for.
func arranged(t *testing.T, rule string, day civil.Day, lines string) []*advise.Move {
	t.Helper()
	return planned(t, day, time.Time{}, lines, rule).All
}

// A coffee waits for those who are on leave or left alone that day, but is no
// message that fills a week.
func TestMeetingsWait(t *testing.T) {
	const known = "2026-01-05 person @dana Dana Osei relation:manager "
	wednesday := civil.Date(2026, 3, 4)
	for tags, want := range map[string]string{
		"":                            "",
		"away:2026-03-02..2026-03-06": "Dana is on leave",
		"quiet:wed":                   "Dana is left alone on Wednesdays",
		"max:1/week":                  "",
		"quiet:fri":                   "",
		"away:2026-03-05..2026-03-06": "",
	} {
		all := arranged(t, "contact-due", wednesday, known+tags+"\n2026-03-02 ask @dana help a room\n")
		if len(all) != 1 || all[0].Held != want {
			t.Errorf("%q: %+v, want one move that waits for %q", tags, all, want)
		}
	}
}

// A win that only Dana knows of is told to Raj: what counts is his leave, not
// hers.
func TestReceiverWaits(t *testing.T) {
	const wins = `
2026-01-05 person @dana Dana Osei relation:manager away:2026-03-02..2026-03-06
2026-01-05 person @raj Raj Patel relation:skip-level
2026-02-02 win One impact:a
2026-02-02 win Two impact:b
2026-02-02 win Three impact:c
2026-02-03 told @dana win-note #3 #4 #5
`
	day := civil.Date(2026, 3, 4)
	if all := arranged(t, "one-witness", day, wins); len(all) != 1 || all[0].Held != "" || all[0].Person != "dana" {
		t.Errorf("%+v", all)
	}
	all := arranged(t, "one-witness", day, wins+"2026-03-01 person @raj away:2026-03-02..2026-03-06\n")
	if len(all) != 1 || all[0].Held != "Raj is on leave" {
		t.Errorf("%+v", all)
	}
}
