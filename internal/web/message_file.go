package web

import (
	"net/http"

	"headsup/internal/deliver"
	"headsup/internal/workbench"
)

// messagePart answers with a message as a mail program shows it, for the frame on
// its page.
func (s *Server) messagePart() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m, err := s.messageAt(r.Context(), r)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		page := deliver.Page(m)
		if len(page) == 0 {
			s.nothing().ServeHTTP(w, r)
			return
		}
		inFrame(w.Header(), "text/html; charset=utf-8")
		_, _ = w.Write(page) // who has gone needs no page
	})
}

// messageFile answers with the very bytes of a message, as a file to keep.
func (s *Server) messageFile() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m, err := s.messageAt(r.Context(), r)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		body, err := workbench.Sealed(m)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		name := m.Document + "-" + m.Reader + "-" + m.ID.String()[24:]
		switch _, chat := deliver.ChatOf(m.Channel); {
		case m.Channel == workbench.ByMail:
			name += ".eml"
		case chat:
			name += ".txt"
		default:
			name += ".md"
		}
		asFile(w.Header(), name, "application/octet-stream")
		_, _ = w.Write(body) // who has gone needs no file
	})
}
