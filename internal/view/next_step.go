package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// NextStep is a next step of the owner's own: what it needs, and who of those who
// decide has heard that it is there.
type NextStep struct {
	Goal    string    `json:"goal"`
	Title   string    `json:"title"`
	By      civil.Day `json:"by"`
	Why     string    `json:"why"`
	Decides []string  `json:"decides"`
	Needs   []Need    `json:"needs"`
}

// Need is one thing a next step asks for.
type Need struct {
	Need     string   `json:"need"`
	Evidence []int64  `json:"evidence"` // wins and feedback got that show it
	Heard    []string `json:"heard"`    // who of the deciders knows of some, or was asked about it
	Unheard  []string `json:"unheard"`
}

// nextStep reads an open goal of level me as a next step: one that somebody
// decides about, or that needs something.
func nextStep(b *book.Book, g *book.Project) (NextStep, bool) {
	if g.Level != "me" || !g.Open() || len(g.Decides)+len(g.Needs) == 0 {
		return NextStep{}, false
	}
	step := NextStep{Goal: g.Slug, Title: g.Called(), By: g.By(), Why: g.Why, Decides: append([]string{}, g.Decides...), Needs: []Need{}}
	for _, need := range g.Needs {
		evidence := b.Evidence(need)
		n := Need{Need: need, Evidence: []int64{}, Heard: []string{}, Unheard: []string{}}
		for _, it := range evidence {
			n.Evidence = append(n.Evidence, it.Seq)
		}
		for _, slug := range g.Decides {
			decider := b.Person(slug)
			switch {
			case decider == nil || slug == book.Owner:
			case b.HeardFor(decider, need, evidence):
				n.Heard = append(n.Heard, slug)
			default:
				n.Unheard = append(n.Unheard, slug)
			}
		}
		step.Needs = append(step.Needs, n)
	}
	return step, true
}
