package web

import (
	"mime"
	"net/http"
)

// inFrame lets an answer stand in a frame on our own pages, and in nothing else. It
// is what others may read, in part written by others: it runs nothing, sends
// nothing, loads nothing and is no page of ours, wherever it is opened.
func inFrame(h http.Header, kind string) {
	h.Set("Content-Type", kind)
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'")
	h.Set("X-Frame-Options", "SAMEORIGIN")
}

// asFile has an answer kept as a file: a browser that opens it all the same gives
// it nothing.
func asFile(h http.Header, name, kind string) {
	h.Set("Content-Type", kind)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
}
