package civil

import (
	"strings"
	"testing"

	"headsup/internal/fault"

	"pgregory.net/rapid"
)

// sane says what is wrong with a reading of any words on any day.
func sane(words []string, today Day, lang Language) string {
	day, used, ok, err := Phrase(words, today, lang)
	switch {
	case used < 0 || used > len(words):
		return "more words were used than there are"
	case ok != (used > 0) || ok != (day != 0):
		return "ok, the day and the words used disagree"
	case ok && err != nil:
		return "a date was read and refused"
	case err != nil && !fault.Is(err, fault.Misread):
		return "the refusal is no misreading"
	case day < 0 || day > LastDay:
		return "the day cannot be written"
	}
	if again, n, _, _ := Phrase(words[:used], today, lang); again != day || n != used {
		return "the words used do not say the day by themselves"
	}
	return ""
}

// Words from the vocabularies themselves, in any order, and on any day.
func TestPhraseOnWordSalad(t *testing.T) {
	var words []string
	for _, lang := range all {
		for _, lists := range [][]string{lang.weekdays[:], lang.months[:], lang.units[:], lang.numbers[:]} {
			for _, list := range lists {
				words = append(words, strings.Split(list, "|")...)
			}
		}
		for _, f := range lang.forms {
			words = append(words, strings.FieldsFunc(f.pattern, func(r rune) bool { return strings.ContainsRune(" []|", r) })...)
		}
	}
	words = append(words, "0", "1", "5,", "5th", "29", "30", "31", "32", "99", "2026", "0000", "9999", "2w", "0d", "999999999m", "31.12.", "0.0.", "2026-02-30", "1.1.2026", "win")
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.SliceOfN(rapid.SampledFrom(words), 0, 10).Draw(t, "words")
		today := days().Draw(t, "today")
		lang := languages().Draw(t, "language")
		if wrong := sane(said, today, lang); wrong != "" {
			t.Fatalf("%s: %q on %s: %s", lang.Tag(), said, today, wrong)
		}
		if span, err := ParseSpan(strings.Join(said, " "), today, lang); err == nil && span.Days() < 1 {
			t.Fatalf("%s: %q on %s is the span %s", lang.Tag(), said, today, span)
		}
	})
}

// Every day is read back as it is written.
func TestPhraseRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := days().Draw(t, "day")
		got, used, ok, err := Phrase([]string{day.String(), "log"}, days().Draw(t, "today"), languages().Draw(t, "language"))
		if got != day || used != 1 || !ok || err != nil {
			t.Fatalf("%s was read back as %s, %v", day, got, err)
		}
	})
}

func FuzzPhrase(f *testing.F) {
	for _, line := range []string{
		"2026-03-05 log", "2026-02-30", "last fri", "in 2 weeks", "mar 5, 2026 win", "end of next month", "5.3.", "5. März", "il y a 3 jours",
		"a finales del trimestre", "2w..", "mar 1..mar 14", "..", "99999999999999999999w ago", "\xff 5 \u0308", "next", "<day> mar",
	} {
		f.Add(line, int32(739938), uint8(0))
		f.Add(line, int32(LastDay), uint8(1))
		f.Add(line, int32(0), uint8(3))
	}
	f.Fuzz(func(t *testing.T, line string, on int32, language uint8) {
		lang := append(all[:], Language{})[int(language)%(len(all)+1)]
		words := strings.Fields(line)
		_, _, _, _ = Phrase(words, Day(on), lang) // whatever day: no panic
		today := max(FirstDay, min(Day(on), LastDay))
		if wrong := sane(words, today, lang); wrong != "" {
			t.Fatalf("%s: %q on %s: %s", lang.Tag(), words, today, wrong)
		}
		span, err := ParseSpan(line, today, lang)
		if err != nil {
			return
		}
		if back, err := ParseSpan(span.String(), today, lang); err != nil || back != span {
			t.Fatalf("%s: %q is %s, which is read back as %s, %v", lang.Tag(), line, span, back, err)
		}
		if _, err := ParsePeriod(line); err != nil && !fault.Is(err, fault.Misread) {
			t.Fatal(err)
		}
	})
}
