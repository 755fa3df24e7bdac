package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// People is everybody with a present relation, the closest to deciding first,
// then those who are only known by name.
type People struct {
	Day    civil.Day   `json:"day"`
	People []PersonRow `json:"people"`
}

// PersonRow is one person at a glance.
type PersonRow struct {
	Person     string        `json:"person"`
	Name       string        `json:"name"`
	Relation   book.Relation `json:"relation"`
	Influence  int           `json:"influence,omitempty"`
	Channel    string        `json:"channel,omitempty"`
	Cadence    string        `json:"cadence,omitempty"`
	Met        civil.Day     `json:"met"`         // the last meeting
	Updated    civil.Day     `json:"updated"`     // the last update they were given
	NextUpdate civil.Day     `json:"next_update"` // when the next is due
	Away       bool          `json:"away,omitempty"`
}

// PeopleOf makes the view.
func PeopleOf(b *book.Book) People {
	v := People{Day: b.Day, People: []PersonRow{}}
	for _, p := range byNearness(b) {
		v.People = append(v.People, personRow(b, p))
	}
	return v
}

// byNearness is everybody but groups, those who decide about the work first.
func byNearness(b *book.Book) []*book.Person {
	var all []*book.Person
	for p := range b.People() {
		if !p.IsGroup() {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(p, q *book.Person) int {
		return cmp.Compare(nearness(p.RelationOn(b.Day)), nearness(q.RelationOn(b.Day)))
	})
	return all
}

func personRow(b *book.Book, p *book.Person) PersonRow {
	row := PersonRow{Person: p.Slug, Name: p.Called(), Relation: p.RelationOn(b.Day), Influence: p.Influence,
		Channel: p.Channel, Away: p.AwayOn(b.Day)}
	for it := range p.Tellings() {
		if it.Verb == journal.Met {
			row.Met = it.On
		}
	}
	if last := p.LastUpdate(); last != nil {
		row.Updated = last.On
	}
	if !p.Cadence.IsZero() && row.Relation != book.Unrelated {
		row.Cadence = p.Cadence.String()
		row.NextUpdate = p.NextUpdate(b.Day)
	}
	return row
}

// nearness orders relations: those who decide about the work first.
func nearness(r book.Relation) int {
	order := []book.Relation{book.Manager, book.SkipLevel, book.Sponsor, book.ManagersPeer, book.Customer, book.Peer,
		book.Report, book.Team, book.Other}
	if at := slices.Index(order, r); at >= 0 {
		return at
	}
	return len(order)
}
