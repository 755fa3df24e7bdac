package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// How long a request may take to arrive and to be answered, and how long the
// last answers may take once the server ends.
const (
	headerTime = 5 * time.Second
	readTime   = 15 * time.Second
	writeTime  = 30 * time.Second
	idleTime   = 2 * time.Minute
	endTime    = 5 * time.Second
)

// listening is what answers at one address.
type listening struct {
	handler http.Handler
	log     *slog.Logger
	ending  func()                // is called once it ends, before it waits for the last answers
	last    func(context.Context) // and this one after them, within the same time
}

// serve answers until the context ends; what is being answered then is finished.
func (l listening) serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler: l.handler, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(l.log.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	l.ending()
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTime)
	defer cancel()
	err := server.Shutdown(last)
	l.last(last)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
