package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"headsup/internal/journal"
	"headsup/internal/workbench"
)

// verbPage is the form of a verb, made of its row of the verb table.
type verbPage struct {
	Verb    string
	Records string
	Example string
	Day     string // the day it happened; "" today
	Done    bool   // one was just recorded

	Lead     string // what its first word is called; "" it has none
	Words    []string
	LeadWord string
	MustLead bool

	Text     string
	TextName string // what the words are
	MustText bool

	People   []offered
	Person   string // the first, where one is needed
	MustWho  bool
	Projects []offered
	Project  string
	MustWhat bool
	Entries  []offered
	Entry    string
	MustRef  bool
	Others   string // names that the book does not have yet

	Tags []tagField
	More []tagField // those that are wanted less often
}

// offered is a name or a number to choose, and what it is.
type offered struct {
	Value, Means string
	Chosen       bool
}

// tagField is a field for the value of a tag.
type tagField struct {
	Name  string
	Means string
	Kind  string // select, hints, date, days, number, lines, text
	Words []string
	Value string
	To    string // the last of days
}

// fewTags is how many tags a form shows at once.
const fewTags = 5

func (s *Server) verbForm(ctx context.Context, r *http.Request) (filled, error) {
	verb, ok := journal.VerbOf(r.PathValue("verb"))
	if !ok {
		return filled{}, noVerb(r)
	}
	k, err := s.known(ctx)
	if err != nil {
		return filled{}, err
	}
	typed := r.PostForm // what was refused stays
	if typed == nil {
		typed = r.URL.Query()
	}
	spec := verb.Spec()
	p := verbPage{Verb: spec.Name, Records: spec.Records, Example: spec.Example, Day: typed.Get("day"), Done: typed.Has("done"), LeadWord: typed.Get("lead"), Text: typed.Get("text"),
		Person: typed.Get("who"), Project: typed.Get("what"), Entry: typed.Get("ref"), Others: typed.Get("others"),
		MustWho: spec.Needs&journal.NeedsPerson != 0, MustWhat: spec.Needs&journal.NeedsProject != 0, MustRef: spec.Needs&journal.NeedsEntry != 0,
		MustText: spec.Needs&(journal.NeedsText|journal.NeedsContent) != 0, TextName: textName(verb), Words: spec.Words, MustLead: spec.Lead == journal.LeadsTopic}
	if spec.Lead != journal.LeadsText {
		p.Lead = leadName(verb)
	}
	for _, n := range k.all {
		c := offered{Value: n.Name, Means: about(n.Title, n.Is), Chosen: slices.Contains(typed["name"], n.Name)}
		switch {
		case n.Name == "@me" && verb != journal.Person && verb != journal.Feedback:
		case n.Name[0] == '@':
			p.People = append(p.People, c)
		case n.Ended && !c.Chosen && typed.Get("what") != n.Name:
		case n.Goal && (verb == journal.Project || verb == journal.Alloc):
		default:
			p.Projects = append(p.Projects, c)
		}
	}
	if p.MustRef || verb == journal.Told || verb == journal.Ask || verb == journal.Snooze {
		for _, o := range (completing{k, s.bench}).Newest(ctx, "#") {
			p.Entries = append(p.Entries, offered{Value: o.Word, Means: o.Means})
		}
		if p.Entry != "" && !slices.ContainsFunc(p.Entries, func(c offered) bool { return c.Value == p.Entry }) {
			p.Entries = append(p.Entries, offered{Value: p.Entry})
		}
	}
	for _, t := range tagsOf(verb) {
		if f := fieldOf(t, typed, k); len(p.Tags) < fewTags {
			p.Tags = append(p.Tags, f)
		} else {
			p.More = append(p.More, f)
		}
	}
	return filled{title: "Record: " + spec.Name, body: verbOf(p)}, nil
}

// tagsOf are the tags of a verb's form; an amendment changes dates and words.
func tagsOf(v journal.Verb) []journal.Tag {
	if v == journal.Amend {
		return []journal.Tag{journal.By, journal.Impact, journal.Option, journal.Recommend, journal.Evidence, journal.Confirmed}
	}
	return v.Spec().Tags
}

// textName is what the words of a verb are.
func textName(v journal.Verb) string {
	switch v {
	case journal.Person:
		return "Their full name"
	case journal.Goal, journal.Project:
		return "What it is called"
	case journal.Metric:
		return "What was measured, and its value"
	case journal.Alloc:
		return "The share, such as 50%"
	case journal.Amend:
		return "New words"
	}
	return "In a few words"
}

// leadName is what the first word of a verb says.
func leadName(v journal.Verb) string {
	switch v {
	case journal.Status:
		return "State"
	case journal.Told:
		return "By what"
	case journal.Mark:
		return "Word"
	case journal.Snooze:
		return "Rule"
	case journal.Know, journal.Me:
		return "Topic"
	}
	return "Kind"
}

// fieldOf is the field of a tag, with what was typed into it.
func fieldOf(t journal.Tag, typed url.Values, k *known) tagField {
	spec := t.Spec()
	f := tagField{Name: spec.Name, Means: spec.Means, Kind: "text", Value: typed.Get("tag-" + spec.Name), To: typed.Get("to-" + spec.Name)}
	switch spec.Value {
	case journal.ValueWord, journal.ValueYes, journal.ValueScore:
		f.Kind, f.Words = "select", workbench.ValuesOf(t)
	case journal.ValueDate:
		f.Kind = "date"
	case journal.ValueSpan:
		f.Kind = "days"
	case journal.ValueNumber:
		f.Kind = "number"
	case journal.ValuePerson, journal.ValueProject:
		f.Kind = "select"
		for _, n := range k.all {
			if (n.Name[0] == '@') == (spec.Value == journal.ValuePerson) && (spec.Value == journal.ValuePerson || n.Goal) {
				f.Words = append(f.Words, n.Name)
			}
		}
	}
	if f.Kind == "text" {
		if f.Words = workbench.ValuesOf(t); len(f.Words) > 0 {
			f.Kind = "hints"
		}
	}
	if spec.Many && spec.Value == journal.ValueText || spec.Counts {
		f.Kind, f.Means = "lines", f.Means+"; one a line"
	}
	return f
}
