package check

import "strings"

// sharedElsewhere finds, of a sentence that tells a win as the writer's alone, the
// one that says others had a part in it: the sentence before or behind, or one
// anywhere that speaks of the same thing.
func (r *reading) sharedElsewhere(i int) (at int, ok bool) {
	s := &r.sentences[i]
	if !r.claimsAlone(s) {
		return 0, false
	}
	about := map[string]bool{}
	for _, stem := range s.stems() {
		about[stem] = true
	}
	for j := range r.sentences {
		other := &r.sentences[j]
		if j == i || other.greeting || other.asks || !r.tellsOfHelp(other) {
			continue
		}
		same := 0
		for _, stem := range other.stems() {
			if about[stem] {
				same++
			}
		}
		if beside := j == i-1 || j == i+1; beside && other.block == s.block || same >= 2 {
			return j, true
		}
	}
	return 0, false
}

// claimsAlone reports whether a sentence says that the writer did something that
// counts: “I cut the queue from 14 to 6 minutes”, with nobody beside them.
func (r *reading) claimsAlone(s *sentence) bool {
	if s.supposes() || !s.measures() || s.has(shares) {
		return false
	}
	own := -1
	for i, w := range s.words {
		switch {
		case (w.low == "i" || w.low == "my" && i <= 1) && own < 0 && i <= 2:
			own = i
		case w.low == "we" || w.low == "our" || w.low == "with" || r.isPersonName(s, i):
			return false
		}
	}
	if own < 0 {
		return false
	}
	for i := own + 1; i < min(len(s.words), own+6); i++ {
		m := mark{0, i, i + 1}
		if s.words[own].low == "my" && s.within(m, gain) {
			return !s.denied(m) // my trays save 40 minutes
		}
		if i >= own+4 {
			continue
		}
		if done := strings.HasSuffix(s.words[i].low, "ed") || s.within(m, gain|result|finished) && !isPresent(s.words[i].low); done {
			return !s.denied(m)
		}
	}
	return false
}

// tellsOfHelp reports whether a sentence says that somebody had a part in
// something: by words that share it, and a name or a calling beside them.
func (r *reading) tellsOfHelp(s *sentence) bool {
	for _, m := range s.marks {
		if m.class&shares == 0 || s.quoted(m) {
			continue
		}
		for i := max(0, m.first-6); i < min(len(s.words), m.end+5); i++ {
			if r.someone(s, i) || r.isName(s, i) {
				return true
			}
		}
	}
	return false
}

// begins are the first words of a sentence.
func (s *sentence) begins() string {
	const enough = 6
	if len(s.words) <= enough {
		return s.said(mark{0, 0, len(s.words)})
	}
	return s.said(mark{0, 0, enough}) + " …"
}
