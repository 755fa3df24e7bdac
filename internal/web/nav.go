package web

import (
	"net/http"
	"strings"
)

// navLink is a page in the navigation.
type navLink struct {
	Name, Href string
	Key        string // the letter that leads there behind g
	Here       bool
	More       bool // it stands in the second group
}

// everyday is how many pages stand in the first group of the navigation.
const everyday = 9

// navigation are the pages with a name, in their order; here is where the present one
// is, and under the path of the one it stands under.
func navigation(here, under string) []navLink {
	var all []navLink
	taken := map[rune]bool{}
	for _, p := range pages() {
		if p.name == "" {
			continue
		}
		href := strings.TrimSuffix(p.path, "{$}")
		all = append(all, navLink{Name: p.name, Href: href, Key: keyFor(p.name, taken), More: len(all) >= everyday,
			Here: here == href || p.path == under || href != "/" && strings.HasPrefix(here, href+"/")})
	}
	return all
}

// keyFor is the first letter of a name that leads to no page yet.
func keyFor(name string, taken map[rune]bool) string {
	for _, letter := range strings.ToLower(name) {
		if 'a' <= letter && letter <= 'z' && !taken[letter] {
			taken[letter] = true
			return string(letter)
		}
	}
	return ""
}

// address is where a page is for a request to it or to a form that stands on it.
func (p page) address(r *http.Request) string {
	parts := strings.Split(strings.TrimSuffix(p.path, "{$}"), "/")
	for i, part := range parts {
		if name, ok := strings.CutPrefix(part, "{"); ok {
			parts[i] = r.PathValue(strings.TrimSuffix(name, "}"))
		}
	}
	return strings.Join(parts, "/")
}
