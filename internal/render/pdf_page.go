package render

import (
	"strconv"

	"headsup/internal/render/pdf"
)

// strip is a piece of a page from margin to margin that is not broken: a line
// of words as a rule.
type strip struct {
	before float64 // space above it, none at the top of a page
	height float64
	keep   bool   // it stays with the next one
	line   bool   // it begins a line of the document
	inside bool   // it goes on with one
	title  string // it begins a part of this name
	draw   func(p *pdf.Page, top float64)
}

// paper collects the strips of a document.
type paper struct {
	*letters
	sizes
	left, width float64 // where words stand
	strips      []strip
	missing     bool // some words are in a script that no font here has
}

// room is the height of a page for strips.
const room = pageHeight - headMargin - footMargin

// height is that of all strips on one page.
func (s *paper) height() float64 {
	sum := 0.0
	for i, st := range s.strips {
		if i > 0 {
			sum += st.before
		}
		sum += st.height
	}
	return sum
}

// gap is a space, closer where the page must take more.
func (s *paper) gap(points float64) float64 { return points * s.air }

// paragraph adds passages as lines, indented from the left by so much; first
// draws what stands beside the first line, in the room that the indent leaves
// from x on.
func (s *paper) paragraph(before, indent float64, passages []passage, first func(p *pdf.Page, x, base float64)) {
	passages = spoken(passages)
	if len(passages) == 0 {
		return
	}
	size := passages[len(passages)-1].look.size
	for _, p := range passages {
		size = max(size, p.look.size)
	}
	leading := s.leading(size)
	left, width, beside := s.left+indent, s.width-indent, s.left
	lines := s.set(passages, width)
	if lines[0].toLeft {
		left, beside = s.left, s.left+width+0.5*size // the other way round
	}
	for i, line := range lines {
		st := strip{height: leading, line: i == 0, inside: i > 0, keep: len(lines) > 1 && (i == 0 || i == len(lines)-2)}
		if i == 0 {
			st.before = s.gap(before)
		}
		for _, b := range line.bits {
			s.missing = s.missing || b.behind != ""
		}
		st.draw = func(p *pdf.Page, top float64) {
			base := top + leading/2 + 0.36*size
			if i == 0 && first != nil {
				first(p, beside, base)
			}
			s.letters.draw(p, line, left, base, width)
		}
		s.strips = append(s.strips, st)
	}
}

// spoken leaves out passages that say nothing.
func spoken(passages []passage) []passage {
	var out []passage
	for _, p := range passages {
		if p.text != "" || p.state != "" || p.picture != nil {
			out = append(out, p)
		}
	}
	return out
}

// rule adds a hairline.
func (s *paper) rule(before float64) {
	s.strips = append(s.strips, strip{before: s.gap(before), height: 0.6, keep: true, draw: func(p *pdf.Page, top float64) {
		p.Ornament(func() { p.Path().Move(s.left, top).Line(s.left+s.width, top).Stroke(hairline, 0.6) })
	}})
}

// space adds an empty strip.
func (s *paper) space(points float64) {
	s.strips = append(s.strips, strip{height: s.gap(points), keep: true, draw: func(*pdf.Page, float64) {}})
}

// washed puts the strips that build adds on a wash with the accent at its side.
func (s *paper) washed(before float64, build func()) {
	from, left, width := len(s.strips), s.left, s.width
	s.left, s.width = left+16, width-30
	s.space(9)
	build()
	s.space(9)
	s.left, s.width = left, width
	for i := from; i < len(s.strips); i++ {
		st := &s.strips[i]
		inner, above := st.draw, st.before
		st.height, st.before, st.keep = st.height+above, 0, i+1 < len(s.strips) && i-from < 6
		height := st.height
		st.draw = func(p *pdf.Page, top float64) {
			p.Ornament(func() {
				p.Path().Rect(left, top-0.2, width, height+0.4, 0).Fill(accentWash)
				p.Path().Rect(left, top-0.2, 2.4, height+0.4, 0).Fill(accentInk)
			})
			inner(p, top+above)
		}
	}
	s.strips[from].before = s.gap(before)
}

// pages lays the strips out over as many pages as they need.
func (s *paper) pages(doc *pdf.Document) {
	var page *pdf.Page
	y := 0.0
	for i := 0; i < len(s.strips); {
		end, need := i, 0.0 // a group that stays together
		for {
			need += s.strips[end].height
			if end > i {
				need += s.strips[end].before
			}
			if end++; end == len(s.strips) || !s.strips[end-1].keep {
				break
			}
		}
		if page == nil || y+s.strips[i].before+need > headMargin+room && y > headMargin {
			page, y = doc.Page(pageWidth, pageHeight), headMargin
		}
		for ; i < end; i++ {
			st := s.strips[i]
			if y > headMargin {
				y += st.before
			}
			if y+st.height > headMargin+room && y > headMargin { // a group longer than a page
				page, y = doc.Page(pageWidth, pageHeight), headMargin
			}
			if st.title != "" {
				doc.Bookmark(st.title, y-6)
			}
			st.draw(page, y)
			y += st.height
		}
	}
	if page == nil {
		doc.Page(pageWidth, pageHeight)
	}
}

// feet writes the foot of every page: which one it is of how many, and from the
// second on what this is.
func (s *paper) feet(doc *pdf.Document, title string) {
	k := look{size: smallest, colour: softInk}
	all := doc.Pages()
	for i, p := range all {
		base := pageHeight - footLine
		number := strconv.Itoa(i+1) + " of " + strconv.Itoa(len(all))
		wide := s.letters.width(number, k)
		p.Ornament(func() {
			if lines := s.set([]passage{{text: title, look: k}}, s.width-wide-20); i > 0 && len(lines) > 0 {
				s.letters.draw(p, lines[0], s.left, base, s.width)
			}
			p.Text(s.left+s.width-wide, base, s.regular, k.size, k.colour, number)
		})
	}
}
