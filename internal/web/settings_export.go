package web

import (
	"context"
	"io"
	"net/http"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// exportPath is where the whole book is to be had.
const exportPath = "/settings/export"

// export is the whole book as a file.
func (s *Server) export(ctx context.Context, r *http.Request) (file, error) {
	day, err := s.bench.Today(ctx)
	if err != nil {
		return file{}, err
	}
	format := workbench.ExportFormat(r.URL.Query().Get("format"))
	f := file{name: "book-" + day.String() + ".journal", kind: "text/plain; charset=utf-8",
		write: func(out io.Writer) error { return s.bench.Export(ctx, out, format) }}
	switch format {
	case workbench.ExportText:
	case workbench.ExportLines:
		f.name, f.kind = "book-"+day.String()+".jsonl", "application/jsonl"
	default:
		return file{}, fault.New(fault.Misread, "there is no export format %q", render.Clean(string(format))).Do("choose text or jsonl")
	}
	return f, nil
}
