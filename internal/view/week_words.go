package view

import (
	"fmt"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Says tells when a state was last said, and why it was so.
func (s StateWanted) Says() string {
	said := "never said"
	if !s.Said.IsZero() {
		said = "said " + s.Said.String()
	}
	if s.Cause != "" {
		said += ": " + s.Cause
	}
	if !s.By.IsZero() {
		said += "; due " + s.By.String()
	}
	return said
}

// Line is the line that says a state, with words or without.
func (s StateWanted) Line(state journal.State, words string) string {
	return "status +" + s.Project + " " + state.String() + " " + words
}

// Says names the newest win somebody shared in, and counts the others.
func (t Thanks) Says() string {
	said := fmt.Sprintf("“%s” (#%d)", t.Wins[0].Text, t.Wins[0].Entry)
	switch more := len(t.Wins) - 1; {
	case more == 1:
		said += " and 1 other win"
	case more > 1:
		said += fmt.Sprintf(" and %d other wins", more)
	}
	return said
}

// Line is the line that says they were thanked, for their part if no words say
// for what.
func (t Thanks) Line(words string) string {
	if words == "" {
		words = "for their part"
	}
	return "thanks @" + t.Person + " " + words + numbered(t.Wins)
}

// Says tells when somebody's update is due and when one meets them, as of a day.
func (p PersonDue) Says(day civil.Day) string {
	var says []string
	switch {
	case p.Due.IsZero():
	case p.Due < day:
		says = append(says, "update since "+p.Due.String())
	case p.Due == day:
		says = append(says, "update today")
	default:
		says = append(says, "update by "+p.Due.String())
	}
	if !p.Meet.IsZero() {
		says = append(says, "you meet on "+p.Meet.String())
	}
	if len(says) == 0 {
		return "no cadence"
	}
	return strings.Join(says, "; ")
}

// Unheard says how much somebody has not heard of.
func (p PersonDue) Unheard() string {
	switch n := len(p.Tell); n {
	case 0:
		return "nothing new"
	case 1:
		return "not heard: 1 entry"
	default:
		return fmt.Sprintf("not heard: %d entries", n)
	}
}

// KeepLines are the lines that keep for the next 1:1 what somebody has not heard,
// and let their update rest until then.
func (p PersonDue) KeepLines(day civil.Day) (lines []string) {
	if len(p.Tell) > 0 {
		lines = append(lines, "note "+ForMeeting+" @"+p.Person+numbered(p.Tell))
	}
	if p.Due.IsZero() {
		return lines
	}
	until := p.Meet
	if until.IsZero() {
		until = day + 7
	}
	return append(lines, "snooze update-due @"+p.Person+" until:"+until.String())
}

// mostNamed is how many entries a line of the review names.
const mostNamed = 8

// numbered are the numbers of entries as a line names them, the newest few.
func numbered(entries []Open) string {
	var b strings.Builder
	for _, e := range entries[:min(len(entries), mostNamed)] {
		b.WriteString(" #" + strconv.FormatInt(e.Entry, 10))
	}
	return b.String()
}

// Says tells what comes; what a meeting or a leave is, its text says.
func (c Coming) Says() string {
	switch c.Kind {
	case "meeting", "away":
		return c.Text
	case "due":
		return strings.TrimSpace("due: " + c.Text)
	case "owes":
		return strings.TrimSpace("owed to you: " + c.Text)
	}
	return strings.TrimSpace(c.Kind + ": " + c.Text)
}

// When is the day of it: "Mon 9 March".
func (c Coming) When() string {
	_, month, d := c.On.Date()
	return fmt.Sprintf("%s %d %s", c.On.Weekday().String()[:3], d, month)
}

// Says is a meeting in words: "1:1 at 15:00 (#31): the slip".
func (m Meeting) Says() string {
	said := m.Kind
	if said == "" {
		said = "meeting"
	}
	if m.Time != "" {
		said += " at " + m.Time
	}
	said += fmt.Sprintf(" (#%d)", m.Entry)
	if m.Text != "" {
		said += ": " + m.Text
	}
	return said
}

// HeldLine is the line that a planned meeting was held, which names the plan.
func (m Meeting) HeldLine(words string) string {
	line := strings.TrimSpace(m.On.String() + " " + m.Time + " met")
	for _, slug := range m.People {
		line += " @" + slug
	}
	if m.Kind != "" {
		line += " " + m.Kind
	}
	return line + " " + words + " #" + strconv.FormatInt(m.Entry, 10)
}

// Lead says which week it was and what was recorded in it. A gap is a fact and no
// fault.
func (v Week) Lead() string {
	if v.CatchUp {
		return fmt.Sprintf("Welcome back; it was quiet for %d days. Five minutes bring the book up to date.", v.Quiet)
	}
	var counts []string
	for _, c := range v.Entries {
		counts = append(counts, fmt.Sprintf("%d %s", c.Count, c.Verb))
	}
	switch n := v.Count(); n {
	case 0:
		return "Nothing was recorded in these seven days."
	case 1:
		return "1 entry: " + counts[0] + "."
	default:
		return fmt.Sprintf("%d entries: %s.", n, strings.Join(counts, ", "))
	}
}
