package render

import (
	"bytes"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	mdhtml "github.com/yuin/goldmark/renderer/html"

	"headsup/internal/compose"
)

// A Markdown program other than ours reads back the very words, in exactly the
// elements that a harmless document has: nothing became a heading, a link or
// HTML.
func FuzzMarkdown(f *testing.F) {
	hostile(f)
	f.Fuzz(func(t *testing.T, words string, _ uint8) {
		if Clean(words) == "" {
			return // an empty line is left out, and so are its elements
		}
		for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
			elements, text := readMarkdown(t, anything(words, form))
			usual, usualText := readMarkdown(t, anything("usual", form))
			if diff := cmp.Diff(usual, elements); diff != "" {
				t.Fatalf("%s: elements changed (-usual +got):\n%s", form, diff)
			}
			one := Clean(words)
			want := strings.ReplaceAll(usualText, "usual", one)
			if form == compose.Prose { // a full stop may be added, or not
				want, text = strings.ReplaceAll(want, one+".", one), strings.ReplaceAll(text, one+".", one)
			}
			if diff := cmp.Diff(squeeze(want), squeeze(text)); diff != "" && !usualMarks(one) {
				t.Fatalf("%s: words changed (-want +got):\n%s", form, diff)
			}
		}
	})
}

// usualMarks reports words that are the name of a state or contain the
// stand-in itself, where the comparison of texts would compare wrongly.
func usualMarks(s string) bool {
	mark, _, _ := stateLook(s)
	return mark != "·" || strings.Contains("usual", s)
}

var tag = regexp.MustCompile(`<[^>]*>`)

// readMarkdown writes a document as Markdown, has goldmark read it with all of
// GitHub's extensions, and counts the elements and collects the words.
func readMarkdown(t *testing.T, doc compose.Document) (elements map[string]int, text string) {
	t.Helper()
	source, err := Document(doc, Markdown, Options{Cite: true})
	if err != nil {
		t.Fatal(err)
	}
	harmless(t, string(source))
	var page bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote),
		goldmark.WithRendererOptions(mdhtml.WithUnsafe()))
	if err := md.Convert(source, &page); err != nil {
		t.Fatal(err)
	}
	elements = map[string]int{}
	for _, element := range tag.FindAllString(page.String(), -1) {
		elements[element]++
	}
	return elements, html.UnescapeString(tag.ReplaceAllString(page.String(), ""))
}

// squeeze drops what Markdown may treat freely: line ends.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestMarkdownTablesAreTables(t *testing.T) {
	elements, _ := readMarkdown(t, anything("a | b", compose.Table))
	if elements["<table>"] != 2 || elements["<td>"] != 8 {
		t.Errorf("got the elements %v", slices.Sorted(maps.Keys(elements)))
	}
}

func TestMarkdownLeavesPlainWordsAlone(t *testing.T) {
	for _, s := range []string{
		"p95_latency fell to 186 ms (was 310)", "R & D - 3. July, #2 of 5; 10:30", "+4 % is a sum", "Ana's = mine!",
	} {
		want := strings.Replace(s, "+4", `\+4`, 1)
		if got := escapeMD(s); got != want {
			t.Errorf("escapeMD(%q) = %q", s, got)
		}
	}
}
