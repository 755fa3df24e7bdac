package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// Goals is the tree of goals with the projects under each, and the projects
// that serve none.
type Goals struct {
	Day     civil.Day    `json:"day"`
	Goals   []GoalNode   `json:"goals"`
	Orphans []ProjectRow `json:"orphans"` // open projects under no goal
}

// GoalNode is a goal with what stands under it.
type GoalNode struct {
	Goal     string       `json:"goal"`
	Title    string       `json:"title"`
	Owner    string       `json:"owner"`
	Level    string       `json:"level"`
	State    string       `json:"state"`
	By       civil.Day    `json:"by"`
	Measure  string       `json:"measure"`
	Why      string       `json:"why"`
	Goals    []GoalNode   `json:"goals"`
	Projects []ProjectRow `json:"projects"`
}

// GoalsOf makes the tree. A goal whose parents lead back to itself stands at the
// top.
func GoalsOf(b *book.Book) Goals {
	v := Goals{Day: b.Day, Goals: []GoalNode{}, Orphans: []ProjectRow{}}
	for g := range b.Goals() {
		if parent := b.Project(g.Under); parent == nil || !parent.IsGoal || circles(b, g) {
			v.Goals = append(v.Goals, goalNode(b, g, map[string]bool{}))
		}
	}
	for p := range b.Projects() {
		if goal := b.Project(p.Goal); p.Open() && (goal == nil || !goal.IsGoal) {
			v.Orphans = append(v.Orphans, projectRow(b, p))
		}
	}
	return v
}

// circles reports whether the way up from a goal leads back to it.
func circles(b *book.Book, g *book.Project) bool {
	seen := map[string]bool{}
	for at := b.Project(g.Under); at != nil && !seen[at.Slug]; at = b.Project(at.Under) {
		if at == g {
			return true
		}
		seen[at.Slug] = true
	}
	return false
}

func goalNode(b *book.Book, g *book.Project, above map[string]bool) GoalNode {
	node := GoalNode{Goal: g.Slug, Title: g.Called(), Owner: g.Owner, Level: g.Level, State: g.State().String(), By: g.By(),
		Measure: g.Measure, Why: g.Why, Goals: []GoalNode{}, Projects: []ProjectRow{}}
	above[g.Slug] = true
	for sub := range b.Goals() {
		if sub.Under == g.Slug && !above[sub.Slug] {
			node.Goals = append(node.Goals, goalNode(b, sub, above))
		}
	}
	for p := range b.Projects() {
		if p.Goal == g.Slug {
			node.Projects = append(node.Projects, projectRow(b, p))
		}
	}
	return node
}
