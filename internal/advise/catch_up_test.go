package advise_test

import (
	"strings"
	"testing"
	"time"

	"headsup/internal/advise"
	"headsup/internal/civil"
)

const halfWinter = `2026-01-05 person @dana Dana Osei relation:manager since:2025-03-01 cadence:weekly/thu
2026-01-05 person @raj Raj Patel relation:skip-level since:2025-03-01 cadence:monthly/1
2026-01-05 project +atlas Billing by:2026-06-30
2026-01-05 project +birch Invoices by:2026-02-20
2026-01-05 status +atlas green
2026-01-05 status +birch green
2026-01-06 issue The vendor is late +atlas severity:high
2026-01-22 told @dana @raj update +birch
2026-02-05 promise @raj a page by:2026-02-20
`

func caughtUp(plan advise.Plan) string {
	if plan.CatchUp == nil {
		return ""
	}
	var b strings.Builder
	for _, line := range plan.CatchUp.Lines {
		b.WriteString(line.Text + " " + line.Do + "\n")
	}
	return b.String()
}

// After two silent weeks the day begins with a few lines, each with a command;
// before, in a young book, and once something was recorded, it does not.
func TestCatchUp(t *testing.T) {
	same(t, "the day before", caughtUp(planned(t, civil.Date(2026, 2, 18), time.Time{}, halfWinter)), "")
	plan := planned(t, civil.Date(2026, 3, 4), time.Time{}, halfWinter)
	same(t, "three weeks", caughtUp(plan), `See to what cannot wait: tell Dana Osei of an issue. headsup heads-up @dana +atlas --send
Say the present state of Billing and Invoices. headsup status <state> <words> +atlas
Give a new date or an end to Invoices. headsup status <state> <words> +birch by:<date>
Send Dana Osei an update; one tells all that happened. headsup update @dana --send
Keep, move or drop what was promised to Raj Patel. headsup done 9
`)
	if c := plan.CatchUp; c.Since != civil.Date(2026, 2, 5) || c.Days != 27 || len(plan.Shown) > advise.Most {
		t.Errorf("%+v", c)
	}
	same(t, "begun", caughtUp(planned(t, civil.Date(2026, 3, 4), time.Time{}, halfWinter+"2026-03-04 note back again\n")), "")
	young := halfWinter[:strings.Index(halfWinter, "2026-01-22")]
	same(t, "a young book", caughtUp(planned(t, civil.Date(2026, 3, 4), time.Time{}, young)), "")
	same(t, "an empty book", caughtUp(planned(t, civil.Date(2026, 3, 4), time.Time{}, "")), "")
}
