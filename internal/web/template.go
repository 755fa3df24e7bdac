package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"path"
	"strings"
)

//go:embed pages
var pageFiles embed.FS

// templates are those of all pages by name, each with the frame around it. They
// are read when a server is made, and are part of the program: one that cannot
// be read is a fault of ours, which every test would meet.
func templates() map[string]*template.Template {
	funcs := template.FuncMap{"toPerson": toPerson, "toEntry": toEntry, "toSearch": toSearch, "fillIn": fillIn, "look": lookPath}
	base := template.Must(template.New("").Funcs(funcs).ParseFS(pageFiles, "pages/around/*.html"))
	files, err := pageFiles.ReadDir("pages")
	if err != nil {
		panic(err) // they are embedded
	}
	all := map[string]*template.Template{}
	for _, file := range files {
		if name, ok := strings.CutSuffix(file.Name(), ".html"); ok {
			all[name] = template.Must(template.Must(base.Clone()).ParseFS(pageFiles, path.Join("pages", file.Name())))
		}
	}
	return all
}

// write renders a page whole before the first byte goes out, so that one that
// cannot be rendered is no half page.
func (s *Server) write(w http.ResponseWriter, status int, name string, f frame) {
	var out bytes.Buffer
	around := "frame"
	if f.Nav == nil {
		around = "alone"
	}
	if err := s.pages[name].ExecuteTemplate(&out, around, f); err != nil {
		http.Error(w, "the page cannot be shown", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = out.WriteTo(w) // who has gone needs no page
}
