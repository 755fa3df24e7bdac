package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Arabic letters take the form of their place; what parts them keeps them apart.
func TestArabicLettersJoin(t *testing.T) {
	for text, want := range map[string]string{
		"سلام":            "\ufeb3\ufefc\ufee1",                   // lam and alef are one sign
		"باب":             "\ufe91\ufe8e\ufe8f",                   // alef joins only backwards
		"می\u200cروم":     "\ufee3\ufbfd\u200c\ufead\ufeed\ufee1", // a non-joiner ends the piece
		"بَتَ":            "\ufe91\u064e\ufe96\u064e",             // marks do not part letters
		"plain, not 12 א": "plain, not 12 א",
	} {
		if diff := cmp.Diff([]rune(want), []rune(joined(text))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// What runs to the left is turned, numbers and Latin words within it are not.
func TestOrderOfTheEye(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"abc אבג 12 def", "abc 12 גבא def"},
		{"abc אבג def", "abc גבא def"},
		{"אבג abc def דה", "הד abc def גבא"},
		{"אב 1,5 ג", "ג 1,5 בא"},
		{"אב (ג)", ")ג( בא"},
		{"plain 1.5 text", "plain 1.5 text"},
	} {
		text := []rune(c.text)
		base := 0
		if rightToLeft(c.text) {
			base = 1
		}
		var got []rune
		for _, i := range visual(levels(text, base)) {
			got = append(got, text[i])
		}
		if string(got) != c.want {
			t.Errorf("%q stands as %q, want %q", c.text, string(got), c.want)
		}
	}
}

// A piece that cannot be shown is named once, with its spaces inside.
func TestPiecesThatCannotBeShown(t *testing.T) {
	l, err := newLetters(nil)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]piece{
		"plain":                    {{shown: "plain"}},
		"Zoe\u0308":                {{shown: "Zoë"}},
		"up 👍🏽 and":                {{shown: "up "}, {"[emoji]", "👍🏽"}, {shown: " and"}},
		"שלום עולם!":               {{"[Hebrew]", "שלום עולם"}, {shown: "!"}},
		"नमस्ते":                   {{"[Devanagari]", "नमस्ते"}},
		"a\ufffdb":                 {{shown: "a"}, {"?", "\ufffd"}, {shown: "b"}},
		"東京 and 서울":                {{"[Chinese]", "東京"}, {shown: " and "}, {"[Korean]", "서울"}},
		"ends with a joiner\u200d": {{shown: "ends with a joiner"}},
	} {
		if diff := cmp.Diff(want, l.readable(text, false), cmp.AllowUnexported(piece{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
