package check

import (
	"slices"
	"strings"
)

// fallsShort is where a sentence tells by its build that something is not as it was
// to be: a thing does not do what it is there for, there is too much of something or
// too little, what is counted goes the wrong way, or a word itself says un- or mis-.
func (s *sentence) fallsShort() (mark, bool) {
	for _, find := range []func() (mark, bool){s.failsTo, s.tooMuch, s.onlyPart, s.lacksLength, s.hasNo, s.worsens, s.madeBad} {
		if m, ok := find(); ok {
			return m, true
		}
	}
	return mark{}, false
}

// failsTo is where a thing or somebody else does not do what they should: “the seal
// doesn't hold”, “the client will not sign”. What we leave undone is no failure, but what
// we cannot do is one.
func (s *sentence) failsTo() (mark, bool) {
	for i := range s.words {
		cannot, end := refuses(s.words, i)
		if end == 0 {
			continue
		}
		v := end
		for v < len(s.words) && (s.words[v].class&softener != 0 || isMinor(s.words[v].low)) {
			v++
		}
		if v == len(s.words) || s.words[end-1].after != 0 || s.words[v].class&(trouble|harmless|negates|sad) != 0 || v+1 < len(s.words) && s.words[v].low == "be" && s.words[v+1].class&trouble != 0 {
			continue
		}
		if s.subjectIs(i, trouble|unwanted) {
			continue // the risk did not come true
		}
		if i == 0 {
			if w := s.words[0].low; w != "nobody" && w != "none" {
				continue
			}
			return mark{trouble, i, v + 1}, true
		}
		switch before := s.words[i-1].low; before {
		case "i", "you", "who", "which", "that", "it", "this":
			continue
		case "we", "they", "he", "she", "nobody":
			if !cannot {
				continue
			}
		}
		return mark{trouble, i, v + 1}, true
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

// refuses reads “won't”, “will not”, “doesn't”: where it ends, and whether it is
// something that cannot be.
func refuses(words []word, i int) (cannot bool, end int) {
	low := words[i].low
	if (low == "nobody" || low == "none") && i+1 < len(words) && isPresent(words[i+1].low) && len(words[i+1].low) > 3 && words[len(words)-1].low != "more" && words[len(words)-1].low != "anymore" {
		return true, i + 1 // nobody leads it
	}
	switch low {
	case "can't", "cannot", "couldn't":
		return true, i + 1
	case "won't", "doesn't", "didn't":
		return false, i + 1
	}
	if low == "isn't" || low == "aren't" || (low == "is" || low == "are") && i+1 < len(words) && words[i+1].low == "not" {
		for end := i + 1; end+1 < len(words) && end < i+3; end++ {
			if words[end].low == "going" && words[end+1].low == "to" {
				return false, end + 2
			}
		}
	}
	if (low == "hasn't" || low == "haven't") && saysSince(words[i+1:]) {
		return false, i + 1
	}
	if (low == "has" || low == "have") && i+1 < len(words) && words[i+1].low == "not" && saysSince(words[i+2:]) {
		return false, i + 2
	}
	if (low == "was" || low == "were") && i+2 < len(words) && words[i+1].low == "never" && strings.HasSuffix(words[i+2].low, "ed") {
		return false, i + 2
	}
	if low == "no" && i+2 < len(words) && words[i+1].low == "longer" && isPresent(words[i+2].low) {
		return false, i + 2
	}
	if i+1 < len(words) && words[i+1].low == "not" {
		switch low {
		case "can", "could":
			return true, i + 2
		case "will", "does", "did":
			return false, i + 2
		}
	}
	return false, 0
}

// saysSince reports whether one of the next words is “since”: it has not run since Monday.
func saysSince(words []word) bool {
	for _, w := range words[:min(len(words), 5)] {
		if w.low == "since" || w.low == "for" {
			return true
		}
	}
	return false
}

// isMinor reports whether a word changes nothing of a verb behind it.
func isMinor(low string) bool {
	switch low {
	case "even", "yet", "really", "quite", "always", "properly", "fully", "reliably", "ever", "any", "longer", "be", "get", "seem", "to", "want", "just", "simply", "actually":
		return true
	}
	return false
}

// tooMuch is where something is too much of what it is: “the beams are too long”, “too
// warm by four degrees”.
func (s *sentence) tooMuch() (mark, bool) {
	for i := 1; i+1 < len(s.words); i++ {
		if s.words[i].low != "too" || s.words[i].after != 0 || s.words[i-1].after != 0 {
			continue
		}
		next := s.words[i+1]
		if next.class&(person|verb|dated|request) != 0 || len(next.low) < 3 || !s.isBelow(i) {
			continue
		}
		switch next.low {
		case "the", "and", "but", "for", "many", "are", "was", "has", "have", "with", "early", "good", "much", "nice", "pleased", "happy", "kind":
			continue
		}
		return mark{trouble, i, i + 2}, true
	}
	return mark{}, false
}

// isBelow reports whether a word stands behind what something is, or how much of it:
// “is far too”, “four centimetres too”.
func (s *sentence) isBelow(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		switch s.words[j].low {
		case "is", "are", "was", "were", "be", "been", "came", "come", "comes", "cut", "got", "gets", "runs", "ran", "built", "made", "far", "much":
			return true
		}
		if startsDigit(s.words[j].low) || isSmallNumber(s.words[j].low) {
			return true
		}
	}
	return false
}

// isSmallNumber reports whether a word is a number as it is said.
func isSmallNumber(low string) bool {
	switch low {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half":
		return true
	}
	return false
}

// onlyPart is where a sentence says that only a part of something is there: “only 3 of
// the 20 beds”.
func (s *sentence) onlyPart() (mark, bool) {
	for _, a := range s.amounts() {
		if a.of == 0 || a.at == 0 {
			continue
		}
		switch s.words[a.at-1].low {
		case "only", "just", "merely", "barely":
			return mark{trouble, a.at - 1, a.end}, true
		}
	}
	return mark{}, false
}

// lacksLength is where a number says by how much something is short: “we are 14 metres
// of cable short”.
func (s *sentence) lacksLength() (mark, bool) {
	for i := 2; i < len(s.words); i++ {
		if low := s.words[i].low; low != "short" && low != "late" && low != "down" && low != "behind" || i+1 < len(s.words) && s.words[i].after == 0 && s.words[i+1].low != "on" && s.words[i+1].low != "for" && s.words[i+1].low != "in" {
			continue
		}
		for j := i - 1; j >= max(1, i-5) && s.words[j].after == 0; j-- {
			if startsDigit(s.words[j].low) && s.words[j].class&dated == 0 && !strings.HasSuffix(s.words[j].low, "%") || isSmallNumber(s.words[j].low) {
				return mark{trouble, j, i + 1}, true
			}
		}
	}
	return mark{}, false
}

// hasNo is where a thing or somebody else has none of what they want: “every third ticket has
// no barcode”.
func (s *sentence) hasNo() (mark, bool) {
	for i := 1; i+2 < len(s.words); i++ {
		if s.words[i+1].low != "no" || s.words[i+2].class&(trouble|unwanted|harmless|negates|nothing|softener|announces|private) != 0 {
			continue
		}
		if low := s.words[i].low; low != "has" && low != "have" && low != "had" {
			continue
		}
		if low := s.words[i-1].low; low == "we" && (isRole(s.words[i+2].low) || s.words[i+2].class&wanted != 0 || i+3 < len(s.words) && isRole(s.words[i+3].low)) {
			return mark{trouble, i, i + 3}, true // we have no supplier
		}
		switch s.words[i-1].low {
		case "i", "we", "you", "who", "that", "it", "which":
			continue
		}
		switch s.words[i+2].low {
		case "question", "questions", "objection", "objections", "effect", "influence", "bearing", "news", "idea", "plans", "place", "end", "reason", "secrets", "intention", "requests", "wishes", "other", "more", "longer", "equal", "business", "findings", "remarks", "comments", "doubts", "wish", "part", "hurry", "say":
			continue
		}
		return mark{trouble, i, i + 3}, true
	}
	return mark{}, false
}

// worsens is where what is counted goes the wrong way: more of what nobody wants, or
// less of what everybody does.
func (s *sentence) worsens() (mark, bool) {
	for _, m := range s.marks {
		if s.worsened(m) {
			return m, true
		}
	}
	return mark{}, false
}

// worsened reports whether a mark says that what stands before it goes the wrong way.
func (s *sentence) worsened(m mark) bool {
	if m.class&(rises|falls) == 0 {
		return false
	}
	ill, good := s.countsIll(m), s.countsGood(m)
	return m.class&rises != 0 && ill && !good || m.class&falls != 0 && good && !ill
}

// bettered reports whether a mark says that what stands before it goes the right way.
func (s *sentence) bettered(m mark) bool {
	return m.class&falls != 0 && s.countsIll(m) || m.class&rises != 0 && s.countsGood(m)
}

// countsIll and countsGood report whether a direction is one of what nobody wants, or of
// what everybody wants.
func (s *sentence) countsIll(m mark) bool  { return s.counted(m, unwanted) }
func (s *sentence) countsGood(m mark) bool { return s.counted(m, wanted) }

// counted reports whether a direction belongs to a word of a class: the nearest before
// it in its clause, or the one right behind it (“fewer orders”).
func (s *sentence) counted(m mark, c class) bool {
	if m.end < len(s.words) && s.words[m.end-1].after == 0 && s.words[m.end].class&(wanted|unwanted) != 0 {
		return s.words[m.end].class&c != 0
	}
	first, _ := s.clause(m)
	for i := m.first - 1; i >= max(first, m.first-8); i-- {
		if s.words[i].class&(wanted|unwanted) != 0 {
			return s.words[i].class&c != 0
		}
	}
	return false
}

// madeBad is where a word is built to say that something is not so or not right:
// unreadable, mislaid, overcharged.
func (s *sentence) madeBad() (mark, bool) {
	for i, w := range s.words {
		if i > 0 && isMadeBad(w.low) {
			return mark{trouble, i, i + 1}, true
		}
	}
	return mark{}, false
}

// isMadeBad reports whether the front and the end of a word make it bad.
func isMadeBad(low string) bool {
	const praise = "unforgettable unmistakable unbeatable unbelievable unbreakable unshakable unthinkable undeniable unavoidable miscellaneous misted undercover overlooked overjoyed overlapped overseen understated"
	if len(low) < 7 || slices.Contains(strings.Fields(praise), low) {
		return false
	}
	ends := func(endings ...string) bool {
		return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(low, e) })
	}
	switch {
	case strings.HasPrefix(low, "un") && ends("able", "ible", "safe"):
		return true
	case strings.HasPrefix(low, "mis") && ends("ed", "ing", "laid", "read", "cut", "fit", "led"), strings.HasPrefix(low, "mal") && ends("ed", "ing", "s", "tion"):
		return low != "missing" && low != "mission" && low != "missed"
	case strings.HasPrefix(low, "over") && ends("charged", "paid", "booked", "drawn", "spent", "run", "ran", "heated", "heats", "flowed", "flows", "loaded", "worked", "stretched", "crowded"),
		strings.HasPrefix(low, "under") && ends("staffed", "manned", "paid", "funded", "cooked", "powered", "sized"):
		return true
	}
	return false
}
