package chart

import (
	"fmt"
	"math"
)

// Person is somebody on the map of influence and closeness.
type Person struct {
	Name      string
	Influence float64 // 1 to 5
	Closeness float64 // 0: hardly ever seen, to 1: close
	Neglected bool    // has influence, and nothing is done
}

// Closeness draws who has influence and how close they are: a full disc for who
// is well looked after, an open ring for who is neglected.
func Closeness(people []Person) Drawing {
	const width, height, left, foot, top, r = 380.0, 250.0, 30.0, 30.0, 10.0, 4.0
	d := Drawing{Width: width, Height: height, Says: closenessWords(people)}
	x := scale{0, 1, left + 12, width - 16}
	y := scale{1, 5, height - foot - 10, top + 10}
	for n := 1.0; n <= 5; n++ {
		d.line(Hairline, 0.7, Point{left, y.at(n)}, Point{width, y.at(n)})
		d.words(Soft, small, left-6, y.at(n)+3, UpTo, fmt.Sprintf("%.0f", n))
	}
	d.line(Hairline, 0.7, Point{x.at(0.5), top}, Point{x.at(0.5), height - foot})
	d.words(Soft, small, left, height-16, From, "far")
	d.words(Soft, small, width, height-16, UpTo, "close")
	d.words(Soft, small, left, height-3, From, "Up: influence. Right: closeness. Open ring: neglected.")
	var taken [][4]float64
	free := func(b [4]float64) float64 { // how much of a place is taken; outside counts too
		lost := math.Max(0, left-b[0]) + math.Max(0, b[2]-width) + math.Max(0, top-6-b[1]) + math.Max(0, b[3]-height+foot)
		sum := lost * 20
		for _, t := range taken {
			w := math.Min(b[2], t[2]) - math.Max(b[0], t[0])
			h := math.Min(b[3], t[3]) - math.Max(b[1], t[1])
			if w > 0 && h > 0 {
				sum += w * h
			}
		}
		return sum
	}
	dots := make([]Point, len(people))
	for i, p := range people {
		at := Point{x.at(math.Max(0, math.Min(1, p.Closeness))), y.at(math.Max(1, math.Min(5, p.Influence)))}
		for shift := 1; free([4]float64{at.X - r, at.Y - r, at.X + r, at.Y + r}) > 0 && shift < 40; shift++ { // two on one place stand side by side
			side := float64((shift + 1) / 2 * (2*(shift%2) - 1))
			at.X = x.at(math.Max(0, math.Min(1, p.Closeness))) + side*(2*r+1)
		}
		dots[i] = at
		taken = append(taken, [4]float64{at.X - r, at.Y - r, at.X + r, at.Y + r})
	}
	for i, p := range people {
		if at := dots[i]; p.Neglected {
			d.ring(Ink, 1.4, at.X, at.Y, r-0.6)
		} else {
			d.disc(Accent, at.X, at.Y, r)
		}
		d.label(dots[i], r, short(p.Name, small, 110), free, &taken)
	}
	return d
}

// label sets a name beside a dot where most room is free.
func (d *Drawing) label(at Point, r float64, name string, free func([4]float64) float64, taken *[][4]float64) {
	w := wide(name, small)
	places := []struct {
		x, y  float64
		stand Stand
	}{
		{at.X + r + 3, at.Y + 3, From}, {at.X - r - 3, at.Y + 3, UpTo},
		{at.X, at.Y - r - 3, Round}, {at.X, at.Y + r + 9, Round},
		{at.X + 2, at.Y - r - 3, From}, {at.X + 2, at.Y + r + 9, From},
		{at.X - 2, at.Y - r - 3, UpTo}, {at.X - 2, at.Y + r + 9, UpTo},
		{at.X, at.Y - r - 12, Round}, {at.X, at.Y + r + 18, Round},
		{at.X - r, at.Y - r - 12, From}, {at.X - r, at.Y + r + 18, From},
		{at.X - r, at.Y - r - 21, From}, {at.X - r, at.Y + r + 27, From},
	}
	best, least, bounds := 0, math.Inf(1), [4]float64{}
	for i, p := range places {
		from := p.x - w*[]float64{0, 0.5, 1}[p.stand]
		b := [4]float64{from, p.y - 7, from + w, p.y + 2}
		if cost := free(b); cost < least {
			best, least, bounds = i, cost, b
		}
	}
	*taken = append(*taken, bounds)
	d.area(Paper, box(bounds[0]-1, bounds[1]-1, bounds[2]-bounds[0], 10)...) // the lines behind would strike the name through
	d.words(Ink, small, places[best].x, places[best].y, places[best].stand, name)
}

func closenessWords(people []Person) string {
	says := "Influence and closeness."
	for _, p := range people {
		near := "far"
		switch {
		case p.Closeness >= 0.67:
			near = "close"
		case p.Closeness >= 0.34:
			near = "half close"
		}
		says += fmt.Sprintf(" %s: influence %.0f, %s", p.Name, p.Influence, near)
		if p.Neglected {
			says += ", neglected"
		}
		says += "."
	}
	return says
}
