package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"sync"
)

//go:embed assets
var assets embed.FS

// sheets are the parts of the style in the order in which they hold.
func sheets() []string {
	return []string{"base.css", "nav.css", "bar.css", "parts.css", "tables.css", "forms.css", "palette.css", "today.css", "map.css", "people.css", "person.css", "chart.css",
		"work.css", "journal.css", "signin.css", "print.css"}
}

// scripts are the parts of the script: a library that changes a page in place, and
// our own.
func scripts() []string { return []string{"htmx-4.0.1.min.js", "headsup.js"} }

// asset is a file that any browser may have: nothing of the book is in it.
type asset struct {
	path string
	kind string
	body []byte
}

// style and script are under their own hash, so that a browser may keep them for
// good.
var (
	style  = sync.OnceValue(func() asset { return together("/look-", ".css", "text/css; charset=utf-8", sheets()) })
	script = sync.OnceValue(func() asset { return together("/script-", ".js", "text/javascript; charset=utf-8", scripts()) })
	sign32 = sync.OnceValue(func() asset { return together("/icon-", ".svg", "image/svg+xml", []string{"icon.svg"}) })
)

// together makes one asset of several files.
func together(front, end, kind string, names []string) asset {
	a := asset{kind: kind}
	for _, name := range names {
		a.body = append(append(a.body, embedded(name)...), '\n')
	}
	sum := sha256.Sum256(a.body)
	a.path = front + hex.EncodeToString(sum[:8]) + end
	return a
}

func embedded(name string) []byte {
	file, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic(err) // they are embedded, and every test would meet it
	}
	return file
}

// htmxConfig is how the library is set: it keeps no history of its own, adds no
// style, and leaves open what the owner opened.
const htmxConfig = `{"history":false,"includeIndicatorCSS":false,"morphIgnore":["data-htmx-powered","open"]}`

func lookPath() string   { return style().path }
func scriptPath() string { return script().path }
func iconPath() string   { return sign32().path }

// forAnybody are all assets: those under their hash may be kept for good, those
// whose name a browser knows are asked for anew.
func forAnybody(mux *http.ServeMux) {
	for _, a := range []asset{style(), script(), sign32()} {
		mux.Handle("GET "+a.path, a.serve("public, max-age=31536000, immutable"))
	}
	for _, a := range installed() {
		mux.Handle("GET "+a.path, a.serve("no-cache"))
	}
}

func (a asset) serve(keep string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", a.kind)
		w.Header().Set("Cache-Control", keep)
		_, _ = w.Write(a.body) // who has gone needs none
	})
}
