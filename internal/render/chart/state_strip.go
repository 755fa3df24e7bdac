package chart

import (
	"time"

	"headsup/internal/civil"
)

// Week is how something stood in a week.
type Week struct {
	From  civil.Day
	State string // "": it had none
}

// StateStrip draws how a project stood week by week, a shape for each, over the
// names of the months.
func StateStrip(name string, weeks []Week) Drawing {
	const cell, top, r = 13.0, 9.0, 4.0
	d := Drawing{Width: float64(len(weeks)) * cell, Height: 30, Says: stripWords(name, weeks)}
	d.line(Hairline, 0.8, Point{0, 18}, Point{d.Width, 18})
	free := 0.0 // where the next name of a month may begin
	for i, w := range weeks {
		x := (float64(i) + 0.5) * cell
		d.mark(w.State, x, top, r)
		_, month, day := w.From.Date()
		if day > 7 && i > 0 {
			continue
		}
		d.line(Hairline, 0.8, Point{x - cell/2, 18}, Point{x - cell/2, 21})
		if label := month.String()[:3]; x-cell/2 >= free {
			d.words(Soft, small, x-cell/2+1, 28, From, label)
			free = x - cell/2 + wide(label, small) + 4
		}
	}
	d.Width = max(d.Width, free)
	return d
}

// StripWord draws how something stood week by week as high as a word of a size.
func StripWord(weeks []Week, size float64) Drawing {
	cell, r := 0.78*size, 0.27*size
	d := Drawing{Width: float64(len(weeks)) * cell, Height: 0.8 * size, Says: stripWords("The last weeks", weeks)}
	for i, w := range weeks {
		d.mark(w.State, (float64(i)+0.5)*cell, 0.48*size, r)
	}
	return d
}

// stripWords says each state with the week it began in.
func stripWords(name string, weeks []Week) string {
	says, before := name+", week by week", "?" // no state has this name
	for _, w := range weeks {
		state := w.State
		if state == "" {
			state = "no state"
		}
		if state == before {
			continue
		}
		word := " from "
		if before == "?" {
			says += ":"
		} else {
			says += ","
		}
		says += " " + state + word + w.From.In(time.UTC).Format("2 January 2006")
		before = state
	}
	return says + "."
}
