package check

import "iter"

func noWayOut() *Rule {
	return &Rule{
		Name: "no-way-out", Level: Warning, english: true,
		Reports: "there is trouble with no option, workaround, next step or proposal anywhere in the message",
		Why:     "trouble alone makes the reader do the thinking, and makes you the bringer of it",
		Mend:    "add what you do about it, or what could be done and which of it you would choose",
		find:    findNoWayOut,
	}
}

func findNoWayOut(r *reading) iter.Seq[Finding] {
	worst := Finding{}
	found := false
	for i := range r.sentences {
		s := &r.sentences[i]
		m, bad := s.bad()
		if s.has(wayOut|recommends|choice) || s.wants() || s.asks && !s.greeting || s.has(plans) && !s.denies(plans) {
			return one(Finding{}, false)
		}
		if bad && !found {
			worst, found = at(s.words[m.first], "trouble (“"+s.said(m)+"”) and nowhere a way out or a next step"), true
		}
	}
	return one(worst, found)
}

// denies reports whether everything of a class in a sentence is denied: “is not
// going to”.
func (s *sentence) denies(c class) bool {
	for _, m := range s.all(c) {
		if !s.denied(m) && (m.end >= len(s.words) || s.words[m.end].class&negates == 0) {
			return false
		}
	}
	return true
}
