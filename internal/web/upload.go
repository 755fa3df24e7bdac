package web

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"path"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/render"
)

// mostFile is the largest file that a form may bring: ten busy years of a calendar
// are close to it. The command line takes larger ones.
const mostFile = 16 << 20

// mostOf is how much of a request is read.
func mostOf(r *http.Request) int64 {
	for _, a := range acts() {
		if a.file && a.path == r.URL.Path {
			return mostFile
		}
	}
	return mostBody
}

// readUpload reads a form that brings a file, all of it in memory: nothing of a
// book's is left in a folder for passing files.
func (s *Server) readUpload(w http.ResponseWriter, r *http.Request) bool {
	err := r.ParseMultipartForm(mostFile)
	if err == nil || errors.Is(err, http.ErrNotMultipart) { // that one brings no file, which is said where it is looked for
		return true
	}
	status, next := http.StatusBadRequest, "Go back and choose the file again."
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		status, next = http.StatusRequestEntityTooLarge, "A file has 16 MB at most here; the command line takes larger ones. Nothing was taken from it."
	}
	s.refuse(w, r, status, "This could not be read", next)
	return false
}

// upload is a file that a form brought.
type upload struct {
	io.Reader
	name string // without a path
}

// uploaded is the file of a form's field.
func uploaded(r *http.Request, field string) (upload, error) {
	in, head, err := r.FormFile(field)
	if err != nil {
		return upload{}, fault.New(fault.Misread, "no file was chosen").Do("choose one, then send the form again")
	}
	text, err := io.ReadAll(in)
	if err == nil {
		err = in.Close()
	}
	name := render.Clean(path.Base(strings.ReplaceAll(head.Filename, `\`, "/")))
	return upload{Reader: bytes.NewReader(text), name: name}, err
}
