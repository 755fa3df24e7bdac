package compose

import (
	"fmt"
	"strings"
)

// bottom is the one sentence for a reader who reads no further: the worst news
// first, then the best, then what is wanted of them.
func (v View) bottom() (string, []int64) {
	text, entries := v.headline()
	return strings.TrimSpace(text + " " + v.need()), entries
}

// oneBad says a single trouble: the state, the cause, the date.
func (v View) oneBad(p Project) string {
	text := inSentence(p.Title) + " " + v.is(p)
	if p.State.Rank() > 0 && p.Cause != "" {
		text += ": " + clause(p.Cause)
	}
	if p.By > p.Heard.By && !p.Heard.By.IsZero() {
		text += fmt.Sprintf("; new date %s", shortDay(p.By, v.Day))
	}
	return text
}

// is says how a project in trouble is, and since when where that is no news any
// more: the cause that follows may be as old.
func (v View) is(p Project) string {
	known := p.Heard.On.IsZero() || p.Heard.State == p.State && p.By <= p.Heard.By
	if p.State.Rank() > 0 && known && v.old(p) {
		return "has been " + stateWord(p.State) + " since " + shortDay(p.Since, v.Day)
	}
	return "is " + badWord(p)
}

// old reports whether a project has stood as it does for more than four weeks, which
// is worth its words to all but those who read little.
func (v View) old(p Project) bool {
	return !p.Since.IsZero() && v.Day-p.Since > 28 && !v.Reader.brief()
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

// need says in the bottom line what is wanted of the reader; to those who like it
// short without the day, which stands right below.
func (v View) need() string {
	switch n := len(v.Choices); {
	case n == 1 && v.Reader.brief():
		return "I need one decision."
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
	switch {
	case len(v.Choices) > 1:
		return "Decide: a number in reply for each is enough."
	case len(v.Choices) > 0:
		return "Decide: a number in reply is enough."
	case v.need() != "":
		return "Help needed: please answer by the day above."
	case v.alarms(), v.isGrave():
		return "Be aware. No reply needed unless you would do otherwise."
	}
	return "For information. No reply needed unless something here surprises you."
}

// unconditional is a contract without the case in which a reply is welcome.
func unconditional(contract string) string {
	short, _, _ := strings.Cut(contract, " unless")
	return sentence(short)
}
