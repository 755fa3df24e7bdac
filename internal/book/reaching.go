package book

import (
	"iter"
	"slices"
)

// Reaching yields the entries from a place on that reach a person: those that
// name them, then those that name a group they were in at that place; each list
// in order, and nothing twice.
func (b *Book) Reaching(p *Person, at Pos) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for it := range p.ItemsFrom(at) {
			if !yield(it) {
				return
			}
		}
		for _, group := range b.persons {
			if group == p || !group.everHad(p) {
				continue
			}
			for it := range group.ItemsFrom(at) {
				if b.groupOf(it, p) == group && !yield(it) {
					return
				}
			}
		}
	}
}

// everHad reports whether somebody was a member of a group at any time.
func (p *Person) everHad(member *Person) bool {
	return slices.ContainsFunc(p.groups, func(c circle) bool { return slices.Contains(c.members, member.Slug) })
}

// groupOf is the first group through which an entry reaches somebody; nil where
// it names them, or reaches them in no way.
func (b *Book) groupOf(it *Item, p *Person) (group *Person) {
	for name := range it.People() {
		if name == p.Slug {
			return nil
		}
		if g := b.people[name]; group == nil && g.IsGroup() && slices.Contains(g.MembersAt(it.Pos()), p.Slug) {
			group = g
		}
	}
	return group
}
