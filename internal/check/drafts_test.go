package check_test

import (
	"strings"
	"testing"

	"headsup/examples"
	"headsup/internal/book"
	"headsup/internal/check"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// What headsup writes itself gives nothing to find: every document for every
// senior reader of the sample books, as text and as Markdown, on days spread over
// their half year. That a reader had their messages of the week is no fault of
// the document, and what is in trouble stands in a heads-up whatever its length.
func TestOwnDocuments(t *testing.T) {
	checker, written := check.New(), 0
	for name, sample := range map[string]string{"mira": examples.Mira, "mateo": fileText(t, "mateo"), "salome": fileText(t, "salome")} {
		for _, day := range []string{"2026-03-12", "2026-05-20"} {
			b := foldOf(t, strings.NewReader(sample), day)
			for reader := range b.Seniors() {
				for _, doc := range documentsFor(b, reader) {
					for _, format := range []render.Format{render.Text, render.Markdown} {
						text, err := render.Document(doc, format, render.Options{})
						if err != nil {
							t.Fatal(err)
						}
						written++
						for _, f := range checker.Draft(string(text), check.Case{Book: b, Reader: reader}) {
							if f.Rule != "over-limit" && !(f.Rule == "too-long" && doc.Kind == "heads-up") {
								t.Errorf("%s on %s, %s for @%s: %d:%d: %s: %s in\n%s", name, day, doc.Kind, reader.Slug, f.Line, f.Col, f.Rule, f.Message, text)
							}
						}
					}
				}
			}
		}
	}
	if written < 300 {
		t.Errorf("only %d documents were read", written)
	}
}

// documentsFor are an update, a page, a heads-up on each project, and a note on each
// win, as far as they are for the reader.
func documentsFor(b *book.Book, reader *book.Person) []compose.Document {
	docs := []compose.Document{compose.Update(compose.ViewFor(b, reader, compose.Scope{})), compose.OnePager(compose.PageFor(b, reader, compose.Scope{}))}
	for p := range b.Projects() {
		if b.MayHear(reader, p) {
			docs = append(docs, compose.HeadsUp(compose.ViewFor(b, reader, compose.Scope{Projects: []string{p.Slug}})))
		}
	}
	for it := range b.Items(journal.Win) {
		if wins := compose.WinsFor(b, reader, []int64{it.Seq}); len(wins) > 0 {
			docs = append(docs, compose.WinNote(compose.ViewFor(b, reader, compose.Scope{}), wins))
		}
	}
	return docs
}
