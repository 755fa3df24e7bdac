package advise

import (
	"fmt"
	"iter"
	"maps"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func workOrphan() *Rule {
	return &Rule{
		Name:     "work-orphan",
		Practice: "P9",
		Asks:     "a fifth or more of the last 30 days' work, of ten entries or more, belongs to no project or to projects under no goal",
		Clears:   "the work or its projects linked to a goal",
		Thresholds: []Threshold{
			{"recent", 30, "days", "how far back it looks"},
			{"entries", 10, "entries", "how much work there must be in all"},
			{"share", 20, "percent", "how much of it may not be linked"},
		},
		Find: findWorkOrphan,
	}
}

func findWorkOrphan(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		var orphans []*book.Item
		all := 0
		for _, verb := range []journal.Verb{journal.Log, journal.Win} {
			for it := range c.Newest(verb) {
				if c.Age(it.On) > c.Threshold("recent") {
					break
				}
				all++
				if !c.Linked(it) {
					orphans = append(orphans, it)
				}
			}
		}
		tooMany := func(n int) bool { return n > 0 && 100*n >= c.Threshold("share")*all }
		if all < c.Threshold("entries") || !tooMany(len(orphans)) {
			return
		}
		f := Finding{
			Urgency: Week, Harm: 0.3, Minutes: 3,
			Title: "Link work to a goal",
			Why: fmt.Sprintf("%d of the %d things done in the last %s serve no goal that the book knows.",
				len(orphans), all, days(c.Threshold("recent"))),
		}
		for _, it := range orphans {
			f.Entries = append(f.Entries, it.Seq)
		}
		slices.Sort(f.Entries)
		f.Act = Act{Verb: journal.Amend, Entries: f.Entries, Tags: []string{"goal:+<words>"}}
		if slug, n := mostOften(orphans); n > 0 && !tooMany(len(orphans)-n) {
			f.Act = Act{Verb: journal.Project, Projects: []string{slug}, Tags: []string{"goal:+<words>"}}
		}
		yield(f)
	}
}

// mostOften is the project that most of some entries name, and how many do; of
// several the first by name.
func mostOften(items []*book.Item) (slug string, n int) {
	named := map[string]int{}
	for _, it := range items {
		for slug := range it.Projects() {
			named[slug]++
		}
	}
	for _, s := range slices.Sorted(maps.Keys(named)) {
		if named[s] > n {
			slug, n = s, named[s]
		}
	}
	return slug, n
}
