package check

import (
	"slices"
	"strings"
)

// fallsShort is where a sentence tells by its build that something is not as it was
// to be: a thing does not do what it is there for, there is too much of something or
// too little, what is counted goes the wrong way, or a word itself says un- or mis-.
func (s *sentence) fallsShort() (mark, bool) {
	for _, find := range []func() (mark, bool){s.failsTo, s.tooMuch, s.onlyPart, s.lacksLength, s.hasNo, s.halts, s.worsens, s.madeBad} {
		if m, ok := find(); ok {
			return m, true
		}
	}
	return mark{}, false
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

// halts is where a thing stopped by itself: “the press stopped at six”. What somebody stopped
// is no trouble, and a project that is stopped has a state.
func (s *sentence) halts() (mark, bool) {
	for i := 1; i < len(s.words); i++ {
		before := s.words[i-1]
		if s.words[i].low != "stopped" || before.after != 0 || before.class&(person|negates|group|wanted|unwanted|trouble) != 0 || isSmall(before.low) || isRole(before.low) {
			continue
		}
		switch before.low {
		case "i", "we", "you", "who", "that", "which", "it", "be", "been", "and", "not", "never":
			continue
		}
		if i+1 == len(s.words) || s.words[i].after != 0 {
			return mark{trouble, i, i + 1}, true
		}
		switch s.words[i+1].low {
		case "at", "on", "this", "since", "again", "twice", "yesterday", "dead", "in", "for", "last", "over":
			return mark{trouble, i, i + 1}, true
		}
	}
	return mark{}, false
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
	switch low { // built so, and no blemish
	case "unforgettable", "unmistakable", "unbeatable", "unbelievable", "unbreakable", "unshakable", "unthinkable", "undeniable", "unavoidable", "misted":
		return false
	}
	if len(low) < 7 {
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
