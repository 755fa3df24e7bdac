package view

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Decline is what a courteous no to a request can say: what would give way, when
// instead, who else. It names no work that whoever asked may not hear of.
type Decline struct {
	GivesWay string    `json:"gives_way"` // a project; "" where none has a date
	Instead  civil.Day `json:"instead"`
	Else     string    `json:"else"` // by slug; "" nobody
	Words    string    `json:"words"`
}

// Too much is asked from so many open requests on, or where the owner's shares of
// time come to more than all of it.
const (
	manyRequests = 3
	allOfIt      = 100
)

// DeclineOf words a no to a request of somebody.
func DeclineOf(b *book.Book, asker *book.Person, request *book.Item) Decline {
	d := Decline{Instead: (b.Day + 7).Monday()}
	words := []string{"I would like to help, and just now something else would have to give way."}
	if p := nextDue(b, asker); p != nil {
		d.GivesWay, d.Instead = p.Slug, (p.By() + 7).Monday()
		words[0] = fmt.Sprintf("I would like to help, and then %s, due %s, would have to give way.", p.Called(), dayIn(p.By()))
	}
	words = append(words, fmt.Sprintf("I can begin on %s.", dayIn(d.Instead)))
	if other := elseWho(b, asker, request); other != nil {
		d.Else = other.Slug
		words = append(words, fmt.Sprintf("%s may be free sooner: shall I ask?", other.Called()))
	}
	d.Words = strings.Join(words, " ")
	return d
}

// tooMuch reports whether more is asked of the owner than they can do.
func tooMuch(b *book.Book) bool {
	requests := 0
	for p := range b.Promises() {
		if p.Verb == journal.Request && p.Open() {
			requests++
		}
	}
	sum := 0.0
	for _, share := range b.Shares(b.Day - book.Horizon) {
		if share.Of == book.Owner {
			sum += share.Percent
		}
	}
	return requests >= manyRequests || sum > allOfIt
}

// nextDue is the owner's open work that is due first and that somebody may hear
// of; nil if none has a date ahead.
func nextDue(b *book.Book, reader *book.Person) (next *book.Project) {
	for p := range b.Projects() {
		if p.Open() && p.Mine() && p.By() >= b.Day && b.MayHear(reader, p) && (next == nil || p.By() < next.By()) {
			next = p
		}
	}
	return next
}

// elseWho is somebody who works on what a request is about; nil where it names
// no project or nobody else does.
func elseWho(b *book.Book, asker *book.Person, request *book.Item) *book.Person {
	for slug := range request.Projects() {
		project := b.Project(slug)
		if project == nil {
			continue
		}
		for _, who := range append([]string{project.Lead}, project.With...) {
			if p := b.Person(who); p != nil && who != book.Owner && p != asker && p.PresentOn(b.Day) && !p.AwayOn(b.Day) {
				return p
			}
		}
	}
	return nil
}

// dayIn is a day as one says it: "Monday 16 March".
func dayIn(day civil.Day) string {
	_, month, d := day.Date()
	return fmt.Sprintf("%s %d %s", day.Weekday(), d, month)
}
