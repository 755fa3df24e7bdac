package civil_test

import (
	"testing"
	"time"

	"headsup/internal/civil"
)

func TestQuarter(t *testing.T) {
	for day, want := range map[civil.Day]civil.Span{
		civil.Date(2026, time.January, 1):   {From: civil.Date(2026, time.January, 1), To: civil.Date(2026, time.March, 31)},
		civil.Date(2026, time.June, 30):     {From: civil.Date(2026, time.April, 1), To: civil.Date(2026, time.June, 30)},
		civil.Date(2026, time.December, 31): {From: civil.Date(2026, time.October, 1), To: civil.Date(2026, time.December, 31)},
		0:                                   {},
	} {
		if got := day.Quarter(); got != want {
			t.Errorf("the quarter of %s is %v, want %v", day, got, want)
		}
	}
}
