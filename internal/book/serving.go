package book

import (
	"iter"
	"slices"

	"headsup/internal/journal"
)

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

// Served reports whether an open project of the owner's stands under a goal,
// through the goals between them.
func (b *Book) Served(goal *Project) bool {
	for p := range b.Below(goal) {
		if !p.IsGoal && p.Open() && p.Mine() {
			return true
		}
	}
	return false
}

// Linked reports whether work serves a goal: by itself, or by one of its
// projects.
func (b *Book) Linked(it *Item) bool {
	if goal, _ := it.Tag(journal.GoalTag); bare(goal) != "" {
		return true
	}
	for slug := range it.Projects() {
		if p := b.projects[slug]; p.IsGoal || p.Goal != "" {
			return true
		}
	}
	return false
}

// GoalsOf yields the slugs of the goals that an entry serves: the one its goal:
// names, those it names itself and those its projects stand under; each once.
func (b *Book) GoalsOf(it *Item) iter.Seq[string] {
	return func(yield func(string) bool) {
		var seen []string
		give := func(goal string) bool {
			if goal == "" || slices.Contains(seen, goal) {
				return true
			}
			seen = append(seen, goal)
			return yield(goal)
		}
		if goal, _ := it.Tag(journal.GoalTag); !give(bare(goal)) {
			return
		}
		for slug := range it.Projects() {
			p := b.projects[slug]
			goal := p.Goal
			if p.IsGoal {
				goal = slug
			}
			if !give(goal) {
				return
			}
		}
	}
}
