package cli

import (
	"slices"
	"strconv"
	"strings"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// recordDo is a command that records one thing of a meeting.
type recordDo struct {
	What  string `json:"what"` // met, told, asked, promised, owed, decided, requested, learned
	Entry int64  `json:"entry"`
	Do    string `json:"do"`
}

// recordsOf are the commands that record what was said, those about something
// that is open first.
func recordsOf(v view.After, relation book.Relation) []recordDo {
	with := []string{v.Person}
	var all []recordDo
	add := func(what string, entry int64, act advise.Act) {
		all = append(all, recordDo{What: what, Entry: entry, Do: act.String()})
	}
	for _, m := range v.Passed {
		do := advise.Act{Verb: journal.Met, People: m.People, Words: strings.TrimSpace(m.Kind + " <words>"), Entries: []int64{m.Entry}}.String()
		when := strings.TrimSpace(m.On.String() + " " + m.Time)
		all = append(all, recordDo{What: "met", Entry: m.Entry, Do: strings.Replace(do, "headsup ", "headsup "+when+" ", 1)})
	}
	if m := v.Meeting; m.Entry == 0 {
		add("met", 0, advise.Act{Verb: journal.Met, People: with, Words: kindFirst(relation, "<words>")})
	} else if m.Planned {
		add("met", m.Entry, advise.Act{Verb: journal.Met, People: m.People, Words: strings.TrimSpace(m.Kind + " <words>"), Entries: []int64{m.Entry}})
	}
	add("told", 0, advise.Act{Verb: journal.Told, People: with, Words: "<words>", Entries: numbersOf(v.Kept, v.Unheard), Tags: []string{"via:meeting"}})
	for _, o := range v.Asked {
		add("asked", o.Entry, advise.Act{Verb: journal.Answer, Entries: []int64{o.Entry}, Words: "<words>"})
	}
	add("asked", 0, advise.Act{Verb: journal.Ask, People: with, Words: "<words>"})
	for _, o := range v.Promised {
		add("promised", o.Entry, advise.Act{Verb: journal.Done, Entries: []int64{o.Entry}})
	}
	add("promised", 0, advise.Act{Verb: journal.Promise, People: with, Words: "<words>", Tags: []string{"by:<date>"}})
	for _, o := range v.Owed {
		add("owed", o.Entry, advise.Act{Verb: journal.Done, Entries: []int64{o.Entry}})
	}
	add("owed", 0, advise.Act{Verb: journal.Owes, People: with, Words: "<words>", Tags: []string{"by:<date>"}})
	for _, d := range v.Decisions {
		add("decided", d.Entry, advise.Act{Verb: journal.Answer, Entries: []int64{d.Entry}, Words: "<words>", Tags: []string{"choice:<n>"}})
	}
	add("decided", 0, advise.Act{Verb: journal.Decision, Words: "<words>", Tags: []string{"from:@" + v.Person}})
	for _, r := range v.Requests {
		add("requested", r.Entry, advise.Act{Verb: journal.Done, Entries: []int64{r.Entry}})
		if r.Decline != nil {
			add("requested", r.Entry, advise.Act{Verb: journal.Drop, Entries: []int64{r.Entry}, Words: "<words>"})
		}
	}
	add("requested", 0, advise.Act{Verb: journal.Request, People: with, Words: "<words>", Tags: []string{"by:<date>"}})
	add("learned", 0, advise.Act{Verb: journal.Know, People: with, Words: "<topic> <words>", Tags: []string{"source:asked"}})
	return all
}

// numbersFirst takes the numbers of entries off the front of an answer: those it
// is about, or any behind a #. "2 weeks" is none.
func numbersFirst(answer string, about []int64) (numbers []int64, words string) {
	words = answer
	for {
		first, rest, _ := strings.Cut(words, " ")
		name, hashed := strings.CutPrefix(strings.TrimRight(first, ",;"), "#")
		n, err := strconv.ParseInt(name, 10, 64)
		if err != nil || n <= 0 || !hashed && !slices.Contains(about, n) {
			return numbers, words
		}
		numbers, words = append(numbers, n), strings.TrimSpace(rest)
	}
}

// numbersOf are the numbers of what is open.
func numbersOf(lists ...[]view.Open) (numbers []int64) {
	for _, o := range slices.Concat(lists...) {
		numbers = append(numbers, o.Entry)
	}
	return numbers
}
