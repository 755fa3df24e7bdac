package web

import (
	"context"
	"io"
	"net/http"
)

// download is a file that a page offers to save: a document, the whole book.
type download struct {
	path string
	make func(*Server, context.Context, *http.Request) (file, error)
}

// file is what is saved: its name, what kind it is, and how it is written.
type file struct {
	name  string
	kind  string // "application/pdf"
	write func(io.Writer) error
}

// save answers with a file. It is never shown within the browser's window, where
// it would be a page of ours.
func (s *Server) save(d download) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, err := d.make(s, r.Context(), r)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		asFile(w.Header(), f.name, f.kind)
		if err := f.write(w); err != nil {
			panic(http.ErrAbortHandler) // half a file must not look like a whole one
		}
	})
}
