package civil

import (
	"testing"

	"headsup/internal/fault"

	"pgregory.net/rapid"
)

// Read on Wednesday, 18 November 2026.
func TestParseSpan(t *testing.T) {
	today := iso(t, "2026-11-18")
	for _, c := range []struct {
		lang    Language
		s, want string
	}{
		{English(), "2026-08-01..2026-08-14", "2026-08-01..2026-08-14"},
		{English(), "2026-08-01 .. 2026-08-14", "2026-08-01..2026-08-14"},
		{English(), "2026-08-01", "2026-08-01..2026-08-01"},
		{English(), "2026-08-01..", "2026-08-01.."},
		{English(), "..2026-08-14", "..2026-08-14"},
		{English(), "..fri", "..2026-11-20"},
		{English(), "yesterday..in 2w", "2026-11-17..2026-12-02"},
		{English(), "tomorrow", "2026-11-19..2026-11-19"},
		{English(), "next week", "2026-11-23..2026-11-29"},
		{English(), "this week", "2026-11-16..2026-11-22"},
		{English(), "last quarter", "2026-07-01..2026-09-30"},
		{English(), "next week..next month", "2026-11-23..2026-12-31"},

		// an end that comes round belongs to its beginning
		{English(), "mar 1..mar 14", "2027-03-01..2027-03-14"},
		{English(), "dec 20..jan 5", "2026-12-20..2027-01-05"},
		{English(), "apr 1..dec 1", "2027-04-01..2027-12-01"},
		{English(), "2024-03-01..mar 14", "2024-03-01..2024-03-14"},
		{English(), "2024-12-20..mar 14", "2024-12-20..2025-03-14"},
		{English(), "mon..fri", "2026-11-23..2026-11-27"},
		{English(), "2026-01-05..fri", "2026-01-05..2026-01-09"},

		// a beginning that would lie after its end is the one before it
		{English(), "mar 1..yesterday", "2026-03-01..2026-11-17"},
		{English(), "mar 1..mar 14 2024", "2024-03-01..2024-03-14"},
		{English(), "mon..today", "2026-11-16..2026-11-18"},
		{English(), "fri..in 2w", "2026-11-20..2026-12-02"},

		{German(), "1.8.2026..14.8.2026", "2026-08-01..2026-08-14"},
		{German(), "1.8...14.8.", "2026-08-01..2026-08-14"},
		{German(), "nächste Woche", "2026-11-23..2026-11-29"},
		{French(), "1er mars..14 mars", "2027-03-01..2027-03-14"},
		{Spanish(), "hoy..fin de mes", "2026-11-18..2026-11-30"},
	} {
		got, err := ParseSpan(c.s, today, c.lang)
		if err != nil || got.String() != c.want {
			t.Errorf("%s: ParseSpan(%q) = %s, %v, want %s", c.lang.Tag(), c.s, got, err, c.want)
		}
	}
}

func TestParseSpanRefuses(t *testing.T) {
	today := iso(t, "2026-11-18")
	for s, want := range map[string]string{
		"":                       `"" is not a date: write one such as 2026-08-01 or "mar 5"`,
		"..":                     `".." has neither a beginning nor an end: write 2026-08-01..2026-08-14, or one of the two ends`,
		"soon":                   `"soon" is not a date: write one such as 2026-08-01 or "mar 5"`,
		"today..soon":            `"soon" is not a date: write one such as 2026-08-01 or "mar 5"`,
		"today and tomorrow":     `"today and tomorrow" is not a date: write one such as 2026-08-01 or "mar 5"`,
		"2026-08-14..2026-08-01": "2026-08-14..2026-08-01 ends before it begins",
		"2026-02-01..2026-02-30": "there is no 30 February 2026",
		"31 apr..today":          "there is no 31 April",
	} {
		got, err := ParseSpan(s, today, English())
		if !fault.Is(err, fault.Misread) || err.Error() != want || !got.IsZero() {
			t.Errorf("ParseSpan(%q) = %s, %v, want %s", s, got, err, want)
		}
	}
}

func TestSpanContains(t *testing.T) {
	for _, c := range []struct {
		span string
		day  string
		want bool
	}{
		{"2026-08-01..2026-08-14", "2026-07-31", false},
		{"2026-08-01..2026-08-14", "2026-08-01", true},
		{"2026-08-01..2026-08-14", "2026-08-14", true},
		{"2026-08-01..2026-08-14", "2026-08-15", false},
		{"2026-08-01..", "9999-12-31", true},
		{"2026-08-01..", "2026-07-31", false},
		{"..2026-08-14", "0001-01-01", true},
		{"..2026-08-14", "2026-08-15", false},
		{"..2026-08-14", "", false},
	} {
		span, err := ParseSpan(c.span, FirstDay, English())
		if err != nil {
			t.Fatal(err)
		}
		if got := span.Contains(iso(t, c.day)); got != c.want {
			t.Errorf("%s contains %s: %v", c.span, c.day, got)
		}
	}
	if (Span{}).Contains(FirstDay) || (Span{}).String() != "" {
		t.Error("no span contains a day, or prints as something")
	}
}

func TestSpanDays(t *testing.T) {
	for s, want := range map[string]int{
		"2026-08-01..2026-08-14": 14, "2026-08-01": 1, "2024-01-01..2024-12-31": 366, "2026-08-01..": 0, "..2026-08-01": 0,
	} {
		if span, err := ParseSpan(s, FirstDay, English()); err != nil || span.Days() != want {
			t.Errorf("%s has %d days, want %d (%v)", s, span.Days(), want, err)
		}
	}
}

// Every span is read back as it is written, in every language.
func TestSpanRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		span := Span{days().Draw(t, "from"), days().Draw(t, "to")}
		if span.To < span.From {
			span.From, span.To = span.To, span.From
		}
		switch rapid.IntRange(0, 2).Draw(t, "open") {
		case 1:
			span.From = 0
		case 2:
			span.To = 0
		}
		lang := languages().Draw(t, "language")
		if back, err := ParseSpan(span.String(), days().Draw(t, "today"), lang); err != nil || back != span {
			t.Fatalf("%s was read back as %s, %v", span, back, err)
		}
	})
}
