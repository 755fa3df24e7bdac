package chart

import (
	"fmt"
	"math"
)

// Series is a number over time, the oldest value first, NaN where there is none.
type Series struct {
	Name   string
	Values []float64
	Last   string   // the last value as it was written: "186ms"
	First  string   // the first one
	Target *float64 // none: nil
	Aim    string   // the target as it was written: "<250ms"
}

// Sparkline draws a number over time beside its last value, its target as a
// dashed line with its name.
func Sparkline(s Series) Drawing {
	const width, height, right = 110.0, 26.0, 90.0
	d := Drawing{Width: width + right, Height: height, Says: s.words()}
	all := append([]float64{}, s.Values...)
	if s.Target != nil {
		all = append(all, *s.Target)
	}
	low, high := span(all...)
	d.course(s, scale{0, float64(max(1, len(s.Values)-1)), 3, width - 3}, scale{low, high, height - 5, 5}, width, 2.2)
	base := height/2 + 3
	if s.Aim != "" {
		base = 11
		d.words(Soft, small, width+6, 21, From, short("target "+s.Aim, small, right-6))
	}
	d.strong(Ink, usual, width+6, base, From, short(s.Last, usual, 0.88*right-6)) // bold letters are wider
	return d
}

// SparkWord draws a number over time as high as a word of a size, to stand
// beside words that say the value and the target.
func SparkWord(s Series, size float64) Drawing {
	width, height := 4.6*size, 0.95*size
	d := Drawing{Width: width, Height: height, Says: s.words()}
	all := append([]float64{}, s.Values...)
	if s.Target != nil {
		all = append(all, *s.Target)
	}
	low, high := span(all...)
	d.course(s, scale{0, float64(max(1, len(s.Values)-1)), 2, width - 2}, scale{low, high, height - 1.5, 1.5}, width, 1.5)
	return d
}

// course draws the values, the target as a dashed line, a dot at the end.
func (d *Drawing) course(s Series, x, y scale, width, dot float64) {
	if s.Target != nil {
		at := y.at(*s.Target)
		d.dashed(Soft, 0.8, Point{0, at}, Point{width, at})
	}
	var run []Point
	last := Point{-1, 0}
	flush := func() {
		switch len(run) {
		case 0:
		case 1:
			d.disc(Ink, run[0].X, run[0].Y, 1)
		default:
			d.line(Ink, pen, run...)
		}
		run = nil
	}
	for i, v := range s.Values {
		if math.IsNaN(v) {
			flush()
			continue
		}
		last = Point{x.at(float64(i)), y.at(v)}
		run = append(run, last)
	}
	flush()
	if last.X >= 0 {
		d.disc(Accent, last.X, last.Y, dot)
	}
}

func (s Series) words() string {
	says := s.Name + ": " + s.Last
	if s.First != "" && s.First != s.Last {
		says += ", began at " + s.First
	}
	if n := len(s.Values); n > 1 {
		says += fmt.Sprintf(", %d values", n)
	}
	if s.Aim != "" {
		says += ", target " + s.Aim
	}
	return says + "."
}
