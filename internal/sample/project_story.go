package sample

import (
	"fmt"

	"headsup/internal/civil"
)

// begin lets a project begin and sets its course.
func (s *story) begin(w *work) {
	s.write(w.beginning())
	s.write("status +" + w.slug + " green agreed who does what")
	s.write(w.metric(s.chance, s.day, 0))
	s.later(s.between(10, 20), func() { s.look(w, "green", w.by) })
}

// look takes stock of a project: its state, its measure, its date; what goes
// wrong becomes an issue, and a choice where the date is in question.
func (s *story) look(w *work, state string, by civil.Day) {
	if s.day >= w.until {
		s.finish(w)
		return
	}
	was := state
	switch state {
	case "green":
		if s.percent(22) {
			state = pick(s.chance, []string{"amber", "amber", "amber", "red", "paused"})
		}
	default:
		if s.percent(50) {
			state = pick(s.chance, []string{"green", "green", "amber", "red"})
		}
	}
	line := "status +" + w.slug + " " + state
	switch {
	case state != was && state != "green":
		trouble := pick(s.chance, troubles)
		s.trouble(w, trouble, state)
		line += " " + lower(trouble)
	case state != was:
		line += " " + lower(pick(s.chance, results))
	case state == "green":
		line += " on plan"
	}
	if w.until > by && (by-s.day < 14 || state == "red" && s.percent(40)) {
		by += civil.Day(s.between(14, 40))
		line += " by:" + by.String()
	}
	s.write(line)
	s.write(w.metric(s.chance, s.day, s.below(2)))
	s.later(s.rhythm(), func() { s.look(w, state, by) })
}

// rhythm is how many days pass until the next look: old days are told in less
// detail.
func (s *story) rhythm() int {
	if s.day >= s.recent-14 {
		return s.between(6, 9)
	}
	return s.between(14, 28)
}

func (s *story) finish(w *work) {
	if w.stops {
		s.write("status +" + w.slug + " stopped the money goes elsewhere")
		return
	}
	s.write("status +" + w.slug + " done " + lower(pick(s.chance, results)))
	words := "win " + pick(s.chance, results) + " +" + w.slug + " " + listedIn(w.with) + "impact:" + quoted(pick(s.chance, impacts))
	s.followWin(s.write(words), words)
	if w.reader != nil && w.reader.here(s.day) {
		s.tellEnd(w, w.reader)
	}
	for _, f := range s.seniors {
		if !f.cadence.IsZero() && !w.hidden && s.percent(85) {
			s.later(s.between(2, 5), func() { s.tellEnd(w, f) })
		}
	}
}

func (s *story) tellEnd(w *work, f *figure) {
	s.write(fmt.Sprintf("told @%s how it ended +%s via:email", f.slug, w.slug))
}

// listedIn are names within a sentence.
func listedIn(all []*figure) string {
	names := ""
	for _, f := range all {
		names += "@" + f.slug + " "
	}
	return names
}

// trouble raises an issue with a way out, mostly before it is told, and a
// decision where it cannot be settled alone.
func (s *story) trouble(w *work, what, state string) {
	severity := map[string]string{"red": "high", "amber": "medium", "paused": "low"}[state]
	issue := fmt.Sprintf("issue %s +%s severity:%s", what, w.slug, severity)
	if s.percent(80) {
		issue += s.options()
	}
	at := s.write(issue + " by:" + (s.day + 14).String())
	if s.percent(75) {
		s.later(s.between(1, 3), func() { s.write(fmt.Sprintf("told @%s heads-up # +%s via:chat", s.boss.slug, w.slug), at) })
	}
	s.settle(at, 25, 88)
	if state != "red" && !s.percent(35) {
		return
	}
	choice := s.write(fmt.Sprintf(`decision %s +%s # from:@%s%s pro1:"no new vendor" con2:"two rounds of letters" by:%s default:1 cost:"every week costs ninety calls"`,
		pick(s.chance, choices), w.slug, s.boss.slug, s.options(), s.day+12), at)
	if !s.percent(85) {
		s.settle(choice, 20, 0)
		return
	}
	s.later(s.between(2, 12), func() {
		s.write(fmt.Sprintf("answer # the first, and tell support before choice:%d", s.between(1, 2)), choice)
	})
}

// options are two ways out and which of them is recommended.
func (s *story) options() string {
	first := s.below(len(ways))
	second := (first + 1 + s.below(len(ways)-1)) % len(ways)
	return fmt.Sprintf(" option:%s option:%s recommend:%d", quoted(ways[first]), quoted(ways[second]), s.between(1, 2))
}

// lower begins a clause within a line.
func lower(sentence string) string {
	if sentence[0] < 'A' || sentence[0] > 'Z' {
		return sentence
	}
	return string(sentence[0]+'a'-'A') + sentence[1:]
}
