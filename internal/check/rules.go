package check

import "iter"

// Rule asks one question of a draft.
type Rule struct {
	Name    string
	Level   Level
	Reports string // when it speaks, as a clause
	Why     string // what it costs the reader
	Mend    string // what to do about it

	english     bool // it reads words, not only numbers
	needsBook   bool
	needsReader bool
	find        func(*reading) iter.Seq[Finding]
}

// Rules are all rules, in the order of the manual.
func Rules() []*Rule {
	return []*Rule{
		noBottomLine(),
		buriedBadNews(),
		noAsk(),
		undatedAsk(),
		noWayOut(),
		noRecommendation(),
		tooLong(),
		blame(),
		gossip(),
		noCredit(),
		noEffect(),
		vagueDates(),
		vagueAmounts(),
		hedging(),
		notForThem(),
		contradiction(),
		rosier(),
		unsupported(),
		overLimit(),
	}
}

// reading is a draft with what it is held against.
type reading struct {
	Case
	*draft
	facts facts
}

// whole is a finding about the message as a whole.
func whole(message string) Finding { return Finding{Message: message} }

// at is a finding at a word.
func at(w word, message string) Finding { return Finding{Line: w.line, Col: w.col, Message: message} }

// one yields a finding, if there is one.
func one(f Finding, ok bool) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		if ok {
			yield(f)
		}
	}
}
