package check

import "strings"

// failsTo is where a thing or somebody else does not do what they should: “the seal
// doesn't hold”, “the client will not sign”. What we leave undone is no failure, but what
// we cannot do is one.
func (s *sentence) failsTo() (mark, bool) {
	for _, m := range s.marks {
		if m.class&(fails|cannot) == 0 || s.words[m.end-1].after != 0 || s.subjectIs(m.first, trouble|unwanted) || !s.isOthers(m) {
			continue // and that a risk did not come true is none either
		}
		v := s.verbAt(m.end)
		if v == len(s.words) || s.words[v].class&(trouble|harmless|negates|sad) != 0 || !s.takes(m, s.words[v].low) {
			continue
		}
		return mark{trouble, m.first, v + 1}, true
	}
	return s.notSince()
}

// takes reports whether a verb has the form that the words before it want: nobody leads it,
// it no longer shuts, it was never sealed. What nobody does any more is a change.
func (s *sentence) takes(m mark, verb string) bool {
	switch s.words[m.first].low {
	case "nobody", "none":
		last := s.words[len(s.words)-1].low
		return isPresent(verb) && len(verb) > 3 && last != "more" && last != "anymore"
	case "no":
		return isPresent(verb)
	case "was", "were":
		return strings.HasSuffix(verb, "ed")
	}
	return true
}

// isOthers reports whether the subject of a failure may be one: a thing, somebody else, or
// we where we cannot.
func (s *sentence) isOthers(m mark) bool {
	if m.first == 0 {
		return s.words[0].low == "nobody" || s.words[0].low == "none"
	}
	switch s.words[m.first-1].low {
	case "i", "you", "who", "which", "that", "it", "this", "where", "so":
		return false
	case "we", "they", "he", "she", "nobody":
		return m.class&cannot != 0
	}
	return true
}

// verbAt is the verb from a word on, behind those that change nothing of it.
func (s *sentence) verbAt(i int) int {
	for i < len(s.words) && (s.words[i].class&softener != 0 || isMinor(s.words[i].low)) {
		i++
	}
	return i
}

// notSince is where a thing has not done for some time what it should: “the pump has not run
// since Monday”.
func (s *sentence) notSince() (mark, bool) {
	for i := 1; i+2 < len(s.words); i++ {
		end := i + 1
		switch s.words[i].low {
		case "has", "have":
			if s.words[end].low != "not" {
				continue
			}
			end++
		case "hasn't", "haven't":
		default:
			continue
		}
		if before := s.words[i-1].low; before == "i" || before == "we" || before == "you" {
			continue
		}
		for j := end; j < min(len(s.words), end+5); j++ {
			if low := s.words[j].low; low == "since" || low == "for" {
				return mark{trouble, i, end + 1}, true
			}
		}
	}
	return mark{}, false
}

// subjectIs reports whether a word of a class stands before a verb in its clause.
func (s *sentence) subjectIs(verb int, c class) bool {
	first, _ := s.clause(mark{0, verb, verb + 1})
	for i := first; i < verb; i++ {
		if s.words[i].class&c != 0 {
			return true
		}
	}
	return false
}

// isMinor reports whether a word changes nothing of a verb behind it.
func isMinor(low string) bool {
	switch low {
	case "of", "ours", "them", "us", "here", "there", "even", "yet", "really", "quite", "always", "properly", "fully", "reliably", "ever", "any", "longer", "be", "get", "seem", "to", "want", "just", "simply", "actually":
		return true
	}
	return false
}
