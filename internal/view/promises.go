package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Promises are the words given both ways.
type Promises struct {
	Day    civil.Day     `json:"day"`
	Mine   WordsGiven    `json:"mine"`   // promises, requests and accepted offers
	Theirs WordsGiven    `json:"theirs"` // what others owe
	People []PersonWords `json:"people"` // each with whom there are any
}

// WordsGiven are the open words of one side and what became of the others.
type WordsGiven struct {
	Open []Word `json:"open"` // the nearest date first, those without one last
	WordCount
}

// WordCount is what became of words given.
type WordCount struct {
	Kept   int `json:"kept"`   // done, by their day if they had one
	Broken int `json:"broken"` // their day passed first
}

// Word is one that is still to be kept.
type Word struct {
	Open
	Person    string `json:"person"`
	Late      bool   `json:"late"`
	Confirmed bool   `json:"confirmed"` // of a request: it was said back
}

// PersonWords is how the words stand between the owner and one person.
type PersonWords struct {
	Person string    `json:"person"`
	Name   string    `json:"name"`
	Mine   WordCount `json:"mine"`
	Theirs WordCount `json:"theirs"`
}

// PromisesOf makes the view of one person, or with nobody of all.
func PromisesOf(b *book.Book, only *book.Person) Promises {
	v := Promises{Day: b.Day, Mine: WordsGiven{Open: []Word{}}, Theirs: WordsGiven{Open: []Word{}}, People: []PersonWords{}}
	for p := range b.Promises() {
		if only != nil && !b.Reaches(p.Item, only.Slug) {
			continue
		}
		if p.Open() {
			word := Word{Open: open(b, p.Item), Person: p.To, Late: !p.By.IsZero() && p.By < b.Day, Confirmed: p.Confirmed}
			if p.Verb == journal.Promise || p.Verb == journal.Request {
				word.Kind = p.Verb.String()
			}
			v.Mine.Open = append(v.Mine.Open, word)
		}
		v.Mine.count(p.Kept(), p.Broken(b.Day))
		v.with(b, p.To).Mine.count(p.Kept(), p.Broken(b.Day))
	}
	for d := range b.Owed() {
		if only != nil && !b.Reaches(d.Item, only.Slug) {
			continue
		}
		if d.Open() {
			v.Theirs.Open = append(v.Theirs.Open, Word{Open: open(b, d.Item), Person: d.Of, Late: !d.By.IsZero() && d.By < b.Day, Confirmed: true})
		}
		v.Theirs.count(d.Kept(), d.Broken(b.Day))
		v.with(b, d.Of).Theirs.count(d.Kept(), d.Broken(b.Day))
	}
	byDue := func(a, c Word) int { return compareDue(a.By, c.By) }
	slices.SortStableFunc(v.Mine.Open, byDue)
	slices.SortStableFunc(v.Theirs.Open, byDue)
	slices.SortStableFunc(v.People, func(a, c PersonWords) int { return cmp.Compare(c.words(), a.words()) })
	return v
}

func (c *WordCount) count(kept, broken bool) {
	if kept {
		c.Kept++
	}
	if broken {
		c.Broken++
	}
}

// with finds the row of a person, or begins it.
func (v *Promises) with(b *book.Book, slug string) *PersonWords {
	at := slices.IndexFunc(v.People, func(p PersonWords) bool { return p.Person == slug })
	if at < 0 {
		at = len(v.People)
		row := PersonWords{Person: slug}
		if p := b.Person(slug); p != nil {
			row.Name = p.Called()
		}
		v.People = append(v.People, row)
	}
	return &v.People[at]
}

// words is how many words given were kept or broken, both ways.
func (p PersonWords) words() int {
	return p.Mine.Kept + p.Mine.Broken + p.Theirs.Kept + p.Theirs.Broken
}
