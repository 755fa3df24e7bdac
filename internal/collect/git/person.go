package git

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

// signature is a name and a lower-case address as a commit carries them.
type signature struct{ name, email string }

func newSignature(name, email string) signature {
	return signature{name: tidy(name, nameLimit), email: strings.ToLower(tidy(email, nameLimit))}
}

// String is "Mira Lund <mira@example.org>", or the half that is known.
func (s signature) String() string {
	switch {
	case s.email == "":
		return s.name
	case s.name == "":
		return s.email
	}
	return s.name + " <" + s.email + ">"
}

// Author is whom the work was collected for: one person under all the names and
// addresses that were found to be theirs, the most used first.
type Author struct {
	Names  []string
	Emails []string
}

// String is "Mira Lund <mira@example.org, mira@home.example>".
func (a Author) String() string {
	if len(a.Names) == 0 {
		return strings.Join(a.Emails, ", ")
	}
	if len(a.Emails) == 0 {
		return a.Names[0]
	}
	return a.Names[0] + " <" + strings.Join(a.Emails, ", ") + ">"
}

// cast is everybody who signed a commit of a history, with how often.
type cast struct {
	signatures []signature // after the mailmap
	names      []string    // of each signature, folded
	bots       []bool      // of each signature
	commits    []int       // of each signature
}

func newCast(h *history, m mailmap) *cast {
	n := len(h.signatures)
	c := &cast{signatures: make([]signature, n), names: make([]string, n), bots: make([]bool, n), commits: make([]int, n)}
	for i, s := range h.signatures {
		s = m.resolve(s)
		c.signatures[i], c.names[i], c.bots[i] = s, fold(s.name), isBot(s)
	}
	for _, i := range h.order {
		c.commits[h.commits[i].author]++
	}
	return c
}

// person finds all signatures of whom the words name: an address, a name, or a
// part of one name only. From there on addresses lead to the names that used
// them and full names to their other addresses, until nothing new is found. A
// plain first name leads nowhere by itself: another Alex is another person.
func (c *cast) person(words []string) map[int32]bool {
	found := map[int32]bool{}
	named := map[string]bool{}
	for _, w := range words {
		w = fold(w)
		hits := c.match(w)
		if len(hits) == 0 {
			hits = c.matchPart(w)
		}
		for _, i := range hits {
			found[i] = true
			if c.names[i] == w {
				named[w] = true
			}
		}
	}
	for grown := len(found) > 0; grown; {
		emails, names := map[string]bool{}, map[string]bool{}
		for i := range found {
			s := c.signatures[i]
			emails[s.email] = !sharedAddress(s.email)
			names[c.names[i]] = named[c.names[i]] || distinctive(s.name)
		}
		grown = false
		for i, s := range c.signatures {
			if i := int32(i); !found[i] && !c.bots[i] && (emails[s.email] || names[c.names[i]]) {
				found[i], grown = true, true
			}
		}
	}
	return found
}

func (c *cast) match(w string) (hits []int32) {
	for i, s := range c.signatures {
		if !c.bots[i] && w != "" && (s.email == w || c.names[i] == w || fold(s.String()) == w) {
			hits = append(hits, int32(i))
		}
	}
	return hits
}

// matchPart accepts a part of a name or address where it fits one name alone.
func (c *cast) matchPart(w string) (hits []int32) {
	if len(w) < 3 {
		return nil
	}
	name := ""
	for i, s := range c.signatures {
		if c.bots[i] || !strings.Contains(fold(s.String()), w) {
			continue
		}
		if name != "" && c.names[i] != name {
			return nil
		}
		name = c.names[i]
		hits = append(hits, int32(i))
	}
	return hits
}

// author sums up the found signatures.
func (c *cast) author(found map[int32]bool) Author {
	names, emails := map[string]int{}, map[string]int{}
	for i := range found {
		names[c.signatures[i].name] += c.commits[i]
		emails[c.signatures[i].email] += c.commits[i]
	}
	return Author{Names: ranked(names), Emails: ranked(emails)}
}

// likely lists the busiest people, bots aside: "Mira Lund <mira@…> (120 commits)".
func (c *cast) likely(most int) []string {
	counts := map[string]int{}
	for i, s := range c.signatures {
		if !c.bots[i] && c.commits[i] > 0 {
			counts[s.String()] += c.commits[i]
		}
	}
	all := ranked(counts)
	all = all[:min(most, len(all))]
	for i, s := range all {
		all[i] = fmt.Sprintf("%s (%s)", s, plural(counts[s], "commit"))
	}
	return all
}

func ranked(counts map[string]int) []string {
	all := make([]string, 0, len(counts))
	for s := range counts {
		if s != "" {
			all = append(all, s)
		}
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := counts[all[i]], counts[all[j]]
		return a > b || a == b && all[i] < all[j]
	})
	return all
}

// distinctive reports whether a name is hardly borne by two people of one
// project: it has two words, or is a handle or not in ASCII.
func distinctive(name string) bool {
	if isGeneric(fold(name)) {
		return false
	}
	for i, r := range name {
		if unicode.IsSpace(r) || r == '-' || r == '_' || r > unicode.MaxASCII || unicode.IsDigit(r) || i > 0 && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// isGeneric reports a name that says nothing of who it was, though it looks like
// a full one.
func isGeneric(name string) bool {
	switch name {
	case "your name", "first last", "john doe", "jane doe", "test user", "user name", "root user", "unknown author",
		"no author", "(no author)", "not committed yet":
		return true
	}
	return false
}

// sharedAddress reports addresses that more than one person commits under.
func sharedAddress(email string) bool {
	local, host, ok := strings.Cut(email, "@")
	if !ok || local == "" {
		return true
	}
	switch local {
	case "noreply", "no-reply", "root", "git", "admin", "user", "you", "none", "nobody", "unknown", "test", "dev", "build", "ci", "actions", "github":
		return true
	}
	return host == "localhost" || host == "(none)" || host == "localhost.localdomain"
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// plural is "1 commit", "3 commits".
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
