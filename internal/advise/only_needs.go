package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func onlyNeeds() *Rule {
	return &Rule{
		Name:     "only-needs",
		Practice: "P11",
		Asks:     "the last five things told to or asked of a senior person within two months were all asks or trouble",
		Clears:   "a win told to them, thanks, an offer, a coffee",
		Thresholds: []Threshold{
			{"things", 5, "things", "how many in a row"},
			{"period", 60, "days", "how far back it looks"},
		},
		Find: findOnlyNeeds,
	}
}

func findOnlyNeeds(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for p := range c.Seniors() {
			if p.IsGroup() {
				continue
			}
			n := max(c.Threshold("things"), 1)
			needs := needsOf(c, p, n)
			if len(needs) < n {
				continue
			}
			f := Finding{
				Person: p, Urgency: Week, Due: needs[n-1].On, Harm: 0.35, Minutes: 2,
				Title: "Bring " + p.Called() + " something other than a need",
				Act:   Act{Verb: journal.Thanks, People: []string{p.Slug}, Words: "for <words>"},
				Why: fmt.Sprintf("The last %d things %s heard from you were asks or trouble, since %s: thanks, a win, an offer or a coffee is due.",
					n, p.GivenName(), needs[0].On),
			}
			for _, it := range needs {
				f.Entries = append(f.Entries, it.Seq)
			}
			if !yield(f) {
				return
			}
		}
	}
}

// needsOf are the asks and the trouble a person heard of since the last thing
// that was neither, within the period: the last few, in order.
func needsOf(c Case, p *book.Person, most int) (needs []*book.Item) {
	heard := heardFrom(c, p)
	for _, it := range slices.Backward(heard) {
		if len(needs) == most || !isNeed(c, p, it) {
			break
		}
		needs = append(needs, it)
	}
	slices.Reverse(needs)
	return needs
}

// heardFrom is what a person was told, asked or thanked for within the period,
// in order. A meeting on nothing in particular, which is no coffee either,
// neither asks nor tells.
func heardFrom(c Case, p *book.Person) (heard []*book.Item) {
	from := book.Pos{On: c.Day - civil.Day(min(c.Threshold("period"), memory))}
	for t := range p.TellingsFrom(from) {
		if t.Verb == journal.Told || tellsAnything(t) || t.Kind == "coffee" || t.Kind == "lunch" {
			heard = append(heard, t)
		}
	}
	for _, verb := range []journal.Verb{journal.Ask, journal.Thanks} {
		for it := range c.ItemsFrom(verb, from) {
			if c.Reaches(it, p.Slug) {
				heard = append(heard, it)
			}
		}
	}
	slices.SortFunc(heard, func(a, b *book.Item) int { return a.Pos().Compare(b.Pos()) })
	return heard
}

// isNeed reports whether what somebody heard was an ask, or trouble and nothing
// besides.
func isNeed(c Case, p *book.Person, it *book.Item) bool {
	switch {
	case it.Verb == journal.Ask:
		return it.Kind != "offer"
	case it.Verb == journal.Thanks, it.Kind == "coffee", it.Kind == "lunch", it.Kind == "win-note":
		return false
	case it.Kind == "ask-note", it.Kind == "brief":
		return true
	}
	trouble := it.Named.Rank() > 0
	for n := range it.Refs() {
		matter := c.Item(n)
		switch {
		case matter == nil:
		case matter.Verb == journal.Ask, matter.Verb == journal.Issue && !endedAt(matter, it), matter.Verb == journal.Decision && !endedAt(matter, it):
			trouble = true
		default:
			return false
		}
	}
	for slug := range it.Projects() {
		project := c.Project(slug)
		if it.Named.Rank() == 0 && (it.Named != journal.NoState || project.StateAt(it.Pos()).State.Rank() == 0) || winTold(c, p, slug, it) {
			return false
		}
		trouble = true
	}
	return trouble
}

// endedAt reports whether a matter was over when it was told of.
func endedAt(matter, told *book.Item) bool {
	if ended := matter.Ended(); ended != nil && ended.Pos().Before(told.Pos()) {
		return true
	}
	answer := matter.FirstAnswer()
	return matter.Verb == journal.Decision && answer != nil && answer.Pos().Before(told.Pos())
}

// winTold reports whether a telling of a project told of a win they had not
// heard of before.
func winTold(c Case, p *book.Person, project string, told *book.Item) bool {
	for win := range c.ItemsFrom(journal.Win, book.Pos{On: c.Day - memory}) {
		if win.Concerns(project) && p.ToldItem(win) == told {
			return true
		}
	}
	return false
}

func tellsAnything(it *book.Item) bool {
	for range it.Refs() {
		return true
	}
	return it.Project() != ""
}
