package check

import (
	"iter"
	"slices"
	"strings"
)

func noWayOut() *Rule {
	return &Rule{
		Name: "no-way-out", Level: Warning, english: true,
		Reports: "there is trouble with no option, workaround, next step or proposal anywhere in the message",
		Why:     "trouble alone makes the reader do the thinking, and makes you the bringer of it",
		Mend:    "add what you do about it, or what could be done and which of it you would choose",
		find:    findNoWayOut,
	}
}

func findNoWayOut(r *reading) iter.Seq[Finding] {
	if r.isReport() {
		return one(Finding{}, false)
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		m, bad := r.troubled(i)
		if !bad || s.onlyState(m) || s.goesOnAsBefore() {
			continue
		}
		for j := range r.sentences {
			other := &r.sentences[j]
			beside := j >= i || j >= i-2 && other.block == s.block
			if (beside || r.said() <= longRead) && r.leadsOut(other) || beside && r.goesOn(other) {
				return one(Finding{}, false)
			}
		}
		return one(at(s.words[m.first], "trouble (“"+s.said(m)+"”) and nowhere a way out or a next step"), true)
	}
	return one(Finding{}, false)
}

// longRead is from how many sentences on what stands far above the trouble is about
// something else.
const longRead = 6

// leadsOut reports whether a sentence shows a way out of trouble, in a short message
// wherever it stands: an option, a workaround, a proposal, an ask.
func (r *reading) leadsOut(s *sentence) bool {
	asks := s.wants() || s.asks && !s.greeting
	return asks && !s.criesForHelp() || s.has(choice|recommends) || s.titlesWay() || !s.denies(wayOut)
}

// titlesWay reports whether a word in front of a colon says that the way out follows:
// “plan: a tent”.
func (s *sentence) titlesWay() bool {
	for _, w := range s.words {
		if w.after != ':' {
			continue
		}
		switch w.low {
		case "plan", "remedy", "cure", "fix", "solution", "answer", "idea", "next", "way", "action", "now":
			return true
		}
	}
	return false
}

// criesForHelp reports whether an ask leaves it to the reader what to do.
func (s *sentence) criesForHelp() bool {
	for i, w := range s.words {
		switch w.low {
		case "what":
			for j := i + 1; j < min(len(s.words), i+6); j++ {
				if s.words[j].low == "do" && j > i+1 && j+1 == len(s.words) {
					return true // tell me what you want to do
				}
			}
		case "help", "advice", "advise", "idea", "ideas", "guidance":
			return len(s.words) <= 8
		}
	}
	return false
}

// goesOn reports whether a sentence tells of a next step: what will be done, or
// that somebody is at it. It counts beside the trouble or behind it; before, it
// speaks of something else.
func (r *reading) goesOn(s *sentence) bool {
	if s.greeting {
		return false
	}
	if !s.denies(plans) && !s.dreads() {
		return true
	}
	for i := 0; i+1 < len(s.words); i++ {
		w, next := s.words[i], s.words[i+1].low
		switch {
		case w.after != 0:
		case w.low == "i" || w.low == "we":
			if acting(next) {
				return true // we restore them
			}
		case (r.isPersonName(s, i) || w.class&group != 0 || isRole(w.low)) && isPresent(next) && !isIdle(next):
			return true // Bo writes two a day
		}
	}
	return false
}

// isIdle reports whether a verb says what somebody is, has or finds, and not what they do
// about it.
func isIdle(low string) bool {
	switch low {
	case "was", "has", "is", "sees", "knows", "says", "thinks", "hears", "feels", "wants", "likes", "wonders", "waits", "complains", "agrees", "needs", "loses", "misses", "stands", "sits", "lies", "suffers", "struggles", "fears":
		return true
	}
	return false
}

// dreads reports whether all that a sentence says of what comes is the trouble
// itself: “will miss its date”, “came late on Monday”.
func (s *sentence) dreads() bool {
	for _, m := range s.all(plans) {
		ahead := s.words[m.first].low == "on" && (s.has(trouble) || s.wasDone(m.first))
		for _, bad := range s.marks {
			ahead = ahead || bad.class&trouble != 0 && bad.first < m.end+3 && bad.end > m.first
		}
		if !ahead {
			return false
		}
	}
	return true
}

// acting reports whether a word behind I or we says what is being done, not what
// was done, had or wished.
func acting(low string) bool {
	if strings.HasSuffix(low, "ed") {
		return false
	}
	const others = "was were am are be been had have has did do sat met went put made took gave got said saw see came lost won held ran found left kept told thought knew know began brought bought built wrote " +
		"spoke sent spent paid read cut set let also just still always never only really already all both had will shall could would might may should must ought need want hope wish feel think believe guess fear lack cannot can't don't didn't won't haven't hadn't couldn't"
	return !slices.Contains(strings.Fields(others), low)
}

// wasDone reports whether a sentence tells up to a word what was: “did it on Friday”.
func (s *sentence) wasDone(at int) bool {
	for _, w := range s.words[:at] {
		if w.low == "did" || w.low == "was" || w.low == "were" || w.low == "had" {
			return true
		}
	}
	return false
}

// denies reports whether a sentence has nothing of a class, or says of all of
// it that it is not so: “is not going to”, “no new date”.
func (s *sentence) denies(c class) bool {
	for _, m := range s.all(c) {
		if s.words[m.first].low == "instead" && m.end+1 < len(s.words) && startsDigit(s.words[m.end+1].low) {
			continue // 3 instead of 40
		}
		if m.first > 0 && s.words[m.first-1].low == "a" {
			continue // had a look at it
		}
		if s.words[m.first].low == "until" && s.words[m.end-1].low != "then" && s.has(negates) {
			continue // until it is back nothing runs
		}
		if !s.denied(m) && s.words[m.first].class&negates == 0 && (m.end >= len(s.words) || s.words[m.end].class&negates == 0) {
			return false
		}
	}
	return true
}

// goesOnAsBefore reports whether a sentence says of a state that it is still so:
// what it gives as the cause is not news.
func (s *sentence) goesOnAsBefore() bool {
	for i, w := range s.words[:len(s.words)-1] {
		switch w.low {
		case "still", "stays", "remains":
			if _, n := s.stateAt(i + 1); n > 0 {
				return true
			}
		}
	}
	return false
}

// onlyState reports whether bad news is no more than a state: red, off track. A
// state with its date is not yet trouble told.
func (s *sentence) onlyState(m mark) bool {
	state, n := s.stateAt(m.first)
	return n > 0 && state.Rank() > 0
}
