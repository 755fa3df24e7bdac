package chart

import "fmt"

// Skill is how one rates oneself and how others do, 1 to 5; 0: nobody did.
type Skill struct {
	Name        string
	Own, Others float64 // the others' mean
	Count       int     // of the others
}

// Ratings draws, for each skill, the own rating as a ring and the others' mean
// as a diamond, the gap between them as a line. Whose the own rating is, it says
// with the word given: "you" to the owner, "me" to those they write to.
func Ratings(skills []Skill, whose string, width float64) Drawing {
	const right, row, head = 112.0, 22.0, 14.0
	left := 0.25 * width
	foot := head + row*float64(len(skills))
	d := Drawing{Width: width, Height: foot + 16, Says: "Own rating and others'."}
	x := scale{1, 5, left + 8, width - right}
	for n := 1.0; n <= 5; n++ {
		d.line(Hairline, 0.7, Point{x.at(n), head}, Point{x.at(n), foot})
		d.words(Soft, small, x.at(n), 9, Round, fmt.Sprintf("%.0f", n))
	}
	for i, s := range skills {
		y := head + row*(float64(i)+0.5)
		d.words(Ink, usual, left-8, y+3, UpTo, short(s.Name, usual, left-12))
		if s.Own > 0 && s.Others > 0 {
			d.line(Soft, 1.6, Point{x.at(s.Own), y}, Point{x.at(s.Others), y})
		}
		if s.Others > 0 {
			d.diamond(Accent, x.at(s.Others), y, 4.4)
		}
		if s.Own > 0 {
			d.ring(Ink, 1.4, x.at(s.Own), y, 3.4)
		}
		d.words(Soft, small, width-right+14, y+3, From, s.values(whose))
		d.Says += " " + s.Name + ": " + s.values(whose) + "."
	}
	d.ring(Ink, 1.4, left+12, foot+9, 3)
	d.words(Soft, small, left+19, foot+12, From, whose)
	d.diamond(Accent, left+52, foot+9, 3.8)
	d.words(Soft, small, left+60, foot+12, From, "the others' mean")
	return d
}

func (d *Drawing) diamond(fill Tone, x, y, r float64) {
	d.area(fill, Point{x, y - r}, Point{x + r, y}, Point{x, y + r}, Point{x - r, y})
}

func (s Skill) values(whose string) string {
	own, others := whose+" not yet", "others not yet"
	if s.Own > 0 {
		own = fmt.Sprintf("%s %.1f", whose, s.Own)
	}
	if s.Others > 0 {
		others = fmt.Sprintf("others %.1f (%d)", s.Others, s.Count)
	}
	return own + ", " + others
}
