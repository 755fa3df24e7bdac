package question

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// How many questions are shown: of one person when nothing else is asked for,
// and of each where several people are.
const (
	BestOfOne  = 7
	BestOfEach = 3
)

// Sheet is what one may ask on a day, person by person.
type Sheet struct {
	Day    civil.Day `json:"day"`
	People []Person  `json:"people"`
}

// Person is somebody with what fits to be asked of them.
type Person struct {
	Person    string        `json:"person"`
	Name      string        `json:"name"`
	Relation  book.Relation `json:"relation"`
	Stage     string        `json:"stage"` // new, settled, partner
	Meet      civil.Day     `json:"meet"`  // the next planned meeting; zero: none
	Questions []Offer       `json:"questions"`
	More      int           `json:"more"`  // how many others fit
	Asked     []Waiting     `json:"asked"` // and has no answer yet
}

// Of is the sheet of one person, or of each member of a group: the best few, or
// all that fit.
func Of(b *book.Book, p *book.Person, all bool) Sheet {
	sheet := Sheet{Day: b.Day, People: []Person{}}
	for _, slug := range b.Members(p) {
		if member := b.Person(slug); slug != book.Owner {
			sheet.People = append(sheet.People, personOf(b, member, BestOfOne, all))
		}
	}
	return sheet
}

// Now is the sheet of those one would ask on the day: the managers, and whoever
// is met next. Somebody on leave is left in peace.
func Now(b *book.Book, all bool) Sheet {
	sheet := Sheet{Day: b.Day, People: []Person{}}
	for _, p := range askable(b) {
		sheet.People = append(sheet.People, personOf(b, p, BestOfEach, all))
	}
	return sheet
}

func personOf(b *book.Book, p *book.Person, n int, all bool) Person {
	offers := For(b, p)
	best := offers
	if !all {
		best = Best(offers, n)
	}
	return Person{Person: p.Slug, Name: p.Called(), Relation: p.RelationOn(b.Day), Stage: p.StageOn(b.Day).String(), Meet: nextMeeting(b, p),
		Questions: best, More: len(offers) - len(best), Asked: WaitingFor(b, p)}
}

// askable are the present managers and the people of the next meeting with
// anybody.
func askable(b *book.Book) []*book.Person {
	people := b.Managers()
	for plan := range b.Planned() {
		found := false
		for _, slug := range b.Reached(plan) {
			if p := b.Person(slug); slug != book.Owner && p.RelationOn(b.Day) != book.Unrelated {
				found = true
				if !slices.Contains(people, p) {
					people = append(people, p)
				}
			}
		}
		if found {
			break
		}
	}
	return slices.DeleteFunc(people, func(p *book.Person) bool { return p.AwayOn(b.Day) || p.IsGroup() })
}

// nextMeeting is the day of the next planned meeting with somebody; zero if
// there is none.
func nextMeeting(b *book.Book, p *book.Person) civil.Day {
	for plan := range b.Planned() {
		if slices.Contains(b.Reached(plan), p.Slug) {
			return plan.On
		}
	}
	return 0
}
