package share

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"iter"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// Options say whose book the share is read for.
type Options struct {
	Today  civil.Day
	Person Find
	// Project finds the book's own slug of a project by the slug and the title
	// it has elsewhere; either may be the book's as well.
	Project Find
}

// Find gives the book's own slug for somebody or something known elsewhere by a
// slug, a full name and perhaps an address; "" where the book has none.
type Find func(slug, name, address string) string

// Result is what a share offers.
type Result struct {
	From        string // who shares, by full name
	Days        string // the days it covers, as it says
	Suggestions []journal.Suggestion
	LeftOut     LeftOut
}

// LeftOut counts the lines that are not offered, by reason.
type LeftOut [reasons]int

// Reason is why a line is not offered.
type Reason uint8

// The reasons. The first that applies counts.
const (
	TooLong Reason = iota // longer than an entry may be
	Unclear               // not a line of the journal with its date in front
	Foreign               // of a verb that is not shared
	Ahead                 // dated after today
	Twice                 // the same again
	TooMany               // behind more lines than a share has
	reasons
)

// String is the reason in words that fit behind a number: "3 too long".
func (r Reason) String() string {
	return [...]string{"too long", "not understood", "of a kind that is not shared", "dated ahead", "listed twice", "more than a share has"}[r]
}

// All yields the reasons that apply, with their numbers.
func (l LeftOut) All() iter.Seq2[Reason, int] {
	return func(yield func(Reason, int) bool) {
		for r, n := range l {
			if n > 0 && !yield(Reason(r), n) {
				return
			}
		}
	}
}

// maxLines is how many lines of a share are offered at most: some years of one
// person's wins.
const maxLines = 2000

// Collect reads a share and offers its lines. A file that is none is a Misread
// fault; what else is wrong with one is left out and counted.
func Collect(in io.Reader, name string, o Options) (Result, error) {
	c := collector{Options: o, seen: map[string]bool{}, reader: journal.Reader{Today: o.Today, Lang: civil.English(), File: name}}
	lines := newLines(in)
	opening, err := lines.next()
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, errLong) {
		return c.Result, err
	}
	if err := c.open(opening, name); err != nil {
		return c.Result, err
	}
	for {
		line, err := lines.next()
		switch {
		case errors.Is(err, io.EOF):
			c.From = c.head.name
			return c.Result, nil
		case errors.Is(err, errLong):
			c.LeftOut[TooLong]++
			c.key = ""
		case err != nil:
			return c.Result, err
		case line == "":
		case line[0] == ';':
			c.comment(line)
		case c.head.slug == "":
			return c.Result, fault.New(fault.Misread, "the share does not say whose it is").At(name).Do("ask for it again, as `headsup share` writes it")
		default:
			c.line(line)
			c.key = ""
		}
	}
}

// collector is a share half read.
type collector struct {
	Options
	Result
	reader journal.Reader
	head   header
	key    string // of the line to come; "" where none stands above it
	seen   map[string]bool
}

// line offers one line, or counts why not.
func (c *collector) line(text string) {
	reason, s := c.suggestion(text)
	switch {
	case reason != reasons:
		c.LeftOut[reason]++
	case c.seen[s.Key]:
		c.LeftOut[Twice]++
	case len(c.Suggestions) == maxLines:
		c.LeftOut[TooMany]++
	default:
		c.seen[s.Key] = true
		c.Suggestions = append(c.Suggestions, s)
	}
}

// suggestion reads a line and makes it anew of what may stand in it; reasons
// means that nothing is wrong with it.
func (c *collector) suggestion(text string) (Reason, journal.Suggestion) {
	if len(text) < 10 || !civil.LooksISO(text[:10]) {
		return Unclear, journal.Suggestion{}
	}
	e, _, err := c.reader.Read(text)
	if err != nil {
		return Unclear, journal.Suggestion{}
	}
	keep, shared := kept(e.Verb)
	switch {
	case !shared:
		return Foreign, journal.Suggestion{}
	case e.On > c.Today:
		return Ahead, journal.Suggestion{}
	}
	key := c.key
	if key == "" { // a line that somebody wrote by hand
		key = hashOf(text)
	}
	s := journal.Suggestion{Source: source, Key: key, Why: c.why()}
	if e.Verb == journal.Request && e.Person() == view.Unnamed {
		s.Why = "a wish from the team"
	}
	own := c.own(&e, keep)
	if _, _, err := c.reader.Read(own.String()); err != nil || own.Verb == journal.Request && own.Person() == me {
		return Unclear, journal.Suggestion{} // nothing is left of it that could be recorded
	}
	s.Line = own.String()
	return reasons, s
}

// kept are the tags that may stand on a verb; shared is false for the verbs that
// no share has.
func kept(verb journal.Verb) (tags []journal.Tag, shared bool) {
	switch verb {
	case journal.Win:
		return []journal.Tag{journal.Impact}, true
	case journal.Status:
		return []journal.Tag{journal.By}, true
	case journal.Issue:
		return []journal.Tag{journal.Severity, journal.Option, journal.Recommend, journal.By}, true
	case journal.Request:
		return []journal.Tag{journal.By}, true
	}
	return nil, false
}

// source is where suggestions come from, the same for all shares: a key is the
// same in each that holds the line, and says for a wish not whose it is.
const source = "share"

func hashOf(text string) string {
	hash := sha256.Sum256([]byte(text))
	return hex.EncodeToString(hash[:8])
}

// open reads the first line.
func (c *collector) open(line, name string) error {
	switch version, ok := cutFirst(line); {
	case !ok:
		return fault.New(fault.Misread, "it is no share").At(name).Do("whoever reports to you makes one").By("headsup share @you --out FILE")
	case version != form:
		return fault.New(fault.Refused, "the share was written by a later headsup (its form is %s, this one knows %s)", oneLine(version), form).
			At(name).Do("update headsup; nothing was changed")
	}
	return nil
}
