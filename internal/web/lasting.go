package web

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/a-h/templ"

	"headsup/internal/store"
)

// lasting keeps pages as they were rendered last. One that shows the book and
// nothing else is the same for everybody until the book changes or, because what
// can wait depends on the hour, a minute passes.
type lasting struct {
	mu    sync.Mutex
	as    moment
	pages map[string]filled // by path
}

// moment is how long pages last.
type moment struct {
	stamp  int64 // of the book
	minute time.Time
}

// filled is a page with what the book holds, made anew where none lasts.
func (s *Server) filled(r *http.Request, p page, head store.Head) (filled, error) {
	if !p.lasts || r.Method != http.MethodGet {
		return p.fill(s, r.Context(), r)
	}
	as := moment{stamp: head.Stamp, minute: s.now().Truncate(time.Minute)}
	if body, ok := s.lasting.page(as, r.URL.Path); ok {
		return body, nil
	}
	body, err := p.fill(s, r.Context(), r)
	if err != nil {
		return body, err
	}
	var out bytes.Buffer
	if err := body.body.Render(r.Context(), &out); err != nil {
		return body, err
	}
	body.body = rendered(out.Bytes())
	s.lasting.keep(as, r.URL.Path, body)
	return body, nil
}

func (l *lasting) page(as moment, path string) (filled, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.as != as {
		return filled{}, false
	}
	body, ok := l.pages[path]
	return body, ok
}

func (l *lasting) keep(as moment, path string, body filled) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.as != as {
		l.as, l.pages = as, map[string]filled{}
	}
	l.pages[path] = body
}

// rendered is what was rendered before.
type rendered []byte

func (b rendered) Render(_ context.Context, w io.Writer) error {
	_, err := w.Write(b)
	return err
}

var _ templ.Component = rendered(nil)
