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

// kinds are the types of conventional commits, with those that projects add.
// The true ones seldom matter to anybody but those who work on the code.
var kinds = map[string]bool{
	"feat": false, "feature": false, "fix": false, "bugfix": false, "hotfix": false, "perf": false, "refactor": false,
	"security": false, "enhancement": false, "improvement": false, "change": false,
	"docs": true, "doc": true, "style": true, "test": true, "tests": true, "chore": true, "build": true, "ci": true,
	"release": true, "types": true, "typo": true, "lint": true, "cleanup": true, "deps": true, "dx": true, "wip": true,
	"example": true, "examples": true, "playground": true, "workflow": true, "revert": true,
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
		switch _, conventional := kinds[word]; {
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
		return kinds[s.kind] || minorText(s.text)
	}
	scope := strings.ToLower(s.scope)
	if scope == "" && s.request == 0 {
		return minorText(s.text)
	}
	return kinds[scope] || minorScopes[scope] || strings.HasSuffix(scope, ".md") || strings.HasPrefix(scope, "test") ||
		strings.HasPrefix(scope, "docs/") || strings.HasPrefix(scope, "unit") || minorText(s.text) || housekeeping(s.text)
}

// minorText reports words that only ever mean small repairs.
func minorText(s string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if minorWords[word] {
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

var minorScopes = map[string]bool{
	"spelling": true, "misc": true, "release-notes": true, "thanks": true, "changelog": true, "readme": true,
	"todo": true, "gha": true, "appveyor": true, "circleci": true, "github": true, "comments": true,
	"contribute": true, "versions": true, "known_bugs": true, "release-procedure": true, "makefile": true,
}

var minorWords = map[string]bool{
	"typo": true, "typos": true, "lint": true, "linter": true, "eslint": true, "prettier": true, "gofmt": true, "whitespace": true,
	"spelling": true, "formatting": true, "indent": true, "indentation": true, "wip": true, "nit": true, "nits": true,
	"copyright": true, "changelog": true, "readme": true, "synced": true, "reword": true, "tidy": true, "cosmetic": true,
	"gitignore": true, "misspelling": true,
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
	if past[word] != "" && spaced {
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
	if i < 2 || i > 10 || i >= len(s) || s[i] != '-' || standards[s[:i]] {
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

var standards = map[string]bool{
	"UTF": true, "SHA": true, "SHA2": true, "SHA3": true, "ISO": true, "RFC": true, "CVE": true, "TLS": true, "SSL": true, "AES": true,
	"RSA": true, "HTTP": true, "MD": true, "CRC": true, "PEP": true, "ES": true, "COVID": true, "GPT": true, "WIN": true, "UTC": true,
	"GMT": true, "BASE": true, "CP": true, "X": true, "IPV": true, "IEEE": true, "ECMA": true, "RC": true, "PKCS": true, "FIPS": true,
	"GHSA": true, "CWE": true, "ASCII": true, "USB": true, "H": true, "MP": true, "KB": true, "DEP": true, "BIP": true, "EIP": true,
}
