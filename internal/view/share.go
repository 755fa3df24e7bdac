package view

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Share is what a lead may see of the owner's days, as lines that the lead's own
// book can take in: wins, states, open troubles and wishes. It is built by
// copying what is allowed, never by taking away what is not: of an entry only
// its first line, the names in it and a few tags are copied, and of what is not
// a win, a state, an issue or an ask of the lead nothing at all.
type Share struct {
	Day   civil.Day    `json:"day"`
	From  Sharer       `json:"from"`
	Lead  Sharer       `json:"lead"`
	Days  civil.Span   `json:"days"`
	Names []SharedName `json:"names"` // who and what the lines name
	Lines []SharedLine `json:"lines"`
}

// Sharer is one of the two between whom a share goes.
type Sharer struct {
	Person string `json:"person"` // the owner under a slug made of their name, since @me means somebody else there
	Name   string `json:"name"`
	Email  string `json:"email,omitempty"` // the owner's, by which the lead's book knows them
}

// SharedName is a person or a project with its full name, so that another book
// can find its own word for it.
type SharedName struct {
	Name string `json:"name"` // with its sigil
	Full string `json:"full"`
}

// SharedLine is one line as the lead's book would have it.
type SharedLine struct {
	Key   string `json:"key"` // the same in every share, and says nothing of the entry
	Entry int64  `json:"entry"`
	Line  string `json:"line"`
}

// Unnamed is who wishes something where the owner did not agree to be named.
const Unnamed = "team"

// ShareOf makes the share for a lead. The owner must have a name that makes a
// slug. Named is their word that their wishes may carry it.
func ShareOf(b *book.Book, lead *book.Person, days civil.Span, named bool) Share {
	me := b.Me()
	s := sharing{Book: b, lead: lead, days: days, owner: journal.SlugOf(me.Name), named: named}
	items := slices.Concat(s.wins(), s.states(), s.troubles(), s.wishes())
	slices.SortStableFunc(items, func(a, c *book.Item) int { return a.Pos().Compare(c.Pos()) })
	v := Share{Day: b.Day, Days: days, Names: []SharedName{}, Lines: []SharedLine{},
		From: Sharer{Person: s.owner, Name: me.Name, Email: me.Email}, Lead: Sharer{Person: lead.Slug, Name: lead.Called()}}
	for _, it := range items {
		e := s.copied(it)
		v.Lines = append(v.Lines, SharedLine{Key: keyOf(it), Entry: it.Seq, Line: e.String()})
		v.Names = append(v.Names, s.fullNames(&e)...)
	}
	slices.SortFunc(v.Names, func(a, c SharedName) int { return cmp.Compare(a.Name, c.Name) })
	v.Names = slices.Compact(v.Names)
	return v
}

// sharing is a share under way.
type sharing struct {
	*book.Book
	lead  *book.Person
	days  civil.Span
	owner string
	named bool
}

// takes reports whether an entry is of the days and for the lead.
func (s sharing) takes(it *book.Item) bool {
	return s.days.Contains(it.On) && s.MayHearItem(s.lead, it)
}

func (s sharing) wins() (out []*book.Item) {
	for win := range s.Wins() {
		if s.takes(win.Item) {
			out = append(out, win.Item)
		}
	}
	return out
}

// states are the last words on each project; what came before them is history.
func (s sharing) states() (out []*book.Item) {
	for project := range s.Projects() {
		var last *book.Item
		for _, state := range project.States() {
			if s.takes(state.Item) {
				last = state.Item
			}
		}
		if last != nil && !slices.Contains(out, last) {
			out = append(out, last)
		}
	}
	return out
}

func (s sharing) troubles() (out []*book.Item) {
	for issue := range s.Issues() {
		if issue.Open() && s.takes(issue.Item) {
			out = append(out, issue.Item)
		}
	}
	return out
}

// wishes are what the owner asked of this lead and still waits for. Feedback and
// advice are between the two of them, an offer is no wish, and what was asked of
// somebody else is not the lead's to read.
func (s sharing) wishes() (out []*book.Item) {
	for ask := range s.Asks() {
		switch ask.Kind {
		case "feedback", "advice", "offer":
			continue
		}
		says := ask.Kind != "" || ask.Text() != ""
		if ask.Of == s.lead.Slug && says && s.OpenAsk(ask) && s.takes(ask.Item) {
			out = append(out, ask.Item)
		}
	}
	return out
}

// copied is the entry as the lead's book would have it: with the owner named
// where they have the credit, without numbers that mean nothing there.
func (s sharing) copied(it *book.Item) journal.Entry {
	if it.Verb == journal.Ask {
		return s.wish(it)
	}
	var keep []journal.Tag
	switch it.Verb {
	case journal.Win:
		keep = []journal.Tag{journal.Impact}
	case journal.Status:
		keep = []journal.Tag{journal.By}
	case journal.Issue:
		keep = []journal.Tag{journal.Severity, journal.Option, journal.Recommend, journal.By}
	}
	e := journal.Entry{On: it.On, Verb: it.Verb}
	owner := journal.PersonToken(s.owner)
	for _, t := range it.Tokens {
		e.Tokens = s.copyToken(e.Tokens, t, owner, keep)
	}
	if !slices.Contains(e.Tokens, owner) {
		e.Tokens = append(e.Tokens, owner)
	}
	e.Understand()
	return e
}

// wish is an ask as the lead's book has it, a request: of the owner where they
// agreed to be named. Its kind becomes a word of the text.
func (s sharing) wish(it *book.Item) journal.Entry {
	owner := journal.PersonToken(s.owner)
	if !s.named {
		owner = journal.PersonToken(Unnamed)
	}
	said := map[int]bool{}
	for i := range it.Said() {
		said[i] = true
	}
	e := journal.Entry{On: it.On, Verb: journal.Request, Tokens: []journal.Token{owner}}
	switch {
	case it.Kind != "" && len(said) > 0:
		e.Tokens = append(e.Tokens, journal.Token{Text: it.Kind + ":"})
	case it.Kind != "":
		e.Tokens = append(e.Tokens, journal.Token{Text: it.Kind})
	}
	for i, t := range it.Tokens {
		if t.Of == journal.OfWord && !said[i] || t == journal.PersonToken(s.lead.Slug) {
			continue
		}
		e.Tokens = s.copyToken(e.Tokens, t, owner, []journal.Tag{journal.By})
	}
	e.Understand()
	return e
}

// copyToken adds a token as far as it may be seen: no number of an entry, no tag
// but those kept, the owner by name.
func (s sharing) copyToken(tokens []journal.Token, t, owner journal.Token, keep []journal.Tag) []journal.Token {
	switch {
	case t.Of == journal.OfEntry, t.Of == journal.OfTag && !slices.Contains(keep, t.Tag):
		return tokens
	case t == journal.PersonToken(book.Owner):
		t = owner
	}
	t.Glued = t.Glued && len(tokens) > 0 && tokens[len(tokens)-1].IsName()
	return append(tokens, t)
}

// fullNames are the names of a line that the book can spell out.
func (s sharing) fullNames(e *journal.Entry) (out []SharedName) {
	for slug := range e.People() {
		if p := s.Person(slug); p != nil && p.Name != "" && slug != s.owner {
			out = append(out, SharedName{"@" + slug, p.Name})
		}
	}
	for slug := range e.Projects() {
		if p := s.Project(slug); p != nil && p.Title != "" {
			out = append(out, SharedName{"+" + slug, p.Title})
		}
	}
	return out
}

// keyOf names an entry the same in every share. It is a hash, since an entry's
// id tells when it was recorded.
func keyOf(it *book.Item) string {
	hash := sha256.Sum256(append([]byte("share "), it.ID[:]...))
	if it.ID == [16]byte{} { // from a file, where nothing has an id
		hash = sha256.Sum256([]byte("share " + it.String()))
	}
	return hex.EncodeToString(hash[:8])
}
