package book

import "headsup/internal/journal"

// AsOf is the entry as it stood at a place: with the amendments up to it.
func (it *Item) AsOf(at Pos) *journal.Entry {
	e := it.written
	for change := range it.Life(journal.Amend) {
		if at.Before(change.Pos()) {
			break
		}
		amended := *e
		amended.Tokens = amendTokens(e, change.Entry)
		amended.Understand()
		e = &amended
	}
	return e
}
