package web

import (
	"net/http"
	"strconv"
	"time"
)

// signInPage asks the owner in.
type signInPage struct {
	Passphrase bool   // there is one to be asked for
	Wrong      string // what was wrong with the one that was given; ""
}

// signIn takes the sign-in link.
func (s *Server) signIn() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.URL.Query().Get("key")
		if key == "" {
			s.askIn(w, r, http.StatusOK, "")
			return
		}
		if cookie, ok := s.door.open(key); ok {
			http.SetCookie(w, cookie)
		} else if !s.door.knows(r) {
			s.askIn(w, r, http.StatusForbidden, "This link was used already, or is none.")
			return
		}
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
}

// speakIn takes the passphrase.
func (s *Server) speakIn() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.door.Passphrase == nil {
			s.askIn(w, r, http.StatusForbidden, "There is no passphrase here.")
			return
		}
		if !s.readForm(w, r) {
			return
		}
		cookie, wait, err := s.door.speak(r.PostForm.Get("passphrase"))
		switch {
		case err != nil:
			s.fail(w, r, err)
		case wait > 0:
			seconds := strconv.Itoa(int(wait/time.Second) + 1)
			w.Header().Set("Retry-After", seconds)
			s.askIn(w, r, http.StatusTooManyRequests, "Too many were wrong. Try again in "+seconds+" seconds.")
		case cookie == nil:
			s.askIn(w, r, http.StatusForbidden, "That is not the passphrase.")
		default:
			http.SetCookie(w, cookie)
			http.Redirect(w, r, "/", http.StatusSeeOther)
		}
	})
}

// signOut ends a session.
func (s *Server) signOut() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, s.door.leave(r))
		w.Header().Set("Clear-Site-Data", `"cache", "storage"`)
		http.Redirect(w, r, "/sign-in", http.StatusSeeOther)
	})
}

// owner lets nobody else pass.
func (s *Server) owner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if goesOn := r.Header.Get("HX-Request") == ""; !s.door.find(r, goesOn) { // what a page asks for by itself prolongs nothing
			s.askIn(w, r, http.StatusUnauthorized, "")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// askIn answers a stranger, who may be the owner.
func (s *Server) askIn(w http.ResponseWriter, r *http.Request, status int, wrong string) {
	answerWith(w, r, status, alone("Sign in", asked(signInPage{Passphrase: s.door.Passphrase != nil, Wrong: wrong})))
}
