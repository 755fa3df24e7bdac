package compose

import (
	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Kind is a document that this version writes.
type Kind struct {
	Name string

	// Of are the verbs of the entries that it is about. Without any, entries that
	// are named stand for their projects.
	Of []journal.Verb

	// Urgent says that it tells trouble early, and waits for no better hour.
	Urgent bool

	// Past is what it tells of a period: these are read however far behind the
	// horizon the period reaches.
	Past []Past

	// Quotes says that it may quote feedback got, without the giver's name unless
	// the owner wants it named.
	Quotes bool

	// InPerson says that it writes down what is said in person first.
	InPerson bool

	// Write makes it of a book for one reader. What the scope lacks, such as the
	// decision a brief is about, is a Misread fault.
	Write func(b *book.Book, reader *book.Person, s Scope) (Document, error)
}

// Past chooses entries that passed: those of a verb, and of these only such as
// bear one of the tags, where some are given.
type Past struct {
	Verb journal.Verb
	With []journal.Tag
}

// Kinds are the documents in the order of the manual.
func Kinds() []Kind {
	return []Kind{
		{Name: "update", Write: writeUpdate, Past: []Past{{Verb: journal.Log}, {Verb: journal.Win}}},
		{Name: "onepager", Write: writeOnePager},
		{Name: "heads-up", Urgent: true, Write: writeHeadsUp},
		{Name: "win-note", Of: []journal.Verb{journal.Win}, Write: writeWinNote},
		{Name: "brief", Of: []journal.Verb{journal.Decision}, Write: writeBrief},
		{Name: "agenda", Of: []journal.Verb{journal.Met}, Urgent: true, Write: writeAgenda},
		{Name: "inventory", Write: writeInventory, Past: []Past{{Verb: journal.Log}, {Verb: journal.Win}}},
		{Name: "review", Write: writeReview, Quotes: true,
			Past: []Past{{Verb: journal.Win}, {Verb: journal.Feedback}, {Verb: journal.Thanks}, {Verb: journal.Metric},
				{Verb: journal.Log, With: []journal.Tag{journal.Impact, journal.Evidence}}}},
		{Name: "handover", Write: writeHandover},
		{Name: "working-with-me", Write: writeWorkingWithMe},
		{Name: "confirm", Of: []journal.Verb{journal.Request}, Write: writeConfirm},
		{Name: "ask-note", Of: []journal.Verb{journal.Ask, journal.Request}, Write: writeAskNote},
		{Name: "case", Write: writeCase, Quotes: true},
		{Name: "coach", Of: []journal.Verb{journal.Gave, journal.Issue}, InPerson: true, Write: writeCoach},
	}
}

// KindOf finds a document by name: a Misread fault if there is none.
func KindOf(name string) (Kind, error) {
	var names []string
	for _, k := range Kinds() {
		if k.Name == name {
			return k, nil
		}
		names = append(names, k.Name)
	}
	wrong := fault.New(fault.Misread, "there is no document %q", name)
	if near := journal.Nearest(name, names); near != "" {
		return Kind{}, wrong.Do("did you mean %s?", near)
	}
	return Kind{}, wrong.Do("this version writes %s", list(names))
}
