package render

import (
	"headsup/internal/render/chart"
	"headsup/internal/render/pdf"
)

// How a page looks: the colours of the HTML, a title, one accent, hairlines
// instead of boxes.
const (
	paperInk   = pdf.Colour(0x1d1c1a)
	softInk    = pdf.Colour(0x5d5a54)
	hairline   = pdf.Colour(0xe6e2da)
	accentInk  = pdf.Colour(0x0f5c5a)
	accentWash = pdf.Colour(0xe3efee)
)

// A4 in points, and the margins.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
	sideMargin = 70.0
	headMargin = 56.0
	footMargin = 58.0
	footLine   = 34.0 // the footer stands so far from the edge
)

// smallest is the size below which no letter is set: what is smaller is not
// read on paper.
const smallest = 8.0

// sizes are the sizes of a page's letters and the spaces between them.
type sizes struct {
	text, title, head, small float64
	air                      float64 // 1: as it should be; less is closer
}

// usualSizes are those of a page with room enough.
func usualSizes() sizes { return sizes{text: 10.5, title: 18, head: 9.5, small: 9, air: 1} }

// closer are the sizes for a page that must take more: first the spaces
// shrink, then the letters with them, never below the smallest. Step 0 is the
// usual page, the last step is steps.
func closer(step int) sizes {
	s := usualSizes()
	part := float64(step) / steps
	s.air = 1 - 0.5*min(1, part*1.5)
	shrink := func(size, least float64) float64 { return size - (size-least)*part }
	s.text, s.head, s.small = shrink(s.text, smallest), shrink(s.head, smallest), shrink(s.small, smallest)
	s.title = shrink(s.title, 11)
	return s
}

// steps is how many times a page is tried closer.
const steps = 10

// leading is how far two lines of a size stand apart.
func (s sizes) leading(size float64) float64 {
	if size > s.text+2 {
		return size * (1.2 + 0.06*s.air)
	}
	return size * (1.26 + 0.2*s.air)
}

// drawMark draws a state's shape round a point: the same shapes as on a screen.
func drawMark(p *pdf.Page, state string, x, y, r float64) {
	chart.Mark(state, r).PDF(p, x, y-r, nil)
}
