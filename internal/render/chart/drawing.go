// Package chart draws the book's pictures: how a project stood week by week, a
// number against its target, goodwill over time, who matters and how close they
// are, where people's time goes, who believes what, how one sees oneself and how
// others do.
//
// A picture is described once, as a Drawing of simple shapes, and painted by
// whoever shows it: SVG does it for web pages, PDF for paper. Charts take plain
// values; there is no book here. None says anything by colour alone, and each
// has its words: Says tells everything that the picture shows.
package chart

import (
	"math"
	"strings"
)

// Drawing is a picture, its sizes in points.
type Drawing struct {
	Width, Height float64
	Says          string // the picture in words
	Shapes        []Shape
}

// Point is a place, counted from the upper left corner.
type Point struct{ X, Y float64 }

// Shape is a part of a picture: an outline, a circle or words.
type Shape struct {
	Points []Point // an outline; for a circle its middle, for words where their line begins
	Closed bool
	Radius float64 // of a circle; 0: it is none
	Fill   Tone
	Pen    Tone
	Width  float64   // of the pen
	Dashes []float64 // of the pen; none: a whole line

	Text  string // words; "": there are none
	Size  float64
	Bold  bool
	Stand Stand
}

// Stand is where words stand from their point.
type Stand uint8

// From the point on, round it, up to it.
const (
	From Stand = iota
	Round
	UpTo
)

// Tone is a colour by its use; whoever paints knows how it looks by day and by
// night.
type Tone uint8

// The tones.
const (
	None Tone = iota
	Ink
	Soft
	Hairline
	Wash
	Accent
	Paper
	Green
	Amber
	Red
)

// How wide pictures with words are drawn that stand by themselves: on paper and on
// a page of the owner's; and in what is read on a phone, where they keep the size of
// their words.
const (
	Full  = 350.0
	Phone = 258.0
)

// The smallest words and the usual pen.
const (
	small = 8.0
	usual = 9.0
	pen   = 1.2
)

func (d *Drawing) add(s Shape) { d.Shapes = append(d.Shapes, s) }

// line draws along points.
func (d *Drawing) line(pen Tone, width float64, points ...Point) {
	d.add(Shape{Points: points, Pen: pen, Width: width})
}

func (d *Drawing) dashed(pen Tone, width float64, points ...Point) {
	d.add(Shape{Points: points, Pen: pen, Width: width, Dashes: []float64{2.5, 2.5}})
}

// area fills what points go round.
func (d *Drawing) area(fill Tone, points ...Point) {
	d.add(Shape{Points: points, Closed: true, Fill: fill})
}

// box are the corners of a rectangle.
func box(x, y, w, h float64) []Point {
	return []Point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}
}

func (d *Drawing) disc(fill Tone, x, y, r float64) {
	d.add(Shape{Points: []Point{{x, y}}, Radius: r, Fill: fill})
}

func (d *Drawing) ring(pen Tone, width, x, y, r float64) {
	d.add(Shape{Points: []Point{{x, y}}, Radius: r, Fill: Paper, Pen: pen, Width: width})
}

func (d *Drawing) words(tone Tone, size, x, y float64, stand Stand, text string) {
	if text != "" {
		d.add(Shape{Points: []Point{{x, y}}, Fill: tone, Text: text, Size: size, Stand: stand})
	}
}

func (d *Drawing) strong(tone Tone, size, x, y float64, stand Stand, text string) {
	d.words(tone, size, x, y, stand, text)
	if text != "" {
		d.Shapes[len(d.Shapes)-1].Bold = true
	}
}

// wide is about how wide words are: a little more than they will be, since
// nobody knows yet in which font.
func wide(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		switch {
		case r >= 0x1100:
			sum += 1
		case strings.ContainsRune("iljtfr.,:;'|! ", r):
			sum += 0.34
		case r >= 'A' && r <= 'Z' || strings.ContainsRune("mw%@", r):
			sum += 0.74
		default:
			sum += 0.58
		}
	}
	return sum * size
}

// short cuts words that are wider than the room for them; Says has them whole.
func short(text string, size, room float64) string {
	if wide(text, size) <= room {
		return text
	}
	letters := []rune(text)
	for len(letters) > 1 && wide(string(letters)+"…", size) > room {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ,.;:") + "…"
}

// scale leads from values to places: from low to high on a line that begins at
// from and ends at to.
type scale struct{ low, high, from, to float64 }

func (s scale) at(v float64) float64 {
	if s.high == s.low {
		return (s.from + s.to) / 2
	}
	at := s.from + (v-s.low)/(s.high-s.low)*(s.to-s.from)
	if math.IsNaN(at) || math.IsInf(at, 0) {
		return s.from // such a value has no place, and the picture still has one
	}
	return at
}

// span are the lowest and the highest of some values; what is no number or has
// no end counts for nothing.
func span(values ...float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	if low > high {
		return 0, 0
	}
	return low, high
}

// list joins names as a sentence does.
func list(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}
