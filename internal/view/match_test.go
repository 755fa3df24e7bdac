package view_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// Strengths, duties and projects beside what senior people care about; trouble
// of others that a strength could help with.
func TestMatch(t *testing.T) {
	b := folded(t, "2026-04-01", `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 me strengths calm audits
2026-01-05 me duties invoices for every customer
2026-01-05 me strengths juggling
2026-01-06 goal +churn Cut churn owner:@dana
2026-01-06 project +atlas The billing engine goal:+churn lead:@ana
2026-01-06 project +rota Rosters lead:@kim
2026-01-07 know @dana concerns wrong invoices
2026-01-08 know @dana concerns the auditing in May
2026-01-09 know @dana concerns the weather
2026-01-10 know @dana goals an engine that lasts
2026-01-11 know @raj concerns invoices again
2026-01-12 win Right for a month #15
2026-02-01 ask @dana offer shall I sit in #12
2026-02-02 issue The roster audit fails +rota
2026-02-03 issue The audit of ours +atlas
`)
	v := view.MatchOf(b, nil)
	var got []string
	for _, p := range v.People {
		for _, n := range p.Needs {
			var by []string
			for _, m := range n.Matches {
				by = append(by, fmt.Sprintf("%s #%d %s", m.Topic, m.Entry, strings.Join(m.Words, ",")))
			}
			got = append(got, fmt.Sprintf("@%s #%d %s by [%s] outside %v helped %s", p.Person, n.Entry, n.Topic, strings.Join(by, "; "), n.Outside, n.Helped))
		}
		offer := int64(0)
		if p.Offer != nil {
			offer = p.Offer.Entry
		}
		got = append(got, fmt.Sprintf("@%s gaps %d offer #%d", p.Person, p.Gaps, offer))
	}
	for _, s := range v.Mine {
		got = append(got, fmt.Sprintf("#%d %s meets %v", s.Entry, s.Topic, s.Meets))
	}
	for _, p := range v.Problems {
		got = append(got, fmt.Sprintf("problem #%d @%s #%d", p.Entry, p.Lead, p.Matches[0].Entry))
	}
	want := []string{
		"@dana #11 concerns by [duties #6 invoices] outside false helped ",
		"@dana #12 concerns by [strengths #5 auditing] outside true helped ",
		"@dana #13 concerns by [] outside false helped ",
		"@dana #14 goals by [project #9 engine] outside false helped ",
		"@dana #8 goal by [project #9 ] outside false helped ",
		"@dana gaps 1 offer #17",
		"@raj #15 concerns by [duties #6 invoices] outside false helped 2026-01-12",
		"@raj gaps 0 offer #0",
		"#5 strengths meets [12]",
		"#6 duties meets [11 15]",
		"#7 strengths meets []",
		"problem #18 @kim #5",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	if only := view.MatchOf(b, b.Person("kim")); len(only.People) != 1 || only.People[0].Person != "kim" {
		t.Errorf("Kim: %+v", only.People)
	}
}
