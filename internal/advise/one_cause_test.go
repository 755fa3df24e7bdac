package advise_test

import (
	"strings"
	"testing"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// doubled says everything twice, in every way in which one cause can have two
// names: somebody named twice in a line, alone and with a group, two projects
// of one entry, one need of two steps and in two spellings.
const doubled = `
2026-01-05 person @dana Dana Osei relation:manager since:2025-09-01
2026-01-05 person @raj Raj Patel relation:skip-level since:2025-09-01
2026-01-05 person @ana Ana Ruiz relation:report since:2025-09-01
2026-01-05 person @board The board relation:team with:@raj,@raj,@dana
2026-01-05 project +atlas Billing for:@raj,@raj lead:@ana with:@ana
2026-01-05 project +beacon A dashboard for:@raj with:@ana,@ana
2026-01-05 status +atlas +beacon +atlas green fine
2026-01-05 metric +atlas +beacon p95 310ms target:<250ms
2026-01-06 told @dana @dana @board +atlas +beacon +atlas
2026-01-07 metric +atlas +beacon p95 310ms target:<200ms
2026-01-08 decision Which +atlas +beacon from:@dana by:2026-01-20
2026-01-08 mark +atlas +beacon +atlas stop @dana @raj
2026-01-08 log x +atlas +beacon +atlas
2026-01-08 win y @ana @ana +atlas +beacon impact:z
2026-01-08 issue w +atlas +beacon severity:high
2026-01-08 told @dana @board #15 #15 +atlas
2026-01-08 ask @dana @dana @board advice which +atlas +beacon
2026-01-08 ask @raj @dana @raj feedback
2026-01-08 owes @dana @dana a word #15 #15
2026-01-08 feedback @dana @dana shorter +atlas +beacon
2026-01-09 goal +lead Lead level:me decides:@raj,@raj needs:planning needs:Planning by:2026-03-01
2026-01-09 goal +abroad Abroad level:me decides:@raj needs:planning by:2026-03-01
2026-01-09 know @raj @raj concerns the dashboard
2026-01-09 know @raj @raj dates board review by:2026-01-25
2026-01-24 met @raj @raj @board review
2026-01-10 promise @dana @dana x by:2026-01-12
2026-01-10 request @dana @dana @board x by:2026-01-12
2026-01-10 status +atlas +beacon +atlas red
2026-01-11 status +atlas +beacon +atlas green
2026-01-11 alloc +atlas +beacon @ana @ana 60%
2026-01-11 alloc +beacon @ana @ana 60%
2026-01-12 done #15
`

// One cause is one move, however many names it has.
func TestOneCauseOneMove(t *testing.T) {
	file, err := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}.ReadFile("doubled", strings.NewReader(doubled[1:]))
	if err != nil {
		t.Fatal(err)
	}
	spoke := map[string]bool{}
	for day := civil.Date(2026, 1, 5); day < civil.Date(2026, 5, 1); day++ {
		seen := map[[3]string]bool{}
		for _, m := range advise.Moves(book.Fold(file.Entries, day), nil) {
			cause := [3]string{m.Rule, m.Person, m.About}
			if seen[cause] {
				t.Errorf("on %s %v comes twice", day, cause)
			}
			seen[cause], spoke[m.Rule] = true, true
		}
	}
	if len(spoke) < 30 {
		t.Errorf("%d rules spoke, and a test of silence proves little", len(spoke))
	}
}
