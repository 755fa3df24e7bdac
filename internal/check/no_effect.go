package check

import (
	"iter"
	"slices"
	"strings"
)

func noEffect() *Rule {
	return &Rule{
		Name: "no-effect", Level: Warning, english: true,
		Reports: "a finished thing or a change is told without what it changes for customers, money, time, risk or a goal",
		Why:     "work without an effect is read as being busy",
		Mend:    "add what it is good for: “…, so that …”",
		find:    findNoEffect,
	}
}

// longMessage is from how many sentences on a text is a report that lists what
// was done, and its readers know what for.
const longMessage = 12

func findNoEffect(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		if r.isReport() || r.said() > longMessage {
			return
		}
		listed := false // a list speaks once
		for _, b := range r.blocks {
			if b.shape == heading || b.shape == row || b.shape == bullet && listed {
				continue
			}
			listed = false
			for i := b.first; i < b.end && !listed; i++ {
				m, ok := r.idle(b, i)
				if !ok {
					continue
				}
				listed = b.shape == bullet
				s := &r.sentences[i]
				if !yield(at(s.words[m.first], "“"+s.said(m)+"” without what it changes")) {
					return
				}
			}
		}
	}
}

// idle is where a sentence of a block tells of a finished thing with nothing
// beside it that says what it is good for.
func (r *reading) idle(b block, i int) (mark, bool) {
	s := &r.sentences[i]
	m, ok := s.accomplished()
	if !ok && b.shape == bullet {
		m, ok = s.noted()
	}
	if !ok {
		m, ok = r.didBy(s)
	}
	if !ok {
		m, ok = s.doOtherwise()
	}
	switch {
	case !ok, s.tellsWhy(), r.talks(i), r.ahead(s), s.has(trouble|solved) && s.namesCause():
	case i+1 < b.end && r.sentences[i+1].tellsWhy() && !r.talks(i+1):
	case i > b.first && (r.sentences[i-1].has(gain) || r.sentences[i-1].asks):
	default:
		return m, true
	}
	return mark{}, false
}

// didBy is where a sentence says that somebody by name finished something: “Rune
// drew a plan”.
func (r *reading) didBy(s *sentence) (mark, bool) {
	m, ok := s.find(finished)
	return m, ok && m.first > 0 && m.first <= 2 && (r.isPersonName(s, m.first-1) || s.words[m.first-1].class&group != 0) && isPast(s.words[m.first].low) && !s.denied(m)
}

// doOtherwise is where a sentence says that we do something otherwise by now: “we file them by
// ward now”.
func (s *sentence) doOtherwise() (mark, bool) {
	last := len(s.words) - 1
	if last < 4 || s.words[last].low != "now" || s.has(stateWord|trouble) {
		return mark{}, false
	}
	for i := 0; i+2 < last; i++ {
		if s.words[i].low == "we" && (i == 0 || s.words[i-1].after == ':') && acting(s.words[i+1].low) && s.words[i+1].class&(harmless|negates|person) == 0 {
			return mark{finished, i + 1, i + 2}, true
		}
	}
	return mark{}, false
}

// isPast reports whether a verb tells what was done.
func isPast(low string) bool {
	switch low {
	case "drew", "wrote", "made", "gave", "held", "ran", "built", "put", "set", "took", "went", "hung", "bought", "met", "read", "got", "had", "sat", "did", "spent", "laid", "redid", "chose", "brought":
		return true
	}
	return strings.HasSuffix(low, "ed")
}

// noted is where a bullet of a few words says that something was finished: the
// thing, and what was done to it (“doors painted”).
func (s *sentence) noted() (mark, bool) {
	const few = 7
	m, ok := s.find(finished)
	return m, ok && len(s.words) <= few && m.first > 0 && m.first <= 3 && strings.HasSuffix(s.words[m.first].low, "ed") && !s.denied(m)
}

// namesCause reports whether a sentence says what was the matter: what mends it is
// good for that.
func (s *sentence) namesCause() bool {
	for _, w := range s.words {
		switch w.low {
		case "cause", "reason", "culprit", "stuck", "broken":
			return true
		}
	}
	return false
}

// tellsWhy reports whether a sentence says what something is good for, or gives
// a number, or asks.
func (s *sentence) tellsWhy() bool {
	return s.greeting || s.asks || s.wants() || s.good() || s.counts()
}

// talks reports whether a sentence gossips or blames, and so tells nothing of what was done.
func (r *reading) talks(i int) bool {
	_, idle := r.gossips(&r.sentences[i])
	_, blames := r.blames(&r.sentences[i])
	return idle || blames
}

// ahead reports whether a sentence looks forward to a day: what was done is for it. A
// day that something was moved to is ahead where it is one of the reader's.
func (r *reading) ahead(s *sentence) bool {
	return slices.ContainsFunc(s.days, func(d when) bool {
		if d.first == 0 || d.day < r.day() {
			return false
		}
		switch s.words[d.first-1].low {
		case "for", "by", "before", "until", "till":
			return true
		case "on":
			return s.has(plans) && d.first > 2
		case "to":
			return s.has(event) && s.addresses() || s.words[0].low == "i"
		}
		return explicit(s, d)
	})
}

// accomplished is where a sentence says that something was finished or changed:
// at its beginning, behind I or we, or behind has, have, is, are, was.
func (s *sentence) accomplished() (mark, bool) {
	for _, m := range s.marks {
		if m.class&finished == 0 || s.quoted(m) || s.denied(m) || isPresent(s.words[m.first].low) {
			continue
		}
		if low := s.words[m.first].low; (low == "moved" || low == "shifted") && s.has(dated) {
			continue // a date
		}
		if m.first == 0 || m.end-m.first > 2 && (s.words[m.first].low == "is" || s.words[m.first].low == "are" || s.words[m.first].low == "now") || s.relocates(m) {
			return m, true
		}
		for i := m.first - 1; i >= 0 && i >= m.first-3; i-- {
			low := s.words[i].low
			if s.words[m.first].low == "put" && m.end+1 < len(s.words) && s.words[m.end].low == "it" && s.words[m.end+1].low == "to" {
				break // put it to somebody
			}
			if (low == "i" || low == "we") && (s.words[m.first].low == "put" || s.words[m.first].low == "set" || s.words[m.first].low == "cut") && m.end == m.first+1 {
				break // they may be doing it
			}
			switch low {
			case "i", "we", "have", "has", "had", "been", "was", "were", "is", "are", "i've", "we've":
				return m, true
			case "to", "will", "be", "can", "should", "must", "would", "and", "or", "the", "a":
				i = -1
			}
		}
	}
	return mark{}, false
}

// relocates reports whether a mark says where a thing moved to, and not to which day.
func (s *sentence) relocates(m mark) bool {
	if low := s.words[m.first].low; low != "moved" && low != "shifted" && low != "relocated" || m.first < 2 || m.end >= len(s.words) || s.has(dated) {
		return false
	}
	before := s.words[m.first-1]
	return (s.words[m.end].low == "to" || s.words[m.end].low == "into") && before.class&(person|negates) == 0 && len(before.low) > 3
}

// isPresent reports whether a verb speaks of what is going on, not of what is
// done.
func isPresent(low string) bool {
	n := len(low)
	return n > 4 && low[n-3:] == "ing" || n > 2 && low[n-1] == 's' && low[n-2] != 's'
}

// good reports whether a sentence says what something is good for. Last week is
// when it was, and no effect.
func (s *sentence) good() bool {
	for _, m := range s.marks {
		if m.class&effect != 0 && !s.within(m, dated) && !s.inFinished(m) && !s.endsNow(m) && !s.namesPlace(m) {
			return true
		}
	}
	return false
}

// endsNow reports whether a mark is the “now” or “again” by which a sentence ends: so it is, and
// what for is not said.
func (s *sentence) endsNow(m mark) bool {
	low := s.words[m.first].low
	return m.end == len(s.words) && m.end-m.first == 1 && (low == "now" || low == "again") && !s.has(stateWord|trouble|solved)
}

// namesPlace reports whether a word for people only says which room or thing: the staff room.
func (s *sentence) namesPlace(m mark) bool {
	if m.end >= len(s.words) || m.end-m.first > 1 || s.words[m.first].after != 0 {
		return false
	}
	switch s.words[m.end].low {
	case "room", "rooms", "kitchen", "door", "entrance", "corridor", "board", "list", "canteen", "lift", "car", "toilet", "toilets":
		return true
	}
	return false
}

// inFinished reports whether a word is only part of what was done: the “now” of “are now in
// blue folders”.
func (s *sentence) inFinished(m mark) bool {
	for _, other := range s.marks {
		if other.class&finished != 0 && other.end-other.first > 2 && other.first <= m.first && m.end < other.end {
			return true
		}
	}
	return false
}

// counts reports whether a sentence gives a number that says something: money,
// a percentage, a part of a whole, or more than can be counted on fingers.
func (s *sentence) counts() bool {
	for _, a := range s.amounts() {
		if a.unit || a.of != 0 || a.value > few {
			return true
		}
	}
	return false
}
