package web

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"net/http"
)

//go:embed assets/headsup.css
var css string

// lookPath is where the style is: under its own hash, so that a browser may keep
// it for good.
func lookPath() string {
	sum := sha256.Sum256([]byte(css))
	return "/look-" + hex.EncodeToString(sum[:8]) + ".css"
}

func look() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		_, _ = w.Write([]byte(css)) // who has gone needs no style
	})
}
