package view

import (
	"cmp"
	"math"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// People is everybody with a present relation, the closest to deciding first,
// then those who are only known by name; and how the owner's contact is spread
// over them.
type People struct {
	Day      civil.Day   `json:"day"`
	People   []PersonTie `json:"people"`
	Coverage []Coverage  `json:"coverage"`
	Senior   int         `json:"senior_contacts"` // meetings and tellings with senior people in the last 90 days
}

// PersonTie is one person at a glance, and how close they are.
type PersonTie struct {
	PersonRow
	Senior     bool      `json:"senior"`
	Weight     int       `json:"weight"`      // influence, guessed from the relation where none was given
	Closeness  float64   `json:"closeness"`   // 0 to 5; see closeness
	ContactDue civil.Day `json:"contact_due"` // zero: no rhythm
	Neglected  bool      `json:"neglected"`   // that day has come
	Share      float64   `json:"share"`       // of what was with senior people; 0 for the others
	Spent      Spent     `json:"spent"`
}

// Coverage is how many of those who decide were met or told anything in the last
// 90 days, by relation.
type Coverage struct {
	Relation book.Relation `json:"relation"`
	People   int           `json:"people"`
	Covered  int           `json:"covered"`
}

// Ties is what the view of people needs besides the book.
type Ties struct {
	Waits book.Waits      // how long contact may wait
	Sent  map[string]Sent // what headsup sent in the last 90 days, by reader
}

// PersonRow is one person at a glance.
type PersonRow struct {
	Person     string        `json:"person"`
	Name       string        `json:"name"`
	Relation   book.Relation `json:"relation"`
	Influence  int           `json:"influence,omitempty"`
	Channel    string        `json:"channel,omitempty"`
	Cadence    string        `json:"cadence,omitempty"`
	Met        civil.Day     `json:"met"`         // the last meeting of the last 400 days
	Updated    civil.Day     `json:"updated"`     // the last update they were given
	NextUpdate civil.Day     `json:"next_update"` // when the next is due
	Away       bool          `json:"away,omitempty"`
}

// PeopleOf makes the view.
func PeopleOf(b *book.Book, ties Ties) People {
	v := People{Day: b.Day, People: []PersonTie{}, Coverage: []Coverage{}}
	with := map[string]int{}
	for _, share := range SeniorShares(b, Lately) {
		with[share.Person.Slug] = len(share.Entries)
		v.Senior += len(share.Entries)
	}
	for _, p := range byNearness(b) {
		tie := PersonTie{PersonRow: personRow(b, p), Senior: p.SeniorOn(b.Day), Weight: p.InfluenceOn(b.Day),
			Closeness: closeness(p, b.Day), Spent: spentWith(b, p, ties.Sent[p.Slug])}
		if tie.Relation != book.Unrelated {
			tie.ContactDue = p.NextContact(b.Day, ties.Waits)
			tie.Neglected = !tie.ContactDue.IsZero() && tie.ContactDue <= b.Day
		}
		if v.Senior > 0 {
			tie.Share = math.Round(100*float64(with[p.Slug])/float64(v.Senior)) / 100
		}
		v.People = append(v.People, tie)
	}
	v.Coverage = coverageOf(v.People)
	return v
}

// coverageOf counts who was in touch, for each relation that decides; one that
// nobody is in has no people.
func coverageOf(people []PersonTie) []Coverage {
	var all []Coverage
	for _, relation := range []book.Relation{book.Manager, book.SkipLevel, book.ManagersPeer, book.Sponsor} {
		c := Coverage{Relation: relation}
		for _, tie := range people {
			if tie.Relation == relation {
				c.People++
				if tie.Spent.Meetings+tie.Spent.Tellings > 0 {
					c.Covered++
				}
			}
		}
		all = append(all, c)
	}
	return all
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
	if last := p.LastMet(b.Day); last != nil {
		row.Met = last.On
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
