package book

import (
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Share is how much of somebody's time goes to a project.
type Share struct {
	Of      string // whose, by slug
	Project *Project
	Percent float64
	Item    *Item
}

// Shares are the shares that hold on the book's day, in the order in which they
// were given since a day: of each person and project the last line, as long as
// its until: has not passed and the project is open. A line without a person is
// about the owner.
func (b *Book) Shares(since civil.Day) []Share {
	var shares []Share
	for it := range b.Items(journal.Alloc) {
		project := b.Project(it.Project())
		percent, ok := it.Share()
		if it.On < since || project == nil || !ok {
			continue
		}
		whose := b.Reached(it)
		if len(whose) == 0 {
			whose = []string{Owner}
		}
		for _, slug := range whose {
			s := Share{Of: slug, Project: project, Percent: percent, Item: it}
			shares = slices.DeleteFunc(shares, func(old Share) bool { return old.Of == s.Of && old.Project == s.Project })
			shares = append(shares, s)
		}
	}
	return slices.DeleteFunc(shares, func(s Share) bool {
		until := s.Item.Day(journal.Until)
		return s.Percent == 0 || !s.Project.Open() || !until.IsZero() && until < b.Day
	})
}

// Load is all that somebody's time goes to.
type Load struct {
	Of      string // whose, by slug
	Shares  []Share
	Percent float64 // their sum
}

// Loads are the shares that hold on the book's day, person by person, in the
// order in which they were given since a day.
func (b *Book) Loads(since civil.Day) []Load {
	var loads []Load
	for _, s := range b.Shares(since) {
		at := slices.IndexFunc(loads, func(l Load) bool { return l.Of == s.Of })
		if at < 0 {
			at = len(loads)
			loads = append(loads, Load{Of: s.Of})
		}
		loads[at].Shares = append(loads[at].Shares, s)
		loads[at].Percent += s.Percent
	}
	return loads
}
