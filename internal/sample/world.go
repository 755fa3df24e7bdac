package sample

import "headsup/internal/civil"

// world is everything that will have been: who was there when, and what was
// worked on. What happens day by day is the story's.
type world struct {
	start  civil.Day // the first day
	recent civil.Day // the first of the days that every large book shares
	end    civil.Day // the last day

	lastingLines int // how many lines before the recent days last
	recentLines  int // how many lines the recent days have

	cast  []*figure
	aims  []*aim
	works []*work
}

// What ten years leave behind. Every large book has as much.
const (
	recentDays   = 401 // what passes is looked at for 400 days, and the day that ends them counts too
	recentLines  = 10_800
	lastingLines = 2_000 // people, projects, troubles and how they ended
)

func newWorld(seed uint64, end civil.Day, years int) *world {
	w := &world{end: end, lastingLines: lastingLines * years / 10, recentLines: recentLines}
	w.start = (end - civil.Day(years*365+years/4)).Monday()
	w.recent = end - recentDays + 1
	if w.recent <= w.start {
		w.recent, w.lastingLines = w.start, 0
		w.recentLines = recentLines * int(end-w.start+1) / recentDays
	}
	c := chanceOf(seed, 1)
	w.cast = newCast(c, w.start, end)
	w.aims = newAims(c, w)
	w.works = newWorks(c, w)
	return w
}

// scene is who is there on a day and what is under way.
type scene struct {
	day                                civil.Day
	boss                               *figure
	seniors, reports, peers, customers []*figure // the boss is the first senior
	everyone                           []*figure
	open                               []*work
}

func (w *world) on(day civil.Day) *scene {
	sc := &scene{day: day, boss: w.holder("manager", day)}
	for _, f := range w.cast {
		if !f.here(day) {
			continue
		}
		sc.everyone = append(sc.everyone, f)
		switch {
		case f.senior():
			sc.seniors = append(sc.seniors, f)
		case f.role == "report":
			sc.reports = append(sc.reports, f)
		case f.role == "peer":
			sc.peers = append(sc.peers, f)
		case f.role == "customer":
			sc.customers = append(sc.customers, f)
		}
	}
	for _, p := range w.works {
		if p.open(day) {
			sc.open = append(sc.open, p)
		}
	}
	return sc
}

// holder is the first in a role on a day. Every seat is filled on every day.
func (w *world) holder(role string, day civil.Day) *figure {
	for _, f := range w.cast {
		if f.role == role && f.here(day) {
			return f
		}
	}
	return nil
}

// aimOn is the nth goal of the year that a day lies in.
func (w *world) aimOn(day civil.Day, nth int) *aim {
	for _, a := range w.aims {
		if a.since <= day && day <= a.by {
			if nth == 0 {
				return a
			}
			nth--
		}
	}
	return nil
}
