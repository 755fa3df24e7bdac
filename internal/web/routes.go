package web

import (
	"net/http"
)

// pages are all pages, those of the navigation in its order.
func pages() []page {
	return []page{
		{path: "/{$}", name: "Today", fill: (*Server).today},
		{path: "/map", name: "Map", fill: (*Server).beliefs},
		{path: "/people", name: "People", fill: (*Server).people},
		{path: "/people/{slug}", fill: (*Server).person},
		{path: "/work", name: "Work", fill: (*Server).work},
		{path: askedPath, name: "Questionnaires", fill: (*Server).questionnaires},
		{path: askedOnePath, fill: (*Server).questionnaire},
		{path: "/messages", name: "Messages", fill: (*Server).messages},
		{path: "/messages/{id}", under: "/messages", fill: (*Server).message},
		{path: "/draft", under: "/messages", fill: (*Server).draft},
		{path: "/draft/{document}", under: "/messages", fill: (*Server).draft},
		{path: "/check", under: "/messages", fill: (*Server).check},
		{path: "/decisions", name: "Decisions", fill: (*Server).decisions},
		{path: "/journal", name: "Journal", fill: (*Server).journal},
		{path: "/people/{slug}/alone", under: "/people", fill: (*Server).alone},
		{path: "/record", name: "Record", fill: (*Server).recordForms},
		{path: "/record/{verb}", under: "/record", fill: (*Server).verbForm},
		{path: "/go", fill: (*Server).palette},
		{path: "/keys", name: "Keys", fill: (*Server).keys},
	}
}

// acts are what can be done from a page besides recording a line.
func acts() []act {
	const write, message = "/draft/{document}", "/messages/{id}"
	return append(askedActs(), []act{
		{path: write + "/check", page: write, do: (*Server).checkDraft},
		{path: write + "/plan", page: write, do: (*Server).planDraft},
		{path: message + "/approve", page: message, do: (*Server).approve},
		{path: message + "/send", page: message, do: (*Server).sendNow},
		{path: message + "/again", page: message, do: (*Server).again},
		{path: message + "/arrived", page: message, do: (*Server).arrived},
		{path: message + "/cancel", page: message, do: (*Server).cancel},
		{path: "/record/{verb}/form", page: "/record/{verb}", do: (*Server).recordVerb},
		{path: "/check/read", page: "/check", do: (*Server).readText},
	}...)
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
		mux.Handle("GET "+a.path, s.owner(s.standsOn(a)))
	}
	mux.Handle("/draft/{document}/preview/{format}", s.owner(s.previewDraft()))
	mux.Handle("/draft/{document}/as/{format}", s.owner(s.saveDraft()))
	mux.Handle("GET /messages/{id}/page", s.owner(s.messagePart()))
	mux.Handle("GET /messages/{id}/file", s.owner(s.messageFile()))
	mux.Handle("POST /reading", s.owner(s.reading()))
	mux.Handle("GET /live", s.live())
	mux.Handle("GET /sign-in", s.signIn())
	forAnybody(mux)
	mux.Handle("POST /sign-in", s.speakIn())
	mux.Handle("POST /sign-out", s.signOut())
	mux.Handle("/", s.owner(s.nothing()))
	return mux
}
