package book

import "iter"

// Touches reports whether an entry speaks of another: by its number, or by
// naming a project of it.
func (it *Item) Touches(other *Item) bool {
	if namesEntry(it, other.Seq) {
		return true
	}
	for slug := range other.Projects() {
		if names(it, slug) {
			return true
		}
	}
	return false
}

// Speaks reports whether an entry names a project, or another entry by number.
func (it *Item) Speaks(project string, seq int64) bool {
	return names(it, project) || namesEntry(it, seq)
}

// TellingsOf yields every telling or meeting that told a person of an entry, in
// order.
func (p *Person) TellingsOf(it *Item) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for t := range p.Tellings() {
			if tells(t, it) && !yield(t) {
				return
			}
		}
	}
}

// tells reports whether a telling tells an entry: it names its number, or comes
// after it and names a project of it.
func tells(t, it *Item) bool {
	return namesEntry(t, it.Seq) || it.Pos().Before(t.Pos()) && t.Touches(it)
}

// namesEntry reports whether an entry names another by number.
func namesEntry(it *Item, seq int64) bool {
	for n := range it.Refs() {
		if n == seq {
			return true
		}
	}
	return false
}
