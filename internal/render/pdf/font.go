package pdf

import (
	"encoding/binary"
	"errors"
	"math"
	"unicode"
)

// Font is a typeface with TrueType outlines, read from the bytes of its file.
// A damaged file may have wrong letters, but reading it never fails late: what
// lies outside of the file is read as zero.
type Font struct {
	name       string // as PDF names it: no spaces
	tables     map[string][]byte
	perEm      float64
	glyphs     int
	advances   int // how many glyphs have a width of their own
	longLoca   bool
	segments   []byte // cmap format 4
	groups     []byte // cmap format 12
	Ascent     float64
	Descent    float64 // below the line: positive
	CapHeight  float64
	italic     float64
	fixedPitch bool
}

// Why a font cannot be used.
var (
	errNoOutlines = errors.New("the font has no TrueType outlines")
	errDamaged    = errors.New("the font is damaged")
	errNotAllowed = errors.New("the font's licence forbids putting it into a document")
)

// block is a piece of a font file; what lies outside reads as zero.
type block []byte

func (b block) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b block) i16(at int) int { return int(int16(b.u16(at))) }
func (b block) u32(at int) int { return b.u16(at)<<16 | b.u16(at+2) }

func (b block) cut(from, length int) []byte {
	if from < 0 || length < 0 || from > len(b) || length > len(b)-from {
		return nil
	}
	return b[from : from+length]
}

// ReadFont reads a font; of a collection of fonts, the first.
func ReadFont(file []byte) (*Font, error) {
	b, start := block(file), 0
	if string(b.cut(0, 4)) == "ttcf" {
		start = b.u32(12)
	}
	f := &Font{tables: map[string][]byte{}}
	for i := range b.u16(start + 4) {
		at := start + 12 + 16*i
		if table := b.cut(b.u32(at+8), b.u32(at+12)); table != nil {
			f.tables[string(b.cut(at, 4))] = table
		}
	}
	head, hhea, os2 := block(f.tables["head"]), block(f.tables["hhea"]), block(f.tables["OS/2"])
	f.perEm, f.glyphs, f.advances = float64(head.u16(18)), block(f.tables["maxp"]).u16(4), hhea.u16(34)
	f.longLoca = head.i16(50) != 0
	switch {
	case f.tables["glyf"] == nil || f.tables["loca"] == nil:
		return nil, errNoOutlines
	case f.perEm == 0 || f.glyphs == 0 || f.advances == 0 || f.advances > f.glyphs || len(f.tables["hmtx"]) < 4*f.advances:
		return nil, errDamaged
	case os2.u16(8)&0x0302 != 0: // restricted, no subset, bitmaps only
		return nil, errNotAllowed
	}
	f.Ascent, f.Descent = float64(hhea.i16(4))/f.perEm, -float64(hhea.i16(6))/f.perEm
	if f.CapHeight = 0.7; os2.u16(0) >= 2 && os2.i16(88) > 0 {
		f.CapHeight = float64(os2.i16(88)) / f.perEm
	}
	f.italic = float64(block(f.tables["post"]).i16(4))
	f.fixedPitch = block(f.tables["post"]).u32(12) != 0
	f.name = f.readName()
	if f.readCmap(); f.segments == nil && f.groups == nil {
		return nil, errDamaged
	}
	return f, nil
}

// maxName is how long a PostScript name may be.
const maxName = 63

// readName is the font's PostScript name, as far as it is plain letters.
func (f *Font) readName() string {
	t := block(f.tables["name"])
	for i := range t.u16(2) {
		at := 6 + 12*i
		if t.u16(at+6) != 6 || t.u16(at+8) > 2*maxName {
			continue
		}
		var name []byte
		for _, c := range t.cut(t.u16(4)+t.u16(at+10), t.u16(at+8)) {
			if r := rune(c); r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-') {
				name = append(name, c)
			}
		}
		if len(name) > 0 && len(name) <= maxName {
			return string(name)
		}
	}
	return "Font"
}

// readCmap finds the tables that lead from letters to glyphs.
func (f *Font) readCmap() {
	t := block(f.tables["cmap"])
	for i := range t.u16(2) {
		platform, offset := t.u16(4+8*i), t.u32(8+8*i)
		if platform != 0 && platform != 3 || offset > len(t) {
			continue
		}
		switch sub := t[offset:]; sub.u16(0) {
		case 4:
			f.segments = sub
		case 12:
			f.groups = sub
		}
	}
}

// Glyph is the glyph of a letter; 0 if the font does not have it.
func (f *Font) Glyph(r rune) int {
	g := 0
	if f.groups != nil {
		g = f.inGroups(int(r))
	}
	if g == 0 && r <= math.MaxUint16 {
		g = f.inSegments(int(r))
	}
	if g >= f.glyphs {
		return 0
	}
	return g
}

func (f *Font) inGroups(r int) int {
	t := block(f.groups)
	low, high := 0, min(t.u32(12), len(t)/12)
	for low < high {
		switch mid := (low + high) / 2; {
		case r > t.u32(16+12*mid+4):
			low = mid + 1
		case r < t.u32(16+12*mid):
			high = mid
		default:
			return t.u32(16+12*mid+8) + r - t.u32(16+12*mid)
		}
	}
	return 0
}

func (f *Font) inSegments(r int) int {
	t := block(f.segments)
	n := t.u16(6) / 2
	low, high := 0, n
	for low < high {
		if mid := (low + high) / 2; r > t.u16(14+2*mid) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	start := t.u16(16 + 2*n + 2*low)
	if low == n || r < start {
		return 0
	}
	delta, at := t.u16(16+4*n+2*low), 16+6*n+2*low
	offset := t.u16(at)
	if offset == 0 {
		return (r + delta) & 0xffff
	}
	if g := t.u16(at + offset + 2*(r-start)); g != 0 {
		return (g + delta) & 0xffff
	}
	return 0
}

// Advance is how far a glyph moves the pen, in parts of the size.
func (f *Font) Advance(glyph int) float64 {
	return float64(block(f.tables["hmtx"]).u16(4*min(glyph, f.advances-1))) / f.perEm
}

// Width is how wide a text is at a size; letters that the font does not have
// count as its empty box.
func (f *Font) Width(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		sum += f.Advance(f.Glyph(r))
	}
	return sum * size
}

// Has reports whether the font has every letter of a text.
func (f *Font) Has(text string) bool {
	for _, r := range text {
		if f.Glyph(r) == 0 {
			return false
		}
	}
	return true
}
