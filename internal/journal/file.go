package journal

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// File is a text file of the journal as it was read: its entries numbered from
// #1 in their order, and what it expects of the rules.
type File struct {
	Name    string
	Entries []Entry
	Lines   []int // the line each entry begins on, from 1
	Expects []Expect
	Notices []Notice
}

// Expect is a line that asserts something of a day: DATE expect RULE …,
// DATE expect-not RULE …, DATE expect none.
type Expect struct {
	On      civil.Day
	Not     bool   // expect-not
	Rule    string // "" for expect none: no rule fires at all
	Person  string // "" for any
	Project string // "" for any
	Entry   int64  // 0 for any
	Above   int    // how many entries stand above it in the file
	Line    int    // where it stands, from 1
	Text    string // as it is written, for reports
}

// maxFaults is how many faults of one file are told at once.
const maxFaults = 20

// ReadFile reads a whole text file. All that is wrong with it comes back at
// once, joined, each with file:line:col; then there is no File.
func (r Reader) ReadFile(name string, in io.Reader) (*File, error) {
	f := &fileReader{Reader: r, file: &File{Name: name}}
	f.Reader.File = name
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, 64<<10), MaxLine+4096)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\uFEFF")
		}
		f.add(line, n)
		if len(f.faults) >= maxFaults {
			return nil, f.tooMany()
		}
	}
	f.flush()
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		f.faults = append(f.faults, fault.New(fault.Misread, "a line is longer than %d bytes", MaxLine).
			At(fmt.Sprintf("%s:%d:1", name, f.last+1)).Do("an entry takes up to %d bytes", MaxLine))
	} else if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	f.checkRefs()
	if len(f.faults) > 0 {
		return nil, errors.Join(f.faults...)
	}
	return f.file, nil
}

// fileReader gathers the physical lines of one entry and reads it when the next
// begins.
type fileReader struct {
	Reader
	file   *File
	faults []error
	held   []string // the lines of the entry under way
	at     int      // the number of its first line
	last   int      // the number of the line read last
	refs   []mention
}

// mention is a number that an entry of the file names, and where.
type mention struct {
	in, of    int64
	line, col int
}

// tooMany is all the faults that are told of a file at once.
func (f *fileReader) tooMany() error {
	return errors.Join(append(f.faults, fault.New(fault.Misread, "that is enough for once: %d lines were not understood", len(f.faults)).
		At(f.File).Do("mend these and read the file again"))...)
}

func (f *fileReader) add(line string, n int) {
	f.last = n
	switch {
	case line == "":
		if len(f.held) > 1 {
			f.held = append(f.held, "")
		}
	case line[0] == ' ' || line[0] == '\t':
		if len(f.held) > 0 {
			f.held = append(f.held, line)
		} else if strings.TrimSpace(line) != "" && strings.TrimSpace(line)[0] != ';' {
			f.faults = append(f.faults, fault.New(fault.Misread, "an indented line with no entry above it").
				At(fmt.Sprintf("%s:%d:1", f.File, n)).Do("take the white space away, or begin with an entry"))
		}
	case line[0] == ';':
		f.flush()
	default:
		f.flush()
		f.held, f.at = append(f.held[:0], line), n
	}
}

// flush reads the entry that was gathered.
func (f *fileReader) flush() {
	if len(f.held) == 0 {
		return
	}
	text := strings.Join(f.held, "\n")
	f.held = f.held[:0]
	r := f.Reader
	r.Line = f.at
	if isExpect(text) {
		expect, err := r.expect(text)
		if err != nil {
			f.faults = append(f.faults, err)
			return
		}
		expect.Above, expect.Line = len(f.file.Entries), f.at
		f.file.Expects = append(f.file.Expects, expect)
		return
	}
	e, starts, err := r.read(text)
	if err != nil {
		f.faults = append(f.faults, err)
		return
	}
	e.Seq = int64(len(f.file.Entries) + 1)
	f.file.Entries = append(f.file.Entries, e)
	f.file.Lines = append(f.file.Lines, f.at)
	f.file.Notices = append(f.file.Notices, r.notices(&e, text, starts)...)
	for i, t := range e.Tokens {
		if t.Of == OfEntry {
			f.refs = append(f.refs, mention{in: e.Seq, of: t.Num, line: f.at, col: column(text, starts[i])})
		}
	}
}

// checkRefs finds numbers that name no entry of the file.
func (f *fileReader) checkRefs() {
	total := int64(len(f.file.Entries))
	for _, m := range f.refs {
		if len(f.faults) >= maxFaults {
			return
		}
		where := fmt.Sprintf("%s:%d:%d", f.File, m.line, m.col)
		switch {
		case m.of > total:
			f.faults = append(f.faults, fault.New(fault.Misread, "#%d names no entry", m.of).At(where).
				Do("the file has %d; plain text is written \\#%d", total, m.of))
		case m.of == m.in:
			f.faults = append(f.faults, fault.New(fault.Misread, "#%d names itself", m.of).At(where).
				Do("an entry can only name others"))
		}
	}
}

// isExpect reports whether a line of a file is an expectation.
func isExpect(line string) bool {
	at := expectAt(line)
	if at == 0 {
		return false
	}
	rest := strings.TrimPrefix(line[at+len("expect"):], "-not")
	return rest != "" && isBlank(rune(rest[0]))
}

// expectAt is where the word expect stands behind a line's date; 0 where it does not.
func expectAt(line string) int {
	const date = len("2006-01-02")
	if len(line) <= date || !isBlank(rune(line[date])) {
		return 0
	}
	at := skipBlanks(line, date)
	if !strings.HasPrefix(line[at:], "expect") {
		return 0
	}
	return at
}

// expect reads DATE expect…
func (r Reader) expect(text string) (Expect, error) {
	line := strings.TrimRight(text, " \t\r\n")
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		return Expect{}, r.misread(text, i+1, "an indented line below an expectation").
			Do("take the white space away, or begin with an entry")
	}
	at := expectAt(line)
	x := Expect{Text: line[at:]}
	on, ok := civil.ParseISO(line[:10])
	if !ok {
		return x, r.misread(line, 0, "there is no day %s", line[:10]).Do("an expectation begins with an ISO date")
	}
	x.On = on
	at += len("expect")
	if strings.HasPrefix(line[at:], "-not") {
		x.Not, at = true, at+4
	}
	at = skipBlanks(line, at)
	rule := line[at:upToBlank(line, at)]
	switch {
	case rule == "none" && !x.Not:
	case IsRule(rule):
		x.Rule = rule
	default:
		wrong := r.misread(line, at, "unknown rule `%s`", shorten(rule))
		if near := Nearest(rule, ruleNames); near != "" {
			return x, wrong.Do("did you mean `%s`?", near)
		}
		return x, wrong.Do("the rules are listed by `headsup help rules`")
	}
	l := lexer{s: line, i: at + len(rule)}
	for {
		t, start, more, lexErr := l.next()
		switch {
		case lexErr != nil:
			return x, r.misread(line, lexErr.at, "%s", lexErr.what)
		case !more:
			return x, nil
		case t.Of == OfPerson:
			x.Person = t.Text
		case t.Of == OfProject:
			x.Project = t.Text
		case t.Of == OfEntry:
			x.Entry = t.Num
		default:
			return x, r.misread(line, start, "an expectation takes a rule, then @person, +project and #entry").
				Do("take the rest away")
		}
	}
}
