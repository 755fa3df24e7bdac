package check

import "headsup/internal/civil"

// Requests reports whether a text asks its reader to do something, courtesies
// and invitations included.
func Requests(text string) bool {
	lex := newLexicon()
	d := read(text, lex, civil.Date(2000, 1, 3))
	for i := range d.sentences {
		if s := &d.sentences[i]; s.has(request|command) || s.has(invites) && s.has(request) {
			return true
		}
	}
	return false
}

// wants reports whether a sentence asks the reader for something in earnest: a
// courtesy is no ask, and neither is a bullet that only names what is to do.
func (s *sentence) wants() bool {
	_, ok := s.wanted()
	return ok
}

// wanted is the words in which a sentence asks.
func (s *sentence) wanted() (mark, bool) {
	if s.greeting {
		return mark{}, false
	}
	for _, m := range s.marks {
		if m.class&request == 0 || s.quoted(m) || s.within(m, invites|nothing) || s.denied(m) && s.words[m.first].low != "please" {
			continue
		}
		return m, true
	}
	return mark{}, false
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
