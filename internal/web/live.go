package web

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"headsup/internal/store"
)

// How often the book's stamp is looked at while a page is open, how often a stream
// says that it is there, and how many pages may listen.
const (
	lookEvery = 300 * time.Millisecond
	pingEvery = 15 * time.Second
	mostEars  = 32
)

// watch tells open pages that the book has changed, whoever changed it: one look at
// its stamp for all of them, and none while no page is open.
type watch struct {
	head func(context.Context) (store.Head, error)

	mu   sync.Mutex
	ears map[chan int64]bool
	stop context.CancelFunc
}

// listen gives the book's stamp now and whenever it is another; leave ends that.
// There is no room for more than a bounded number.
func (w *watch) listen(ctx context.Context) (stamps <-chan int64, leave func(), ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.ears) >= mostEars {
		return nil, nil, false
	}
	ear := make(chan int64, 1)
	if w.ears == nil {
		w.ears = map[chan int64]bool{}
	}
	if w.ears[ear] = true; len(w.ears) == 1 {
		looking, stop := context.WithCancel(context.WithoutCancel(ctx))
		w.stop = stop
		go w.look(looking)
	}
	return ear, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		if delete(w.ears, ear); len(w.ears) == 0 {
			w.stop()
		}
	}, true
}

// look looks at the book's stamp until its context ends. A book that cannot be read
// just now is looked at again.
func (w *watch) look(ctx context.Context) {
	ticks := time.NewTicker(lookEvery)
	defer ticks.Stop()
	for {
		if head, err := w.head(ctx); err == nil {
			w.tell(head.Stamp)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
	}
}

// tell leaves the newest stamp with everybody who has not taken one yet.
func (w *watch) tell(stamp int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for ear := range w.ears {
		select {
		case <-ear:
		default:
		}
		ear <- stamp
	}
}

// live is a stream of the book's stamps for an open page: a number, and no word. It
// ends with the session, which it does not prolong, and with the server.
func (s *Server) live() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.door.still(r) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if r.Method == http.MethodHead { // a page asks whether it may listen at all
			return
		}
		stamps, leave, ok := s.watch.listen(r.Context())
		if !ok {
			w.Header().Set("Retry-After", "60")
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		defer leave()
		conn := http.NewResponseController(w)
		_ = conn.SetReadDeadline(time.Time{}) // a connection that knows no deadlines has none to lift
		_ = conn.SetWriteDeadline(time.Time{})
		w.Header().Set("Content-Type", "text/event-stream")
		w.Header().Set("X-Accel-Buffering", "no") // a program in front hands each line on
		w.WriteHeader(http.StatusOK)
		_ = conn.Flush() // the page knows at once that it is heard
		pings := time.NewTicker(pingEvery)
		defer pings.Stop()
		last := int64(-1)
		for {
			select {
			case stamp := <-stamps:
				if stamp == last {
					continue
				}
				last = stamp
				_, _ = fmt.Fprintf(w, "event: stamp\ndata: %d\n\n", stamp) // who has gone is seen at the flush
			case <-pings.C:
				if !s.door.still(r) {
					return
				}
				_, _ = fmt.Fprint(w, ": here\n\n")
			case <-r.Context().Done():
				return
			case <-s.over:
				return
			}
			if conn.Flush() != nil {
				return
			}
		}
	})
}
