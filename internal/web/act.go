package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"headsup/internal/fault"
)

// act is something done from a page that is no line of the journal: a message
// approved, a suggestion kept, a setting made. One that leads nowhere else, and one
// that is refused, shows its page again, with what was typed and with what is wrong.
type act struct {
	path string // of the form
	page string // the path, among pages, that the form stands on
	file bool   // the form brings a file
	do   func(*Server, context.Context, *http.Request) (next string, err error)
}

// perform does what a form asks for and leads on. The page that is shown where it
// is refused finds what was typed in the request's PostForm, and the parts of the
// path under their own names.
func (s *Server) perform(a act) http.Handler {
	on := s.pageAt(a.page)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		read := s.readForm
		if a.file {
			read = s.readUpload
		}
		if !read(w, r) {
			return
		}
		if r.PostForm.Has("line") { // from the bar of a page that was refused, which stands at the act's address
			s.record(on).ServeHTTP(w, r)
			return
		}
		next, err := a.do(s, r.Context(), r)
		switch {
		case err == nil && next == "":
			s.draw(w, r, on, bar{Action: on.at(r)}, http.StatusOK)
		case err == nil:
			http.Redirect(w, r, next, http.StatusSeeOther)
		case forOwner(err):
			s.draw(w, r, on, bar{Action: on.at(r), Wrong: said(err)}, fault.Status(err))
		default:
			s.fail(w, r, err)
		}
	})
}

// standsOn leads whoever opens the address of an act, which they find in the address
// bar where one was refused, to its page.
func (s *Server) standsOn(a act) http.Handler {
	on := s.pageAt(a.page)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, on.at(r), http.StatusSeeOther) })
}

// at is where a page is for a request that was sent to one of its acts.
func (p page) at(r *http.Request) string {
	return (&url.URL{Path: p.address(r), RawQuery: r.URL.RawQuery}).String()
}

// pageAt is the page of a path. An act of a page that is not there is a slip of
// ours which every test would meet.
func (s *Server) pageAt(path string) page {
	for _, p := range pages() {
		if p.path == path {
			return p
		}
	}
	panic("no page at " + path)
}

// readForm reads the form of a request; one that is too large or no form is
// refused.
func (s *Server) readForm(w http.ResponseWriter, r *http.Request) bool {
	err := r.ParseForm()
	if err == nil {
		return true
	}
	status := http.StatusBadRequest
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		status = http.StatusRequestEntityTooLarge
	}
	s.refuse(w, r, status, "This could not be read", "Nothing was recorded. A line has 64 KiB at most.")
	return false
}

// forOwner reports whether an error is one that the owner can mend where they are;
// with what failed outside, a file or a server, it is said in words for them too.
func forOwner(err error) bool {
	return fault.Is(err, fault.Misread) || fault.Is(err, fault.Refused) || fault.Is(err, fault.Missing) || fault.Is(err, fault.Failed)
}
