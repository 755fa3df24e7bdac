package ics

import (
	"sort"

	"headsup/internal/civil"
)

// definition is a VTIMEZONE: stretches of standard and daylight time, each with
// the moments at which it sets in.
type definition struct {
	id       string
	location string // X-LIC-LOCATION, an IANA name
	parts    []observance
	onsets   []onset // by instant, once settled
	settled  bool
}

// observance is a STANDARD or DAYLIGHT part.
type observance struct {
	start    wall
	from, to int64 // offsets before and after it sets in
	rules    []rule
	dates    []wall
}

// onset is one change of the clocks.
type onset struct{ unix, before, after int64 }

// settle works out the onsets from 1970 to 2099, once. A definition that says
// nothing usable, or more than clocks ever do, is none.
func (d *definition) settle(budget *steps) bool {
	if d.settled {
		return len(d.onsets) > 0
	}
	d.settled = true
	first, last := wallOf(civil.Date(1970, 1, 1), 0), wallOf(civil.Date(2099, 12, 31), 0)
	own := budget.part(maxStepsPerZone)
	for _, o := range d.parts {
		add := func(w wall) bool {
			d.onsets = append(d.onsets, onset{w.unix() - o.from, o.from, o.to})
			return len(d.onsets) <= maxOnsets
		}
		add(o.start)
		for _, w := range o.dates {
			add(w)
		}
		for _, r := range o.rules {
			until := r.lastWall(func(unix int64) wall { return wallFromUnix(unix + o.from) })
			r.walk(o.start, first, min(last, until), own, add)
		}
	}
	budget.charge(own)
	if own.out || len(d.onsets) > maxOnsets {
		d.onsets = nil
	}
	sort.SliceStable(d.onsets, func(i, j int) bool { return d.onsets[i].unix < d.onsets[j].unix })
	return len(d.onsets) > 0
}

// offset is what the last onset says; before the first one, what was before it.
func (d *definition) offset(unix int64) int64 {
	i := sort.Search(len(d.onsets), func(i int) bool { return d.onsets[i].unix > unix })
	if i == 0 {
		return d.onsets[0].before
	}
	return d.onsets[i-1].after
}

// readDefinition makes a definition of a VTIMEZONE; parts that lack a start or
// an offset are passed over.
func readDefinition(c *component) *definition {
	d := &definition{id: c.value("TZID"), location: c.value("X-LIC-LOCATION")}
	utc := &zone{}
	for _, part := range c.parts {
		start, ok := readStamp(part.value("DTSTART"), utc, utc)
		from, okFrom := readOffset(part.value("TZOFFSETFROM"))
		to, okTo := readOffset(part.value("TZOFFSETTO"))
		if !ok || !okTo {
			continue
		}
		if !okFrom {
			from = to
		}
		o := observance{start: start.wall, from: int64(from), to: int64(to)}
		for _, p := range part.props {
			switch p.name {
			case "RRULE":
				if r, err := readRule(p.value); err == nil && len(o.rules) < maxRules {
					o.rules = append(o.rules, r)
				}
			case "RDATE":
				for value := range values(p.value) {
					if s, ok := readStamp(value, utc, utc); ok && len(o.dates) < maxOnsets {
						o.dates = append(o.dates, s.wall)
					}
				}
			}
		}
		d.parts = append(d.parts, o)
	}
	return d
}
