package book

import (
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Became is the day on which the relation that holds on a day began: its since:,
// else the day of the line that first named it. Zero while none holds.
func (p *Person) Became(day civil.Day) civil.Day {
	at := p.spanOn(day)
	if at < 0 {
		return 0
	}
	span := p.relations[at]
	if !span.From.IsZero() {
		return span.From
	}
	for it := range visible(p.lines) {
		if value, _ := it.Tag(journal.Relation); Relation(value) == span.Relation {
			return it.On
		}
	}
	return p.FirstLine().On
}
