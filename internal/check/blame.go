package check

import (
	"iter"
	"strings"
)

func blame() *Rule {
	return &Rule{
		Name: "blame", Level: Error, english: true,
		Reports: "a named person or group is made the fault, or judged; a plain dependency (“we wait for Legal”) is not meant",
		Why:     "it will be forwarded, and it tells the reader how you will speak of them",
		Mend:    "say what is missing and when it comes; leave out whose fault it is",
		find:    findBlame,
	}
}

func findBlame(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			m, ok := r.blames(s)
			if ok && !yield(at(s.words[m.first], "makes it somebody's fault, or judges them: “"+s.said(m)+"”")) {
				return
			}
		}
	}
}

// blames is where a sentence makes something somebody's fault, or judges them.
func (r *reading) blames(s *sentence) (mark, bool) {
	for _, m := range s.marks {
		if m.class&faults != 0 && !s.quoted(m) && (!s.denied(m) || s.lacks(m)) && r.accuses(s, m) {
			return m, true
		}
	}
	return r.owes(s)
}

// owes is where a sentence gives somebody as the cause of what is bad: “thanks to Ines we
// lost the slot”.
func (r *reading) owes(s *sentence) (mark, bool) {
	for i := 0; i+2 < len(s.words); i++ {
		switch two := s.words[i].low + " " + s.words[i+1].low; two {
		case "thanks to", "because of", "due to", "owing to", "courtesy of":
			m := mark{faults, i, i + 3}
			who := i + 2
			if low := s.words[who].low; (low == "the" || low == "our") && who+1 < len(s.words) {
				who++
			}
			if _, bad := s.bad(); bad && !s.quoted(m) && !s.has(gain) && (r.isPersonName(s, who) || s.words[who].class&group != 0) {
				return m, true
			}
		}
	}
	return mark{}, false
}

// accuses reports whether somebody else is named for a fault: shortly before
// it, or behind it (“blame the vendor”). What the writer takes on himself is no
// blame, and a word that is one only when it is said of people wants one of
// them right in front.
func (r *reading) accuses(s *sentence, m mark) bool {
	for i := m.first - 1; i >= max(0, m.first-3) && s.words[i].after != ','; i-- {
		switch s.words[i].low {
		case "i", "we", "my", "our", "i've", "we've", "nobody", "nobody's", "you", "if":
			return false
		}
	}
	if low := s.words[m.first].low; m.first > 0 && m.class&weak != 0 && (low == "fault" || low == "doing" && s.isBad()) {
		return strings.HasSuffix(s.words[m.first-1].low, "'s") || strings.HasSuffix(s.words[m.first-1].low, "s'")
	}
	for i := m.first; i < m.end; i++ {
		if low := s.words[i].low; low == "we" || low == "i" || low == "you" && s.words[m.first].low != "what" {
			return false
		}
	}
	if s.words[m.first].low == "had" { // with the if left out: had Rune checked it
		return r.someone(s, m.first+1) && s.regrets()
	}
	if s.words[m.end-1].low == "to" && m.end > m.first+1 && s.words[m.end-2].low == "down" { // of what is bad it is a charge, of what is good a thanks
		return s.says(m, trouble) && m.end < len(s.words) && (r.someone(s, m.end) || r.isName(s, m.end))
	}
	if s.words[m.first].low == "doing" {
		return false
	}
	reach := 12
	if m.class&weak != 0 {
		reach = 3
		if m.first > 0 && (s.words[m.first-1].low == "and" || s.words[m.first-1].low == "but") {
			reach = 7 // who it is said of stands in front of the first of two verbs
		}
		for i := max(0, m.first-4); i < m.first; i++ {
			if s.words[i].low == "of" || s.words[i].low == "in" {
				reach = 7 // the doctors of the day shift
			}
		}
	}
	for i := max(0, m.first-reach); i < m.first; i++ {
		if r.someone(s, i) || m.class&weak == 0 && r.isName(s, i) {
			return true
		}
	}
	if m.class&weak != 0 {
		low := s.words[m.first].low
		switch low {
		case "because", "it", "it's":
			return r.personIn(s, m)
		case "if":
			return r.personIn(s, m) && s.regrets()
		}
		return r.neverDoes(s, m)
	}
	for i := m.first; i < min(len(s.words), m.end+4); i++ {
		if r.someone(s, i) || r.isName(s, i) {
			return true
		}
	}
	return false
}

// isBad reports whether a sentence tells bad news.
func (s *sentence) isBad() bool {
	_, bad := s.bad()
	return bad
}

// lacks reports whether only a “without” stands before a mark: without somebody's
// sloppiness it would have gone well, so that it did not.
func (s *sentence) lacks(m mark) bool {
	for i := max(0, m.first-3); i < m.first; i++ {
		if w := s.words[i]; w.class&negates != 0 && w.low != "without" {
			return false
		}
	}
	return true
}

// regrets reports whether a sentence says what would be or would have been.
func (s *sentence) regrets() bool {
	for _, w := range s.words {
		if w.low == "would" || w.low == "could" || w.low == "wouldn't" || w.low == "couldn't" || strings.HasSuffix(w.low, "'d") {
			return true
		}
	}
	return false
}

// neverDoes reports whether a mark only leads to another that judges: “because
// the cleaners never do their job”.
func (r *reading) neverDoes(s *sentence, m mark) bool {
	for i := m.first + 1; i < m.end; i++ {
		if low := s.words[i].low; low == "never" || low == "rarely" || low == "seldom" || low == "hardly" {
			return r.someone(s, i-1)
		}
	}
	return false
}

// personIn reports whether a mark names a person.
func (r *reading) personIn(s *sentence, m mark) bool {
	for i := m.first; i < m.end; i++ {
		low := s.words[i].low
		if low == "he" || low == "she" || r.isPersonName(s, i) || s.words[m.first].low == "if" && isRole(low) {
			return true
		}
	}
	return false
}

// someone reports whether a word is a person or a group that is not the writer:
// somebody's name, he or she, the vendor, a team, a department.
func (r *reading) someone(s *sentence, i int) bool {
	w := s.words[i]
	switch w.text {
	case "IT", "HR", "QA", "PR":
		return true
	}
	return w.class&(person|group) != 0 || isRole(w.low) || r.isPersonName(s, i)
}

// isRole reports whether a word says what somebody is by what they do, as its
// ending shows: the planner, a carpenter, their accountant. Things have such
// endings too, and those of every day are left out.
func isRole(low string) bool {
	switch low = strings.TrimSuffix(strings.TrimSuffix(low, "'s"), "s"); low {
	case "server", "printer", "computer", "folder", "paper", "number", "order", "letter", "water", "counter", "router", "container", "sensor", "motor", "door", "floor",
		"error", "monitor", "filter", "meter", "power", "matter", "offer", "other", "later", "after", "never", "ever", "over", "under", "whether", "however", "quarter",
		"september", "october", "november", "december", "summer", "winter", "weather", "corner", "paperwork", "better", "another", "rather", "together", "either", "neither",
		"their", "her", "for", "or", "nor", "more", "newsletter", "register", "cluster", "layer", "driver's", "poster", "scanner", "charter", "chapter", "character", "cover", "freezer", "heater",
		"shorter", "longer", "cheaper", "smaller", "larger", "bigger", "stronger", "quicker", "faster", "slower", "higher", "easier", "earlier", "fewer",
		"lever", "buffer", "parameter", "header", "footer", "pointer", "compiler", "browser", "parser", "loader", "installer", "controller", "adapter", "processor", "generator", "iterator",
		"important", "significant", "relevant", "constant", "instant", "plant", "grant", "variant", "want", "restaurant", "list", "exist", "consist", "persist", "resist", "twist", "mist", "fast":
		return false
	}
	if len(low) < 6 {
		return false
	}
	for _, ending := range []string{"er", "or", "ist", "ian", "ant"} {
		if strings.HasSuffix(low, ending) {
			return true
		}
	}
	return false
}
