package book

import (
	"iter"
	"slices"

	"headsup/internal/journal"
)

// ItemsFrom yields the entries that name the person from a place on, as Items
// does.
func (p *Person) ItemsFrom(at Pos) iter.Seq[*Item] { return past(p.items[firstFrom(p.items, at):]) }

// Reply is what answered an ask: its first answer or, where feedback was asked
// for, the first feedback from them afterwards if that came earlier. Nil while
// there is neither.
func (b *Book) Reply(a Ask) *Item {
	reply := a.FirstAnswer()
	p := b.Person(a.Of)
	if a.Kind != "feedback" || p == nil {
		return reply
	}
	for it := range p.ItemsFrom(a.Pos()) {
		switch {
		case reply != nil && reply.Pos().Before(it.Pos()):
			return reply
		case it.Verb == journal.Feedback && it.Person() == a.Of:
			return it
		}
	}
	return reply
}

// OpenAsk reports whether an ask still waits. Later feedback from the person
// answers an ask for feedback.
func (b *Book) OpenAsk(a Ask) bool { return a.Ended() == nil && b.Reply(a) == nil }

// Nudges are the times an ask was repeated, in order: its date was moved, or
// they were told or met with the ask named.
func (a Ask) Nudges(p *Person) []*Item {
	var all []*Item
	for change := range a.Life(journal.Amend) {
		if _, ok := change.Tag(journal.By); ok {
			all = append(all, change)
		}
	}
	for it := range past(a.named()) {
		if a.Pos().Before(it.Pos()) && p.wasTold(it) {
			all = insert(all, it)
		}
	}
	return all
}

// Back is the first telling to the giver of advice, or meeting with them, after
// the answer that names the ask or the answer: what came of it was reported.
// Nil if there is none.
func (p *Person) Back(ask, answer *Item) (back *Item) {
	for _, list := range [][]*Item{ask.named(), answer.named()} {
		for it := range past(list) {
			if answer.Pos().Before(it.Pos()) && p.wasTold(it) && (back == nil || it.Pos().Before(back.Pos())) {
				back = it
			}
		}
	}
	return back
}

// Acted is the first sign that something was acted on: it was done, or a later
// entry of one of these verbs names it. Nil if there is none.
func (it *Item) Acted(verbs ...journal.Verb) (first *Item) {
	for done := range it.Life(journal.Done) {
		first = done
		break
	}
	for other := range it.Naming() {
		if slices.Contains(verbs, other.Verb) && it.Pos().Before(other.Pos()) && (first == nil || other.Pos().Before(first.Pos())) {
			first = other
		}
	}
	return first
}
