package advise

import (
	"strconv"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// SnoozeLines are the lines that put a move off until a day, one for each single
// move in it; the zero day is for good.
func (m *Move) SnoozeLines(until civil.Day) []string {
	var lines []string
	for _, single := range m.Singles() {
		line := journal.Snooze.String() + " " + single.Rule
		if single.Person != "" {
			line += " @" + single.Person
		}
		if len(single.projects) > 0 { // one names the move well enough; a snooze looks at the first
			line += " +" + single.projects[0]
		}
		if single.entry != 0 {
			line += " #" + strconv.FormatInt(single.entry, 10)
		}
		if !until.IsZero() {
			line += " until:" + until.String()
		}
		lines = append(lines, line)
	}
	return lines
}
