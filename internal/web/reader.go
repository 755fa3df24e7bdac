package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	sealed "headsup/internal/answer"
	"headsup/internal/fault"
)

// Desk is all that readers' pages know of the owner and of the book.
type Desk interface {
	// Open gives the one page that a token leads to; a Missing fault for any
	// token that leads nowhere, whatever the reason.
	Open(ctx context.Context, token string) (sealed.Opened, error)

	// Answer takes an answer given on a page on which so many had come before. A
	// Misread or a Refused fault says what is wrong with it, for the reader.
	Answer(ctx context.Context, token string, tap sealed.Tap, before int) error
}

// ReaderOptions are what Readers are made with.
type ReaderOptions struct {
	Desk    Desk
	Asked   Respondents // what questionnaires ask; nil: there are none
	Proxied bool        // something in front says who asks
	Secure  bool        // they are reached over TLS alone
	Now     func() time.Time
	Log     *slog.Logger
}

// Readers serves the pages on which readers answer one message each, or one
// questionnaire, without an account, a cookie or a script. Looking at a page changes nothing and tells the
// owner nothing.
type Readers struct {
	ReaderOptions
	limits  *limits
	handler http.Handler
}

// mostAnswer is the largest form that a reader sends, and mostWords how much of it
// may be words.
const (
	mostAnswer = 48 << 10
	mostWords  = 4000
)

// NewReaders makes the pages of a desk.
func NewReaders(o ReaderOptions) *Readers {
	return newReaders(o, newLimits())
}

// Alone is the same pages at an address of their own, where there is nothing else.
// What somebody asks for at the one counts at the other.
func (rs *Readers) Alone(proxied, secure bool) *Readers {
	o := rs.ReaderOptions
	o.Proxied, o.Secure = proxied, secure
	return newReaders(o, rs.limits)
}

func newReaders(o ReaderOptions, l *limits) *Readers {
	rs := &Readers{ReaderOptions: o, limits: l}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+sealed.PagePath+"{token}", rs.open)
	mux.HandleFunc("POST "+sealed.PagePath+"{token}", rs.answer)
	mux.Handle("GET "+readerLook().path, readerLook().serve(forGood))
	if o.Asked != nil {
		rs.askedRoutes(mux)
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { rs.gone(w, r) })
	rs.handler = rs.guard(mux)
	return rs
}

// ServeHTTP answers one request.
func (rs *Readers) ServeHTTP(w http.ResponseWriter, r *http.Request) { rs.handler.ServeHTTP(w, r) }

// Serve answers at an address of their own until the context ends.
func (rs *Readers) Serve(ctx context.Context, listener net.Listener) error {
	return listening{handler: rs, log: rs.Log, ending: func() {}, last: func(context.Context) {}}.serve(ctx, listener)
}

// open shows a page.
func (rs *Readers) open(w http.ResponseWriter, r *http.Request) {
	if rs.late(w, r, 1) {
		return
	}
	opened, err := rs.Desk.Open(r.Context(), r.PathValue("token"))
	if err != nil {
		rs.fail(w, r, err)
		return
	}
	answerWith(w, r, http.StatusOK, readerFrame(opened.Title, readerOf(readerPageOf(r.PathValue("token"), opened, tryAgain{}))))
}

// tryAgain is an answer that could not be taken, which the page shows again.
type tryAgain struct {
	slot  string
	code  string
	words string
	why   string // "": nothing was refused
}

// answer takes what a reader tapped or wrote, and shows the page as it stands then.
func (rs *Readers) answer(w http.ResponseWriter, r *http.Request) {
	if rs.late(w, r, 2) {
		return
	}
	if err := r.ParseForm(); err != nil {
		status := http.StatusBadRequest
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			status = http.StatusRequestEntityTooLarge
		}
		rs.say(w, r, status, "This could not be read", "Nothing was sent. If it was long, a mail takes more.")
		return
	}
	token := r.PathValue("token")
	tap := sealed.Tap{Code: r.PostForm.Get("code"), Words: strings.ReplaceAll(r.PostForm.Get("words"), "\r\n", "\n")}
	before, _ := strconv.Atoi(r.PostForm.Get("before")) // what is no number is as old as can be
	err := tooMany(tap.Words)
	if err == nil {
		err = rs.Desk.Answer(r.Context(), token, tap, before)
	}
	if err != nil && !fault.Is(err, fault.Misread) && !fault.Is(err, fault.Refused) {
		rs.fail(w, r, err)
		return
	}
	opened, opening := rs.Desk.Open(r.Context(), token)
	if opening != nil {
		rs.fail(w, r, opening)
		return
	}
	slot, _ := opened.Slot(tap.Code)
	if err != nil {
		again := tryAgain{slot: slot, code: tap.Code, words: tap.Words, why: said(err)}
		answerWith(w, r, fault.Status(err), readerFrame(opened.Title, readerOf(readerPageOf(token, opened, again))))
		return
	}
	back := url.URL{Path: sealed.PagePath + token, Fragment: anchorOf(slot)}
	if isTurn(opened, slot) {
		back.Fragment = anchorOf(dialSlot)
	}
	http.Redirect(w, r, back.String(), http.StatusSeeOther)
}

func tooMany(words string) error {
	if n := len([]rune(words)); n > mostWords {
		return fault.New(fault.Misread, "these are %d characters, and the page takes %d", n, mostWords).Do("shorten it, or write a mail")
	}
	return nil
}

// fail answers with what a stranger may know of an error: nothing.
func (rs *Readers) fail(w http.ResponseWriter, r *http.Request, err error) {
	if fault.Is(err, fault.Missing) {
		rs.limits.missed(rs.origin(r), rs.Now())
		rs.gone(w, r)
		return
	}
	rs.say(w, r, http.StatusServiceUnavailable, "This cannot be shown now", "Try again in a minute.")
}

// gone is the one answer for what is over, was closed, or never was.
func (rs *Readers) gone(w http.ResponseWriter, r *http.Request) {
	rs.say(w, r, http.StatusNotFound, "There is no page here", "The link may not be whole, or the page is closed by now. Whoever sent it to you can send another.")
}

// say answers with a few words and nothing of any message.
func (rs *Readers) say(w http.ResponseWriter, r *http.Request, status int, what, next string) {
	answerWith(w, r, status, readerFrame(what, readerSays(what, next)))
}
