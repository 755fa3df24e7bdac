package journal

import "strings"

// lexer cuts the part of a line behind its verb into tokens. Stored lines and
// typed ones are cut by the same code; shell marks the command line, where a
// semicolon is plain.
type lexer struct {
	s     string
	i     int
	shell bool
	runs  bool // words may come as runs: see run.go
	alone int  // but for so many
	tail  bool // the next token is the text glued to a name
}

// lexError is a token that cannot be read, at byte offset at.
type lexError struct {
	at   int
	what string
	next string
}

// next gives the next token and the offset it begins at; more is false at the
// end of the line.
func (l *lexer) next() (t Token, at int, more bool, err *lexError) {
	if l.tail {
		l.tail = false
		at = l.i
		return Token{Text: l.word(), Glued: true}, at, true, nil
	}
	for l.i < len(l.s) && (l.s[l.i] == ' ' || l.s[l.i] == '\t') {
		l.i++
	}
	if l.i == len(l.s) {
		return Token{}, l.i, false, nil
	}
	at = l.i
	switch c := l.s[at]; {
	case c == ';' && !l.shell:
		l.i = len(l.s)
		return Token{}, at, false, nil
	case c == '@' || c == '+' || c == '#':
		if name, rest, ok := readName(l.s[at:upToBlank(l.s, at)]); ok {
			l.i = upToBlank(l.s, at) - len(rest)
			l.tail = rest != ""
			return name, at, true, nil
		}
	case 'a' <= c && c <= 'z':
		if end := keyEnd(l.s[at:]); end > 0 && tagLike(l.s[at+end+1:], l.s[at:at+end]) {
			return l.tag(at, at+end)
		}
	}
	t = Token{Text: l.word()}
	switch {
	case l.i-at != len(t.Text): // a backslash was taken out
		t.Whole = strings.ContainsAny(t.Text, " \t")
	case l.runs && l.alone == 0:
		l.more()
		t.Text = l.s[at:l.i]
	}
	if l.alone > 0 {
		l.alone--
	}
	return t, at, true, nil
}

// more goes on from the end of a word over the words behind it, as long as each
// is plain at a glance: no sigil, comment, backslash or colon, one space before.
func (l *lexer) more() {
	for i := l.i; i+1 < len(l.s) && l.s[i] == ' '; l.i = i {
		i++
		switch l.s[i] {
		case ' ', '\t', ';', '@', '+', '#':
			return
		}
		for i < len(l.s) && l.s[i] != ' ' {
			if c := l.s[i]; c == '\\' || c == ':' || c == '\t' {
				return
			}
			i++
		}
	}
}

func upToBlank(s string, from int) int {
	for i := from; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\t' {
			return i
		}
	}
	return len(s)
}

// word reads up to white space; a backslash makes the next character plain.
func (l *lexer) word() string {
	start := l.i
	for l.i < len(l.s) {
		switch l.s[l.i] {
		case ' ', '\t':
			return l.s[start:l.i]
		case '\\':
			return l.escaped(start)
		}
		l.i++
	}
	return l.s[start:]
}

// escaped goes on from the first backslash of a word. A backslash at the end of
// the line stands for itself.
func (l *lexer) escaped(start int) string {
	var b strings.Builder
	b.WriteString(l.s[start:l.i])
	for l.i < len(l.s) {
		c := l.s[l.i]
		if c == ' ' || c == '\t' {
			break
		}
		if c == '\\' && l.i+1 < len(l.s) {
			l.i++
			c = l.s[l.i]
		}
		b.WriteByte(c)
		l.i++
	}
	return b.String()
}

// tag reads key:value; the colon stands at offset colon.
func (l *lexer) tag(at, colon int) (Token, int, bool, *lexError) {
	key := l.s[at:colon]
	tag, num, known := tagOf(key)
	if !known {
		e := &lexError{at: at, what: "unknown tag `" + key + ":`", next: "write `" + key + "\\:` for plain text"}
		if near := nearestTag(key); near != "" {
			e.next = "did you mean `" + near + ":`? Plain text is written `" + key + "\\:`"
		}
		return Token{}, at, false, e
	}
	l.i = colon + 1
	t := Token{Of: OfTag, Tag: tag, Num: num}
	if l.s[l.i] != '"' {
		t.Text = l.word()
		return t, at, true, nil
	}
	value, ok := l.quoted()
	if !ok {
		return Token{}, at, false, &lexError{at: colon + 1, what: "the quotes behind `" + key + ":` are not closed", next: "end the value with a \""}
	}
	if l.i < len(l.s) && l.s[l.i] != ' ' && l.s[l.i] != '\t' {
		return Token{}, at, false, &lexError{at: l.i, what: "text right behind the quotes of `" + key + ":`", next: "leave a space, or write \\\" for a quote inside"}
	}
	t.Text = value
	return t, at, true, nil
}

// quoted reads a value in quotes; inside, a backslash makes the next character
// plain.
func (l *lexer) quoted() (string, bool) {
	l.i++
	start := l.i
	for ; l.i < len(l.s); l.i++ {
		switch l.s[l.i] {
		case '"':
			l.i++
			return l.s[start : l.i-1], true
		case '\\':
			return l.quotedEscaped(start)
		}
	}
	return "", false
}

func (l *lexer) quotedEscaped(start int) (string, bool) {
	var b strings.Builder
	b.WriteString(l.s[start:l.i])
	for ; l.i < len(l.s); l.i++ {
		c := l.s[l.i]
		if c == '"' {
			l.i++
			return b.String(), true
		}
		if c == '\\' && l.i+1 < len(l.s) {
			l.i++
			c = l.s[l.i]
		}
		b.WriteByte(c)
	}
	return "", false
}
