package view

import (
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Worth is what happened in some days, sorted for one person: what to tell them
// now, what to keep for the next time one talks, what is not for them.
type Worth struct {
	Day        civil.Day  `json:"day"`
	Person     string     `json:"person"`
	Name       string     `json:"name"`
	From       civil.Day  `json:"from"`
	To         civil.Day  `json:"to"`
	Tell       []WorthRow `json:"tell"`
	Keep       []WorthRow `json:"keep"` // for the 1:1
	NotForThem []WorthRow `json:"not_for_them"`
}

// WorthRow is one entry with the verdict's reason in plain words.
type WorthRow struct {
	Entry   int64     `json:"entry"`
	On      civil.Day `json:"on"`
	Verb    string    `json:"verb"`
	State   string    `json:"state"` // that a status line names
	Project string    `json:"project"`
	Text    string    `json:"text"`
	Reason  string    `json:"reason"`
	Factors []string  `json:"factors"` // what decided it, each in a word
	Reword  bool      `json:"reword"`  // it would be for them without a name that it names
}

// verdict is where an entry goes.
type verdict uint8

const (
	notForThem verdict = iota
	keep
	tell
)

// ruling is a verdict with its reason, a clause, and the factors it rests on.
type ruling struct {
	verdict
	reason  string
	factors []string
	reword  bool
}

// WorthOf sorts the entries of a span of days for one person. It knows no words
// that would make a thing worth telling: what decides is what the book says of
// the entry, its projects and the person.
func WorthOf(b *book.Book, reader *book.Person, span civil.Span) Worth {
	v := Worth{Day: b.Day, Person: reader.Slug, Name: reader.Called(), From: span.From, To: span.To,
		Tell: []WorthRow{}, Keep: []WorthRow{}, NotForThem: []WorthRow{}}
	j := judgeOf(b, reader)
	for it := range b.All() {
		if it.Plan || !span.Contains(it.On) || !j.isNews(it) {
			continue
		}
		r := j.rule(it)
		row := WorthRow{Entry: it.Seq, On: it.On, Verb: it.Verb.String(), Project: it.Project(), Text: j.says(it),
			Reason: r.reason, Factors: r.factors, Reword: r.reword}
		if it.Verb == journal.Status {
			row.State = it.Named.String()
		}
		switch r.verdict {
		case tell:
			v.Tell = append(v.Tell, row)
		case keep:
			v.Keep = append(v.Keep, row)
		default:
			v.NotForThem = append(v.NotForThem, row)
		}
	}
	return v
}

// judge looks at entries for one reader.
type judge struct {
	*book.Book
	reader *book.Person
	slips  map[int64]book.Slip // by the entry that moved a date
	wishes []*book.Item        // the reader's goals and concerns that are known
}

func judgeOf(b *book.Book, reader *book.Person) judge {
	j := judge{Book: b, reader: reader, slips: map[int64]book.Slip{}}
	for p := range b.Projects() {
		for _, slip := range p.Slips() {
			j.slips[slip.Item.Seq] = slip
		}
	}
	for fact := range reader.Facts() {
		switch fact.Kind {
		case "goals", "concerns", "success":
			if fact.Ended() == nil {
				j.wishes = append(j.wishes, fact)
			}
		}
	}
	return j
}

// isNews reports whether an entry says that something happened. What was told,
// who somebody is and what was put off are no news; a line about a project is
// where it begins or moves a date.
func (j judge) isNews(it *book.Item) bool {
	_, slip := j.slips[it.Seq]
	switch it.Verb {
	case journal.Person, journal.Me, journal.Told, journal.Thanks, journal.Alloc, journal.Snooze, journal.Retract:
		return false
	case journal.Amend:
		return slip
	case journal.Project, journal.Goal:
		p := j.Project(it.Project())
		return slip || p != nil && p.FirstLine() == it.Pos()
	case journal.Done, journal.Drop, journal.Answer:
		target := j.target(it)
		return target != nil && target.Verb != journal.Told
	}
	return true
}

// target is the entry that a done, a drop or an answer is about; nil if the book
// does not hold it.
func (j judge) target(it *book.Item) *book.Item {
	for n := range it.Refs() {
		if target := j.Item(n); target != nil && !target.Hidden() {
			return target
		}
	}
	return nil
}

// says is an entry in words; one that acts on another in the words of that one.
func (j judge) says(it *book.Item) string {
	said := j.Sentence(it)
	switch it.Verb {
	case journal.Done, journal.Drop, journal.Answer, journal.Amend:
		if target := j.target(it); target != nil && said == "" {
			return j.Sentence(target)
		}
	case journal.Mark:
		if by := j.Person(it.Person()); by != nil {
			return strings.TrimSpace(it.Kind + ", the word of " + by.Called() + " " + said)
		}
		return it.Kind
	}
	return said
}

// WorthReason is a reason with the entries that share it.
type WorthReason struct {
	Reason string
	Rows   []WorthRow
}

// ByReason puts rows under their reasons, since many entries share one, in the
// order in which the reasons come up.
func ByReason(rows []WorthRow) (all []WorthReason) {
	at := map[string]int{}
	for _, row := range rows {
		i, known := at[row.Reason]
		if !known {
			i, at[row.Reason] = len(all), len(all)
			all = append(all, WorthReason{Reason: row.Reason})
		}
		all[i].Rows = append(all[i].Rows, row)
	}
	return all
}
