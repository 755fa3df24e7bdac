package web

import (
	"log/slog"
	"net"
	"net/http"
	"slices"
	"time"
)

// mostBody is the largest form that is read: an entry has 64 KiB at most, and a
// form spells some letters with three.
const mostBody = 256 << 10

// security is what every answer tells the browser: nothing but our own style and
// script, none of either within a page, forms and requests to ourselves alone, no
// frame around us, nothing kept.
func security(h http.Header) {
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
}

// guard stands before everything: it logs, bounds, and turns away what comes
// under a strange name or from another site.
func (s *Server) guard(next http.Handler) http.Handler {
	crossing := http.NewCrossOriginProtection()
	crossing.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.refuse(w, r, http.StatusForbidden, "This came from another site", "Nothing was recorded.")
	}))
	inner := crossing.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		security(w.Header())
		s.onlyTLS(w.Header())
		begin, answer := s.now(), &answer{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			gone := recover()
			if gone != nil { // what it says may be of the book
				answer.status = http.StatusInternalServerError
				answer.WriteHeader(answer.status)
			}
			logged(s.log, r, answer.status, s.now().Sub(begin))
			if gone == http.ErrAbortHandler && answer.wrote {
				panic(gone) // so that half an answer ends as one
			}
		}()
		if !s.named(r.Host) {
			s.refuse(answer, r, http.StatusForbidden, "headsup is not known under this name", "Follow the link that headsup serve printed.")
			return
		}
		r.Body = http.MaxBytesReader(answer, r.Body, mostOf(r))
		inner.ServeHTTP(answer, r)
	})
}

// onlyTLS tells browsers that came over TLS to come back so.
func (s *Server) onlyTLS(h http.Header) {
	if s.door.secure() {
		onlyTLS(h)
	}
}

func onlyTLS(h http.Header) { h.Set("Strict-Transport-Security", "max-age=31536000") }

// named reports whether a request asks for us by a name of ours. A page of
// another site that has its own name lead here asks by that one.
func (s *Server) named(host string) bool {
	if slices.Contains(s.names, host) {
		return true
	}
	ownName, own, err := net.SplitHostPort(s.names[0])
	if err != nil || !isLoopback(ownName) {
		return false
	}
	name, port, err := net.SplitHostPort(host)
	return err == nil && port == own && isLoopback(name)
}

func isLoopback(name string) bool {
	ip := net.ParseIP(name)
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

// answer remembers the status of what was answered.
type answer struct {
	http.ResponseWriter
	status int
	wrote  bool
}

func (a *answer) WriteHeader(status int) {
	if !a.wrote {
		a.status, a.wrote = status, true
		a.ResponseWriter.WriteHeader(status)
	}
}

func (a *answer) Write(b []byte) (int, error) {
	a.wrote = true
	return a.ResponseWriter.Write(b)
}

// Unwrap leads a stream to what it can set of its connection.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// logged tells of a request by the pattern it fits: the path and the query name
// people, and stand in no log.
func logged(log *slog.Logger, r *http.Request, status int, took time.Duration) {
	level := slog.LevelInfo
	switch {
	case status >= http.StatusInternalServerError:
		level = slog.LevelError
	case status >= http.StatusBadRequest:
		level = slog.LevelWarn
	}
	log.LogAttrs(r.Context(), level, "answered", slog.String("request", r.Pattern), slog.Int("status", status), slog.Duration("took", took))
}
