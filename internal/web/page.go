package web

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/store"
)

// page is one page: where it is, what the navigation calls it ("" not at all), and
// how it is filled. One that the navigation does not name stands under another, "" under
// none.
type page struct {
	path  string
	name  string
	under string
	fill  func(*Server, context.Context, *http.Request) (filled, error)
	lasts bool // it shows the book and nothing else: see lasting
}

// filled is a page with everything on it.
type filled struct {
	title string
	body  templ.Component
}

// frame is what stands around every page: where one is, and the capture bar.
type frame struct {
	Title string
	Nav   []navLink
	Bar   bar
	Head  store.Head // the end of the book, as the page shows it
	Typed bool       // it holds what was sent, which no other look at it would
}

// bar is the capture bar: what was typed, what is wrong with it, and what was
// recorded last.
type bar struct {
	Action string // where it sends to: its page
	Line   string
	Bad    string // an error; "" none
	Column int    // where in the line, in characters from 1; 0: nowhere in particular
	Wrong  string // what a form below was refused for; ""
	Done   []done
	Undo   string // the line that takes back what was done; "" nothing was
	Sent   *sent
}

// several reports whether more than one line stands in the bar.
func (b bar) several() bool { return strings.Contains(b.Line, "\n") }

// mostRows is how high the bar grows.
const mostRows = 12

func (b bar) rows() int { return min(1+strings.Count(b.Line, "\n"), mostRows) }

// done is an entry that was just recorded.
type done struct {
	Entry int64
	Line  string
}

// emptyState is what a page says that has nothing to show yet.
type emptyState struct {
	What string
	Why  string
	Do   string // what the button says
	Line string // to finish in the bar
	Form string // where the same is a form; "" nowhere
}

// show answers with a page. In ?line= somebody may be handed a line to finish.
func (s *Server) show(p page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		top, err := s.recorded(r)
		if err != nil {
			s.fail(w, r, err)
			return
		}
		if err := s.sentLast(r, &top); err != nil {
			s.fail(w, r, err)
			return
		}
		top.Line = render.Clean(r.URL.Query().Get("line"))
		s.draw(w, r, p, top, http.StatusOK)
	})
}

// draw fills a page and writes it. What the book holds is asked first, so that a
// page may show more than it says it does and never less.
func (s *Server) draw(w http.ResponseWriter, r *http.Request, p page, top bar, status int) {
	head, err := s.bench.Head(r.Context())
	if err != nil {
		s.fail(w, r, err)
		return
	}
	r = r.WithContext(context.WithValue(s.standingOn(r.Context()), endKey{}, head.Seq))
	body, err := s.filled(r, p, head)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	if top.Action == "" {
		q := r.URL.Query()
		q.Del("line")
		q.Del("done")
		top.Action = (&url.URL{Path: r.URL.Path, RawQuery: q.Encode()}).String()
	}
	here := p.address(r)
	answerWith(w, r, status, framed(frame{Title: body.title, Nav: navigation(here, p.under), Bar: top, Head: head, Typed: r.Method == http.MethodPost}, body.body))
}

// endKey is where a request bears the book's last number while its page is made.
type endKey struct{}

func endOf(ctx context.Context) int64 {
	end, _ := ctx.Value(endKey{}).(int64)
	return end
}

// answerWith renders a page whole before the first byte goes out, so that one that
// cannot be rendered is no half page.
func answerWith(w http.ResponseWriter, r *http.Request, status int, page templ.Component) {
	var out bytes.Buffer
	if err := page.Render(r.Context(), &out); err != nil {
		http.Error(w, "the page cannot be shown", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = out.WriteTo(w) // who has gone needs no page
}

// recently is how many entries are looked through for what was just recorded.
const recently = 64

// recorded are the entries that ?done= names, with the line that takes them back.
func (s *Server) recorded(r *http.Request) (bar, error) {
	var top bar
	wanted := map[string]bool{}
	for _, n := range r.URL.Query()["done"] {
		wanted[n] = true
	}
	if len(wanted) == 0 {
		return top, nil
	}
	last, err := s.bench.Last(r.Context(), recently)
	if err != nil {
		return top, err
	}
	undo := []string{journal.Retract.String()}
	for _, e := range last {
		if n := strconv.FormatInt(e.Seq, 10); wanted[n] {
			top.Done = append(top.Done, done{Entry: e.Seq, Line: render.Clean(e.Body())})
			undo = append(undo, "#"+n)
		}
	}
	slices.Reverse(top.Done)
	if len(top.Done) > 0 {
		top.Undo = strings.Join(undo, " ")
	}
	return top, nil
}
