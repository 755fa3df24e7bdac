package journal

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// Parse reads a canonical line as it is stored. It trusts the values of tags,
// which a Reader has checked before; a line that no Reader can have written is
// a Damaged fault.
func Parse(line string) (Entry, error) {
	var p Parser
	return p.Parse(line)
}

// Parser parses many stored lines and takes the room for their tokens from
// shared slabs, the first of which holds one line: what a single entry keeps
// alive is its own. The zero Parser is ready; entries stay good after it is gone.
type Parser struct {
	slab []Token
}

// The slabs grow from that of one line to one of about 400 lines.
const (
	firstSlab = 16
	slabSize  = 4096
)

// Parse is the package's Parse.
func (p *Parser) Parse(line string) (Entry, error) {
	var e Entry
	rest := line
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		rest, e.More = line[:i], continued(line[i+1:])
	}
	if len(rest) < 12 || rest[10] != ' ' {
		return e, damaged(line)
	}
	on, ok := civil.ParseISO(rest[:10])
	if !ok {
		return e, damaged(line)
	}
	e.On, rest = on, rest[11:]
	end := upToBlank(rest, 0)
	if at, ok := civil.ParseClock(rest[:end]); ok && end < len(rest) {
		e.At, rest = at, rest[end+1:]
		end = upToBlank(rest, 0)
	}
	if e.Verb = verbOf(rest[:end]); e.Verb == 0 {
		return e, damaged(line)
	}
	if err := p.tokens(&e, rest[end:]); err != nil {
		return e, damaged(line)
	}
	e.Understand()
	return e, nil
}

// tokens cuts the rest of a line into e.Tokens, out of the slab.
func (p *Parser) tokens(e *Entry, rest string) *lexError {
	if cap(p.slab)-len(p.slab) < 64 {
		p.slab = make([]Token, 0, min(max(firstSlab, 4*cap(p.slab)), slabSize))
	}
	start := len(p.slab)
	l := lexer{s: rest, runs: true, alone: e.Verb.alone()}
	loose, apart := false, false // whether the token before is a run, and whether one came in pieces
	for {
		single := l.alone > 0
		t, _, more, err := l.next()
		if err != nil {
			return err
		}
		if !more {
			break
		}
		run := !single && t.isRun()
		loose, apart = run, apart || loose && run
		p.slab = append(p.slab, t)
	}
	e.Tokens = p.slab[start:len(p.slab):len(p.slab)]
	if apart {
		e.Tokens, _ = group(e.Verb, e.Tokens, nil)
	}
	return nil
}

func damaged(line string) error {
	if len(line) > 60 {
		line = strings.ToValidUTF8(line[:60], "") + "…"
	}
	return fault.New(fault.Damaged, "the stored line %q is not in the book's grammar", line).
		Do("run `headsup doctor`")
}

// continued takes the indentation off continued lines: up to four spaces or one
// tab each. Blank lines at the end do not count.
func continued(more string) string {
	if !strings.Contains(more, "\n") {
		return strings.TrimRight(outdent(more), " \t\r")
	}
	lines := strings.Split(more, "\n")
	for i, line := range lines {
		lines[i] = outdent(line)
	}
	return trimLines(strings.Join(lines, "\n"))
}

// trimLines takes white space off the end of every line and blank lines off
// the end of the whole.
func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\r")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func outdent(line string) string {
	if strings.HasPrefix(line, "\t") {
		return line[1:]
	}
	for range 4 {
		line = strings.TrimPrefix(line, " ")
	}
	return line
}
