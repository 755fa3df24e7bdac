package pdf_test

import (
	"bytes"
	"os"
	"testing"
	"time"

	"headsup/internal/render/pdf"
	"headsup/internal/render/typeface"
)

func inter(t testing.TB) *pdf.Font {
	t.Helper()
	f, err := pdf.ReadFont(typeface.Regular())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A font knows its letters and how wide they are.
func TestFont(t *testing.T) {
	f := inter(t)
	if !f.Has("Zoë Żółć Ελλάδα Україна → 250 ms ≥ €") {
		t.Error("letters of Europe are missing")
	}
	if f.Has("東京") || f.Glyph('א') != 0 || f.Glyph(0x1f389) != 0 {
		t.Error("letters are there that are not")
	}
	if w := f.Width("iiii", 10); w <= 0 || w >= f.Width("WWWW", 10) {
		t.Errorf("iiii is %v wide, WWWW %v", w, f.Width("WWWW", 10))
	}
	if f.Ascent < 0.5 || f.Descent <= 0 || f.CapHeight < 0.5 {
		t.Errorf("heights %v %v %v", f.Ascent, f.Descent, f.CapHeight)
	}
}

// draw makes a file that uses all there is.
func draw(f *pdf.Font) []byte {
	d := pdf.New(pdf.Info{Title: "Tést (1)", Author: "Mira", Lang: "en", Created: time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)})
	p := d.Page(200, 300)
	p.Text(20, 40, f, 12, 0x1d1c1a, "Größe Ǻ ½")
	p.Meaning("a mark", func() { p.Path().Circle(50, 50, 4).Fill(0xb3261e) })
	p.Ornament(func() { p.Path().Move(0, 60).Line(200, 60).Stroke(0, 0.5, 2, 2) })
	d.Bookmark("First", 30)
	d.Page(200, 300).Path().Rect(10, 10, 50, 20, 5).Fill(0xe3efee)
	d.Bookmark("Second", 0)
	return d.Bytes()
}

// The file stays small: only the letters that are used go into it.
func TestOnlyWhatIsUsed(t *testing.T) {
	f := inter(t)
	one := draw(f)
	if !bytes.Equal(one, draw(f)) {
		t.Error("the same calls give other bytes")
	}
	if len(one) > 12_000 {
		t.Errorf("two pages with a dozen letters take %d bytes", len(one))
	}
	if !bytes.HasPrefix(one, []byte("%PDF-1.7\n")) || !bytes.HasSuffix(one, []byte("%%EOF\n")) {
		t.Error("no frame")
	}
}

// A damaged font, or one that is none, is refused or has wrong letters; it never
// ends the program.
func FuzzReadFont(f *testing.F) {
	whole := typeface.Regular()
	f.Add(whole[:1000])
	small, err := os.ReadFile("../testdata/letters.ttf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"))
	f.Fuzz(func(t *testing.T, file []byte) {
		font, err := pdf.ReadFont(file)
		if err != nil {
			return
		}
		draw(font)
		for r := range rune(0x700) {
			font.Advance(font.Glyph(r))
		}
		font.Width("שלום 東京 🎉", 12)
	})
}
