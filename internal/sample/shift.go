package sample

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Shift moves a written journal in time and cuts it, so that a day of one of
// its weeks, given by its Monday, becomes the end: the day of that week that
// has the end's weekday, since a Thursday's update is to stay one. What is
// dated later is left out, unless it stands before an entry that is not: a
// meeting that was planned. Days in tags move along; those that are only words
// stay. What the journal expects of the rules is left out.
func Shift(file *journal.File, week, end civil.Day) []string {
	cut := week.Monday() + (end - end.Monday())
	count := 0
	for i := range file.Entries {
		if file.Entries[i].On <= cut {
			count = i + 1
		}
	}
	lines := make([]string, 0, count)
	for _, e := range file.Entries[:count] {
		e.On += end - cut
		e.Tokens = shiftTags(e.Tokens, end-cut)
		lines = append(lines, e.String())
	}
	return lines
}

func shiftTags(tokens []journal.Token, days civil.Day) []journal.Token {
	shifted := make([]journal.Token, len(tokens))
	for i, t := range tokens {
		if t.Of == journal.OfTag {
			switch t.Tag.Spec().Value {
			case journal.ValueDate, journal.ValueSpan:
				from, to, isSpan := strings.Cut(t.Text, "..")
				if t.Text = shiftDay(from, days); isSpan {
					t.Text += ".." + shiftDay(to, days)
				}
			}
		}
		shifted[i] = t
	}
	return shifted
}

// shiftDay moves an ISO date; the open end of a span stays open.
func shiftDay(iso string, days civil.Day) string {
	day, ok := civil.ParseISO(iso)
	if !ok {
		return iso
	}
	return (day + days).String()
}
