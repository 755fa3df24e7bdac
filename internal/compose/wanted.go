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
// what serves their goals. What is over is news once, to those who never heard of it
// only where it ended since their last update.
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
	return heard != nil || b.Includes(p.For, reader.Slug) || b.WorksOn(p, reader.Slug) || goal != nil && goal.Owner == reader.Slug ||
		sharedIn(b, reader, p)
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
	if b.WorksOn(p, reader.Slug) || sharedIn(b, reader, p) || markOf(p, reader).Word != "" {
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
