package civil

import (
	"strings"
	"testing"

	"headsup/internal/fault"
)

// Everything is said on Wednesday, 18 November 2026, in the 47th week.
const saidOn = "2026-11-18"

func TestPhraseEnglish(t *testing.T) {
	phrases(t, English(), [][2]string{
		{"2026-03-05", "2026-03-05"}, {"0001-01-01", "0001-01-01"}, {"9999-12-31", "9999-12-31"}, {"2024-02-29", "2024-02-29"},
		{"5.3.2026", "2026-03-05"}, {"05.03.2026", "2026-03-05"},

		{"today", "2026-11-18"}, {"Yesterday", "2026-11-17"}, {"TOMORROW", "2026-11-19"},
		{"day before yesterday", "2026-11-16"}, {"the day after tomorrow", "2026-11-20"}, {"eod", "2026-11-18"},

		{"fri", "2026-11-20"}, {"Friday", "2026-11-20"}, {"wed", "2026-11-18"}, {"tue", "2026-11-24"}, {"sun", "2026-11-22"},
		{"on fri", "2026-11-20"}, {"Fri.", "2026-11-20"}, {"thurs", "2026-11-19"},
		{"this fri", "2026-11-20"}, {"this mon", "2026-11-16"}, {"this wed", "2026-11-18"},
		{"next fri", "2026-11-27"}, {"next mon", "2026-11-23"}, {"next sun", "2026-11-29"}, {"next wed", "2026-11-25"},
		{"last fri", "2026-11-13"}, {"last wed", "2026-11-11"}, {"last tue", "2026-11-17"}, {"last sun", "2026-11-15"},

		{"in 2w", "2026-12-02"}, {"in 2 weeks", "2026-12-02"}, {"in 2 w", "2026-12-02"}, {"in 3 days", "2026-11-21"},
		{"in a month", "2026-12-18"}, {"in 1m", "2026-12-18"}, {"in 1y", "2027-11-18"}, {"in a year", "2027-11-18"},
		{"in two weeks", "2026-12-02"}, {"in one quarter", "2027-02-18"}, {"in 0 days", "2026-11-18"}, {"in 4q", "2027-11-18"},
		{"2w", "2026-12-02"}, {"10d", "2026-11-28"}, {"2 weeks", "2026-12-02"}, {"2 weeks from now", "2026-12-02"},
		{"2w ago", "2026-11-04"}, {"3 days ago", "2026-11-15"}, {"a week ago", "2026-11-11"}, {"1 month ago", "2026-10-18"},

		{"end of week", "2026-11-22"}, {"end of month", "2026-11-30"}, {"end of quarter", "2026-12-31"}, {"end of year", "2026-12-31"},
		{"end of the month", "2026-11-30"}, {"end of this week", "2026-11-22"}, {"end of next month", "2026-12-31"},
		{"end of last quarter", "2026-09-30"}, {"end of next year", "2027-12-31"},
		{"start of week", "2026-11-16"}, {"beginning of month", "2026-11-01"}, {"start of quarter", "2026-10-01"},
		{"start of the year", "2026-01-01"}, {"beginning of next quarter", "2027-01-01"}, {"start of last month", "2026-10-01"},
		{"eow", "2026-11-22"}, {"eom", "2026-11-30"}, {"eoq", "2026-12-31"}, {"eoy", "2026-12-31"}, {"EOM", "2026-11-30"},
		{"next week", "2026-11-23"}, {"next month", "2026-12-01"}, {"next quarter", "2027-01-01"}, {"next year", "2027-01-01"},
		{"last week", "2026-11-09"}, {"last month", "2026-10-01"}, {"last quarter", "2026-07-01"}, {"last year", "2025-01-01"},
		{"end of march", "2027-03-31"}, {"end of feb 2028", "2028-02-29"}, {"start of october", "2026-10-01"},

		{"5 mar", "2027-03-05"}, {"mar 5", "2027-03-05"}, {"20 may", "2026-05-20"}, {"may 19", "2027-05-19"},
		{"may 20", "2026-05-20"}, {"18 nov", "2026-11-18"}, {"1 jan", "2027-01-01"}, {"sept 1", "2026-09-01"},
		{"5 march 2026", "2026-03-05"}, {"march 5 2026", "2026-03-05"}, {"mar 5, 2026", "2026-03-05"}, {"5 March, 2026", "2026-03-05"},
		{"Mar. 5", "2027-03-05"}, {"5th of march", "2027-03-05"}, {"the 1st of may 2026", "2026-05-01"}, {"dec 22nd", "2026-12-22"},
		{"29 feb 2028", "2028-02-29"}, {"on 5 mar", "2027-03-05"},
		{"fri 5 mar", "2027-03-05"}, {"Thursday, 5 March 2026", "2026-03-05"}, {"thu, mar 5, 2026", "2026-03-05"},
	})
}

func TestPhraseGerman(t *testing.T) {
	phrases(t, German(), [][2]string{
		{"2026-03-05", "2026-03-05"}, {"5.3.2026", "2026-03-05"}, {"5.3.", "2027-03-05"}, {"am 24.12.", "2026-12-24"},
		{"heute", "2026-11-18"}, {"gestern", "2026-11-17"}, {"Vorgestern", "2026-11-16"}, {"morgen", "2026-11-19"},
		{"übermorgen", "2026-11-20"}, {"U\u0308bermorgen", "2026-11-20"}, {"uebermorgen", "2026-11-20"}, {"ÜBERMORGEN", "2026-11-20"},
		{"fr", "2026-11-20"}, {"am Freitag", "2026-11-20"}, {"Mi.", "2026-11-18"}, {"diesen Montag", "2026-11-16"},
		{"kommenden Dienstag", "2026-11-24"}, {"nächsten Freitag", "2026-11-27"}, {"letzten Freitag", "2026-11-13"},
		{"in 2 Wochen", "2026-12-02"}, {"in 2w", "2026-12-02"}, {"in einem Monat", "2026-12-18"}, {"in zwei Jahren", "2028-11-18"}, {"in einem Jahr", "2027-11-18"},
		{"vor 3 Tagen", "2026-11-15"}, {"vor einer Woche", "2026-11-11"}, {"2w", "2026-12-02"},
		{"Ende der Woche", "2026-11-22"}, {"Ende des Monats", "2026-11-30"}, {"Ende nächster Woche", "2026-11-29"}, {"Monatsende", "2026-11-30"},
		{"Anfang des Quartals", "2026-10-01"}, {"Ende letzten Jahres", "2025-12-31"}, {"Jahresende", "2026-12-31"}, {"Ende März", "2027-03-31"},
		{"nächste Woche", "2026-11-23"}, {"nächsten Monat", "2026-12-01"}, {"letztes Quartal", "2026-07-01"}, {"nächstes Jahr", "2027-01-01"},
		{"5. März", "2027-03-05"}, {"5. Maerz 2026", "2026-03-05"}, {"am 1. Mai", "2027-05-01"}, {"1. Jänner", "2027-01-01"},
		{"Do, 5. März 2026", "2026-03-05"}, {"Freitag, den 5. März", "2027-03-05"},
	})
}

func TestPhraseFrench(t *testing.T) {
	phrases(t, French(), [][2]string{
		{"2026-03-05", "2026-03-05"}, {"5.3.2026", "2026-03-05"},
		{"aujourd'hui", "2026-11-18"}, {"aujourd’hui", "2026-11-18"}, {"hier", "2026-11-17"}, {"demain", "2026-11-19"},
		{"avant-hier", "2026-11-16"}, {"après-demain", "2026-11-20"},
		{"vendredi", "2026-11-20"}, {"mar", "2026-11-24"}, {"ce lundi", "2026-11-16"}, {"vendredi prochain", "2026-11-27"}, {"vendredi dernier", "2026-11-13"},
		{"dans 2 semaines", "2026-12-02"}, {"dans un mois", "2026-12-18"}, {"d'ici 3 jours", "2026-11-21"}, {"il y a 3 jours", "2026-11-15"}, {"il y a un an", "2025-11-18"},
		{"fin du mois", "2026-11-30"}, {"fin de semaine", "2026-11-22"}, {"à la fin de l'année", "2026-12-31"}, {"fin d’année", "2026-12-31"},
		{"début du trimestre", "2026-10-01"}, {"fin du mois prochain", "2026-12-31"}, {"fin mars", "2027-03-31"}, {"début février 2026", "2026-02-01"},
		{"la semaine prochaine", "2026-11-23"}, {"le mois dernier", "2026-10-01"}, {"l'année prochaine", "2027-01-01"},
		{"5 mars", "2027-03-05"}, {"le 1er mars 2026", "2026-03-01"}, {"jeudi 5 mars 2026", "2026-03-05"}, {"15 août", "2026-08-15"},
	})
}

func TestPhraseSpanish(t *testing.T) {
	phrases(t, Spanish(), [][2]string{
		{"2026-03-05", "2026-03-05"}, {"5.3.2026", "2026-03-05"},
		{"hoy", "2026-11-18"}, {"ayer", "2026-11-17"}, {"mañana", "2026-11-19"}, {"manana", "2026-11-19"}, {"pasado mañana", "2026-11-20"}, {"anteayer", "2026-11-16"},
		{"viernes", "2026-11-20"}, {"el viernes", "2026-11-20"}, {"este lunes", "2026-11-16"}, {"el próximo viernes", "2026-11-27"},
		{"el viernes que viene", "2026-11-27"}, {"viernes pasado", "2026-11-13"}, {"miércoles", "2026-11-18"}, {"sáb", "2026-11-21"},
		{"en 2 semanas", "2026-12-02"}, {"dentro de un mes", "2026-12-18"}, {"hace 3 días", "2026-11-15"}, {"hace un año", "2025-11-18"},
		{"fin de mes", "2026-11-30"}, {"a finales del trimestre", "2026-12-31"}, {"principios de año", "2026-01-01"}, {"fin del próximo mes", "2026-12-31"},
		{"fin de marzo", "2027-03-31"}, {"finales de marzo de 2026", "2026-03-31"},
		{"la próxima semana", "2026-11-23"}, {"la semana que viene", "2026-11-23"}, {"el mes pasado", "2026-10-01"}, {"el próximo año", "2027-01-01"},
		{"5 de marzo", "2027-03-05"}, {"5 mar", "2027-03-05"}, {"el 5 de marzo de 2026", "2026-03-05"}, {"jueves, 5 de marzo del 2026", "2026-03-05"}, {"1º de mayo", "2027-05-01"},
	})
}

// phrases checks each phrase alone and before a verb, which it must leave.
func phrases(t *testing.T, lang Language, table [][2]string) {
	t.Helper()
	today := iso(t, saidOn)
	for _, row := range table {
		said := strings.Fields(row[0])
		for _, words := range [][]string{said, append(said[:len(said):len(said)], "win", "5", "of", "6")} {
			day, used, ok, err := Phrase(words, today, lang)
			if err != nil || !ok || used != len(said) || day.String() != row[1] {
				t.Errorf("%s: %q is %s (%d words, %v, %v), want %s", lang.Tag(), words, day, used, ok, err, row[1])
			}
		}
	}
}

// What only looks like a date is left alone, whatever the language.
func TestPhraseLeavesOrdinaryWords(t *testing.T) {
	today := iso(t, saidOn)
	lines := []string{
		"", "mark +atlas keep @dana", "may", "may I ask", "march", "met @dana 1:1", "in", "in the end", "in short", "end", "end of", "end of story",
		"log fixed it", "win", "me strengths writing", "done #412", "drop #412", "note today was long", "told @dana update +atlas", "the day", "the 5",
		"decision which", "person @sun Sun Lee", "second", "a", "a week", "two weeks", "next", "next up", "last", "last one", "this", "this is it", "on", "on time",
		"start", "start of", "start of something", "1", "5", "5 of 6", "2", "2x", "2 options", "10:30", "09:30 log", "1:1", "v1.2.3", "1.2.3", "1.2.3.4", "10.0.0.2026", "2026", "2026-03",
		"5.3", "12-13", "1/2", "+1", "@mon", "#5", "by:fri", "monday's", "todays", "satisfied", "sunny", "wedge", "decide", "marching", "augment", "novel",
		"w", "d", "ago", "2w-3", "-2w", "week", "weeks", "expect surprise", "snooze update-due", "promise @dana", "gave @dana", "alloc +atlas @ana 50%",
		"２０２６-03-05", "2026‑03‑05", "١ مارس", "\xff\xfe", "\x00", "<weekday>", "[on]", "today|eod", "|",
	}
	for _, lang := range all {
		for _, line := range lines {
			words := strings.Fields(line)
			if day, used, ok, err := Phrase(words, today, lang); ok || err != nil || used != 0 || day != 0 {
				t.Errorf("%s: %q is %s (%d words), %v", lang.Tag(), line, day, used, err)
			}
		}
	}
}

// No verb of the journal begins a date in any language, whatever follows it.
func TestPhraseLeavesVerbs(t *testing.T) {
	verbs := strings.Fields(`person know me goal project status metric alloc log win issue decision ask request promise
		owes met told surprised feedback gave thanks answer done drop amend retract mark snooze note expect expect-not`)
	for _, lang := range all {
		for _, verb := range verbs {
			for _, rest := range []string{"", "5", "5 mar", "mar 5", "of march", "fri", "2w ago", "week"} {
				words := append([]string{verb}, strings.Fields(rest)...)
				if day, used, ok, err := Phrase(words, iso(t, saidOn), lang); ok || err != nil {
					t.Errorf("%s: %q is %s (%d words), %v", lang.Tag(), words, day, used, err)
				}
			}
		}
	}
}

// Words of one language mean nothing in another.
func TestPhraseKeepsLanguagesApart(t *testing.T) {
	today := iso(t, saidOn)
	own := map[string][]string{
		"en": {"yesterday", "fri", "in a month", "end of week", "may 5"},
		"de": {"gestern", "freitag", "in einem Monat", "Ende der Woche", "5. Mai"},
		"fr": {"hier", "vendredi", "dans un mois", "fin de semaine", "1er mai"},
		"es": {"ayer", "viernes", "dentro de un mes", "fin de semana", "5 de mayo"},
		"":   {"heute", "today", "aujourd'hui", "hoy", "2w", "5 mar"},
	}
	for tag, sayings := range own {
		for _, lang := range all {
			for _, said := range sayings {
				_, used, ok, err := Phrase(strings.Fields(said), today, lang)
				if whole := ok && used == len(strings.Fields(said)); tag != "" && whole != (tag == lang.Tag()) || err != nil {
					t.Errorf("%q of %q in %q: %d words, %v, %v", said, tag, lang.Tag(), used, ok, err)
				}
			}
		}
	}
	for _, said := range own[""] {
		if _, _, ok, _ := Phrase(strings.Fields(said), today, Language{}); ok {
			t.Errorf("%q is a date in no language", said)
		}
	}
	if day, _, ok, err := Phrase([]string{"5.3.2026"}, today, Language{}); !ok || err != nil || day.String() != "2026-03-05" {
		t.Errorf("5.3.2026 in no language is %s, %v", day, err)
	}
}

// A date that was meant and does not exist is not passed over.
func TestPhraseImpossible(t *testing.T) {
	today := iso(t, saidOn)
	for _, c := range []struct {
		lang       Language
		said, want string
	}{
		{English(), "2026-02-30", "there is no 30 February 2026"},
		{English(), "2025-02-29 log", "there is no 29 February 2025"},
		{English(), "2026-13-01", "there is no month 13"},
		{English(), "2026-00-01", "there is no month 0"},
		{English(), "2026-01-00", "there is no 0 January 2026"},
		{English(), "0000-01-01", "there is no year 0"},
		{English(), "31.4.2026", "there is no 31 April 2026"},
		{English(), "2026-3-5", "2026-3-5 is not a way to write a date: write year, month and day as in 2026-03-05"},
		{English(), "2026/03/05", "2026/03/05 is not a way to write a date: write year, month and day as in 2026-03-05"},
		{English(), "5/3/2026", "5/3/2026 is not a way to write a date: write year, month and day as in 2026-03-05"},
		{English(), "30 feb", "there is no 30 February"},
		{English(), "feb 30 win", "there is no 30 February"},
		{English(), "feb 30 2026", "there is no 30 February 2026"},
		{English(), "29 feb", "there is no 29 February near 2026: write the year"},
		{English(), "june 31st", "there is no 31 June"},
		{English(), "5 mar 0000", "there is no year 0"},
		{English(), "fri 30 feb", "there is no 30 February"},
		{English(), "fri 5 mar 2026", "5 March 2026 is a Thursday"},
		{English(), "in 9999y", `"in 9999y" lies outside the years 1 to 9999`},
		{English(), "in 99999999999999999999 days", `"in 99999999999999999999 days" lies outside the years 1 to 9999`},
		{English(), "4000000y ago", `"4000000y ago" lies outside the years 1 to 9999`},
		{English(), "this week win", `"this week" is not one day: say which day, or the start or end of it`},
		{German(), "30. Februar", "there is no 30 February"},
		{German(), "31.4.", "there is no 31 April"},
		{German(), "5.13.", "there is no month 13"},
		{French(), "31 avril 2026", "there is no 31 April 2026"},
		{Spanish(), "30 de febrero", "there is no 30 February"},
	} {
		day, used, ok, err := Phrase(strings.Fields(c.said), today, c.lang)
		if !fault.Is(err, fault.Misread) || err.Error() != c.want || ok || used != 0 || day != 0 {
			t.Errorf("%q is %s (%d words), %v, want %s", c.said, day, used, err, c.want)
		}
	}
}

// A month-day without a year is the nearest; at equal distance the one to come.
func TestPhraseNearestYear(t *testing.T) {
	for _, c := range []struct{ today, said, want string }{
		{"2026-01-10", "dec 20", "2025-12-20"},
		{"2026-12-20", "jan 10", "2027-01-10"},
		{"2026-07-01", "jan 1", "2026-01-01"},  // 181 days back, 184 ahead
		{"2026-07-03", "jan 1", "2027-01-01"},  // 183 back, 182 ahead
		{"2028-07-01", "dec 31", "2028-12-31"}, // 183 ahead, 183 back
		{"2027-12-01", "29 feb", "2028-02-29"},
		{"2029-01-05", "29 feb", "2028-02-29"},
		{"0001-01-01", "dec 31", "0001-12-31"},
		{"9999-12-31", "jan 1", "9999-01-01"},
	} {
		day, _, ok, err := Phrase(strings.Fields(c.said), iso(t, c.today), English())
		if !ok || err != nil || day.String() != c.want {
			t.Errorf("%q on %s is %s, %v, want %s", c.said, c.today, day, err, c.want)
		}
	}
}

// At both ends of the calendar a date lies within it or is refused.
func TestPhraseAtTheEndsOfTheCalendar(t *testing.T) {
	for _, c := range []struct {
		today Day
		said  string
		want  string
	}{
		{LastDay, "tomorrow", ""}, {LastDay, "end of year", "9999-12-31"}, {LastDay, "eow", "9999-12-31"}, {LastDay, "next week", ""},
		{LastDay, "sat", ""}, {LastDay, "fri", "9999-12-31"}, {LastDay, "in 1m", ""}, {LastDay, "next fri", ""},
		{FirstDay, "yesterday", ""}, {FirstDay, "start of year", "0001-01-01"}, {FirstDay, "last mon", ""}, {FirstDay, "last month", ""},
		{FirstDay, "a year ago", ""}, {FirstDay, "mon", "0001-01-01"},
	} {
		day, _, ok, err := Phrase(strings.Fields(c.said), c.today, English())
		if day.String() != c.want || ok != (c.want != "") || (err != nil) != (c.want == "") {
			t.Errorf("%q on %s is %s, %v, want %q", c.said, c.today, day, err, c.want)
		}
	}
}
