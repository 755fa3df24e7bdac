package book

import "headsup/internal/civil"

// PresentOn reports whether somebody has not gone: a relation holds on the day,
// or none was ever given.
func (p *Person) PresentOn(day civil.Day) bool {
	return p.RelationOn(day) != Unrelated || len(p.relations) == 0
}
