package web

import (
	"net/http"

	"headsup/internal/fault"
	"headsup/internal/render"
)

// previewDraft answers with a draft as its reader will see it, as it was composed or
// as it was typed into the form that was sent. It is made for the frame on the
// draft's page.
func (s *Server) previewDraft() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.readForm(w, r) {
			return
		}
		format := render.Format(r.PathValue("format"))
		if format != render.HTML && format != render.Text {
			s.nothing().ServeHTTP(w, r)
			return
		}
		written, err := s.draftIn(r, format)
		switch {
		case forOwner(err):
			format, written = render.Text, []byte(said(err)+"\n")
		case err != nil:
			s.fail(w, r, err)
			return
		}
		inFrame(w.Header(), typeOf(format))
		w.WriteHeader(fault.Status(err))
		_, _ = w.Write(written) // who has gone needs no page
	})
}

// saveDraft answers with a draft as a file to keep.
func (s *Server) saveDraft() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.readForm(w, r) {
			return
		}
		format, err := render.ParseFormat(r.PathValue("format"))
		if err != nil {
			s.fail(w, r, err)
			return
		}
		written, err := s.draftIn(r, format)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		asFile(w.Header(), r.PathValue("document")+"."+endingOf(format), typeOf(format))
		_, _ = w.Write(written) // who has gone needs no file
	})
}

// draftIn writes the draft that is asked for in a format. What the book does not
// have is no reason not to look at it.
func (s *Server) draftIn(r *http.Request, format render.Format) ([]byte, error) {
	want, err := s.wanted(r)
	if err != nil {
		return nil, err
	}
	d, _, err := s.draftOf(r.Context(), want)
	if err != nil {
		return nil, err
	}
	written, err := d.Markdown()
	if err != nil {
		return nil, err
	}
	if r.PostForm.Has("text") {
		edited, err := d.Edit(typed(r.PostForm, written))
		if err != nil {
			return nil, err
		}
		d = edited.Draft
	}
	return render.Document(d.Document, format, render.Options{Fonts: s.fonts})
}

// typeOf is a format as answers name it.
func typeOf(format render.Format) string {
	switch format {
	case render.HTML:
		return "text/html; charset=utf-8"
	case render.PDF:
		return "application/pdf"
	case render.XLSX:
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case render.CSV:
		return "text/csv; charset=utf-8"
	case render.JSON:
		return "application/json"
	}
	return "text/plain; charset=utf-8"
}

// endingOf is how a file of a format is called.
func endingOf(format render.Format) string {
	if format == render.Text {
		return "txt"
	}
	return string(format)
}
