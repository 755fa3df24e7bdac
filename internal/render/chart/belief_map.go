package chart

// Belief is what somebody holds to be so of a project.
type Belief struct {
	Is   string // knows, behind, wrong, unaware
	Last string // in few words: "on track, 24 Feb", "never told"
}

// BeliefRow is a project as it is, and what each person believes of it.
type BeliefRow struct {
	Project, State string
	Beliefs        []Belief
}

// BeliefMap draws who believes what: a row for each project, a column for each
// person, a sign and few words in each cell.
func BeliefMap(people []string, rows []BeliefRow) Drawing {
	const left, column, head, row = 128.0, 104.0, 22.0, 24.0
	d := Drawing{Width: left + column*float64(len(people)), Height: head + row*float64(len(rows)) + 18, Says: "Who believes what."}
	for i, name := range people {
		d.strong(Soft, small, left+column*float64(i), 12, From, short(name, small, column-8))
	}
	for n, r := range rows {
		y := head + row*float64(n)
		d.line(Hairline, 0.7, Point{0, y}, Point{d.Width, y})
		d.mark(r.State, 5, y+row/2, 3.6)
		d.strong(Ink, usual, 15, y+row/2+3.2, From, short(r.Project, usual, left-24))
		d.Says += " " + r.words(people)
		for i, b := range r.Beliefs {
			x := left + column*float64(i)
			d.belief(b.Is, x+4, y+row/2)
			tone := Soft
			if b.Is == "wrong" {
				tone = Red
			}
			d.words(tone, small, x+13, y+row/2+3, From, short(b.Last, small, column-18))
		}
	}
	foot := head + row*float64(len(rows))
	d.line(Hairline, 0.7, Point{0, foot}, Point{d.Width, foot})
	x := 4.0
	for _, is := range []string{"knows", "behind", "wrong", "unaware"} {
		d.belief(is, x, foot+11)
		d.words(Soft, small, x+8, foot+14, From, is)
		x += 8 + wide(is, small) + 16
	}
	return d
}

// belief draws the sign of a belief: a dot knows, half a ring is behind, a cross
// is wrong, an empty ring is unaware.
func (d *Drawing) belief(is string, x, y float64) {
	const r = 3.4
	switch is {
	case "knows":
		d.disc(Soft, x, y, 2.2)
	case "behind":
		d.ring(Amber, 1.1, x, y, r)
		d.area(Amber, Point{x, y - r}, Point{x - 0.7*r, y - 0.7*r}, Point{x - r, y}, Point{x - 0.7*r, y + 0.7*r}, Point{x, y + r})
	case "wrong":
		d.line(Red, 1.6, Point{x - 2.8, y - 2.8}, Point{x + 2.8, y + 2.8})
		d.line(Red, 1.6, Point{x - 2.8, y + 2.8}, Point{x + 2.8, y - 2.8})
	case "unaware":
		d.ring(Soft, 1.1, x, y, r)
	}
}

func (r BeliefRow) words(people []string) string {
	says := r.Project
	if r.State != "" {
		says += ", " + r.State
	}
	var cells []string
	for i, b := range r.Beliefs {
		if i >= len(people) {
			break
		}
		if b.Is == "" { // it is no business of theirs
			continue
		}
		cell := people[i] + " " + b.Is
		if b.Is == "wrong" {
			cell = people[i] + " is wrong"
		} else if b.Is != "knows" {
			cell = people[i] + " is " + b.Is
		}
		if b.Last != "" {
			cell += " (" + b.Last + ")"
		}
		cells = append(cells, cell)
	}
	return says + ": " + list(cells) + "."
}
