package pdf

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Page is one page. Places are in points from its upper left corner, the other
// way round than in the file.
type Page struct {
	Width, Height float64

	doc     *Document
	content bytes.Buffer
	meant   bool // what is drawn now has a meaning
}

// Colour is a colour as web pages write it: 0x0f5c5a.
type Colour int

// Text writes a text from left to right on a line; each letter is the glyph the
// font has for it.
func (p *Page) Text(x, line float64, f *Font, size float64, c Colour, text string) {
	if text == "" {
		return
	}
	s := p.doc.subsetOf(f)
	var codes strings.Builder
	for _, r := range text {
		fmt.Fprintf(&codes, "%04X", s.use(r))
	}
	p.op("BT/%s %s Tf %s rg %s %s Td<%s>Tj ET", s.name, num(size), colour(c), num(x), num(p.Height-line), codes.String())
}

// Meaning says what stands for a drawing, or for glyphs in another order, when
// the page is copied, searched or read out (14.9.4). Within another meaning there
// is none: that one stands for all.
func (p *Page) Meaning(text string, draw func()) {
	if p.meant {
		draw()
		return
	}
	p.meant = true
	defer func() { p.meant = false }()
	p.op("/Span<</ActualText %s>>BDC", words(text))
	draw()
	p.op("EMC")
}

// Ornament says that a drawing means nothing and is not read out (14.8.2.2).
func (p *Page) Ornament(draw func()) {
	p.op("/Artifact BMC")
	draw()
	p.op("EMC")
}

// Path is an outline in the making.
type Path struct {
	page *Page
	ops  strings.Builder
}

// Path begins an outline.
func (p *Page) Path() *Path { return &Path{page: p} }

func (o *Path) op(name string, points ...float64) *Path {
	for i, v := range points {
		if i%2 == 1 {
			v = o.page.Height - v
		}
		o.ops.WriteString(num(v) + " ")
	}
	o.ops.WriteString(name + " ")
	return o
}

// Move begins a line.
func (o *Path) Move(x, y float64) *Path { return o.op("m", x, y) }

// Line goes straight on.
func (o *Path) Line(x, y float64) *Path { return o.op("l", x, y) }

// Curve goes on in a curve of Bézier's.
func (o *Path) Curve(x1, y1, x2, y2, x, y float64) *Path { return o.op("c", x1, y1, x2, y2, x, y) }

// Close goes back to where the line began.
func (o *Path) Close() *Path { return o.op("h") }

// bend is how far along its tangent a quarter of a circle has its handles.
const bend = 0.5522848

// Rect is a rectangle with round corners; a radius of 0 makes them sharp.
func (o *Path) Rect(x, y, w, h, r float64) *Path {
	r = math.Min(r, math.Min(w, h)/2)
	if r <= 0 {
		return o.Move(x, y).Line(x+w, y).Line(x+w, y+h).Line(x, y+h).Close()
	}
	k := r * (1 - bend)
	return o.Move(x+r, y).Line(x+w-r, y).Curve(x+w-k, y, x+w, y+k, x+w, y+r).
		Line(x+w, y+h-r).Curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h).
		Line(x+r, y+h).Curve(x+k, y+h, x, y+h-k, x, y+h-r).
		Line(x, y+r).Curve(x, y+k, x+k, y, x+r, y).Close()
}

// Circle is a circle round a point.
func (o *Path) Circle(x, y, r float64) *Path { return o.Rect(x-r, y-r, 2*r, 2*r, r) }

// Fill fills the outline.
func (o *Path) Fill(c Colour) { o.page.op("%s rg %sf", colour(c), o.ops.String()) }

// Stroke draws along the outline with a pen of a width, in dashes where some
// are given.
func (o *Path) Stroke(c Colour, width float64, dashes ...float64) {
	var pattern []string
	for _, d := range dashes {
		pattern = append(pattern, num(d))
	}
	o.page.op("q %s RG %s w 1 J 1 j[%s]0 d %sS Q", colour(c), num(width), strings.Join(pattern, " "), o.ops.String())
}

func (p *Page) op(format string, args ...any) { fmt.Fprintf(&p.content, format+"\n", args...) }

// colour is red, green and blue from 0 to 1.
func colour(c Colour) string {
	part := func(shift int) string { return num(float64(c>>shift&0xff) / 255) }
	return part(16) + " " + part(8) + " " + part(0)
}

// num is a number as the file writes it: no exponent, and no more digits than
// an eye can tell apart.
func num(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	s := strconv.FormatFloat(v, 'f', 3, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "" || s == "-" || s == "-0" {
		return "0"
	}
	return s
}
