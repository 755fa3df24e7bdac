package book

import "iter"

// Below yields every project and goal under a goal, through the goals between
// them, by first mention and each once.
func (b *Book) Below(goal *Project) iter.Seq[*Project] {
	return func(yield func(*Project) bool) {
		for _, p := range b.works {
			if p != goal && b.isBelow(p, goal.Slug) && !yield(p) {
				return
			}
		}
	}
}

// isBelow climbs from goal to goal. Goals that stand under each other in a ring
// end the climb after as many steps as there are names.
func (b *Book) isBelow(p *Project, goal string) bool {
	for range b.works {
		above := p.Above()
		if above == "" || above == goal {
			return above == goal
		}
		if p = b.projects[above]; p == nil {
			return false
		}
	}
	return false
}

// Above is the slug of the goal a project serves, or that a goal stands under;
// "" if there is none.
func (p *Project) Above() string {
	if p.IsGoal {
		return p.Under
	}
	return p.Goal
}

// Mine reports whether the owner answers for it: a project that nobody else
// leads, a goal owned by them or of their own level.
func (p *Project) Mine() bool {
	if p.IsGoal {
		return p.Owner == Owner || p.Level == "me"
	}
	return p.Lead == "" || p.Lead == Owner
}
