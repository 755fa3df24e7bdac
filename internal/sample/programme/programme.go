// Package programme makes a journal of the tables of a public goals programme:
// its goals with their points of contact and champions, what was written on
// each goal and when, and the reports that were published.
//
// The book is that of somebody who runs the programme. The leadership is their
// manager and hears by the published reports alone. The champions of a goal are
// whom it is for: they read what is written on its tracking issue. A goal lives
// as long as its tracking issue, over several half-years: each half-year gives
// it a date, so that one that is taken over has slipped; one that is not is
// stopped once the last report on that half-year is out. "In progress" is green;
// amber where a report that names the points of contact has none for a goal, and
// looks for one: that is all the trouble that these reports mark.
//
// The package knows the tables and the grammar. It takes over numbers, days,
// names and titles, and no sentence that somebody wrote.
package programme

import (
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Period is a half-year (later a year) for which goals are agreed.
type Period struct {
	Name        string // as the tables have it: "2025h1"
	First, Last civil.Day
}

// Periods are those of the tables, in order.
func Periods() []Period {
	return []Period{
		{"2024h2", civil.Date(2024, 7, 1), civil.Date(2024, 12, 31)},
		{"2025h1", civil.Date(2025, 1, 1), civil.Date(2025, 6, 30)},
		{"2025h2", civil.Date(2025, 7, 1), civil.Date(2025, 12, 31)},
		{"2026", civil.Date(2026, 1, 1), civil.Date(2026, 12, 31)},
	}
}

// Leadership is whom the reports are for.
const Leadership = "leadership"

// The order of the lines of one day: goals are agreed before one writes on them,
// and a report tells what stands in it before a half-year is closed.
const (
	opening = iota
	agreeing
	writing
	stating
	telling
	closing
)

type line struct {
	on    civil.Day
	order int
	text  string
}

// Journal reads goals.csv, updates.csv and status_snapshots.csv and gives the
// lines of the book in the order of days: the nth is entry #n.
func Journal(tables fs.FS) ([]string, error) {
	p := &programme{agreed: map[string][]row{}}
	var err error
	if p.goals, err = table(tables, "goals.csv"); err != nil {
		return nil, err
	}
	if p.updates, err = table(tables, "updates.csv"); err != nil {
		return nil, err
	}
	if p.reported, err = table(tables, "status_snapshots.csv"); err != nil {
		return nil, err
	}
	p.open()
	p.agree()
	p.write()
	p.report()
	p.close()
	slices.SortStableFunc(p.lines, func(a, b line) int {
		if a.on != b.on {
			return int(a.on - b.on)
		}
		return a.order - b.order
	})
	var all []string
	for _, l := range p.lines {
		all = append(all, l.text)
	}
	return all, nil
}

// programme is the book under way.
type programme struct {
	goals, updates, reported []row
	agreed                   map[string][]row // the documents of each goal, by period
	lines                    []line
}

func (p *programme) add(on civil.Day, order int, verb journal.Verb, text string, tail ...journal.Token) {
	p.lines = append(p.lines, line{on, order, journal.Write(on, 0, verb, text, tail...)})
}

// open writes down the people and the periods.
func (p *programme) open() {
	first := Periods()[0].First
	p.add(first, opening, journal.Person, "Leadership", journal.PersonToken(Leadership),
		journal.TagToken(journal.Relation, "manager"), journal.TagToken(journal.Since, first.String()), journal.TagToken(journal.Cadence, "monthly/1"))
	for _, period := range Periods() {
		p.add(period.First, opening, journal.Goal, "Goals of "+period.Name, journal.ProjectToken(slate(period)), journal.TagToken(journal.Owner, "@"+Leadership), journal.TagToken(journal.By, period.Last.String()))
	}
}

// agree writes down the goals of each period, from its first day on or, where
// the document came later, from that day.
func (p *programme) agree() {
	for _, period := range Periods() {
		for _, goal := range p.goals {
			if goal["period"] != period.Name || goal["proposal_status"] == "Not accepted" || goal["tracking_issue"] == "" {
				continue
			}
			slug := goal.project()
			var champions []string
			for _, who := range goal.champions() {
				champions = append(champions, "@"+who)
			}
			p.add(max(period.First, goal.day("first_commit")), agreeing, journal.Project, goal["title"], journal.ProjectToken(slug),
				journal.TagToken(journal.GoalTag, "+"+slate(period)), journal.TagToken(journal.LeadTag, "@"+person(goal["point_of_contact"])),
				journal.TagToken(journal.For, strings.Join(champions, ",")), journal.TagToken(journal.By, period.Last.String()),
				journal.TagToken(journal.Measure, goal["n_tasks"]+" tasks done"))
			p.agreed[slug] = append(p.agreed[slug], goal)
		}
	}
}

// slate is the goal that all goals of a period are under.
func slate(period Period) string { return "slate-" + period.Name }

// write writes down what was written on the issues: work of its author, and
// heard by whoever was champion that day.
func (p *programme) write() {
	for _, update := range p.updates {
		on, slug := update.day("date"), update.project()
		p.add(on, writing, journal.Log, "update of "+update["words"]+" words", journal.PersonToken(person(update["author"])), journal.ProjectToken(slug))
		if champions := p.championsOn(slug, on); len(champions) > 0 {
			var heard []journal.Token
			for _, who := range champions {
				heard = append(heard, journal.PersonToken(who))
			}
			p.add(on, writing, journal.Told, "", append(heard, journal.ProjectToken(slug), journal.TagToken(journal.Via, "issue"))...)
		}
	}
}

// championsOn are the champions of a goal by its last document of a day.
func (p *programme) championsOn(slug string, on civil.Day) (champions []string) {
	for _, goal := range p.agreed[slug] {
		if periodOf(goal).First <= on && goal.day("first_commit") <= on {
			champions = goal.champions()
		}
	}
	return champions
}

func periodOf(goal row) Period {
	at := slices.IndexFunc(Periods(), func(p Period) bool { return p.Name == goal["period"] })
	return Periods()[at]
}

// report writes down the reports: how each goal in it stood, and that the
// leadership was told of all of them. A goal that no document knows begins with
// the report.
func (p *programme) report() {
	told := map[string][]string{}     // the projects of a report, by its name
	contacts := p.reportsOfContacts() // the reports that say whom to turn to
	var order []row
	for _, goal := range p.reported {
		on, slug := goal.day("published"), goal.project()
		if p.agreed[slug] == nil && !slices.ContainsFunc(p.reported, func(r row) bool { return r.project() == slug && r.day("published") < on }) {
			p.add(on, agreeing, journal.Project, "Issue "+goal["tracking_issue"], journal.ProjectToken(slug))
		}
		state := stateOf(goal["status"])
		if state == "green" && contacts[goal["report"]] && goal["point_of_contact"] == "" {
			state = "amber it looks for a point of contact"
		}
		if state != "" {
			p.add(on, stating, journal.Status, state, journal.ProjectToken(slug))
		}
		if total, err := strconv.Atoi(goal["steps_total"]); err == nil && total > 0 {
			p.add(on, stating, journal.Metric, "steps "+goal["steps_done"], journal.ProjectToken(slug), journal.TagToken(journal.Target, goal["steps_total"]))
		}
		if told[goal["report"]] == nil {
			order = append(order, goal)
		}
		if !slices.Contains(told[goal["report"]], slug) {
			told[goal["report"]] = append(told[goal["report"]], slug)
		}
	}
	for _, report := range order {
		tokens := []journal.Token{journal.PersonToken(Leadership)}
		for _, slug := range told[report["report"]] {
			tokens = append(tokens, journal.ProjectToken(slug))
		}
		p.add(report.day("published"), telling, journal.Told, "update", append(tokens, journal.TagToken(journal.Via, "blog"))...)
	}
}

// reportsOfContacts are the reports that name a goal's point of contact; the older
// ones name nobody.
func (p *programme) reportsOfContacts() map[string]bool {
	name := map[string]bool{}
	for _, goal := range p.reported {
		if goal["point_of_contact"] != "" {
			name[goal["report"]] = true
		}
	}
	return name
}

// stateOf reads a report's word for how a goal stands; "" where it has none.
func stateOf(said string) string {
	switch said {
	case "In progress":
		return "green"
	case "Completed":
		return "done"
	case "Will not complete":
		return "stopped"
	}
	return ""
}

// close ends what the next period does not take over, on its first day or, if
// that comes later, when the last report on the period is out.
func (p *programme) close() {
	periods := Periods()
	for i, period := range periods[:len(periods)-1] {
		next, on := periods[i+1], periods[i+1].First
		goals := map[string]bool{}
		for _, goal := range p.reported {
			if p.reportedIn(goal["report"], period) {
				on = max(on, goal.day("published"))
				goals[goal.project()] = true
			}
		}
		for slug, documents := range p.agreed {
			goals[slug] = slices.ContainsFunc(documents, func(goal row) bool { return goal["period"] == period.Name })
		}
		p.add(on, closing, journal.Status, "done", journal.ProjectToken(slate(period)))
		for _, slug := range slices.Sorted(maps.Keys(goals)) {
			takenOver := slices.ContainsFunc(p.agreed[slug], func(goal row) bool { return goal["period"] == next.Name })
			if goals[slug] && !takenOver && !p.hasEnded(slug, on) {
				p.add(on, closing, journal.Status, "stopped not taken over", journal.ProjectToken(slug))
			}
		}
	}
}

// reportedIn reports whether a report is about the goals of a period.
func (p *programme) reportedIn(report string, period Period) bool {
	return slices.ContainsFunc(p.reported, func(goal row) bool {
		return goal["report"] == report && strings.HasPrefix(goal["goal_id"], period.Name+"/")
	})
}

// hasEnded reports whether the last report up to a day says that a goal is over.
func (p *programme) hasEnded(slug string, on civil.Day) bool {
	last := ""
	for _, goal := range p.reported {
		if goal.project() == slug && goal.day("published") <= on && goal["status"] != "" {
			last = goal["status"]
		}
	}
	return last == "Completed" || last == "Will not complete"
}
