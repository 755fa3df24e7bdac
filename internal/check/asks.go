package check

// Requests reports whether a text asks its reader to do something, courtesies
// and invitations included.
func (k *Checker) Requests(text string) bool {
	d := read(text, k.lex, Case{}.day())
	for i := range d.sentences {
		if d.sentences[i].requests() {
			return true
		}
	}
	return false
}

// requests reports whether a sentence asks for anything at all: in so many
// words, as a bare imperative, or by offering to meet. What mailings say to
// everybody, and what they say about questions, is asked of nobody.
func (s *sentence) requests() bool {
	switch {
	case s.has(bulk):
		return false
	case s.words[0].low == "look" || s.words[0].low == "enjoy" || s.words[0].low == "see":
		return s.has(request)
	case s.supposesYou() && !s.has(polite):
		return s.has(request) && !s.has(invites) || s.has(proposes)
	}
	return s.has(request|command|proposes) || s.asks && s.addresses()
}

// supposesYou reports whether a sentence begins with “if you”.
func (s *sentence) supposesYou() bool {
	return len(s.words) > 2 && s.words[0].low == "if" && s.words[1].low == "you"
}

// addresses reports whether a question is put to the reader.
func (s *sentence) addresses() bool {
	for _, w := range s.words {
		if w.low == "you" || w.low == "your" || w.low == "we" {
			return true
		}
	}
	return len(s.words) <= 8
}

// wants reports whether a sentence asks the reader for something in earnest: a
// courtesy is no ask, and neither is a bullet that only names what is to do.
func (s *sentence) wants() bool {
	_, ok := s.wanted()
	return ok
}

// wanted is the words in which a sentence asks; a question to the reader asks
// as a whole.
func (s *sentence) wanted() (mark, bool) {
	if s.greeting || s.pointsOn() {
		return mark{}, false
	}
	if n := len(s.words); n > 3 && s.words[n-1].low == "you" && s.words[n-3].after == ',' {
		switch s.words[n-2].low {
		case "will", "would", "could", "can":
			return mark{request, 0, n}, true // “call him, will you”
		}
	}
	for _, m := range s.marks {
		if m.class&request == 0 && !(m.class&question != 0 && s.asks) || s.quoted(m) || s.within(m, invites|nothing) || s.denied(m) && s.words[m.first].low != "please" {
			continue
		}
		if m.first > 0 && s.words[m.first].low == "let" && hasDone(s.words[m.first-1].low) {
			continue // they have let us know
		}
		return m, true
	}
	return mark{}, false
}

// pointsOn reports whether a sentence only says where in the message the ask stands: “what
// I need is at the end”.
func (s *sentence) pointsOn() bool {
	n := len(s.words)
	switch s.words[n-1].low {
	case "below":
		return n > 2
	case "end", "bottom":
		return n > 4 && s.words[n-2].low == "the" && s.words[n-3].low == "at" && !s.asks
	}
	return false
}

// hasDone reports whether a verb behind a word tells what somebody else does or did: they
// have let us know.
func hasDone(low string) bool {
	return low == "has" || low == "have" || low == "had" || low == "they" || low == "he" || low == "she"
}

// within reports whether a mark lies within, or overlaps, one of a class.
func (s *sentence) within(m mark, c class) bool {
	for _, other := range s.marks {
		if other.class&c != 0 && other.first < m.end && m.first < other.end {
			return true
		}
	}
	return false
}

// setsDefault reports whether the message says what happens without an answer. “If you
// don't mind” in a question is a courtesy.
func (r *reading) setsDefault() bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		for _, m := range s.marks {
			if m.class&byDefault != 0 && !(s.asks && s.words[m.end-1].low == "mind") {
				return true
			}
		}
	}
	return false
}
