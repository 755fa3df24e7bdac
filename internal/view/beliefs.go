package view

import (
	"slices"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Beliefs is the belief map: what each person last heard of each project,
// beside what is so.
//
// Its people are those who are senior on the day, whoever a project is for, and
// who leads or works on one and was told of it, in the order of the view of
// people; groups are told as their members. Its projects are the open ones, and
// those that ended of which one of these people has not heard the end.
type Beliefs struct {
	Day     civil.Day   `json:"day"`
	People  []string    `json:"people"`
	Rows    []BeliefRow `json:"rows"`
	Latency Latency     `json:"latency"` // of bad news
}

// BeliefRow is one project as it is, and what people believe of it.
type BeliefRow struct {
	Project string       `json:"project"`
	Title   string       `json:"title"`
	State   string       `json:"state"` // "" none
	Since   civil.Day    `json:"since"` // of the present state
	Cause   string       `json:"cause"`
	By      civil.Day    `json:"by"`
	Entry   int64        `json:"entry"` // that set the present state; 0 none
	Cells   []BeliefCell `json:"cells"`
}

// BeliefCell is what one person last heard of one project. There is none where
// the project's visible: leaves the person out, nor where it is no business of
// theirs: they were never told, and it has ended or is neither for them nor they
// senior.
type BeliefCell struct {
	Person string      `json:"person"`
	Belief belief.Word `json:"belief"`
	Last   string      `json:"last"`    // the state they heard; "" none
	LastBy civil.Day   `json:"last_by"` // the date they heard
	Told   civil.Day   `json:"told"`    // when; zero: never
	How    string      `json:"how"`     // by what: "update", "1:1"
	Entry  int64       `json:"entry"`   // the telling; 0 none
	Heard  civil.Day   `json:"heard"`   // when they took it in; zero: not that the book knows
	News   []int64     `json:"news"`    // wins and issues since that they have not heard of
}

// Cell is what a person believes, if the row says so.
func (r BeliefRow) Cell(person string) (BeliefCell, bool) {
	at := slices.IndexFunc(r.Cells, func(c BeliefCell) bool { return c.Person == person })
	if at < 0 {
		return BeliefCell{}, false
	}
	return r.Cells[at], true
}

// Focus narrows a map to some people and some projects; none of a kind means
// all. Whoever is named is shown, whatever they are to the owner, and so is a
// project that has ended.
type Focus struct {
	People   []*book.Person
	Projects []*book.Project
}

// listener is a person of the map, and why they are in it.
type listener struct {
	*book.Person
	senior bool
	named  bool
}

// BeliefsOf makes the map.
func BeliefsOf(b *book.Book, focus Focus) Beliefs {
	v := Beliefs{Day: b.Day, People: []string{}, Rows: []BeliefRow{}}
	all := listeners(b, focus)
	for _, p := range mapped(b, focus) {
		row := beliefRow(b, p)
		news := belief.News(b, p)
		untold := false
		for _, l := range all {
			gap := belief.Between(b, l.Person, p, news)
			if !l.minds(b, p, gap) {
				continue
			}
			row.Cells = append(row.Cells, beliefCell(l.Person, gap))
			untold = untold || gap.State != p.State()
		}
		if p.Open() || untold || len(focus.Projects) > 0 {
			v.Rows = append(v.Rows, row)
		}
	}
	for _, l := range all {
		v.People = append(v.People, l.Slug)
	}
	v.Latency = LatencyOf(b, focus)
	return v
}

// minds reports whether a project is a person's business: they were told of it,
// or they should be while it is open.
func (l listener) minds(b *book.Book, p *book.Project, gap belief.Gap) bool {
	if !b.MayHear(l.Person, p) {
		return false
	}
	return gap.Told != nil || p.Open() && (l.senior || l.named || slices.Contains(p.For, l.Slug))
}

// listeners are the people of a map.
func listeners(b *book.Book, focus Focus) []listener {
	part := parts(b)
	var all []listener
	for _, p := range byNearness(b) {
		l := listener{Person: p, senior: p.SeniorOn(b.Day), named: slices.Contains(focus.People, p)}
		if l.named || len(focus.People) == 0 && (l.senior || p.PresentOn(b.Day) && part[p.Slug]) {
			all = append(all, l)
		}
	}
	return all
}

// parts are the people, by slug, who have a part in a project: an open one is
// for them, or they lead it or work on it and were told of it; or one that was
// for them ended and they do not know.
func parts(b *book.Book) map[string]bool {
	part := map[string]bool{}
	for p := range b.Projects() {
		for _, slug := range p.For {
			person := b.Person(slug)
			part[slug] = part[slug] || p.Open() || endUnknown(person, p)
		}
		if !p.Open() {
			continue
		}
		for _, slug := range append([]string{p.Lead}, p.With...) {
			if person := b.Person(slug); person != nil && person.LastTold(p.Slug) != nil {
				part[slug] = true
			}
		}
	}
	return part
}

// endUnknown reports whether somebody once heard of a project that has ended
// since, and not that it has.
func endUnknown(person *book.Person, p *book.Project) bool {
	heard := belief.Of(person, p)
	return heard.Told != nil && heard.State != p.State()
}

// mapped are the projects that may stand in a map: open ones first.
func mapped(b *book.Book, focus Focus) []*book.Project {
	if len(focus.Projects) > 0 {
		return focus.Projects
	}
	var open, ended []*book.Project
	for p := range b.Projects() {
		if p.Open() {
			open = append(open, p)
		} else {
			ended = append(ended, p)
		}
	}
	return append(open, ended...)
}

func beliefRow(b *book.Book, p *book.Project) BeliefRow {
	row := BeliefRow{Project: p.Slug, Title: p.Called(), State: p.State().String(), By: p.By(), Cells: []BeliefCell{}}
	if status := p.Status(); status.Item != nil {
		row.Since, row.Cause, row.Entry = stateSince(p), b.Sentence(status.Item), status.Seq
	}
	return row
}

func beliefCell(p *book.Person, gap belief.Gap) BeliefCell {
	cell := BeliefCell{Person: p.Slug, Belief: gap.Word, News: []int64{}}
	if gap.Told == nil {
		return cell
	}
	cell.Last, cell.LastBy, cell.Told, cell.Entry = gap.State.String(), gap.By, gap.Told.On, gap.Told.Seq
	cell.How, cell.Heard = manner(gap.Told), gap.Told.HeardOn(p.Slug)
	for _, it := range gap.News {
		cell.News = append(cell.News, it.Seq)
	}
	return cell
}

// manner is by what somebody was told: a document, a kind of meeting, or a word.
func manner(told *book.Item) string {
	switch {
	case told.Kind != "":
		return told.Kind
	case told.Verb == journal.Met:
		return "meeting"
	}
	return "word"
}
