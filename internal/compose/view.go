package compose

import (
	"iter"
	"slices"
	"strings"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// View is what one reader may hear on one day. It is built by copying what is
// allowed out of the book, never by taking away what is not.
type View struct {
	Day      civil.Day
	Owner    string // the owner's name; "" if it was never given
	Reader   Reader
	Projects []Project
	Loose    []Work // work and wins of no project
	Choices  []Choice
	Wants    []Want
	Dues     []Due
	Meetings []Meeting // planned with the reader within two weeks
}

// Project is a project as this reader may see it, beside what they last heard.
type Project struct {
	Slug, Title string
	Yours       bool   // the reader leads it or works on it
	OfSome      bool   // of a group, some work on it and others do not
	Lead        string // who leads it, by name, or "you"; "" the owner
	State       journal.State
	Cause       string // the words of the present state
	Entry       int64  // its first line
	StateEntry  int64
	Since       civil.Day // since when it is in this state; zero: it has none
	By          civil.Day
	DateEntry   int64
	Heard       Heard
	Worse       bool // than they heard
	Known       bool // they know that it is there, told of it or not
	Wins        []Work
	Logs        []Work
	Troubles    []Trouble
	Solved      []Trouble // they heard of it and it is over
	Numbers     []Number
	Weeks       []Week
	Unheard     []int64 // wins and troubles of it they have not heard of, though telling them of the project counts as if they had
}

// Heard is what the reader last heard of a project.
type Heard struct {
	On    civil.Day // zero: never
	State journal.State
	By    civil.Day
	Entry int64
}

// Work is a win or a piece of work.
type Work struct {
	Entry  int64
	On     civil.Day
	Text   string
	Credit []string // names of who shared in it
	Impact string
	Hours  string
	Won    bool // it was recorded as a win
}

// isWin reports whether it is told as a win: it is one, or moved something.
func (w Work) isWin() bool { return w.Won || w.Impact != "" }

// Trouble is an issue with its way out.
type Trouble struct {
	Entry     int64
	On        civil.Day
	Text      string
	Severity  string
	Options   []string
	Recommend int
	By        civil.Day
	Known     bool // the reader has heard of it
	Topic     bool // only what it is gets said, and the way out when we talk
	Said      bool // the line above says what it is, and only the way out is missing
	Ended     int64
}

// Number is the latest value of a metric, and the one the reader last heard.
type Number struct {
	Entry         int64
	Name          string
	Value, Target string
	Before        string // "" if they heard none
	Aimed         string // the target they know, if it is another by now
	Trend         *Trend
}

// Win is a win with the title of its project.
type Win struct {
	Work
	Project string
}

// WinsFor copies the wins with the numbers given, as far as the reader may hear
// of them.
func WinsFor(b *book.Book, reader *book.Person, entries []int64) []Win {
	var out []Win
	for _, n := range entries {
		it := b.Item(n)
		if it == nil || it.Verb != journal.Win || it.Hidden() || !b.MayHearItem(reader, it) {
			continue
		}
		w := Win{Work: workOf(b, reader, it)}
		if p := b.Project(it.Project()); p != nil {
			w.Project = p.Called()
		}
		out = append(out, w)
	}
	return out
}

// Scope narrows what a document is about.
type Scope struct {
	Projects []string   // only these; none: all
	Entries  []int64    // the entries it is about, where it is about entries
	Period   civil.Span // the work and the wins of these days, told before or not; zero: those not told yet
	Name     bool       // the givers of feedback that is quoted are named
	Fits     Fits       // what a page has room for; nil: anything
}

// takes reports whether a win or a piece of work belongs into the document.
func (s Scope) takes(b *book.Book, reader *book.Person, it *book.Item) bool {
	if s.Period != (civil.Span{}) {
		return s.Period.Contains(it.On)
	}
	return b.Day-it.On <= book.Horizon && !reader.Knows(it)
}

// worth yields the entries of a project that are worth a look: for a period all,
// else those since the reader was last told of it.
func (s Scope) worth(reader *book.Person, p *book.Project) iter.Seq[*book.Item] {
	if last := reader.LastTold(p.Slug); last != nil && s.Period == (civil.Span{}) {
		return p.ItemsFrom(last.Pos())
	}
	return p.Items()
}

// viewOf is an empty view: who reads, who writes and on which day.
func viewOf(b *book.Book, reader *book.Person) View {
	return View{Day: b.Day, Owner: b.Me().Name, Reader: readerOf(b, reader)}
}

// ViewFor copies what a reader may hear within a scope.
func ViewFor(b *book.Book, reader *book.Person, scope Scope) View {
	projects := scope.Projects
	v := viewOf(b, reader)
	for p := range b.Projects() {
		if wanted(b, reader, p, projects) {
			v.Projects = append(v.Projects, projectFor(b, reader, p, scope))
		}
	}
	if len(projects) == 0 {
		v.Loose = looseFor(b, reader, scope)
	}
	v.Choices = choicesFor(b, reader, projects)
	v.Wants = wantsFor(b, reader, projects)
	v.Dues = duesFor(b, reader, projects)
	v.Meetings = meetingsWith(b, reader)
	return v
}

func projectFor(b *book.Book, reader *book.Person, p *book.Project, scope Scope) Project {
	believed := belief.Of(reader, p)
	v := Project{Slug: p.Slug, Title: p.Called(), Entry: p.FirstLine().Seq, State: p.State(), By: p.By()}
	v.Lead, v.Yours, v.OfSome = leadOf(b, reader, p), worksOn(b, reader, p), someWorkOn(b, reader, p)
	if status := p.Status(); status.Item != nil {
		v.Cause, v.StateEntry = b.Sentence(status.Item), status.Seq
	}
	if dates := p.Dates(); len(dates) > 0 {
		v.DateEntry = dates[len(dates)-1].Seq
	}
	if believed.Told != nil {
		v.Heard = Heard{On: believed.Told.On, State: believed.State, By: believed.By, Entry: believed.Told.Seq}
	}
	v.Worse = belief.WorseThan(believed, p).Is()
	v.Known = believed.Told != nil || knowsOf(b, reader, p)
	for it := range scope.worth(reader, p) {
		if isNews(b, reader, it) {
			v.Unheard = append(v.Unheard, it.Seq)
		}
		if it.Verb != journal.Win && it.Verb != journal.Log || it.Project() != p.Slug {
			continue // what names several projects stands under its first
		}
		if !scope.takes(b, reader, it) || !b.MayHearItem(reader, it) {
			continue
		}
		if it.Verb == journal.Win {
			v.Wins = append(v.Wins, workOf(b, reader, it))
		} else {
			v.Logs = append(v.Logs, workOf(b, reader, it))
		}
	}
	v.Troubles, v.Solved = troublesFor(b, reader, p)
	for _, t := range v.Troubles {
		if !t.Known {
			v.Unheard = append(v.Unheard, t.Entry)
		}
	}
	v.Numbers = numbersFor(p, believed)
	v.Since, v.Weeks = p.Turn().To.On, weeksOf(p, b.Day)
	return v
}

// fresh is how many days a win may wait before telling of its project without it
// loses nothing.
const fresh = 30

// isNews reports whether an entry is a fresh win that a reader would still be
// told of: the manager of each, the others of those that moved something.
func isNews(b *book.Book, reader *book.Person, it *book.Item) bool {
	if it.Verb != journal.Win || b.Day-it.On > fresh || reader.Knows(it) || !b.MayHearItem(reader, it) {
		return false
	}
	_, moved := it.Tag(journal.Impact)
	return moved || reader.RelationOn(b.Day) == book.Manager
}

func looseFor(b *book.Book, reader *book.Person, scope Scope) []Work {
	last := reader.LastUpdate()
	var out []Work
	for _, verb := range []journal.Verb{journal.Win, journal.Log} {
		all := b.Items(verb)
		switch {
		case scope.Period != (civil.Span{}):
		case verb == journal.Win: // one that an update had no room for is still to be told
			all = b.ItemsFrom(verb, book.Pos{On: b.Day - book.Horizon})
		case last != nil:
			all = b.ItemsFrom(verb, last.Pos())
		}
		for it := range all {
			if isLoose(b, it) && b.MayHearItem(reader, it) && partIn(b, reader, it) && scope.takes(b, reader, it) {
				out = append(out, workOf(b, reader, it))
			}
		}
	}
	return out
}

// workOf copies a win or a piece of work. The reader is "you" among those who
// shared in it; whom its words name already stands there once.
func workOf(b *book.Book, reader *book.Person, it *book.Item) Work {
	w := Work{Entry: it.Seq, On: it.On, Text: b.Sentence(it), Won: it.Verb == journal.Win}
	w.Impact, _ = it.Tag(journal.Impact)
	w.Hours, _ = it.Tag(journal.Hours)
	for _, slug := range b.Reached(it) {
		p := b.Person(slug)
		switch {
		case p == nil, slug == book.Owner, strings.Contains(w.Text, p.Called()):
		case it.Verb == journal.Log && names(w.Text, p): // of a win the whole name is kept
		case slug == reader.Slug:
			w.Credit = slices.Insert(w.Credit, 0, you)
		default:
			w.Credit = append(w.Credit, p.Called())
		}
	}
	return w
}

// troublesFor copies the troubles of a project, those that are open with the worst
// in front.
func troublesFor(b *book.Book, reader *book.Person, p *book.Project) (open, solved []Trouble) {
	for issue := range p.Issues() {
		if issue.Project() != p.Slug || !b.MayHearItem(reader, issue.Item) {
			continue
		}
		told := reader.ToldItem(issue.Item)
		t := Trouble{Entry: issue.Seq, On: issue.On, Text: b.Sentence(issue.Item), Severity: issue.Severity,
			Options: issue.Options, Recommend: issue.Recommend, By: issue.By, Known: told != nil}
		switch ended := issue.Ended(); {
		case ended == nil:
			open = append(open, t)
		case told != nil && ended.Verb == journal.Done && !heardAfter(reader, issue.Item, ended):
			t.Ended = ended.Seq
			solved = append(solved, t)
		}
	}
	slices.SortStableFunc(open, worse)
	return open, solved
}

// heardAfter reports whether the reader was told of the entry or its project
// once more after it ended.
func heardAfter(reader *book.Person, it, ended *book.Item) bool {
	for t := range reader.Tellings() {
		if t.Pos().Before(ended.Pos()) {
			continue
		}
		for n := range t.Refs() {
			if n == it.Seq {
				return true
			}
		}
		for slug := range t.Projects() {
			if slug == it.Project() {
				return true
			}
		}
	}
	return false
}

// numbersFor is the latest value of each metric, beside the one that stood when
// the reader last heard of the project; left out where they know it and its
// target.
func numbersFor(p *book.Project, believed belief.Belief) []Number {
	var out []Number
	at := map[string]int{}
	for m := range p.Metrics() {
		i, known := at[m.Name]
		if !known {
			i = len(out)
			at[m.Name] = i
			out = append(out, Number{Name: m.Name})
		}
		n := &out[i]
		n.Entry, n.Value = m.Seq, m.Value
		if m.Target != "" {
			n.Target = m.Target
		}
		if believed.Told != nil && m.Pos().Before(believed.Told.Pos()) {
			n.Before = m.Value
		}
	}
	for s := range p.Series() {
		n := &out[at[s.Name]]
		n.Target, n.Trend = s.Aim().Target, trendOf(s)
		if believed.Told == nil {
			continue
		}
		if known := s.AimAt(believed.Told.Pos()).Target; known != n.Target {
			n.Aimed = known
		}
	}
	return slices.DeleteFunc(out, func(n Number) bool { return n.Before == n.Value && n.Aimed == "" })
}
