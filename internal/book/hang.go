package book

import (
	"headsup/internal/journal"
	"headsup/internal/slab"
)

// hang lists an item under its verb and its names.
func (b *Book) hang(it *Item, put putter) {
	b.byVerb[it.Verb] = put(b.byVerb[it.Verb], it)
	b.work += len(it.Tokens)
	b.named(it, func(p *Person) { p.hang(it, put) }, func(p *Project) { p.items = put(p.items, it) })
}

func (p *Person) hang(it *Item, put putter) {
	p.items = put(p.items, it)
	if it.Verb == journal.Know {
		p.facts = put(p.facts, it)
	}
}

// named hands over everybody and everything an item hangs under, and makes the
// names in its tags known.
func (b *Book) named(it *Item, person func(*Person), project func(*Project)) {
	switch it.Verb {
	case journal.Me:
		person(b.person(Owner))
	case journal.Alloc:
		b.person(Owner) // whose time it is where nobody is named
	}
	for i := range it.Tokens {
		switch t := &it.Tokens[i]; t.Of {
		case journal.OfPerson:
			person(b.person(t.Text))
		case journal.OfProject:
			project(b.project(t.Text))
		case journal.OfTag:
			if v := t.Tag.Spec().Value; v == journal.ValuePerson || v == journal.ValuePeople || v == journal.ValueProject {
				b.mention(t.Text)
			}
		}
	}
}

// seat is an item under a name: the number of a person, or the complement of
// that of a project.
type seat struct{ item, name int32 }

// hangAll hangs every item. It looks each name up once and counts, so that no
// list grows out of its room.
func (b *Book) hangAll() {
	var verbs [len(b.byVerb)]int
	seats := slab.Of[seat](2 * len(b.items))
	for i, it := range b.items {
		verbs[it.Verb]++
		b.named(it,
			func(p *Person) { p.seats++; seats = append(seats, seat{int32(i), p.nr}) },
			func(p *Project) { p.seats++; seats = append(seats, seat{int32(i), ^p.nr}) })
	}
	free := slab.Of[*Item](len(b.items) + len(seats))
	room := func(n int) (list []*Item) {
		list, free = free[:0:n], free[n:cap(free)]
		return list
	}
	for verb, n := range verbs {
		b.byVerb[verb] = room(n)
	}
	for _, p := range b.persons {
		p.items = room(int(p.seats))
	}
	for _, p := range b.works {
		p.items = room(int(p.seats))
	}
	for _, it := range b.items {
		b.byVerb[it.Verb] = append(b.byVerb[it.Verb], it)
	}
	for _, s := range seats {
		it := b.items[s.item]
		if s.name < 0 {
			p := b.works[^s.name]
			p.items = push(p.items, it)
			if p.isLine(it) {
				p.lines = push(p.lines, it)
			}
			continue
		}
		p := b.persons[s.name]
		p.hang(it, push)
		if p.isLine(it) {
			p.lines = push(p.lines, it)
		}
	}
}

// unhang takes an item off the lists of its names, before an amendment or a
// retraction of one that changes them.
func (b *Book) unhang(it *Item) {
	for slug := range it.People() {
		p := b.person(slug)
		p.items, p.facts = remove(p.items, it), remove(p.facts, it)
	}
	for slug := range it.Projects() {
		p := b.project(slug)
		p.items = remove(p.items, it)
	}
}
