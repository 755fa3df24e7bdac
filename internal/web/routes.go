package web

import (
	"net/http"
	"net/url"
)

// pages are all pages, those of the navigation in its order.
func pages() []page {
	return []page{
		{path: "/{$}", name: "Today", fill: (*Server).today},
		{path: "/map", name: "Map", fill: (*Server).beliefs},
		{path: "/people", name: "People", fill: (*Server).people},
		{path: "/people/{slug}", fill: (*Server).person},
		{path: "/work", name: "Work", fill: (*Server).work},
		{path: "/journal", name: "Journal", fill: (*Server).journal},
		{path: "/record", name: "Record", fill: (*Server).recordForms},
		{path: "/record/{verb}", fill: (*Server).verbForm},
		{path: "/go", fill: (*Server).palette},
		{path: "/keys", name: "Keys", fill: (*Server).keys},
		{path: "/people/{slug}/alone", fill: (*Server).alone},
		{path: "/draft/{document}", fill: (*Server).draft},
	}
}

// acts are what can be done from a page besides recording a line.
func acts() []act {
	return []act{
		{path: "/record/{verb}/form", page: "/record/{verb}", do: (*Server).recordVerb},
	}
}

// backTo leads from the address of a form that was refused to its page.
func backTo(p page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, (&url.URL{Path: p.at(r), RawQuery: r.URL.RawQuery}).String(), http.StatusSeeOther)
	})
}

// routes are all that is answered once the owner has been let in, and what
// anybody may have: the look of a page.
func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	for _, p := range pages() {
		mux.Handle("GET "+p.path, s.owner(s.show(p)))
		mux.Handle("POST "+p.path, s.owner(s.record(p)))
	}
	for _, a := range acts() {
		mux.Handle("POST "+a.path, s.owner(s.perform(a)))
		mux.Handle("GET "+a.path, s.owner(backTo(s.pageAt(a.page))))
	}
	mux.Handle("POST /reading", s.owner(s.reading()))
	mux.Handle("GET /live", s.live())
	mux.Handle("GET /sign-in", s.signIn())
	forAnybody(mux)
	mux.Handle("POST /sign-in", s.speakIn())
	mux.Handle("POST /sign-out", s.signOut())
	mux.Handle("/", s.owner(s.nothing()))
	return mux
}
