package ics

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// lines reads the physical lines of a file and unfolds them: a line that begins
// with white space continues the one before it (RFC 5545, 3.1). Lines may end
// in CRLF, LF or CR, also mixed. Unfolding comes before decoding, since folds
// may split a character.
type lines struct {
	rest   []byte
	number int    // of the first physical line of the last logical one
	next   int    // physical lines read
	buf    []byte // where folded lines are put together
}

func newLines(data []byte) *lines { return &lines{rest: decode(data)} }

// decode takes off a byte order mark and turns UTF-16 into UTF-8; all else
// passes as it is.
func decode(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return fromUTF16(data[2:], func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 })
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return fromUTF16(data[2:], func(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 })
	}
	return data
}

func fromUTF16(data []byte, unit func([]byte) uint16) []byte {
	out := make([]byte, 0, len(data))
	for ; len(data) >= 2; data = data[2:] {
		r := rune(unit(data))
		if utf16.IsSurrogate(r) && len(data) >= 4 {
			if pair := utf16.DecodeRune(r, rune(unit(data[2:]))); pair != utf8.RuneError {
				r, data = pair, data[2:]
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// read gives the next logical line, cut at maxLine; it is good until the next
// call. Blank lines are passed over.
func (l *lines) read() (line []byte, ok bool) {
	for len(l.rest) > 0 {
		line = l.physical()
		l.number = l.next
		folded := false
		for len(l.rest) > 0 && (l.rest[0] == ' ' || l.rest[0] == '\t') {
			if !folded {
				l.buf = append(l.buf[:0], line...)
				folded = true
			}
			more := l.physical()[1:]
			if room := maxLine - len(l.buf); room > 0 {
				l.buf = append(l.buf, more[:min(room, len(more))]...)
			}
		}
		if folded {
			line = l.buf
		}
		line = line[:min(maxLine, len(line))]
		if len(bytes.TrimSpace(line)) > 0 {
			return line, true
		}
	}
	return nil, false
}

// continued gives the next physical line, for the soft line breaks of
// quoted-printable text, which vCalendar 1.0 does not indent.
func (l *lines) continued() ([]byte, bool) {
	if len(l.rest) == 0 {
		return nil, false
	}
	return l.physical(), true
}

// physical cuts one line off the rest and counts it.
func (l *lines) physical() []byte {
	l.next++
	end := bytes.IndexAny(l.rest, "\r\n")
	if end < 0 {
		line := l.rest
		l.rest = nil
		return line
	}
	line := l.rest[:end]
	if l.rest[end] == '\r' && end+1 < len(l.rest) && l.rest[end+1] == '\n' {
		end++
	}
	l.rest = l.rest[end+1:]
	return line
}

// prop is one content line: NAME;PARAM=value;PARAM="value":value.
type prop struct {
	name   string // in capitals
	params []param
	value  string
	line   int
}

type param struct{ name, value string }

// param gives the value of a parameter, without its quotes; "" if there is none.
func (p *prop) param(name string) string {
	for _, q := range p.params {
		if q.name == name {
			return q.value
		}
	}
	return ""
}

// propName is the name of a content line in capitals, or "" if the line is no
// content line. It is cheap, so that lines nobody needs are not parsed.
func propName(line []byte) string {
	end := bytes.IndexAny(line, ";:")
	if end < 1 || end > 64 {
		return ""
	}
	name := bytes.TrimSpace(line[:end])
	for _, c := range name {
		if !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return ""
		}
	}
	return strings.ToUpper(string(name))
}

// parseProp takes a content line apart. Quotes that are not closed, or closed
// behind the value as some exporters do, end at the last colon of the line.
func parseProp(name string, line []byte, number int) (prop, bool) {
	text := strings.ToValidUTF8(string(line), "\ufffd")
	head := strings.IndexAny(text, ";:")
	p := prop{name: name, line: number}
	colon := unquotedColon(text, head)
	if colon < 0 {
		colon = strings.LastIndexByte(text, ':')
		if colon < head {
			return prop{}, false
		}
		p.params = append(p.params, parseParam(text[head+1:colon]))
		p.value = strings.TrimSuffix(text[colon+1:], `"`)
		return p, true
	}
	p.value = text[colon+1:]
	for rest := text[head:colon]; len(rest) > 1; {
		end := unquoted(rest[1:], ';')
		if end < 0 {
			end = len(rest) - 1
		}
		if len(p.params) < maxList {
			p.params = append(p.params, parseParam(rest[1:end+1]))
		}
		rest = rest[end+1:]
	}
	return p, true
}

func unquotedColon(text string, from int) int {
	i := unquoted(text[from:], ':')
	if i < 0 {
		return -1
	}
	return from + i
}

// unquoted is the index of the first c outside of double quotes, or -1.
func unquoted(s string, c byte) int {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == c && !quoted:
			return i
		}
	}
	return -1
}

func parseParam(s string) param {
	name, value, _ := strings.Cut(s, "=")
	value = strings.ReplaceAll(value, `"`, "")
	return param{strings.ToUpper(strings.TrimSpace(name)), uncaret(strings.TrimSpace(value))}
}

// uncaret undoes the escapes of parameter values (RFC 6868).
func uncaret(s string) string {
	if !strings.Contains(s, "^") {
		return s
	}
	return strings.NewReplacer("^n", " ", "^'", `"`, "^^", "^").Replace(s)
}
