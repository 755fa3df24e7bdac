package sample

import (
	"fmt"

	"headsup/internal/civil"
)

// aim is a goal of somebody for a year.
type aim struct {
	slug, title string
	owner       *figure // nil: the owner of the book
	level       string
	under       *aim
	since, by   civil.Day
}

// work is a project: planned to end by one day, and ending on another.
type work struct {
	slug, title string
	goal        *aim
	lead        *figure // nil: the owner of the book
	with        []*figure
	reader      *figure // a customer who must hear of it; may be nil
	since, by   civil.Day
	until       civil.Day // the day it ends; past the last day for those under way
	stops       bool      // it is stopped, not done
	minor       bool
	hidden      bool // visible to the manager alone
	series      [2]int
}

func (w *work) open(day civil.Day) bool { return w.since <= day && day < w.until }

// lanes is how many projects run beside each other.
const lanes = 5

// newAims sets five goals for each year that the book sees.
func newAims(c *chance, w *world) []*aim {
	var all []*aim
	for from := w.start; from < w.end; from += 365 {
		year, _, _ := from.Date()
		boss, above := w.holder("manager", from), w.holder("skip-level", from)
		company := &aim{owner: above, level: "company"}
		aims := []*aim{company, {owner: boss, level: "manager", under: company}, {owner: boss, level: "manager", under: company},
			{level: "team", under: company}, {level: "me"}}
		for i, a := range aims {
			a.slug = fmt.Sprintf("%s-%d", [...]string{"growth", "punctual", "calm", "plan", "lead"}[i], year)
			a.title, a.since, a.by = pick(c, aimTitles), from, from+364
		}
		aims[4].title = "Lead a region of my own"
		all = append(all, aims...)
	}
	return all
}

// newWorks fills each lane with one project after the other, lane by lane.
func newWorks(c *chance, w *world) []*work {
	var all []*work
	for lane := range lanes {
		from := w.start + civil.Day(c.below(45))
		for from < w.end {
			p := newWork(c, w, from, lane)
			nth := len(all)
			p.slug = codenames[nth%len(codenames)]
			if again := nth / len(codenames); again > 0 {
				p.slug += "-" + string(rune('a'+again))
			}
			all = append(all, p)
			from = p.until + civil.Day(c.between(7, 40))
		}
	}
	return all
}

func newWork(c *chance, w *world, from civil.Day, lane int) *work {
	planned := c.between(60, 220)
	p := &work{title: pick(c, titles), since: from, by: from + civil.Day(planned), stops: c.percent(14),
		minor: lane == lanes-1 && c.percent(60), hidden: c.percent(6)}
	p.until = p.by + civil.Day(c.between(-10, planned/2))
	if p.stops {
		p.until = from + civil.Day(c.between(planned/3, planned))
	}
	if c.percent(85) {
		p.goal = w.aimOn(from, c.between(1, 3))
	}
	team := w.on(from).reports
	if len(team) > 0 && c.percent(50) {
		p.lead = pick(c, team)
	}
	p.with = team[:c.below(len(team)+1)]
	if customer := w.holder("customer", from); c.percent(25) {
		p.reader = customer
	}
	first := c.below(len(series))
	p.series = [2]int{first, (first + 1 + c.below(len(series)-1)) % len(series)}
	return p
}

// beginning is the line that brings the project into the book.
func (w *work) beginning() string {
	line := "project +" + w.slug + " " + w.title
	if w.goal != nil {
		line += " goal:+" + w.goal.slug
	}
	line += " lead:" + at(w.lead) + " by:" + w.by.String() + " measure:" + series[w.series[0]].name
	if !w.minor {
		line += " why:" + quoted(whys[int(w.since)%len(whys)])
	}
	for i, f := range w.with {
		line += [2]string{",", " with:"}[max(0, 1-i)] + "@" + f.slug
	}
	if w.reader != nil {
		line += " for:@" + w.reader.slug
	}
	if w.minor {
		line += " major:no"
	}
	if w.hidden {
		line += " visible:manager"
	}
	return line
}

// beginning is the line that sets the goal.
func (a *aim) beginning() string {
	line := "goal +" + a.slug + " " + a.title + " owner:" + at(a.owner) + " level:" + a.level
	if a.under != nil {
		line += " under:+" + a.under.slug
	}
	return line + " by:" + a.by.String()
}

// at is a figure's name in a tag; nobody is the owner of the book.
func at(f *figure) string {
	if f == nil {
		return "@me"
	}
	return "@" + f.slug
}

// metric measures the project on a day: its value goes from the first to the
// target as the work goes on, with a little noise.
func (w *work) metric(c *chance, day civil.Day, which int) string {
	s := series[w.series[which]]
	span := max(int(w.by-w.since), 1)
	value := s.first + (s.target-s.first)*min(int(day-w.since), span)/span
	noise := max(s.first, s.target)/20 + 1
	value = max(value+c.between(-noise, noise), 1)
	target := s.target
	if which == 0 && int(w.since)%3 == 0 && day > w.by-20 { // a goalpost that was moved
		target += (s.first - s.target) / 5
	}
	return fmt.Sprintf("metric +%s %s %d%s target:%s%d%s", w.slug, s.name, value, s.unit, s.side, target, s.unit)
}
