package check

import "iter"

func noBottomLine() *Rule {
	return &Rule{
		Name: "no-bottom-line", Level: Warning, english: true,
		Reports: "after any greeting, the first two sentences (or the first bullet) give no state, result, ask or decision",
		Why:     "many read two sentences and decide whether to read on; what they do not find there they do not know",
		Mend:    "begin with the one sentence you would say in the lift: how it stands, what came of it, or what you need",
		find:    findNoBottomLine,
	}
}

// bottomLine is what a reader may take away from an opening.
const bottomLine = stateWord | trouble | result | request | nothing | choice | recommends | need | solved

func findNoBottomLine(r *reading) iter.Seq[Finding] {
	first := r.opening(2)
	if len(first) == 0 || r.said() <= 2 || r.isReport() || r.answers {
		return one(Finding{}, false)
	}
	for _, i := range first {
		if s := &r.sentences[i]; r.bottoms(s) || s.measures() && !r.chats(s) || s.promises() {
			return one(Finding{}, false)
		}
	}
	return one(whole("the first two sentences say neither how it stands nor what is wanted"), true)
}

// bottoms reports whether a sentence says how something stands, what came of it or
// what is wanted. What is told for company, of the family or the weather, says nothing of
// the work, unless it asks or names a state.
func (r *reading) bottoms(s *sentence) bool {
	chats := r.chats(s)
	for _, m := range s.marks {
		switch {
		case m.class&bottomLine == 0 || s.beside(m):
		case !chats || m.class&(request|nothing|recommends) != 0 || s.colours(m):
			return true
		}
	}
	if s.asks && !chats && s.addresses() {
		return true
	}
	m, done := s.accomplished()
	return !chats && done && !s.within(m, pastime) && !s.aside(m.first) || s.has(sad)
}

// beside reports whether a mark is no news: what somebody came together to do is not done,
// what stands in a clause that only says when, where or of whom is known, a talk or a walk is
// no result, what used to be is over, and a courtesy asks for nothing.
func (s *sentence) beside(m mark) bool {
	class := m.class & bottomLine
	switch {
	case class&^(result|gain|stateWord|solved) == 0:
		return m.first > 0 && s.words[m.first-1].low == "to" || s.aside(m.first) || s.within(m, pastime) || s.says(m, pastime) && s.usedTo() ||
			class&stateWord == 0 && (s.denied(m) || m.end == len(s.words) && m.end-m.first == 2)
	case class == trouble:
		return s.whose(m)
	case class == need:
		return s.wantsToTell(m)
	case class == request:
		return s.within(m, invites)
	}
	return false
}

// usedTo reports whether a sentence tells of what used to be.
func (s *sentence) usedTo() bool {
	for i, w := range s.words[:len(s.words)-1] {
		if w.low == "used" && s.words[i+1].low == "to" {
			return true
		}
	}
	return false
}

// wantsToTell reports whether a wish is only to tell something: “I would like to show you”.
func (s *sentence) wantsToTell(m mark) bool {
	for i := m.end; i < min(len(s.words), m.end+2); i++ {
		switch s.words[i].low {
		case "tell", "show", "share", "let", "give", "begin", "start", "say", "write", "report", "talk", "describe", "paint", "take", "thank", "mention", "explain":
			return true
		}
	}
	return false
}

// chats reports whether a sentence tells something for company. What the book speaks of
// is work: in a bakery bread is.
func (r *reading) chats(s *sentence) bool {
	for _, m := range s.marks {
		if m.class&company != 0 && !r.facts.names[s.words[m.first].low] {
			return true
		}
	}
	return false
}

// colours reports whether a mark is a state as the book has it: amber, on track.
func (s *sentence) colours(m mark) bool {
	_, n := s.stateAt(m.first)
	return n > 0
}

// promises reports whether a sentence says by when something will be there, not by when it was.
func (s *sentence) promises() bool {
	for i, w := range s.words[:len(s.words)-1] {
		if w.low == "was" || w.low == "were" || w.low == "had" {
			return false
		}
		if w.low == "by" && s.words[i+1].class&dated != 0 {
			return true
		}
	}
	return false
}

// aside reports whether a word stands in a clause that only says when, where or
// of whom: “before the workshop began”.
func (s *sentence) aside(at int) bool {
	for i := at - 1; i >= 0 && i >= at-6; i-- {
		if s.words[i].after != 0 {
			return false
		}
		switch s.words[i].low {
		case "with":
			if low := s.words[i+1].low; low == "the" || low == "his" || low == "her" || low == "its" || low == "my" {
				return true
			}
		case "which", "before", "after", "while", "when", "where", "who", "whose", "until", "how":
			return true
		}
	}
	return false
}

// measures reports whether a sentence has a number that is no date and no name.
func (s *sentence) measures() bool { return len(s.amounts()) > 0 }
