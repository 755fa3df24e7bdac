package web

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// page is one page: where it is, what the navigation calls it ("" not at all), and
// how it is filled. One that the navigation does not name stands under another, "" under
// none.
type page struct {
	path  string
	name  string
	under string
	fill  func(*Server, context.Context, *http.Request) (filled, error)
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
}

type navLink struct {
	Name, Href string
	Here       bool
}

// bar is the capture bar: what was typed, what is wrong with it, and what was
// recorded last.
type bar struct {
	Action string // where the line is sent; "" to the page itself
	Line   string
	Bad    string // an error; "" none
	Wrong  string // what a form below was refused for; ""
	Done   []done
	Undo   string // the line that takes back what was done; "" nothing was
	Sent   *sent
}

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

// record takes the lines that were sent to a page, in order, and shows the page
// again with what came of it. A line that is not understood stays in the bar,
// with what is wrong beside it.
func (s *Server) record(p page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.readForm(w, r) {
			return
		}
		back := r.URL.Query()
		back.Del("line")
		back.Del("done")
		for _, line := range r.PostForm["line"] {
			out, err := s.bench.Record(r.Context(), workbench.Said{Line: strings.ReplaceAll(line, "\r\n", "\n"), At: s.at})
			switch {
			case forOwner(err):
				s.draw(w, r, p, bar{Line: line, Bad: said(err)}, fault.Status(err))
				return
			case err != nil:
				s.fail(w, r, err)
				return
			}
			for _, e := range out.Entries {
				back.Add("done", strconv.FormatInt(e.Seq, 10))
			}
		}
		http.Redirect(w, r, (&url.URL{Path: r.URL.Path, RawQuery: back.Encode()}).String(), http.StatusSeeOther)
	})
}

// draw fills a page and writes it.
func (s *Server) draw(w http.ResponseWriter, r *http.Request, p page, top bar, status int) {
	body, err := p.fill(s, r.Context(), r)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	f := frame{Title: body.title, Bar: top}
	for _, other := range pages() {
		if other.name != "" {
			href := strings.TrimSuffix(other.path, "{$}")
			f.Nav = append(f.Nav, navLink{Name: other.name, Href: href, Here: r.URL.Path == href || other.path == p.under || href != "/" && strings.HasPrefix(r.URL.Path, href+"/")})
		}
	}
	s.write(w, r, status, framed(f, body.body))
}

// write renders a page whole before the first byte goes out, so that one that
// cannot be rendered is no half page.
func (s *Server) write(w http.ResponseWriter, r *http.Request, status int, page templ.Component) {
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
	if len(top.Done) > 0 {
		top.Undo = strings.Join(undo, " ")
	}
	return top, nil
}
