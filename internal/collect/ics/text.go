package ics

import (
	"io"
	"mime/quotedprintable"
	"strings"

	"headsup/internal/journal"
)

// text reads a property's value as one line of plain text: escapes undone, line
// breaks made spaces, what cannot be shown harmlessly taken out, cut to
// maxText runes.
func (p *prop) text() string {
	value := p.value
	if strings.EqualFold(p.param("ENCODING"), "QUOTED-PRINTABLE") {
		if plain, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value))); err == nil {
			value = strings.ToValidUTF8(string(plain), "\ufffd")
		}
	}
	return tidy(unescape(value))
}

// unescape undoes the backslashes of a TEXT value.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// tidy makes any text fit to stand in one line.
func tidy(s string) string {
	if len(s) > 8*maxText {
		s = strings.ToValidUTF8(s[:8*maxText], "")
	}
	s = strings.Join(strings.Fields(journal.Clean(s)), " ")
	runes := 0
	for i := range s {
		if runes++; runes > maxText {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}
