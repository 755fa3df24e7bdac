package book

import "headsup/internal/civil"

// PresentOn reports whether somebody has not gone: a relation holds on the day,
// or none was ever given.
func (p *Person) PresentOn(day civil.Day) bool {
	return p.RelationOn(day) != Unrelated || len(p.relations) == 0
}

// InfluenceOn is how much a person decides on a day, 1 to 5: by the owner's
// word, else a guess from the relation.
func (p *Person) InfluenceOn(day civil.Day) int {
	if p.Influence > 0 {
		return p.Influence
	}
	switch p.RelationOn(day) {
	case SkipLevel:
		return 5
	case Manager, Sponsor:
		return 4
	case ManagersPeer, Customer:
		return 3
	}
	return 2
}
