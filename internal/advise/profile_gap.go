package advise

import (
	"fmt"
	"iter"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func profileGap() *Rule {
	return &Rule{
		Name:     "profile-gap",
		Practice: "P8",
		Asks:     "goals, success, style, ways or concerns of the manager are unknown two weeks after they became it, or all of them are older than half a year",
		Clears:   "it is known",
		Thresholds: []Threshold{
			{"grace", 14, "days", "how long a new manager may be unknown"},
			{"age", 180, "days", "how old all of it may grow"},
		},
		Find: findProfileGap,
	}
}

// profile is what one should know of a manager, what matters most first.
var profile = [...]string{"goals", "success", "style", "ways", "concerns"}

func findProfileGap(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, manager := range c.Managers() {
			became := became(manager, c.Day)
			known := map[string]*book.Item{}
			var newest *book.Item
			for fact := range manager.Facts() {
				if !fact.Dropped() {
					known[fact.Kind] = fact
				}
			}
			var unknown []string
			for _, topic := range profile {
				if known[topic] == nil {
					unknown = append(unknown, topic)
				}
				newest = later(newest, known[topic])
			}
			f := Finding{Person: manager, Urgency: Week, Harm: 0.3, Minutes: 2, Entries: []int64{manager.FirstLine().Seq}}
			switch {
			case len(unknown) > 0 && c.Age(became) >= c.Threshold("grace"):
				f.Topic, f.Due = unknown[0], became+civil.Day(c.Threshold("grace"))
				f.Why = fmt.Sprintf("Of %s you do not know yet: %s.", manager.GivenName(), strings.Join(unknown, ", "))
			case len(unknown) == 0 && c.Age(newest.On) > c.Threshold("age"):
				f.Topic, f.Due = profile[0], newest.On+civil.Day(c.Threshold("age"))
				f.Entries = []int64{newest.Seq}
				f.Why = fmt.Sprintf("What you know of %s is old, the newest of it from %s.", manager.GivenName(), newest.On)
			default:
				continue
			}
			f.Title = "Ask " + manager.Called() + " about their " + f.Topic
			f.Act = Act{Verb: journal.Know, People: []string{manager.Slug}, Words: f.Topic + " <words>", Tags: []string{"source:asked"}}
			if !yield(f) {
				return
			}
		}
	}
}

// became is the day on which somebody became what they are: since:, or the day
// they entered the book.
func became(p *book.Person, day civil.Day) civil.Day {
	for _, r := range p.Relations() {
		if r.Contains(day) && !r.From.IsZero() {
			return r.From
		}
	}
	return p.FirstLine().On
}
