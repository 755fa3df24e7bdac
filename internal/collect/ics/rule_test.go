package ics

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/teambition/rrule-go"
	"pgregory.net/rapid"

	"headsup/internal/civil"
)

// Any rule that rrule-go can follow makes the same moments with us, whether we
// begin at the start of the series or in the middle of it.
func TestRulesAgreeWithRruleGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawRule(t)
		start := time.Date(rapid.IntRange(1998, 2005).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")),
			rapid.IntRange(1, 28).Draw(t, "day"), rapid.IntRange(0, 23).Draw(t, "hour"), rapid.SampledFrom([]int{0, 15, 30}).Draw(t, "minute"), 0, 0, time.UTC)
		if strings.HasPrefix(text, "FREQ=WEEKLY") && strings.Contains(text, "BYSETPOS") {
			start = start.AddDate(0, 0, (8-int(start.Weekday()))%7) // it counts positions from the start, not from Monday
		}
		theirs, err := rrule.StrToRRule(text)
		if err != nil {
			t.Skip(err)
		}
		theirs.DTStart(start)
		const most = 60
		var want []wall
		for next := theirs.Iterator(); len(want) < most; {
			moment, ok := next()
			if !ok || moment.Year() > 2040 {
				break
			}
			want = append(want, wallFromUnix(moment.Unix()))
		}
		r, err := readRule(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		last := wallOf(civil.Date(2040, 12, 31), secondsInDay-1)
		got := walked(r, wallFromUnix(start.Unix()), wallFromUnix(start.Unix()), last, most)
		if !slices.Equal(got, want) {
			t.Fatalf("%s from %s:\n got %s\nwant %s", text, start, clocks(got), clocks(want))
		}
		if len(want) > 10 {
			middle := walked(r, wallFromUnix(start.Unix()), want[7], want[9], most)
			if !slices.Equal(middle, want[7:10]) {
				t.Fatalf("%s from %s, beginning at %s: got %s", text, start, clocks(want[7:8]), clocks(middle))
			}
		}
	})
}

func drawRule(t *rapid.T) string {
	freq := rapid.SampledFrom([]string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY"}).Draw(t, "freq")
	parts := []string{"FREQ=" + freq}
	add := func(name string, values []string) {
		if rapid.Float64Range(0, 1).Draw(t, name+"?") > 0.3 {
			return
		}
		n := rapid.IntRange(1, min(3, len(values))).Draw(t, name+" n")
		list := rapid.SliceOfNDistinct(rapid.SampledFrom(values), n, n, rapid.ID[string]).Draw(t, name)
		parts = append(parts, name+"="+strings.Join(list, ","))
	}
	// Plain and counted weekdays are not mixed: of "1TU,MO" it makes nothing.
	days := []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
	switch freq {
	case "YEARLY":
		add("BYMONTH", []string{"1", "2", "6", "12"})
		if rapid.Bool().Draw(t, "by week") {
			add("BYDAY", rapid.SampledFrom([][]string{days, {"1TU", "-1FR", "2SU", "4MO", "-3WE"}}).Draw(t, "days"))
			add("BYMONTHDAY", []string{"1", "13", "31", "-1", "29"})
			add("BYYEARDAY", []string{"1", "100", "-1", "366", "-366"})
		} else {
			parts = append(parts, "BYWEEKNO="+rapid.SampledFrom([]string{"1", "20", "52", "53", "-1"}).Draw(t, "week"),
				"BYDAY="+rapid.SampledFrom(days[1:5]).Draw(t, "weekday"))
		}
	case "MONTHLY":
		add("BYMONTH", []string{"1", "2", "6", "12"})
		add("BYDAY", rapid.SampledFrom([][]string{days, {"1TU", "-1FR", "2SU", "5MO", "-5WE"}}).Draw(t, "days"))
		add("BYMONTHDAY", []string{"1", "13", "31", "-1", "29"})
	case "WEEKLY", "DAILY":
		add("BYMONTH", []string{"1", "2", "6", "12"})
		add("BYDAY", days)
	default:
		add("BYDAY", days)
		add("BYHOUR", []string{"0", "9", "14", "23"})
	}
	if freq == "YEARLY" || freq == "MONTHLY" || freq == "WEEKLY" {
		add("BYSETPOS", []string{"1", "2", "-1"})
	}
	if freq == "DAILY" {
		add("BYHOUR", []string{"0", "9", "14", "23"})
		add("BYMINUTE", []string{"0", "30"})
	}
	if interval := rapid.IntRange(1, 4).Draw(t, "interval"); interval > 1 && freq != "HOURLY" && freq != "MINUTELY" {
		parts = append(parts, "INTERVAL="+string(rune('0'+interval))) // with BYHOUR theirs may never come back
	}
	if rapid.Bool().Draw(t, "counted") {
		parts = append(parts, "COUNT="+rapid.SampledFrom([]string{"1", "7", "30"}).Draw(t, "count"))
	}
	// Nor are weeks that begin on Sunday numbered: it counts them wrong at the turn of the year.
	if text := strings.Join(parts, ";"); rapid.Bool().Draw(t, "sundays first") && !strings.Contains(text, "BYSETPOS") && !strings.Contains(text, "BYWEEKNO") {
		parts = append(parts, "WKST=SU")
	}
	return strings.Join(parts, ";")
}

func walked(r rule, start, first, last wall, most int) []wall {
	var got []wall
	r.walk(start, first, last, &steps{left: maxStepsPerFile}, func(w wall) bool {
		got = append(got, w)
		return len(got) < most
	})
	return got
}

func clocks(all []wall) string {
	var b strings.Builder
	for _, w := range all[:min(12, len(all))] {
		b.WriteString(time.Unix(w.unix(), 0).UTC().Format("2006-01-02 Mon 15:04  "))
	}
	return b.String()
}
