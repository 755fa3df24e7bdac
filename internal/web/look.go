package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"strings"
	"sync"
)

//go:embed assets
var assets embed.FS

// sheets are the parts of the style in the order in which they hold.
func sheets() []string {
	return []string{"base.css", "nav.css", "bar.css", "parts.css", "tables.css", "forms.css", "palette.css", "today.css", "map.css", "people.css", "person.css", "chart.css",
		"work.css", "journal.css", "write.css", "messages.css", "decisions.css", "signin.css", "asked.css", "questionnaires.css",
		"growth.css", "review.css", "collect.css", "week.css", "settings.css", "companions.css", "print.css"}
}

// asset is a file that any browser may have: nothing of the book is in it.
type asset struct {
	path   string
	kind   string
	body   []byte
	packed []byte // the same, compressed; nil where it is not worth it
}

// style, script, the library that changes a page in place, and the icon are under
// their own hash, so that a browser may keep them for good.
var (
	style  = sync.OnceValue(func() asset { return together("/look-", ".css", "text/css; charset=utf-8", sheets()) })
	script = sync.OnceValue(func() asset {
		return together("/script-", ".js", "text/javascript; charset=utf-8", []string{"headsup.js"})
	})
	morph = sync.OnceValue(func() asset {
		return together("/morph-", ".js", "text/javascript; charset=utf-8", []string{"htmx-4.0.1.min.js"})
	})
	icon = sync.OnceValue(func() asset { return together("/icon-", ".svg", "image/svg+xml", []string{"icon.svg"}) })
)

// together makes one asset of several files.
func together(front, end, kind string, names []string) asset {
	a := asset{kind: kind}
	for _, name := range names {
		a.body = append(append(a.body, embedded(name)...), '\n')
	}
	sum := sha256.Sum256(a.body)
	a.path = front + hex.EncodeToString(sum[:8]) + end
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(a.body); err == nil && w.Close() == nil {
		a.packed = packed.Bytes()
	}
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
func morphPath() string  { return morph().path }
func iconPath() string   { return icon().path }

// forGood is how long a browser may keep what lies under its own hash.
const forGood = "public, max-age=31536000, immutable"

// forAnybody are all assets: those under their hash may be kept for good, those
// whose name a browser knows are asked for anew.
func forAnybody() (all []route) {
	for _, a := range []asset{style(), script(), morph(), icon()} {
		all = append(all, route{"GET " + a.path, a.serve(forGood)})
	}
	for _, a := range installed() {
		all = append(all, route{"GET " + a.path, a.serve("no-cache")})
	}
	return all
}

func (a asset) serve(keep string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", a.kind)
		w.Header().Set("Cache-Control", keep)
		body := a.body
		if a.packed != nil {
			w.Header().Set("Vary", "Accept-Encoding")
			if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
				w.Header().Set("Content-Encoding", "gzip")
				body = a.packed
			}
		}
		_, _ = w.Write(body) // who has gone needs none
	})
}
