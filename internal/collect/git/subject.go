package git

import (
	"strings"
	"unicode"
)

// subject is a commit's first line taken apart: "fix(css)!: handle urls (#12)"
// has kind "fix", scope "css", text "handle urls" and request 12.
type subject struct {
	kind    string // of a conventional commit, lower case: "feat", "fix" …
	scope   string // of a conventional commit, or the component in "component: text" and "[area] Title"
	ticket  string // "ABC-123"
	request int    // the pull request's number behind a squashed title
	text    string // what is left; never empty unless the subject was
}

// kindOf knows the types of conventional commits, with those that projects add.
// The minor ones seldom matter to anybody but those who work on the code.
func kindOf(word string) (minor, known bool) {
	switch word {
	case "feat", "feature", "fix", "bugfix", "hotfix", "perf", "refactor", "security", "enhancement", "improvement", "change":
		return false, true
	case "docs", "doc", "style", "test", "tests", "chore", "build", "ci", "release", "types", "typo", "lint", "cleanup",
		"deps", "dx", "wip", "example", "examples", "playground", "workflow", "revert":
		return true, true
	}
	return false, false
}

// parseSubject takes a subject apart.
func parseSubject(s string) subject {
	var out subject
	s = trimMark(s)
	s, out.request = cutRequest(s)
	out.text = s

	if head, rest, ok := cutPrefix(s); ok {
		kind, scope := head, ""
		if i := strings.IndexByte(head, '('); i > 0 && strings.HasSuffix(head, ")") {
			kind, scope = head[:i], strings.TrimSpace(head[i+1:len(head)-1])
		}
		word := strings.ToLower(kind)
		switch _, conventional := kindOf(word); {
		case conventional:
			out.kind, out.scope, out.text = word, scope, rest
		case scope == "" || !strings.Contains(kind, " "):
			out.scope, out.text = head, rest
		}
	} else if area, rest, ok := cutArea(s); ok {
		out.scope, out.text = area, rest
	}
	if ticket, rest := leadingTicket(out.scope); ticket != "" && rest == "" {
		out.ticket, out.scope = ticket, ""
	}
	if out.ticket == "" {
		out.ticket, out.text = cutTicket(out.text)
	}
	if out.text == "" {
		out.text = s
	}
	return out
}

// minor reports whether the subject announces work that is told only in a
// bundle if it stands alone: a typo, a lint fix, a note in a manual, a rename.
func (s subject) minor() bool {
	if s.kind != "" {
		minor, _ := kindOf(s.kind)
		return minor || minorText(s.text)
	}
	scope := strings.ToLower(s.scope)
	if scope == "" && s.request == 0 {
		return minorText(s.text)
	}
	minor, _ := kindOf(scope)
	return minor || minorScope(scope) || strings.HasSuffix(scope, ".md") || strings.HasPrefix(scope, "test") ||
		strings.HasPrefix(scope, "docs/") || strings.HasPrefix(scope, "unit") || minorText(s.text) || housekeeping(s.text)
}

// minorText reports words that only ever mean small repairs.
func minorText(s string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if minorWord(word) {
			return true
		}
	}
	return false
}

// housekeeping reports a text that begins with a verb of tidying, unless it is
// about what the program supports.
func housekeeping(s string) bool {
	lower := strings.ToLower(s)
	word, _, _ := strings.Cut(lower, " ")
	switch word {
	case "remove", "rename", "mention", "clarify", "move", "split", "clean", "cleanup", "cleanups", "narrow", "correct", "expand", "verify",
		"whitelist", "lower", "document", "explain", "describe", "list", "update", "bump", "sync", "reorder", "extract", "reuse", "include",
		"tweak", "test", "drop", "define", "made", "make", "simplify", "minor", "silence", "unify", "convert":
		return !strings.Contains(lower, "support")
	}
	return false
}

// minorScope reports a scope that holds only what seldom matters outside.
func minorScope(scope string) bool {
	switch scope {
	case "spelling", "misc", "release-notes", "thanks", "changelog", "readme", "todo", "gha", "appveyor", "circleci", "github",
		"comments", "contribute", "versions", "known_bugs", "release-procedure", "makefile":
		return true
	}
	return false
}

// minorWord reports a word, in small letters, of small repairs.
func minorWord(word string) bool {
	switch word {
	case "typo", "typos", "lint", "linter", "eslint", "prettier", "gofmt", "whitespace", "spelling", "formatting", "indent",
		"indentation", "wip", "nit", "nits", "copyright", "changelog", "readme", "synced", "reword", "tidy", "cosmetic",
		"gitignore", "misspelling":
		return true
	}
	return false
}

// trimMark takes off what marks a commit as to be folded into another.
func trimMark(s string) string {
	for {
		cut := s
		for _, mark := range [...]string{"fixup! ", "squash! ", "amend! ", "WIP: ", "wip: ", "WIP ", "Draft: "} {
			cut = strings.TrimPrefix(cut, mark)
		}
		if cut == s {
			return s
		}
		s = cut
	}
}

// cutRequest takes "(#12)", as a squash on the web adds it, off the end; of
// several the last is where the work was merged. "(!12)" is GitLab's.
func cutRequest(s string) (rest string, number int) {
	for {
		s = strings.TrimRight(s, " ")
		i := strings.LastIndex(s, "(")
		if i < 0 || !strings.HasSuffix(s, ")") || i+2 >= len(s) || s[i+1] != '#' && s[i+1] != '!' {
			return s, number
		}
		inside := s[i+2 : len(s)-1]
		n := leadingNumber(inside)
		if n == 0 || strings.Trim(inside, "0123456789") != "" || i == 0 {
			return s, number
		}
		if number == 0 {
			number = n
		}
		s = s[:i]
	}
}

// cutPrefix takes "component: " off the front. A component is short, has at
// most three words and no sentence in it.
func cutPrefix(s string) (head, rest string, ok bool) {
	i := strings.Index(s, ": ")
	if i < 1 || i > 48 {
		return "", "", false
	}
	head, rest = strings.TrimSuffix(s[:i], "!"), strings.TrimSpace(s[i+2:])
	if rest == "" || strings.Count(head, " ") > 2 || strings.ContainsAny(head, "\"'`?=<>;") || strings.Contains(head, "://") {
		return "", "", false
	}
	word, _, spaced := strings.Cut(strings.ToLower(head), " ")
	if past()[word] != "" && spaced {
		return "", "", false // the beginning of a sentence
	}
	switch strings.ToLower(head) {
	case "note", "re", "fwd", "warning", "update", "bug", "issue", "todo", "fixme":
		return "", "", false
	}
	return head, rest, true
}

// cutArea takes "[area] " off the front.
func cutArea(s string) (area, rest string, ok bool) {
	if !strings.HasPrefix(s, "[") {
		return "", "", false
	}
	area, rest, ok = strings.Cut(s[1:], "]")
	rest = strings.TrimLeft(rest, " :-")
	if !ok || area == "" || rest == "" || len(area) > 40 {
		return "", "", false
	}
	return strings.TrimSpace(area), rest, true
}

// cutTicket takes a ticket's key off either end: "ABC-12 text", "ABC-12: text",
// "text (ABC-12)", "text [ABC-12]".
func cutTicket(s string) (ticket, rest string) {
	if strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(") {
		inner, after, ok := strings.Cut(s[1:], string(closing(s[0])))
		if ticket, left := leadingTicket(inner); ok && ticket != "" && left == "" {
			return ticket, strings.TrimLeft(after, " :-–—")
		}
	}
	if ticket, after := leadingTicket(s); ticket != "" && after != "" {
		return ticket, strings.TrimLeft(after, " :-–—")
	}
	if i := strings.LastIndexAny(s, "(["); i > 0 && s[len(s)-1] == closing(s[i]) {
		if ticket, left := leadingTicket(s[i+1 : len(s)-1]); ticket != "" && left == "" {
			return ticket, strings.TrimRight(s[:i], " ")
		}
	}
	return "", s
}

func closing(open byte) byte {
	if open == '(' {
		return ')'
	}
	return ']'
}

// leadingTicket reads a tracker's key at the beginning: two to ten capitals or
// digits, a hyphen, a number. Names of standards look the same and are none.
func leadingTicket(s string) (ticket, rest string) {
	i := 0
	for i < len(s) && (s[i] >= 'A' && s[i] <= 'Z' || i > 0 && s[i] >= '0' && s[i] <= '9') {
		i++
	}
	if i < 2 || i > 10 || i >= len(s) || s[i] != '-' || isStandard(s[:i]) {
		return "", s
	}
	j := i + 1
	for j < len(s) && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	if j == i+1 || j > i+8 || j < len(s) && !strings.ContainsRune(" :,;)]./-_", rune(s[j])) {
		return "", s
	}
	if j+1 < len(s) && s[j] == '-' && s[j+1] >= '0' && s[j+1] <= '9' {
		return "", s // ISO-8859-1, CVE-2024-1234
	}
	return s[:j], s[j:]
}

// isStandard reports what looks like the key of a tracker and names a standard.
func isStandard(name string) bool {
	switch name {
	case "UTF", "SHA", "SHA2", "SHA3", "ISO", "RFC", "CVE", "TLS", "SSL", "AES", "RSA", "HTTP", "MD", "CRC", "PEP", "ES",
		"COVID", "GPT", "WIN", "UTC", "GMT", "BASE", "CP", "X", "IPV", "IEEE", "ECMA", "RC", "PKCS", "FIPS", "GHSA", "CWE",
		"ASCII", "USB", "H", "MP", "KB", "DEP", "BIP", "EIP":
		return true
	}
	return false
}
