package journal

// Verb says what an entry records. The zero Verb is none.
type Verb uint8

// The verbs, in the order the manual tells of them.
const (
	Person Verb = iota + 1
	Know
	Me
	Goal
	Project
	Status
	Metric
	Alloc
	Log
	Win
	Issue
	Decision
	Ask
	Request
	Promise
	Owes
	Met
	Told
	Surprised
	Feedback
	Gave
	Thanks
	Answer
	Done
	Drop
	Amend
	Retract
	Mark
	Snooze
	Note
	verbs // one past the last
)

// Spec is one row of the verb table: what a verb records, what its first word
// means and what it must name. The manual, the help and the completion are made
// of these rows.
type Spec struct {
	Name    string
	Records string   // a clause: "somebody who matters"
	Example string   // a whole line without its date
	Lead    Lead     // what the first word is
	Words   []string // the closed set the first word is taken from
	Needs   Need     // what the line must name
	Plain   bool     // on the command line a plain number is an entry here
	Tags    []Tag    // the tags that mean something here
}

// Lead says what the first word of a line is.
type Lead uint8

// What a first word may be.
const (
	LeadsText  Lead = iota // the text begins
	LeadsKind              // a kind, if it is one of the set; else the text begins
	LeadsTopic             // one of the set, always
)

// Need is a set of things a line must have.
type Need uint8

// What a line may need.
const (
	NeedsPerson Need = 1 << iota
	NeedsProject
	NeedsEntry
	NeedsText    // at least one word behind the kind
	NeedsContent // anything at all
)

// Verbs are all verbs in the order of the manual.
func Verbs() []Verb {
	all := make([]Verb, 0, verbs-1)
	for v := Verb(1); v < verbs; v++ {
		all = append(all, v)
	}
	return all
}

// Spec is the verb's row of the verb table.
func (v Verb) Spec() *Spec { return &specs[v] }

// String is the verb's name.
func (v Verb) String() string { return specs[v].Name }

// Lasts reports whether entries of the verb are read for ever: what people,
// goals, projects and open matters are made of. The others pass.
func (v Verb) Lasts() bool {
	switch v {
	case Log, Win, Met, Told, Surprised, Feedback, Gave, Thanks, Metric, Alloc, Note:
		return false
	}
	return true
}

// VerbOf finds a verb by name, in any case.
func VerbOf(name string) (Verb, bool) {
	if v := verbOf(name); v != 0 {
		return v, true
	}
	v := verbOf(Slug(name))
	return v, v != 0
}

func verbOf(name string) Verb {
	switch name {
	case "person":
		return Person
	case "know":
		return Know
	case "me":
		return Me
	case "goal":
		return Goal
	case "project":
		return Project
	case "status":
		return Status
	case "metric":
		return Metric
	case "alloc":
		return Alloc
	case "log":
		return Log
	case "win":
		return Win
	case "issue":
		return Issue
	case "decision":
		return Decision
	case "ask":
		return Ask
	case "request":
		return Request
	case "promise":
		return Promise
	case "owes":
		return Owes
	case "met":
		return Met
	case "told":
		return Told
	case "surprised":
		return Surprised
	case "feedback":
		return Feedback
	case "gave":
		return Gave
	case "thanks":
		return Thanks
	case "answer":
		return Answer
	case "done":
		return Done
	case "drop":
		return Drop
	case "amend":
		return Amend
	case "retract":
		return Retract
	case "mark":
		return Mark
	case "snooze":
		return Snooze
	case "note":
		return Note
	}
	return 0
}

var specs = [verbs]Spec{
	Person: {Name: "person", Records: "somebody who matters", Needs: NeedsPerson,
		Example: `person @dana Dana Osei relation:manager influence:5 channel:email cadence:weekly/thu`,
		Tags: []Tag{Relation, Influence, Channel, Cadence, Format, Length, First, Max, Quiet, Since, Until, Remote, Zone,
			Email, Away, Contact, Senior, With}},
	Know: {Name: "know", Records: "a thing known about a person", Lead: LeadsTopic, Words: topicsOfPeople,
		Needs: NeedsPerson | NeedsText, Example: `know @dana concerns the audit in May source:asked`, Tags: []Tag{Source, By}},
	Me: {Name: "me", Records: "a thing about yourself", Lead: LeadsTopic, Words: topicsOfMe, Needs: NeedsContent,
		Example: `me strengths untangling old billing code`, Tags: []Tag{Away, Skill}},
	Goal: {Name: "goal", Records: "a goal", Needs: NeedsProject,
		Example: `goal +churn Cut churn to 2% owner:@dana level:manager by:2026-12-31`,
		Tags:    []Tag{Owner, Level, Under, By, Measure, Why, Decides, NeedsTag}},
	Project: {Name: "project", Records: "a project", Needs: NeedsProject,
		Example: `project +atlas Billing migration goal:+churn lead:@ana by:2026-06-30`,
		Tags:    []Tag{GoalTag, LeadTag, By, Measure, Why, Major, With, For, Visible}},
	Status: {Name: "status", Records: "the state of a project or goal", Lead: LeadsTopic, Words: stateNames, Needs: NeedsProject,
		Example: `status +atlas amber the vendor is late by:2026-07-15`, Tags: []Tag{By}},
	Metric: {Name: "metric", Records: "a measurement", Needs: NeedsProject | NeedsText,
		Example: `metric +atlas p95 310ms target:<250ms`, Tags: []Tag{Target, Atmost, Atleast}},
	Alloc: {Name: "alloc", Records: "where people's time goes", Needs: NeedsProject | NeedsText,
		Example: `alloc +atlas @ana 50%`, Tags: []Tag{Until}},
	Log: {Name: "log", Records: "work done", Needs: NeedsContent,
		Example: `log Moved the first 500 accounts +atlas hours:6`, Tags: []Tag{Impact, Evidence, Hours, Skill}},
	Win: {Name: "win", Records: "a milestone reached", Needs: NeedsContent,
		Example: `win Cut checkout latency by 40% +atlas @ana impact:"30k a month"`, Tags: []Tag{Impact, Evidence, Hours, Skill}},
	Issue: {Name: "issue", Records: "trouble, now or coming", Needs: NeedsContent,
		Example: `issue The vendor slips two weeks +atlas severity:high option:"wait" option:"switch" recommend:2`,
		Tags:    []Tag{Severity, Option, Pro, Con, Recommend, By}},
	Decision: {Name: "decision", Records: "a choice someone must make", Needs: NeedsContent,
		Example: `decision Which vendor +atlas from:@dana option:"wait" option:"switch" recommend:2 by:2026-03-10 default:2`,
		Tags:    []Tag{From, Option, Pro, Con, Recommend, By, Default, Cost}},
	Ask: {Name: "ask", Records: "what you want of somebody", Lead: LeadsKind, Words: kindsOfAsk, Needs: NeedsPerson,
		Example: `ask @dana advice how to plan the second half by:2026-03-20`, Tags: []Tag{About, By, Via}},
	Request: {Name: "request", Records: "what somebody asked of you, in their words", Needs: NeedsPerson | NeedsText,
		Example: `request @dana a one-page plan for the audit by:2026-03-13`, Tags: []Tag{By, Confirmed}},
	Promise: {Name: "promise", Records: "what you committed to", Needs: NeedsPerson | NeedsContent,
		Example: `promise @dana the plan for the audit by:2026-03-13`, Tags: []Tag{By}},
	Owes: {Name: "owes", Records: "what somebody committed to", Needs: NeedsPerson | NeedsContent,
		Example: `owes @raj a word with the vendor's director by:2026-03-11`, Tags: []Tag{By}},
	Met: {Name: "met", Records: "a meeting or contact; dated ahead it is a plan", Lead: LeadsKind, Words: kindsOfMeeting,
		Needs: NeedsPerson, Example: `met @dana 1:1 went through the vendor's slip +atlas`, Tags: []Tag{Via}},
	Told: {Name: "told", Records: "somebody now knows something", Lead: LeadsKind, Words: documentNames, Needs: NeedsPerson,
		Example: `told @dana update +atlas via:email`, Tags: []Tag{Via, Why}},
	Surprised: {Name: "surprised", Records: "somebody learned it elsewhere first", Needs: NeedsPerson,
		Example: `surprised @raj +atlas heard of the slip from the vendor`},
	Feedback: {Name: "feedback", Records: "feedback got; on @me: how you rate yourself", Needs: NeedsPerson,
		Example: `feedback @dana slides were too long about:presenting score:3`, Tags: []Tag{About, Score, From}},
	Gave: {Name: "gave", Records: "feedback given", Needs: NeedsPerson,
		Example: `gave @dana in Monday's meeting effect:"the team fell silent" proposal:"ask Bo first"`,
		Tags:    []Tag{About, Score, Effect, Proposal}},
	Thanks: {Name: "thanks", Records: "recognition given", Needs: NeedsPerson,
		Example: `thanks @ana for the checkout work`, Tags: []Tag{Via}},
	Answer: {Name: "answer", Records: "an answer to an ask, decision, request or feedback; \"seen\" on a telling",
		Needs: NeedsEntry, Plain: true, Example: `answer #412 choice:2`, Tags: []Tag{Choice}},
	Done: {Name: "done", Records: "an entry that is finished", Needs: NeedsEntry, Plain: true, Example: `done #412`},
	Drop: {Name: "drop", Records: "an entry that will not be done", Needs: NeedsEntry, Plain: true, Example: `drop #412 no longer needed`},
	Amend: {Name: "amend", Records: "a change to an entry, from its own day on", Needs: NeedsEntry, Plain: true,
		Example: `amend #412 by:2026-04-01`, Tags: nil},
	Retract: {Name: "retract", Records: "an entry that should not stand; it is hidden", Needs: NeedsEntry, Plain: true, Example: `retract #412`},
	Mark: {Name: "mark", Records: "somebody's word on a priority", Lead: LeadsTopic, Words: marks, Needs: NeedsProject,
		Example: `mark +atlas keep @dana`},
	Snooze: {Name: "snooze", Records: "a move not wanted now; without until: never again", Lead: LeadsTopic, Words: ruleNames,
		Example: `snooze silence @dana +atlas until:2026-04-01`, Tags: []Tag{Until}},
	Note: {Name: "note", Records: "anything else; notes never leave the book", Needs: NeedsContent,
		Example: `note Ask Mira how the other team did it`},
}
