package web

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// door lets the owner's browsers in: by a link that fits once, or by a passphrase
// where there is one; from then on by a cookie. Keys and cookies are compared as
// hashes, in constant time, and of cookies only the hash is kept.
type door struct {
	Entry
	address string // of the pages: "https://book.example.com"
	cookie  string // its name, which bears the port: two servers do not sign each other out
	now     func() time.Time

	mu       sync.Mutex
	key      string // of the link, 130 bits
	sessions map[[sha256.Size]byte]session
	wrong    int       // passphrases in a row that were none
	again    time.Time // when the next one is looked at
}

// session is a browser that was let in.
type session struct{ began, seen time.Time }

// Entry is how the owner comes in.
type Entry struct {
	// Passphrase tells whether words are the passphrase; nil where there is none.
	Passphrase func(said string) (bool, error)
	// Renewed hears of each new link; nil if nobody wants to know. The first one is
	// Server.Link.
	Renewed func(link string)
	// Idle is how long a browser stays signed in without a request; 0 is twelve hours.
	Idle time.Duration
}

const (
	usualIdle    = 12 * time.Hour
	longest      = 7 * 24 * time.Hour // of a session, however busy
	mostSessions = 16
	freeTries    = 5                // passphrases that may be wrong before each takes time
	wait         = 30 * time.Second // after each further one
)

func newDoor(address string, e Entry, now func() time.Time) *door {
	if e.Idle == 0 {
		e.Idle = usualIdle
	}
	d := &door{Entry: e, address: address, cookie: "headsup", now: now, key: rand.Text(), sessions: map[[sha256.Size]byte]session{}}
	if u, err := url.Parse(address); err == nil && u.Port() != "" {
		d.cookie += "-" + u.Port()
	}
	return d
}

// link is the address that signs one browser in.
func (d *door) link() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.linkOf(d.key)
}

func (d *door) linkOf(key string) string { return d.address + "/sign-in?key=" + key }

// open takes the key of a link and gives the cookie for it. The key fits once, and
// another takes its place.
func (d *door) open(key string) (*http.Cookie, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	given, want := sha256.Sum256([]byte(key)), sha256.Sum256([]byte(d.key))
	if subtle.ConstantTimeCompare(given[:], want[:]) != 1 {
		return nil, false
	}
	d.key = rand.Text()
	if d.Renewed != nil {
		d.Renewed(d.linkOf(d.key))
	}
	return d.admit(), true
}

// admit begins a session. Where there are too many, the one unused for longest
// ends.
func (d *door) admit() *http.Cookie {
	now := d.now()
	if len(d.sessions) >= mostSessions {
		oldest := [sha256.Size]byte{}
		for hash, s := range d.sessions {
			if at := d.sessions[oldest].seen; at.IsZero() || s.seen.Before(at) {
				oldest = hash
			}
		}
		delete(d.sessions, oldest)
	}
	token := rand.Text()
	d.sessions[sha256.Sum256([]byte(token))] = session{began: now, seen: now}
	return d.cookieOf(token)
}

// cookieOf bears a token; an empty one takes the cookie away.
func (d *door) cookieOf(token string) *http.Cookie {
	c := &http.Cookie{Name: d.cookie, Value: token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: d.secure()}
	if token == "" {
		c.MaxAge = -1
	}
	return c
}

func (d *door) secure() bool {
	u, err := url.Parse(d.address)
	return err == nil && u.Scheme == "https"
}

// hashOf is the hash of a request's cookie.
func (d *door) hashOf(r *http.Request) (hash [sha256.Size]byte, ok bool) {
	cookie, err := r.Cookie(d.cookie)
	if err != nil {
		return hash, false
	}
	return sha256.Sum256([]byte(cookie.Value)), true
}

// knows reports whether a request bears the cookie of a session that is not over,
// and lets the session go on. A cookie is looked up by its hash, which tells nobody
// how near a guess was.
func (d *door) knows(r *http.Request) bool { return d.find(r, true) }

// still is knows for what runs on its own, and by which no session goes on.
func (d *door) still(r *http.Request) bool { return d.find(r, false) }

func (d *door) find(r *http.Request, goesOn bool) bool {
	hash, ok := d.hashOf(r)
	if !ok {
		return false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	s, ok := d.sessions[hash]
	if !ok {
		return false
	}
	now := d.now()
	if now.Sub(s.seen) > d.Idle || now.Sub(s.began) > longest {
		delete(d.sessions, hash)
		return false
	}
	if goesOn {
		s.seen = now
		d.sessions[hash] = s
	}
	return true
}

// leave ends the session of a request.
func (d *door) leave(r *http.Request) *http.Cookie {
	if hash, ok := d.hashOf(r); ok {
		d.mu.Lock()
		delete(d.sessions, hash)
		d.mu.Unlock()
	}
	return d.cookieOf("")
}

// speak takes a passphrase and gives the cookie for it. After some wrong ones each
// further try has to wait, whoever makes it; wait is for how long, 0 where it was
// looked at. The link lets in all the same.
func (d *door) speak(said string) (cookie *http.Cookie, wait time.Duration, err error) {
	d.mu.Lock()
	if until := d.again.Sub(d.now()); until > 0 {
		d.mu.Unlock()
		return nil, until, nil
	}
	d.miss() // until it is known to be right: many at once are many tries
	d.mu.Unlock()
	right, err := d.Passphrase(said) // takes long on purpose
	if err != nil || !right {
		return nil, 0, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.wrong, d.again = 0, time.Time{}
	return d.admit(), 0, nil
}

// miss counts a try.
func (d *door) miss() {
	if d.wrong++; d.wrong >= freeTries {
		d.again = d.now().Add(wait)
	}
}

// namesOf are the names under which an address is asked for, without the port's
// usual number.
func namesOf(address string) []string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	names := []string{u.Host}
	if u.Port() == "" {
		usual := map[string]string{"http": "80", "https": "443"}[u.Scheme]
		names = append(names, net.JoinHostPort(u.Hostname(), usual))
	}
	return names
}
