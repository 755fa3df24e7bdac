package book

import (
	"slices"
	"strings"

	"headsup/internal/journal"
)

// thread is what somebody heard of a project, in order.
type thread struct {
	project string
	items   []*Item
}

// thread finds what the person heard of a project among their threads, or where
// it belongs.
func (p *Person) thread(project string) (at int, found bool) {
	return slices.BinarySearchFunc(p.threads, project, func(t thread, slug string) int { return strings.Compare(t.project, slug) })
}

// heard lists what the person heard of a project.
func (p *Person) heard(project string) []*Item {
	if at, found := p.thread(project); found {
		return p.threads[at].items
	}
	return nil
}

// hear lists what reached the person, as a whole and under each project.
func (p *Person) hear(it *Item) {
	p.tellings = insert(p.tellings, it)
	for slug := range it.Projects() {
		at, found := p.thread(slug)
		if !found {
			p.threads = slices.Insert(p.threads, at, thread{project: slug})
		}
		p.threads[at].items = insert(p.threads[at].items, it)
	}
}

// unhear takes an item off these lists.
func (p *Person) unhear(it *Item) {
	p.tellings = remove(p.tellings, it)
	for slug := range it.Projects() {
		if at, found := p.thread(slug); found { // whom an amendment adds has heard nothing yet
			p.threads[at].items = remove(p.threads[at].items, it)
		}
	}
}

// tellAll tells every telling and meeting. It counts first, so that no thread
// grows out of its room.
func (b *Book) tellAll() {
	told, met := b.byVerb[journal.Told], b.byVerb[journal.Met]
	for len(told)+len(met) > 0 {
		next := &told
		if len(told) == 0 || len(met) > 0 && met[0].Pos().Before(told[0].Pos()) {
			next = &met
		}
		it := (*next)[0]
		*next = (*next)[1:]
		for p := range b.hearers(it) {
			p.tellings = push(p.tellings, it)
		}
	}
	for _, w := range b.works {
		w.seats = 0
	}
	var named, heard []*Project // by the tellings in order; each once
	for _, p := range b.persons {
		named, heard = named[:0], heard[:0]
		for _, it := range p.tellings {
			for slug := range it.Projects() {
				w := b.projects[slug]
				if w.seats == 0 {
					heard = append(heard, w)
				}
				w.seats++
				named = append(named, w)
			}
		}
		p.spin(named, heard)
	}
}

// spin makes the threads of what reached the person: named are the projects of
// their tellings in order, heard each of them once, with the seats it needs.
func (p *Person) spin(named, heard []*Project) {
	slices.SortFunc(heard, func(w, v *Project) int { return strings.Compare(w.Slug, v.Slug) })
	p.threads = make([]thread, len(heard))
	slab := make([]*Item, len(named))
	for i, w := range heard {
		p.threads[i] = thread{project: w.Slug, items: slab[:0:w.seats]}
		slab = slab[w.seats:]
		w.seats = int32(i)
	}
	for _, it := range p.tellings {
		for range it.Projects() {
			t := &p.threads[named[0].seats]
			t.items = push(t.items, it)
			named = named[1:]
		}
	}
	for _, w := range heard {
		w.seats = 0
	}
}
