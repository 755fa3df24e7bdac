package workbench

import (
	"context"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// NewName is a name that a book heard for the first time.
type NewName struct {
	Name    string `json:"name"`           // with its sigil
	What    string `json:"what"`           // person, project or goal: the best guess
	Defined bool   `json:"defined"`        // a line says who or what it is
	Like    string `json:"like,omitempty"` // a name of the book that was perhaps meant
}

// shortName is the length from which on a name with its sigil is long enough to
// be mistyped.
const shortName = 5

// manyNames is how many new names at once are an import and no slips of the
// finger.
const manyNames = 20

// newNames says what each new name but the owner's probably is, and which known one it
// resembles: a slip of the finger makes a person as easily as a meeting does.
func (w *Workbench) newNames(ctx context.Context, names []string, entries []journal.Entry) ([]NewName, error) {
	if len(names) == 0 {
		return nil, nil
	}
	goals, defined := defining(entries)
	known := map[string][]string{} // by sigil
	var out []NewName
	for _, name := range names {
		if name == "@"+book.Owner {
			continue // known to every book
		}
		n := NewName{Name: name, What: "project", Defined: defined[name]}
		switch {
		case name[0] == '@':
			n.What = "person"
		case goals[name]:
			n.What = "goal"
		}
		if !n.Defined && len(names) <= manyNames {
			like, err := w.resembling(ctx, name, names, known)
			if err != nil {
				return nil, err
			}
			n.Like = like
		}
		out = append(out, n)
	}
	return out, nil
}

// defining finds the names that lines use as goals and those they define.
func defining(entries []journal.Entry) (goals, defined map[string]bool) {
	goals, defined = map[string]bool{}, map[string]bool{}
	for i := range entries {
		e := &entries[i]
		switch e.Verb {
		case journal.Person:
			defined["@"+e.Person()] = true
		case journal.Goal:
			goals["+"+e.Project()], defined["+"+e.Project()] = true, true
		case journal.Project:
			defined["+"+e.Project()] = true
		}
		for _, t := range e.Tokens {
			if t.Of == journal.OfTag && (t.Tag == journal.GoalTag || t.Tag == journal.Under) {
				goals[t.Text] = true
			}
		}
	}
	return goals, defined
}

// resembling finds the known name that differs from a new one by a slip. Short
// names all resemble each other and are left alone.
func (w *Workbench) resembling(ctx context.Context, name string, fresh []string, known map[string][]string) (string, error) {
	if len(name) < shortName {
		return "", nil
	}
	sigil := name[:1]
	if _, read := known[sigil]; !read {
		all, err := w.store.Names(ctx, w.book, sigil)
		if err != nil {
			return "", err
		}
		known[sigil] = nil
		for _, other := range all {
			if !slices.Contains(fresh, other.Slug) {
				known[sigil] = append(known[sigil], other.Slug)
			}
		}
	}
	for _, other := range known[sigil] {
		if len(other) >= shortName && oneSlip(name, other) {
			return other, nil
		}
	}
	return "", nil
}

// oneSlip reports whether two words differ by one letter left out, put in,
// changed or swapped with its neighbour.
func oneSlip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch {
	case len(y)-len(x) == 1:
		return slices.Equal(x[i:], y[i+1:])
	case len(y) != len(x) || i == len(x):
		return false
	case slices.Equal(x[i+1:], y[i+1:]):
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}
