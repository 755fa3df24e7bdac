package cli

import (
	"context"
	"strings"

	"headsup/internal/journal"
	"headsup/internal/workbench"
)

// shownPerson reports whether a line is `person @dana` and nothing more, which
// shows the person instead of recording a line that says nothing.
func shownPerson(verb string, words []string) (slug string, ok bool) {
	if v, _ := journal.VerbOf(verb); v != journal.Person {
		return "", false
	}
	fields := strings.Fields(strings.Join(words, " "))
	if len(fields) != 1 {
		return "", false
	}
	e, err := journal.Parse("2000-01-01 person " + fields[0])
	if err != nil || len(e.Tokens) != 1 {
		return "", false
	}
	return e.Person(), e.Person() != ""
}

// showPerson shows what the book holds about a person.
func (a *app) showPerson(ctx context.Context, slug string) error {
	return a.journal(ctx, workbench.Search{Terms: []string{"@" + slug}, At: a.flags.at})
}
