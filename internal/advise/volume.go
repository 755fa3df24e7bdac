package advise

import (
	"fmt"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// withinLimits puts off what would pass the number of messages its reader takes
// in a week. What is now goes, and takes its place first.
func (a *arranging) withinLimits(ranked []*Move) []*Move {
	left := map[string]int{} // by reader, of those who have a limit
	for _, m := range ranked {
		if p := m.to(a.Book); p != nil && p.Max > 0 && m.Act.reaches() {
			if _, counted := left[p.Slug]; !counted {
				left[p.Slug] = p.Max - MessagesThisWeek(a.Book, p)
			}
			if m.Urgency == Now {
				left[p.Slug]--
			}
		}
	}
	var within []*Move
	for _, m := range ranked {
		p := m.to(a.Book)
		if p == nil || p.Max == 0 || !m.Act.reaches() || m.Urgency == Now {
			within = append(within, m)
			continue
		}
		if left[p.Slug]--; left[p.Slug] >= 0 {
			within = append(within, m)
			continue
		}
		reason := fmt.Sprintf("%s takes %d a week and has had them", p.GivenName(), p.Max)
		if MessagesThisWeek(a.Book, p) < p.Max {
			reason = fmt.Sprintf("%s takes %d a week, and they are spoken for", p.GivenName(), p.Max)
		}
		a.hold(m, reason)
	}
	return within
}

// MessagesThisWeek counts what reached a person in the book's week, Monday to
// Sunday: tellings unless by meeting, and asks; what happened in one sending
// counts once.
func MessagesThisWeek(b *book.Book, p *book.Person) int { return len(messagesThisWeek(b, p)) }

func messagesThisWeek(b *book.Book, p *book.Person) (entries []int64) {
	monday := b.Day.Monday()
	for it := range p.Tellings() {
		if via, _ := it.Tag(journal.Via); it.Verb == journal.Told && via != "meeting" && it.On >= monday {
			entries = append(entries, it.Seq)
		}
	}
	for it := range b.Items(journal.Ask) {
		if it.On >= monday && b.Reaches(it, p.Slug) {
			entries = append(entries, it.Seq)
		}
	}
	return entries
}
