package book

import (
	"iter"

	"headsup/internal/journal"
)

// Mine yields the owner's strengths and duties that still stand, in order.
func (b *Book) Mine() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for line := range b.Items(journal.Me) {
			if (line.Kind == "strengths" || line.Kind == "duties") && !line.Dropped() && !yield(line) {
				return
			}
		}
	}
}

// Meeting yields the strengths and duties that share words that matter with a
// text, each with those words as the text writes them.
func (b *Book) Meeting(text string) iter.Seq2[*Item, []string] {
	return func(yield func(*Item, []string) bool) {
		for line := range b.Mine() {
			if words := SharedWords(text, line.Text()); len(words) > 0 && !yield(line, words) {
				return
			}
		}
	}
}

// Wish is a goal or a concern of somebody: what was said of them, or a goal they
// own.
type Wish struct {
	Entry int64
	Topic string   // goals, concerns; goal for one they own
	Text  string   // as it was written
	Says  string   // with the names spelled out
	Item  *Item    // nil for a goal they own
	Goal  *Project // that goal
}

// Wishes are somebody's goals and concerns that still stand, then the open goals
// they own.
func (b *Book) Wishes(p *Person) (all []Wish) {
	for fact := range p.Facts() {
		if (fact.Kind == "goals" || fact.Kind == "concerns") && !fact.Dropped() {
			all = append(all, Wish{fact.Seq, fact.Kind, fact.Text(), b.Sentence(fact), fact, nil})
		}
	}
	for goal := range b.Goals() {
		if goal.Owner == p.Slug && goal.Open() {
			all = append(all, Wish{goal.FirstLine().Seq, "goal", goal.Called(), goal.Called(), nil, goal})
		}
	}
	return all
}
