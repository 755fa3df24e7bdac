package git

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// How long a line's text grows.
const (
	titleRunes  = 140 // one phrase
	phraseRunes = 90  // one phrase of several
	listRunes   = 170 // all phrases together, before "and 5 more"
	listPhrases = 4
)

// text is the item as its author would say it: what was done, in the past
// tense, without the marks that commits carry for machines.
func (it *item) text() string {
	phrases := it.phrases()
	if it.title != "" {
		title := parseSubject(it.title)
		return capital(tidy(phrase(title)+aside(title.scope, title.text), titleRunes))
	}
	if it.name == "release" {
		return "Released " + enumerate(spanOf(phrases))
	}
	if len(phrases) == 1 {
		p := phrases[0]
		text := p.text
		switch it.by {
		case byTicket:
			text += " (" + it.name + ")"
		case small: // the phrase has its place
		default:
			text = located(text, p.scope)
		}
		if p.times > 2 {
			text += fmt.Sprintf(" (%d times)", p.times)
		}
		return capital(tidy(text, titleRunes))
	}
	label := it.label(phrases)
	body := join(phrases)
	if label == "" {
		return capital(body)
	}
	return headed(label) + ": " + body
}

// headed raises a label's first letter unless it is a name from the code, as
// one in small letters with a hyphen is.
func headed(label string) string {
	if strings.Contains(label, "-") && !strings.Contains(label, " ") {
		return label
	}
	return capital(label)
}

// spanOf shortens a list of releases to the first and the last.
func spanOf(all []saying) []string {
	if len(all) > 3 {
		return []string{all[0].text + " to " + all[len(all)-1].text}
	}
	var texts []string
	for _, p := range all {
		texts = append(texts, p.text)
	}
	return texts
}

// saying is a phrase with how it weighs when not all can be told.
type saying struct {
	text   string
	scope  string
	place  int
	times  int
	weight int
}

// phrases are the item's different phrases in the order of time.
func (it *item) phrases() []saying {
	at := map[string]int{}
	var all []saying
	for _, p := range it.pieces {
		text := phrase(p.subject)
		if it.by == small {
			text = located(tidy(text, phraseRunes), p.subject.place())
		}
		if i, ok := at[strings.ToLower(text)]; ok {
			all[i].times++
			continue
		}
		at[strings.ToLower(text)] = len(all)
		all = append(all, saying{text: text, scope: p.subject.scope, place: len(all), times: 1, weight: weigh(p)})
	}
	return all
}

// weigh ranks a piece for being told: what is new before what is mended before
// what is tidied, and among equals what says more.
func weigh(p *piece) int {
	w := 20
	switch p.subject.kind {
	case "feat", "feature":
		w = 40
	case "perf", "security", "fix", "bugfix", "hotfix":
		w = 30
	}
	word, _, _ := strings.Cut(strings.ToLower(p.subject.text), " ")
	switch word {
	case "add", "added", "introduce", "implement", "implemented", "support", "rewrite", "create":
		w += 6
	case "fix", "fixed", "prevent", "avoid":
		w += 3
	}
	if p.minor() {
		w -= 20
	}
	if len(p.absorbed) > 0 {
		w += 5
	}
	return w + min(strings.Count(p.subject.text, " "), 8)
}

// phrase says one subject in the past tense, beginning with a small letter.
func phrase(s subject) string {
	text := strings.TrimRight(s.text, " .;:,!")
	if utf8.RuneCountInString(text) < 2 {
		text = s.text
	}
	text = lower(text)
	if changed := inPast(text); changed != text {
		return changed
	}
	if isDone(text) {
		return text
	}
	lead := map[string]string{
		"fix": "fixed", "bugfix": "fixed", "hotfix": "fixed", "feat": "added", "feature": "added", "perf": "sped up",
		"refactor": "reworked",
	}[s.kind]
	if lead == "" {
		return text
	}
	if isThing(text) {
		return lead + " " + text
	}
	return strings.Replace(lead, "added", "new", 1) + ": " + text
}

// isThing reports whether a text is surely a short noun, so that a verb can
// stand in front of it without a colon.
func isThing(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 {
		return false
	}
	for _, w := range words {
		switch strings.ToLower(w) {
		case "is", "are", "was", "should", "must", "can", "can't", "cannot", "not", "don't", "doesn't", "when", "if", "only", "no",
			"never", "always", "will", "be", "to", "without":
			return false
		}
	}
	switch words[0] {
	case "a", "an", "the", "typo", "typos", "types", "type", "missing", "wrong", "broken", "flaky", "lint", "tests", "build", "docs":
		return len(words) <= 7
	}
	for _, ends := range [...]string{"ion", "ment", "ity", "ing", "ness", "ings", "ions"} {
		if strings.HasSuffix(words[0], ends) {
			return len(words) <= 7
		}
	}
	return isCode(words[0]) && len(words) <= 3
}

// located says with a phrase where the work was done. A single word takes the
// place as its object: "CHANGES: synced" is "synced CHANGES".
func located(text, place string) string {
	if place != "" && isDone(text) && !strings.Contains(text, " ") {
		return text + " " + tidy(place, 40)
	}
	return text + aside(place, text)
}

// place is where the work was done, for a phrase among others: the scope, or
// the part of a project that a conventional type stands for.
func (s subject) place() string {
	switch {
	case s.scope != "":
		return s.scope
	case s.kind == "docs", s.kind == "doc", s.kind == "ci", s.kind == "build":
		return s.kind
	case s.kind == "test", s.kind == "tests":
		return "tests"
	}
	return ""
}

// aside names the component in brackets, where the words do not.
func aside(scope, text string) string {
	if scope == "" || len(scope) > 40 || strings.Contains(strings.ToLower(text), strings.ToLower(strings.TrimSuffix(scope, "s"))) {
		return ""
	}
	switch strings.ToLower(scope) {
	case "misc", "deps", "all", "general", "core", "*":
		return ""
	}
	return " (" + pretty(scope) + ")"
}

// join tells the weightiest phrases in the order of time, and counts the rest.
func join(all []saying) string {
	ranked := append([]saying(nil), all...)
	sort.SliceStable(ranked, func(a, b int) bool { return ranked[a].weight > ranked[b].weight })
	var told []saying
	runes := 0
	for _, p := range ranked {
		p.text = tidy(p.text, phraseRunes+30)
		n := utf8.RuneCountInString(p.text)
		if len(told) == listPhrases || len(told) > 0 && runes+n > listRunes {
			continue
		}
		if p.times > 2 {
			p.text += fmt.Sprintf(" (%d times)", p.times)
		}
		runes += n
		told = append(told, p)
	}
	sort.Slice(told, func(a, b int) bool { return told[a].place < told[b].place })
	var b strings.Builder
	for i, p := range told {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(p.text)
	}
	if more := len(all) - len(told); more > 0 {
		fmt.Fprintf(&b, "; and %d more", more)
	}
	return b.String()
}

// label is what stands before the phrases: the ticket, the component, the kind
// of change, or what the branch's name says in words.
func (it *item) label(phrases []saying) string {
	switch it.by {
	case byTicket:
		return it.name
	case byPart:
		return first(kindLabel(strings.ToLower(it.name)), pretty(it.name))
	case small:
		return "Small changes"
	case byWeek:
		return ""
	}
	if words := branchWords(it.name); words != "" {
		return inPast(words)
	}
	part := partOf(phrases[0].scope)
	for _, p := range phrases {
		if partOf(p.scope) != part {
			return ""
		}
	}
	return pretty(part)
}

// kindLabel is how the work of one type of conventional commits is headed; "" for
// other words.
func kindLabel(kind string) string {
	switch kind {
	case "feat", "feature":
		return "New"
	case "fix", "bugfix", "hotfix":
		return "Fixes"
	case "perf":
		return "Speed"
	case "refactor":
		return "Reworked"
	case "docs", "doc":
		return "Documentation"
	case "test", "tests":
		return "Tests"
	case "chore":
		return "Upkeep"
	case "build":
		return "Build"
	case "ci":
		return "CI"
	case "style":
		return "Style"
	case "release":
		return "Releases"
	case "deps":
		return "Dependencies"
	case "security":
		return "Security"
	case "types":
		return "Types"
	case "wip":
		return "In progress"
	}
	return ""
}

// branchWords reads a branch's name as words, where there are three or more of
// them: "fix-backup-stdin-filename". Shorter names say too little.
func branchWords(branch string) string {
	name := branch[strings.LastIndexByte(branch, '/')+1:]
	if ticket, rest := leadingTicket(name); ticket != "" {
		name = rest
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == ' ' })
	for len(words) > 0 && (isNumber(words[0]) || words[0] == "gh" || words[0] == "issue" || words[0] == "feat" || words[0] == "feature") {
		words = words[1:]
	}
	letters := 0
	for _, w := range words {
		if !isNumber(w) && len(w) > 1 {
			letters++
		}
	}
	if letters < 3 || len(words) > 8 || words[0] == "revert" || words[0] == "patch" {
		return ""
	}
	return tidy(strings.Join(words, " "), phraseRunes)
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// pretty writes a component's name: an abbreviation in capitals, code as it is.
func pretty(part string) string {
	part = tidy(part, 40)
	if upper := strings.ToUpper(part); isAbbreviation(upper) {
		return upper
	}
	return part
}

// isAbbreviation reports what is written in capitals.
func isAbbreviation(upper string) bool {
	switch upper {
	case "HTTP", "URL", "FTP", "TLS", "SSL", "CSS", "HTML", "API", "CI", "CLI", "UI", "UX", "DB", "SQL", "JSON", "YAML", "DNS",
		"SSH", "SMTP", "IMAP", "SSR", "HMR", "JS", "TS", "XML", "CSV", "PDF", "SDK", "QUIC", "FUSE", "REST", "RPC", "GHA",
		"POP3", "WASM", "ESM", "SPA", "JSX", "LSP":
		return true
	}
	return false
}
