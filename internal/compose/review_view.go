package compose

import (
	"cmp"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// ReviewView is what one reader may hear of a period's results. Of View it has
// the day, the owner and the reader alone.
type ReviewView struct {
	View
	Period  civil.Span
	When    string     // the period in words
	First   string     // what the reader wants first; "" if they never said
	Goals   []Achieved // those with results, the most first; what serves none comes last
	Credit  []Credit   // who shared in the results or was thanked, the most first
	Thanked []Work     // credit that the owner got
	Quotes  []Quote    // the newest first
	Skills  []Skill
	Numbers []Moved
	Pieces  []int64 // the other work, by number
	Hours   float64 // and how long it took
	Without []Goal  // goals of the reader, or that work of the owner's serves, without a result
}

// Goal is a goal as its reader knows it.
type Goal struct {
	Entry int64 // its first line
	Title string
	Yours bool // it is the reader's own
}

// Achieved is what was reached under one goal.
type Achieved struct {
	Goal    // zero: no goal
	Results []Result
	Ended   []Finish
}

// Result is a win, or a piece of work that changed something.
type Result struct {
	Work
	Project  string   // its title
	Lead     string   // who leads that, by name, or "you"; "" the owner
	Evidence []string // where it can be seen
	Known    bool     // the reader has heard of it
}

// Finish is a project that was finished.
type Finish struct {
	Entry int64
	On    civil.Day
	Title string
}

// Credit is how often somebody shared in results and was thanked.
type Credit struct {
	Name    string // or "you"
	Shared  []int64
	Thanked []int64
}

// Moved is a metric at both ends of a period.
type Moved struct {
	Number
	Project string
	First   int64 // the entry of the value before; 0: none
}

// ReviewFor copies what a reader may hear of a period's results; nothing said is
// the last half year.
func ReviewFor(b *book.Book, reader *book.Person, s Scope) ReviewView {
	v := ReviewView{View: viewOf(b, reader), First: reader.First, Period: s.days(b.Day, reviewed)}
	v.When = s.when(v.Period, "in the last half year")
	v.reach(b, reader, s)
	v.credit(b, reader, s)
	for got := range b.Feedbacks() {
		if v.Period.Contains(got.On) && about(got.Item, s.Projects) {
			if q, ok := quoteOf(b, reader, got, s.Name); ok && q.Text != "" {
				v.Quotes = append(v.Quotes, q)
			}
		}
	}
	slices.Reverse(v.Quotes)
	if len(s.Projects) == 0 {
		v.Skills = skillsFor(b, reader, v.Period, s.Name)
	}
	for p := range b.Projects() {
		if b.MayHear(reader, p) && s.names(p) {
			v.Numbers = append(v.Numbers, movedIn(p, v.Period, before(b, v.Period))...)
		}
	}
	v.without(b, reader, s)
	return v
}

// reach gathers the results by goal, and the work besides.
func (v *ReviewView) reach(b *book.Book, reader *book.Person, s Scope) {
	at := map[string]int{}
	under := func(slug string) *Achieved {
		i, known := at[slug]
		if !known {
			i, at[slug] = len(v.Goals), len(v.Goals)
			v.Goals = append(v.Goals, Achieved{Goal: goalFor(b, reader, slug)})
		}
		return &v.Goals[i]
	}
	for _, verb := range []journal.Verb{journal.Win, journal.Log} {
		for it := range b.ItemsFrom(verb, book.Pos{On: v.Period.From}) {
			if !v.Period.Contains(it.On) || !b.MayHearItem(reader, it) || !about(it, s.Projects) {
				continue
			}
			if r := resultOf(b, reader, it); verb == journal.Win || r.Impact != "" || len(r.Evidence) > 0 {
				g := under(goalOf(b, reader, it))
				g.Results = append(g.Results, r)
				continue
			}
			if v.Period.From >= b.Day-book.Horizon { // what left nothing to show is not read from before that
				v.Pieces = append(v.Pieces, it.Seq)
				v.Hours += it.Hours()
			}
		}
	}
	for p := range b.Projects() {
		turn := p.Turn().To
		if p.State() == journal.Finished && v.Period.Contains(turn.On) && b.MayHear(reader, p) && s.names(p) {
			g := under(visibleGoal(b, reader, p.Goal))
			g.Ended = append(g.Ended, Finish{Entry: turn.Seq, On: turn.On, Title: p.Called()})
		}
	}
	slices.SortStableFunc(v.Goals, func(a, c Achieved) int {
		if loose := a.Entry == 0; loose != (c.Entry == 0) {
			if loose {
				return 1
			}
			return -1
		}
		return cmp.Compare(len(c.Results)+len(c.Ended), len(a.Results)+len(a.Ended))
	})
}

func resultOf(b *book.Book, reader *book.Person, it *book.Item) Result {
	r := Result{Work: workOf(b, reader, it), Known: reader.Knows(it)}
	for _, link := range it.Tags(journal.Evidence) {
		r.Evidence = append(r.Evidence, link)
	}
	if p := b.Project(it.Project()); p != nil {
		r.Project = p.Called()
		r.Lead = leadOf(b, reader, p)
	}
	return r
}

// goalOf is the first goal that work serves and the reader may hear of; "" none.
func goalOf(b *book.Book, reader *book.Person, it *book.Item) string {
	for slug := range b.GoalsOf(it) {
		if goal := visibleGoal(b, reader, slug); goal != "" {
			return goal
		}
	}
	return ""
}

// visibleGoal is a goal if the reader may hear of it, else "".
func visibleGoal(b *book.Book, reader *book.Person, slug string) string {
	if g := b.Project(slug); g != nil && g.IsGoal && mayHearGoal(b, reader, g) {
		return slug
	}
	return ""
}

// mayHearGoal reports whether a reader may hear of a goal. A next step of the
// owner's own is for those alone who decide about it.
func mayHearGoal(b *book.Book, reader *book.Person, g *book.Project) bool {
	if g.Level == "me" && len(g.Decides) > 0 && !slices.Contains(g.Decides, reader.Slug) {
		return false
	}
	return b.MayHear(reader, g)
}

func goalFor(b *book.Book, reader *book.Person, slug string) Goal {
	g := b.Project(slug)
	if g == nil {
		return Goal{}
	}
	return Goal{Entry: g.FirstLine().Seq, Title: g.Called(), Yours: g.Owner == reader.Slug}
}

// credit counts who shared in the results or was thanked, and gathers what the
// owner was credited with.
func (v *ReviewView) credit(b *book.Book, reader *book.Person, s Scope) {
	at := map[string]int{}
	of := func(slug string) *Credit {
		i, known := at[slug]
		if !known {
			i, at[slug] = len(v.Credit), len(v.Credit)
			c := Credit{Name: b.Person(slug).Called()}
			if slug == reader.Slug {
				c.Name = you
			}
			v.Credit = append(v.Credit, c)
		}
		return &v.Credit[i]
	}
	for _, verb := range []journal.Verb{journal.Win, journal.Thanks} {
		for it := range b.ItemsFrom(verb, book.Pos{On: v.Period.From}) {
			if !v.Period.Contains(it.On) || !b.MayHearItem(reader, it) || !about(it, s.Projects) {
				continue
			}
			for _, slug := range b.Reached(it) {
				switch {
				case slug == book.Owner:
					v.Thanked = append(v.Thanked, Work{Entry: it.Seq, On: it.On, Text: b.Sentence(it)})
				case verb == journal.Win:
					c := of(slug)
					c.Shared = append(c.Shared, it.Seq)
				default:
					c := of(slug)
					c.Thanked = append(c.Thanked, it.Seq)
				}
			}
		}
	}
	slices.SortStableFunc(v.Credit, func(a, c Credit) int {
		return cmp.Or(cmp.Compare(len(c.Shared), len(a.Shared)), cmp.Compare(len(c.Thanked), len(a.Thanked)))
	})
}

// before is the day from which on what came before a period is looked at: as far
// back as every book surely holds it.
func before(b *book.Book, period civil.Span) civil.Day { return min(period.From, b.Day-book.Horizon) }

// movedIn are a project's metrics that were measured in a period, each beside the
// value it had when the period began, or its first.
func movedIn(p *book.Project, period civil.Span, from civil.Day) []Moved {
	var out []Moved
	at := map[string]int{}
	measured := map[string]bool{}
	for m := range p.Metrics() {
		if m.On < from || m.On > period.To {
			continue
		}
		i, known := at[m.Name]
		if !known {
			i, at[m.Name] = len(out), len(out)
			out = append(out, Moved{Number: Number{Name: m.Name}, Project: p.Called()})
		}
		n := &out[i]
		if !known || m.On < period.From {
			n.Before, n.First = m.Value, m.Seq
		}
		n.Value, n.Entry = m.Value, m.Seq
		measured[m.Name] = measured[m.Name] || period.Contains(m.On)
	}
	for s := range p.Series() {
		if i, known := at[s.Name]; known {
			out[i].Target = s.Aim().Target
		}
	}
	return slices.DeleteFunc(out, func(n Moved) bool { return !measured[n.Name] })
}

// without gathers the open goals that ask for a result and have none: the
// reader's own, and those that a project of the owner's serves.
func (v *ReviewView) without(b *book.Book, reader *book.Person, s Scope) {
	if len(s.Projects) > 0 {
		return
	}
	has := func(g Goal) bool {
		return slices.ContainsFunc(v.Goals, func(a Achieved) bool { return a.Entry == g.Entry })
	}
	for g := range b.Goals() {
		served := g.Owner == reader.Slug || slices.ContainsFunc(slices.Collect(b.Below(g)), func(p *book.Project) bool {
			return !p.IsGoal && p.Mine() && p.Goal == g.Slug && b.MayHear(reader, p)
		})
		if goal := goalFor(b, reader, g.Slug); g.Open() && served && mayHearGoal(b, reader, g) && !has(goal) {
			v.Without = append(v.Without, goal)
		}
	}
}

// title is the heading of a goal's results.
func (g Goal) title() string {
	switch {
	case g.Entry == 0:
		return "Other results"
	case g.Yours:
		return "Your goal: " + strings.TrimSpace(g.Title)
	}
	return g.Title
}
