package check

import (
	"headsup/internal/book"
	"headsup/internal/journal"
)

// attributive reports whether a colour only describes the thing behind it: the red
// cars, a green light.
func (s *sentence) attributive(i int) bool {
	if i == 0 || i+1 == len(s.words) || s.words[i].after != 0 {
		return false
	}
	switch s.words[i].low {
	case "red", "green", "amber", "yellow":
	default:
		return false
	}
	switch before := s.words[i-1]; before.low {
	case "is", "are", "was", "were", "be", "been", "being", "turn", "turns", "turned", "go", "goes", "went", "gone", "stay", "stays", "stayed", "still", "now", "back", "on", "to", "from", "remains":
		return false
	default:
		next, matters := book.Matters(s.words[i+1].low)
		article := before.low == "a" || before.low == "the"
		return before.after == 0 && (matters || next == "one" || article && !isSmall(s.words[i+1].low)) && s.words[i+1].class&dated == 0
	}
}

// stateAt reads a state word; n is how many words it takes.
func (s *sentence) stateAt(i int) (state journal.State, n int) {
	if s.attributive(i) {
		return journal.NoState, 0
	}
	next := ""
	if i+1 < len(s.words) {
		next = s.words[i+1].low
	}
	for _, m := range s.marks {
		switch {
		case m.first != i:
		case m.class&through != 0:
			return journal.Finished, m.end - m.first
		case m.class&well != 0 && (i == 0 || !startsDigit(s.words[i-1].low)): // behind a number it is the number's
			return journal.Green, m.end - m.first
		}
	}
	switch s.words[i].low {
	case "green", "🟢", "✅":
		return journal.Green, 1
	case "amber", "yellow", "🟡", "🟠":
		return journal.Amber, 1
	case "red", "🔴", "❌":
		return journal.Red, 1
	case "paused":
		return journal.Paused, 1
	case "on":
		switch next {
		case "track", "plan", "schedule", "course", "time":
			return journal.Green, 2
		case "hold":
			return journal.Paused, 2
		}
	case "fine":
		if i > 0 && (isBe(s.words[i-1].low) || s.words[i-1].after == ':') {
			return journal.Green, 1
		}
	case "going", "goes", "all":
		switch next {
		case "well", "smoothly", "fine", "good":
			return journal.Green, 2
		}
	case "at":
		if next == "risk" {
			return journal.Amber, 2
		}
	case "off":
		if next == "track" || next == "course" {
			return journal.Red, 2
		}
	case "done", "finished", "complete", "completed":
		if i > 0 && isBe(s.words[i-1].low) && (i+1 == len(s.words) || s.words[i].after != 0 || next == "and" || next == "since") {
			return journal.Finished, 1
		}
	case "stopped", "cancelled", "canceled":
		if i > 0 && isBe(s.words[i-1].low) {
			return journal.Stopped, 1
		}
	}
	return journal.NoState, 0
}

func isBe(low string) bool { return low == "is" || low == "are" || low == "now" }

// past reports whether a state is the former one: was green, from amber, until
// it is green.
func (s *sentence) past(i int) bool {
	for j := max(0, i-3); j < i; j++ {
		if after := s.words[j].after; after == ':' || after == ',' {
			continue // as it was: red
		}
		switch s.words[j].low {
		case "back":
			if j == 0 || !isBe(s.words[j-1].low) {
				return true // gets it back to green; is back on green is how it stands
			}
		case "was", "were", "from", "been", "until", "before", "longer", "instead", "than", "to", "turn", "turns", "get", "gets", "go", "goes", "be", "become", "reach":
			return true
		}
	}
	return false
}
