package web

import (
	"net/http"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// oneOf is one of those that a form offers.
type oneOf struct {
	Value, Name string
	Chosen      bool
}

// peopleToChoose are the people whom the owner has to do with, the chosen one
// among them even if that is over.
func peopleToChoose(b *book.Book, chosen string) (all []oneOf) {
	for p := range b.People() {
		if p.Slug == chosen || !p.IsGroup() && p.RelationOn(b.Day) != book.Unrelated {
			all = append(all, oneOf{Value: p.Slug, Name: render.Clean(p.Called()), Chosen: p.Slug == chosen})
		}
	}
	return all
}

// everybody is everybody in the book but the owner, whoever they are to them.
func everybody(b *book.Book, chosen string) (all []oneOf) {
	for p := range b.People() {
		all = append(all, oneOf{Value: p.Slug, Name: render.Clean(p.Called()), Chosen: p.Slug == chosen})
	}
	return all
}

// wordsToChoose are plain words to choose from.
func wordsToChoose(words []string, chosen string) (all []oneOf) {
	for _, word := range words {
		all = append(all, oneOf{Value: word, Name: word, Chosen: word == chosen})
	}
	return all
}

// typedInto gives the fields of a form as they were typed, where the page is shown
// because the form was refused; else it gives nothing.
func typedInto(r *http.Request, act string) func(field string) string {
	return func(field string) string {
		if r.Method != http.MethodPost || r.URL.Path != act {
			return ""
		}
		return render.Clean(r.PostForm.Get(field))
	}
}

// lineOf makes a line of its parts; those that say nothing, and tags without a
// value, are left out.
func lineOf(parts ...string) string {
	var args []string
	for _, part := range parts {
		if part = oneLine(part); part != "" && !strings.HasSuffix(part, ":") {
			args = append(args, part)
		}
	}
	return journal.JoinArgs(args)
}
