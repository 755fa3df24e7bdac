package web

import (
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// inWords says what an entry records, as a sentence.
func inWords(e *journal.Entry, k *known, named map[int64]*journal.Entry) string {
	s := sentence{e: e, known: k, named: named}
	said := "Will record " + s.what()
	if text := e.Text(); text != "" && e.Verb != journal.Person && e.Verb != journal.Project && e.Verb != journal.Goal && e.Verb != journal.Metric {
		said += " “" + cutTo(render.Clean(text), 70) + "”"
	}
	said += s.rest()
	return render.Clean(said + s.tags() + s.when() + ".")
}

// sentence is an entry on its way into words: what the beginning has named is not
// named again.
type sentence struct {
	e     *journal.Entry
	known *known
	named map[int64]*journal.Entry

	person, project string // named in the beginning
}

// who is the first person, by name.
func (s *sentence) who() string {
	s.person = s.e.Person()
	if s.person == "me" {
		return "you"
	}
	if s.person == "" {
		return "nobody"
	}
	return s.known.title("@" + s.person)
}

// which is the first project or goal, by name.
func (s *sentence) which() string {
	s.project = s.e.Project()
	return s.known.title("+" + s.project)
}

// entry is the first entry that is named, with what it says.
func (s *sentence) entry() string {
	for seq := range s.e.Refs() {
		said := "#" + strconv.FormatInt(seq, 10)
		if it := s.named[seq]; it != nil {
			said += " (" + cutTo(it.Body(), 50) + ")"
		}
		return said
	}
	return "an entry"
}

func (s *sentence) kind(before, after string) string {
	if s.e.Kind == "" {
		return ""
	}
	return before + s.e.Kind + after
}

// what is the beginning of the sentence, by verb.
func (s *sentence) what() string {
	e := s.e
	switch e.Verb {
	case journal.Person:
		s.person = e.Person()
		if words := e.Words(); words != "" {
			return "who @" + s.person + " is: " + words
		}
		return "more about " + s.who()
	case journal.Know:
		return "what you know of " + s.who() + s.kind(" (", ")")
	case journal.Me:
		return "something about yourself" + s.kind(" (", ")")
	case journal.Goal, journal.Project:
		name := s.which()
		if words := e.Words(); words != "" {
			name = words
		}
		return "the " + e.Verb.String() + " " + name
	case journal.Status:
		return "that " + s.which() + " is " + e.Named.String()
	case journal.Metric:
		name, value := e.Metric()
		return "that " + name + " of " + s.which() + " is " + value
	case journal.Alloc:
		return "how much time " + s.which() + " takes"
	case journal.Log:
		return "work done"
	case journal.Win:
		return "a win"
	case journal.Issue:
		return "trouble"
	case journal.Decision:
		if from, ok := e.Tag(journal.From); ok {
			return "a choice that " + s.known.title(from) + " must make"
		}
		return "a choice that somebody must make"
	case journal.Ask:
		return "what you ask of " + s.who() + s.kind(" (", ")")
	case journal.Request:
		return "what " + s.who() + " asked of you"
	case journal.Promise:
		return "a promise to " + s.who()
	case journal.Owes:
		return "what " + s.who() + " owes you"
	case journal.Met:
		return s.meeting()
	case journal.Told:
		return "that " + s.who() + " was told" + s.kind(" by ", "")
	case journal.Surprised:
		return "that " + s.who() + " learned it elsewhere first"
	case journal.Feedback:
		if e.Person() == "me" {
			s.person = "me"
			return "how you rate yourself"
		}
		return "feedback from " + s.who()
	case journal.Gave:
		return "feedback that you gave " + s.who()
	case journal.Thanks:
		return "thanks to " + s.who()
	case journal.Answer:
		return "an answer to " + s.entry()
	case journal.Done:
		return "as done: " + s.entry()
	case journal.Drop:
		return "as dropped: " + s.entry()
	case journal.Amend:
		return "a change to " + s.entry()
	case journal.Retract:
		return "that this should not stand: " + s.entry()
	case journal.Mark:
		return "a word on " + s.which() + s.kind(": ", "")
	case journal.Snooze:
		return "that a move should wait" + s.kind(": ", "")
	}
	return "a note, which never leaves the book"
}

// meeting says that somebody was met, or will be.
func (s *sentence) meeting() string {
	kind := "meeting"
	if s.e.Kind != "" && s.e.Kind != "other" {
		kind = s.e.Kind
	}
	if s.e.On > s.known.day {
		return "a plan: " + kind + " with " + s.who()
	}
	return "a " + kind + " with " + s.who()
}

// rest names everybody and everything that the beginning did not.
func (s *sentence) rest() string {
	var people, projects []string
	for slug := range s.e.People() {
		if slug != s.person {
			people = append(people, s.known.title("@"+slug))
		}
	}
	for slug := range s.e.Projects() {
		if slug != s.project {
			projects = append(projects, s.known.title("+"+slug))
		}
	}
	said := ""
	if len(projects) > 0 {
		said += " on " + strings.Join(projects, " and ")
	}
	switch {
	case len(people) == 0:
	case s.e.Verb == journal.Win || s.e.Verb == journal.Log:
		said += ", with credit to " + strings.Join(people, " and ")
	default:
		said += ", with " + strings.Join(people, " and ")
	}
	return said
}

// tags say what else is known: the day it is due first.
func (s *sentence) tags() string {
	said := ""
	for _, t := range s.e.Tokens {
		switch {
		case t.Of != journal.OfTag || t.Tag == journal.From && s.e.Verb == journal.Decision:
		case t.Text == "":
			said += "; " + t.Key() + " is taken back"
		case t.Tag.Spec().Value == journal.ValueDate:
			day := t.Text
			if d, ok := civil.ParseISO(day); ok {
				day = d.Long()
			}
			said += ", " + map[journal.Tag]string{journal.By: "due", journal.Until: "until", journal.Since: "since"}[t.Tag] + " " + day
		default:
			said += "; " + t.Key() + " " + cutTo(s.value(t.Text), 60)
		}
	}
	return said
}

// value is the value of a tag; whoever it names, by name.
func (s *sentence) value(text string) string {
	var all []string
	for part := range strings.SplitSeq(text, ",") {
		if c, ok := s.known.by[part]; ok {
			part = c.Title
		}
		all = append(all, part)
	}
	return strings.Join(all, ",")
}

// when is the day, as people say it.
func (s *sentence) when() string {
	switch on := s.e.On; on {
	case s.known.day:
		return ", today"
	case s.known.day - 1:
		return ", yesterday"
	default:
		return ", on " + on.Long()
	}
}
