package compose

import (
	"fmt"
	"slices"
	"strings"

	"headsup/internal/journal"
)

// bottom is the one sentence for a reader who reads no further: the worst news
// first, then the best, then what is wanted of them.
func (v View) bottom() (string, []int64) {
	var bad, fine []Project
	var wins []Work
	of := map[int64]Project{}
	work := 0
	for _, p := range v.Projects {
		switch {
		case p.Worse || p.Heard.On.IsZero() && p.State.Rank() > 0:
			bad = append(bad, p)
		case p.State.Rank() == 0 && p.State.Open() && p.State != journal.NoState:
			fine = append(fine, p)
		}
		for _, w := range p.Wins {
			of[w.Entry] = p
		}
		wins = append(wins, p.Wins...)
		work += len(p.Logs)
	}
	for _, w := range v.Loose {
		if w.Impact != "" {
			wins = append(wins, w)
		} else {
			work++
		}
	}
	slices.SortStableFunc(bad, func(a, b Project) int { return b.State.Rank() - a.State.Rank() })
	text, entries := v.headline(bad, fine, wins, work)
	return strings.TrimSpace(text + " " + v.need()), entries
}

func (v View) headline(bad, fine []Project, wins []Work, work int) (string, []int64) {
	onTrack := ""
	switch n := len(fine); {
	case n == 1:
		onTrack = fine[0].Title + " is on track"
	case n > 1:
		onTrack = fmt.Sprintf("%d projects are on track", n)
	}
	switch {
	case len(bad) == 1:
		return v.oneBad(bad[0], onTrack), cite(cite(nil, bad[0].StateEntry), bad[0].DateEntry)
	case len(bad) > 1:
		var says []string
		var entries []int64
		for _, p := range bad {
			says = append(says, fmt.Sprintf("%s (%s)", p.Title, badWord(p)))
			entries = cite(cite(entries, p.StateEntry), p.DateEntry)
		}
		text := fmt.Sprintf("%d projects got worse: %s.", len(bad), list(says))
		return text, entries
	case len(wins) > 0:
		best := wins[0]
		for _, w := range wins {
			if w.Impact != "" {
				best = w
				break
			}
		}
		text := clause(best.Text)
		if len(best.Credit) > 0 {
			text += ", with " + list(best.Credit)
		}
		if best.Impact != "" {
			text += ": " + clause(best.Impact)
		}
		if onTrack != "" {
			text += "; " + onTrack
		}
		return sentence(text), []int64{best.Entry}
	}
	var entries []int64
	for _, p := range fine {
		entries = cite(entries, p.StateEntry)
	}
	var says []string
	if onTrack != "" {
		says = append(says, onTrack)
	}
	if work > 0 {
		says = append(says, fmt.Sprintf("%d %s of work done%s", work, plural(work, "piece", "pieces"), v.since()))
	}
	if len(says) == 0 {
		return "Nothing has changed" + v.since() + ".", entries
	}
	return sentence(strings.Join(says, "; ")), entries
}

// oneBad is the headline of a single trouble: the state, the cause, the date.
func (v View) oneBad(p Project, onTrack string) string {
	text := p.Title + " is " + badWord(p)
	if p.State.Rank() > 0 && p.Cause != "" {
		text += ": " + clause(p.Cause)
	}
	if p.State.Rank() > 0 && p.By > p.Heard.By && !p.Heard.By.IsZero() {
		text += fmt.Sprintf("; new date %s", shortDay(p.By, v.Day))
	}
	if onTrack != "" {
		text += "; " + onTrack
	}
	return sentence(text)
}

func badWord(p Project) string {
	if p.State.Rank() > p.Heard.State.Rank() || p.Heard.On.IsZero() || p.By <= p.Heard.By {
		return stateWord(p.State)
	}
	return "late"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func (v View) since() string {
	if v.Reader.Since.IsZero() {
		return ""
	}
	return " since " + shortDay(v.Reader.Since, v.Day)
}

// need says in the bottom line what is wanted of the reader.
func (v View) need() string {
	switch n := len(v.Choices); {
	case n == 1 && !v.Choices[0].By.IsZero():
		return "I need one decision from you by " + dayName(v.Choices[0].By, v.Day) + "."
	case n == 1:
		return "I need one decision from you."
	case n > 1:
		return fmt.Sprintf("I need %d decisions from you.", n)
	}
	for _, w := range v.Wants {
		if !w.By.IsZero() {
			return "I need your answer by " + dayName(w.By, v.Day) + "."
		}
	}
	return ""
}

// contract says what a state asks of the reader, and whether a reply is needed:
// decide, help needed, be aware, for information.
func (v View) contract() string {
	worse := false
	for _, p := range v.Projects {
		worse = worse || p.Worse || p.Heard.On.IsZero() && p.State.Rank() > 0
	}
	switch {
	case len(v.Choices) > 0:
		return "Decide: a number in reply is enough."
	case v.need() != "":
		return "Help needed: please answer by the day above."
	case worse:
		return "Be aware. No reply needed unless you would do otherwise."
	}
	return "For information. No reply needed unless something here surprises you."
}
