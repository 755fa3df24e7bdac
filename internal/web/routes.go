package web

import "net/http"

// pages are all pages, those of the navigation in its order.
func pages() []page {
	return []page{
		{path: "/{$}", name: "Today", file: "today", fill: (*Server).today},
		{path: "/map", name: "Map", file: "map", fill: (*Server).beliefs},
		{path: "/people", name: "People", file: "people", fill: (*Server).people},
		{path: "/people/{slug}", file: "person", fill: (*Server).person},
		{path: "/work", name: "Work", file: "work", fill: (*Server).work},
		{path: "/journal", name: "Journal", file: "journal", fill: (*Server).journal},
		{path: "/draft/{document}", file: "draft", fill: (*Server).draft},
	}
}

// routes are all that is answered once the owner has been let in, and what
// anybody may have: the look of a page.
func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	for _, p := range pages() {
		mux.Handle("GET "+p.path, s.owner(s.show(p)))
		mux.Handle("POST "+p.path, s.owner(s.record(p)))
	}
	mux.Handle("GET /sign-in", s.signIn())
	mux.Handle("GET "+lookPath(), look())
	mux.Handle("/", s.owner(s.nothing()))
	return mux
}
