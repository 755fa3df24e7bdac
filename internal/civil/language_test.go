package civil

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var all = [...]Language{English(), German(), French(), Spanish()}

// languages draws a language, or none.
func languages() *rapid.Generator[Language] {
	return rapid.SampledFrom(append(all[:], Language{}))
}

func TestLanguageOf(t *testing.T) {
	for tag, want := range map[string]Language{
		"en": English(), "de": German(), "fr": French(), "es": Spanish(),
		"de-AT": German(), "en_GB": English(), "ES-419": Spanish(), "FR": French(),
	} {
		if got, ok := LanguageOf(tag); !ok || got != want {
			t.Errorf("LanguageOf(%q) = %q, %v", tag, got.Tag(), ok)
		}
	}
	for _, tag := range []string{"", "-", "it", "english", "deu", "-de"} {
		if got, ok := LanguageOf(tag); ok || got != (Language{}) {
			t.Errorf("LanguageOf(%q) = %q, want none", tag, got.Tag())
		}
	}
}

// All words of a vocabulary stand as fold leaves them, none means two things in
// the same place, and no form is longer than speech looks ahead.
func TestVocabularies(t *testing.T) {
	for _, lang := range all {
		for name, lists := range map[string][]string{
			"weekdays": lang.weekdays[:], "months": lang.months[:], "units": lang.units[:], "numbers": lang.numbers[:],
		} {
			seen := map[string]int{}
			for i, list := range lists {
				for word := range strings.SplitSeq(list, "|") {
					if word == "" || fold(word) != word {
						t.Errorf("%s: %s: %q is not folded", lang.Tag(), name, word)
					}
					if at, twice := seen[word]; twice {
						t.Errorf("%s: %s: %q is number %d and %d", lang.Tag(), name, word, at, i)
					}
					seen[word] = i
				}
			}
		}
		for _, f := range lang.forms {
			length := 0
			for field := range strings.SplitSeq(f.pattern, " ") {
				length++
				bare := strings.TrimSuffix(strings.TrimPrefix(field, "["), "]")
				if strings.Contains(field, "period") || strings.Contains(field, "figures") {
					length++
				}
				if !utf8.ValidString(bare) || fold(bare) != bare || bare == "" || strings.ContainsAny(bare, "[]") {
					t.Errorf("%s: %q in %q is no field", lang.Tag(), field, f.pattern)
				}
				switch strings.Replace(bare, ",>", ">", 1) {
				case "<weekday>", "<month>", "<day>", "<d.m.>", "<year>", "<part>", "<period>", "<figures>":
				default:
					if strings.ContainsAny(bare, "<>") {
						t.Errorf("%s: %q in %q is no slot", lang.Tag(), field, f.pattern)
					}
				}
			}
			if length > longest {
				t.Errorf("%s: %q has %d words, more than %d", lang.Tag(), f.pattern, length, longest)
			}
		}
	}
}

// Each language can say each weekday, each month and each unit.
func TestEveryNameIsRead(t *testing.T) {
	today := iso(t, saidOn)
	for _, lang := range all {
		for i, list := range lang.weekdays {
			for word := range strings.SplitSeq(list, "|") {
				day, _, ok, err := Phrase([]string{word}, today, lang)
				if !ok || err != nil || day.Weekday() != time.Weekday(i) || day < today || day > today+6 {
					t.Errorf("%s: %q is %s, %v", lang.Tag(), word, day, err)
				}
			}
		}
		for i, list := range lang.months {
			for word := range strings.SplitSeq(list, "|") {
				day, used, ok, err := Phrase([]string{"15", word}, today, lang)
				if _, m, d := day.Date(); !ok || err != nil || used != 2 || m != time.Month(i+1) || d != 15 {
					t.Errorf("%s: 15 %s is %s, %v", lang.Tag(), word, day, err)
				}
			}
		}
		for i, list := range lang.units {
			for word := range strings.SplitSeq(list, "|") {
				day, used, ok, err := Phrase([]string{"2", word}, today, lang)
				if want := (Period{2, Unit(i)}).After(today); !ok || err != nil || used != 2 || day != want {
					t.Errorf("%s: 2 %s is %s, %v, want %s", lang.Tag(), word, day, err, want)
				}
			}
		}
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"MÄRZ": "marz", "ma\u0308rz": "marz", "Février": "fevrier", "AOÛT": "aout", "Mañana": "manana", "aujourd’hui": "aujourd'hui",
		"fri": "fri", "": "", "Straße": "straße", "ΑΒΓ": "αβγ",
	} {
		if got := fold(word); got != want {
			t.Errorf("fold(%q) = %q, want %q", word, got, want)
		}
	}
}
