package book

import (
	"slices"

	"headsup/internal/journal"
)

// tell lists a telling or a meeting under everybody it reached: group members
// included, and the group itself.
func (b *Book) tell(it *Item) {
	if it.Verb != journal.Told && it.Verb != journal.Met {
		return
	}
	for _, slug := range b.Reached(it) {
		b.work++
		p := b.person(slug)
		p.tellings = insert(p.tellings, it)
	}
	for slug := range it.People() {
		if p := b.person(slug); p.IsGroup() {
			p.tellings = insert(p.tellings, it)
		}
	}
}

// untell takes an item off the lists again, before an amendment that changes
// whom it reached.
func (b *Book) untell(it *Item) {
	if it.Verb != journal.Told && it.Verb != journal.Met {
		return
	}
	for slug := range it.People() {
		p := b.person(slug)
		if at := slices.Index(p.tellings, it); at >= 0 {
			p.tellings = slices.Delete(p.tellings, at, at+1)
		}
	}
}

// Reached are the slugs of the people a telling, a meeting or a thanks reached:
// those it names, each group as its members at that place, nobody twice.
func (b *Book) Reached(it *Item) []string {
	var out []string
	for slug := range it.People() {
		p := b.person(slug)
		if !p.IsGroup() {
			if !slices.Contains(out, slug) {
				out = append(out, slug)
			}
			continue
		}
		for _, member := range p.MembersAt(it.Pos()) {
			if !slices.Contains(out, member) {
				out = append(out, member)
			}
		}
	}
	return out
}

// MayHear reports whether a reader may be told of a project on the book's day,
// by its visible:. Everybody may hear of what has none.
func (b *Book) MayHear(reader *Person, project *Project) bool {
	relation := reader.RelationOn(b.Day)
	switch project.Visible {
	case Private:
		return false
	case ManagerOnly:
		return relation == Manager
	case TeamOnly:
		return relation == Manager || relation == Report ||
			project.Lead == reader.Slug || slices.Contains(project.With, reader.Slug)
	}
	return true
}

// MayHearItem reports whether a reader may be told of an entry: of every
// project it names.
func (b *Book) MayHearItem(reader *Person, it *Item) bool {
	for slug := range it.Projects() {
		if p := b.Project(slug); p != nil && !b.MayHear(reader, p) {
			return false
		}
	}
	return true
}

// IsUpdate reports whether a telling counts as an update to somebody who is
// told in their own way: an update or a one-pager; for one whose channel is
// meetings, a 1:1 that names projects.
func (p *Person) IsUpdate(it *Item) bool {
	switch it.Verb {
	case journal.Told:
		return it.Kind == "update" || it.Kind == "onepager"
	case journal.Met:
		return p.Channel == "meeting" && it.Kind == "1:1" && it.Project() != ""
	}
	return false
}

// LastUpdate is the last update the person was given; nil if there is none.
func (p *Person) LastUpdate() *Item {
	for _, it := range slices.Backward(p.tellings) {
		if !it.hidden && !it.Plan && p.IsUpdate(it) {
			return it
		}
	}
	return nil
}

// LastTold is the last telling or meeting that told the person of a project;
// nil if there is none.
func (p *Person) LastTold(project string) *Item {
	for _, it := range slices.Backward(p.tellings) {
		if !it.hidden && !it.Plan && names(it, project) {
			return it
		}
	}
	return nil
}

// Heard reports whether somebody has taken in what a telling told: it was a
// meeting, or it was answered.
func (it *Item) Heard() bool { return it.Verb == journal.Met || it.Answered() != nil }

func names(it *Item, project string) bool {
	for slug := range it.Projects() {
		if slug == project {
			return true
		}
	}
	return false
}

// ToldItem is the first telling that told a person of an entry: one that names
// its number, or one after it that names a project of it. Nil if there is none.
func (p *Person) ToldItem(it *Item) *Item {
	named := p.toldByNumber(it)
	if it.Project() == "" {
		return named
	}
	at, _ := p.tellingAt(it.Pos())
	for _, t := range p.tellings[at:] {
		if named != nil && named.Pos().Before(t.Pos()) {
			break
		}
		if t.hidden || t.Plan {
			continue
		}
		for slug := range it.Projects() {
			if names(t, slug) {
				return t
			}
		}
	}
	return named
}

// toldByNumber is the first telling of a person that names an entry's number.
func (p *Person) toldByNumber(it *Item) *Item {
	for t := range it.Naming() {
		if (t.Verb == journal.Told || t.Verb == journal.Met) && !t.Plan {
			if _, reached := p.tellingAt(t.Pos()); reached {
				return t
			}
		}
	}
	return nil
}

// tellingAt finds a place among the tellings of a person.
func (p *Person) tellingAt(at Pos) (n int, found bool) {
	return slices.BinarySearchFunc(p.tellings, at, func(t *Item, at Pos) int { return t.Pos().Compare(at) })
}
