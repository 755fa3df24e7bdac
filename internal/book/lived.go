package book

import "headsup/internal/civil"

// Lived is from the first to the last day of which something was recorded up to
// the book's own; zero in an empty book. A meeting that is ahead does not count.
func (b *Book) Lived() civil.Span {
	var lived civil.Span
	for it := range past(b.items) {
		lived.From = it.On
		break
	}
	for it := range newest(b.items) {
		lived.To = it.On
		break
	}
	return lived
}
