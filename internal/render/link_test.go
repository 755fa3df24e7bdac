package render

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// Only what a line gives as its link can be followed, and only on the web.
func TestLinks(t *testing.T) {
	doc := compose.Document{Kind: "review", BottomLine: "b", Blocks: []compose.Block{{Heading: "h", Lines: []compose.Line{
		{Text: "Done. See https://example.com/a?x=1&y=2 and https://example.com/a", Links: []string{"https://example.com/a?x=1&y=2", "https://example.com/a"}},
		{Text: "https://example.com/plain"},
		{Text: "See javascript:alert(1) and https://a:b@example.com", Links: []string{"javascript:alert(1)", "https://a:b@example.com"}},
		{Text: `See https://example.com/"><b>`, Links: []string{`https://example.com/"><b>`}},
	}}}}
	for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
		doc.Form = form
		page, err := Document(doc, HTML, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(page), "<a href="); n != 3 {
			t.Errorf("%d links in %s:\n%s", n, form, page)
		}
		for _, want := range []string{`<a href="https://example.com/a?x=1&amp;y=2"`, `<a href="https://example.com/a"`, `<a href="https://example.com/&#34;&gt;&lt;b&gt;"`} {
			if !strings.Contains(string(page), want) {
				t.Errorf("no %s in %s:\n%s", want, form, page)
			}
		}
	}
}

// In Markdown they can be followed too, and what is read back has the words as they
// were.
func TestLinksInMarkdown(t *testing.T) {
	doc := compose.Document{Kind: "review", BottomLine: "b", Blocks: []compose.Block{{Heading: "h", Lines: []compose.Line{
		{Text: "Done. See https://example.com/a?x=1&y=2_c", Links: []string{"https://example.com/a?x=1&y=2_c"}},
		{Text: "https://example.com/plain"},
		{Text: "See https://example.com/a|b", Links: []string{"https://example.com/a|b"}},
	}}}}
	for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
		doc.Form = form
		out, err := Document(doc, Markdown, Options{})
		if err != nil {
			t.Fatal(err)
		}
		text := string(out)
		for want, n := range map[string]int{"See <https://example.com/a?x=1&y=2_c>": 1, "https\\://example.com/plain": 1, `https\://example.com/a\|b`: 1, "<": 1} {
			if strings.Count(text, want) != n {
				t.Errorf("in %s there is not %d times %q:\n%s", form, n, want, text)
			}
		}
		if read := fromMarkdown(text, doc); !strings.Contains(read.Blocks[0].Lines[0].Text, "Done. See https://example.com/a?x=1&y=2_c") {
			t.Errorf("in %s it is read back as %q", form, read.Blocks[0].Lines[0].Text)
		}
	}
}
