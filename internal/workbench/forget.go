package workbench

import (
	"context"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Forgotten tells what erasing a person did.
type Forgotten struct {
	Person      string   // the slug as it was
	As          string   // the name that stands there now: "@forgotten-1"
	Names       []string // what was looked for: names, addresses, parts of them
	Lines       int
	Suggestions int
	Messages    int
	Asked       int      // questionnaires they were invited to or named in
	Deleted     int      // messages that were addressed to them
	Files       []string // the files they were handed over in
	Copies      []string // files handed over to others that hold a name
	Left        []int64  // entries that still hold a word like one of the names
}

// Forget erases a person for good: the slug, every name and address that the
// book recorded of them, in all lines, suggestions and messages; messages to
// them are deleted. What they were part of stays, under a name that says
// nothing. Copies of the book and mail that was sent are out of reach.
func (w *Workbench) Forget(ctx context.Context, name string) (Forgotten, error) {
	slug := journal.Slug(strings.TrimPrefix(name, "@"))
	switch {
	case !journal.IsSlug(slug):
		return Forgotten{}, fault.New(fault.Misread, "%q is not a person", name).Do("write the name as in the book: @dana")
	case slug == book.Owner:
		return Forgotten{}, fault.New(fault.Refused, "@me is the book's owner, whom it cannot forget").
			Do("to be rid of the book, delete its file")
	}
	people, err := w.store.Names(ctx, w.book, "@")
	if err != nil {
		return Forgotten{}, err
	}
	as, err := w.nobody(slug, people)
	if err != nil {
		return Forgotten{}, err
	}
	known, err := w.knownAs(ctx, slug)
	if err != nil {
		return Forgotten{}, err
	}
	e := newEraser(slug, as, known)
	theirs, others, err := w.handedOver(ctx, e)
	if err != nil {
		return Forgotten{}, err
	}
	report, err := w.store.Rewrite(ctx, w.book, e.change)
	if err != nil {
		return Forgotten{}, err
	}
	if err := w.mendNames(ctx); err != nil {
		return Forgotten{}, err
	}
	out := Forgotten{
		Person: slug, As: "@" + as, Names: e.looked, Lines: report.Lines,
		Suggestions: report.Suggestions, Messages: report.Messages, Deleted: report.Deleted, Asked: report.Questionnaires,
		Files: theirs, Copies: others,
	}
	out.Left, err = w.stillHold(ctx, e)
	return out, err
}

// handedOver finds the files that messages to the person were written to, and
// those to others in which they are named.
func (w *Workbench) handedOver(ctx context.Context, e *eraser) (theirs, others []string, err error) {
	messages, err := w.store.Messages(ctx, w.book)
	if err != nil {
		return nil, nil, err
	}
	for _, m := range messages {
		switch body := string(m.Body); {
		case m.Channel != "file":
		case m.Reader == e.slug:
			theirs = append(theirs, m.To)
		case e.text(body) != body:
			others = append(others, m.To)
		}
	}
	return theirs, others, nil
}

// mendNames lets the table of names follow the lines: where a plain word was
// the name, a line names the person now that did not before.
func (w *Workbench) mendNames(ctx context.Context) error {
	mender, ok := w.store.(store.Mender)
	if !ok {
		return nil
	}
	_, err := mender.Mend(ctx, w.book, namesIn, true)
	return err
}

// nobody is the next free slug for a forgotten person; a Missing fault if the
// book does not know the one to forget.
func (w *Workbench) nobody(slug string, people []store.Name) (string, error) {
	const prefix = "@forgotten-"
	next, known := 1, false
	var names []string
	for _, p := range people {
		known = known || p.Slug == "@"+slug
		names = append(names, p.Slug)
		if n, err := strconv.Atoi(strings.TrimPrefix(p.Slug, prefix)); err == nil && strings.HasPrefix(p.Slug, prefix) {
			next = max(next, n+1)
		}
	}
	if !known {
		wrong := fault.New(fault.Missing, "the book knows no @%s", slug)
		if near := journal.Nearest("@"+slug, names); near != "" {
			return "", wrong.Do("did you mean %s?", near)
		}
		return "", wrong.Do("`headsup journal %s` looks for a word", slug)
	}
	return "forgotten-" + strconv.Itoa(next), nil
}

// knownAs is what a book recorded of how people are called.
type knownAs struct {
	names, emails []string // of the one
	others        []string // names of everybody else
}

// knownAs reads the names and addresses that lines about people give them.
func (w *Workbench) knownAs(ctx context.Context, slug string) (knownAs, error) {
	var known knownAs
	lines := map[int64]bool{} // the person lines about the one
	query := store.Query{Verbs: []string{journal.Person.String(), journal.Amend.String()}}
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return known, err
		}
		e, err := entry(line)
		if err != nil {
			continue // a damaged line names nobody; doctor tells of it
		}
		theirs := e.Verb == journal.Person && e.Person() == slug
		if theirs {
			lines[e.Seq] = true
		}
		for seq := range e.Refs() {
			theirs = theirs || e.Verb == journal.Amend && lines[seq]
		}
		switch text := wordsOnly(&e); {
		case theirs:
			known.names = append(known.names, text)
			for _, address := range e.Tags(journal.Email) {
				known.emails = append(known.emails, address)
			}
		case e.Verb == journal.Person:
			known.others = append(known.others, text)
		}
	}
	return known, nil
}

// wordsOnly are the plain words of an entry, which on a person line are a name.
func wordsOnly(e *journal.Entry) string {
	var words []string
	for _, t := range e.Tokens {
		if t.Of == journal.OfWord && !t.Glued {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}

// stillHold finds the entries in which a word like one of the names is left,
// in another spelling or as a common word: the owner must look at them.
func (w *Workbench) stillHold(ctx context.Context, e *eraser) ([]int64, error) {
	var left []int64
	for line, err := range w.store.Read(ctx, w.book, store.Query{Match: e.resembles}) {
		if err != nil {
			return nil, err
		}
		left = append(left, line.Seq)
	}
	return left, nil
}
