package web

import (
	"net/http"
	"strconv"
	"strings"
	"unicode"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// readingPart is what is said of a line while it is typed: what would be recorded,
// or why it cannot be yet; and what may stand where the caret is.
type readingPart struct {
	Says   []string
	Notes  []string // what is said of it all the same
	Bad    string
	Column int
	Offers []workbench.Offer
}

// mostOffers is how many words are offered at once.
const mostOffers = 8

// reading answers what a line would record. It records nothing. The line comes as a
// form does, since what is typed belongs into no address.
func (s *Server) reading() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.readForm(w, r) {
			return
		}
		k, err := s.known(r.Context())
		if err != nil {
			s.fail(w, r, err)
			return
		}
		before := r.PostForm.Get("before")
		p := readingPart{Offers: s.offers(r, k, before, r.PostForm.Get("all") != "")}
		if lines := linesOf(r.PostForm); strings.TrimSpace(strings.Join(lines, "")) != "" {
			out, err := s.bench.TryAll(r.Context(), workbench.Lines{Lines: lines, At: s.at})
			switch {
			case forOwner(err):
				b := refused(lines, err)
				p.Bad, p.Column = b.Bad, b.Column
			case err != nil:
				s.fail(w, r, err)
				return
			default:
				p.tried(out, k, before)
			}
		}
		s.write(w, r, http.StatusOK, readingOf(p))
	})
}

// tried says what lines would record. A name that is still being typed, and may
// become one of those offered, is no new one yet.
func (p *readingPart) tried(out workbench.Recorded, k *known, before string) {
	for i := range out.Entries {
		p.Says = append(p.Says, inWords(&out.Entries[i], k, out.About))
	}
	for _, n := range out.Notices {
		p.Notes = append(p.Notes, render.Clean(n.What)+".")
	}
	for _, n := range out.New {
		if len(p.Offers) > 0 && strings.HasSuffix(strings.ToLower(before), n.Name) {
			continue
		}
		note := n.Name + " is new: " + map[string]string{"person": "a person", "project": "a project", "goal": "a goal"}[n.What] + "."
		if n.Like != "" {
			note = n.Name + " is new; did you mean " + n.Like + "?"
		}
		p.Notes = append(p.Notes, note)
	}
}

// offers are the words that may stand where the caret is: for what was typed of one,
// or, if all are asked for, for nothing at all.
func (s *Server) offers(r *http.Request, k *known, before string, all bool) []workbench.Offer {
	if strings.Count(before, `"`)%2 == 1 {
		return nil // within a value of several words
	}
	words, word := strings.Fields(before), ""
	if before != "" && !unicode.IsSpace(rune(before[len(before)-1])) {
		words, word = words[:len(words)-1], words[len(words)-1]
	}
	if word == "" && !all {
		return nil
	}
	var fit []workbench.Offer
	for _, o := range workbench.CompleteLine(r.Context(), completing{k, s.bench}, words, word) {
		if isName := word != "" && strings.ContainsAny(word[:1], "@+") || strings.ContainsAny(o.Word, "@+"); o.Word == word || !isName && !strings.HasPrefix(o.Word, strings.ToLower(word)) {
			continue
		}
		if fit = append(fit, dated(o, k.day)); len(fit) == mostOffers {
			break
		}
	}
	return fit
}

// dated says which day the word of a date means.
func dated(o workbench.Offer, today civil.Day) workbench.Offer {
	if _, value, ok := strings.Cut(o.Word, ":"); ok && value != "" && o.Means == "" {
		if day, used, ok, err := civil.Phrase([]string{value}, today, civil.English()); err == nil && ok && used == 1 {
			o.Means = day.Long()
		}
	}
	return o
}

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
