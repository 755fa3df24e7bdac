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
	return []string{"base", "bar", "parts", "tables", "today", "map", "work", "journal", "write", "messages", "decisions", "signin",
		"forms", "charts", "growth", "review", "collect", "week", "settings", "companions", "print"}
}

// style is the whole style, and where it is: under its own hash, so that a browser
// may keep it for good.
var style = sync.OnceValue(func() (s struct {
	css  []byte
	path string
}) {
	for _, name := range sheets() {
		part, err := assets.ReadFile("assets/" + name + ".css")
		if err != nil {
			panic(err) // they are embedded, and every test would meet it
		}
		s.css = append(s.css, part...)
	}
	sum := sha256.Sum256(s.css)
	s.path = "/look-" + hex.EncodeToString(sum[:8]) + ".css"
	return s
})

func lookPath() string { return style().path }

func look() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		_, _ = w.Write(style().css) // who has gone needs no style
	})
}
