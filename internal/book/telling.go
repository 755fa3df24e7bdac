package book

import (
	"iter"
	"slices"

	"headsup/internal/journal"
)

// tell lists a telling or a meeting under everybody it reached: group members
// included, and the group itself.
func (b *Book) tell(it *Item) {
	for p := range b.hearers(it) {
		b.work++
		p.hear(it)
	}
}

// hearers yields everybody a telling or a meeting reached, some perhaps twice.
func (b *Book) hearers(it *Item) iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		if it.Verb != journal.Told && it.Verb != journal.Met {
			return
		}
		for slug := range it.People() {
			p := b.person(slug)
			if !yield(p) {
				return
			}
			if !p.IsGroup() {
				continue
			}
			for _, member := range p.MembersAt(it.Pos()) {
				if !yield(b.person(member)) {
					return
				}
			}
		}
	}
}

// untell takes an item off the lists again, before an amendment that changes
// whom it reached.
func (b *Book) untell(it *Item) {
	for p := range b.hearers(it) {
		p.unhear(it)
	}
}

// Reached are the slugs of the people a telling, a meeting or a thanks reached:
// those it names, each group as its members at that place, nobody twice. The
// caller must not change them.
func (b *Book) Reached(it *Item) []string {
	var out []string
	for slug := range it.People() {
		p := b.people[slug]
		switch {
		case p == nil:
		case p.IsGroup():
			for _, member := range p.MembersAt(it.Pos()) {
				if !slices.Contains(out, member) {
					out = append(out, member)
				}
			}
		case out == nil:
			out = p.alone[:]
		case !slices.Contains(out, slug):
			out = append(out, slug)
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
	for it := range newest(p.heard(project)) {
		return it
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
func (p *Person) ToldItem(it *Item) (first *Item) {
	for t := range past(it.named()) {
		if p.wasTold(t) {
			first = t
			break
		}
	}
	for slug := range it.Projects() {
		for t := range p.ToldSince(slug, it.Pos()) {
			if first == nil || t.Pos().Before(first.Pos()) {
				first = t
			}
			break
		}
	}
	return first
}

// LastToldItem is the last telling that told a person of an entry, in the sense
// of ToldItem. Nil if there is none.
func (p *Person) LastToldItem(it *Item) (last *Item) {
	for t := range newest(it.named()) {
		if p.wasTold(t) {
			last = t
			break
		}
	}
	for slug := range it.Projects() {
		t := p.LastTold(slug)
		if t != nil && it.Pos().Before(t.Pos()) && (last == nil || last.Pos().Before(t.Pos())) {
			last = t
		}
	}
	return last
}

// wasTold reports whether an entry is a telling or a meeting that reached the
// person.
func (p *Person) wasTold(it *Item) bool {
	at := firstFrom(p.tellings, it.Pos())
	return at < len(p.tellings) && p.tellings[at] == it
}
