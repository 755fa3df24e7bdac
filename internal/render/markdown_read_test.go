package render

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"headsup/internal/compose"
)

// What was not touched in the editor reads back as what it was, in every form.
func TestMarkdownReadsBack(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
			doc := goldenDocument(t, archive)
			doc.Form = form
			written := markdown(tidy(doc), Options{})
			got := tidy(Edited(written, doc))
			got.Edited, got.Words = "", doc.Words
			if again := markdown(got, Options{}); form != compose.Prose && again != written {
				t.Errorf("%s as %s (-was +is):\n%s", file, form, cmp.Diff(written, again))
			}
			want := tidy(doc)
			want.Blocks = saying(want.Blocks)
			got.Blocks = saying(got.Blocks)
			ignore := cmpopts.IgnoreUnexported(compose.Document{})
			if diff := cmp.Diff(want, got, ignore); diff != "" {
				t.Errorf("%s as %s (-was +is):\n%s", file, form, diff)
			}
		}
	}
}

// saying are the blocks that say something, their full stops left aside: prose
// adds them.
func saying(blocks []compose.Block) (out []compose.Block) {
	for _, b := range blocks {
		for i := range b.Lines {
			b.Lines[i].Text = strings.TrimRight(b.Lines[i].Text, ".")
		}
		if len(b.Lines) > 0 || b.More > 0 {
			out = append(out, b)
		}
	}
	return out
}

// Whatever an editor leaves, its words are in what goes out.
func TestEditedWordsStay(t *testing.T) {
	doc := compose.Document{Title: "Update", Greeting: "Dana,", BottomLine: "All is well.", Contract: "No reply needed.", Form: compose.Bullets,
		Asks:      []compose.Line{{Text: "Which one?", Entries: []int64{7}}},
		Blocks:    []compose.Block{{Heading: "Wins", Lines: []compose.Line{{Text: "Cut the reply to 3 hours.", Entries: []int64{4}, Projects: []string{"beacon"}}}}},
		Signature: "Mira Chen"}
	edited := `# News

Dear Dana,

**All is well, and *better* than feared.**

One thing more before the list.

> **Which one, and when?**
> Take your time.

## Wins

- Cut the first reply to 3 hours, with Bo.
  It was nine.
- A second line with \*stars\*

| | |
|---|---|
| ● | a cell \| with a bar |

Yours,

Mira Chen
`
	got := Edited(edited, doc)
	got.Edited = ""
	out := text(tidy(got), Options{})
	for _, word := range strings.Fields("News Dear Dana, better feared. One thing more before the list. when? Take your time. Wins Bo. nine. second *stars* cell | bar Yours, Mira Chen") {
		if !strings.Contains(out, word) {
			t.Errorf("%q was lost:\n%s", word, out)
		}
	}
	if line := got.Blocks[1].Lines[0]; len(line.Entries) != 1 || line.Entries[0] != 4 || line.Projects[0] != "beacon" {
		t.Errorf("a reworded line rests on %v", line)
	}
	if line := got.Blocks[1].Lines[1]; len(line.Entries) != 0 {
		t.Errorf("an added line rests on %v", line.Entries)
	}
	if got.Signature != "Mira Chen" || got.Asks[0].Entries[0] != 7 {
		t.Errorf("%+v", got)
	}
}
