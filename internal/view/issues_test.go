package view_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// Open ones first by severity, then those that ended lately; who knew how fast,
// and who has it in hand.
func TestIssues(t *testing.T) {
	v := view.IssuesOf(folded(t, "2026-04-01", `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 project +atlas Billing
2026-01-05 project +own Mine alone visible:private
2025-12-06 issue Long gone +atlas
2025-12-07 done #4
2026-03-01 issue A small one +atlas severity:low
2026-03-02 issue Vendor late +atlas severity:high option:"wait" option:"switch" recommend:2
2026-03-03 issue Ledger differs
2026-03-04 told @dana heads-up #7
2026-03-05 owes @petra a date for the module #7
2026-03-06 promise @dana to look into it #7
2026-03-07 drop #11
2026-03-08 decision Which one #7 from:@dana
2026-03-09 issue Private +own severity:high
2026-03-10 issue Over +atlas severity:medium
2026-03-14 drop #15
`))
	var got []string
	for _, list := range [][]view.IssueRow{v.Open, v.Ended} {
		for _, r := range list {
			line := fmt.Sprintf("#%d %s age %d way %q", r.Entry, r.Severity, r.Age, r.WayOut)
			for _, told := range r.Told {
				line += fmt.Sprintf(" told %s %s %d", told.Person, told.On, told.Days)
			}
			for _, held := range r.Held {
				line += fmt.Sprintf(" held %s %s #%d", held.Person, held.Kind, held.Entry)
			}
			got = append(got, strings.TrimSpace(line+" "+r.How))
		}
	}
	want := []string{
		`#7 high age 30 way "switch" told dana 2026-03-04 2 held petra owes #10 held dana decision #13`,
		`#14 high age 23 way ""`, // nobody may hear of it
		`#8  age 29 way "" told dana  0`,
		`#6 low age 31 way "" told dana  0`,
		`#15 medium age 4 way "" told dana  0 dropped`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
}
