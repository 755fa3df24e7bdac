package web

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"headsup/internal/workbench"
)

// Options are what a Server is made with.
type Options struct {
	Bench *workbench.Workbench
	At    string // the day to stand on, in plain speech; "" is the present one
	Host  string // the address it listens at: "127.0.0.1:8417"
	Now   func() time.Time
	Log   *slog.Logger
	Fonts []fs.FS // where this machine keeps its fonts, for letters that Inter lacks

	Beside Beside // what lies beside the book
}

// Server answers the owner's browser.
type Server struct {
	bench   *workbench.Workbench
	at      string
	host    string
	log     *slog.Logger
	now     func() time.Time
	fonts   []fs.FS
	beside  Beside
	forgot  atomic.Pointer[forgotten] // what forgetting somebody did, to be shown once
	door    *door
	handler http.Handler
}

// New makes a server. Its sign-in link is valid once.
func New(o Options) *Server {
	s := &Server{bench: o.Bench, at: o.At, host: o.Host, log: o.Log, now: o.Now, fonts: o.Fonts, beside: o.Beside}
	s.door = newDoor(o.Host, o.Now)
	s.handler = s.guard(s.routes())
	return s
}

// Link is the address that signs the owner in.
func (s *Server) Link() string { return "http://" + s.host + "/sign-in?key=" + s.door.key }

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// How long a request may take to arrive and to be answered, and how long the
// last answers may take once the server ends.
const (
	headerTime = 5 * time.Second
	readTime   = 15 * time.Second
	writeTime  = 30 * time.Second
	idleTime   = 2 * time.Minute
	endTime    = 5 * time.Second
)

// Serve answers until the context ends; what is being answered then is finished.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTime)
	defer cancel()
	err := server.Shutdown(last)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
