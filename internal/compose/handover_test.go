package compose_test

import (
	"slices"
	"testing"

	"headsup/internal/compose"
)

const bosses = `
2026-01-05 person @me Mira Chen away:2026-03-20..2026-03-24
2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/thu
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 goal +churn Cut churn owner:@dana by:2026-12-31 measure:"yearly churn"
2026-01-05 goal +next Two teams level:me
2026-01-05 project +atlas Billing migration goal:+churn lead:@ana by:2026-05-01
2026-01-05 project +fax The fax gateway
2026-01-06 status +fax done
2026-02-02 promise @dana the cost of the delay +atlas by:2026-03-09
2026-02-02 request @dana "no surprises at the board"
2026-02-03 decision Which vendor +atlas from:@dana option:"Norda" option:"Elm" recommend:2 by:2026-03-12
2026-02-20 status +atlas red the vendor slipped
2026-02-21 issue Tax comes late +atlas severity:high
`

// A new boss gets what the one before was promised and had to decide; as long as
// that one is the boss, it is between the two.
func TestHandover(t *testing.T) {
	change := bosses + "2026-03-01 person @dana until:2026-03-01\n2026-03-02 person @raj Raj Patel relation:manager length:long\n"
	_, got := written(t, "2026-03-05", change, "handover", "raj", compose.Scope{})
	says(t, got, "I look after one open project, and it is red.",
		"Cut churn (Dana Osei), by 31 December 2026, measured by yearly churn.",
		"Billing migration: red. The vendor slipped. Due 1 May. Ana Ruiz leads it. It serves: Cut churn.",
		"Billing migration (serious): Tax comes late. No way out yet.",
		"Which vendor. I recommend: Elm (of 2 options). By 12 March.",
		"To Dana Osei: the cost of the delay, by Monday 9 March.",
		"Dana Osei asked: “no surprises at the board”.",
		"Ana Ruiz (report): leads Billing migration.",
		"Dana Osei had an update from me every Thursday; tell me what suits you.",
		"I am away from 20 March to 24 March.",
		"ask: Tell me which of the 2 promises below still stand, and how you want to hear from me, by Thursday 12 March.")
	saysNot(t, got, "Two teams", "fax")

	more := change + "2026-03-03 project +beacon Support dashboard\n2026-03-03 status +beacon green on plan\n"
	_, got = written(t, "2026-03-05", more, "handover", "raj", compose.Scope{})
	says(t, got, "I look after 2 open projects: Billing migration is red and 1 on track.")

	timed := change + "2026-03-03 alloc +atlas @ana 80%\n"
	d, got := written(t, "2026-03-05", timed, "handover", "raj", compose.Scope{})
	says(t, got, "Ana Ruiz (report): leads Billing migration at 80%.")
	if !slices.ContainsFunc(d.Blocks, func(b compose.Block) bool { return b.Heading == "People" && len(b.Lines[0].Shares) == 1 }) {
		t.Errorf("nothing is drawn of where the time goes:\n%s", got)
	}

	still := bosses + "2026-03-02 person @raj Raj Patel relation:manager\n"
	_, got = written(t, "2026-03-05", still, "handover", "raj", compose.Scope{})
	saysNot(t, got, "cost of the delay", "no surprises", "Which vendor")
}
