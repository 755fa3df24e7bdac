package sample_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

func TestShift(t *testing.T) {
	const written = `2026-03-05 person @dana Dana Osei relation:manager since:2025-03-01 cadence:weekly/thu
2026-03-05 10:00 met @dana 1:1 the plan of 2026-03-09
    two lines
2026-03-05 expect-not update-due @dana
2026-03-06 me away:2026-08-03..2026-08-14
2026-03-10 issue late #2 by:2026-03-12
`
	file, err := journal.Reader{Lang: civil.English()}.ReadFile("written", strings.NewReader(written))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		end  civil.Day
		want []string
	}{
		{"on the Tuesday itself", civil.Date(2026, 3, 10), []string{
			"2026-03-05 person @dana Dana Osei relation:manager since:2025-03-01 cadence:weekly/thu",
			"2026-03-05 10:00 met @dana 1:1 the plan of 2026-03-09\n    two lines",
			"2026-03-06 me away:2026-08-03..2026-08-14",
			"2026-03-10 issue late #2 by:2026-03-12",
		}},
		{"on the Monday of a week a year later", civil.Date(2027, 3, 15), []string{
			"2027-03-11 person @dana Dana Osei relation:manager since:2026-03-07 cadence:weekly/thu",
			"2027-03-11 10:00 met @dana 1:1 the plan of 2026-03-09\n    two lines",
			"2027-03-12 me away:2027-08-09..2027-08-20",
		}},
		{"on the Sunday of an earlier week", civil.Date(2026, 3, 1), []string{
			"2026-02-19 person @dana Dana Osei relation:manager since:2025-02-15 cadence:weekly/thu",
			"2026-02-19 10:00 met @dana 1:1 the plan of 2026-03-09\n    two lines",
			"2026-02-20 me away:2026-07-20..2026-07-31",
			"2026-02-24 issue late #2 by:2026-02-26",
		}},
	} {
		if diff := cmp.Diff(c.want, sample.Shift(file, civil.Date(2026, 3, 11), c.end)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}
