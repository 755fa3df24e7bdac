package book

import (
	"slices"
	"strconv"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Horizon is how many days back entries that pass are read.
const Horizon = 400

// Within chooses the entries that a book as of a day is made of: everything
// that lasts; of what passes the last 400 days, and before them the latest
// telling of each project and of each lasting entry to each person, the last two
// different targets of each metric, and whatever one of those names by number.
// What it leaves out changes no move.
func Within(entries []journal.Entry, day civil.Day) []journal.Entry {
	from := day - Horizon
	keep := make([]bool, len(entries))
	var old []int
	for i := range entries {
		if keep[i] = entries[i].Verb.Lasts() || entries[i].On >= from; !keep[i] {
			old = append(old, i)
		}
	}
	if len(old) == 0 {
		return entries
	}
	slices.SortFunc(old, func(a, b int) int { return posOf(&entries[b]).Compare(posOf(&entries[a])) })
	hidden := retractedIn(entries, day)
	last := latest{lasting: map[int64]bool{}, told: map[[2]string]bool{}, targets: map[[2]string][]string{}}
	for i := range entries {
		if entries[i].Verb.Lasts() {
			last.lasting[entries[i].Seq] = true
		}
	}
	for _, i := range old {
		if !hidden[entries[i].Seq] {
			keep[i] = last.wants(&entries[i])
		}
	}
	followRefs(entries, keep)
	out := make([]journal.Entry, 0, len(entries))
	for i := range entries {
		if keep[i] {
			out = append(out, entries[i])
		}
	}
	return out
}

func posOf(e *journal.Entry) Pos { return Pos{e.On, e.Seq} }

// retractedIn are the numbers that a retraction dated up to the day names, as
// far as that retraction stands itself.
func retractedIn(entries []journal.Entry, day civil.Day) map[int64]bool {
	var retractions []*journal.Entry
	for i := range entries {
		if entries[i].Verb == journal.Retract && entries[i].On <= day {
			retractions = append(retractions, &entries[i])
		}
	}
	slices.SortFunc(retractions, func(a, b *journal.Entry) int { return int(b.Seq - a.Seq) })
	hidden := map[int64]bool{}
	for _, r := range retractions {
		if hidden[r.Seq] {
			continue
		}
		for n := range r.Refs() {
			if n < r.Seq {
				hidden[n] = true
			}
		}
	}
	return hidden
}

// latest remembers, going back in time, whom a telling of what has been seen
// for and which targets.
type latest struct {
	lasting map[int64]bool // the numbers of entries that last
	told    map[[2]string]bool
	targets map[[2]string][]string
}

// wants reports whether an old entry is still the last word on something.
// Groups count as themselves: their members are not known here, so a group's
// last telling is kept beside each member's.
func (l *latest) wants(e *journal.Entry) bool {
	wanted := false
	switch e.Verb {
	case journal.Told, journal.Met:
		for person := range e.People() {
			for project := range e.Projects() {
				key := [2]string{person, project}
				wanted = wanted || !l.told[key]
				l.told[key] = true
			}
			for n := range e.Refs() {
				key := [2]string{person, "#" + strconv.FormatInt(n, 10)}
				if l.lasting[n] {
					wanted = wanted || !l.told[key]
					l.told[key] = true
				}
			}
			if e.Verb == journal.Met || e.Kind == "update" || e.Kind == "onepager" {
				key := [2]string{person, "update"} // the last update, whatever it names
				wanted = wanted || !l.told[key]
				l.told[key] = true
			}
		}
	case journal.Metric:
		name, _ := e.Metric()
		target, ok := e.Tag(journal.Target)
		if !ok {
			return false
		}
		key := [2]string{e.Project(), name}
		if seen := l.targets[key]; len(seen) < 2 && !slices.Contains(seen, target) {
			l.targets[key] = append(seen, target)
			return true
		}
	}
	return wanted
}

// followRefs keeps what kept entries name by number, and what those name.
func followRefs(entries []journal.Entry, keep []bool) {
	at := map[int64]int{}
	var open []int
	for i := range entries {
		if keep[i] {
			open = append(open, i)
		} else {
			at[entries[i].Seq] = i
		}
	}
	for len(open) > 0 {
		i := open[len(open)-1]
		open = open[:len(open)-1]
		for n := range entries[i].Refs() {
			if j, left := at[n]; left && !keep[j] {
				keep[j] = true
				open = append(open, j)
			}
		}
	}
}
