package web

import (
	"context"
	"io"
	"net/http"
	"net/url"

	"headsup/internal/civil"
	"headsup/internal/render"
)

// reviewFilePath is where the packet is to be had as a file.
const reviewFilePath = "/review/file"

// reviewFiles lead to the packet in the formats that people open.
func reviewFiles(reader string, period civil.Span) (all []fileLink) {
	for _, f := range []struct {
		name   string
		format render.Format
	}{{"PDF", render.PDF}, {"HTML", render.HTML}, {"Markdown", render.Markdown}} {
		q := url.Values{"for": {reader}, "from": {period.From.String()}, "to": {period.To.String()}, "format": {string(f.format)}}
		all = append(all, fileLink{f.name, reviewFilePath + "?" + q.Encode()})
	}
	return all
}

// reviewFile is the packet in a format, as it would be sent.
func (s *Server) reviewFile(ctx context.Context, r *http.Request) (file, error) {
	q := r.URL.Query()
	format, err := render.ParseFormat(q.Get("format"))
	if err != nil {
		return file{}, err
	}
	d, err := s.bench.Draft(ctx, reviewWanted(q.Get("for"), q.Get("from"), q.Get("to"), s.at))
	if err != nil {
		return file{}, err
	}
	written, err := render.Document(d.Document, format, render.Options{Fonts: s.fonts})
	return file{
		name: "review-" + d.Reader.Slug + "-" + d.Day.String() + "." + endingOf(format), kind: typeOf(format),
		write: func(w io.Writer) error { _, err := w.Write(written); return err },
	}, err
}
