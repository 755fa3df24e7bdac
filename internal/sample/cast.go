package sample

import (
	"fmt"
	"slices"

	"headsup/internal/civil"
)

// figure is somebody in the book, in one role for one term.
type figure struct {
	called
	role    string
	since   civil.Day
	until   civil.Day // the last day; zero for those who stay
	cadence civil.Cadence
	manner  string // the other tags of the person's line
}

// seats are the roles around the owner and how long one person sits in each.
var seats = []struct {
	role        string
	least, most int // days of a term
	manner      []string
	cadences    []string
}{
	{"manager", 420, 1000, []string{
		"influence:5 channel:email format:bullets length:short first:problems max:3/week quiet:fri",
		"influence:5 channel:chat format:prose length:short first:numbers max:4/week",
		"influence:5 channel:email format:bullets length:medium first:wins max:3/week",
	}, []string{"weekly/thu", "weekly/mon", "weekly/wed"}},
	{"skip-level", 700, 1500, []string{
		"influence:5 channel:email format:prose length:short first:numbers max:1/week",
		"influence:5 channel:email format:table length:short first:problems max:2/week",
	}, []string{"monthly/1", "biweekly/mon"}},
	{"sponsor", 600, 1400, []string{"influence:4 channel:meeting length:medium first:wins remote:yes zone:Europe/Lisbon contact:8w"}, []string{"quarterly", "monthly"}},
	{"managers-peer", 500, 1100, []string{"influence:3 channel:chat", "influence:3 channel:email length:short"}, []string{"monthly/15", "none"}},
	{"managers-peer", 500, 1100, []string{"influence:3 channel:chat", "influence:4 channel:doc"}, []string{"none"}},
	{"report", 400, 1300, []string{"channel:chat", "channel:chat remote:yes zone:Europe/Stockholm"}, []string{"none"}},
	{"report", 400, 1300, []string{"channel:chat"}, []string{"none"}},
	{"report", 300, 1000, []string{"channel:meeting"}, []string{"none"}},
	{"peer", 500, 1400, []string{"channel:chat", "influence:2"}, []string{"none"}},
	{"peer", 400, 1200, []string{"channel:chat"}, []string{"none"}},
	{"peer", 400, 1200, []string{"channel:email"}, []string{"none"}},
	{"customer", 700, 1800, []string{"senior:yes influence:4 channel:email length:short"}, []string{"monthly/20", "quarterly"}},
	{"customer", 500, 1500, []string{"influence:2 channel:email"}, []string{"none"}},
}

// newCast fills every seat from before the first day until the last, one person
// after the other.
func newCast(c *chance, start, end civil.Day) []*figure {
	var cast []*figure
	people, houses := slices.Clone(names), slices.Clone(firms)
	for _, seat := range seats {
		from := start - civil.Day(c.below(200))
		for from <= end {
			f := &figure{role: seat.role, since: from, manner: pick(c, seat.manner)}
			if seat.role == "customer" {
				f.called, houses = next(houses)
			} else {
				f.called, people = next(people)
			}
			f.cadence, _ = civil.ParseCadence(pick(c, seat.cadences)) // the table holds no other
			from += civil.Day(c.between(seat.least, seat.most))
			if from <= end {
				f.until = from - 1
			}
			cast = append(cast, f)
		}
	}
	return cast
}

// next takes the first of a list. It comes back at the end under a longer slug,
// so that a list never runs out.
func next(from []called) (called, []called) {
	one := from[0]
	return one, append(from[1:], called{one.slug + "-" + one.slug[:1], one.name})
}

// here reports whether the figure is in the role on a day.
func (f *figure) here(day civil.Day) bool {
	return f.since <= day && (f.until.IsZero() || day <= f.until)
}

// senior reports whether the book counts the figure as senior.
func (f *figure) senior() bool {
	switch f.role {
	case "manager", "skip-level", "managers-peer", "sponsor":
		return true
	}
	return false
}

// introduction is the line that brings the figure into the book.
func (f *figure) introduction() string {
	line := fmt.Sprintf("person @%s %s relation:%s since:%s %s", f.slug, f.name, f.role, f.since, f.manner)
	if !f.cadence.IsZero() {
		line += " cadence:" + f.cadence.String()
	}
	if f.senior() {
		line += " email:" + f.slug + "@freight.example"
	}
	return line
}
