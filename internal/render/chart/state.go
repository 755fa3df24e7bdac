package chart

import "strings"

// State is how a state looks everywhere: a shape, which differs from the others
// without its colour, and a tone.
func State(state string) (sign string, tone Tone) {
	switch strings.ToLower(state) {
	case "green":
		return "●", Green
	case "amber":
		return "▲", Amber
	case "red":
		return "■", Red
	case "paused":
		return "‖", Amber
	case "done":
		return "✓", Green
	case "stopped":
		return "□", Soft
	}
	return "·", Soft
}

// Mark draws a state's shape alone, within a circle of a radius.
func Mark(state string, radius float64) Drawing {
	sign, _ := State(state)
	d := Drawing{Width: 2 * radius, Height: 2 * radius, Says: sign}
	d.mark(state, radius, radius, radius)
	return d
}

// mark draws a state's shape round a point.
func (d *Drawing) mark(state string, x, y, r float64) {
	sign, tone := State(state)
	switch sign {
	case "●":
		d.disc(tone, x, y, r)
	case "▲":
		d.area(tone, Point{x, y - r}, Point{x + 1.1*r, y + 0.9*r}, Point{x - 1.1*r, y + 0.9*r})
	case "■":
		d.area(tone, box(x-0.9*r, y-0.9*r, 1.8*r, 1.8*r)...)
	case "‖":
		d.line(tone, 0.42*r, Point{x - 0.4*r, y - r}, Point{x - 0.4*r, y + r})
		d.line(tone, 0.42*r, Point{x + 0.4*r, y - r}, Point{x + 0.4*r, y + r})
	case "✓":
		d.line(tone, 0.42*r, Point{x - 0.9*r, y + 0.1*r}, Point{x - 0.2*r, y + 0.8*r}, Point{x + r, y - 0.8*r})
	case "□":
		d.add(Shape{Points: box(x-0.8*r, y-0.8*r, 1.6*r, 1.6*r), Closed: true, Pen: tone, Width: 0.34 * r})
	default:
		d.disc(tone, x, y, 0.4*r)
	}
}
