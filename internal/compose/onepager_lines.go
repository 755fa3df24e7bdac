package compose

import (
	"fmt"
	"strings"

	"headsup/internal/journal"
)

// short reports whether the reader takes so little that lines become topics.
func (p Page) short() bool { return p.Reader.brief() }

// title is a title that fits a line.
func (p Page) title(one Project) string {
	if p.short() {
		return clip(one.Title, 7)
	}
	return clip(one.Title, 12)
}

// row is a project in one line: its state and since when, what it was, its date,
// who leads it, why it is so, and its numbers.
func (p Page) row(one Project) Line {
	says := p.says(one)
	text := p.title(one)
	if len(says) > 0 {
		text += ": " + strings.Join(says, "; ")
	}
	text = sentence(text)
	if one.Cause != "" {
		text += " " + sentence(clip(clause(one.Cause), p.causeWords()))
	}
	line := Line{Text: text, State: one.State.String(), Projects: []string{one.Slug}, Weeks: one.Weeks,
		Entries: cite(cite(cite(cite(nil, one.Entry), one.StateEntry), one.DateEntry), one.Heard.Entry)}
	if !p.inRows() {
		return line
	}
	var figures []string
	for _, f := range p.Figures {
		if f.Of.Slug == one.Slug && len(figures) < 2 {
			figures = append(figures, f.says())
			line.Entries = cite(line.Entries, f.Entry)
			if line.Trend == nil {
				line.Trend = f.Number.Trend
			}
		}
	}
	line.Text = strings.TrimSpace(line.Text + " " + sentence(strings.Join(figures, "; ")))
	return line
}

// says is how a project stands, its date, and to the team who leads it. What the
// heading above it says is not said again.
func (p Page) says(one Project) (says []string) {
	state := p.state(one)
	if heading, _ := p.place(one); state != stateWord(one.State) || heading != headOnTrack && heading != headNoState {
		says = append(says, state)
	}
	switch {
	case one.By.IsZero() || !one.State.Open():
	case !one.Heard.By.IsZero() && one.By != one.Heard.By:
		says = append(says, fmt.Sprintf("new date %s, was %s", shortDay(one.By, p.Day), shortDay(one.Heard.By, p.Day)))
	case one.By < p.Day:
		says = append(says, "was due "+shortDay(one.By, p.Day))
	default:
		says = append(says, "due "+shortDay(one.By, p.Day))
	}
	if one.Lead != "" && p.For == ForTeam && one.State.Open() {
		says = append(says, leads(one.Lead))
	}
	if len(says) == 0 {
		return []string{state}
	}
	return says
}

// inRows reports whether the numbers stand in the lines of their projects: not for
// those who want numbers first, and not where a line is a topic.
func (p Page) inRows() bool { return p.Reader.First != "numbers" && !p.short() }

// state says a project's state beside that of the reader's last one-pager, and
// since when it holds.
func (p Page) state(one Project) string {
	text := stateWord(one.State)
	turn := p.Turns[one.Slug]
	switch {
	case !one.State.Open() && one.State == one.Heard.State:
		text += " since " + shortDay(turn.Since, p.Day)
	case one.Heard.On.IsZero():
		if !p.Last.IsZero() {
			text += ", new here"
		}
	case one.State != one.Heard.State && one.State != journal.NoState && one.Heard.State != journal.NoState:
		text += ", was " + stateWord(one.Heard.State)
	case !p.short() && !turn.Since.IsZero() && turn.From != journal.NoState && turn.From != one.State:
		text = fmt.Sprintf("still %s, since %s", text, shortDay(turn.Since, p.Day))
	}
	return text
}

// causeWords is how many words of a cause there is room for.
func (p Page) causeWords() int {
	switch {
	case p.Reader.brief():
		return 8
	case p.Reader.Words <= 250:
		return 15
	}
	return 25
}

// figures are the numbers of one project or goal in one line: each with its value
// on the reader's last one-pager, its target and the way it goes.
func (p Page) figures(of []Figure) (line Line, mark int) {
	line, mark = Line{Projects: slugOf(of[0].Of)}, 64
	if of[0].Of.Entry == 0 { // a goal is no project to be told of
		line.Projects = nil
	}
	var says []string
	for _, f := range of {
		if f.New && f.Before != "" && f.Before != f.Value || f.Aimed != "" {
			mark = 72
		}
		says = append(says, f.says())
		line.Entries = cite(line.Entries, f.Entry)
		if line.Trend == nil {
			line.Trend = f.Number.Trend
		}
	}
	most := 4
	if p.short() {
		most = 1
	}
	line.Text = sentence(p.title(of[0].Of) + ": " + strings.Join(says[:min(most, len(says))], "; "))
	return line, mark
}

// says is a number with the one before, its target and the way it goes.
func (f Figure) says() string {
	text := f.Name + " " + f.Value
	if f.New && f.Before != "" && f.Before != f.Value {
		text += ", was " + f.Before
	}
	if f.Target != "" {
		text += ", target " + target(f.Target)
	}
	if f.Aimed != "" {
		text += " instead of " + target(f.Aimed)
	}
	if f.Course != "" {
		text += " (" + f.Course + ")"
	}
	return clip(text, 25)
}

// titled is a project whose title fits a line.
func (p Page) titled(one Project) Project {
	one.Title = p.title(one)
	return one
}
