package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"headsup/internal/civil"
)

// read takes a text apart: its blocks, their sentences, and in these what the
// lexicon and the calendar know.
func read(text string, lex *lexicon, today civil.Day) *draft {
	r := reader{draft: &draft{}, lex: lex}
	lines := sources(text)
	from := frontMatter(lines)
	r.draft.filed = isFiled(lines[from:])
	for i := from; i < len(lines); i++ {
		if r.line(lines, i) {
			break
		}
	}
	r.flush()
	d := r.draft
	d.title()
	d.greet()
	d.sign()
	d.english = isEnglish(d.sentences, lex)
	for i := range d.sentences {
		lex.mark(&d.sentences[i], today)
	}
	d.pleasantries()
	return d
}

// reader is a reading under way: the block it is in and the lines of it so far.
type reader struct {
	draft *draft
	lex   *lexicon
	shape shape
	lines []source // of the block, without what shows its shape
	fence string   // the fence that ends the code it is in; "" outside
}

// frontMatter is the first line behind the settings that some Markdown files
// begin with.
func frontMatter(lines []source) int {
	fence := strings.TrimRight(lines[0].text, " ")
	if fence != "---" && fence != "+++" {
		return 0
	}
	for i := 1; i < len(lines) && i < 60; i++ {
		if strings.TrimRight(lines[i].text, " ") == fence {
			return i + 1
		}
	}
	return 0
}

// line takes one line; it is true where the writer's own words end.
func (r *reader) line(lines []source, i int) (end bool) {
	no, text := lines[i].no, lines[i].text
	trimmed := strings.TrimSpace(text)
	if r.fence != "" {
		if strings.HasPrefix(trimmed, r.fence) {
			r.fence = ""
		}
		return false
	}
	switch {
	case trimmed == "":
		r.flush()
	case strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~"):
		r.flush()
		r.fence = trimmed[:3]
	case trimmed[0] == '>':
		r.flush()
		r.draft.answers = r.draft.answers || len(r.draft.blocks) == 0 && strings.HasSuffix(trimmed, "?")
	case text == "-- " || text == "--" || beginsOriginal(trimmed):
		return true
	case beginsReply(lines, i):
		r.flush()
	case isRule(trimmed):
		if (trimmed[0] == '=' || trimmed[0] == '-') && r.shape == paragraph && len(r.lines) == 1 {
			r.shape = heading
		}
		r.flush()
		if n := len(r.draft.blocks); n > 0 && trimmed[0] == '|' && r.draft.blocks[n-1].shape == row {
			r.draft.blocks[n-1].shape = heading // of a table
		}
	case isReference(trimmed):
	case trimmed[0] == '#' && strings.HasPrefix(strings.TrimLeft(trimmed, "#"), " "):
		r.flush()
		r.begin(heading, source{strings.TrimRight(after(text, trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, "#"))]), "# "), no})
		r.flush()
	case trimmed[0] == '|' && strings.Count(trimmed, "|") > 1:
		r.flush()
		r.begin(row, source{keyed(text), no})
		r.flush()
	default:
		if lead := bulletLead(trimmed); lead > 0 {
			if r.shape == paragraph && len(r.lines) == 1 && isCaption(r.lines[0].text) {
				r.shape = heading
			}
			r.flush()
			r.begin(bullet, source{blank(text, strings.Index(text, trimmed)+lead), no})
			return false
		}
		r.lines = append(r.lines, source{text, no})
	}
	return false
}

func (r *reader) begin(s shape, line source) {
	r.shape = s
	r.lines = append(r.lines, line)
}

// keyed is a row of a table; of two cells the first is what the second is about, as
// in front of a colon.
func keyed(row string) string {
	inner := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|")
	if strings.Count(inner, "|") != 1 {
		return row
	}
	at := strings.Index(row, inner) + strings.Index(inner, "|")
	return row[:at] + ":" + row[at+1:]
}

// after is a line with everything up to and with a lead blanked out, so that
// columns stay true.
func after(text, lead string) string { return blank(text, strings.Index(text, lead)+len(lead)) }

func blank(text string, n int) string {
	return strings.Repeat(" ", utf8.RuneCountInString(text[:n])) + text[n:]
}

// bulletLead is how many bytes of a line only make it a bullet: a dash, a star,
// a number, a box to tick. A line that a picture leads is one of a list too,
// and the picture stays: it may be a state.
func bulletLead(line string) int {
	for _, lead := range []string{"- ", "* ", "+ ", "• ", "– ", "— ", "→ ", "o "} {
		if strings.HasPrefix(line, lead) && (lead != "o " || len(line) > 2 && unicode.IsUpper(rune(line[2]))) {
			return len(lead) + tick(line[len(lead):])
		}
	}
	digits := 0
	for digits < len(line) && '0' <= line[digits] && line[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < 3 && digits+1 < len(line) && (line[digits] == '.' || line[digits] == ')') && line[digits+1] == ' ' {
		return digits + 2
	}
	return 0
}

// tick is how long a box to tick is: "[x] ".
func tick(line string) int {
	if len(line) > 3 && line[0] == '[' && line[2] == ']' && strings.ContainsRune(" xX", rune(line[1])) {
		return 4
	}
	return 0
}

// isRule reports whether a line only draws: ---, ***, |---|.
func isRule(line string) bool {
	return len(line) >= 3 && strings.Trim(line, "-=*_ |:") == ""
}

// isCaption reports whether a line right above a list only names it.
func isCaption(line string) bool {
	line = strings.TrimSpace(line)
	return len(strings.Fields(line)) <= 6 && !strings.ContainsAny(line[len(line)-1:], ".!?,;")
}

// isReference reports whether a line only says where a link of the text leads.
func isReference(line string) bool {
	if line[0] != '[' {
		return false
	}
	_, rest, found := strings.Cut(line, "]:")
	return found && strings.HasPrefix(strings.TrimSpace(rest), "http")
}

// beginsOriginal reports whether a mail somebody wrote before begins here, as
// mail programs mark it.
func beginsOriginal(line string) bool {
	return strings.HasPrefix(line, "-----Original Message") || strings.HasPrefix(line, "---------- Forwarded message") ||
		strings.HasPrefix(line, "________________________________")
}

// beginsReply reports whether a line says whose words are quoted below it: "On
// Monday Dana wrote:".
func beginsReply(lines []source, i int) bool {
	line := strings.TrimSpace(lines[i].text)
	if !strings.HasSuffix(line, ":") {
		return false
	}
	for j := i + 1; j < len(lines) && j < i+3; j++ {
		if next := strings.TrimSpace(lines[j].text); next != "" {
			return next[0] == '>'
		}
	}
	return false
}

// flush ends the block: its lines become sentences.
func (r *reader) flush() {
	lines, shape := r.lines, r.shape
	r.lines, r.shape = nil, paragraph
	if len(lines) == 0 {
		return
	}
	if shape == paragraph && pictured(lines) {
		for len(lines) > 0 {
			n := 1
			for n < len(lines) && strings.HasPrefix(lines[n].text, " ") && !isPicture(lines[n].text) {
				n++ // set in, it goes on from the line before
			}
			r.add(bullet, lines[:n])
			lines = lines[n:]
		}
		return
	}
	if shape == paragraph && len(lines) > 1 && broken(lines)[0] && isCaption(lines[0].text) && !strings.ContainsAny(lines[0].text, ":,0123456789") &&
		startsUpper(strings.TrimSpace(lines[0].text)) && len(strings.Fields(lines[1].text)) > 5 {
		r.add(heading, lines[:1])
		lines = lines[1:]
	}
	r.add(shape, lines)
}

// pictured reports whether lines are a list made with pictures.
func pictured(lines []source) bool {
	n := 0
	for _, line := range lines {
		if isPicture(line.text) {
			n++
		}
	}
	return n > 0 && (n > 1 || len(lines) == 1)
}

// isPicture reports whether a line begins with a picture: ✅, ▲.
func isPicture(line string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
	return unicode.Is(unicode.So, first)
}

func (r *reader) add(s shape, lines []source) {
	b := block{shape: s, first: len(r.draft.sentences), line: lines[0].no}
	ended := broken(lines)
	var all []word
	for i, line := range lines {
		r.draft.words += countWords(line.text)
		words := scan(line.text, line.no)
		if len(words) > 0 && s == paragraph && ended[i] {
			words[len(words)-1].after = endOfLine(words[len(words)-1].after)
		}
		all = append(all, words...)
	}
	for _, s := range cut(all) {
		s.block = len(r.draft.blocks)
		r.draft.sentences = append(r.draft.sentences, s)
	}
	if b.end = len(r.draft.sentences); b.end > b.first {
		r.draft.blocks = append(r.draft.blocks, b)
	}
}

// broken are the lines of a paragraph that the writer ended on purpose: the
// first word of the next would have fitted. Lines shorter or longer than anybody
// sets by hand are ended on purpose always, and where most are, all are; so are
// those of somebody who ends no sentence otherwise, as in a chat.
func broken(lines []source) []bool {
	out := make([]bool, len(lines))
	widest, ended, points := 0, 0, false
	for _, line := range lines {
		widest = max(widest, utf8.RuneCountInString(line.text))
		points = points || hasPoint(line.text)
	}
	for i := range lines[:len(lines)-1] {
		first, _, _ := strings.Cut(strings.TrimSpace(lines[i+1].text), " ")
		used := utf8.RuneCountInString(strings.TrimRight(lines[i].text, " "))
		if out[i] = widest < 60 || widest > 120 || used+1+utf8.RuneCountInString(first) < widest; out[i] {
			ended++
		}
	}
	if ended*2 > len(lines)-1 || !points {
		for i := range lines[:len(lines)-1] {
			out[i] = true
		}
	}
	return out
}

// hasPoint reports whether a sentence ends somewhere on a line.
func hasPoint(line string) bool {
	for i := range len(line) {
		if c := line[i]; (c == '.' || c == '!' || c == '?') && (i+1 == len(line) || line[i+1] == ' ') {
			return true
		}
	}
	return false
}

// endOfLine is the punctuation of a line's last word where the line is a
// sentence of its own.
func endOfLine(after rune) rune {
	if after == 0 {
		return '\n'
	}
	return after
}

// countWords counts the words a person reads in a line.
func countWords(line string) int {
	n := 0
	for field := range strings.FieldsSeq(line) {
		if strings.ContainsFunc(field, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
