package cli

import (
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// aboutOne reads the words behind a command that is about one person and perhaps
// a span of days, in any order.
func aboutOne(command string, args []string) (slug, days string, err error) {
	example := "headsup " + command + " @dana"
	for _, arg := range args {
		if strings.Contains(arg, "..") && days == "" {
			days = arg
			continue
		}
		for word := range strings.FieldsSeq(arg) {
			name, is := strings.CutPrefix(journal.Slug(word), "@")
			switch {
			case !is || !journal.IsSlug(name):
				return "", "", fault.New(fault.Misread, "`headsup %s` is about a person, and %q is none", command, render.Clean(word)).
					Do("for example: %s", example)
			case slug != "":
				return "", "", fault.New(fault.Misread, "`headsup %s` is about one person, and @%s would be a second", command, name).
					Do("one at a time: %s", example)
			}
			slug = name
		}
	}
	if slug == "" {
		return "", "", fault.New(fault.Misread, "`headsup %s` does not say about whom", command).Do("for example: %s", example)
	}
	return slug, days, nil
}

// noDays refuses a span of days behind a command that takes none.
func noDays(command, days string) error {
	return fault.New(fault.Misread, "`headsup %s` takes no days, and %q is some", command, render.Clean(days)).
		Do("stand on a day instead: headsup --at yesterday %s @dana", command)
}

// someone finds a person of the book; it must not be the owner.
func someone(b *book.Book, command, slug string) (*book.Person, error) {
	if slug == book.Owner {
		return nil, fault.New(fault.Misread, "`headsup %s` is about somebody else than you", command).
			Do("for example: headsup %s @dana", command)
	}
	if p := b.Person(slug); p != nil {
		return p, nil
	}
	return nil, nobody(fault.Misread, b, slug)
}
