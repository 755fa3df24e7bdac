package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// Each gap comes with whom to ask: whose goal it is, who leads the work, else the
// manager; nobody is asked about what they may not see, nor who has gone.
func TestClarity(t *testing.T) {
	b := folded(t, "2026-02-10", `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @old Olga Old relation:sponsor until:2026-01-20
2026-01-05 goal +churn Cut churn owner:@raj measure:m by:2026-12-31 why:w
2026-01-05 goal +loose Something better measure:m by:2026-12-31 why:w
2026-01-05 goal +gone Was hers owner:@old measure:m by:2026-12-31
2026-01-05 project +atlas Billing goal:+churn lead:@ana by:2026-05-01
2026-01-05 project +beacon Dashboard goal:+churn lead:@ana measure:m why:w
2026-01-05 project +secret Own plans visible:private measure:m why:w
2026-01-05 project +clear All said goal:+churn by:2026-05-01 measure:m why:w
2026-01-05 project +over Done with
2026-01-06 status +over done
2026-01-07 request @raj one number a month
2026-01-08 request @raj a map by:2026-03-01
2026-01-09 told @raj confirm #13
2026-01-10 decision Which vendor from:@dana
2026-01-11 decision Which town by:2026-03-01
2026-01-12 ask @raj clarity what it is for +atlas
`)
	var got []string
	for _, g := range view.ClarityOf(b).Gaps {
		got = append(got, fmt.Sprintf("%s %s lacks %s ask=%s asked=%d", g.Kind, g.About, g.Lacks, g.Ask, g.Asked))
	}
	want := []string{
		"goal +loose lacks owner ask=dana asked=0",
		"goal +gone lacks why ask=dana asked=0",
		"project +atlas lacks measure ask=raj asked=18",
		"project +atlas lacks why ask=raj asked=18",
		"project +beacon lacks date ask=ana asked=0",
		"project +secret lacks goal ask= asked=0",
		"project +secret lacks date ask= asked=0",
		"request #14 lacks confirmation ask=raj asked=0",
		"decision #16 lacks date ask=dana asked=0",
		"decision #17 lacks decider ask=dana asked=0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
