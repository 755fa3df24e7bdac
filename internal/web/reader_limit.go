package web

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// limits hold back who asks too often, by the address that asks and by the page
// that is asked for. A token has 130 bits: guessing one is hopeless at any rate;
// what is held back here is the trying.
type limits struct {
	mu       sync.Mutex
	from, to map[string]*bucket
}

type bucket struct {
	*rate.Limiter
	used time.Time
}

// How much one address and one page may ask for: in a row, and from then on. An
// answer counts as two looks, a token that leads nowhere as a dozen more.
const (
	fromBurst, fromRate = 120, 2
	toBurst, toRate     = 60, 1
	missCost            = 12
)

// mostBuckets is how many addresses and pages are remembered, and restTime how long
// one is that asks for nothing: by then it has all of its burst again.
const (
	mostBuckets = 4096
	restTime    = 2 * time.Minute
)

func newLimits() *limits { return &limits{from: map[string]*bucket{}, to: map[string]*bucket{}} }

// allow reports whether an address may ask for a page now.
func (l *limits) allow(from, to string, cost int, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return bucketOf(l.from, from, fromRate, fromBurst, now).AllowN(now, cost) &&
		bucketOf(l.to, to, toRate, toBurst, now).AllowN(now, cost)
}

// missed makes a token that led nowhere dear; beyond its burst an address owes.
func (l *limits) missed(from string, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := bucketOf(l.from, from, fromRate, fromBurst, now)
	b.ReserveN(now, missCost)
}

// bucketOf finds a bucket or makes it. Where there is no room, those at rest go,
// and should there be none, the table begins anew: to fill it takes more than it
// holds back.
func bucketOf(all map[string]*bucket, name string, each rate.Limit, burst int, now time.Time) *bucket {
	b := all[name]
	if b == nil {
		if len(all) >= mostBuckets {
			for name, b := range all {
				if now.Sub(b.used) > restTime {
					delete(all, name)
				}
			}
		}
		if len(all) >= mostBuckets {
			clear(all)
		}
		b = &bucket{Limiter: rate.NewLimiter(each, burst)}
		all[name] = b
	}
	b.used = now
	return b
}

// origin is the address that asks; of IPv6 the network, which one household or
// one phone has to itself. Where a proxy stands before us, or somebody on this machine
// asks, it says for whom: what it added itself comes last.
func (rs *Readers) origin(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if said := r.Header.Values("X-Forwarded-For"); (rs.Proxied || isLoopback(host)) && len(said) > 0 {
		last := said[len(said)-1]
		host = strings.TrimSpace(last[strings.LastIndexByte(last, ',')+1:])
	}
	addr, err := netip.ParseAddr(host)
	switch {
	case err != nil:
		return "" // all who hide share one
	case addr.Is4() || addr.Is4In6():
		return addr.Unmap().String()
	}
	network, _ := addr.Prefix(64) // an IPv6 address has one
	return network.String()
}

// late answers whoever asks too often, and reports that it did.
func (rs *Readers) late(w http.ResponseWriter, r *http.Request, cost int) bool {
	token := r.PathValue("token")
	if rs.limits.allow(rs.origin(r), token[:min(len(token), 64)], cost, rs.Now()) {
		return false
	}
	w.Header().Set("Retry-After", "60")
	rs.say(w, r, http.StatusTooManyRequests, "That was too often", "Wait a minute, then try again. Nothing was lost.")
	return true
}
