package web

import (
	"crypto/sha256"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/a-h/templ"
)

// forStrangers are the beginnings of the paths that lead to pages for whoever has a
// link to one. They are answered under any name, since they know no cookie and
// show nothing but what their own token opens.
func forStrangers() []string { return []string{"/q/"} }

func isForStrangers(path string) bool {
	for _, front := range forStrangers() {
		if strings.HasPrefix(path, front) {
			return true
		}
	}
	return false
}

// How often a stranger's pages may be asked for: by one address, and by one token.
const (
	mostByAddress = 120
	mostByToken   = 60
	perWhile      = time.Minute
)

// strangers keeps those who come by a link within bounds.
type strangers struct {
	byAddress, byToken limiter
	write              writer
}

// writer writes a page as a whole.
type writer func(http.ResponseWriter, *http.Request, int, templ.Component)

func newStrangers(now func() time.Time, write writer) *strangers {
	return &strangers{byAddress: limiter{most: mostByAddress, now: now}, byToken: limiter{most: mostByToken, now: now}, write: write}
}

// mostFromStranger is the largest form that a stranger may send.
const mostFromStranger = 128 << 10

// let lets a stranger pass whose path ends in {token}, so often and no oftener.
// Nothing of the address goes to another site or into a search.
func (s *strangers) let(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("X-Robots-Tag", "noindex, nofollow")
		if !s.byAddress.allows(addressOf(r)) || !s.byToken.allows(r.PathValue("token")) {
			w.Header().Set("Retry-After", "60")
			s.write(w, r, http.StatusTooManyRequests, letter("Too often", plainly("This was asked for too often", "Wait a minute, and load the page again.")))
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, mostFromStranger)
		next(w, r)
	})
}

// closed is the one answer to a link that was never made, was revoked, or is over.
func (s *strangers) closed(w http.ResponseWriter, r *http.Request) {
	s.write(w, r, http.StatusNotFound, letter("No such page", plainly("This link leads nowhere, or nowhere any more",
		"Look whether it was copied as a whole. If it was, ask whoever sent it to you for a new one.")))
}

// addressOf is where a request comes from: of the newer protocol's addresses the
// half that one household shares.
func addressOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	if ip := net.ParseIP(host); ip != nil && ip.To4() == nil {
		return ip.Mask(net.CIDRMask(64, 128)).String()
	}
	return host
}

// limiter counts what was asked for in the present while, by the hash of who asks.
type limiter struct {
	most int
	now  func() time.Time

	mu    sync.Mutex
	since time.Time
	times map[[sha256.Size]byte]int
}

// mostCounted is how many are counted at once; when more come, it begins anew,
// which lets somebody through and keeps nobody out.
const mostCounted = 10_000

// allows reports whether somebody may ask once more.
func (l *limiter) allows(who string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now := l.now(); l.times == nil || now.Sub(l.since) >= perWhile || now.Before(l.since) || len(l.times) >= mostCounted {
		l.since, l.times = now, map[[sha256.Size]byte]int{}
	}
	key := sha256.Sum256([]byte(who))
	l.times[key]++
	return l.times[key] <= l.most
}
