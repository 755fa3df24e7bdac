package render

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"headsup/internal/compose"
)

// Edited is a document as its Markdown reads after somebody edited it: every word
// of the text stands in the result, wherever its form is none of ours, and each
// line that still stands rests on what it rested on.
func Edited(text string, doc compose.Document) compose.Document {
	doc = tidy(doc)
	return doc.Keep(fromMarkdown(text, doc))
}

// fromMarkdown reads the title, the greeting, the bottom line, the quotation with
// what is asked, the blocks with their lines. The lines rest on nothing yet; doc is
// what the text was before.
func fromMarkdown(text string, doc compose.Document) compose.Document {
	r := mdReader{doc: doc}
	r.doc.Title, r.doc.Greeting, r.doc.BottomLine, r.doc.Contract, r.doc.Signature = "", "", "", "", ""
	r.doc.Asks, r.doc.Blocks, r.doc.Edited = []compose.Line{}, []compose.Block{}, text
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var paragraph []string
	for _, line := range append(strings.Split(text, "\n"), "") {
		heading := strings.HasPrefix(line, "#")
		if strings.TrimSpace(line) == "" || heading {
			r.paragraph(paragraph, doc)
			paragraph = nil
		}
		switch {
		case heading:
			r.heading(line)
		case strings.TrimSpace(line) != "":
			paragraph = append(paragraph, line)
		}
	}
	r.signature(doc.Signature)
	return r.doc
}

// mdReader is a document on the way from its Markdown.
type mdReader struct {
	doc     compose.Document
	inBlock bool // a heading of a block was seen
}

// heading begins the document, the first of all, or a block.
func (r *mdReader) heading(line string) {
	words := plainMD(strings.TrimLeft(line, "#"))
	if strings.HasPrefix(line, "# ") && r.doc.Title == "" && !r.inBlock {
		r.doc.Title = words
		return
	}
	r.inBlock = true
	r.doc.Blocks = append(r.doc.Blocks, compose.Block{Heading: words, Lines: []compose.Line{}})
}

// paragraph takes lines without a blank one between them.
func (r *mdReader) paragraph(lines []string, was compose.Document) {
	if len(lines) == 0 {
		return
	}
	all := strings.TrimSpace(strings.Join(lines, " "))
	switch {
	case strings.HasPrefix(lines[0], ">"):
		r.quotation(lines)
	case r.inBlock || isItem(lines[0]) || strings.HasPrefix(lines[0], "|"):
		r.content(lines)
	case plainMD(all) == longDay(was):
	case r.doc.BottomLine == "" && strings.HasPrefix(all, "**"):
		r.doc.BottomLine = plainMD(all)
	case r.doc.BottomLine == "" && r.doc.Greeting == "" && was.Greeting != "":
		r.doc.Greeting = plainMD(all)
	case r.doc.BottomLine == "":
		r.doc.BottomLine = plainMD(all)
	default:
		r.content(lines)
	}
}

// quotation holds what is asked, in bold, and the reply contract.
func (r *mdReader) quotation(lines []string) {
	for _, line := range lines {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), ">"))
		ask := askMark().ReplaceAllString(line, "")
		switch {
		case line == "":
		case strings.Contains(ask, "**"):
			asked := compose.Line{Text: plainMD(bare(ask))}
			if strings.HasPrefix(line, "- ") { // it had no number, and gets none
				asked.Offers = 1
			}
			r.doc.Asks = append(r.doc.Asks, asked)
		case r.doc.Contract == "":
			r.doc.Contract = plainMD(line)
		default:
			r.doc.Contract += " " + plainMD(line)
		}
	}
}

var (
	askNumber   = pattern(`^\d+\. `)
	askMark     = pattern(`^(\d+\.|-) `)
	counted     = pattern(`^\+(\d+) more\.?$`)
	countedLast = pattern(`\\?\+(\d+) more\.$`)
	tableRule   = pattern(`^[|\s:-]+$`)
)

// pattern is made ready when it is first asked for: most runs read no Markdown.
func pattern(p string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(p) })
}

// content adds the lines of a list, a table or a plain paragraph to the last
// block.
func (r *mdReader) content(lines []string) {
	if len(r.doc.Blocks) == 0 {
		r.doc.Blocks = append(r.doc.Blocks, compose.Block{Lines: []compose.Line{}})
	}
	block := &r.doc.Blocks[len(r.doc.Blocks)-1]
	open := false // the line before goes on
	for _, line := range lines {
		words := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(words, "|"):
			if tableRule().MatchString(words) {
				continue
			}
			words, open = strings.Join(tableCells(words), " "), false
		case isItem(line):
			words, open = strings.TrimSpace(words[1:]), false
		case askNumber().MatchString(words): // an item with a number of its own
			open = false
		}
		if r.doc.Form == compose.Prose {
			words = unmarked(words)
			if at := countedLast().FindStringSubmatchIndex(words); at != nil {
				block.More, _ = strconv.Atoi(words[at[2]:at[3]])
				words = words[:at[0]]
			}
		}
		text := plainMD(bare(words))
		switch n := len(block.Lines); {
		case text == "":
		case counted().MatchString(text):
			block.More, _ = strconv.Atoi(counted().FindStringSubmatch(text)[1])
		case open && n > 0:
			block.Lines[n-1].Text += " " + text
		default:
			block.Lines = append(block.Lines, compose.Line{Text: text})
			open = true
		}
	}
}

// signature takes the owner's name, where it still stands at the end, off the last
// block.
func (r *mdReader) signature(name string) {
	n := len(r.doc.Blocks)
	if n == 0 || name == "" {
		return
	}
	lines := r.doc.Blocks[n-1].Lines
	if k := len(lines); k > 0 && lines[k-1].Text == name {
		r.doc.Signature = name
		r.doc.Blocks[n-1].Lines = lines[:k-1]
		if k == 1 && r.doc.Blocks[n-1].Heading == "" {
			r.doc.Blocks = r.doc.Blocks[:n-1]
		}
	}
}

// isItem reports whether a line begins an item of a list.
func isItem(line string) bool {
	line = strings.TrimLeft(line, " ")
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ")
}

// tableCells are the cells of a row that hold something.
func tableCells(row string) (cells []string) {
	var cell strings.Builder
	for i := 0; i <= len(row); i++ {
		switch {
		case i == len(row) || row[i] == '|':
			if words := strings.TrimSpace(cell.String()); words != "" {
				cells = append(cells, words)
			}
			cell.Reset()
		case row[i] == '\\' && i+1 < len(row):
			cell.WriteString(row[i : i+2])
			i++
		default:
			cell.WriteByte(row[i])
		}
	}
	return cells
}

// bare takes the mark of a state off the front of a line.
func bare(line string) string {
	for _, mark := range marks() {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			return strings.TrimSpace(rest)
		}
	}
	return line
}

// unmarked takes the marks of states out of a paragraph, where a held space stands
// behind each.
func unmarked(line string) string {
	for _, mark := range marks() {
		line = strings.ReplaceAll(line, mark+held, "")
	}
	return line
}

// marks are those of the states, and the one of a state that is none of ours.
func marks() (all []string) {
	for _, state := range []string{"green", "amber", "red", "paused", "done", "stopped", "?"} {
		mark, _, _ := stateLook(state)
		all = append(all, mark)
	}
	return all
}

// mdAddress is an address that can be followed, as Markdown has it.
var mdAddress = pattern(`^<(https?://[^<>\s]+)>`)

// plainMD takes the escapes, the bold marks and the brackets of addresses out of
// Markdown.
func plainMD(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && s[i+1] < unicode.MaxASCII && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0:
			i++
			b.WriteByte(s[i])
		case strings.HasPrefix(s[i:], "**"):
			i++
		case s[i] == '<' && mdAddress().MatchString(s[i:]):
			address := mdAddress().FindStringSubmatch(s[i:])
			b.WriteString(address[1])
			i += len(address[0]) - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return Clean(b.String())
}
