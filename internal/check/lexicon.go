package check

import (
	"slices"
	"strings"

	"headsup/internal/civil"
)

// class is what a word or a run of words is to the rules.
type class uint64

// The classes. What is in each stands in words_….go.
const (
	stateWord   class = 1 << iota // green, on track, done
	trouble                       // a slip, a loss, a failure, an overrun
	solved                        // it is over: fixed, back to normal
	result                        // something was reached: shipped, fell, saved
	gain                          // and it is better than before
	finished                      // something was done or changed, whatever for
	effect                        // what it is good for
	need                          // we lack, we are short of
	choice                        // two ways, either … or
	recommends                    // I recommend
	wayOut                        // a workaround, a next step
	plans                         // what comes: will, is going to
	request                       // asks the reader to act
	question                      // asks, where it ends in a question mark
	invites                       // asks, but as a courtesy
	nothing                       // nothing is asked
	byDefault                     // what happens without an answer
	softener                      // maybe, kind of
	hides                         // a softener that leaves open whether it is meant
	vagueDate                     // soon
	vagueAmount                   // a lot more
	hearsay                       // I heard that
	confides                      // between you and me
	private                       // what is nobody's business
	faults                        // makes it somebody's fault
	changed                       // says that something changed
	polite                        // hope you are well
	dated                         // names a day, week, month, quarter
	event                         // the board meeting, the audit
	announces                     // it gets worse below
	negates                       // not, no longer
	verb                          // what a request may begin with
	person                        // he, she, they
	lead                          // by, before, until: makes a date a limit
	command                       // a bare imperative
	proposes                      // offers to meet, to talk, to call
	bulk                          // what mailings say to everybody
	weak                          // a softener that is none by itself: could
	group                         // the vendor, a team: somebody who may be blamed
	sad                           // says of what it tells that it is bad
	shares                        // says that others had a part in it
	pastime                       // done, and nothing comes of it by itself: talked, walked
	function                      // what a thing is there to do: start, cool, fit
	fails                         // does not do what it should: won't, doesn't
	cannot                        // and cannot
	turning                       // turns to something else: but, although
	averts                        // says of trouble that it did not come or is past
	befalls                       // what trouble does: happen, occur
	harmless                      // what nobody misses where it does not happen
	rises                         // goes up
	falls                         // goes down
	wanted                        // what is counted and is to be more
	unwanted                      // what is counted and is to be less
	well                          // stands as well as green does
	through                       // is done with
	repeats                       // says that the reader knows it: as you know, as planned
	several                       // several things that one may choose from
	company                       // what people tell for company: the family, the weather, food
)

// entry is a list of patterns of one class, one on a line.
type entry struct {
	class    class
	patterns string
}

// lexicon is the language the rules share, made ready to be looked up.
type lexicon struct {
	single           map[string]class // words that are something by themselves
	byFirst          map[string][]*pattern
	anywhere         []*pattern // those that begin with no word of their own
	english, foreign map[string]bool
}

// pattern is a run of words: each element a choice of words, a class, or a gap.
type pattern struct {
	class class
	parts []part
	front bool // only at the beginning of a sentence
}

// part is one element of a pattern.
type part struct {
	words    []string // one of these
	class    class    // or a word of this class
	optional bool
	asks     bool // of an ask, which may be softened in between
	gap      int  // or up to so many words, whatever they are
}

// newLexicon reads the lists. In a pattern
//
//	late            is the word
//	delay~          the word with its endings: delay, delays, delayed, delaying
//	a|an            one of several
//	[very]          may stand or not
//	..              up to three words between
//	<verb>          any word of that class; <date>|soon also mixed
//	^               the sentence begins here
//	don't|do not    either, though the one is two words
func newLexicon() *lexicon {
	lex := &lexicon{single: map[string]class{}, byFirst: map[string][]*pattern{}, english: set(englishSigns), foreign: set(foreignSigns)}
	for _, list := range lists() {
		for line := range strings.SplitSeq(list.patterns, "\n") {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			lex.add(list.class, strings.Replace(line, contracted, "don't", 1))
			if strings.Contains(line, contracted) {
				lex.add(list.class, strings.Replace(line, contracted, "do not", 1))
			}
		}
	}
	return lex
}

const contracted = "don't|do not"

func set(words string) map[string]bool {
	out := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		out[word] = true
	}
	return out
}

func (lex *lexicon) add(c class, line string) {
	p := &pattern{class: c}
	for field := range strings.FieldsSeq(line) {
		if field == "^" {
			p.front = true
			continue
		}
		element := partOf(field)
		element.asks = c == request && len(p.parts) > 0
		p.parts = append(p.parts, element)
	}
	first := p.parts[0]
	if len(p.parts) == 1 && !p.front && len(first.words) > 0 {
		for _, word := range first.words {
			lex.single[word] |= c
		}
		return
	}
	if first.class != 0 || len(first.words) == 0 || first.optional {
		lex.anywhere = append(lex.anywhere, p)
		return
	}
	for _, word := range first.words {
		lex.byFirst[word] = append(lex.byFirst[word], p)
	}
}

func partOf(field string) part {
	var p part
	if inner, ok := strings.CutPrefix(field, "["); ok {
		field, p.optional = strings.TrimSuffix(inner, "]"), true
	}
	if slices.Contains(strings.Split(field, "|"), "..") {
		p.gap = 3
		return p
	}
	for word := range strings.SplitSeq(field, "|") {
		if stem, ok := strings.CutSuffix(word, "~"); ok {
			p.words = append(p.words, endings(stem)...)
		} else if strings.HasPrefix(word, "<") {
			p.class |= classNamed(strings.Trim(word, "<>"))
		} else {
			p.words = append(p.words, word)
		}
	}
	return p
}

// classNamed are the classes that patterns may name.
func classNamed(name string) class {
	switch name {
	case "verb":
		return verb
	case "person":
		return person
	case "date":
		return dated
	case "not":
		return negates
	case "finished":
		return finished
	case "result":
		return result
	case "trouble":
		return trouble
	case "event":
		return event
	case "gain":
		return gain
	case "group":
		return group
	case "function":
		return function
	}
	panic("check: no class is called " + name) // a slip in the lists, which every test meets
}

// endings are the forms of a regular verb.
func endings(stem string) []string {
	last := stem[len(stem)-1]
	switch {
	case last == 'e':
		return []string{stem, stem + "s", stem + "d", stem[:len(stem)-1] + "ing"}
	case last == 'y' && !strings.ContainsRune("aeiou", rune(stem[len(stem)-2])):
		return []string{stem, stem[:len(stem)-1] + "ies", stem[:len(stem)-1] + "ied", stem + "ing"}
	case last == 's' || last == 'x' || strings.HasSuffix(stem, "ch") || strings.HasSuffix(stem, "sh"):
		return []string{stem, stem + "es", stem + "ed", stem + "ing"}
	}
	plain := []string{stem, stem + "s", stem + "ed", stem + "ing"}
	doubled := []string{stem, stem + "s", stem + string(last) + "ed", stem + string(last) + "ing"}
	switch closed, vowels := closedSyllable(stem); {
	case closed && vowels == 1:
		return doubled
	case closed && last == 'l':
		return append(plain, doubled[2:]...) // cancelled in Britain, canceled in America
	}
	return plain
}

// closedSyllable reports whether a stem ends in one vowel and a consonant that is
// doubled before an ending, and how many vowels stand in it.
func closedSyllable(stem string) (closed bool, vowels int) {
	isVowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiouy", stem[i]) >= 0 }
	for i := range stem {
		if isVowel(i) {
			vowels++
		}
	}
	n := len(stem)
	return n > 2 && strings.IndexByte("bdglmnprt", stem[n-1]) >= 0 && isVowel(n-2) && !isVowel(n-3), vowels
}

// mark finds everything the lexicon knows in a sentence.
func (lex *lexicon) mark(s *sentence, today civil.Day) {
	for i := range s.words {
		w := &s.words[i]
		w.class |= lex.single[w.low]
		if w.class != 0 {
			s.marks = append(s.marks, mark{w.class, i, i + 1})
		}
	}
	s.markDates(today)
	for i := range s.words {
		for _, p := range lex.byFirst[s.words[i].low] {
			s.try(p, i)
		}
		for _, p := range lex.anywhere {
			s.try(p, i)
		}
	}
	slices.SortStableFunc(s.marks, func(a, b mark) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return b.end - a.end
	})
}

func (s *sentence) try(p *pattern, at int) {
	if p.front && at > 0 {
		return
	}
	if end := s.match(p.parts, at); end > at {
		s.marks = append(s.marks, mark{p.class, at, end})
	}
}

// filler are words that may stand between the words of an ask and change nothing
// of it: could you perhaps also send.
func filler(low string) bool {
	switch low {
	case "perhaps", "maybe", "possibly", "please", "kindly", "also", "just", "then", "really", "actually", "quickly", "briefly":
		return true
	}
	return false
}

// match is where parts end that begin at a word; 0 where they do not fit. No
// pattern reaches over a semicolon or a bracket.
func (s *sentence) match(parts []part, at int) int {
	if len(parts) == 0 {
		return at
	}
	p := parts[0]
	if p.gap > 0 {
		for skip := 0; skip <= p.gap && at+skip <= len(s.words); skip++ {
			if end := s.match(parts[1:], at+skip); end > 0 {
				return end
			}
			if at+skip < len(s.words) && parted(s.words[at+skip].after) {
				return 0
			}
		}
		return 0
	}
	if at < len(s.words) && p.fits(s.words[at]) && (len(parts) == 1 || !parted(s.words[at].after) || optionalAll(parts[1:])) {
		if end := s.match(parts[1:], at+1); end > 0 {
			return end
		}
	}
	if p.optional {
		return s.match(parts[1:], at)
	}
	if p.asks && at < len(s.words) && filler(s.words[at].low) && !parted(s.words[at].after) {
		return s.match(parts, at+1)
	}
	return 0
}

func optionalAll(parts []part) bool {
	return !slices.ContainsFunc(parts, func(p part) bool { return !p.optional })
}

func (p part) fits(w word) bool {
	return w.class&p.class != 0 || slices.Contains(p.words, w.low)
}

// parted reports whether punctuation parts what stands on both sides.
func parted(after rune) bool { return after == ';' || after == '(' || after == ')' || after == '|' }
