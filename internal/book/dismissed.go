package book

import (
	"iter"

	"headsup/internal/journal"
)

// Dismissal is a rule that the owner has dismissed again and again for the same
// person.
type Dismissal struct {
	Rule   string
	Person string
	Lines  []*Item // the snoozes for good, in order
}

// often is after how many dismissals of a rule for a person one may ask whether
// to stop it for them.
const often = 3

// Dismissals yields the rules dismissed three times or more for somebody,
// whatever project or entry each time, in the order of the third. What was
// settled is left out: the rule was put off for them as a whole since, or the
// question itself, which goes by the number of the third line.
func (b *Book) Dismissals() iter.Seq[Dismissal] {
	return func(yield func(Dismissal) bool) {
		type pair struct{ rule, person string }
		all := map[pair]*Dismissal{}
		var asked []*Dismissal
		for it := range b.Items(journal.Snooze) {
			key := pair{it.Kind, it.Person()}
			d := all[key]
			if key.person == "" || !it.Day(journal.Until).IsZero() || it.isWhole() || d != nil && d.answers(it) {
				continue
			}
			if d == nil {
				d = &Dismissal{Rule: key.rule, Person: key.person}
				all[key] = d
			}
			if d.Lines = append(d.Lines, it); len(d.Lines) == often {
				asked = append(asked, d)
			}
		}
		for _, d := range asked {
			if !b.settled(*d) && !yield(*d) {
				return
			}
		}
	}
}

// Asking is the line at which the question came up; nil before.
func (d *Dismissal) Asking() *Item {
	if len(d.Lines) < often {
		return nil
	}
	return d.Lines[often-1]
}

// isWhole reports whether a snooze names neither a project nor an entry.
func (it *Item) isWhole() bool {
	for range it.Refs() {
		return false
	}
	return it.Project() == ""
}

// answers reports whether a snooze puts the question itself off.
func (d *Dismissal) answers(it *Item) bool {
	asking := d.Asking()
	return asking != nil && it.Refers(asking.Seq)
}

// settled reports whether the question was answered after it came up.
func (b *Book) settled(d Dismissal) bool {
	for it := range b.Newest(journal.Snooze) {
		if !d.Asking().Pos().Before(it.Pos()) {
			return false
		}
		if it.Kind == d.Rule && (d.answers(it) || it.isWhole() && (it.Person() == "" || it.Person() == d.Person)) {
			return true
		}
	}
	return false
}
