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
		{"on the day", civil.Date(2026, 3, 10), []string{
			"2026-03-05 person @dana Dana Osei relation:manager since:2025-03-01 cadence:weekly/thu",
			"2026-03-05 10:00 met @dana 1:1 the plan of 2026-03-09\n    two lines",
			"2026-03-06 me away:2026-08-03..2026-08-14",
			"2026-03-10 issue late #2 by:2026-03-12",
		}},
		{"a year and six days later", civil.Date(2027, 3, 15), []string{
			"2027-03-04 person @dana Dana Osei relation:manager since:2026-02-28 cadence:weekly/thu",
			"2027-03-04 10:00 met @dana 1:1 the plan of 2026-03-09\n    two lines",
			"2027-03-05 me away:2027-08-02..2027-08-13",
			"2027-03-09 issue late #2 by:2027-03-11",
		}},
		{"a day earlier", civil.Date(2026, 3, 9), []string{
			"2026-02-26 person @dana Dana Osei relation:manager since:2025-02-22 cadence:weekly/thu",
			"2026-02-26 10:00 met @dana 1:1 the plan of 2026-03-09\n    two lines",
			"2026-02-27 me away:2026-07-27..2026-08-07",
			"2026-03-03 issue late #2 by:2026-03-05",
		}},
	} {
		if diff := cmp.Diff(c.want, sample.Shift(file, c.end)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}
