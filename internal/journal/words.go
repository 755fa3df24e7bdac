package journal

import "slices"

// The closed sets a first word may be taken from. They are contracts: other
// programs write and read them.

// State is where a project or a goal stands. The zero State is none, which is
// not green.
type State uint8

// The states, from none to the end of a project's life.
const (
	NoState State = iota
	Green
	Amber
	Red
	Paused
	Finished // written "done"
	Stopped
)

var stateNames = []string{"green", "amber", "red", "paused", "done", "stopped"}

// String is the state's name; NoState is "".
func (s State) String() string {
	if s == NoState {
		return ""
	}
	return stateNames[s-1]
}

// Open reports whether work may still go on: anything but done and stopped.
func (s State) Open() bool { return s != Finished && s != Stopped }

// Rank orders states by how bad the news is: green and none 0, amber and paused
// 1, red 2; an ended project is no bad news by its state alone.
func (s State) Rank() int {
	switch s {
	case Amber, Paused:
		return 1
	case Red:
		return 2
	}
	return 0
}

// StateOf reads a state by name or alias.
func StateOf(word string) (State, bool) {
	switch word {
	case "green", "on-track":
		return Green, true
	case "amber", "at-risk":
		return Amber, true
	case "red", "off-track":
		return Red, true
	case "paused":
		return Paused, true
	case "done":
		return Finished, true
	case "stopped":
		return Stopped, true
	}
	return NoState, false
}

var (
	relationNames  = []string{"manager", "skip-level", "managers-peer", "sponsor", "peer", "report", "customer", "team", "other"}
	topicsOfPeople = []string{"goals", "success", "style", "ways", "concerns", "strengths", "background", "dates", "expects"}
	topicsOfMe     = []string{"focus", "absorb", "setbacks", "drivers", "strengths", "duties", "growth"}
	kindsOfAsk     = []string{"feedback", "advice", "help", "intro", "resource", "clarity", "priority", "offer"}
	kindsOfMeeting = []string{"1:1", "coffee", "lunch", "skip-level", "review", "call", "other"}
	marks          = []string{"keep", "raise", "stop"}

	documentNames = []string{"update", "onepager", "heads-up", "win-note", "brief", "agenda", "inventory", "review",
		"handover", "working-with-me", "confirm", "ask-note", "case", "coach"}

	ruleNames = []string{"update-due", "surprise", "never-told", "silence", "date-near", "ending-untold", "date-passed",
		"carried-over", "slip-again", "idle", "green-but-missed", "unsupported-better", "measure-changed", "stuck-measure",
		"win-untold", "credit-due", "issue-bare", "issue-untold", "depends-unowned", "blocker-repeat", "loop-open",
		"decision-bare", "pre-wire", "decision-due", "decision-used", "ask-open", "promise-due", "owed",
		"request-unconfirmed", "feedback-due", "feedback-unanswered", "advice-loop", "perception-gap", "advice-due",
		"contact-due", "concentration", "goal-unserved", "work-orphan", "priority-check", "stopped-work", "profile-gap",
		"clarity", "goodwill-low", "overload", "agenda", "anticipate", "status-stale", "new-boss", "upward-feedback",
		"offer-help", "unheard", "unseen-report", "cascade", "case-gap", "one-witness", "ally", "overcommitted",
		"side-work", "only-needs", "review-soon"}
)

// RuleNames are the rules a snooze or an expectation may name.
func RuleNames() []string { return slices.Clone(ruleNames) }

// IsRule reports whether a rule of that name is part of the contract.
func IsRule(name string) bool { return slices.Contains(ruleNames, name) }
