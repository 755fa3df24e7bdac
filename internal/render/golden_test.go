package render

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"headsup/internal/compose"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// variants are the ways in which each golden document is written, by the name
// of the part of the file that shows it.
var variants = []struct {
	name   string
	form   compose.Form
	format Format
	o      Options
}{
	{"bullets.txt", compose.Bullets, Text, Options{}},
	{"bullets-narrow-cited.txt", compose.Bullets, Text, Options{Screen: Screen{Width: 40}, Cite: true}},
	{"bullets-colour.txt", compose.Bullets, Text, Options{Screen: Screen{Width: 100, Colour: true}, Cite: true}},
	{"bullets-ascii-letter.txt", compose.Bullets, Text, Options{Screen: Screen{ASCII: true}, Letter: true}},
	{"prose.txt", compose.Prose, Text, Options{}},
	{"table.txt", compose.Table, Text, Options{Cite: true}},
	{"table-narrow.txt", compose.Table, Text, Options{Screen: Screen{Width: 40}}},
	{"bullets.md", compose.Bullets, Markdown, Options{Cite: true}},
	{"prose.md", compose.Prose, Markdown, Options{Letter: true}},
	{"table.md", compose.Table, Markdown, Options{Cite: true}},
	{"bullets.html", compose.Bullets, HTML, Options{Cite: true}},
	{"prose.html", compose.Prose, HTML, Options{Letter: true}},
	{"table.html", compose.Table, HTML, Options{Lang: "en-GB"}},
	{"json", compose.Bullets, JSON, Options{}},
}

// Each file in testdata holds a document and how it looks in every format.
func TestDocumentsLookAsTheyDid(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc := goldenDocument(t, archive)
			want := map[string]string{}
			for _, f := range archive.Files[1:] {
				want[f.Name] = string(f.Data)
			}
			archive.Files = archive.Files[:1]
			for _, v := range variants {
				doc.Form = v.form
				got, err := Document(doc, v.format, v.o)
				if err != nil {
					t.Fatal(err)
				}
				archive.Files = append(archive.Files, txtar.File{Name: v.name, Data: got})
				if diff := cmp.Diff(want[v.name], string(got)); diff != "" && !*update {
					t.Errorf("%s (-want +got):\n%s", v.name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// goldenDocument reads the document that a golden file begins with.
func goldenDocument(t testing.TB, a *txtar.Archive) compose.Document {
	t.Helper()
	if len(a.Files) == 0 || a.Files[0].Name != "document.json" {
		t.Fatal("a golden file begins with document.json")
	}
	var doc compose.Document
	if err := json.Unmarshal(a.Files[0].Data, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}
