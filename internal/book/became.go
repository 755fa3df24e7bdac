package book

import "headsup/internal/civil"

// Became is the day on which the relation that holds on a day began: its since:,
// else the day it was recorded. Zero while none holds.
func (p *Person) Became(day civil.Day) civil.Day {
	at := p.spanOn(day)
	if at < 0 {
		return 0
	}
	if from := p.relations[at].From; !from.IsZero() {
		return from
	}
	return p.FirstLine().On
}
