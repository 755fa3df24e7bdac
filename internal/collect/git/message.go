package git

import (
	"bytes"
	"strconv"
	"strings"
)

// How much of foreign text is kept.
const (
	messageLimit = 16 << 10 // bytes of a commit message that are read; the rest is passed over
	subjectLimit = 300      // runes of a subject
	nameLimit    = 100      // runes of a name or address
	listLimit    = 64       // co-authors, reverted commits or squashed subjects of one message
)

// body is what a commit's message says below its subject, as far as it matters.
type body struct {
	title      string   // the first line: a merge's is the pull request's title
	reverts    []string // hashes of "This reverts commit …"
	revertsPRs []int    // numbers of "Reverts owner/name#12"
	squashed   []string // hashes that git merge --squash lists
	bullets    []string // "* subject" lines, as a squash on the web lists them
	coauthors  []signature
	ticket     string // of a "Refs: ABC-12" line
	request    int    // "See merge request group/name!12"
	closes     int    // of "Closes #12", or else "Fixes #12"
}

// splitMessage takes a message apart. The body is nil where nothing in it
// matters, which is the usual case.
func splitMessage(message []byte) (subject string, b *body) {
	message = bytes.TrimLeft(message, "\r\n \t")
	head, rest, _ := bytes.Cut(message, []byte("\n\n"))
	subject = tidy(string(bytes.TrimRight(head, "\r\n ")), subjectLimit) // a subject folded over several lines is one
	if len(rest) == 0 {
		return subject, nil
	}
	merge := isMergeSubject(subject)
	var found body
	matters := false
	for line := range bytes.Lines(rest) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		if merge && found.title == "" {
			found.title = tidy(string(line), subjectLimit)
			matters = true
		}
		if found.read(line) {
			matters = true
		}
	}
	if !matters {
		return subject, nil
	}
	return subject, &found
}

// read takes in one line and reports whether it said something.
func (b *body) read(line []byte) bool {
	switch line[0] {
	case '*', '-':
		if len(line) > 2 && line[1] == ' ' && len(b.bullets) < listLimit {
			b.bullets = append(b.bullets, tidy(string(line[2:]), subjectLimit))
			return true
		}
		return false
	case 'c', 'C', 'f', 'F', 'T', 'R', 'r', 'S', 'J', 'j', 'I', 'i':
	default:
		return false
	}
	text := string(line[:min(len(line), 512)])
	lower := strings.ToLower(text)
	switch {
	case strings.HasPrefix(lower, "co-authored-by:"):
		if s, ok := parseSignature(text[len("co-authored-by:"):]); ok && len(b.coauthors) < listLimit {
			b.coauthors = append(b.coauthors, s)
		}
	case strings.HasPrefix(lower, "this reverts commit "):
		if h := leadingHash(text[len("this reverts commit "):]); h != "" && len(b.reverts) < listLimit {
			b.reverts = append(b.reverts, h)
		}
	case strings.HasPrefix(lower, "reverts "):
		if _, n, ok := strings.Cut(text, "#"); ok && len(b.revertsPRs) < listLimit {
			b.revertsPRs = append(b.revertsPRs, leadingNumber(n))
		}
	case strings.HasPrefix(lower, "commit "):
		if h := leadingHash(text[len("commit "):]); len(h) >= 40 && len(b.squashed) < 4*listLimit {
			b.squashed = append(b.squashed, h)
		}
	case strings.HasPrefix(text, "See merge request "):
		if _, n, ok := strings.Cut(text, "!"); ok {
			b.request = leadingNumber(n)
		}
	case strings.HasPrefix(lower, "closes"), strings.HasPrefix(lower, "fixes"), strings.HasPrefix(lower, "closed"), strings.HasPrefix(lower, "fixed"):
		_, value, _ := strings.Cut(text, " ")
		if b.takeTicket(value); strings.HasPrefix(value, "#") && (b.closes == 0 || lower[0] == 'c') {
			b.closes = leadingNumber(value[1:])
		}
	case strings.HasPrefix(lower, "refs:"), strings.HasPrefix(lower, "ref:"), strings.HasPrefix(lower, "jira:"),
		strings.HasPrefix(lower, "issue:"), strings.HasPrefix(lower, "ticket:"):
		_, value, _ := strings.Cut(text, ":")
		b.takeTicket(value)
	default:
		return false
	}
	return true
}

func (b *body) takeTicket(value string) {
	if ticket, _ := leadingTicket(strings.TrimSpace(value)); ticket != "" && b.ticket == "" {
		b.ticket = ticket
	}
}

// parseSignature reads "Name <address>".
func parseSignature(s string) (signature, bool) {
	name, rest, ok := strings.Cut(s, "<")
	email, _, closed := strings.Cut(rest, ">")
	if !ok || !closed {
		return signature{}, false
	}
	return newSignature(name, email), true
}

// leadingHash is the hexadecimal beginning of s, or "" if it is too short to
// name a commit.
func leadingHash(s string) string {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] >= 'a' && s[i] <= 'f') {
		i++
	}
	if i < 7 || i > 64 {
		return ""
	}
	return s[:i]
}

// leadingNumber is the decimal beginning of s, 0 if there is none.
func leadingNumber(s string) int {
	i := 0
	for i < len(s) && i < 9 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	n, _ := strconv.Atoi(s[:i])
	return n
}
