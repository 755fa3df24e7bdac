package render

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCleanShowsWhatWasHiddenAndKeepsWhatPeopleWrite(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain words stay", "Cut latency by 40%", "Cut latency by 40%"},
		{"white space becomes one space", "  two\t\r\n lines \u2028here\u3000", "two lines here"},
		{"no-break spaces stay", "240\u00a0ms\u202f!", "240\u00a0ms\u202f!"},
		{"but not at the ends", "\u00a0 240\u00a0", "240"},
		{"an escape sequence loses its escape", "\x1b[31mred\x1b[0m", "�[31mred�[0m"},
		{"a C1 control is an escape too", "\u009b31mred", "�31mred"},
		{"NUL and friends are one mark", "a\x00\x00\x07b", "a�b"},
		{"invalid UTF-8 is marked", "caf\xe9 \xff\xfe", "caf� �"},
		{"an override cannot turn words round", "invoice\u202efdp.exe", "invoicefdp.exe"},
		{"isolates go", "\u2066a\u2069b", "ab"},
		{"tags cannot hide words", "hi\U000e0068\U000e0069", "hi"},
		{"zero-width fillers go", "pass\u200bword\ufeff", "password"},
		{"a dropped character leaves no double space", "a \u200b b", "a b"},
		{"joiners stay", "می\u200cخواهم 👩\u200d🔧", "می\u200cخواهم 👩\u200d🔧"},
		{"direction marks stay", "שלום\u200f!", "שלום\u200f!"},
		{"accents stay", "e\u0301", "e\u0301"},
		{"piles of accents are cut", "e" + strings.Repeat("\u0301", 50), "e" + strings.Repeat("\u0301", maxMarks)},
		{"an accent without a letter goes", "\u0338x", "x"},
		{"non-characters are marked", "\ufdd0\U0010ffff", "�"},
		{"nothing stays nothing", "\u200b \t", ""},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a b", "\x1b[2J", "\u202eabc", "e\u0301\u0301", "\xff\xff", "a \u00ad\u0301 b", "👩‍🔧🏽", "� �", "\u00a0\u0301a\u202f", "\u00a0 \u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if again := Clean(got); again != got {
			t.Fatalf("not settled: %q, then %q", got, again)
		}
		harmless(t, got)
		if strings.ContainsAny(got, "\n\t") {
			t.Fatalf("%q is not one line", got)
		}
	})
}

// harmless fails if a text could do anything to a terminal but show itself.
func harmless(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Fatalf("%q is not UTF-8", s)
	}
	for _, r := range s {
		if unicode.IsControl(r) && r != '\n' || hides(r) {
			t.Fatalf("%q holds %U", s, r)
		}
	}
}
