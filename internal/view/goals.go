package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Goals is the tree of goals with the projects under each, what of the owner's
// work serves whose goal, and what serves none.
type Goals struct {
	Day      civil.Day    `json:"day"`
	Goals    []GoalNode   `json:"goals"`
	Orphans  []ProjectRow `json:"orphans"`    // open projects under no goal
	Unserved []GoalRow    `json:"unserved"`   // open goals of the manager that nothing of the owner's serves
	Steps    []NextStep   `json:"next_steps"` // the owner's own
	Work     Serving      `json:"work"`       // what the last weeks' work served
}

// GoalRow is one goal at a glance.
type GoalRow struct {
	Goal    string    `json:"goal"`
	Title   string    `json:"title"`
	Owner   string    `json:"owner"`
	Level   string    `json:"level"`
	State   string    `json:"state"` // its own; "" none
	By      civil.Day `json:"by"`
	Measure string    `json:"measure"`
	Why     string    `json:"why"`
}

// GoalNode is a goal with what stands under it.
type GoalNode struct {
	GoalRow
	Served   bool         `json:"served"` // an open project of the owner's stands under it
	Progress Progress     `json:"progress"`
	Metrics  []MetricRow  `json:"metrics"`
	Goals    []GoalNode   `json:"goals"`
	Projects []ProjectRow `json:"projects"`
}

// Progress is how far the projects under a goal are, those under its sub-goals
// included.
type Progress struct {
	Projects int    `json:"projects"`
	Done     int    `json:"done"`
	Stopped  int    `json:"stopped"`
	Worst    string `json:"worst"` // the worst state of the open ones; "" none
}

// GoalsOf makes the tree, from the company's goals down to the owner's. A goal
// whose parents lead back to itself stands at the top.
func GoalsOf(b *book.Book) Goals {
	v := Goals{Day: b.Day, Goals: []GoalNode{}, Orphans: []ProjectRow{}, Unserved: []GoalRow{}, Steps: []NextStep{}, Work: servingOf(b)}
	metrics := metricsOf(b)
	for g := range b.Goals() {
		if parent := b.Project(g.Under); parent == nil || !parent.IsGoal || circles(b, g) {
			v.Goals = append(v.Goals, goalNode(b, g, metrics, map[string]bool{}))
		}
		if manager := b.Person(g.Owner); g.Open() && manager != nil && manager.RelationOn(b.Day) == book.Manager && !b.Served(g) {
			v.Unserved = append(v.Unserved, goalRow(g))
		}
		if step, ok := nextStep(b, g); ok {
			v.Steps = append(v.Steps, step)
		}
	}
	byLevel(v.Goals)
	for p := range b.Projects() {
		if goal := b.Project(p.Goal); p.Open() && (goal == nil || !goal.IsGoal) {
			v.Orphans = append(v.Orphans, projectRow(b, p, metrics))
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

func goalNode(b *book.Book, g *book.Project, metrics metrics, above map[string]bool) GoalNode {
	node := GoalNode{GoalRow: goalRow(g), Served: b.Served(g), Progress: progressOf(b, g), Metrics: metrics.of(g),
		Goals: []GoalNode{}, Projects: []ProjectRow{}}
	above[g.Slug] = true
	for sub := range b.Goals() {
		if sub.Under == g.Slug && !above[sub.Slug] {
			node.Goals = append(node.Goals, goalNode(b, sub, metrics, above))
		}
	}
	byLevel(node.Goals)
	for p := range b.Projects() {
		if p.Goal == g.Slug {
			node.Projects = append(node.Projects, projectRow(b, p, metrics))
		}
	}
	return node
}

func goalRow(g *book.Project) GoalRow {
	return GoalRow{Goal: g.Slug, Title: g.Called(), Owner: g.Owner, Level: g.Level, State: g.State().String(), By: g.By(),
		Measure: g.Measure, Why: g.Why}
}

// progressOf counts the projects under a goal.
func progressOf(b *book.Book, g *book.Project) Progress {
	var p Progress
	worst := -1
	for below := range b.Below(g) {
		if below.IsGoal {
			continue
		}
		p.Projects++
		switch state := below.State(); {
		case state == journal.Finished:
			p.Done++
		case !state.Open():
			p.Stopped++
		case state != journal.NoState && state.Rank() > worst:
			worst, p.Worst = state.Rank(), state.String()
		}
	}
	return p
}

// byLevel puts the goals of those who decide about more in front.
func byLevel(goals []GoalNode) {
	levels := []string{"company", "org", "manager", "team", "me"}
	rank := func(g GoalNode) int {
		if at := slices.Index(levels, g.Level); at >= 0 {
			return at
		}
		return len(levels)
	}
	slices.SortStableFunc(goals, func(a, c GoalNode) int { return cmp.Compare(rank(a), rank(c)) })
}
