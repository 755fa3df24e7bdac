// Package pdf writes PDF files: pages of text in embedded TrueType fonts and of
// vector drawings, with a title, an author, a language and bookmarks.
//
// It knows the file format and nothing of what stands on the pages. The same
// calls give the same bytes: there is no clock and no chance in it. Written
// after ISO 32000-1 (PDF 1.7), the chapters named where they matter.
package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"
)

// Info says what a document is.
type Info struct {
	Title, Author, Subject string
	Lang                   string    // as in HTML: "en", "de-CH"
	Created                time.Time // also the time of its last change
}

// Document is a file in the making.
type Document struct {
	info    Info
	pages   []*Page
	fonts   []*subset
	outline []bookmark
}

type bookmark struct {
	title string
	page  int
	y     float64
}

// New begins a document.
func New(info Info) *Document { return &Document{info: info} }

// Page adds a page; sizes are in points, 72 to the inch.
func (d *Document) Page(width, height float64) *Page {
	p := &Page{doc: d, Width: width, Height: height}
	d.pages = append(d.pages, p)
	return p
}

// Pages are those made so far.
func (d *Document) Pages() []*Page { return d.pages }

// Bookmark adds a line to the table of contents that viewers show beside the
// pages: it leads to the last page made, to y points below its top.
func (d *Document) Bookmark(title string, y float64) {
	d.outline = append(d.outline, bookmark{title, len(d.pages) - 1, y})
}

// subsetOf is what the document uses of a font.
func (d *Document) subsetOf(f *Font) *subset {
	for _, s := range d.fonts {
		if s.font == f {
			return s
		}
	}
	s := newSubset(f, fmt.Sprintf("F%d", len(d.fonts)+1))
	d.fonts = append(d.fonts, s)
	return s
}

// file collects the numbered objects of a file.
type file struct {
	bytes.Buffer
	offsets []int        // of object 1, 2 …; 0: promised and not written yet
	packer  *zlib.Writer // one for all streams: making one costs more than packing a page
}

// promise is the number of an object that will be written later.
func (f *file) promise() int {
	f.offsets = append(f.offsets, 0)
	return len(f.offsets)
}

// object writes an object under a number that was promised.
func (f *file) object(number int, format string, args ...any) {
	f.offsets[number-1] = f.Len()
	fmt.Fprintf(f, "%d 0 obj\n"+format+"\nendobj\n", append([]any{number}, args...)...)
}

// add writes an object under a new number.
func (f *file) add(format string, args ...any) int {
	n := f.promise()
	f.object(n, format, args...)
	return n
}

// stream writes packed bytes; more are further keys of its dictionary.
func (f *file) stream(content []byte, more string) int {
	var packed bytes.Buffer
	if f.packer == nil {
		f.packer = zlib.NewWriter(&packed)
	} else {
		f.packer.Reset(&packed)
	}
	_, _ = f.packer.Write(content) // a buffer takes everything
	_ = f.packer.Close()
	return f.add("<</Filter/FlateDecode/Length %d%s>>\nstream\n%s\nendstream", packed.Len(), more, packed.Bytes())
}

// Bytes is the finished file.
func (d *Document) Bytes() []byte {
	f := &file{}
	f.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	catalog, tree := f.promise(), f.promise()
	resources := f.promise()
	var pages []int
	for _, p := range d.pages {
		content := f.stream(p.content.Bytes(), "")
		pages = append(pages, f.add("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R>>",
			tree, num(p.Width), num(p.Height), resources, content))
	}
	var fonts strings.Builder
	for _, s := range d.fonts {
		fmt.Fprintf(&fonts, "/%s %d 0 R", s.name, s.write(f))
	}
	f.object(resources, "<</Font<<%s>>>>", fonts.String())
	f.object(tree, "<</Type/Pages/Count %d/Kids[%s]>>", len(pages), refs(pages))
	f.object(catalog, "<</Type/Catalog/Pages %d 0 R/Lang %s/ViewerPreferences<</DisplayDocTitle true>>%s>>",
		tree, words(d.info.Lang), d.contents(f, pages))
	at := d.info.Created.UTC().Format("(D:20060102150405Z)")
	info := f.add("<</Title %s/Author %s/Subject %s/Creator(headsup)/Producer(headsup)/CreationDate%s/ModDate%s>>",
		words(d.info.Title), words(d.info.Author), words(d.info.Subject), at, at)
	start := f.Len()
	fmt.Fprintf(f, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)+1)
	for _, at := range f.offsets {
		fmt.Fprintf(f, "%010d 00000 n \n", at)
	}
	id := sha256.Sum256(f.Bytes())
	fmt.Fprintf(f, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets)+1, catalog, info, id[:16], id[:16], start)
	return f.Bytes()
}

// contents writes the bookmarks and gives the catalog's keys for them (12.3.3).
func (d *Document) contents(f *file, pages []int) string {
	if len(d.outline) == 0 {
		return ""
	}
	root := f.promise()
	var items []int
	for range d.outline {
		items = append(items, f.promise())
	}
	for i, b := range d.outline {
		beside := ""
		if i > 0 {
			beside = fmt.Sprintf("/Prev %d 0 R", items[i-1])
		}
		if i+1 < len(items) {
			beside += fmt.Sprintf("/Next %d 0 R", items[i+1])
		}
		f.object(items[i], "<</Title %s/Parent %d 0 R/Dest[%d 0 R/XYZ null %s null]%s>>",
			words(b.title), root, pages[b.page], num(d.pages[b.page].Height-b.y), beside)
	}
	f.object(root, "<</Type/Outlines/Count %d/First %d 0 R/Last %d 0 R>>", len(items), items[0], items[len(items)-1])
	return fmt.Sprintf("/Outlines %d 0 R", root)
}

func refs(numbers []int) string {
	var b strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&b, "%d 0 R ", n)
	}
	return strings.TrimSpace(b.String())
}

// words is a string that a viewer shows: UTF-16 behind its mark, in hex, so
// that nothing in it needs escaping (7.9.2.2).
func words(s string) string {
	b := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return "<" + strings.ToUpper(hex.EncodeToString(b)) + ">"
}
