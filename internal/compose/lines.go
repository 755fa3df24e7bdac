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
// ok is false where nothing changed.
func (v View) changed(p Project) (line Line, ok bool) {
	line = Line{State: p.State.String(), Projects: []string{p.Slug}, Weeks: p.Weeks}
	switch fresh := !p.Known; {
	case fresh && p.State == journal.NoState:
		line.Text = p.Title + ": new to you"
	case fresh:
		line.Text = fmt.Sprintf("%s: %s, new to you", p.Title, stateWord(p.State))
	case p.Heard.On.IsZero() && p.State == journal.NoState:
		return line, false
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
	return Line{Text: text, Entries: []int64{t.Entry}, Projects: slugOf(p)}
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
	text := clause(c.Text)
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
	return Line{Text: text, Entries: []int64{c.Entry}}
}

// wanted says what was asked of the reader.
func (v View) wanted(w Want) Line {
	text := w.Kind
	if text == "" {
		text = "please"
	}
	if w.Text != "" {
		text += ": " + clause(w.Text)
	}
	if !w.By.IsZero() {
		text += ", by " + dayName(w.By, v.Day)
	}
	return Line{Text: sentence("Asked of you, " + text), Entries: []int64{w.Entry}}
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
