package book

import (
	"iter"
	"slices"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Issue is trouble, now or coming.
type Issue struct {
	*Item
	Severity  string // low, medium, high; "" if it was not said
	Options   []string
	Recommend int // the option recommended, from 1; 0 none
	By        civil.Day
}

// Issues yields the issues in order, the ended ones too.
func (b *Book) Issues() iter.Seq[Issue] { return b.IssuesSince(0) }

// IssuesSince yields the issues known from a day on, the ended ones too.
func (b *Book) IssuesSince(day civil.Day) iter.Seq[Issue] {
	return func(yield func(Issue) bool) {
		for it := range b.ItemsFrom(journal.Issue, Pos{On: day}) {
			if !yield(issueOf(it)) {
				return
			}
		}
	}
}

// OpenIssues yields the issues that still stand, in order.
func (b *Book) OpenIssues() iter.Seq[Issue] {
	return func(yield func(Issue) bool) {
		for it := range b.Items(journal.Issue) {
			if it.Ended() == nil && !yield(issueOf(it)) {
				return
			}
		}
	}
}

// Issues yields the issues that name the project, in order, the ended ones too.
func (p *Project) Issues() iter.Seq[Issue] {
	return func(yield func(Issue) bool) {
		for it := range p.Items() {
			if it.Verb == journal.Issue && !yield(issueOf(it)) {
				return
			}
		}
	}
}

func issueOf(it *Item) Issue {
	severity, _ := it.Tag(journal.Severity)
	return Issue{Item: it, Severity: severity, Options: it.options(), Recommend: it.number(journal.Recommend), By: it.Day(journal.By)}
}

// Open reports whether the issue still stands.
func (i Issue) Open() bool { return i.Ended() == nil }

// WayOut is the recommended option; "" if none is.
func (i Issue) WayOut() string { return recommended(i.Options, i.Recommend) }

// Decision is a choice somebody must make.
type Decision struct {
	*Item
	From      string // who decides, by slug; "" if it was not said
	Options   []string
	Recommend int
	Default   int // the option taken if nobody objects by the date; 0 none
	By        civil.Day
	Cost      string
}

// Decisions yields the decisions in order, those that were taken too.
func (b *Book) Decisions() iter.Seq[Decision] {
	return func(yield func(Decision) bool) {
		for it := range b.Items(journal.Decision) {
			if !yield(decisionOf(it)) {
				return
			}
		}
	}
}

// OpenDecisions yields the choices that are still to be made, in order.
func (b *Book) OpenDecisions() iter.Seq[Decision] {
	return func(yield func(Decision) bool) {
		for it := range b.Items(journal.Decision) {
			if it.undecided() && !yield(decisionOf(it)) {
				return
			}
		}
	}
}

// Decisions yields the decisions that name the project, in order, those that
// were taken too.
func (p *Project) Decisions() iter.Seq[Decision] {
	return func(yield func(Decision) bool) {
		for it := range p.Items() {
			if it.Verb == journal.Decision && !yield(decisionOf(it)) {
				return
			}
		}
	}
}

func decisionOf(it *Item) Decision {
	from, _ := it.Tag(journal.From)
	cost, _ := it.Tag(journal.Cost)
	return Decision{Item: it, From: bare(from), Options: it.options(), Recommend: it.number(journal.Recommend),
		Default: it.number(journal.Default), By: it.Day(journal.By), Cost: cost}
}

// Open reports whether the choice is still to be made. A default whose day has
// come does not close it.
func (d Decision) Open() bool { return d.undecided() }

func (it *Item) undecided() bool { return it.Ended() == nil && it.Choice() == nil }

// Choice is the answer that made the choice a decision asked for; "seen" is
// none. Nil while it is open.
func (it *Item) Choice() *Item { return it.answer() }

// Points are the pros (or cons) of an option, counted from 1.
func (d Decision) Points(tag journal.Tag, option int) []string {
	var out []string
	for n, text := range d.Tags(tag) {
		if int(n) == option {
			out = append(out, text)
		}
	}
	return out
}

// answer is the last answer that says more than that it was seen.
func (it *Item) answer() *Item {
	for _, other := range slices.Backward(it.life()) {
		if other.Verb == journal.Answer && !other.hidden && !other.isSeen() {
			return other
		}
	}
	return nil
}

// Ask is what the owner wants of somebody.
type Ask struct {
	*Item
	Of string // whom, by slug
	By civil.Day
}

// Asks yields the asks in order, the answered ones too; the kind is the item's.
func (b *Book) Asks() iter.Seq[Ask] {
	return func(yield func(Ask) bool) {
		for it := range b.Items(journal.Ask) {
			if !yield(Ask{Item: it, Of: it.Person(), By: it.Day(journal.By)}) {
				return
			}
		}
	}
}

// Promise is what the owner owes somebody: a promise made, a request, or an offer
// of help (an ask of that kind) that was accepted.
type Promise struct {
	*Item
	To        string // by slug
	By        civil.Day
	Confirmed bool // a request that was said back; every promise is
}

// Promises yields promises, requests and accepted offers, each in order.
func (b *Book) Promises() iter.Seq[Promise] {
	return b.promises(func(*Item) bool { return true })
}

// OpenPromises yields those that are still to be kept.
func (b *Book) OpenPromises() iter.Seq[Promise] {
	return b.promises(func(it *Item) bool { return it.Ended() == nil })
}

func (b *Book) promises(wanted func(*Item) bool) iter.Seq[Promise] {
	return func(yield func(Promise) bool) {
		for _, verb := range []journal.Verb{journal.Promise, journal.Request, journal.Ask} {
			for it := range b.Items(verb) {
				if !wanted(it) || verb == journal.Ask && !it.accepted() {
					continue
				}
				if !yield(PromiseOf(it)) {
					return
				}
			}
		}
	}
}

// PromiseOf reads an entry as a promise.
func PromiseOf(it *Item) Promise {
	p := Promise{Item: it, To: it.Person(), By: it.Day(journal.By), Confirmed: true}
	if it.Verb == journal.Request {
		confirmed, _ := it.Tag(journal.Confirmed)
		p.Confirmed = confirmed == "yes"
	}
	return p
}

// accepted reports whether an ask is an offer and its answer is not a no.
func (it *Item) accepted() bool {
	if it.Kind != "offer" {
		return false
	}
	answer := it.answer()
	if answer == nil {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(answer.Text()), " ")
	switch strings.TrimRight(first, ",.;!") {
	case "no", "not", "nope", "nein", "non":
		return false
	}
	return true
}

// Open reports whether it is still to be kept.
func (p Promise) Open() bool { return p.Ended() == nil }

// Win is a milestone reached.
type Win struct {
	*Item
	Credit []string // who helped, by slug, the owner left out
	Impact string
}

// Wins yields the wins in order.
func (b *Book) Wins() iter.Seq[Win] { return b.WinsSince(0) }

// WinsSince yields the wins from a day on, in order.
func (b *Book) WinsSince(day civil.Day) iter.Seq[Win] {
	return func(yield func(Win) bool) {
		for it := range b.ItemsFrom(journal.Win, Pos{On: day}) {
			if !yield(b.WinOf(it)) {
				return
			}
		}
	}
}

// WinOf reads an entry as a win.
func (b *Book) WinOf(it *Item) Win {
	impact, _ := it.Tag(journal.Impact)
	return Win{Item: it, Credit: b.Credit(it), Impact: impact}
}

// Credit are those who shared in an entry, by slug: whom it reached, the owner
// left out.
func (b *Book) Credit(it *Item) []string {
	reached := b.Reached(it)
	if !slices.Contains(reached, Owner) {
		return reached
	}
	return slices.DeleteFunc(slices.Clone(reached), func(slug string) bool { return slug == Owner })
}

// Shared reports whether anybody has credit in an entry.
func (b *Book) Shared(it *Item) bool {
	for slug := range it.People() {
		switch p := b.people[slug]; {
		case slug == Owner, p == nil:
		case !p.IsGroup():
			return true
		case slices.ContainsFunc(p.MembersAt(it.Pos()), func(member string) bool { return member != Owner }):
			return true
		}
	}
	return false
}

// Measured is one value of a metric.
type Measured struct {
	*Item
	Name   string
	Value  string
	Target string // "" if the line names none
}

// Metrics yields a project's measurements in order.
func (p *Project) Metrics() iter.Seq[Measured] {
	return func(yield func(Measured) bool) {
		for it := range p.Items() {
			if it.Verb != journal.Metric {
				continue
			}
			name, value := it.Metric()
			target, _ := it.Tag(journal.Target)
			if !yield(Measured{Item: it, Name: name, Value: value, Target: target}) {
				return
			}
		}
	}
}

// options are the values of option:, in order; an empty one is none.
func (it *Item) options() []string {
	var out []string
	for _, text := range it.Tags(journal.Option) {
		if text != "" {
			out = append(out, text)
		}
	}
	return out
}

func (it *Item) number(tag journal.Tag) int {
	value, _ := it.Tag(tag)
	return atoi(value)
}

func recommended(options []string, n int) string {
	if n >= 1 && n <= len(options) {
		return options[n-1]
	}
	return ""
}

// Facts yields what is known about a person, in order: the kind is the topic.
func (p *Person) Facts() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for it := range past(p.facts) {
			if it.Person() == p.Slug && !yield(it) {
				return
			}
		}
	}
}

// Snoozed reports whether a move of a rule is put off on the book's day. A snooze
// names the rule and at will a person, a project and an entry; what it does not
// name it does not ask for. Of those that name the same the last counts, so that
// a word on everything takes back no word on one thing. One that was dropped
// holds no longer, and the one before it does again.
func (b *Book) Snoozed(rule, person string, projects []string, entry int64) bool {
	var replaced []*Item
	for it := range b.Newest(journal.Snooze) {
		if it.Kind != rule || it.Dropped() || !fits(it, person, projects, entry) || slices.ContainsFunc(replaced, it.asNarrow) {
			continue
		}
		if until := it.Day(journal.Until); until.IsZero() || b.Day <= until {
			return true
		}
		replaced = append(replaced, it)
	}
	return false
}

// asNarrow reports whether two snoozes name the same.
func (it *Item) asNarrow(other *Item) bool {
	return it.Person() == other.Person() && it.Project() == other.Project() &&
		slices.Equal(slices.Collect(it.Refs()), slices.Collect(other.Refs()))
}

func fits(snooze *Item, person string, projects []string, entry int64) bool {
	if who := snooze.Person(); who != "" && who != person {
		return false
	}
	if which := snooze.Project(); which != "" && !slices.Contains(projects, which) {
		return false
	}
	for n := range snooze.Refs() {
		if n != entry {
			return false
		}
	}
	return true
}
