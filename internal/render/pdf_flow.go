package render

import (
	"slices"
	"strings"

	"headsup/internal/render/chart"
	"headsup/internal/render/pdf"
)

// look is how words are set on a page.
type look struct {
	bold   bool
	size   float64 // in points
	colour pdf.Colour
}

// passage is a piece of a paragraph in one look; a mark and a picture are drawn
// and not set.
type passage struct {
	text    string
	look    look
	state   string         // a state's mark stands here instead of text
	picture *chart.Drawing // or a picture no higher than a word
	held    bool           // it goes with what follows: no line ends behind it
}

// bit is what stands on one line without a break.
type bit struct {
	piece
	look    look
	state   string
	picture *chart.Drawing
	space   bool // a space stands before it
	held    bool // it goes with what follows
	width   float64
}

// setLine is one line of a paragraph.
type setLine struct {
	bits   []bit
	width  float64
	toLeft bool // its paragraph runs from right to left
}

// set breaks passages into lines of at most so many points; one space stands
// between passages.
func (l *letters) set(passages []passage, width float64) []setLine {
	var lines []setLine
	var line setLine
	toLeft := rightToLeft(passagesText(passages))
	end := func() {
		line.toLeft = toLeft
		n := len(line.bits)
		for n > 1 && line.bits[n-1].held {
			n--
			line.width -= line.bits[n].width + l.gap(line.bits[n])
		}
		carried := slices.Clone(line.bits[n:])
		line.bits = line.bits[:n]
		lines = append(lines, line)
		line = setLine{bits: carried}
		for i, b := range carried {
			if i == 0 {
				b.space = false
				line.bits[0] = b
			}
			line.width += l.gap(b) + b.width
		}
	}
	for _, b := range l.bits(passages) {
		for {
			gap := 0.0
			if b.space && len(line.bits) > 0 {
				gap = l.width(" ", b.look)
			}
			if line.width+gap+b.width <= width {
				line.bits = append(line.bits, b)
				line.width += gap + b.width
				break
			}
			if len(line.bits) > 0 {
				end()
				b.space = len(line.bits) > 0
				continue
			}
			head, tail := l.split(b, width)
			line.bits, line.width = append(line.bits, head), head.width
			if tail.shown == "" {
				break
			}
			b = tail
		}
	}
	if len(line.bits) > 0 {
		end()
	}
	return lines
}

// gap is the space before a bit.
func (l *letters) gap(b bit) float64 {
	if !b.space {
		return 0
	}
	return l.width(" ", b.look)
}

func passagesText(passages []passage) string {
	var b strings.Builder
	for _, p := range passages {
		b.WriteString(p.text + " ")
	}
	return b.String()
}

// bits are the words of passages, measured.
func (l *letters) bits(passages []passage) []bit {
	var out []bit
	for _, p := range passages {
		if p.state != "" {
			out = append(out, bit{state: p.state, look: p.look, space: true, held: true, width: 0.72 * p.look.size})
			continue
		}
		if p.picture != nil {
			out = append(out, bit{picture: p.picture, look: p.look, space: true, width: p.picture.Width})
			continue
		}
		first := true
		for _, piece := range l.readable(p.text, p.look.bold) {
			if piece.behind != "" {
				b := bit{piece: piece, look: p.look, space: first}
				b.look.colour = softInk
				b.width, first = l.width(piece.shown, b.look), false
				out = append(out, b)
				continue
			}
			first = first || strings.HasPrefix(piece.shown, " ")
			for i, word := range words([]span{{text: piece.shown}}) {
				space := word.space && (i > 0 || first)
				out = append(out, bit{piece: pieceOf(word.text), look: p.look, space: space, held: p.held, width: l.width(word.text, p.look)})
				first = false
			}
			first = first || strings.HasSuffix(piece.shown, " ")
		}
	}
	return out
}

func pieceOf(shown string) piece { return piece{shown: shown} }

// split cuts a word that is wider than a whole line.
func (l *letters) split(b bit, width float64) (head, tail bit) {
	head, tail = b, b
	if b.behind != "" || b.state != "" || b.picture != nil {
		return head, bit{}
	}
	at, used := 0, 0.0
	for i, r := range b.shown {
		w := l.width(string(r), b.look)
		if i > 0 && used+w > width && w > 0 {
			break
		}
		at, used = i+len(string(r)), used+w
	}
	head.shown, head.width = b.shown[:at], used
	tail.shown, tail.width, tail.space = b.shown[at:], l.width(b.shown[at:], b.look), false
	return head, tail
}

// width is how wide a text is with the fonts that show it.
func (l *letters) width(text string, k look) float64 {
	sum := 0.0
	for _, r := range text {
		f := l.font(r, k.bold)
		if f == nil {
			f = l.inter(k.bold)
		}
		sum += f.Advance(f.Glyph(r))
	}
	return sum * k.size
}

// object is Unicode's stand-in for what is no letter: a mark, the name of a
// script.
const object = 0xfffc

// draw puts a line onto a page, x its left edge and room the width it stands
// in, base the line that the letters stand on. What runs to the left is drawn
// in the order of the eye, as programs that copy from pages expect it.
func (l *letters) draw(p *pdf.Page, line setLine, x, base, room float64) {
	if line.toLeft {
		x += room - line.width
	}
	type sign struct {
		r    rune
		bit  int
		look look
	}
	var signs []sign
	var text []rune
	for i, b := range line.bits {
		if b.space && i > 0 {
			signs = append(signs, sign{' ', i, b.look})
		}
		if b.state != "" || b.behind != "" || b.picture != nil {
			signs = append(signs, sign{object, i, b.look})
			continue
		}
		for _, r := range b.shown {
			signs = append(signs, sign{r, i, b.look})
		}
	}
	for _, s := range signs {
		text = append(text, s.r)
	}
	toLeft := 0
	if line.toLeft {
		toLeft = 1
	}
	depth := levels(text, toLeft)
	order := visual(depth)
	for i := 0; i < len(order); {
		first := signs[order[i]]
		if first.r == object {
			b := line.bits[first.bit]
			if b.picture != nil {
				b.picture.PDF(p, x, base-b.picture.Height+1, nil)
			} else if b.state != "" {
				drawMark(p, b.state, x, base-0.36*b.look.size, 0.3*b.look.size)
			} else {
				p.Meaning(b.behind, func() { p.Text(x, base, l.inter(b.look.bold), b.look.size, b.look.colour, b.shown) })
			}
			x += b.width
			i++
			continue
		}
		font, level := l.fontOf(first.r, first.look), depth[order[i]]
		var shown []rune
		for ; i < len(order); i++ {
			s := signs[order[i]]
			if s.look != first.look || s.r == object || l.fontOf(s.r, s.look) != font || depth[order[i]] != level {
				break
			}
			if level%2 == 1 {
				s.r = mirrored(s.r)
			}
			shown = append(shown, s.r)
		}
		p.Text(x, base, font, first.look.size, first.look.colour, string(shown))
		x += font.Width(string(shown), first.look.size)
	}
}

func (l *letters) fontOf(r rune, k look) *pdf.Font {
	if f := l.font(r, k.bold); f != nil {
		return f
	}
	return l.inter(k.bold)
}
