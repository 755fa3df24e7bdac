package compose

import (
	"fmt"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// What every document says of a piece of work, a trouble or a number, it says
// with these lines.

// changed says how a project stands against what the reader last heard of it;
// ok is false where nothing changed. What they work on themselves is not new to
// them, though nobody told them of it.
func (v View) changed(p Project) (line Line, ok bool) {
	line = Line{State: p.State.String(), Projects: []string{p.Slug}, Weeks: p.Weeks}
	whom := "you"
	if p.OfSome {
		whom = "some of you"
	}
	switch fresh := !p.Known; {
	case fresh && p.State == journal.NoState:
		line.Text = p.Title + ": new to " + whom
	case fresh:
		line.Text = fmt.Sprintf("%s: %s, new to %s", p.Title, v.stateSince(p), whom)
	case p.Heard.On.IsZero() && p.State == journal.NoState:
		return line, false
	case p.Heard.On.IsZero():
		line.Text = p.Title + ": " + v.stateSince(p)
	case p.State != p.Heard.State && p.State != journal.NoState && p.Heard.State == journal.NoState:
		line.Text = fmt.Sprintf("%s: %s", p.Title, stateWord(p.State)) // there is no state that it was in before
	case p.State != p.Heard.State && p.State != journal.NoState:
		line.Text = fmt.Sprintf("%s: %s, was %s on %s", p.Title, stateWord(p.State), stateWord(p.Heard.State), shortDay(p.Heard.On, v.Day))
	case p.By != p.Heard.By && !p.By.IsZero():
		line.Text = p.Title
		if p.State != journal.NoState {
			line.Text += ": still " + stateWord(p.State)
		}
	default:
		return line, false
	}
	line.Text = sentence(line.Text)
	if p.StateEntry != 0 {
		line.Entries = append(line.Entries, p.StateEntry)
	}
	if p.Cause != "" {
		line.Text += " " + sentence(p.Cause)
	}
	switch {
	case p.By.IsZero(), !p.State.Open(): // what is over has no date any more
	case p.Heard.By.IsZero() && p.Heard.On.IsZero():
		line.Text += " Due " + shortDay(p.By, v.Day) + "."
		line.Entries = cite(line.Entries, p.DateEntry)
	case p.Heard.By.IsZero():
		line.Text += " Now with a date: " + shortDay(p.By, v.Day) + "."
		line.Entries = cite(line.Entries, p.DateEntry)
	case p.By != p.Heard.By:
		line.Text += fmt.Sprintf(" New date %s, was %s.", shortDay(p.By, v.Day), shortDay(p.Heard.By, v.Day))
		line.Entries = cite(line.Entries, p.DateEntry)
	}
	line.Entries = cite(line.Entries, p.Heard.Entry)
	if len(line.Entries) == 0 {
		line.Entries = cite(nil, p.Entry)
	}
	return line, true
}

// stateSince is a state, with the day it began where that is long ago.
func (v View) stateSince(p Project) string {
	if !v.old(p) {
		return stateWord(p.State)
	}
	return stateWord(p.State) + " since " + shortDay(p.Since, v.Day)
}

// won says a win with those who shared in it and what it changed.
func won(w Work, p Project) Line {
	text := clause(w.Text)
	if len(w.Credit) > 0 {
		text += ", with " + list(w.Credit)
	}
	if w.Impact != "" {
		text += ": " + clause(w.Impact)
	}
	return Line{Text: sentence(text), Entries: []int64{w.Entry}, Projects: slugOf(p)}
}

// worked says a piece of work, under its project's name where it has one.
func worked(w Work, p Project) Line {
	text := clause(w.Text)
	if p.Title != "" {
		text = p.Title + ": " + text
	}
	if len(w.Credit) > 0 {
		text += ", with " + list(w.Credit)
	}
	if w.Impact != "" {
		text += ": " + clause(w.Impact)
	}
	return Line{Text: sentence(text), Entries: []int64{w.Entry}, Projects: slugOf(p)}
}

func slugOf(p Project) []string {
	if p.Slug == "" {
		return nil
	}
	return []string{p.Slug}
}

// troubled says an issue with its way out: what I recommend, what else there
// is; where there is none it says so.
func (v View) troubled(t Trouble, p Project) Line {
	text := sentence(p.Title + ": " + clause(t.Text))
	if t.Severity == "high" {
		text = sentence(p.Title + " (serious): " + clause(t.Text))
	}
	if t.Said {
		text = ""
	}
	if t.Topic {
		return Line{Text: text, Entries: []int64{t.Entry}, Projects: slugOf(p)}
	}
	switch way := pick(t.Options, t.Recommend); {
	case way != "" && len(t.Options) > 1:
		text += fmt.Sprintf(" I recommend: %s (of %d ways out).", clause(way), len(t.Options))
	case way != "" || len(t.Options) == 1:
		text += " The way out: " + clause(t.Options[0]) + "."
	case len(t.Options) > 1:
		text += " Ways out: " + clause(strings.Join(t.Options, "; or ")) + "."
	default:
		text += " No way out yet."
	}
	switch {
	case t.By.IsZero():
	case t.By < v.Day:
		text += " It was due " + shortDay(t.By, v.Day) + "."
	default:
		text += " By " + shortDay(t.By, v.Day) + "."
	}
	return Line{Text: strings.TrimSpace(text), Entries: []int64{t.Entry}, Projects: slugOf(p)}
}

func (v View) solved(t Trouble, p Project) Line {
	return Line{Text: sentence(p.Title + " (solved): " + clause(t.Text)), Entries: []int64{t.Entry, t.Ended}, Projects: slugOf(p)}
}

// measured says a number beside the one heard before and its target.
func measured(n Number, p Project) Line {
	text := p.Title + ": " + n.Name + " " + n.Value
	if n.Before != "" && n.Before != n.Value {
		text += ", was " + n.Before
	}
	if n.Target != "" {
		text += ", target " + target(n.Target)
	}
	if n.Aimed != "" {
		text += " instead of " + target(n.Aimed)
	}
	return Line{Text: text + ".", Entries: []int64{n.Entry}, Projects: slugOf(p), Trend: n.Trend}
}

// asked says what a choice wants of the reader.
func (v View) asked(c Choice) Line {
	text := questioned(c.Text)
	if !c.By.IsZero() {
		text = "Decide by " + dayName(c.By, v.Day) + ": " + text
	} else {
		text = "Decide: " + text
	}
	text = sentence(text)
	var options []string
	for i, o := range c.Options {
		mark := ""
		if i+1 == c.Recommend {
			mark = " (recommended)"
		}
		options = append(options, fmt.Sprintf("%d. %s%s", i+1, clause(o), mark))
	}
	if len(options) > 0 {
		text += " " + strings.Join(options, "; ") + "."
	}
	if way := pick(c.Options, c.Default); way != "" && !c.By.IsZero() {
		text += fmt.Sprintf(" Without a word from you I go with %d.", c.Default)
	}
	return Line{Text: text, Entries: []int64{c.Entry}, Offers: len(options)}
}

// toDecide is the choice as short as a page has it: the options are in the brief.
func (v View) toDecide(c Choice) Line {
	text := "Decide"
	if !c.By.IsZero() {
		text += " by " + dayName(c.By, v.Day)
	}
	text = sentence(text + ": " + clip(questioned(c.Text), 20))
	if way := pick(c.Options, c.Recommend); way != "" {
		text += fmt.Sprintf(" I recommend %d, %s.", c.Recommend, clip(clause(way), 12))
	}
	return Line{Text: text, Entries: []int64{c.Entry}, Offers: len(c.Options)}
}

// wanted says what was asked of the reader.
func (v View) wanted(w Want) Line {
	return Line{Text: wish(w, w.By, v.Day), Entries: []int64{w.Entry}}
}

// wish is an ask in one sentence, by its kind; with a day, if one is given.
func wish(w Want, by, today civil.Day) string {
	text := map[string]string{
		"feedback": "I would like your feedback",
		"advice":   "I would like your advice",
		"help":     "I need your help",
		"intro":    "I ask you for an introduction",
		"resource": "I need something that only you can give",
		"clarity":  "I need one thing made clear",
		"priority": "I need to know what comes first",
		"offer":    "I can help you",
	}[w.Kind]
	if text == "" {
		text = "I have one question"
	}
	if !by.IsZero() {
		text += ", by " + dayName(by, today)
	}
	if w.Text != "" {
		text += ": " + questioned(w.Text)
	}
	return sentence(text)
}

func pick(options []string, n int) string {
	if n >= 1 && n <= len(options) {
		return options[n-1]
	}
	return ""
}

// cite adds an entry to those a line rests on, once and never 0.
func cite(entries []int64, n int64) []int64 {
	for _, e := range entries {
		if e == n {
			return entries
		}
	}
	if n == 0 {
		return entries
	}
	return append(entries, n)
}

// soon reports whether a day lies ahead within the next two weeks.
func soon(day, today civil.Day) bool { return day >= today && day <= today+14 }
