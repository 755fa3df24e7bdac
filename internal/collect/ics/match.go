package ics

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Who finds a person of the book by e-mail address or name; either may be "".
// For the owner it may answer "me".
type Who func(address, name string) (slug string, ok bool)

// company is who met, as far as the book knows them.
type company struct {
	known     []string // slugs, in the order of the invitation, nobody twice
	names     []string // what the calendar calls them
	strangers int
	pair      bool // the owner and one other
	refused   bool // the owner declined
	crowd     bool
	inTitle   bool // they are known from the title alone
}

// matcher knows who is who.
type matcher struct {
	who   Who
	owner map[string]bool // addresses of the owner
}

func newMatcher(who Who, owner []string, calendar string) matcher {
	m := matcher{who: who, owner: map[string]bool{}}
	for _, address := range owner {
		m.owner[strings.ToLower(strings.TrimSpace(address))] = true
	}
	if address := addressIn(calendar); address != "" {
		m.owner[address] = true // Google names a calendar by its owner's address
	}
	return m
}

// find answers with a slug, or with owner true.
func (m matcher) find(address, name string) (slug string, owner, ok bool) {
	if address != "" && m.owner[address] {
		return "", true, true
	}
	if m.who == nil {
		return "", false, false
	}
	slug, ok = m.who(address, name)
	return slug, ok && slug == "me", ok
}

// company sorts out who took part.
func (m matcher) company(e *Event, t title) company {
	var c company
	present, others, owner := 0, 0, false
	for _, p := range e.People {
		slug, mine, ok := m.find(p.Address, p.Name)
		switch {
		case mine:
			owner = true
			c.refused = c.refused || p.Declined
			present++
		case p.Declined:
		case ok:
			present++
			others++
			if !slices.Contains(c.known, slug) {
				c.known = append(c.known, slug)
				c.names = append(c.names, p.called())
			}
		default:
			present++
			others++
			c.strangers++
		}
	}
	c.crowd = present > crowd
	if len(c.known) == 0 {
		m.fromTitle(&c, t)
		c.pair = c.pair && c.strangers <= 2
		return c
	}
	// Of two people in a calendar that does not say which of them is its owner,
	// the one unknown is.
	c.pair = len(c.known) == 1 && (others == 1 || !owner && present == 2)
	if c.pair {
		c.strangers = 0
	}
	return c
}

func (p Participant) called() string {
	if p.Name != "" {
		return p.Name
	}
	return p.Address
}

// fromTitle looks for people whom only the title names: "Lunch with Dana",
// "Dana / Mira", "1:1 Dana Osei". A name somewhere in a title is not enough, for
// May and Will are words as well: beside the names there may stand nothing but
// what such titles are made of, or a word that ties the name to the meeting.
func (m matcher) fromTitle(c *company, t title) {
	if t.isErrand() {
		return
	}
	words := strings.FieldsFunc(t.text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/|&,+<>()[]↔•", r) })
	const most = 40 // words of a title that are looked at
	words = words[:min(most, len(words))]
	bound := t.says(oneToOneWords()...)
	loose, owner := 0, false
	for i := 0; i < len(words); {
		slug, mine, n := m.nameAt(words[i:])
		if n == 0 {
			word := strings.ToLower(strings.Trim(words[i], ":.-–—!?"))
			switch {
			case ties(word):
				bound = true
			case !fills(word):
				loose++
			}
			i++
			continue
		}
		if mine {
			owner = true
		} else if !slices.Contains(c.known, slug) {
			c.known = append(c.known, slug)
			c.names = append(c.names, strings.Join(words[i:i+n], " "))
		}
		i += n
	}
	separated := strings.ContainsAny(t.text, "/|&<>↔") && loose <= 1
	if len(c.known) == 0 || !bound && !separated && loose > 0 {
		c.known, c.names = nil, nil
		return
	}
	c.inTitle = true
	c.pair = len(c.known) == 1 && (owner || loose <= 1 || t.says(oneToOneWords()...))
}

// nameAt reads a name of up to three words, the longest the matcher knows.
func (m matcher) nameAt(words []string) (slug string, owner bool, n int) {
	for n := min(3, len(words)); n > 0; n-- {
		name := strings.Trim(strings.Join(words[:n], " "), ":;,.-–—!?\"'")
		first, _ := utf8.DecodeRuneInString(name)
		if !unicode.IsLetter(first) || unicode.IsLower(first) || fills(strings.ToLower(name)) {
			continue
		}
		if slug, owner, ok := m.find("", name); ok {
			return slug, owner, n
		}
	}
	return "", false, 0
}

// ties reports words that bind a name to a meeting.
func ties(word string) bool {
	switch word {
	case "with", "w", "meet", "meeting", "call", "coffee", "lunch", "breakfast", "dinner", "skip-level", "sync", "catch-up",
		"catchup", "check-in", "checkin", "chat", "touchpoint", "interview", "1:1", "review":
		return true
	}
	return false
}

// fills reports words that say nothing of who or what.
func fills(word string) bool {
	switch word {
	case "", "and", "x", "the", "a", "weekly", "biweekly", "bi-weekly", "monthly", "quarterly", "daily", "fortnightly",
		"regular", "recurring", "quick", "short", "intro", "zoom", "teams", "call", "meeting", "sync", "jour", "fixe",
		"on", "one", "level", "skip", "up", "catch", "tbc", "tbd", "-", "–", "—":
		return true
	}
	return ties(word)
}
