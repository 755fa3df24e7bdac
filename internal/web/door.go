package web

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"sync"
	"time"
)

// door lets the owner's browser in: once by the key of the sign-in link, from
// then on by a cookie. Of both only the hash is compared, in constant time, and
// of cookies only the hash is kept.
type door struct {
	key    string // of the link, 130 bits
	cookie string // its name, which bears the port: two servers do not sign each other out
	now    func() time.Time

	mu      sync.Mutex
	used    bool
	session [sha256.Size]byte
	seen    time.Time // zero: nobody has signed in
}

// idle is how long a browser stays signed in without a request.
const idle = 12 * time.Hour

func newDoor(host string, now func() time.Time) *door {
	_, port, _ := net.SplitHostPort(host)
	return &door{key: rand.Text(), cookie: "headsup-" + port, now: now}
}

// open takes the key of a link and gives the cookie for it. The key fits once.
func (d *door) open(key string) (*http.Cookie, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	given, want := sha256.Sum256([]byte(key)), sha256.Sum256([]byte(d.key))
	if subtle.ConstantTimeCompare(given[:], want[:]) != 1 || d.used {
		return nil, false
	}
	token := rand.Text()
	d.used, d.session, d.seen = true, sha256.Sum256([]byte(token)), d.now()
	return &http.Cookie{Name: d.cookie, Value: token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode}, true
}

// knows reports whether a request bears the cookie of a session that is not over,
// and lets the session go on.
func (d *door) knows(r *http.Request) bool { return d.check(r, true) }

// still is knows for what runs on its own, and by which no session goes on.
func (d *door) still(r *http.Request) bool { return d.check(r, false) }

func (d *door) check(r *http.Request, goesOn bool) bool {
	cookie, err := r.Cookie(d.cookie)
	if err != nil {
		return false
	}
	given := sha256.Sum256([]byte(cookie.Value))
	d.mu.Lock()
	defer d.mu.Unlock()
	now := d.now()
	if d.seen.IsZero() || now.Sub(d.seen) > idle || subtle.ConstantTimeCompare(given[:], d.session[:]) != 1 {
		return false
	}
	if goesOn {
		d.seen = now
	}
	return true
}

// signIn takes the sign-in link.
func (s *Server) signIn() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if cookie, ok := s.door.open(r.URL.Query().Get("key")); ok {
			http.SetCookie(w, cookie)
		} else if !s.door.knows(r) {
			s.refuse(w, r, http.StatusForbidden, "This link was used already, or is none",
				"Stop headsup where it runs, start it again and follow the new link.")
			return
		}
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
}

// owner lets nobody else pass.
func (s *Server) owner(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.door.knows(r) {
			s.refuse(w, r, http.StatusUnauthorized, "This page is for the owner of the book",
				"Follow the link that headsup serve printed. If it was followed already, stop headsup and start it again.")
			return
		}
		next.ServeHTTP(w, r)
	})
}
