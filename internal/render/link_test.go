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
