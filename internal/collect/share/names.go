package share

import (
	"slices"
	"strings"
	"unicode/utf8"

	"headsup/internal/journal"
)

// me is whose book reads the share.
const me = "me"

// header is what the comments of a share say.
type header struct {
	slug, name, address string            // whose it is
	full                map[string]string // full names, by name with its sigil
}

// maxNames is how many full names of a share are kept.
const maxNames = 1000

// cutFirst takes the opening off the first line; ok is false where there is none.
func cutFirst(line string) (version string, ok bool) {
	version, ok = strings.CutPrefix(strings.TrimPrefix(line, "\uFEFF"), first)
	return strings.TrimSpace(version), ok
}

// comment reads a comment: a key for the next line, or a word of the header. Any
// other is for people.
func (c *collector) comment(line string) {
	word, rest, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, ";")), " ")
	rest = short(rest)
	switch word {
	case "from":
		if name, full := nameAnd(rest, '@'); name != "" && c.head.slug == "" {
			c.head.slug = name[1:]
			c.head.name, c.head.address = withAddress(full)
		}
	case "days":
		c.Days = rest
	case "person", "project":
		if name, full := nameAnd(rest, map[string]byte{"person": '@', "project": '+'}[word]); name != "" && full != "" && len(c.head.full) < maxNames {
			if c.head.full == nil {
				c.head.full = map[string]string{}
			}
			c.head.full[name] = full
		}
	default:
		if rest == "" && isKey(word) {
			c.key = word
		}
	}
}

// nameAnd splits "@ana Ana Ruiz"; name is "" where none stands in front.
func nameAnd(text string, sigil byte) (name, full string) {
	name, full, _ = strings.Cut(text, " ")
	if len(name) < 2 || name[0] != sigil || !journal.IsSlug(name[1:]) {
		return "", ""
	}
	return name, strings.TrimSpace(full)
}

// withAddress splits "Mira Chen <mira@example.com>".
func withAddress(text string) (name, address string) {
	name, rest, found := strings.Cut(text, "<")
	if found {
		address, _, _ = strings.Cut(rest, ">")
	}
	return strings.TrimSpace(name), strings.TrimSpace(address)
}

// isKey reports whether a word is a key as Write writes them.
func isKey(word string) bool {
	return len(word) == 16 && strings.Trim(word, "0123456789abcdef") == ""
}

// short cleans a text of the header and cuts what no name is long enough for.
func short(text string) string {
	text = oneLine(text)
	if utf8.RuneCountInString(text) > 200 {
		text = string([]rune(text)[:200])
	}
	return text
}

// own makes an entry anew with the book's own names and nothing but what may
// stand in it. Whoever reads the share is not @me in it, so that name is left
// out; they may well be somebody whom it credits.
func (c *collector) own(e *journal.Entry, keep []journal.Tag) journal.Entry {
	own := journal.Entry{On: e.On, Verb: e.Verb}
	for _, t := range e.Tokens {
		switch t.Of {
		case journal.OfEntry:
			continue
		case journal.OfTag:
			if !slices.Contains(keep, t.Tag) {
				continue
			}
		case journal.OfPerson:
			if t.Text == me {
				continue
			}
			t.Text = c.person(t.Text)
		case journal.OfProject:
			t.Text = c.project(t.Text)
		}
		t.Glued = t.Glued && len(own.Tokens) > 0 && own.Tokens[len(own.Tokens)-1].IsName()
		own.Tokens = append(own.Tokens, t)
	}
	own.Understand()
	return own
}

// person is the book's own slug for somebody. Whom it does not know is called by
// their full name, so that the credit can be read.
func (c *collector) person(slug string) string {
	name, address := c.head.full["@"+slug], ""
	if slug == c.head.slug {
		name, address = c.head.name, c.head.address
	}
	if found := c.Person(slug, name, address); found != "" {
		return found
	}
	if long := journal.SlugOf(name); long != "" {
		return long
	}
	return slug
}

func (c *collector) project(slug string) string {
	if found := c.Project(slug, c.head.full["+"+slug], ""); found != "" {
		return found
	}
	return slug
}

// why says in a clause where a line comes from.
func (c *collector) why() string {
	why := "shared by " + c.head.name
	if c.head.name == "" {
		why = "shared by @" + c.head.slug
	}
	if c.Days != "" {
		why += ", " + c.Days
	}
	return why
}
