package pdf

import (
	"bytes"
	"encoding/binary"
	"sort"
)

// subset is a font as one document uses it: only the glyphs that stand on its
// pages, numbered as they were first used.
type subset struct {
	font  *Font
	name  string      // of the resource: F1
	ids   map[int]int // the font's glyph → ours
	order []int       // ours → the font's
	means []rune      // ours → the letter it stands for, for copying
}

func newSubset(f *Font, name string) *subset {
	return &subset{font: f, name: name, ids: map[int]int{0: 0}, order: []int{0}, means: []rune{0xfffd}}
}

// use is our number of a letter's glyph.
func (s *subset) use(r rune) int {
	g := s.font.Glyph(r)
	id, known := s.ids[g]
	if !known {
		id = s.add(g, r)
	}
	return id
}

func (s *subset) add(glyph int, r rune) int {
	id := len(s.order)
	s.ids[glyph] = id
	s.order, s.means = append(s.order, glyph), append(s.means, r)
	return id
}

// The limits of a font that means harm: no honest outline is so large, nor all
// that one document uses.
const (
	maxOutline  = 64 << 10
	maxOutlines = 16 << 20
)

// outline is a glyph's drawing in the font's file.
func (f *Font) outline(glyph int) []byte {
	loca := block(f.tables["loca"])
	from, to := 2*loca.u16(2*glyph), 2*loca.u16(2*glyph+2)
	if f.longLoca {
		from, to = loca.u32(4*glyph), loca.u32(4*glyph+4)
	}
	if to-from > maxOutline {
		return nil
	}
	return block(f.tables["glyf"]).cut(from, to-from)
}

// The flags of a part in a glyph that is composed of others.
const (
	partWords      = 0x0001
	partScale      = 0x0008
	partMore       = 0x0020
	partScaleXY    = 0x0040
	partTwoByTwo   = 0x0080
	partsAt        = 10 // behind the number of lines and the box
	maxSubsetGlyph = 0xffff
)

// parts calls do with the place of every glyph number in a composed outline.
func parts(outline block, do func(at int)) {
	if len(outline) < partsAt || outline.i16(0) >= 0 { // it has lines of its own
		return
	}
	for at := partsAt; at+4 <= len(outline); {
		flags := outline.u16(at)
		do(at + 2)
		at += 6
		if flags&partWords != 0 {
			at += 2
		}
		switch {
		case flags&partScale != 0:
			at += 2
		case flags&partScaleXY != 0:
			at += 4
		case flags&partTwoByTwo != 0:
			at += 8
		}
		if flags&partMore == 0 {
			return
		}
	}
}

// file is the font file that goes into the document.
func (s *subset) file() []byte {
	f := s.font
	var glyf, loca, hmtx bytes.Buffer
	word := func(b *bytes.Buffer, n int) { _ = binary.Write(b, binary.BigEndian, uint16(n)) }
	long := func(b *bytes.Buffer, n int) { _ = binary.Write(b, binary.BigEndian, uint32(n)) }
	for i := 0; i < len(s.order); i++ { // it grows as parts of glyphs come up
		var outline []byte
		if glyf.Len() < maxOutlines {
			outline = bytes.Clone(f.outline(s.order[i]))
		}
		parts(outline, func(at int) {
			part := block(outline).u16(at)
			id, known := s.ids[part]
			if !known && len(s.order) < maxSubsetGlyph {
				id = s.add(part, 0)
			}
			binary.BigEndian.PutUint16(outline[at:], uint16(id))
		})
		long(&loca, glyf.Len())
		glyf.Write(outline)
		for glyf.Len()%4 != 0 {
			glyf.WriteByte(0)
		}
		metrics := block(f.tables["hmtx"])
		glyph := s.order[i]
		word(&hmtx, metrics.u16(4*min(glyph, f.advances-1)))
		if bearing := 4*glyph + 2; glyph < f.advances {
			word(&hmtx, metrics.u16(bearing))
		} else {
			word(&hmtx, metrics.u16(4*f.advances+2*(glyph-f.advances)))
		}
	}
	long(&loca, glyf.Len())
	head, hhea, maxp := padded(f.tables["head"], 54), padded(f.tables["hhea"], 36), padded(f.tables["maxp"], 6)
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets
	binary.BigEndian.PutUint32(head[8:], 0)  // no check of the whole
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.order)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.order)))
	tables := map[string][]byte{"head": head, "hhea": hhea, "maxp": maxp,
		"glyf": glyf.Bytes(), "loca": loca.Bytes(), "hmtx": hmtx.Bytes()}
	for _, name := range []string{"cvt ", "fpgm", "prep"} { // what outlines may call
		if t := f.tables[name]; t != nil {
			tables[name] = t
		}
	}
	return assemble(tables)
}

// padded is a copy of a table that is at least so long.
func padded(table []byte, length int) []byte {
	out := make([]byte, max(length, len(table)))
	copy(out, table)
	return out
}

// assemble joins tables to a font file.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	sort.Strings(names)
	power, log := 1, 0
	for power*2 <= len(names) {
		power, log = power*2, log+1
	}
	out := []byte{0, 1, 0, 0}
	for _, n := range []int{len(names), 16 * power, log, 16 * (len(names) - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	offset := 12 + 16*len(names)
	var body []byte
	for _, name := range names {
		table := tables[name]
		out = append(out, name...)
		for len(table)%4 != 0 {
			table = append(table[:len(table):len(table)], 0)
		}
		sum := uint32(0)
		for i := 0; i < len(table); i += 4 {
			sum += binary.BigEndian.Uint32(table[i:])
		}
		out = binary.BigEndian.AppendUint32(out, sum)
		out = binary.BigEndian.AppendUint32(out, uint32(offset+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[name])))
		body = append(body, table...)
	}
	return append(out, body...)
}
