package check

import "slices"

// stands reports whether what a mark tells is so, and is so still.
func (s *sentence) stands(m mark) bool {
	return !s.quoted(m) && !s.denied(m) && !s.measured(m) && !s.spared(m) && !s.leaves(m) && !s.supposed(m) && !s.redeemed(m)
}

// redeemed reports whether a sentence says that it is over: behind the bad news,
// or in front of it with no “but” between. What got better in a clause of its own
// is news of its own.
func (s *sentence) redeemed(m mark) bool {
	for _, good := range s.marks {
		if good.class&(solved|gain) == 0 && !s.bettered(good) || s.denied(good) || s.worsened(good) || s.ahead(good) {
			continue
		}
		if good.first < m.end && m.first < good.end {
			if good.class&solved != 0 && good.end-good.first > m.end-m.first {
				return true // my mistake
			}
			continue
		}
		from, to := m.end, good.first
		if good.first < m.first {
			from, to = good.end, m.first
		}
		turned := s.turns(from, to)
		if !turned || good.class&solved != 0 && good.first > m.first {
			return true
		}
	}
	return false
}

// ahead reports whether what a mark tells is still to be: “until it is repaired”.
func (s *sentence) ahead(m mark) bool {
	for i := max(0, m.first-4); i < m.first; i++ {
		switch s.words[i].low {
		case "until", "till", "once", "unless", "must", "will", "should", "could", "can", "to", "needs":
			return true
		}
	}
	return false
}

// turns reports whether a sentence turns to something else between two words: a
// semicolon, or a word such as “but”.
func (s *sentence) turns(from, to int) bool {
	for i := max(0, from-1); i < to; i++ {
		if i >= from && s.words[i].class&turning != 0 || s.words[i].after == ';' && i+1 < to+1 {
			return true
		}
	}
	return false
}

// isOver reports whether the sentence behind one says of it that it is mended: “It runs
// again”.
func (r *reading) isOver(i int) bool {
	if i+1 >= len(r.sentences) {
		return false
	}
	next := &r.sentences[i+1]
	switch next.words[0].low {
	case "no", "none", "not":
		said := r.sentences[i].stems()
		return slices.ContainsFunc(next.stems(), func(stem string) bool { return slices.Contains(said, stem) })
	case "it", "that", "this", "they", "he", "she", "both", "all":
	default:
		return false
	}
	for _, m := range next.marks {
		if m.class&solved != 0 && !next.denied(m) && !next.ahead(m) && !next.supposed(m) {
			return true
		}
	}
	return false
}

// spared reports whether a trouble did not come to pass: it was only feared, or it is
// the subject of what did not happen (“the strike was averted”, “the list of the sick is
// empty”), or none of it was there (“we lost no time”).
func (s *sentence) spared(m mark) bool {
	for i := max(0, m.first-4); i < m.first; i++ {
		switch s.words[i].low {
		case "feared", "fearing", "dreaded", "avoided", "escaped":
			return true
		}
	}
	for _, d := range s.marks {
		if d.first < m.end && m.first < d.end && s.bettered(d) {
			return true // complaints are down
		}
	}
	if s.isOwn(m) || s.words[m.end-1].low == "late" && s.counts() {
		return true // and how many are late is a measure
	}
	if s.averts(m) && s.subjectIs(m.first, trouble|unwanted) {
		return true
	}
	if m.end == len(s.words) || s.words[m.end-1].after != 0 {
		return false
	}
	if low := s.words[m.end].low; low == "no" || low == "nothing" || low == "nobody" {
		return true
	}
	for _, over := range s.marks {
		if over.class&averts != 0 && over.first >= m.end-1 && over.first < m.end+6 && !s.turns(m.end, over.first) {
			return true
		}
	}
	for i := m.end; i < min(len(s.words), m.end+6) && s.words[i].class&turning == 0; i++ {
		if s.words[i].class&negates != 0 && i+1 < len(s.words) && s.words[i+1].class&befalls != 0 {
			return true
		}
	}
	return false
}

// averts reports whether a mark says that something did not come, or is off.
func (s *sentence) averts(m mark) bool {
	for i := m.first; i < m.end; i++ {
		if s.words[i].class&negates != 0 || s.words[i].low == "empty" {
			return true
		}
	}
	return s.within(m, averts)
}

// isOwn reports whether a mark only says of the writer that they are late, ill or away, cannot
// come, or were wrong.
func (s *sentence) isOwn(m mark) bool {
	first, _ := s.clause(m)
	switch s.words[first].low {
	case "i", "i'm", "i'll":
	default:
		return false
	}
	switch s.words[m.end-1].low {
	case "late", "ill", "sick", "unwell", "away", "mistake", "error", "wrong":
		return true
	}
	return s.averts(m)
}

// supposed reports whether a mark stands in what only may be: behind an if, or in one
// clause with a word such as “might”.
func (s *sentence) supposed(m mark) bool {
	for i, w := range s.words[:m.first] {
		switch w.low {
		case "if", "unless", "whether":
			return !s.turns(i+1, m.first)
		case "when", "without", "should", "had", "whoever":
			if i == 0 {
				return true
			}
		}
	}
	first, end := s.clause(m)
	for i := first; i+1 < end; i++ {
		if s.words[i].class&dated != 0 {
			continue // the month of May
		}
		next := s.words[i+1].low
		switch s.words[i].low {
		case "would", "could", "might", "may", "should":
			if next != "not" && next != "have" && !isSaying(next) {
				return true
			}
		case "if", "unless":
			return true
		}
	}
	return false
}

// clause is the part of a sentence that a mark stands in: up to the next comma, or to a
// word that begins another.
func (s *sentence) clause(m mark) (first, end int) {
	begins := func(i int) bool {
		switch s.words[i].low {
		case "and", "which", "so", "because", "since":
			return true
		}
		return s.words[i].class&turning != 0
	}
	ends := func(i int) bool {
		after := s.words[i].after
		return after == ',' || after == ':' || parted(after)
	}
	for first = m.first; first > 0 && !ends(first-1) && !begins(first); first-- {
	}
	for end = m.end; end < len(s.words) && !ends(end-1) && !begins(end); end++ {
	}
	return first, end
}

// isSaying reports whether a verb only says that something is said: “I should add that”.
func isSaying(low string) bool {
	switch low {
	case "add", "say", "mention", "note", "admit", "warn", "tell", "point", "report", "stress", "confess":
		return true
	}
	return false
}
