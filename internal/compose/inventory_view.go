package compose

import (
	"slices"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// InventoryView is the sheet of everything the owner does, as far as one reader
// may hear of it. Of View it has the day, the owner and the reader alone.
type InventoryView struct {
	View
	Period civil.Span // that hours and entries are of
	When   string     // the period in words
	Marks  bool       // the reader is one of those whose word sets priorities
	Rows   []Doing    // in the order of the sheet
	Others Besides    // what was promised to others or asked by them: only how much
}

// Doing is one row: one thing to do, or one kind of it.
type Doing struct {
	Kind    string // project, goal, duty, promise, request, other
	Title   string
	Entries []int64 // the lines it is read off
	State   journal.State
	By      civil.Day
	Heard   Heard    // what the reader last heard of it
	Lead    string   // by name, or "you"; "" the owner
	For     []string // by name
	Goal    string   // the title of the goal it serves
	Yours   bool     // that goal is the reader's own
	Why     string
	Hours   float64
	Work    int // logs and wins of the period
	Last    civil.Day
	Mark    Mark
	GoesOn  int // logs and wins since the reader said stop, or it was stopped
}

// Mark is the reader's own last word on a priority.
type Mark struct {
	Entry int64
	On    civil.Day
	Word  string // keep, raise, stop; "" none
}

// Besides is work that the reader hears of by its amount alone.
type Besides struct {
	Open    int
	Hours   float64
	Entries []int64
}

// sheetDays is how many days back the work on the sheet is counted where no
// period is given.
const sheetDays = 30

// InventoryFor copies what a reader may hear of the sheet. Their own word on a
// priority stands on it, and nobody else's.
func InventoryFor(b *book.Book, reader *book.Person, s Scope) InventoryView {
	v := InventoryView{View: viewOf(b, reader), Period: s.days(b.Day, sheetDays)}
	v.When = s.when(v.Period, "in the past month")
	relation := reader.RelationOn(b.Day)
	v.Marks = v.Reader.Senior && relation != book.Customer && relation != book.ManagersPeer
	for _, row := range view.InventoryOf(b, v.Period).Rows {
		switch it := b.Item(row.Entry); row.Kind {
		case "project", "goal":
			p := b.Project(row.About[1:])
			if p.IsGoal && !mayHearGoal(b, reader, p) || !b.MayHear(reader, p) || !s.names(p) {
				continue
			}
			v.Rows = append(v.Rows, projectDoing(b, reader, p, row))
		case "promise", "request":
			switch {
			case len(s.Projects) > 0 || !b.MayHearItem(reader, it):
			case row.For == reader.Slug:
				d := doing(row)
				if it.Verb == journal.Ask { // its words may be those of a question
					d.Title = Due{Verb: it.Verb}.lead() + questioned(d.Title)
				}
				v.Rows = append(v.Rows, d)
			default:
				v.Others.Open++
				v.Others.Hours += row.Hours
				v.Others.Entries = append(v.Others.Entries, row.Entry)
			}
		default:
			if len(s.Projects) == 0 {
				v.Rows = append(v.Rows, doing(row))
			}
		}
	}
	for i := range v.Rows {
		if d := &v.Rows[i]; d.Kind == "other" {
			d.Entries = looseIn(b, v.Period)
		}
	}
	return v
}

// looseIn are the logs and wins of a period that stand under no project, by number.
func looseIn(b *book.Book, period civil.Span) (entries []int64) {
	for _, verb := range []journal.Verb{journal.Log, journal.Win} {
		for it := range b.ItemsFrom(verb, book.Pos{On: period.From}) {
			if isLoose(b, it) && period.Contains(it.On) {
				entries = append(entries, it.Seq)
			}
		}
	}
	return entries
}

// doing copies what is nobody's secret of a row.
func doing(row view.InventoryRow) Doing {
	d := Doing{Kind: row.Kind, Title: row.Title, By: row.By, Hours: row.Hours, Work: row.Entries, Last: row.Last}
	if row.Entry != 0 {
		d.Entries = []int64{row.Entry}
	}
	return d
}

func projectDoing(b *book.Book, reader *book.Person, p *book.Project, row view.InventoryRow) Doing {
	d := doing(row)
	d.State = p.State()
	if believed := belief.Of(reader, p); believed.Told != nil {
		d.Heard = Heard{On: believed.Told.On, State: believed.State, By: believed.By, Entry: believed.Told.Seq}
	}
	d.Entries = cite(d.Entries, itemSeq(p.Status().Item))
	if dates := p.Dates(); len(dates) > 0 {
		d.Entries = cite(d.Entries, dates[len(dates)-1].Seq)
	}
	d.Lead = leadOf(b, reader, p)
	for _, slug := range p.For {
		if who := b.Person(slug); who != nil && slug != reader.Slug {
			d.For = append(d.For, who.Called())
		}
	}
	d.Why = p.Why
	if g := b.Project(p.Above()); g != nil && mayHearGoal(b, reader, g) {
		d.Goal, d.Yours = g.Called(), g.Owner == reader.Slug
		if d.Why == "" {
			d.Why = g.Why
		}
	}
	d.Mark = markOf(p, reader)
	if stop := stopOf(p, d.Mark); !stop.IsZero() {
		for range p.WorkSince(stop) {
			d.GoesOn++
		}
	}
	return d
}

func itemSeq(it *book.Item) int64 {
	if it == nil {
		return 0
	}
	return it.Seq
}

// markOf is the reader's last word on the priority of a project.
func markOf(p *book.Project, reader *book.Person) Mark {
	for it := range p.Newest() {
		if it.Verb == journal.Mark && it.Person() == reader.Slug {
			return Mark{Entry: it.Seq, On: it.On, Word: it.Kind}
		}
	}
	return Mark{}
}

// stopOf is from where on there should be no work on a project: the line that
// stopped it, or the reader's word, whichever came first.
func stopOf(p *book.Project, mark Mark) (stop book.Pos) {
	if mark.Word == "stop" {
		stop = book.Pos{On: mark.On, Seq: mark.Entry}
	}
	if ended := p.Turn().To.Pos; p.State() == journal.Stopped && (stop.IsZero() || ended.Before(stop)) {
		stop = ended
	}
	return stop
}

// ranked are the rows of a kind as the reader likes to see them: the worst or the
// best state first, or what takes the most time; what is over behind what goes on.
func (v InventoryView) ranked(kind string) []Doing {
	var rows []Doing
	for _, d := range v.Rows {
		if d.Kind == kind {
			rows = append(rows, d)
		}
	}
	slices.SortStableFunc(rows, func(a, c Doing) int {
		if a.State.Open() != c.State.Open() {
			if a.State.Open() {
				return -1
			}
			return 1
		}
		switch v.Reader.First {
		case "numbers":
			return int(10 * (c.Hours - a.Hours))
		case "wins":
			return a.State.Rank() - c.State.Rank()
		}
		return c.State.Rank() - a.State.Rank()
	})
	return rows
}
