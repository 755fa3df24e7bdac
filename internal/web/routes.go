package web

import (
	"net/http"
)

// pages are all pages, those of the navigation in its order.
func pages() []page {
	return []page{
		{path: "/{$}", name: "Today", fill: (*Server).today, lasts: true},
		{path: "/map", name: "Map", fill: (*Server).beliefs},
		{path: "/people", name: "People", fill: (*Server).people, lasts: true},
		{path: "/people/{slug}", under: "/people", fill: (*Server).person},
		{path: "/people/{slug}/alone", under: "/people", fill: (*Server).alone},
		{path: "/goodwill", under: "/people", fill: (*Server).goodwill},
		{path: "/goodwill/{slug}", under: "/people", fill: (*Server).account},
		{path: "/worth", under: "/people", fill: (*Server).worth},
		{path: "/work", name: "Work", fill: (*Server).work, lasts: true},
		{path: "/resources", under: "/work", fill: (*Server).resources},
		{path: "/inventory", under: "/work", fill: (*Server).inventory},
		{path: "/clarity", under: "/work", fill: (*Server).clarity},
		{path: "/messages", name: "Messages", fill: (*Server).messages},
		{path: "/messages/{id}", under: "/messages", fill: (*Server).message},
		{path: "/draft", under: "/messages", fill: (*Server).draft},
		{path: "/draft/{document}", under: "/messages", fill: (*Server).draft},
		{path: "/check", under: "/messages", fill: (*Server).check},
		{path: "/decisions", name: "Decisions", fill: (*Server).decisions, lasts: true},
		{path: "/growth", name: "Growth", fill: (*Server).growth},
		{path: askedPath, under: "/growth", fill: (*Server).questionnaires},
		{path: askedOnePath, under: "/growth", fill: (*Server).questionnaire},
		{path: "/journal", name: "Journal", fill: (*Server).journal},
		{path: "/week", name: "Week", fill: (*Server).week},
		{path: "/review", name: "Review", fill: (*Server).review},
		{path: "/collect", name: "Collect", fill: (*Server).collect},
		{path: "/record", name: "Record", fill: (*Server).recordForms},
		{path: "/record/{verb}", under: "/record", fill: (*Server).verbForm},
		{path: "/settings", name: "Settings", fill: (*Server).settings},
		{path: "/settings/doctor", under: "/settings", fill: (*Server).doctor},
		{path: "/settings/forget", under: "/settings", fill: (*Server).forget},
		{path: "/keys", name: "Keys", fill: (*Server).keys},
		{path: "/go", fill: (*Server).palette},
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
		{path: message + "/link", page: message, do: (*Server).makeLink},
		{path: message + "/unlink", page: message, do: (*Server).unlink},
		{path: "/record/{verb}/form", page: "/record/{verb}", do: (*Server).recordVerb},
		{path: "/check/read", page: "/check", do: (*Server).readText},
		{path: growthFeedback, page: "/growth", do: (*Server).gotFeedback},
		{path: growthAsk, page: "/growth", do: (*Server).askFor},
		{path: growthRate, page: "/growth", do: (*Server).rateMyself},
		{path: collectDecide, page: "/collect", do: (*Server).decide},
		{path: collectCalendar, page: "/collect", file: true, do: (*Server).takeCalendar},
		{path: collectShare, page: "/collect", file: true, do: (*Server).takeShare},
		{path: collectFolder, page: "/collect", do: (*Server).collectAgain},
		{path: weekState, page: "/week", do: (*Server).sayState},
		{path: weekThanks, page: "/week", do: (*Server).sayThanks},
		{path: weekHeld, page: "/week", do: (*Server).sayHeld},
		{path: settingsSave, page: "/settings", do: (*Server).saveSettings},
		{path: settingsMe, page: "/settings", do: (*Server).sayMe},
		{path: settingsOne, page: "/settings", do: (*Server).setForOne},
		{path: settingsAuto, page: "/settings", do: (*Server).setAutomatic},
		{path: settingsBackup, page: "/settings", do: (*Server).backUp},
		{path: settingsMend, page: "/settings/doctor", do: (*Server).mend},
		{path: settingsForget, page: "/settings/forget", do: (*Server).forgetPerson},
	}...)
}

// downloads are the files that pages offer to save.
func downloads() []download {
	return []download{
		{path: reviewFilePath, make: (*Server).reviewFile},
		{path: exportPath, make: (*Server).export},
	}
}

// route is what is answered at a pattern.
type route struct {
	pattern string
	handler http.Handler
}

// routes are all that is answered once the owner has been let in, and what
// anybody may have: the look of a page.
func (s *Server) routes() []route {
	all := []route{
		{"/draft/{document}/preview/{format}", s.owner(s.previewDraft())},
		{"/draft/{document}/as/{format}", s.owner(s.saveDraft())},
		{"GET /messages/{id}/page", s.owner(s.messagePart())},
		{"GET /messages/{id}/file", s.owner(s.messageFile())},
		{"POST /reading", s.owner(s.reading())},
		{"GET /live", s.live()},
		{"GET /sign-in", s.signIn()},
		{"POST /sign-in", s.speakIn()},
		{"POST /sign-out", s.signOut()},
		{"GET /sign-out", http.RedirectHandler("/settings", http.StatusSeeOther)},
		{"/", s.owner(s.nothing())},
	}
	for _, p := range pages() {
		all = append(all, route{"GET " + p.path, s.owner(s.show(p))}, route{"POST " + p.path, s.owner(s.record(p))})
	}
	for _, a := range acts() {
		all = append(all, route{"POST " + a.path, s.owner(s.perform(a))}, route{"GET " + a.path, s.owner(s.standsOn(a))})
	}
	for _, d := range downloads() {
		all = append(all, route{"GET " + d.path, s.owner(s.save(d))})
	}
	return append(all, forAnybody()...)
}

// answering answers at all routes.
func answering(all []route) http.Handler {
	mux := http.NewServeMux()
	for _, one := range all {
		mux.Handle(one.pattern, one.handler)
	}
	return mux
}
