package pdf

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// write puts the font into the file as a composite font whose codes are the
// numbers of its glyphs (9.7), with the table that leads back to letters, so
// that text can be copied and searched.
func (s *subset) write(f *file) int {
	font := s.font
	data := s.file() // first: it adds the parts of composed glyphs
	name := tag(data) + "+" + font.name
	program := f.stream(data, fmt.Sprintf("/Length1 %d", len(data)))
	em := func(part float64) string { return num(1000 * part) }
	head := block(font.tables["head"])
	unit := func(at int) string { return em(float64(head.i16(at)) / font.perEm) }
	flags := 4 // its letters are its own
	if font.fixedPitch {
		flags |= 1
	}
	descriptor := f.add("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s %s %s %s]/ItalicAngle %s/Ascent %s/Descent %s/CapHeight %s/StemV 80/FontFile2 %d 0 R>>",
		name, flags, unit(36), unit(38), unit(40), unit(42), num(font.italic), em(font.Ascent), em(-font.Descent), em(font.CapHeight), program)
	var widths strings.Builder
	for _, glyph := range s.order {
		widths.WriteString(em(font.Advance(glyph)) + " ")
	}
	glyphs := f.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 1000/W[0[%s]]/CIDToGIDMap/Identity>>",
		name, descriptor, strings.TrimSpace(widths.String()))
	return f.add("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, glyphs, f.stream([]byte(s.toUnicode()), ""))
}

// tag is the six letters that tell one subset of a font from another (9.6.4).
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	letters := make([]byte, 6)
	for i := range letters {
		letters[i] = 'A' + sum[i]%26
	}
	return string(letters)
}

// letter is the letter behind one of its forms: Arabic has those of its letters
// as letters of their own.
func letter(r rune) string {
	if r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff {
		return norm.NFKC.String(string(r))
	}
	return string(r)
}

// toUnicode is the program that says which letter each code stands for (9.10.3).
func (s *subset) toUnicode() string {
	var b strings.Builder
	b.WriteString(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	var lines []string
	for id, r := range s.means {
		if r == 0 {
			continue // only a part of another glyph
		}
		line := fmt.Sprintf("<%04X> <", id)
		for _, u := range utf16.Encode([]rune(letter(r))) {
			line += fmt.Sprintf("%04X", u)
		}
		lines = append(lines, line+">\n")
	}
	for some := range slices.Chunk(lines, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(some), strings.Join(some, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
