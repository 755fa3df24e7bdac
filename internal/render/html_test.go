package render

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/compose"
)

// The page has the same elements and attributes whatever the words are, and
// the words come back as they were written.
func FuzzHTML(f *testing.F) {
	hostile(f)
	f.Fuzz(func(t *testing.T, words string, _ uint8) {
		if Clean(words) == "" || Width(Clean(words)) > 100 {
			return // empty lines are left out, a long title is set smaller
		}
		for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
			doc := anything(words, form)
			usual := anything("usual", form)
			doc.Blocks[0].Lines[1].State, usual.Blocks[0].Lines[1].State = "green", "green"
			marks, text := readHTML(t, doc)
			usualMarks, usualText := readHTML(t, usual)
			if diff := cmp.Diff(usualMarks, marks); diff != "" {
				t.Fatalf("%s: elements changed (-usual +got):\n%s", form, diff)
			}
			one := Clean(words)
			for i, want := range usualText {
				got := text[i]
				if strings.Contains(want, "usual") && strings.ReplaceAll(want, "usual", one) != got &&
					strings.ReplaceAll(want, "usual.", one) != got {
					t.Fatalf("%s: %q became %q", form, one, got)
				}
			}
		}
	})
}

// readHTML parses a page as strictly as XML allows, so that nothing is
// repaired, and returns its elements with their attributes and its texts.
func readHTML(t *testing.T, doc compose.Document) (elements, texts []string) {
	t.Helper()
	page, err := Document(doc, HTML, Options{Cite: true})
	if err != nil {
		t.Fatal(err)
	}
	harmless(t, string(page))
	in := xml.NewDecoder(strings.NewReader(string(page)))
	in.Strict, in.AutoClose, in.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return elements, texts
		}
		if err != nil {
			t.Fatalf("%v in:\n%s", err, page)
		}
		switch token := token.(type) {
		case xml.StartElement:
			mark := token.Name.Local
			for _, a := range token.Attr {
				mark += " " + a.Name.Local + "=" + a.Value
			}
			elements = append(elements, mark)
		case xml.CharData:
			if text := strings.Trim(string(token), " \n"); text != "" {
				texts = append(texts, text)
			}
		}
	}
}

// A mail with remote content tells its sender when it is read: there is none.
func TestHTMLFetchesAndRunsNothing(t *testing.T) {
	elements, _ := readHTML(t, anything("Look at https://example.com/x.png", compose.Bullets))
	allowed := []string{"html", "head", "meta", "title", "style", "body", "table", "tr", "td", "p", "h1", "h2", "ul", "ol", "li", "span"}
	for _, element := range elements {
		name, attrs, _ := strings.Cut(element, " ")
		if !slices.Contains(allowed, name) {
			t.Errorf("unexpected <%s>", name)
		}
		for _, bad := range []string{"href=", "src=", "url(", "on", "@import"} {
			if strings.HasPrefix(attrs, bad) || strings.Contains(attrs, " "+bad) {
				t.Errorf("<%s> carries %s", element, bad)
			}
		}
	}
}

// In a document the owner's own rating is "me": "you" is the reader. Its words are
// as large as a phone needs them, eight points and more.
func TestRatingsInADocument(t *testing.T) {
	skill := compose.Skill{Name: "leading", Own: compose.Rating{Entry: 1, Score: 4}, Others: []compose.Rating{{Entry: 2, Score: 3}}}
	doc := compose.Document{Title: "Review packet", BottomLine: "Two results.", Blocks: []compose.Block{{Heading: "Growth",
		Lines: []compose.Line{{Text: "Leading: I rate myself 4/5, one other 3/5.", Skill: &skill}}}}}
	page, err := Document(doc, HTML, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"leading: me 4.0, others 3.0 (1).", ">me<", `pt" viewBox`, ` font-size="8"`} {
		if !strings.Contains(string(page), want) {
			t.Errorf("it does not say %s", want)
		}
	}
	if strings.Contains(string(page), "you") {
		t.Error("it calls the owner you")
	}
}
