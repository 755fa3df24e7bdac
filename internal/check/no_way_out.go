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
	if r.isReport() {
		return one(Finding{}, false)
	}
	worst, found := Finding{}, false
	for i := range r.sentences {
		s := &r.sentences[i]
		if r.leadsOut(s) {
			return one(Finding{}, false)
		}
		if m, bad := s.bad(); bad && !found && !s.onlyState(m) {
			worst, found = at(s.words[m.first], "trouble (“"+s.said(m)+"”) and nowhere a way out or a next step"), true
		}
	}
	return one(worst, found)
}

// leadsOut reports whether a sentence shows a way out of trouble: an option, a
// plan, an ask, or somebody at work on it.
func (r *reading) leadsOut(s *sentence) bool {
	if s.wants() || s.asks && !s.greeting || s.has(choice|recommends) || !s.denies(wayOut) || !s.denies(plans) {
		return true
	}
	for i := 0; i+1 < len(s.words); i++ {
		if next := s.words[i+1].low; s.words[i].after == 0 && r.isPersonName(s, i) && isPresent(next) && next != "was" && next != "has" && next != "is" {
			return true // Bo writes two a day
		}
	}
	return false
}

// denies reports whether a sentence has nothing of a class, or says of all of
// it that it is not so: “is not going to”, “no new date”.
func (s *sentence) denies(c class) bool {
	for _, m := range s.all(c) {
		if !s.denied(m) && s.words[m.first].class&negates == 0 && (m.end >= len(s.words) || s.words[m.end].class&negates == 0) {
			return false
		}
	}
	return true
}

// onlyState reports whether bad news is no more than a state: red, off track. A
// state with its date is not yet trouble told.
func (s *sentence) onlyState(m mark) bool {
	state, n := s.stateAt(m.first)
	return n > 0 && state.Rank() > 0
}
