package web

import (
	"context"
	"net/http"
)

// keysPage lists what the keyboard does.
type keysPage struct{ Pages []navLink }

func (s *Server) keys(_ context.Context, r *http.Request) (filled, error) {
	return filled{title: "Keys", body: keysOf(keysPage{Pages: navigation(r.URL.Path, "")})}, nil
}
