package view

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// named rules on entries that speak of a colleague: beside trouble it reads as
// their fault, and without any work it is talk about somebody absent. A win
// credits those it names with a sigil, and a log those who stand behind its words.
func (j judge) named(it *book.Item) (r ruling, ok bool) {
	colleague := j.colleague(it)
	if colleague == nil {
		return ruling{}, false
	}
	if it.Verb == journal.Win {
		return ruling{verdict: keep, reword: true, factors: []string{"named"},
			reason: fmt.Sprintf("it names %s without a share in it: credit them with @%s, or leave the name out", colleague.Called(), colleague.Slug)}, true
	}
	if it.Project() == "" && it.Verb == journal.Log {
		return no("it speaks of "+colleague.Called()+" and of no work that the book knows", "named"), true
	}
	if !j.besideTrouble(it) {
		return ruling{}, false
	}
	r = no(fmt.Sprintf("it names %s beside trouble: say what happened and the way out without the name", colleague.Called()), "named")
	r.reword = true
	return r, true
}

// besideTrouble reports whether an entry is trouble, or stood on a project that
// was in trouble.
func (j judge) besideTrouble(it *book.Item) bool {
	if _, slip := j.slips[it.Seq]; slip || it.Verb == journal.Issue {
		return true
	}
	if it.Verb == journal.Status {
		return it.Named.Rank() > 0
	}
	if it.Verb != journal.Log {
		return false
	}
	for slug := range it.Projects() {
		if p := j.Project(slug); p != nil && p.StateAt(it.Pos()).State.Rank() > 0 {
			return true
		}
	}
	return false
}

// colleague is the first person an entry names, with a sigil or by their name in
// its words; nil if there is none. The owner, the reader and customers are
// nobody's colleague here.
func (j judge) colleague(it *book.Item) *book.Person {
	named := append(slices.Collect(it.People()), j.Reached(it)...)
	for _, slug := range named {
		if p := j.Person(slug); p != nil && j.isColleague(p) && it.Verb != journal.Win && (it.Verb != journal.Log || inSentence(it, slug)) {
			return p
		}
	}
	words := nameWords(it.Text())
	for p := range j.People() {
		if j.isColleague(p) && !(it.Verb == journal.Win && slices.Contains(named, p.Slug)) && speaksOf(words, p) {
			return p
		}
	}
	return nil
}

// inSentence reports whether a name stands among the words of an entry, not
// behind them.
func inSentence(it *book.Item, slug string) bool {
	for word := range strings.FieldsSeq(it.Text()) {
		name, isName := strings.CutPrefix(word, "@")
		if end := strings.IndexFunc(name, endsName); end >= 0 {
			name = name[:end]
		}
		if isName && name == slug {
			return true
		}
	}
	return false
}

func endsName(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }

func (j judge) isColleague(p *book.Person) bool {
	return p.Slug != book.Owner && p.Slug != j.reader.Slug && p.RelationOn(j.Day) != book.Customer
}

// speaksOf reports whether a name stands among words: the name one calls
// somebody by, or the whole of it.
func speaksOf(words []string, p *book.Person) bool {
	for _, name := range [][]string{nameWords(p.GivenName()), nameWords(p.Called())} {
		for at := range words {
			if len(name) > 0 && at+len(name) <= len(words) && slices.Equal(words[at:at+len(name)], name) {
				return true
			}
		}
	}
	return false
}

// nameWords are the words of a text without what stands around them, and without
// the ending that makes a name say whose something is.
func nameWords(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return endsName(r) && r != '\'' && r != '’' })
	for i, word := range words {
		word = strings.Trim(word, "'’-")
		words[i] = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	}
	return words
}
