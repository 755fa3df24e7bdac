package web

import "net/http"

// pages are all pages, those of the navigation in its order.
func pages() []page {
	return []page{
		{path: "/{$}", name: "Today", fill: (*Server).today},
		{path: "/map", name: "Map", fill: (*Server).beliefs},
		{path: "/people", name: "People", fill: (*Server).people},
		{path: "/people/{slug}", fill: (*Server).person},
		{path: "/work", name: "Work", fill: (*Server).work},
		{path: "/growth", name: "Growth", fill: (*Server).growth},
		{path: "/review", name: "Review", fill: (*Server).review},
		{path: "/collect", name: "Collect", fill: (*Server).collect},
		{path: "/week", name: "Week", fill: (*Server).week},
		{path: "/journal", name: "Journal", fill: (*Server).journal},
		{path: "/settings", name: "Settings", fill: (*Server).settings},
		{path: "/resources", fill: (*Server).resources},
		{path: "/inventory", fill: (*Server).inventory},
		{path: "/clarity", fill: (*Server).clarity},
		{path: "/worth", fill: (*Server).worth},
		{path: "/goodwill", fill: (*Server).goodwill},
		{path: "/goodwill/{slug}", fill: (*Server).account},
		{path: "/settings/doctor", fill: (*Server).doctor},
		{path: "/settings/forget", fill: (*Server).forget},
		{path: "/draft/{document}", fill: (*Server).draft},
	}
}

// acts are what can be done from a page besides recording a line.
func acts() []act {
	return []act{
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
	}
}

// downloads are the files that pages offer to save.
func downloads() []download {
	return []download{
		{path: reviewFilePath, make: (*Server).reviewFile},
		{path: exportPath, make: (*Server).export},
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
	for _, a := range acts() {
		mux.Handle("POST "+a.path, s.owner(s.perform(a)))
		mux.Handle("GET "+a.path, s.owner(s.back(a)))
	}
	for _, d := range downloads() {
		mux.Handle("GET "+d.path, s.owner(s.save(d)))
	}
	mux.Handle("GET /sign-in", s.signIn())
	mux.Handle("GET "+lookPath(), look())
	mux.Handle("/", s.owner(s.nothing()))
	return mux
}
