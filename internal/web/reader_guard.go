package web

import (
	"net/http"
	"net/url"
)

// readerSecurity is what every answer to a reader tells the browser: nothing but
// our own style, nothing kept, listed or framed, and no word to other sites of
// where the link led.
func readerSecurity(h http.Header) {
	security(h)
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Robots-Tag", "noindex, nofollow, noarchive")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
}

// guard stands before everything that readers ask for. It does not ask by which
// name: who has no token gets nothing under any.
func (rs *Readers) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		readerSecurity(w.Header())
		if rs.Secure {
			onlyTLS(w.Header())
		}
		begin, answer := rs.Now(), &answer{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			if gone := recover(); gone != nil { // what it says may be of a message
				answer.status = http.StatusInternalServerError
				answer.WriteHeader(answer.status)
			}
			logged(rs.Log, r, answer.status, rs.Now().Sub(begin))
		}()
		if r.Method == http.MethodPost && fromElsewhere(r) {
			rs.say(answer, r, http.StatusForbidden, "This came from another site", "Nothing was sent. Open the link from your message and answer there.")
			return
		}
		r.Body = http.MaxBytesReader(answer, r.Body, mostFor(r.URL.Path))
		next.ServeHTTP(answer, r)
	})
}

// fromElsewhere reports whether a page of another site sends a form. There is no
// cookie that it could make use of; but nobody is to answer unawares. Browsers
// within mail programs may say nothing at all, or, since our pages send no
// referrer, that they do not say from where ("null"): both are let pass.
func fromElsewhere(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return false
	case "":
	default:
		return true
	}
	from := r.Header.Get("Origin")
	if from == "" || from == "null" {
		return false
	}
	u, err := url.Parse(from)
	return err != nil || u.Host != r.Host
}
