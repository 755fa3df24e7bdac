package render

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"headsup/internal/compose"
)

// goldens are the documents of the golden files by name.
func goldens(t testing.TB) map[string]compose.Document {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	all := map[string]compose.Document{}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".txtar")] = goldenDocument(t, archive)
	}
	return all
}

// machine is a machine with a font for Hebrew and Arabic.
func machine(t *testing.T) []fs.FS {
	t.Helper()
	file, err := os.ReadFile("testdata/letters.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return []fs.FS{fstest.MapFS{"broken/Arial.ttf": {Data: file[:200]}, "truetype/DejaVuSans.ttf": {Data: file}}}
}

// tool runs one of the programs that look at pages.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if errors.Is(err, exec.ErrNotFound) {
		t.Fatalf("these tests need qpdf and poppler-utils, which scripts/test installs: %v", err)
	} else if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func pdfOf(t interface{ Fatal(...any) }, doc compose.Document, o Options) []byte {
	written, err := Document(doc, PDF, o)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// Other programs find no fault in the pages, and every font embedded in part.
func TestPagesAreSound(t *testing.T) {
	for name, doc := range goldens(t) {
		for _, form := range []compose.Form{compose.Bullets, compose.Prose, compose.Table} {
			for _, fonts := range [][]fs.FS{nil, machine(t)} {
				doc.Form = form
				file := filepath.Join(t.TempDir(), "page.pdf")
				if err := os.WriteFile(file, pdfOf(t, doc, Options{Cite: true, Lang: "en-GB", Fonts: fonts}), 0o600); err != nil {
					t.Fatal(err)
				}
				if said := tool(t, "qpdf", "--check", file); !strings.Contains(said, "No syntax or stream encoding errors") {
					t.Errorf("%s, %s: %s", name, form, said)
				}
				for _, line := range strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:] {
					if !regexp.MustCompile(`^[A-Z]{6}\+(Inter|DejaVu)\S+ +CID TrueType +Identity-H +yes yes yes`).MatchString(line) {
						t.Errorf("%s, %s: %s", name, form, line)
					}
				}
			}
		}
	}
}

// A document's pages, as other programs see them.
func TestWhatStandsOnAPage(t *testing.T) {
	doc := goldens(t)["update"]
	doc.Form = compose.Bullets
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, pdfOf(t, doc, Options{}), 0o600); err != nil {
		t.Fatal(err)
	}
	info := tool(t, "pdfinfo", "-isodates", file)
	for _, want := range []string{"Title:           Billing migration is late; one choice by Tuesday\n", "Author:          Mira Chen\n",
		"CreationDate:    2026-03-05T00:00:00Z\n", "Pages:           1\n", "(A4)"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo has no %q:\n%s", want, info)
		}
	}
	if json := tool(t, "qpdf", "--json", file); !strings.Contains(json, `"/Lang": "u:en"`) || !strings.Contains(json, `u:Changed since 24 February`) {
		t.Error("no language or no bookmarks")
	}
	want := `Billing migration is late; one choice by Tuesday · Thursday, 5 March 2026
Dana,
Billing migration is late; I need one choice from you by Tuesday.
1. Which vendor do we continue with: wait for Norda, or switch to Elm (recommended: 9k more, done on 1 June)?
2. May Ana present the checkout result to your review on Monday?
Without a word from you I switch on Tuesday, 10 March.
Changed since 24 February
Billing migration: was on track. The vendor's slip costs four weeks; date 1 June, was 1 May.
Support rota: two people short until Easter, covered from the pool
Checkout speed: 310 → 186 ms
Won
Checkout is 40% faster, Ana Ruiz led it: 30k saved a month.
First customer signed off on the new invoices.
+4 more
Ended
Fax gateway
Archive move
Loyalty card
Mira Chen
1 of 1`
	got := tool(t, "pdftotext", "-raw", file, "-")
	if diff := cmp.Diff(strings.Fields(want), strings.Fields(got)); diff != "" {
		t.Errorf("words in the order of reading (-want +got):\n%s", diff)
	}
}

// Words in a script that no font has are named, and stand behind the name; with
// a font they are set, from right to left where they run so.
func TestOtherScripts(t *testing.T) {
	doc := compose.Document{Title: "Scripts", BottomLine: "The project הפרויקט בזמן is on time, مرحبا and नमस्ते 東京.", Form: compose.Bullets,
		Blocks: []compose.Block{{Heading: "של", Lines: []compose.Line{{Text: "הפרויקט בזמן", State: "green"}}}}}
	read := func(fonts []fs.FS) string {
		file := filepath.Join(t.TempDir(), "page.pdf")
		if err := os.WriteFile(file, pdfOf(t, doc, Options{Fonts: fonts}), 0o600); err != nil {
			t.Fatal(err)
		}
		return strings.Join(strings.Fields(tool(t, "pdftotext", file, "-")), " ")
	}
	const hebrew, turned = "הפרויקט בזמן", "ןמזב טקיורפה" // pdftotext turns what stands behind a mark as if it were drawn
	none, some := read(nil), read(machine(t))
	for _, want := range []string{turned, "नमस्ते", "東京", "Words in [brackets]"} {
		if !strings.Contains(none, want) {
			t.Errorf("without fonts there is no %q in:\n%s", want, none)
		}
	}
	for _, want := range []string{hebrew, "مرحبا", "नमस्ते", "東京", "Words in [brackets]"} {
		if !strings.Contains(some, want) {
			t.Errorf("with a font for two scripts there is no %q in:\n%s", want, some)
		}
	}
	shown := func(fonts []fs.FS) string {
		return strings.Join(streams(t, pdfOf(t, doc, Options{Fonts: fonts})), "\n")
	}
	if plain, with := shown(nil), shown(machine(t)); strings.Count(plain, "/F3 ") != 0 || strings.Count(with, "/F3 ") == 0 {
		t.Error("the machine's font is used where there is none, or not where there is one")
	}
}

// streams are the unpacked streams of a file: pages, fonts, tables.
func streams(t interface{ Fatal(...any) }, file []byte) []string {
	var all []string
	for _, part := range bytes.Split(file, []byte("\nstream\n"))[1:] {
		z, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	return all
}

// sizesIn are the sizes of letters in a file.
func sizesIn(t interface{ Fatal(...any) }, file []byte) []float64 {
	var all []float64
	for _, s := range streams(t, file) {
		for _, m := range regexp.MustCompile(`/F\d+ (\S+) Tf `).FindAllStringSubmatch(s, -1) {
			size, err := strconv.ParseFloat(m[1], 64)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, size)
		}
	}
	return all
}

func pageCount(file []byte) int { return bytes.Count(file, []byte("/Type/Page/")) }

// drawDocument makes up a document, of words long and short.
func drawDocument(t *rapid.T) compose.Document {
	word := rapid.OneOf(rapid.StringMatching(`[a-z]{1,12}`), rapid.SampledFrom([]string{"Müller", "W" + strings.Repeat("w", 90), "東京", "مرحبا", "🎉", "→"}))
	text := func(name string, most int) string {
		return strings.Join(rapid.SliceOfN(word, 1, most).Draw(t, name), " ")
	}
	state := rapid.SampledFrom([]string{"", "green", "amber", "red", "paused", "done", "stopped"})
	lines := func(name string, most int) []compose.Line {
		var out []compose.Line
		for i := range rapid.IntRange(0, most).Draw(t, name) {
			out = append(out, compose.Line{Text: text(fmt.Sprint(name, i), 40), State: state.Draw(t, "state")})
		}
		return out
	}
	d := compose.Document{Kind: "onepager", Title: text("title", 12), BottomLine: text("bottom", 120), Signature: "Mira",
		Asks: lines("asks", 5), Contract: text("contract", 20), Form: rapid.SampledFrom([]compose.Form{compose.Bullets, compose.Prose, compose.Table}).Draw(t, "form")}
	for i := range rapid.IntRange(0, 7).Draw(t, "blocks") {
		d.Blocks = append(d.Blocks, compose.Block{Heading: text(fmt.Sprint("heading", i), 6), Lines: lines(fmt.Sprint("lines", i), 12), More: rapid.IntRange(0, 9).Draw(t, "more")})
	}
	return d
}

// A one-pager is one page, always, and no letter on it is too small to read; if
// it is said to fit, nothing is left out.
func TestOnePagerIsOnePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawDocument(t)
		written := pdfOf(t, doc, Options{})
		if n := pageCount(written); n != 1 {
			t.Fatalf("%d pages", n)
		}
		for _, size := range sizesIn(t, written) {
			if size < smallest {
				t.Fatalf("letters of %v points", size)
			}
		}
		l, err := newLetters(nil)
		if err != nil {
			t.Fatal(err)
		}
		tidied := tidy(doc)
		_, gone := onePage(l, tidied, Options{})
		if FitsOnePage(doc) && gone > 0 {
			t.Fatalf("it is said to fit, and %d lines are left out", gone)
		}
		doc.Kind = "update"
		for _, size := range sizesIn(t, pdfOf(t, doc, Options{Cite: true})) {
			if size < smallest {
				t.Fatalf("letters of %v points", size)
			}
		}
	})
}

func TestTheSameDocumentGivesTheSamePages(t *testing.T) {
	for name, doc := range goldens(t) {
		if !bytes.Equal(pdfOf(t, doc, Options{Fonts: machine(t)}), pdfOf(t, doc, Options{Fonts: machine(t)})) {
			t.Errorf("%s: two files of one document differ", name)
		}
	}
}

// Nothing that a stranger wrote becomes a link, a script or an attached file.
func TestPagesDoNothing(t *testing.T) {
	written := pdfOf(t, goldens(t)["hostile"], Options{})
	for _, name := range []string{"/URI", "/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/Annots", "/EmbeddedFile", "/AcroForm"} {
		if bytes.Contains(written, []byte(name)) {
			t.Errorf("the file has %s", name)
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	doc := goldens(b)["update"]
	for b.Loop() {
		pdfOf(b, doc, Options{})
	}
}

func BenchmarkFitsOnePage(b *testing.B) {
	doc := goldens(b)["update"]
	for b.Loop() {
		FitsOnePage(doc)
	}
}
