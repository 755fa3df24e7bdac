package render

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// anything is a document that says the same words in every place.
func anything(words string, form compose.Form) compose.Document {
	line := compose.Line{Text: words, State: "red", Entries: []int64{1, 22}}
	return compose.Document{
		Kind: "update", Reader: "dana", Title: words, Greeting: words, BottomLine: words,
		Asks: []compose.Line{line, line}, Contract: words, Form: form, Signature: words,
		Blocks: []compose.Block{
			{Heading: words, Lines: []compose.Line{line, {Text: words, State: words}}, More: 3},
			{Heading: words, Lines: []compose.Line{{Text: words}, {Text: words, Entries: []int64{7}}}},
		},
	}
}

// hostile are seeds for every fuzz target: each once broke something,
// somewhere.
func hostile(f *testing.F) {
	for _, s := range []string{
		"", "plain words.", "# h", "- a\n- b", "1. x", "1) x", "> q", "a|b\\|c", "***", "___", "_a_ a_b", "`c`", "~~~",
		"[a](b)", "![a](b)", "[a]: b", "<b>", "<!--", "&amp;", "&#35;", "http://a.b", "www.a.b", "a@b.c", "\\", "a\\",
		"===", "---", "+", "=", "| --- |", ":--", "\x1b[2J", "\u202e", "東京、です", "👩‍🔧👍🏽", strings.Repeat("w", 300), "a  b", "\x00",
		"</title>", "\"'><img src=x>", "]]>", "{{.}}", "$x$", "^a^", "mailto:a@b.c", "xmpp:a@b", "ftp://a.b", "HTTPS://a.b",
		"w.@3.Q", "0 #", "\u00a0",
	} {
		f.Add(s, uint8(40))
	}
}

// No line of text is wider than the screen, whatever the words are.
func FuzzText(f *testing.F) {
	hostile(f)
	f.Fuzz(func(t *testing.T, words string, width uint8) {
		for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
			o := Options{Screen: Screen{Width: int(width)}, Cite: true}
			out, err := Document(anything(words, form), Text, o)
			if err != nil {
				t.Fatal(err)
			}
			harmless(t, string(out))
			limit := 80
			if width > 0 {
				limit = clampWidth(int(width))
			}
			for line := range strings.Lines(string(out)) {
				if w := Width(strings.TrimSuffix(line, "\n")); w > limit {
					t.Fatalf("%s: %d columns of %d: %q", form, w, limit, line)
				}
			}
		}
	})
}

func TestColourOnlyWhenAsked(t *testing.T) {
	doc := anything("All is well.", compose.Bullets)
	for _, colour := range []bool{false, true} {
		out, err := Document(doc, Text, Options{Screen: Screen{Colour: colour}})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(out), "\x1b["); got != colour {
			t.Errorf("colour asked: %v, written: %v", colour, got)
		}
	}
}

func TestWidthCountsColumns(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "東京": 4, "e\u0301": 1, "ｱ": 1, "Ａ": 2, "👍": 2, "❤": 1, "❤\ufe0f": 2, "한국": 4,
		"\u1112\u1161\u11ab": 2, "● green": 7, "שלום\u200f": 4, "\u00a0": 1,
	} {
		if got := Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestUnknownFormatSaysWhatThereIs(t *testing.T) {
	_, err := ParseFormat("docx")
	const want = `there is no format "docx": choose one of text, md, html, pdf, xlsx, csv, json`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, err := Document(compose.Document{}, "docx", Options{}); err == nil {
		t.Error("a document was written in no format")
	}
	for _, f := range Formats() {
		if got, err := ParseFormat(string(f)); got != f || err != nil {
			t.Errorf("ParseFormat(%s) = %s, %v", f, got, err)
		}
	}
}
