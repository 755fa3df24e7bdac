package web

import (
	"context"
	"net/http"
	"strings"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// checkPage reads a text, written anywhere, as its reader would.
type checkPage struct {
	Readers []option
	Text    string
	Read    bool // a text was read
	Found   []finding
	For     string // who was meant, by name; ""
}

func (s *Server) check(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	reader := strings.TrimPrefix(r.FormValue("for"), "@")
	p := checkPage{Text: r.PostForm.Get("text")}
	for person := range b.People() {
		if person.Slug == book.Owner {
			continue
		}
		p.Readers = append(p.Readers, option{person.Slug, render.Clean(person.Called()), person.Slug == reader})
		if person.Slug == reader {
			p.For = render.Clean(person.Called())
		}
	}
	if strings.TrimSpace(p.Text) == "" {
		return filled{title: "Check a text", body: checkOf(p)}, nil
	}
	found, err := s.bench.Check(ctx, workbench.Proof{Text: lines(p.Text), Reader: reader, At: s.at})
	if err != nil && !forOwner(err) {
		return filled{}, err
	}
	p.Read, p.Found = err == nil, findingsOf(found)
	return filled{title: "Check a text", body: checkOf(p)}, nil
}

// readText shows the page again with what was found in the text. Nothing of it is
// kept.
func (s *Server) readText(ctx context.Context, r *http.Request) (string, error) {
	if reader := strings.TrimPrefix(r.PostForm.Get("for"), "@"); reader != "" {
		_, err := s.bench.Check(ctx, workbench.Proof{Reader: reader, At: s.at})
		return "", err
	}
	return "", nil
}

// lines are the lines of a text that came by a form, which ends them its own way.
func lines(text string) string { return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text) }
