package workbench

import (
	"context"
	"strconv"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Offer is a word that may stand next in a line, and what it means.
type Offer struct {
	Word, Means string
	Ends        bool // nothing more can follow it but a space
}

// Known is what completion looks up in a book. One that cannot be read knows
// nothing: there is no place to say why.
type Known interface {
	// Named offers the names with a sigil and what was typed of them: "@", "+at".
	Named(ctx context.Context, prefix string) []Offer

	// Newest offers the last entries, by number and with a sigil or none.
	Newest(ctx context.Context, sigil string) []Offer
}

// CompleteLine offers what may stand for the word behind those of a line that is
// being typed: its verb, and then as Complete does. A date may stand in front.
func CompleteLine(ctx context.Context, book Known, before []string, word string) []Offer {
	rest := before
	if _, used, ok, err := civil.Phrase(before, civil.Date(2000, 1, 1), civil.English()); err == nil && ok {
		rest = rest[used:]
	}
	if len(rest) > 0 {
		if _, clock := civil.ParseClock(rest[0]); clock {
			rest = rest[1:]
		}
	}
	if len(rest) > 0 {
		if verb, ok := journal.VerbOf(rest[0]); ok {
			return Complete(ctx, book, verb, rest[1:], word)
		}
		return nil
	}
	var out []Offer
	for _, v := range journal.Verbs() {
		if strings.HasPrefix(v.String(), word) {
			out = append(out, Offer{v.String(), "record " + v.Spec().Records, true})
		}
	}
	return out
}

// Complete offers what may stand for a word behind a verb (the zero Verb: where
// there is none, as in a search) and the words before it: the book's own people,
// projects and entries, the words a verb begins with, tags and their closed values.
// Of the verb's own words and tags it offers all, whatever was typed of one.
func Complete(ctx context.Context, book Known, verb journal.Verb, before []string, word string) []Offer {
	switch {
	case strings.HasPrefix(word, "@"), strings.HasPrefix(word, "+"):
		return book.Named(ctx, strings.ToLower(word))
	case strings.HasPrefix(word, "#"):
		return book.Newest(ctx, "#")
	case verb == 0:
		return nil
	}
	if key, value, ok := strings.Cut(word, ":"); ok {
		return completeValue(ctx, book, key, value)
	}
	var out []Offer
	spec := verb.Spec()
	if spec.Plain && len(before) == 0 {
		out = append(out, book.Newest(ctx, "")...)
	}
	if spec.Lead != journal.LeadsText && !hasWord(before) {
		for _, w := range spec.Words {
			out = append(out, Offer{Word: w})
		}
	}
	for _, t := range tagsOf(verb) {
		key := t.String()
		if t.Spec().Counts {
			key += "1"
		}
		out = append(out, Offer{Word: key + ":", Means: t.Spec().Means})
	}
	return out
}

// tagsOf are the tags worth offering on a verb; an amendment takes any.
func tagsOf(v journal.Verb) []journal.Tag {
	if v == journal.Amend {
		return journal.Tags()
	}
	return v.Spec().Tags
}

// hasWord reports whether a plain word stands among some.
func hasWord(words []string) bool {
	for _, word := range words {
		if word != "" && !strings.ContainsAny(word[:1], "@+#") && !strings.Contains(word, ":") {
			return true
		}
	}
	return false
}

// completeValue offers the values of a tag: a closed set, days, or the book's
// names.
func completeValue(ctx context.Context, book Known, key, value string) []Offer {
	for _, t := range journal.Tags() {
		spec := t.Spec()
		if spec.Name != strings.TrimRight(key, "0123456789") {
			continue
		}
		switch spec.Value {
		case journal.ValuePerson, journal.ValuePeople, journal.ValueProject:
			return completeNamed(ctx, book, key, value, spec.Value)
		}
		var out []Offer
		for _, w := range ValuesOf(t) {
			out = append(out, Offer{Word: key + ":" + w})
		}
		return out
	}
	return nil
}

// ValuesOf are the values that a tag may have, or of those that are too many some
// that show how they are written; none where it is free.
func ValuesOf(t journal.Tag) []string {
	switch spec := t.Spec(); spec.Value {
	case journal.ValueWord:
		return spec.Words
	case journal.ValueYes:
		return []string{"yes", "no"}
	case journal.ValueScore:
		var all []string
		for n := 1; n <= 5; n++ {
			all = append(all, strconv.Itoa(n))
		}
		return all
	case journal.ValueCadence:
		return []string{"daily", "weekly", "biweekly", "monthly", "quarterly", "none"}
	case journal.ValueDate:
		return []string{"today", "tomorrow", "fri", "2w", "eow", "eom"}
	}
	return nil
}

// completeNamed offers names behind key: and, where several may stand there,
// behind the ones that do.
func completeNamed(ctx context.Context, book Known, key, value string, of journal.Value) []Offer {
	before := ""
	if i := strings.LastIndexByte(value, ','); i >= 0 && of == journal.ValuePeople {
		before, value = value[:i+1], value[i+1:]
	}
	sigil := "@"
	if of == journal.ValueProject {
		sigil = "+"
	}
	var out []Offer
	for _, name := range book.Named(ctx, strings.ToLower(sigil+strings.TrimPrefix(value, sigil))) {
		out = append(out, Offer{Word: key + ":" + before + name.Word, Means: name.Means})
	}
	return out
}
