package web

import (
	"cmp"
	"context"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	sealed "headsup/internal/answer"
	"headsup/internal/compose/questionnaire"
	"headsup/internal/workbench"
)

// Options are what a Server is made with.
type Options struct {
	Bench   *workbench.Workbench
	At      string // the day to stand on, in plain speech; "" is the present one
	Address string // where the pages are: "http://127.0.0.1:8417"
	Entry   Entry
	Now     func() time.Time
	Zone    *time.Location // the owner's clock; nil is UTC
	Ways    Ways           // to readers
	Fonts   []fs.FS        // for PDF; see render.Options
	Log     *slog.Logger
	Beside  Beside // what lies beside the book

	Readers http.Handler // what lies under answer.PagePath and questionnaire.PagePath; nil: nothing does
}

// Server answers the owner's browser, and hands readers on to their pages.
type Server struct {
	bench   *workbench.Workbench
	at      string
	names   []string
	log     *slog.Logger
	now     func() time.Time
	zone    *time.Location
	ways    Ways
	fonts   []fs.FS
	beside  Beside
	forgot  atomic.Pointer[forgotten] // what forgetting somebody did, to be shown once
	door    *door
	links   *newLinks
	readers http.Handler
	watch   watch
	naming  naming
	lasting lasting
	over    chan struct{} // closed once the server ends
	handler http.Handler

	kept     keptDrafts
	carrying sync.WaitGroup // messages that are being handed over
}

// New makes a server.
func New(o Options) *Server {
	s := &Server{bench: o.Bench, at: o.At, log: o.Log, now: o.Now, zone: cmp.Or(o.Zone, time.UTC), ways: o.Ways, fonts: o.Fonts, beside: o.Beside,
		readers: o.Readers, over: make(chan struct{})}
	s.watch.head = o.Bench.Head
	s.door = newDoor(o.Address, o.Entry, o.Now)
	s.names = namesOf(o.Address)
	s.links = &newLinks{now: o.Now, made: map[string]madeLinks{}}
	s.handler = s.guard(answering(s.routes()))
	return s
}

// Link is the address that signs one browser in, once.
func (s *Server) Link() string { return s.door.link() }

// ServeHTTP answers one request. What readers ask for never comes to the owner's
// door, and what the owner asks for never to the readers'.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.readers != nil && (strings.HasPrefix(r.URL.Path, sealed.PagePath) || strings.HasPrefix(r.URL.Path, questionnaire.PagePath)) {
		s.onlyTLS(w.Header())
		s.readers.ServeHTTP(w, r)
		return
	}
	s.handler.ServeHTTP(w, r)
}

// Serve answers until the context ends, once; what is being answered then is
// finished.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	return listening{
		handler: s, log: s.log,
		ending: func() { close(s.over) }, // what listens would listen for ever
		last:   s.carried,
	}.serve(ctx, listener)
}

// carried waits for the messages that are being handed over, as long as the context
// lets it. One that is still under way then is in doubt afterwards.
func (s *Server) carried(ctx context.Context) {
	all := make(chan struct{})
	go func() {
		s.carrying.Wait()
		close(all)
	}()
	select {
	case <-all:
	case <-ctx.Done():
	}
}
