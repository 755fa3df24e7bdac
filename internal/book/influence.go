package book

import "headsup/internal/civil"

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
