package chart

import (
	"fmt"
	"math"
)

// Load is somebody's time, or what goes into a goal, in parts of one whole
// person.
type Load struct {
	Name  string
	Parts []Part
	Many  bool // several people's: no whole bounds it, and nothing is too much
}

// Part is what one thing takes: 0.5 is half of a person's time.
type Part struct {
	Name  string
	Share float64
}

// ResourceBars draws where time goes: a bar each, its parts named, the whole
// marked by a line, and what goes past it said and hatched.
func ResourceBars(loads []Load, width float64) Drawing {
	const row, bar = 24.0, 13.0
	d := Drawing{Width: width, Height: float64(len(loads))*row + 14, Says: "Where time goes."}
	most, left, right := 1.0, 40.0, 40.0
	for _, l := range loads {
		most = math.Max(most, l.sum())
		left = math.Max(left, math.Min(0.3*width, wide(l.Name, usual)+13))
		if l.over() {
			right = 84 // more is said behind the bar
		}
	}
	x := scale{0, most, left, width - right}
	for i, l := range loads {
		y := float64(i)*row + 4
		d.words(Ink, usual, left-8, y+bar/2+3, UpTo, short(l.Name, usual, left-12))
		at := 0.0
		for n, p := range l.Parts {
			if p.Share <= 0 {
				continue
			}
			from, to := x.at(at), x.at(at+p.Share)
			tone, words := Wash, Ink
			if n%2 == 1 {
				tone, words = Hairline, Ink
			}
			d.add(Shape{Points: box(from, y, to-from-0.8, bar), Closed: true, Fill: tone, Pen: Soft, Width: 0.5}) // the edge is seen where the fill is not
			if name := short(p.Name, small, to-from-8); wide(name, small) <= to-from-6 && (name == p.Name || len([]rune(name)) > 10) {
				d.words(words, small, from+4, y+bar/2+2.8, From, name)
			}
			at += p.Share
		}
		sum := fmt.Sprintf("%.0f%%", 100*at)
		if l.over() {
			d.hatch(x.at(1), y, x.at(at)-0.8, y+bar)
			sum += ", too much"
		}
		d.strong(Ink, small, x.at(at)+5, y+bar/2+2.8, From, sum)
		d.Says += " " + l.words()
	}
	d.line(Soft, 0.8, Point{x.at(1), 0}, Point{x.at(1), d.Height - 12})
	d.words(Soft, small, x.at(1), d.Height-2, Round, "100%")
	return d
}

// hatch draws slanting lines over a rectangle and a line round it.
func (d *Drawing) hatch(left, top, right, bottom float64) {
	for x := left - (bottom - top); x < right; x += 4 {
		from, to := Point{x, bottom}, Point{x + bottom - top, top}
		if from.X < left {
			from = Point{left, bottom - (left - from.X)}
		}
		if to.X > right {
			to = Point{right, top + to.X - right}
		}
		d.line(Red, 0.8, from, to)
	}
	d.add(Shape{Points: box(left, top, right-left, bottom-top), Closed: true, Pen: Red, Width: 0.8})
}

func (l Load) sum() float64 {
	sum := 0.0
	for _, p := range l.Parts {
		sum += math.Max(0, p.Share)
	}
	return sum
}

// over reports whether it is more than the whole there is.
func (l Load) over() bool { return !l.Many && l.sum() > 1.0005 }

func (l Load) words() string {
	var parts []string
	for _, p := range l.Parts {
		parts = append(parts, fmt.Sprintf("%s %.0f%%", p.Name, 100*p.Share))
	}
	says := fmt.Sprintf("%s: %.0f%%", l.Name, 100*l.sum())
	if l.over() {
		says += ", too much"
	}
	if len(parts) > 0 {
		says += " (" + list(parts) + ")"
	}
	return says + "."
}
