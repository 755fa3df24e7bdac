package web

import (
	"net/http"

	"headsup/internal/fault"
)

// faultPage says what is wrong, and what to do.
type faultPage struct {
	What string
	Next string
}

// fail answers with an error: its own words if it has some for people.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	what := "Something went wrong"
	if status := fault.Status(err); status != http.StatusInternalServerError {
		what = said(err)
	}
	s.refuse(w, r, fault.Status(err), what, "Go back, or begin again with Today.")
}

// nothing answers where no page is.
func (s *Server) nothing() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.refuse(w, r, http.StatusNotFound, "There is no such page", "Begin again with Today.")
	})
}

// refuse answers with a page that holds nothing of the book.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, status int, what, next string) {
	answerWith(w, r, status, alone(what, failed(faultPage{What: what, Next: next})))
}
