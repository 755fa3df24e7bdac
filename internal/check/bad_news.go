package check

import "strings"

// bad finds bad news that stands: not what was solved, denied, feared or only
// imagined. Words tell most of it; what fell short of what was to be is told by
// how the sentence is built.
func (s *sentence) bad() (mark, bool) {
	if s.greeting || s.asks || s.shrinks() || s.has(repeats) {
		return mark{}, false
	}
	if m, ok := s.find(sad); ok && !s.quoted(m) && !s.has(solved) {
		return m, true // whatever rose or fell: it is said to be bad
	}
	for _, m := range s.marks {
		if m.class&trouble != 0 && !s.attributive(m.first) && !s.isTitle(m) && !s.whose(m) && !s.meansElse(m) && s.stands(m) {
			return m, true
		}
	}
	if m, ok := s.fallsShort(); ok && s.stands(m) {
		return m, true
	}
	return mark{}, false
}

// troubled is where a sentence of the message tells bad news that is the reader's
// business: no gossip, and not what the next sentence says is over.
func (r *reading) troubled(i int) (mark, bool) {
	s := &r.sentences[i]
	m, bad := s.bad()
	if !bad || r.isOver(i) {
		return mark{}, false
	}
	if _, idle := r.gossips(s); idle {
		return mark{}, false
	}
	return m, true
}

// shrinks reports whether a sentence holds a count against the higher one that it
// was: “complaints: 3 a week, were 40”.
func (s *sentence) shrinks() bool {
	counted := s.amounts()
	for i := 1; i < len(counted); i++ {
		a, b := counted[i-1], counted[i]
		for j := a.end; j < b.at; j++ {
			switch s.words[j].low {
			case "was", "were", "from", "against", "instead", "used", "where", "once":
				return a.value < b.value
			case "to":
				if a.at > 0 && s.words[a.at-1].low == "from" && b.value < a.value && s.subjectIs(a.at, trouble|unwanted) && !s.turns(b.end, len(s.words)) {
					return true
				}
			}
		}
	}
	return false
}

// isTitle reports whether a trouble is part of a name: it has a capital where no
// sentence begins.
func (s *sentence) isTitle(m mark) bool {
	w := s.words[m.first]
	return m.first > 0 && s.words[m.first-1].after == 0 && len(w.text) > 2 && startsUpper(w.text) && !startsUpper(w.text[1:])
}

// whose reports whether a trouble is only named to say which thing is meant: “the broken
// drive”, “with the window stuck”, “the list that nobody reads”.
func (s *sentence) whose(m mark) bool {
	if m.first == 0 {
		return false
	}
	before, w := s.words[m.first-1], s.words[m.first].low
	if before.low == "that" && w == "nobody" {
		return true
	}
	if m.end-m.first > 1 {
		return false
	}
	for i := max(0, m.first-4); i < m.first-1; i++ {
		if s.words[i].low == "with" && before.after == 0 && before.low != "the" && before.low != "a" && before.low != "an" {
			return true
		}
	}
	switch before.low {
	case "the", "these", "those", "that", "this":
		return isParticiple(w) && m.end < len(s.words) && s.words[m.end-1].after == 0 &&
			s.words[m.end].class&(negates|lead) == 0 && !isSmall(s.words[m.end].low)
	}
	return false
}

// meansElse reports whether the words of a trouble tell another thing here: somebody strikes
// a name off the list, or left us a calendar.
func (s *sentence) meansElse(m mark) bool {
	for i := m.end; i < min(len(s.words), m.end+3) && s.words[i-1].after == 0; i++ {
		switch low := s.words[i].low; s.words[m.first].low {
		case "strike", "strikes", "struck":
			if low == "out" || low == "off" || low == "through" {
				return true
			}
		case "leave", "leaves", "left":
			if i == m.end && s.words[m.end-1].low == "us" && (low == "a" || low == "an" || low == "the" || low == "some") {
				return true
			}
		}
	}
	return false
}

// isParticiple reports whether a word says of a thing what became of it.
func isParticiple(low string) bool {
	switch low {
	case "lost", "torn", "faulty", "defective", "burst":
		return true
	}
	return strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "en") || strings.HasSuffix(low, "ing")
}

// isSmall reports whether a word only joins others.
func isSmall(low string) bool {
	switch low {
	case "in", "on", "at", "of", "to", "is", "are", "was", "were", "and", "or", "for", "from", "by", "with", "has", "have", "had", "its", "their", "again", "since":
		return true
	}
	return false
}

// supposes reports whether a sentence speaks of what may be.
func (s *sentence) supposes() bool {
	for i, w := range s.words {
		if w.class&dated != 0 || i+1 == len(s.words) || w.after == '.' {
			continue // the month of May; more than it may
		}
		switch w.low {
		case "if", "would", "could", "might", "unless", "whether", "should", "may":
			return true
		case "when", "without":
			if i == 0 {
				return true
			}
		}
	}
	return false
}

// denied reports whether a not stands right in front of a mark or within the
// three words before it.
func (s *sentence) denied(m mark) bool {
	for i := max(0, m.first-3); i < m.first; i++ {
		if s.words[i].class&negates != 0 {
			return true
		}
	}
	return false
}

// leaves reports whether a mark says what the writer or the reader leaves undone: “we
// don't move it”, and not what fails.
func (s *sentence) leaves(m mark) bool {
	if m.first == 0 || s.words[m.end-1].class&function == 0 {
		return false
	}
	switch s.words[m.first].low {
	case "don't", "didn't", "do", "did", "would", "wouldn't":
		before := s.words[m.first-1].low
		return before == "i" || before == "we" || before == "you"
	}
	return false
}

// measured reports whether a mark's “down” or “up” only says how much: “complaints are down
// from 40”; or its “through” where something came in: “light fell through the roof”.
func (s *sentence) measured(m mark) bool {
	if m.end == len(s.words) || m.end-m.first < 2 || s.words[m.end-1].after != 0 {
		return false
	}
	next := s.words[m.end].low
	switch s.words[m.end-1].low {
	case "down", "up":
		return next == "from" || next == "to" || next == "by" || startsDigit(next)
	case "through":
		return next == "the" || next == "a" || next == "our"
	}
	return false
}
