package render

import (
	"html"
	"net/url"
	"strings"

	"headsup/internal/compose"
)

// Linked is a piece of a line; with an address it can be followed.
type Linked struct{ Text, Address string }

// Links takes a line apart at the addresses that it gives as its links. No other
// word becomes a link, whatever it looks like.
func Links(text string, links []string) (parts []Linked) {
	for _, link := range links {
		before, after, found := strings.Cut(text, link)
		if !found || !IsWeb(link) {
			continue
		}
		if before != "" {
			parts = append(parts, Linked{Text: before})
		}
		parts, text = append(parts, Linked{Text: link, Address: link}), after
	}
	if text != "" {
		parts = append(parts, Linked{Text: text})
	}
	return parts
}

// linked is a line's words for HTML, in which its links can be followed.
func linked(l compose.Line) string {
	var b strings.Builder
	for _, part := range Links(l.Text, l.Links) {
		if part.Address == "" {
			b.WriteString(html.EscapeString(part.Text))
			continue
		}
		address := html.EscapeString(part.Address)
		b.WriteString(`<a href="` + address + `" rel="noreferrer" style="color:inherit">` + address + "</a>")
	}
	return b.String()
}

// mdWords are a line's words for Markdown, in which its links can be followed.
func mdWords(text string, links []string) string {
	var b strings.Builder
	for i, part := range Links(text, links) {
		switch {
		case part.Address != "" && !strings.ContainsAny(part.Address, "<>|\\` "):
			b.WriteString("<" + part.Address + ">")
		case i == 0:
			b.WriteString(escapeMD(part.Text))
		default: // what only a line's beginning would make of it needs no escape
			b.WriteString(strings.TrimPrefix(escapeMD(" "+part.Text), " "))
		}
	}
	return b.String()
}

// IsWeb reports whether a link is an address of the web, without a password in it.
func IsWeb(link string) bool {
	u, err := url.Parse(link)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil
}
