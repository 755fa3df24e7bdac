package render

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// onePagersEnv says for how many made-up books TestOnePagersOfManyBooks writes
// a one-pager; scripts/test asks for two thousand.
const onePagersEnv = "HEADSUP_ONE_PAGERS"

// Whatever the book, however its reader likes it, a one-pager is one page with no
// letter too small to read, and nothing that compose put on it is left out there.
func TestOnePagersOfManyBooks(t *testing.T) {
	const shares = 4 // looked through at the same time
	books := 200
	if said := os.Getenv(onePagersEnv); said != "" {
		var err error
		if books, err = strconv.Atoi(said); err != nil {
			t.Fatal(err)
		}
	}
	lines := make([]int, books) // how many each page has
	forms := make([]compose.Form, books)
	t.Run("books", func(t *testing.T) {
		for part := range shares {
			t.Run(strconv.Itoa(part), func(t *testing.T) {
				t.Parallel()
				for seed := part; seed < books; seed += shares {
					doc := onePagerOf(t, uint64(seed))
					onOnePage(t, seed, doc)
					for _, block := range doc.Blocks {
						lines[seed] += len(block.Lines)
					}
					forms[seed] = doc.Form
				}
			})
		}
	})
	full := 0
	for _, n := range lines {
		if n > 8 {
			full++
		}
	}
	if full*10 < books || !slices.Contains(forms, compose.Prose) || !slices.Contains(forms, compose.Table) {
		t.Errorf("of %d pages only %d have more than a few lines, or a form is missing", books, full)
	}
}

// onePagerOf makes up a book and writes the one-pager of somebody in it: every
// second time of a manager, else of anybody, in one of the forms and lengths.
func onePagerOf(t *testing.T, seed uint64) compose.Document {
	end := civil.Date(2026, 6, 30) - civil.Day(seed%365)
	made := slices.Collect(sample.Book(sample.Options{Entries: int(30 + seed*37%470), Seed: seed, End: end}))
	in := journal.Reader{Today: end, Lang: civil.English()}
	file, err := in.ReadFile("book", strings.NewReader(strings.Join(made, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	b := book.Fold(file.Entries, end)
	var readers []*book.Person
	for p := range b.People() {
		if p.Slug != book.Owner && !p.IsGroup() {
			readers = append(readers, p)
		}
	}
	if bosses := b.Managers(); seed%2 == 0 && len(bosses) > 0 {
		readers = bosses
	}
	if len(readers) == 0 {
		t.Fatalf("nobody is in book %d", seed)
	}
	reader := *readers[seed/2%uint64(len(readers))]
	reader.Format = []string{"bullets", "prose", "table"}[seed/3%3]
	reader.Length = []string{"long", "medium", "short"}[seed/9%3]
	kind, err := compose.KindOf("onepager")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := kind.Write(b, &reader, compose.Scope{Fits: FitsOnePage})
	if err != nil {
		t.Fatalf("book %d, @%s: %v", seed, reader.Slug, err)
	}
	return doc
}

// onOnePage looks at the page of a document.
func onOnePage(t *testing.T, seed int, doc compose.Document) {
	page := pdfOf(t, doc, Options{})
	if n := pageCount(page); n != 1 {
		t.Errorf("book %d, @%s: %d pages", seed, doc.Reader, n)
	}
	if sizes := sizesIn(t, page); len(sizes) == 0 || slices.Min(sizes) < 8 {
		t.Errorf("book %d, @%s: letters of %v points", seed, doc.Reader, sizes)
	}
	l, err := newLetters(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, gone := onePage(l, tidy(doc), Options{}); gone > 0 {
		t.Errorf("book %d, @%s: %d lines are left out of the page", seed, doc.Reader, gone)
	}
}
