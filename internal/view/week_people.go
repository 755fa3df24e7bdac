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

// ForMeeting begins a note that names somebody and the entries to tell them when
// one next meets.
const ForMeeting = "for the 1:1"

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
		urgent, kept := false, keptFor(b, p)
		for it := range untold(b, p) {
			if slices.Contains(kept, it) {
				continue // it has its place in the next 1:1
			}
			row.Tell = append(row.Tell, news(b, it))
			impact, _ := it.Tag(journal.Impact)
			urgent = urgent || row.Relation == book.Manager || impact != "" && (p.SeniorOn(b.Day) || isFor(b, p, it))
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

// news is an entry as one tells it: a state with its project, which the words of
// the line seldom name.
func news(b *book.Book, it *book.Item) Open {
	o := open(b, it)
	if project := b.Project(it.Project()); it.Verb == journal.Status && project != nil {
		said := project.Called() + " is " + it.Named.String()
		if o.Text != "" {
			said += ": " + o.Text
		}
		o.Text = said
	}
	return o
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
				if b.Day-it.On > recent || it.Ended() != nil || !isTold(b, p, it) || b.Reaches(it, p.Slug) || !b.MayHearItem(p, it) || p.ToldItem(it) != nil {
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

// isTold reports whether somebody is told of what an entry is about: the
// manager of everything, the skip-level and a sponsor of what is major, the
// others of what they once heard of and what is for them. Whoever an entry names
// was there.
func isTold(b *book.Book, p *book.Person, it *book.Item) bool {
	relation := p.RelationOn(b.Day)
	if relation == book.Manager || isFor(b, p, it) {
		return true
	}
	for slug := range it.Projects() {
		major := false
		if project := b.Project(slug); project != nil {
			major = !project.Minor
		}
		if major && (relation == book.SkipLevel || relation == book.Sponsor) || p.LastTold(slug) != nil {
			return true
		}
	}
	return false
}

// isFor reports whether a project of an entry is for somebody.
func isFor(b *book.Book, p *book.Person, it *book.Item) bool {
	for slug := range it.Projects() {
		if project := b.Project(slug); project != nil && slices.Contains(project.For, p.Slug) {
			return true
		}
	}
	return false
}
