package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// palettePage is everything one can go to, by its name: a page of its own, and what
// the palette of the script chooses from.
type palettePage struct {
	Query string
	Goals []target
}

// target is somewhere to go.
type target struct {
	Name string
	Is   string // page, person, project, record, document
	Also string // by what else it is found
	Href string
}

func (s *Server) palette(ctx context.Context, r *http.Request) (filled, error) {
	k, err := s.known(ctx)
	if err != nil {
		return filled{}, err
	}
	p := palettePage{Query: render.Clean(r.URL.Query().Get("q"))}
	for _, t := range targets(k) {
		if t.fits(p.Query) {
			p.Goals = append(p.Goals, t)
		}
	}
	return filled{title: "Go to", body: paletteOf(p)}, nil
}

// fits reports whether every word of a query stands in what a target is called.
func (t target) fits(query string) bool {
	all := strings.ToLower(t.Name + " " + t.Is + " " + t.Also)
	for word := range strings.FieldsSeq(strings.ToLower(query)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}

// targets are the pages, the people, the projects, what can be recorded, and the
// documents for those who decide.
func targets(k *known) []target {
	var all []target
	for _, link := range navigation("", "") {
		all = append(all, target{Name: link.Name, Is: "page", Href: link.Href})
	}
	for _, n := range k.all {
		switch {
		case n.Name == "@me":
		case n.Name[0] == '@':
			all = append(all, target{Name: n.Title, Is: "person", Also: about(n.Name, n.Is), Href: toPerson(n.Name[1:])})
		default:
			all = append(all, target{Name: n.Title, Is: map[bool]string{true: "goal", false: "project"}[n.Goal], Also: about(n.Name, n.Is), Href: toSearch(n.Name)})
		}
	}
	for _, v := range journal.Verbs() {
		all = append(all, target{Name: v.String(), Is: "record", Also: v.Spec().Records, Href: toForm(v.String())})
	}
	for _, n := range k.all {
		switch book.Relation(n.Is) {
		case book.Manager, book.SkipLevel, book.ManagersPeer, book.Sponsor:
			for _, document := range []string{"update", "onepager", "agenda", "inventory", "review"} {
				all = append(all, target{Name: capital(document) + " for " + n.Title, Is: "document", Also: n.Name,
					Href: "/draft/" + document + "?" + url.Values{"for": {n.Name[1:]}}.Encode()})
			}
		}
	}
	return all
}
