package view

import (
	"cmp"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Person is all that one page says of somebody: who they are and how they like
// it, what is known of them, what they last heard, what is open both ways.
type Person struct {
	Day civil.Day `json:"day"`
	PersonRow
	Since    civil.Day `json:"since"`
	Format   string    `json:"format,omitempty"`
	Length   string    `json:"length,omitempty"`
	First    string    `json:"first,omitempty"`
	Max      int       `json:"max_per_week,omitempty"`
	Quiet    string    `json:"quiet,omitempty"`
	Email    string    `json:"email,omitempty"`
	Zone     string    `json:"zone,omitempty"`
	Known    []Fact    `json:"known"`
	Unknown  []string  `json:"unknown"` // topics nothing is known about
	Heard    []Heard   `json:"heard"`
	Promised []Open    `json:"promised"` // by the owner to them, requests included
	Asked    []Open    `json:"asked"`    // of them by the owner
	Owed     []Open    `json:"owed"`     // by them to the owner
}

// Fact is a thing known about a person.
type Fact struct {
	Entry  int64     `json:"entry"`
	On     civil.Day `json:"on"`
	Topic  string    `json:"topic"`
	Text   string    `json:"text"`
	Source string    `json:"source,omitempty"` // asked, observed
	By     civil.Day `json:"by"`
}

// Heard is what somebody last heard of a project beside what is so.
type Heard struct {
	Project string      `json:"project"`
	Title   string      `json:"title"`
	Belief  belief.Word `json:"belief"`
	Last    string      `json:"last"` // the state they heard; "" none
	Told    civil.Day   `json:"told"` // zero: never
	Entry   int64       `json:"entry,omitempty"`
	State   string      `json:"state"` // the present one
	Worse   bool        `json:"worse"`
}

// Open is something that waits between two people.
type Open struct {
	Entry int64     `json:"entry"`
	On    civil.Day `json:"on"`
	Kind  string    `json:"kind"`
	Text  string    `json:"text"`
	By    civil.Day `json:"by"`
}

// topics are what one should know of a senior person.
var topics = [...]string{"goals", "success", "style", "ways", "concerns"}

// PersonOf makes the view of one person.
func PersonOf(b *book.Book, p *book.Person) Person {
	v := Person{Day: b.Day, PersonRow: personRow(b, p), Since: cmp.Or(p.Became(b.Day), p.Since(b.Day)), Format: p.Format, Length: p.Length, First: p.First,
		Max: p.Max, Quiet: p.Quiet.String(), Email: p.Email, Zone: p.Zone,
		Known: []Fact{}, Unknown: []string{}, Heard: []Heard{}, Promised: []Open{}, Asked: []Open{}, Owed: []Open{}}
	known := map[string]bool{}
	for it := range p.Facts() {
		source, _ := it.Tag(journal.Source)
		known[it.Kind] = true
		v.Known = append(v.Known, Fact{it.Seq, it.On, it.Kind, b.Sentence(it), source, it.Day(journal.By)})
	}
	if p.SeniorOn(b.Day) {
		for _, topic := range topics {
			if !known[topic] {
				v.Unknown = append(v.Unknown, topic)
			}
		}
	}
	for project := range b.Projects() {
		if project.Open() && b.MayHear(p, project) {
			v.Heard = append(v.Heard, heardOf(b, p, project))
		}
	}
	for promise := range b.Promises() {
		if promise.To == p.Slug && promise.Open() {
			v.Promised = append(v.Promised, open(b, promise.Item))
		}
	}
	for ask := range b.Asks() {
		if ask.Of == p.Slug && b.OpenAsk(ask) {
			v.Asked = append(v.Asked, open(b, ask.Item))
		}
	}
	for it := range b.Items(journal.Owes) {
		if it.Person() == p.Slug && it.Ended() == nil {
			v.Owed = append(v.Owed, open(b, it))
		}
	}
	return v
}

func heardOf(b *book.Book, p *book.Person, project *book.Project) Heard {
	gap := belief.Between(b, p, project, belief.News(b, project))
	h := Heard{Project: project.Slug, Title: project.Called(), Belief: gap.Word, State: project.State().String(), Worse: gap.Worse.Is()}
	if gap.Told != nil {
		h.Last, h.Told, h.Entry = gap.State.String(), gap.Told.On, gap.Told.Seq
	}
	return h
}

func open(b *book.Book, it *book.Item) Open {
	kind := it.Verb.String()
	if it.Kind != "" {
		kind = it.Kind
	}
	return Open{it.Seq, it.On, kind, b.Sentence(it), it.Day(journal.By)}
}
