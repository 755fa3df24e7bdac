package book

import (
	"cmp"
	"iter"
	"slices"
	"sync"
	"time"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/slab"
)

// Book is what a journal comes to as of one day. It is not changed by reading,
// so that many may read it at once; Add must be alone.
type Book struct {
	Day civil.Day

	entries  []journal.Entry // what it was folded from, also what is dated later
	items    []*Item         // in order
	bySeq    []*Item         // by number
	byVerb   [journal.Note + 1][]*Item
	people   map[string]*Person
	persons  []*Person // by first line; see order
	projects map[string]*Project
	works    []*Project // likewise
	lately   lately
	work     int // how many items the last Fold or Add looked at
}

// Fold makes the book as of a day from entries in any order, each with its
// number. Entries dated later are left out, except meetings that are plans by
// then: recorded on or before the day, standing before an entry dated up to
// it, or taken from a file, where there is no recording.
//
// The book keeps the entries; they must not be changed.
func Fold(entries []journal.Entry, day civil.Day) *Book {
	b := &Book{Day: day, entries: entries, people: map[string]*Person{}, projects: map[string]*Project{}}
	b.fold(entries)
	return b
}

func (b *Book) fold(entries []journal.Entry) {
	b.take(entries)
	for _, it := range b.items {
		b.link(it)
	}
	for _, it := range slices.Backward(b.bySeq) {
		it.hidden = it.retracted()
		if len(it.life()) > 0 {
			it.amend() // the later first, since an amendment may be amended itself
		}
	}
	b.hangAll()
	for _, p := range b.persons {
		p.readLines()
	}
	for _, p := range b.works {
		p.readLines()
	}
	b.order()
	b.tellAll()
	b.work = len(b.items)
}

// take chooses the entries that belong to the day and puts them in order.
func (b *Book) take(entries []journal.Entry) {
	zone := sync.OnceValue(func() *time.Location { return ownerZone(entries, b.Day) }) // few books ask
	var last int64
	ahead := 0
	for i := range entries {
		if entries[i].On <= b.Day {
			last = max(last, entries[i].Seq)
		} else {
			ahead++
		}
	}
	room := slab.Of[Item](len(entries) - ahead + min(ahead, 64))
	b.items = slab.Of[*Item](cap(room))
	seqs, places := true, true // whether they come in the order of numbers, of places
	var before Pos
	for i := range entries {
		e := &entries[i]
		if plan := e.On > b.Day; !plan || b.isPlan(e, last, zone) {
			if len(room) == cap(room) {
				room = make([]Item, 0, 256)
			}
			room = append(room, Item{Entry: e, written: e, Plan: plan})
			b.items = append(b.items, &room[len(room)-1])
			seqs = seqs && e.Seq >= before.Seq
			places = places && e.On >= before.On && (e.On > before.On || e.Seq >= before.Seq)
			before = Pos{e.On, e.Seq}
		}
	}
	b.items = slices.Clip(b.items)
	b.bySeq = b.items // Add takes new room for both
	if seqs && places {
		return
	}
	b.bySeq = slices.Clone(b.items)
	slices.SortFunc(b.bySeq, func(a, c *Item) int { return cmp.Compare(a.Seq, c.Seq) })
	slices.SortFunc(b.items, func(a, c *Item) int { return a.Pos().Compare(c.Pos()) })
}

// isPlan reports whether a meeting dated ahead was known on the book's day.
func (b *Book) isPlan(e *journal.Entry, last int64, zone func() *time.Location) bool {
	return e.Verb == journal.Met &&
		(e.Recorded.IsZero() || e.Seq < last || civil.Today(e.Recorded, zone()) <= b.Day)
}

// ownerZone is the zone the owner lived in by the day: the last zone: of a line
// `person @me`.
func ownerZone(entries []journal.Entry, day civil.Day) *time.Location {
	name, at := "", Pos{}
	for i := range entries {
		e := &entries[i]
		if e.Verb != journal.Person || e.On > day || e.Person() != Owner {
			continue
		}
		if zone, ok := e.Tag(journal.Zone); ok && !(Pos{e.On, e.Seq}).Before(at) {
			name, at = zone, Pos{e.On, e.Seq}
		}
	}
	if zone, err := civil.ParseZone(name); err == nil {
		return zone
	}
	return time.UTC
}

// Add folds one more entry in, with the same result as folding all anew. Its
// number must be above every other. The work depends on what the entry touches,
// not on the size of the book.
func (b *Book) Add(e journal.Entry) {
	b.work = 0
	plan := e.On > b.Day
	if plan && e.Verb != journal.Met {
		return
	}
	if b.foldsAnew(&e) {
		entries := make([]journal.Entry, 0, len(b.items)+1)
		for _, it := range b.items {
			entries = append(entries, *it.written)
		}
		*b = *Fold(append(entries, e), b.Day)
		return
	}
	names := len(b.persons) + len(b.works)
	it := &Item{Entry: &e, written: &e, Plan: plan}
	b.items = insert(b.items, it)
	b.bySeq = append(b.bySeq, it)
	b.link(it)
	b.hang(it, insert)
	b.settle(it)
	b.tell(it)
	for seq := range e.Refs() {
		if target := b.Item(seq); target != nil && (e.Verb == journal.Amend || e.Verb == journal.Retract) {
			b.renew(target)
		}
	}
	if reorders(e.Verb) || names != len(b.persons)+len(b.works) {
		b.order()
	}
}

// reorders reports whether an entry of a verb may change which line about
// somebody or something is the first.
func reorders(v journal.Verb) bool {
	switch v {
	case journal.Person, journal.Project, journal.Goal, journal.Status, journal.Amend, journal.Retract:
		return true
	}
	return false
}

// foldsAnew reports the few entries after which everything is folded anew: those
// that define a group or the owner's zone, at once or by way of an amendment.
func (b *Book) foldsAnew(e *journal.Entry) bool {
	_, group := e.Tag(journal.With)
	_, zone := e.Tag(journal.Zone)
	if e.Verb == journal.Person {
		return group || zone
	}
	if e.Verb == journal.Amend || e.Verb == journal.Retract {
		for seq := range e.Refs() {
			target := b.Item(seq)
			if target != nil && (b.foldsAnew(target.written) || target.Verb == journal.Person && (group || zone)) {
				return true
			}
		}
	}
	return false
}

// link hangs an item under the entries it names.
func (b *Book) link(it *Item) {
	for i := range it.Tokens {
		if it.Tokens[i].Of != journal.OfEntry {
			continue
		}
		b.work++
		if target := b.Item(it.Tokens[i].Num); target != nil && target != it {
			target.tie(it)
		}
	}
}

// endsLife reports whether the item's numbers are entries it acts on.
func (it *Item) endsLife() bool {
	switch it.Verb {
	case journal.Amend, journal.Answer, journal.Done, journal.Drop, journal.Retract:
		return true
	}
	return false
}

// retracted reports whether a retraction that stands itself names the item. A
// retraction is always numbered after what it retracts, so that the question
// ends.
func (it *Item) retracted() bool {
	for _, other := range it.life() {
		if other.Verb == journal.Retract && other.Seq > it.Seq && !other.hidden {
			return true
		}
	}
	return false
}

// settle brings people and projects up to date with a new item.
func (b *Book) settle(it *Item) {
	switch it.Verb {
	case journal.Person, journal.Me, journal.Project, journal.Goal, journal.Status:
		b.resolveNamed(it.Entry)
	}
}

// order puts people and works in the order of their first lines; those that no
// line defines follow by name. What passes must not decide it, since a bounded
// book forgets who was mentioned first.
func (b *Book) order() {
	orderByFirst(b.persons, func(p *Person) (Pos, string) { return p.FirstLine(), p.Slug })
	orderByFirst(b.works, func(p *Project) (Pos, string) { return p.FirstLine(), p.Slug })
}

func orderByFirst[T any](all []T, first func(T) (at Pos, name string)) {
	type keyed struct {
		at   Pos
		name string
		of   T
	}
	sorted := make([]keyed, len(all))
	for i, one := range all {
		at, name := first(one)
		sorted[i] = keyed{at, name, one}
	}
	slices.SortFunc(sorted, func(p, q keyed) int {
		if p.at.IsZero() != q.at.IsZero() {
			if p.at.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Or(p.at.Compare(q.at), cmp.Compare(p.name, q.name))
	})
	for i := range sorted {
		all[i] = sorted[i].of
	}
}

// resolveNamed works out anew the people and projects an entry names.
func (b *Book) resolveNamed(it *journal.Entry) {
	if it.Verb == journal.Me {
		b.person(Owner).resolve()
	}
	for slug := range it.People() {
		p := b.person(slug)
		p.resolve()
		b.work += len(p.lines)
	}
	for slug := range it.Projects() {
		p := b.project(slug)
		p.resolve()
		b.work += len(p.lines)
	}
}

// renew works out an item anew after an amendment or a retraction of it, and
// whatever the item itself had amended, retracted, told or set.
func (b *Book) renew(it *Item) {
	b.untell(it)
	b.unhang(it)
	before := it.Entry
	it.hidden = it.retracted()
	it.amend()
	b.hang(it, insert)
	b.resolveNamed(before)
	b.resolveNamed(it.Entry)
	b.tell(it)
	if it.Verb == journal.Retract || it.Verb == journal.Amend {
		for seq := range it.Refs() {
			if target := b.Item(seq); target != nil && target.Seq < it.Seq {
				b.renew(target)
			}
		}
	}
}

// Item finds an entry by number; nil if the book does not hold it. What is recent
// is numbered without a gap, as a rule, and lies as far from the end as its
// number from the last; all else is searched for.
func (b *Book) Item(seq int64) *Item {
	if n := int64(len(b.bySeq)); n > 0 {
		if at := n - 1 - (b.bySeq[n-1].Seq - seq); 0 <= at && at < n && b.bySeq[at].Seq == seq {
			return b.bySeq[at]
		}
	}
	at, found := slices.BinarySearchFunc(b.bySeq, seq, func(it *Item, seq int64) int { return cmp.Compare(it.Seq, seq) })
	if !found {
		return nil
	}
	return b.bySeq[at]
}

// Items yields the entries of a verb in order, retracted ones and plans left
// out.
func (b *Book) Items(verb journal.Verb) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for _, it := range b.byVerb[verb] {
			if !it.hidden && !it.Plan && !yield(it) {
				return
			}
		}
	}
}

// All yields every entry in order, plans included, retracted ones left out.
func (b *Book) All() iter.Seq[*Item] { return visible(b.items) }

// Plans yields the meetings that are still ahead, the nearest first.
func (b *Book) Plans() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for _, it := range b.byVerb[journal.Met] {
			if it.Plan && !it.hidden && !yield(it) {
				return
			}
		}
	}
}

// Work says how many lists and lines the last Fold or Add looked at: what a
// test holds against the size of the book.
func (b *Book) Work() int { return b.work }
