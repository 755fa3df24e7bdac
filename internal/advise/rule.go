package advise

import (
	"iter"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Rule is one question asked of the book every day.
type Rule struct {
	Name       string
	Practice   string // the practice it serves: "P13"
	Asks       string // when it fires, as a clause for people
	Clears     string // what ends it
	Thresholds []Threshold
	Find       func(Case) iter.Seq[Finding]
}

// Threshold is a number of a rule that the owner may set, such as the days it
// waits.
type Threshold struct {
	Name    string // "amber"
	Default int
	Unit    string // "days"
	Means   string
}

// Case is what a rule looks at: a book, its day and the owner's thresholds.
type Case struct {
	*book.Book
	rule  *Rule
	set   Settings
	lists *lists
}

// Settings are the thresholds the owner changed, by "rule.threshold".
type Settings map[string]int

// Threshold is a number of the rule under way.
func (c Case) Threshold(name string) int { return c.set.of(c.rule, name) }

// Threshold is a number of a rule, for what stands beside the rules and is to
// agree with them.
func (s Settings) Threshold(rule, name string) int {
	for _, r := range Rules() {
		if r.Name == rule {
			return s.of(r, name)
		}
	}
	panic("there is no rule " + rule)
}

func (s Settings) of(rule *Rule, name string) int {
	if len(s) > 0 { // most owners change none
		if n, ok := s[rule.Name+"."+name]; ok {
			return n
		}
	}
	for _, t := range rule.Thresholds {
		if t.Name == name {
			return t.Default
		}
	}
	panic("rule " + rule.Name + " has no threshold " + name)
}

// Age is how many days ago a day was.
func (c Case) Age(day civil.Day) int { return int(c.Day - day) }

// Finding is one firing of a rule.
type Finding struct {
	Person  *book.Person  // whom it is about; nil: nobody
	Project *book.Project // nil: none
	Entry   *book.Item    // the entry it is about; nil: none
	Topic   string        // the skill or topic it is about; "" where a project or an entry says it
	Urgency Urgency
	Due     civil.Day // the day it hangs on; zero: none
	Harm    float64   // what it costs if ignored, 0 to 1
	Minutes float64   // the effort of acting
	Title   string    // what to do, as a clause: "Tell Dana Osei of a win"
	Why     string    // in plain words, a sentence
	Entries []int64   // what it rests on
	Act     Act
	Telling bool // an update to the person would do it as well
	Trouble bool // bad news, which goes to the manager first

	// Say gives the title and the why of a rule that may fire hundreds of times:
	// it is asked only where they are read.
	Say func() (title, why string)
}

// Urgency is how soon a move should be made.
type Urgency string

// The urgencies.
const (
	Now   Urgency = "now"
	Today Urgency = "today"
	Week  Urgency = "week"
)

// Rules are all rules, in the order of the manual.
func Rules() []*Rule {
	return []*Rule{
		updateDue(),
		surprise(),
		neverTold(),
		silence(),
		dateNear(),
		endingUntold(),
		datePassed(),
		carriedOver(),
		slipAgain(),
		idle(),
		greenButMissed(),
		unsupportedBetter(),
		measureChanged(),
		stuckMeasure(),
		winUntold(),
		creditDue(),
		issueBare(),
		issueUntold(),
		dependsUnowned(),
		blockerRepeat(),
		loopOpen(),
		decisionBare(),
		preWire(),
		decisionDue(),
		decisionUsed(),
		askOpen(),
		promiseDue(),
		owed(),
		requestUnconfirmed(),
		feedbackDue(),
		feedbackUnanswered(),
		adviceLoop(),
		perceptionGap(),
		adviceDue(),
		contactDue(),
		concentration(),
		goalUnserved(),
		workOrphan(),
		priorityCheck(),
		stoppedWork(),
		profileGap(),
		clarity(),
		goodwillLow(),
		overload(),
		agenda(),
		anticipate(),
		statusStale(),
		newBoss(),
		upwardFeedback(),
		offerHelp(),
		unheard(),
		unseenReport(),
		cascade(),
		caseGap(),
		oneWitness(),
		ally(),
		overcommitted(),
		sideWork(),
		onlyNeeds(),
		reviewSoon(),
	}
}

// days names a number of days: "1 day", "12 days".
func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return strconv.Itoa(n) + " days"
}

// ago says when a day was, seen from the case's day.
func (c Case) ago(day civil.Day) string {
	switch n := c.Age(day); n {
	case 0:
		return "today"
	case 1:
		return "yesterday"
	default:
		return days(n) + " ago"
	}
}
