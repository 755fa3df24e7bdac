package sample

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Shift moves a written journal in time so that its last day is a given one, or
// up to six days before it: whole weeks, since a Thursday's update is to stay
// one. Days that stand in tags move along; those that are only words stay. What
// the journal expects of the rules is left out.
func Shift(file *journal.File, end civil.Day) []string {
	last := civil.Day(0)
	for i := range file.Entries {
		last = max(last, file.Entries[i].On)
	}
	weeks := (end - last) / 7
	if weeks*7 > end-last {
		weeks--
	}
	lines := make([]string, 0, len(file.Entries))
	for _, e := range file.Entries {
		e.On += weeks * 7
		e.Tokens = shiftTags(e.Tokens, weeks*7)
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
