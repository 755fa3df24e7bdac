package advise

import (
	"strconv"
	"strings"

	"headsup/internal/journal"
)

// Act is what a move wants done: a document for a reader, or an entry to
// record. What only the owner can supply stands as a placeholder: <state>,
// <date>, <words>.
type Act struct {
	Document string       // "update"; or
	Verb     journal.Verb // the verb to record
	People   []string
	Projects []string
	Entries  []int64
	Words    string
	Tags     []string // "by:<date>"
	Now      bool     // a document goes at once, whatever day it is for its reader
}

// String is the command that does it. A document ends in --send.
func (a Act) String() string {
	return "headsup " + a.words(func(n string, bare bool) string {
		if bare {
			return n
		}
		return "'#" + n + "'" // a shell takes a bare # for a comment
	})
}

// Line is the line that does it, as the journal's grammar has it; "" where a
// document is to be written.
func (a Act) Line() string {
	if a.Document != "" {
		return ""
	}
	return a.words(func(n string, _ bool) string { return "#" + n })
}

// words are the act's words in the order one says them, each entry's number as
// number writes it; bare says that a command takes it without a sign.
func (a Act) words(number func(n string, bare bool) string) string {
	var words []string
	plain := false
	if a.Document != "" {
		words = append(words, a.Document)
	} else {
		words = append(words, a.Verb.String())
		plain = a.Verb.Spec().Plain
	}
	entries := func() {
		for i, n := range a.Entries {
			// An amendment takes one plain number; more would be its words.
			bare := a.Document != "" || plain && (i == 0 || a.Verb != journal.Amend)
			words = append(words, number(strconv.FormatInt(n, 10), bare))
		}
	}
	if plain {
		entries()
	}
	if a.Verb == journal.Snooze { // the rule comes first, as one says it
		words = append(words, a.Words)
	}
	for _, slug := range a.People {
		words = append(words, "@"+slug)
	}
	if a.Words != "" && a.Verb != journal.Snooze {
		words = append(words, a.Words)
	}
	for _, slug := range a.Projects {
		words = append(words, "+"+slug)
	}
	if !plain {
		entries()
	}
	words = append(words, a.Tags...)
	if a.Document != "" && a.Now {
		words = append(words, "--now")
	}
	if a.Document != "" {
		words = append(words, "--send")
	}
	return strings.Join(words, " ")
}
