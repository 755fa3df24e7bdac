package view

import (
	"cmp"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// PersonDue is somebody who should hear something, with what they have not heard
// yet.
type PersonDue struct {
	Person   string        `json:"person"`
	Name     string        `json:"name"`
	Relation book.Relation `json:"relation"`
	Due      civil.Day     `json:"due"`  // when their update is due; zero: they have no cadence
	Meet     civil.Day     `json:"meet"` // the next meeting that is planned with them
	Tell     []Open        `json:"tell"`
}

// recent is how many days back news is looked for: more than a week, so that
// what fell into a missed one is there.
const recent = 30

// peopleDue are those whose update is due before the next review, so that one
// given now counts for that day, and those who decide about work that they have
// not heard of. The closest to deciding come first.
func peopleDue(b *book.Book) []PersonDue {
	due := []PersonDue{}
	for p := range b.People() {
		if p.IsGroup() || p.RelationOn(b.Day) == book.Unrelated {
			continue
		}
		row := PersonDue{Person: p.Slug, Name: p.Called(), Relation: p.RelationOn(b.Day), Tell: []Open{}}
		owed := false
		if next := nextUpdate(b, p); !next.IsZero() && !b.Snoozed("update-due", p.Slug, nil, 0) {
			row.Due = next
			owed = next <= b.Day+7 && 2*int(next-b.Day) < p.Cadence.Period()
		}
		urgent := false
		for it := range untold(b, p) {
			row.Tell = append(row.Tell, open(b, it))
			impact, _ := it.Tag(journal.Impact)
			urgent = urgent || impact != "" || row.Relation == book.Manager
		}
		if !owed && !urgent {
			continue
		}
		for plan := range b.Planned() {
			if slices.Contains(b.Reached(plan), p.Slug) {
				row.Meet = plan.On
				break
			}
		}
		due = append(due, row)
	}
	slices.SortStableFunc(due, func(a, c PersonDue) int { return cmp.Compare(nearness(a.Relation), nearness(c.Relation)) })
	return due
}

// nextUpdate is when somebody's update is due; zero if they have no cadence.
func nextUpdate(b *book.Book, p *book.Person) civil.Day {
	if p.Cadence.IsZero() {
		return 0
	}
	return p.NextUpdate(b.Day)
}

// untold yields the wins, the troubles and the states of late that somebody has a
// part in, may hear of and has not heard: the present state of a project, and
// what is open of its troubles.
func untold(b *book.Book, p *book.Person) iter.Seq[*book.Item] {
	return func(yield func(*book.Item) bool) {
		for _, verb := range []journal.Verb{journal.Status, journal.Issue, journal.Win} {
			for it := range b.Items(verb) {
				if b.Day-it.On > recent || it.Ended() != nil || !concerns(b, p, it) || !b.MayHearItem(p, it) || p.ToldItem(it) != nil {
					continue
				}
				if project := b.Project(it.Project()); verb == journal.Status && project.Status().Item != it {
					continue
				}
				if !yield(it) {
					return
				}
			}
		}
	}
}

// concerns reports whether somebody has a part in what an entry is about: the
// manager in everything, the skip-level and a sponsor in what is major, the
// others in what they once heard of, what is for them and what they work on.
func concerns(b *book.Book, p *book.Person, it *book.Item) bool {
	relation := p.RelationOn(b.Day)
	if relation == book.Manager {
		return true
	}
	for slug := range it.Projects() {
		project := b.Project(slug)
		if project == nil {
			continue
		}
		if !project.Minor && (relation == book.SkipLevel || relation == book.Sponsor) || project.Lead == p.Slug ||
			slices.Contains(project.For, p.Slug) || slices.Contains(project.With, p.Slug) || p.LastTold(slug) != nil {
			return true
		}
	}
	return false
}
