package workbench_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"html"
	"io"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"headsup/internal/answer"
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// Nothing that a reader may not hear is in any byte of any document for them, in
// any format: a word of its own is planted in every text of every verb, and each
// is looked for in all that can be produced. What they may hear is found there.
func TestNothingReachesTheWrongReader(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			g := plant(t, p)
			g.everyVerb()
			w := on(t, memory.New(), thursday)
			if _, err := w.Import(t.Context(), []workbench.Source{{Name: "book", In: strings.NewReader(strings.Join(g.lines, "\n"))}}); err != nil {
				t.Fatal(err)
			}
			search := &search{garden: g, w: w, seen: map[string]bool{}, told: map[string]bool{}, found: map[string]map[string]bool{}}
			if !search.names(t) {
				t.Error("the name that will be forgotten stands in no document")
			}
			if _, err := w.Forget(t.Context(), "@wren"); err != nil {
				t.Fatal(err)
			}
			search.everything(t)
			search.foundEverywhere(t, p)
		})
	}
}

// search goes through what a book produces.
type search struct {
	*garden
	w     *workbench.Workbench
	seen  map[string]bool            // documents, by their JSON
	told  map[string]bool            // what was found wrong is told once
	found map[string]map[string]bool // by kind and format, the words that stood there
}

// names reports whether a review names whom the book will forget.
func (s *search) names(t *testing.T) bool {
	d, err := s.w.Draft(t.Context(), workbench.Wanted{Document: "review", Reader: "dana", Projects: []string{"atlas"}})
	if err != nil {
		t.Fatal(err)
	}
	return forgotten.MatchString(fmt.Sprintf("%+v", d.Document))
}

var (
	planted   = regexp.MustCompile(`zx[a-p]{4}q`)
	forgotten = regexp.MustCompile(`(?i)wren|ashgrove`)
)

// everything writes each kind of document for each reader: of all, of each
// project, of each entry, and with the givers of feedback named.
func (s *search) everything(t *testing.T) {
	for _, kind := range compose.Kinds() {
		for _, reader := range readers {
			slug := slugOf(reader)
			wanted := []workbench.Wanted{{}, {Name: true}, {Period: "2026-01-01..2026-03-05"}}
			for _, project := range []string{"atlas", "open", "hid", "mgr", "team", "shut", "step-" + slug} {
				wanted = append(wanted, workbench.Wanted{Projects: []string{project}})
			}
			for _, want := range wanted {
				want.Document, want.Reader = kind.Name, slug
				if d, err := s.w.Draft(t.Context(), want); err == nil { // else there is nothing of the kind for them
					s.through(t, d, want)
				}
			}
			if len(kind.Of) > 0 {
				s.ofEntries(t, kind, slug)
			}
		}
	}
}

// ofEntries writes a document of each entry that its book has.
func (s *search) ofEntries(t *testing.T, kind compose.Kind, reader string) {
	b, err := s.w.Book(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	for n := range int64(len(s.lines)) {
		want := workbench.Wanted{Entries: []int64{n + 1}}
		if b.Item(n+1) == nil {
			continue
		}
		if doc, err := kind.Write(b, b.Person(reader), compose.Scope{Entries: want.Entries, Fits: render.FitsOnePage}); err == nil {
			s.through(t, workbench.Draft{Book: b, Reader: b.Person(reader)}.As(doc), want)
		}
	}
}

// through looks at a document in every format.
func (s *search) through(t *testing.T, d workbench.Draft, want workbench.Wanted) {
	t.Helper()
	same, err := render.Document(d.Document, render.JSON, render.Options{Cite: true})
	if err != nil {
		t.Fatal(err)
	}
	key := fmt.Sprint(string(same), d.Tells, want.Name)
	if s.seen[key] {
		return
	}
	s.seen[key] = true
	var answers []render.AnswerGroup
	for _, group := range answer.SheetOf(d.Book, d.Document).Offers(d.Book, d.Reader) {
		g := render.AnswerGroup{Title: group.Title}
		for _, o := range group.Offers {
			g.Answers = append(g.Answers, render.Answer{Label: o.Label, Mail: "mailto:mira@example.com"})
		}
		answers = append(answers, g)
	}
	for _, format := range render.Formats() {
		out, err := render.Document(d.Document, format, render.Options{Cite: true, Answers: answers})
		if err != nil {
			t.Fatal(err)
		}
		s.wrong(t, d, want, format, bytesOf(t, format, out))
	}
	s.wrong(t, d, want, "telling", d.Tells+d.First)
}

// wrong fails for each word that may not stand where it does.
func (s *search) wrong(t *testing.T, d workbench.Draft, want workbench.Wanted, format render.Format, text string) {
	t.Helper()
	text = strings.ToLower(text)
	if forgotten.MatchString(text) {
		t.Errorf("the %s of @%s as %s names who was forgotten", d.Kind, d.Reader.Slug, format)
	}
	place := d.Kind + " " + string(format)
	if s.found[place] == nil {
		s.found[place] = map[string]bool{}
	}
	for _, word := range planted.FindAllString(text, -1) {
		s.found[place][word] = true
		if once := d.Kind + d.Reader.Slug + word; !s.words[word](toldIn{d.Kind, d.Reader.Slug, want.Name}) && !s.told[once] {
			s.told[once] = true
			t.Errorf("the %s of @%s as %s (%v %v) says %s of: %s", d.Kind, d.Reader.Slug, format, want.Projects, want.Entries, word, s.from[word])
		}
	}
}

// bytesOf are the bytes of a format, and what of them is packed or drawn.
func bytesOf(t *testing.T, format render.Format, out []byte) string {
	t.Helper()
	all := string(out)
	switch format {
	case render.HTML:
		all += html.UnescapeString(all)
	case render.XLSX:
		files, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files.File {
			in, err := file.Open()
			if err != nil {
				t.Fatal(err)
			}
			all += read(t, in)
		}
	case render.PDF:
		for _, part := range bytes.Split(out, []byte("\nstream\n"))[1:] {
			in, err := zlib.NewReader(bytes.NewReader(part))
			if err != nil {
				t.Fatal(err)
			}
			all += read(t, in)
		}
		show := exec.Command("pdftotext", "-", "-")
		show.Stdin = bytes.NewReader(out)
		drawn, err := show.Output()
		if err != nil {
			t.Fatalf("this needs poppler-utils, which scripts/test installs: %v", err)
		}
		all = strings.ReplaceAll(all, "\x00", "") + string(drawn) // words about the file are UTF-16
	}
	return all
}

func read(t *testing.T, in io.Reader) string {
	t.Helper()
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// foundEverywhere fails where what may be heard is not found: then the search
// would find nothing of what may not be heard either.
func (s *search) foundEverywhere(t *testing.T, p place) {
	ofPlace := map[string]bool{}
	for _, kind := range compose.Kinds() {
		text := s.found[kind.Name+" text"]
		if p.name == "open" && len(text) == 0 {
			t.Errorf("no %s says anything of what its reader may hear", kind.Name)
		}
		for _, format := range render.Formats() {
			for word := range text {
				if strings.Contains(s.from[word], "+"+p.name) {
					ofPlace[word] = true
				}
				if !s.found[kind.Name+" "+string(format)][word] {
					t.Errorf("the text of a %s says %s, and the search finds nothing of it as %s", kind.Name, word, format)
				}
			}
			if len(text) > 0 && len(s.found[kind.Name+" "+string(format)]) == 0 {
				t.Errorf("nothing is found in any %s as %s", kind.Name, format)
			}
		}
	}
	if len(ofPlace) < 5*len(p.hears) {
		t.Errorf("only %d words of +%s are found at all", len(ofPlace), p.name)
	}
	t.Logf("%d documents, %d words planted, %d of the place found", len(s.seen), len(s.words), len(ofPlace))
	if len(s.seen) < 100 {
		t.Errorf("only %d documents were looked through", len(s.seen))
	}
}
