package journal

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// Reader reads what people write: a command, a line of the capture bar, a line
// of a file. Its errors are Misread faults that say what, where and what was
// probably meant.
type Reader struct {
	Today civil.Day      // where plain speech counts from and the day of a line without a date
	Lang  civil.Language // of plain speech
	Shell bool           // the command line: a semicolon is plain, "done 412" names an entry
	File  string         // for errors; "" where there is no file
	Line  int            // the number of the first line, from 1
}

// Notice is something said about a line that was understood all the same.
type Notice struct {
	Where string
	What  string
}

// Read reads one entry. Further lines of text behind line breaks continue it.
func (r Reader) Read(text string) (Entry, []Notice, error) {
	e, starts, err := r.read(text)
	if err != nil {
		return Entry{}, nil, err
	}
	return e, r.notices(&e, text, starts), nil
}

// read is Read, and gives the offset at which each token begins.
func (r Reader) read(text string) (Entry, []int, error) {
	text = strings.TrimRight(text, "\r\n")
	if len(text) > MaxLine {
		return Entry{}, nil, r.misread(text, 0, "the entry has %d bytes", len(text)).Do("an entry takes up to %d", MaxLine)
	}
	if at, what := refuse(text); what != "" {
		return Entry{}, nil, r.misread(text, at, "%s", what).Do("take it out")
	}
	var e Entry
	line := text
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		line, e.More = strings.TrimRight(text[:i], "\r"), continued(text[i+1:])
	}
	at, err := r.head(&e, line)
	if err != nil {
		return Entry{}, nil, err
	}
	starts, err := r.tokens(&e, line, at)
	if err != nil {
		return Entry{}, nil, err
	}
	e.Understand()
	if err := r.complete(&e, line, starts); err != nil {
		return Entry{}, nil, err
	}
	if written := e.String(); len(written) > MaxLine {
		return Entry{}, nil, r.misread(text, 0, "the entry has %d bytes", len(written)).Do("an entry takes up to %d", MaxLine)
	}
	return e, starts, nil
}

// JoinArgs makes one line of a command's arguments, for a Reader of the shell: an
// argument that is a tag keeps its spaces, and what follows a line break
// continues the entry.
func JoinArgs(args []string) string {
	var line, more strings.Builder
	for _, arg := range args {
		first, rest, broken := strings.Cut(arg, "\n")
		if line.Len() > 0 {
			line.WriteByte(' ')
		}
		if end := keyEnd(first); end > 0 && strings.ContainsAny(first, " \t") && tagLike(first[end+1:], first[:end]) && first[end+1] != '"' {
			if _, _, known := tagOf(first[:end]); known {
				first = first[:end+1] + `"` + strings.ReplaceAll(first[end+1:], `"`, `\"`) + `"`
			}
		}
		line.WriteString(first)
		if broken {
			more.WriteString("\n" + rest)
		}
	}
	return line.String() + more.String()
}

// head reads date, time and verb and gives the offset behind them.
func (r Reader) head(e *Entry, line string) (int, error) {
	e.On = r.Today
	at := skipBlanks(line, 0)
	if at == len(line) {
		return at, r.misread(line, at, "there is nothing to record").Do("begin with a verb: `headsup log Shipped the new form +atlas`")
	}
	day, next, err := r.date(line, at)
	if err != nil {
		return at, err
	}
	if next > at {
		e.On, at = day, next
	}
	end := upToBlank(line, at)
	if clock, ok := civil.ParseClock(line[at:end]); ok {
		e.At = clock
		at = skipBlanks(line, end)
		end = upToBlank(line, at)
	}
	word := line[at:end]
	verb, ok := VerbOf(word)
	switch {
	case ok:
		e.Verb = verb
		return end, nil
	case word == "":
		return at, r.misread(line, at, "a date and no verb").Do("say what happened: log, win, met, told …")
	case strings.Contains(word, ":") && strings.Trim(word, "0123456789:") == "":
		return at, r.misread(line, at, "there is no time of day %s", shorten(word)).Do("write it as 09:30")
	case word == "expect" || word == "expect-not":
		return at, r.misread(line, at, "this is not how an expectation is written").
			Do("in a file, behind an ISO date: 2026-03-16 expect never-told @dana +atlas")
	}
	wrong := r.misread(line, at, "unknown verb `%s`", shorten(word))
	if near := nearestVerb(Slug(word)); near != "" {
		return at, wrong.Do("did you mean `%s`?", near)
	}
	return at, wrong.Do("a line begins with a verb, such as log, win, met or note")
}

// date reads a date at offset at, if one stands there before the verb; next is
// the offset of what follows.
func (r Reader) date(line string, at int) (day civil.Day, next int, err error) {
	if _, ok := VerbOf(line[at:upToBlank(line, at)]); ok {
		return 0, at, nil
	}
	var words []string
	var ends []int
	for i := at; i < len(line) && len(words) < 6; i = skipBlanks(line, ends[len(ends)-1]) {
		ends = append(ends, upToBlank(line, i))
		words = append(words, line[i:ends[len(ends)-1]])
	}
	day, used, ok, err := civil.Phrase(words, r.Today, r.Lang)
	if err != nil {
		return 0, at, r.wrong(line, at, err)
	}
	if !ok {
		return 0, at, nil
	}
	return day, skipBlanks(line, ends[used-1]), nil
}

func skipBlanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}

// tokens reads everything behind the verb and checks each tag's value. It
// returns where each token begins.
func (r Reader) tokens(e *Entry, line string, at int) ([]int, error) {
	var starts []int
	l := lexer{s: line, i: at, shell: r.Shell}
	for {
		t, start, more, lexErr := l.next()
		if lexErr != nil {
			return nil, r.misread(line, lexErr.at, "%s", lexErr.what).Do("%s", lexErr.next)
		}
		if !more {
			e.Tokens, starts = group(e.Verb, e.Tokens, starts)
			return starts, nil
		}
		switch {
		case t.Of == OfTag:
			if err := r.value(&t, e.On); err != nil {
				return nil, r.wrong(line, start, err)
			}
		case t.Of == OfEntry && t.Num == 0:
			return nil, r.misread(line, start, "#0 names no entry").Do("entries count from #1")
		case r.Shell && t.Of == OfWord && e.takesNumber() && isDigits(t.Text):
			if name, _, ok := readName("#" + t.Text); ok {
				t = name
			}
		}
		e.Tokens = append(e.Tokens, t)
		starts = append(starts, start)
	}
}

// takesNumber reports whether a plain number would be an entry here: in front
// of all words; an answer and an amendment take one, the others any number.
func (e *Entry) takesNumber() bool {
	if !e.Verb.Spec().Plain || e.firstWord(0) >= 0 {
		return false
	}
	return e.Verb != Answer && e.Verb != Amend || !hasRef(e)
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// complete checks that the entry names what its verb needs.
func (r Reader) complete(e *Entry, line string, starts []int) error {
	spec := e.Verb.Spec()
	end := len(line)
	lacks := func(what string) error {
		return r.misread(line, end, "`%s` needs %s", spec.Name, what).Do("for example: %s", spec.Example)
	}
	if err := r.lead(e, line, starts); err != nil {
		return err
	}
	switch {
	case spec.Needs&NeedsPerson != 0 && e.Person() == "":
		return lacks("a person (@name)")
	case spec.Needs&NeedsProject != 0 && e.Project() == "":
		return lacks("a project or goal (+name)")
	case spec.Needs&NeedsEntry != 0 && !hasRef(e):
		return lacks("the number of an entry (#12)")
	case spec.Needs&NeedsText != 0 && e.Text() == "":
		return lacks("words")
	case spec.Needs&NeedsContent != 0 && len(e.Tokens) == 0 && e.More == "":
		return lacks("words")
	case e.Verb == Amend && len(e.Tokens) == 1 && e.More == "":
		return lacks("what changes (key:value or new words)")
	case e.Verb == Metric:
		if name, value := e.Metric(); name == "" || value == "" {
			return lacks("a name and a value with a digit")
		}
	case e.Verb == Alloc:
		if _, ok := e.Share(); !ok {
			return lacks("a share in percent")
		}
	}
	return nil
}

func hasRef(e *Entry) bool {
	for range e.Refs() {
		return true
	}
	return false
}

// lead checks a first word that must come from a closed set.
func (r Reader) lead(e *Entry, line string, starts []int) error {
	spec := e.Verb.Spec()
	if spec.Lead != LeadsTopic || e.Kind != "" || e.Named != NoState {
		return nil
	}
	first := e.firstWord(0)
	if first < 0 {
		if _, away := e.Tag(Away); e.Verb == Me && away {
			return nil
		}
		return r.misread(line, len(line), "`%s` needs one of %s", spec.Name, among(spec.Words)).Do("for example: %s", spec.Example)
	}
	word := e.Tokens[first].Text
	wrong := r.misread(line, starts[first], "unknown %s `%s`", leadName(e.Verb), shorten(word))
	if near := Nearest(Slug(word), spec.Words); near != "" {
		return wrong.Do("did you mean `%s`?", near)
	}
	return wrong.Do("it is one of %s", among(spec.Words))
}

func leadName(v Verb) string {
	switch v {
	case Status:
		return "state"
	case Snooze:
		return "rule"
	case Mark:
		return "mark"
	}
	return "topic"
}

func among(words []string) string {
	if len(words) > 12 {
		return strings.Join(words[:12], ", ") + " …"
	}
	return strings.Join(words, ", ")
}

// notices says which tags mean nothing on the verb: they are kept all the same.
func (r Reader) notices(e *Entry, line string, starts []int) []Notice {
	var out []Notice
	spec := e.Verb.Spec()
	said := map[Tag]bool{}
	for i, t := range e.Tokens {
		if t.Of == OfTag && e.Verb != Amend && !said[t.Tag] && !slices.Contains(spec.Tags, t.Tag) {
			said[t.Tag] = true
			out = append(out, Notice{Where: r.where(line, starts[i]), What: fmt.Sprintf("`%s:` means nothing on `%s`; it is kept as it is", t.Key(), spec.Name)})
		}
	}
	return out
}

// misread makes the fault for what stands at byte offset at of the line.
func (r Reader) misread(line string, at int, format string, args ...any) *fault.Error {
	return fault.New(fault.Misread, format, args...).At(r.where(line, at))
}

// wrong puts a place to a fault that has none.
func (r Reader) wrong(line string, at int, err error) error {
	f := fault.New(fault.Misread, "%w", err)
	if inner, ok := err.(*fault.Error); ok {
		f.What, f.Next, f.Command = inner.What, inner.Next, inner.Command
	}
	return f.At(r.where(line, at))
}

// where is "file:line:col", columns counted in characters from 1; on the
// command line there is no place to name.
func (r Reader) where(line string, at int) string {
	if r.File == "" {
		return ""
	}
	at = min(at, len(line))
	return fmt.Sprintf("%s:%d:%d", r.File, r.Line+strings.Count(line[:at], "\n"), column(line, at))
}

// column counts the characters of a line up to a byte offset, from 1.
func column(line string, at int) int {
	above := strings.LastIndexByte(line[:at], '\n') + 1
	return 1 + utf8.RuneCountInString(line[above:at])
}

func shorten(word string) string {
	if utf8.RuneCountInString(word) <= 40 {
		return word
	}
	return string([]rune(word)[:39]) + "…"
}
