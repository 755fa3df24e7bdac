package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	answers "headsup/internal/answer"
	"headsup/internal/civil"
	"headsup/internal/render"
)

// perMinute is how many words are read in a minute, on a phone and in haste.
const perMinute = 220

// takes is how long a message takes to read.
func takes(p answers.Page) string {
	n := count(p.Bottom, p.Contract) + count(p.Asks...)
	for _, q := range p.Questions {
		n += count(q.Text)
		for _, o := range q.Options {
			n += count(o.Text) + count(o.Pros...) + count(o.Cons...)
		}
	}
	for _, b := range p.Blocks {
		n += count(b.Heading)
		for _, l := range b.Lines {
			n += count(l.Text)
		}
	}
	minutes := (n + perMinute/2) / perMinute
	if minutes <= 1 {
		return "One minute."
	}
	return strconv.Itoa(minutes) + " minutes."
}

// day is a day in a sentence, its year where it is another than the message's.
func (f filler) day(day civil.Day) string {
	year, month, d := day.Date()
	said := fmt.Sprintf("%s, %d %s", day.Weekday(), d, month)
	if own, _, _ := f.Page.Day.Date(); own != year {
		said += " " + strconv.Itoa(year)
	}
	return said
}

func count(texts ...string) (n int) {
	for _, text := range texts {
		n += len(strings.Fields(text))
	}
	return n
}

// answered is what was answered so far, in the order it was given.
func (f filler) answered() (all []string) {
	slots := make([]string, 0, len(f.Opened.Given))
	for slot := range f.Opened.Given {
		slots = append(slots, slot)
	}
	slices.SortFunc(slots, func(a, b string) int { return f.Opened.Given[a].Nth - f.Opened.Given[b].Nth })
	for _, slot := range slots {
		if label := f.labelOf(slot, f.Opened.Given[slot].Code); label != "" {
			all = append(all, label)
		}
	}
	return all
}

// labelOf is what an answer is called.
func (f filler) labelOf(slot, code string) string {
	switch code {
	case answers.Seen:
		return "Seen"
	case answers.Talk:
		return "Let’s talk"
	case answers.Words:
		return "a word of yours"
	case answers.Feedback:
		return "feedback"
	}
	for _, turn := range f.Dial {
		if turn.Code == code {
			return turn.Label
		}
	}
	_, rest, _ := strings.Cut(code, ".")
	for _, q := range f.Questions {
		if slot != strconv.Itoa(q.N) {
			continue
		}
		if n, err := strconv.Atoi(rest); err == nil && n >= 1 && n <= len(q.Options) {
			return rest + ". " + render.Clean(q.Options[n-1].Text)
		}
		return "a word on “" + render.Clean(q.Text) + "”"
	}
	for i, title := range f.Priorities {
		if slot == "m"+strconv.Itoa(i+1) {
			return render.Clean(title) + ": " + rest
		}
	}
	return ""
}
