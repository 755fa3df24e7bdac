package journal

import (
	"strings"
	"sync"
)

// Tag is the key of a key:value. The zero Tag is none.
type Tag uint8

// The tags.
const (
	Relation Tag = iota + 1
	Influence
	Channel
	Cadence
	Format
	Length
	First
	Max
	Quiet
	Since
	Until
	Remote
	Zone
	Email
	Away
	Contact
	Senior
	With
	Source
	By
	Owner
	Level
	Under
	Measure
	Why
	Decides
	NeedsTag
	GoalTag
	LeadTag
	Major
	For
	Visible
	Target
	Atmost
	Atleast
	Impact
	Evidence
	Hours
	Skill
	Severity
	Option
	Recommend
	From
	Pro
	Con
	Default
	Cost
	About
	Confirmed
	Via
	Score
	Effect
	Proposal
	Choice
	tags // one past the last
)

// TagSpec is one row of the tag table.
type TagSpec struct {
	Name   string
	Value  Value    // what may stand behind the colon
	Words  []string // the closed set, where Value is ValueWord
	Many   bool     // repeated it adds; else the last one counts
	Counts bool     // written with a number: pro1, con2
	Means  string   // a clause for the manual
}

// Value is the type of a tag's value.
type Value uint8

// The types of values.
const (
	ValueText     Value = iota
	ValueWord           // one of a closed set
	ValueDate           // stored as ISO
	ValueSpan           // DATE..DATE
	ValuePeriod         // 6w
	ValueCadence        // weekly/thu
	ValueRate           // 3/week
	ValueWeekdays       // fri,sat
	ValueYes            // yes or no
	ValueNumber         // a whole number from 1 on
	ValueScore          // 1 to 5
	ValueDecimal        // 2.5
	ValueZone           // Europe/Madrid
	ValueEmail          // dana@example.com
	ValuePerson         // @dana
	ValuePeople         // @ana,@bo
	ValueProject        // +churn
	ValueTarget         // 250ms, <250ms, >99%
)

// Tags are all tags in the order of the manual.
func Tags() []Tag {
	all := make([]Tag, 0, tags-1)
	for t := Tag(1); t < tags; t++ {
		all = append(all, t)
	}
	return all
}

// Spec is the tag's row of the tag table.
func (t Tag) Spec() *TagSpec { return &tagSpecs[t] }

// String is the tag's name, without a number and without the colon.
func (t Tag) String() string { return tagSpecs[t].Name }

var tagSpecs = [tags]TagSpec{
	Relation:  {Name: "relation", Value: ValueWord, Words: relationNames, Means: "what they are to you"},
	Influence: {Name: "influence", Value: ValueScore, Means: "how much they decide, 1 to 5"},
	Channel:   {Name: "channel", Value: ValueWord, Words: []string{"email", "chat", "meeting", "doc"}, Means: "how they want to be told"},
	Cadence:   {Name: "cadence", Value: ValueCadence, Means: "how often they expect an update"},
	Format:    {Name: "format", Value: ValueWord, Words: []string{"bullets", "prose", "table"}, Means: "the form they read best"},
	Length:    {Name: "length", Value: ValueWord, Words: []string{"short", "medium", "long"}, Means: "how much they read: 100, 250 or 500 words"},
	First:     {Name: "first", Value: ValueWord, Words: []string{"problems", "wins", "numbers"}, Means: "what they want to see first"},
	Max:       {Name: "max", Value: ValueRate, Means: "how many messages a week they take"},
	Quiet:     {Name: "quiet", Value: ValueWeekdays, Means: "the days they are left alone"},
	Since:     {Name: "since", Value: ValueDate, Means: "when the relation began"},
	Until:     {Name: "until", Value: ValueDate, Means: "its last day"},
	Remote:    {Name: "remote", Value: ValueYes, Means: "you do not share a hallway"},
	Zone:      {Name: "zone", Value: ValueZone, Means: "their time zone"},
	Email:     {Name: "email", Value: ValueEmail, Means: "their address"},
	Away:      {Name: "away", Value: ValueSpan, Many: true, Means: "leave, first to last day"},
	Contact:   {Name: "contact", Value: ValuePeriod, Means: "the rhythm of contact with them"},
	Senior:    {Name: "senior", Value: ValueYes, Means: "counts as senior whatever the relation"},
	With:      {Name: "with", Value: ValuePeople, Means: "the members, or who works on it"},
	Source:    {Name: "source", Value: ValueWord, Words: []string{"asked", "observed"}, Means: "how you know"},
	By:        {Name: "by", Value: ValueDate, Means: "the date it is due"},
	Owner:     {Name: "owner", Value: ValuePerson, Means: "whose goal it is"},
	Level:     {Name: "level", Value: ValueWord, Words: []string{"company", "org", "manager", "team", "me"}, Means: "where in the house the goal stands"},
	Under:     {Name: "under", Value: ValueProject, Means: "the goal above"},
	Measure:   {Name: "measure", Value: ValueText, Means: "how one sees that it is reached"},
	Why:       {Name: "why", Value: ValueText, Means: "the reason"},
	Decides:   {Name: "decides", Value: ValuePeople, Means: "who decides on a next step of your own"},
	NeedsTag:  {Name: "needs", Value: ValueText, Many: true, Means: "what a next step asks for"},
	GoalTag:   {Name: "goal", Value: ValueProject, Means: "the goal it serves"},
	LeadTag:   {Name: "lead", Value: ValuePerson, Means: "who leads it"},
	Major:     {Name: "major", Value: ValueYes, Means: "no: too small for the rules about major projects"},
	For:       {Name: "for", Value: ValuePeople, Means: "who must hear of it"},
	Visible:   {Name: "visible", Value: ValueWord, Words: []string{"private", "team", "manager", "all"}, Means: "who may hear of it"},
	Target:    {Name: "target", Value: ValueTarget, Means: "the value to reach; < and > give it a side"},
	Atmost:    {Name: "atmost", Value: ValueTarget, Means: "target:<…, for shells"},
	Atleast:   {Name: "atleast", Value: ValueTarget, Means: "target:>…, for shells"},
	Impact:    {Name: "impact", Value: ValueText, Means: "what it changed, for whom"},
	Evidence:  {Name: "evidence", Value: ValueText, Many: true, Means: "where it can be seen"},
	Hours:     {Name: "hours", Value: ValueDecimal, Means: "the time it took"},
	Skill:     {Name: "skill", Value: ValueText, Many: true, Means: "the skill it shows"},
	Severity:  {Name: "severity", Value: ValueWord, Words: []string{"low", "medium", "high"}, Means: "how bad it is"},
	Option:    {Name: "option", Value: ValueText, Many: true, Means: "a way out or a choice; they count from 1"},
	Recommend: {Name: "recommend", Value: ValueNumber, Means: "the option you recommend"},
	From:      {Name: "from", Value: ValuePerson, Means: "who is to decide, or who said it"},
	Pro:       {Name: "pro", Value: ValueText, Many: true, Counts: true, Means: "what speaks for an option"},
	Con:       {Name: "con", Value: ValueText, Many: true, Counts: true, Means: "what speaks against an option"},
	Default:   {Name: "default", Value: ValueNumber, Means: "the option you take if nobody objects"},
	Cost:      {Name: "cost", Value: ValueText, Means: "what waiting costs"},
	About:     {Name: "about", Value: ValueText, Means: "the skill or matter it is about"},
	Confirmed: {Name: "confirmed", Value: ValueYes, Means: "you have said it back"},
	Via:       {Name: "via", Value: ValueText, Means: "by which channel"},
	Score:     {Name: "score", Value: ValueScore, Means: "1 to 5"},
	Effect:    {Name: "effect", Value: ValueText, Means: "what it led to"},
	Proposal:  {Name: "proposal", Value: ValueText, Means: "what would be better"},
	Choice:    {Name: "choice", Value: ValueNumber, Means: "the option chosen"},
}

// tagOf finds a tag by its written key; num is the number of a counted one.
func tagOf(key string) (tag Tag, num int64, ok bool) {
	if tag := plainTag(key); tag != 0 {
		return tag, 0, !tagSpecs[tag].Counts
	}
	name := strings.TrimRight(key, "0123456789")
	if digits := key[len(name):]; digits != "" && len(digits) <= 2 && digits[0] != '0' {
		if tag := plainTag(name); tag != 0 && tagSpecs[tag].Counts {
			for _, c := range digits {
				num = num*10 + int64(c-'0')
			}
			return tag, num, true
		}
	}
	return 0, 0, false
}

// plainTag looks a name up; 0 is none.
func plainTag(name string) Tag { return tagsByName()[name] }

// tagsByName is filled when the first tag is read: most commands read none.
var tagsByName = sync.OnceValue(func() map[string]Tag {
	all := make(map[string]Tag, tags)
	for t := Tag(1); t < tags; t++ {
		all[tagSpecs[t].Name] = t
	}
	return all
})
