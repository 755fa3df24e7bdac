package advise_test

import (
	"slices"

	"headsup/internal/civil"
)

// moment is a place within a day: documents come first, then what is written on
// the issues, then what a report says, then that it was told, then what closes.
type moment struct {
	on    civil.Day
	place int
}

const (
	agreed = iota
	wrote
	reported
	toldAll
	closedHalf
)

func (m moment) before(n moment) bool { return m.on < n.on || m.on == n.on && m.place < n.place }

// last is the last document of a goal up to a moment; ok if there is one.
func (r *reckoning) last(issue string, at moment) (a agreement, ok bool) {
	for _, one := range r.goals[issue] {
		if !at.before(moment{one.from, agreed}) {
			a, ok = one, true
		}
	}
	return a, ok
}

// states are how a goal stood from when on, up to a moment: by the reports and,
// where the next half did not take it over, by the end of the half.
func (r *reckoning) states(issue string, at moment) (all []standing) {
	type change struct {
		moment
		state string
	}
	var changes []change
	for _, s := range r.reports[issue] {
		if s.state != "" {
			changes = append(changes, change{moment{s.on, reported}, s.state})
		}
	}
	for i, half := range halves[:len(halves)-1] {
		in := func(period string) bool {
			return slices.ContainsFunc(r.goals[issue], func(a agreement) bool { return a.period == period })
		}
		end := moment{r.closed[half.period], closedHalf}
		if !in(half.period) || in(halves[i+1].period) {
			continue
		}
		before := ""
		for _, s := range r.reports[issue] {
			if s.on <= end.on && s.state != "" {
				before = s.state
			}
		}
		if before != "done" && before != "stopped" {
			changes = append(changes, change{end, "stopped"})
		}
	}
	slices.SortStableFunc(changes, func(a, b change) int {
		switch {
		case a.before(b.moment):
			return -1
		case b.before(a.moment):
			return 1
		}
		return 0
	})
	for _, c := range changes {
		if !at.before(c.moment) {
			all = append(all, standing{c.on, c.state})
		}
	}
	return all
}

func (r *reckoning) state(issue string, at moment) string {
	all := r.states(issue, at)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1].state
}

// heard is when each person was last told of a goal, up to a day.
func (r *reckoning) heard(issue string, day civil.Day) map[string]moment {
	last := map[string]moment{}
	for _, s := range r.reports[issue] {
		if s.on <= day {
			last["leadership"] = moment{s.on, toldAll}
		}
	}
	for _, c := range r.written[issue] {
		if c.on > day {
			continue
		}
		a, _ := r.last(issue, moment{c.on, wrote})
		for _, who := range a.champions {
			if at := (moment{c.on, wrote}); last[who].before(at) {
				last[who] = at
			}
		}
	}
	return last
}

// beliefs are what everybody last heard of each goal that has begun.
func (r *reckoning) beliefs(day civil.Day) map[string]string {
	now := moment{day, closedHalf}
	all := map[string]string{}
	for issue := range r.goals {
		present, begun := r.last(issue, now)
		if !begun {
			continue
		}
		for who, at := range r.heard(issue, day) {
			then, _ := r.last(issue, at)
			all[who+" g"+issue] = says(at.on, r.state(issue, at), then.by, then.by != 0 && present.by > then.by)
		}
	}
	return all
}

// moves are what the rules must ask for, in the order of the alphabet.
func (r *reckoning) moves(day civil.Day) []string {
	now := moment{day, closedHalf}
	var all []string
	ask := func(rule, who, issue string) {
		if who != "" {
			who += " "
		}
		all = append(all, rule+" "+who+"+g"+issue)
	}
	for issue, documents := range r.goals {
		present, begun := r.last(issue, now)
		if !begun {
			continue
		}
		states := r.states(issue, now)
		state := r.state(issue, now)
		open := state != "done" && state != "stopped"
		heard := r.heard(issue, day)
		hears := append([]string{"leadership"}, present.champions...)
		slices.Sort(hears)
		for _, who := range slices.Compact(hears) {
			at, ever := heard[who]
			days := func(n int) bool { return ever && int(day-at.on) >= n }
			wait := 45
			if who == "leadership" {
				wait = 21
			}
			if open && days(wait) {
				ask("silence", who, issue)
			}
			then, _ := r.last(issue, at)
			believed := r.state(issue, at)
			later := then.by != 0 && present.by > then.by && day-max(at.on, r.laterSince(issue, then.by)) >= 2
			worse := state == "amber" && believed != "amber" && day-amberSince(states) >= 2
			if open && ever && (later || worse) {
				ask("surprise", who, issue)
			}
			if !open && ever && believed != state && day-max(at.on, endedOn(states, believed)) >= 3 {
				ask("ending-untold", who, issue)
			}
		}
		told, ever := heard["leadership"]
		if open && !ever && day-documents[0].from >= 14 {
			ask("never-told", "leadership", issue)
		}
		if left := int(present.by - day); open && left >= 0 && left <= 7 && (!ever || day-told.on > 7) {
			ask("date-near", "leadership", issue)
		}
		if open && present.by != 0 && day > present.by {
			ask("date-passed", "", issue)
		}
		since := documents[0].from
		if len(states) > 0 {
			since = states[len(states)-1].on
		} else if first := r.written[issue]; len(first) > 0 && first[0].on <= day {
			since = min(since, first[0].on)
		}
		if open && day-since >= 14 {
			ask("status-stale", "", issue)
		}
	}
	// The slates themselves have a date, and end when their half is closed.
	for i, half := range halves {
		closed := i < len(halves)-1 && r.closed[half.period] <= day
		if half.from <= day && day > half.by && !closed {
			all = append(all, "date-passed +slate-"+half.period)
		}
	}
	slices.Sort(all)
	return all
}

// laterSince is the day from which a goal's date was later than one.
func (r *reckoning) laterSince(issue string, by civil.Day) civil.Day {
	for _, a := range r.goals[issue] {
		if a.by > by {
			return a.from
		}
	}
	return 0
}

// amberSince is the day on which a goal turned amber, as it still is.
func amberSince(states []standing) (on civil.Day) {
	for _, s := range slices.Backward(states) {
		if s.state != "amber" {
			break
		}
		on = s.on
	}
	return on
}

// endedOn is the first day of the ending that somebody who believed a state does
// not know.
func endedOn(states []standing, believed string) (since civil.Day) {
	for _, s := range slices.Backward(states) {
		if s.state != "done" && s.state != "stopped" || s.state == believed {
			break
		}
		since = s.on
	}
	return since
}
