package book

import (
	"cmp"
	"slices"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Pos is a place in the order of a book: by day, then by number.
type Pos struct {
	On  civil.Day
	Seq int64
}

// IsZero reports whether p is no place.
func (p Pos) IsZero() bool { return p == Pos{} }

// Compare orders places; it is negative where p comes first.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.On, q.On), cmp.Compare(p.Seq, q.Seq))
}

// Before reports whether p comes before q.
func (p Pos) Before(q Pos) bool { return p.On < q.On || p.On == q.On && p.Seq < q.Seq }

// Item is an entry in its place, as amended up to the book's day.
type Item struct {
	*journal.Entry
	Plan   bool // a meeting that is still ahead
	hidden bool // retracted

	written *journal.Entry // as it was recorded
	ties    *ties          // nil where no entry names it, as with most
}

// ties are the entries that name one by its number, in order.
type ties struct {
	life  []*Item // what amends, answers, ends or retracts it
	named []*Item // every other
}

func (it *Item) life() []*Item {
	if it.ties == nil {
		return nil
	}
	return it.ties.life
}

func (it *Item) named() []*Item {
	if it.ties == nil {
		return nil
	}
	return it.ties.named
}

// tie adds an entry that names the item.
func (it *Item) tie(other *Item) {
	if it.ties == nil {
		it.ties = &ties{}
	}
	if other.endsLife() {
		it.ties.life = insert(it.ties.life, other)
	} else {
		it.ties.named = insert(it.ties.named, other)
	}
}

// Pos is the item's place.
func (it *Item) Pos() Pos { return Pos{it.written.On, it.written.Seq} }

// Hidden reports whether the item was retracted. Lists that a Book gives out
// leave hidden items away.
func (it *Item) Hidden() bool { return it.hidden }

// Life yields what happened to the item (answer, done, drop, amend), in order.
func (it *Item) Life(verb journal.Verb) func(func(*Item) bool) {
	return func(yield func(*Item) bool) {
		for _, other := range it.life() {
			if other.Verb == verb && !other.hidden && !yield(other) {
				return
			}
		}
	}
}

// Naming yields the entries that name the item otherwise: tellings, meetings,
// asks, promises.
func (it *Item) Naming() func(func(*Item) bool) { return visible(it.named()) }

// Ended gives the first done or drop of the item; nil if there is none.
func (it *Item) Ended() *Item {
	for _, other := range it.life() {
		if (other.Verb == journal.Done || other.Verb == journal.Drop) && !other.hidden {
			return other
		}
	}
	return nil
}

// Answered gives the last answer to the item; nil if there is none. "seen" on a
// telling is an answer too.
func (it *Item) Answered() *Item {
	for _, other := range slices.Backward(it.life()) {
		if other.Verb == journal.Answer && !other.hidden {
			return other
		}
	}
	return nil
}

// amend computes the entry as its amendments leave it: repeated tags and names
// add, single tags replace, an empty value takes a tag away, words replace the
// text.
func (it *Item) amend() {
	it.Entry = it.written
	for change := range it.Life(journal.Amend) {
		amended := *it.Entry
		amended.Tokens = amendTokens(it.Entry, change.Entry)
		if change.More != "" {
			amended.More = change.More
		}
		amended.Understand()
		it.Entry = &amended
	}
}

func amendTokens(e, change *journal.Entry) []journal.Token {
	tokens := slices.Clone(e.Tokens)
	var words []journal.Token
	for _, t := range change.Tokens {
		switch t.Of {
		case journal.OfWord:
			words = append(words, t)
		case journal.OfPerson, journal.OfProject:
			if !slices.Contains(tokens, t) {
				tokens = append(tokens, t)
			}
		case journal.OfTag:
			same := func(old journal.Token) bool {
				return old.Of == journal.OfTag && old.Tag == t.Tag && old.Num == t.Num
			}
			if !t.Tag.Spec().Many || t.Text == "" {
				tokens = slices.DeleteFunc(tokens, same)
			}
			if t.Text != "" {
				tokens = append(tokens, t)
			}
		}
	}
	if len(words) > 0 {
		tokens = replaceWords(e, tokens, words)
	}
	return tokens
}

// replaceWords puts new words where the old ones began. The kind or state stays
// unless the new words begin with one.
func replaceWords(e *journal.Entry, tokens, words []journal.Token) []journal.Token {
	spec := e.Verb.Spec()
	lead := e.Kind
	if e.Verb == journal.Status {
		lead = e.Named.String()
	}
	if first, _, _ := strings.Cut(words[0].Text, " "); lead != "" && !slices.Contains(spec.Words, first) {
		words = append([]journal.Token{{Text: lead}}, words...)
	}
	at := slices.IndexFunc(tokens, func(t journal.Token) bool { return t.Of == journal.OfWord && !t.Glued })
	if at < 0 {
		return append(words, tokens...)
	}
	rest := slices.DeleteFunc(slices.Clone(tokens[at:]), func(t journal.Token) bool { return t.Of == journal.OfWord })
	return append(append(slices.Clone(tokens[:at]), words...), rest...)
}

// putter puts an item into a list that is in order, once.
type putter func(list []*Item, it *Item) []*Item

// push is the putter for items that come in their order.
func push(list []*Item, it *Item) []*Item {
	if n := len(list); n > 0 && list[n-1] == it {
		return list
	}
	return append(list, it)
}

// insert is the putter for an item of any place.
func insert(list []*Item, it *Item) []*Item {
	if n := len(list); n == 0 || list[n-1].Pos().Before(it.Pos()) {
		return append(list, it)
	}
	at, found := slices.BinarySearchFunc(list, it.Pos(), func(other *Item, p Pos) int { return other.Pos().Compare(p) })
	if found {
		return list
	}
	return slices.Insert(list, at, it)
}

// remove takes an item off a list that is in order.
func remove(list []*Item, it *Item) []*Item {
	if at := firstFrom(list, it.Pos()); at < len(list) && list[at] == it {
		return slices.Delete(list, at, at+1)
	}
	return list
}

// visible yields the items of a list that are not hidden.
func visible(list []*Item) func(func(*Item) bool) {
	return func(yield func(*Item) bool) {
		for _, it := range list {
			if !it.hidden && !yield(it) {
				return
			}
		}
	}
}
