package render

import (
	"html"
	"net/url"
	"strings"

	"headsup/internal/compose"
)

// linked is a line's words for HTML, in which the addresses that the line gives
// as its links can be followed. No other word becomes a link, whatever it looks
// like.
func linked(l compose.Line) string {
	var b strings.Builder
	rest := l.Text
	for _, link := range l.Links {
		at := strings.Index(rest, link)
		if at < 0 || !IsWeb(link) {
			continue
		}
		address := html.EscapeString(link)
		b.WriteString(html.EscapeString(rest[:at]) + `<a href="` + address + `" rel="noreferrer" style="color:inherit">` + address + "</a>")
		rest = rest[at+len(link):]
	}
	return b.String() + html.EscapeString(rest)
}

// IsWeb reports whether a link is an address of the web, without a password in it.
func IsWeb(link string) bool {
	u, err := url.Parse(link)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil
}
