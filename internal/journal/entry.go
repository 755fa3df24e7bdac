package journal

import (
	"iter"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/civil"
)

// Entry is one line as it was understood.
type Entry struct {
	Seq   int64     // its number within the book or the file; 0 before it has one
	ID    uuid.UUID // zero where it has none
	On    civil.Day // the day it happened
	At    civil.Clock
	Verb  Verb
	Named State // on status: the state; on told: the state that was named, if one was
	Sent  bool  // on told: headsup sent it, and nobody typed it; never in files

	kindAt, namedAt uint16 // which token, from 1 on, Kind and Named were read from; 0 for none; here they take no room

	Recorded time.Time // the instant of recording; zero in files
	Kind     string    // the kind or topic, where the verb has one
	Tokens   []Token
	More     string // the lines that continue the text, without their indentation
}

// String is the canonical line: ISO date, time if given, verb, then all tokens
// in their order; continued lines stand indented by four spaces.
func (e *Entry) String() string { return string(e.AppendTo(nil)) }

// AppendTo appends the canonical line to b.
func (e *Entry) AppendTo(b []byte) []byte {
	b = append(e.On.AppendTo(b), ' ')
	if !e.At.IsZero() {
		b = append(append(b, e.At.String()...), ' ')
	}
	return e.appendBody(b)
}

// Body is the canonical line without its date and time.
func (e *Entry) Body() string { return string(e.appendBody(nil)) }

func (e *Entry) appendBody(b []byte) []byte {
	b = append(b, e.Verb.String()...)
	for _, t := range e.Tokens {
		if !t.Glued {
			b = append(b, ' ')
		}
		b = t.appendTo(b)
	}
	if e.More != "" {
		for line := range strings.SplitSeq(e.More, "\n") {
			b = append(append(b, "\n    "...), line...)
		}
	}
	return b
}

// Write makes the canonical line of an entry whose text is any text at all: what
// would read as a name, a tag or a comment is written as plain words, and line
// breaks continue the entry. The tail follows the text.
func Write(on civil.Day, at civil.Clock, verb Verb, text string, tail ...Token) string {
	first, more, _ := strings.Cut(Clean(text), "\n")
	e := Entry{On: on, At: at, Verb: verb, More: trimLines(more)}
	for word := range strings.FieldsFuncSeq(first, isBlank) {
		e.Tokens = append(e.Tokens, Token{Text: word})
	}
	for _, t := range tail {
		t.Text = strings.ReplaceAll(Clean(t.Text), "\n", " ")
		e.Tokens = append(e.Tokens, t)
	}
	return e.String()
}

// PlainWords writes words so that none of them reads as a name, a tag or a
// comment.
func PlainWords(text string) string {
	e := Entry{Verb: Note}
	for word := range strings.FieldsSeq(text) {
		e.Tokens = append(e.Tokens, Token{Text: word})
	}
	_, written, _ := strings.Cut(e.Body(), " ")
	return written
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// Text is what the entry says: its words in order without the kind, the names
// that stand inside the sentence, no tags; then the continued lines. Names in
// front are left out where they are what the verb is about.
func (e *Entry) Text() string {
	switch words := e.Words(); {
	case e.More == "":
		return words
	case words == "":
		return e.More
	default:
		return words + "\n" + e.More
	}
}

// Words is the text without its continued lines: a name, a title.
func (e *Entry) Words() string {
	first, last := e.sentence()
	switch {
	case first > last:
		return ""
	case first == last:
		return e.Tokens[first].plain()
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		t := e.Tokens[i]
		if t.Of == OfTag || e.isKind(i) {
			continue
		}
		if b.Len() > 0 && !t.Glued {
			b.WriteByte(' ')
		}
		b.WriteString(t.plain())
	}
	return b.String()
}

// sentence gives the first and the last token of the text.
func (e *Entry) sentence() (first, last int) {
	first, last = len(e.Tokens), -1
	for i, t := range e.Tokens {
		if t.Of != OfWord || e.isKind(i) {
			continue
		}
		first, last = min(first, i), i
	}
	if e.Verb.freeText() {
		for first > 0 && first <= last && e.Tokens[first-1].IsName() {
			first--
		}
	}
	return first, last
}

// freeText reports whether the line is a sentence from its first token on, so
// that a name in front is its subject: "log @ana fixed the build".
func (v Verb) freeText() bool {
	return v == Log || v == Win || v == Issue || v == Decision || v == Note
}

// isKind reports whether token i is the word that Kind or Named was read from.
func (e *Entry) isKind(i int) bool { return i+1 == int(e.kindAt) || i+1 == int(e.namedAt) }

// plain is the token as it stands in a sentence.
func (t Token) plain() string {
	if t.Of == OfWord {
		return t.Text
	}
	return t.String()
}

// Said yields the words that are text, by their place among the tokens: not the
// one that gives the kind, nor the one that names a state.
func (e *Entry) Said() iter.Seq2[int, Token] {
	return func(yield func(int, Token) bool) {
		for i, t := range e.Tokens {
			if t.Of == OfWord && !e.isKind(i) && !yield(i, t) {
				return
			}
		}
	}
}

// People yields the slugs of the people the line names, in order.
func (e *Entry) People() iter.Seq[string] { return e.named(OfPerson) }

// Projects yields the slugs of the projects and goals the line names.
func (e *Entry) Projects() iter.Seq[string] { return e.named(OfProject) }

func (e *Entry) named(of TokenOf) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range e.Tokens {
			if e.Tokens[i].Of == of && !yield(e.Tokens[i].Text) {
				return
			}
		}
	}
}

// Refs yields the numbers of the entries the line names.
func (e *Entry) Refs() iter.Seq[int64] {
	return func(yield func(int64) bool) {
		for i := range e.Tokens {
			if e.Tokens[i].Of == OfEntry && !yield(e.Tokens[i].Num) {
				return
			}
		}
	}
}

// Person is the first person named, or "".
func (e *Entry) Person() string {
	for slug := range e.People() {
		return slug
	}
	return ""
}

// Project is the first project or goal named, or "".
func (e *Entry) Project() string {
	for slug := range e.Projects() {
		return slug
	}
	return ""
}

// Tag is the value of a tag that counts once: the last one given.
func (e *Entry) Tag(tag Tag) (value string, ok bool) {
	for i := len(e.Tokens) - 1; i >= 0; i-- {
		if t := &e.Tokens[i]; t.Of == OfTag && t.Tag == tag {
			return t.Text, true
		}
	}
	return "", false
}

// Tags yields every value of a repeated tag, with its number where it counts.
func (e *Entry) Tags(tag Tag) iter.Seq2[int64, string] {
	return func(yield func(int64, string) bool) {
		for i := range e.Tokens {
			if t := &e.Tokens[i]; t.Of == OfTag && t.Tag == tag && !yield(t.Num, t.Text) {
				return
			}
		}
	}
}

// Day is the value of a tag that holds a date; zero if it is not given.
func (e *Entry) Day(tag Tag) civil.Day {
	value, _ := e.Tag(tag)
	day, _ := civil.ParseISO(value)
	return day
}

// Names yields every name the line speaks of with its sigil, those inside tags
// too: what the book hears of for the first time is made of these.
func (e *Entry) Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range e.Tokens {
			switch t := &e.Tokens[i]; t.Of {
			case OfPerson:
				if !yield("@" + t.Text) {
					return
				}
			case OfProject:
				if !yield("+" + t.Text) {
					return
				}
			case OfTag:
				switch t.Tag.Spec().Value {
				case ValuePerson, ValuePeople, ValueProject:
					for name := range strings.SplitSeq(t.Text, ",") {
						if name != "" && !yield(name) {
							return
						}
					}
				}
			}
		}
	}
}
