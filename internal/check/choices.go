package check

// laysOut finds the sentence that lays out two ways or more in a message that leaves the
// choice to its reader: “the press can be repaired or replaced”, “one way is …, the other …”.
// Of two days or two numbers one is not chosen so.
func (r *reading) laysOut() (at int, ok bool) {
	if !r.asksToChoose() {
		return 0, false
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.greeting || r.blocks[s.block].shape == heading {
			continue
		}
		if m, ok := s.find(choice | several); ok && !s.quoted(m) || s.alternates() {
			return i, true
		}
	}
	return 0, false
}

// asksToChoose reports whether a message leaves something to its reader: it asks for a
// choice, an answer or a word.
func (r *reading) asksToChoose() bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.letsChoose() || s.asksWhich() {
			return true
		}
		if s.greeting || s.has(nothing) || s.supposesYou() {
			continue
		}
		for j := 0; j+1 < len(s.words); j++ {
			next := s.words[j+1].low
			switch s.words[j].low {
			case "tell":
				if next == "me" || next == "us" {
					return true
				}
			case "know", "say", "answer", "choose", "call", "word", "pick", "choice", "decision", "yours", "you":
				if next == "by" || next == "whether" || next == "between" || next == "which" || next == "decide" {
					return true
				}
			}
		}
	}
	return false
}

// alternates reports whether a sentence names two ways with an “or” between: not two days,
// not two numbers, and not what only rounds off, as “or so”.
func (s *sentence) alternates() bool {
	for i := 1; i+1 < len(s.words); i++ {
		if s.words[i].low != "or" {
			continue
		}
		before, next := s.words[i-1], s.words[i+1]
		if before.class&dated != 0 || next.class&dated != 0 || startsDigit(before.low) && startsDigit(next.low) || isSmallNumber(before.low) && isSmallNumber(next.low) {
			continue
		}
		switch next.low {
		case "not", "so", "more", "less", "later", "earlier", "no", "never", "anything", "anybody", "anyone", "something", "whatever", "rather", "thereabouts", "even":
			continue
		}
		if !s.denied(mark{0, i, i + 1}) {
			return true
		}
	}
	return false
}
