package book

import "headsup/internal/journal"

// Knows reports whether somebody was told of an entry: by its number, or by a
// telling after it of a project it names.
func (b *Book) Knows(p *Person, it *Item) bool {
	for t := range it.Naming() {
		if (t.Verb == journal.Told || t.Verb == journal.Met) && !t.Plan && b.Reaches(t, p.Slug) {
			return true
		}
	}
	for slug := range it.Projects() {
		if t := p.LastTold(slug); t != nil && it.Pos().Before(t.Pos()) {
			return true
		}
	}
	return false
}
