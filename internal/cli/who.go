package cli

import (
	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// aboutOne reads the words behind a command that is about one person and perhaps
// a span of days, in any order.
func aboutOne(command string, args []string) (slug, days string, err error) {
	example := "headsup " + command + " @dana"
	got, err := takes{command: command, what: "one person", example: example, people: true, days: true}.read(args)
	switch n := len(got.people); {
	case err != nil:
		return "", "", err
	case n == 0:
		return "", "", fault.New(fault.Misread, "`headsup %s` does not say about whom", command).Do("for example: %s", example)
	case n > 1:
		return "", "", fault.New(fault.Misread, "`headsup %s` is about one person, and @%s would be a second", command, got.people[1]).
			Do("one at a time: %s", example)
	}
	return got.people[0], got.days, nil
}

// noDays refuses a span of days behind a command that takes none.
func noDays(command, days string) error {
	return fault.New(fault.Misread, "`headsup %s` takes no days, and %q is some", command, days).
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
	return nil, workbench.Nobody(fault.Misread, b, slug)
}
