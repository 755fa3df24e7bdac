package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// wanted reports whether a project belongs into what this reader hears: the
// ones named; else what they may see and have a part in. The manager has a part
// in everything, the skip-level and a sponsor in every major project, the others
// in what they once heard of, what is for them, what they work on or won with, and
// what serves their goals; a group in what any of its members has a part in. What
// is over is news once, to those who never heard of it only where it ended since
// their last update.
func wanted(b *book.Book, reader *book.Person, p *book.Project, named []string) bool {
	if !b.MayHear(reader, p) {
		return false
	}
	if len(named) > 0 {
		return slices.Contains(named, p.Slug)
	}
	heard := reader.LastTold(p.Slug)
	switch ended := p.Status(); {
	case p.Open():
	case heard != nil && ended.Before(heard.Pos()), heard == nil && ended.On < sinceUpdate(b, reader):
		return false
	}
	switch reader.RelationOn(b.Day) {
	case book.Manager:
		return true
	case book.SkipLevel, book.Sponsor:
		if !p.Minor {
			return true
		}
	}
	goal := b.Project(p.Goal)
	return heard != nil || goal != nil && goal.Owner == reader.Slug || sharedIn(b, reader, p) ||
		slices.ContainsFunc(whoAre(b, reader), func(slug string) bool {
			return b.WorksOn(p, slug) || b.Includes(p.For, slug)
		})
}

// whoAre are the people a reader stands for: the members of a group, else the
// reader alone.
func whoAre(b *book.Book, reader *book.Person) []string {
	if reader.IsGroup() {
		return b.Members(reader)
	}
	return []string{reader.Slug}
}

// worksOn reports whether a reader leads a project or works on it, and so has it
// from nobody else; of a group all of them must.
func worksOn(b *book.Book, reader *book.Person, p *book.Project) bool {
	return !slices.ContainsFunc(whoAre(b, reader), func(slug string) bool { return !b.WorksOn(p, slug) })
}

// someWorkOn reports whether some of a group work on a project, and others do not.
func someWorkOn(b *book.Book, reader *book.Person, p *book.Project) bool {
	return !worksOn(b, reader, p) && slices.ContainsFunc(whoAre(b, reader), func(slug string) bool { return b.WorksOn(p, slug) })
}

// sharedIn reports whether a reader has a share in a win of a project since their
// last update.
func sharedIn(b *book.Book, reader *book.Person, p *book.Project) bool {
	since := sinceUpdate(b, reader)
	for it := range p.Newest() {
		switch {
		case it.On < since:
			return false
		case it.Verb == journal.Win && b.Reaches(it, reader.Slug):
			return true
		}
	}
	return false
}

// sinceUpdate is the day of a reader's last update; who had none yet hears of a
// quarter.
func sinceUpdate(b *book.Book, reader *book.Person) civil.Day {
	if last := reader.LastUpdate(); last != nil {
		return last.On
	}
	return b.Day - firstPage
}

// knowsOf reports whether a reader who was never told of a project knows of it
// all the same: they work on it, won with it, spoke of its priority, or heard of one
// entry.
func knowsOf(b *book.Book, reader *book.Person, p *book.Project) bool {
	if worksOn(b, reader, p) || sharedIn(b, reader, p) || markOf(p, reader).Word != "" {
		return true
	}
	for told := range reader.Tellings() {
		for n := range told.Refs() {
			if it := b.Item(n); it != nil && it.Concerns(p.Slug) {
				return true
			}
		}
	}
	return false
}

// about reports whether an entry is about one of the projects named; with none
// named every entry is.
func about(it *book.Item, named []string) bool {
	if len(named) == 0 {
		return true
	}
	for slug := range it.Projects() {
		if slices.Contains(named, slug) {
			return true
		}
	}
	return false
}

// isLoose reports whether an entry stands under no project: it names none, or first
// a goal.
func isLoose(b *book.Book, it *book.Item) bool {
	p := b.Project(it.Project())
	return p == nil || p.IsGoal
}

// partIn reports whether a reader has a part in work of no project: the manager
// in all of it, those above and sponsors in what was won, everybody in what they
// shared in and in what serves a goal of theirs.
func partIn(b *book.Book, reader *book.Person, it *book.Item) bool {
	switch reader.RelationOn(b.Day) {
	case book.Manager:
		return true
	case book.SkipLevel, book.Sponsor:
		if it.Verb == journal.Win {
			return true
		}
	}
	goal := b.Project(it.Project())
	return b.Reaches(it, reader.Slug) || goal != nil && goal.Owner == reader.Slug
}
