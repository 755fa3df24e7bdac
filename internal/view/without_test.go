package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// What Dana alone knows, and who might be the second to know it.
func TestWithout(t *testing.T) {
	b := bookOf(t, `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @tomas Tomas Lind relation:managers-peer
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 project +atlas Billing migration
2026-01-05 project +beacon Support dashboard
2026-01-05 project +otter A move in autumn visible:manager
2026-01-10 win The first customer moved +atlas
2026-01-11 win The dashboard is up +beacon
2026-01-12 win The move is agreed +otter
2026-01-13 issue The vendor is late +atlas severity:high
2026-01-14 told @dana update +atlas +beacon +otter
2026-01-15 told @raj onepager +beacon
2026-01-16 told @kim the vendor is late +atlas
2026-01-17 decision Which one next +atlas from:@dana option:a option:b
2026-01-18 answer #15 the first choice:1
2026-01-19 promise @dana one page on costs
2026-01-20 owes @dana a word with the vendor
2026-01-21 feedback @dana early and short, well done about:planning
2026-01-22 done #17
`, "2026-03-05")
	v := view.WithoutOf(b, b.Person("dana"))
	short := func(list []view.Alone) []string {
		var out []string
		for _, a := range list {
			out = append(out, fmt.Sprintf("#%d %s → %s", a.Entry, a.Text, a.To))
		}
		return out
	}
	got := map[string][]string{"others": v.Others, "projects": short(v.Projects), "wins": short(v.Wins), "issues": short(v.Issues), "decisions": short(v.Decisions)}
	for _, p := range v.Promises {
		got["promises"] = append(got["promises"], fmt.Sprintf("#%d %s %s", p.Entry, p.Kind, p.Text))
	}
	for _, f := range v.Feedback {
		got["feedback"] = append(got["feedback"], fmt.Sprintf("#%d %s %s", f.Entry, f.Topic, f.Text))
	}
	if diff := cmp.Diff(map[string][]string{
		"others":    {"raj", "tomas"},
		"projects":  {"#12 Billing migration → raj", "#12 A move in autumn → "},
		"wins":      {"#8 The first customer moved → raj", "#10 The move is agreed → "},
		"issues":    {"#11 The vendor is late → raj"},
		"decisions": {"#15 Which one next: the first → raj"},
		"promises":  {"#18 owes a word with the vendor"},
		"feedback":  {"#19 planning early and short, well done"},
	}, got); diff != "" {
		t.Error(diff)
	}
	// Raj knows nothing that Dana does not.
	if v := view.WithoutOf(b, b.Person("raj")); len(v.Projects)+len(v.Wins)+len(v.Issues) != 0 {
		t.Errorf("without @raj %v, %v and %v would be lost", v.Projects, v.Wins, v.Issues)
	}
}
