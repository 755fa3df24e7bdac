package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Without is what would be lost if one person left: what they alone know among
// the senior people there are now, and what lies between them and the owner.
type Without struct {
	Day       civil.Day `json:"day"`
	Person    string    `json:"person"`
	Others    []string  `json:"others"` // the other senior people
	Projects  []Alone   `json:"projects"`
	Wins      []Alone   `json:"wins"`      // of the last 400 days
	Issues    []Alone   `json:"issues"`    // that are open
	Decisions []Alone   `json:"decisions"` // that they took in the last 400 days
	Promises  []Open    `json:"promises"`  // open both ways: made to them, asked by them, owed by them
	Feedback  []Fact    `json:"feedback"`  // what they said of the owner's work; it is nobody else's
}

// Alone is something one senior person knows alone.
type Alone struct {
	Entry   int64     `json:"entry"`
	On      civil.Day `json:"on"`
	Project string    `json:"project"` // "" none
	Text    string    `json:"text"`
	To      string    `json:"to"` // the second witness: of those who may hear of it the one who decides most, a manager first; "" nobody
}

// WithoutOf makes the view.
func WithoutOf(b *book.Book, p *book.Person) Without {
	v := Without{Day: b.Day, Person: p.Slug, Others: []string{}, Projects: []Alone{}, Wins: []Alone{}, Issues: []Alone{},
		Decisions: []Alone{}, Promises: []Open{}, Feedback: []Fact{}}
	w := witnessing{Book: b, person: p}
	for other := range b.Seniors() {
		if other != p && !other.IsGroup() {
			w.others = append(w.others, other)
		}
	}
	slices.SortStableFunc(w.others, func(a, c *book.Person) int { return cmp.Compare(w.rank(c), w.rank(a)) })
	for _, other := range w.others {
		v.Others = append(v.Others, other.Slug)
	}
	for project := range b.Projects() {
		if project.Open() && w.only(project) {
			told := p.LastTold(project.Slug)
			v.Projects = append(v.Projects, Alone{Entry: told.Seq, On: told.On, Project: project.Slug, Text: project.Called(),
				To: w.second(func(o *book.Person) bool { return b.MayHear(o, project) })})
		}
	}
	for win := range b.Wins() {
		if b.Day-win.On <= book.Horizon && p.ToldItem(win.Item) != nil && !w.shared(win.Item) {
			v.Wins = append(v.Wins, w.alone(win.Item))
		}
	}
	for issue := range b.Issues() {
		if issue.Open() && p.ToldItem(issue.Item) != nil && !w.shared(issue.Item) {
			v.Issues = append(v.Issues, w.alone(issue.Item))
		}
	}
	for d := range b.Decisions() {
		if choice := d.Choice(); choice != nil && d.Giver() == p.Slug && b.Day-choice.On <= book.Horizon && !w.shared(d.Item) {
			taken := w.alone(d.Item)
			taken.Text += ": " + b.Sentence(choice)
			v.Decisions = append(v.Decisions, taken)
		}
	}
	w.between(&v)
	return v
}

// witnessing finds out who knows what.
type witnessing struct {
	*book.Book
	person *book.Person
	others []*book.Person
}

// rank orders those who might be told: a manager first, then who decides most.
func (w witnessing) rank(p *book.Person) int {
	if p.RelationOn(w.Day) == book.Manager {
		return 6
	}
	return p.InfluenceOn(w.Day)
}

// only reports whether a project was told to the person and to no other.
func (w witnessing) only(project *book.Project) bool {
	return w.person.LastTold(project.Slug) != nil &&
		!slices.ContainsFunc(w.others, func(o *book.Person) bool { return o.LastTold(project.Slug) != nil })
}

// shared reports whether another senior person was told of an entry.
func (w witnessing) shared(it *book.Item) bool {
	return slices.ContainsFunc(w.others, func(o *book.Person) bool { return o.ToldItem(it) != nil })
}

// alone is an entry the person alone knows of.
func (w witnessing) alone(it *book.Item) Alone {
	return Alone{Entry: it.Seq, On: it.On, Project: it.Project(), Text: w.Sentence(it),
		To: w.second(func(o *book.Person) bool { return w.MayHearItem(o, it) })}
}

// second is the first of the others who may hear of something.
func (w witnessing) second(may func(*book.Person) bool) string {
	for _, other := range w.others {
		if may(other) {
			return other.Slug
		}
	}
	return ""
}

// between lists what is open between the owner and the person.
func (w witnessing) between(v *Without) {
	for promise := range w.Promises() {
		if promise.To == w.person.Slug && promise.Open() {
			v.Promises = append(v.Promises, open(w.Book, promise.Item))
		}
	}
	for debt := range w.Owed() {
		if debt.Of == w.person.Slug && debt.Open() {
			v.Promises = append(v.Promises, open(w.Book, debt.Item))
		}
	}
	for f := range w.Feedbacks() {
		if f.From == w.person.Slug && w.Day-f.On <= book.Horizon {
			v.Feedback = append(v.Feedback, Fact{Entry: f.Seq, On: f.On, Topic: f.Skill, Text: w.Sentence(f.Item)})
		}
	}
}
