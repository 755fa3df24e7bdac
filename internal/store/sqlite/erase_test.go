//go:build unix

package sqlite_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/store/sqlite"
)

// A name is erased: after it no byte of it stands in any file of the book, be
// it in lines, names, suggestions, messages, settings, or in what was written
// over and deleted before. A server that has the book open meanwhile goes on.
func TestAnErasedWordIsInNoFile(t *testing.T) {
	path := newPath(t)
	s, server := openWith(t, path, sqlite.Options{}), openWith(t, path, sqlite.Options{})
	for n := range 300 {
		record(t, s, fmt.Sprintf("note About zebulon, number %d, %s", n, strings.Repeat("x", n*20)))
	}
	_, err := s.Offer(t.Context(), "mira", []journal.Suggestion{{Source: "ics:zebulon", Key: "zebulon-1", Line: "2026-03-02 met @zebulon 1:1", Why: "with zebulon"}})
	must(t, err)
	must(t, s.Save(t.Context(), "mira", store.Disposable, []byte(strings.Repeat("zebulon ", 5000))))
	must(t, s.Save(t.Context(), "mira", "settings", []byte("send zebulon")))
	must(t, s.Save(t.Context(), "mira", "former", []byte(strings.Repeat("zebulon ", 3000))))
	must(t, s.Save(t.Context(), "mira", "former", nil))
	id := uuid.New()
	must(t, s.Plan(t.Context(), "mira", store.Message{ID: id, Reader: "zebulon", Body: []byte("Dear zebulon"), Planned: nine}))
	must(t, s.Plan(t.Context(), "mira", store.Message{ID: uuid.New(), Reader: "ana", Subject: "zebulon", Body: []byte("of zebulon"), Planned: nine}))
	must(t, s.Move(t.Context(), "mira", id, store.Planned, store.Failed, store.Note{At: nine.Add(time.Hour), Problem: "zebulon is away"}))
	want(t, lines(t, server)[:1], []string{"note About zebulon, number 0, "})
	if len(found(t, filepath.Dir(path), "zebulon")) == 0 {
		t.Fatal("the word never was in the files")
	}

	report, err := s.Rewrite(t.Context(), "mira", func(text store.Text) store.Text {
		text.Body = strings.ReplaceAll(text.Body, "zebulon", "forgotten-1")
		text.Gone = text.Of == store.OfMessage && text.Reader == "zebulon"
		return text
	})
	must(t, err)
	if report.Lines != 300 || report.From != 1 || report.Deleted != 1 || report.Messages != 1 || report.Suggestions != 1 {
		t.Errorf("the report is %+v", report)
	}
	want(t, found(t, filepath.Dir(path), "zebulon"), nil)
	want(t, found(t, filepath.Dir(path), "ZEBULON"), nil)
	record(t, server, "log Afterwards")
	got := lines(t, server)
	want(t, got[:1], []string{"note About forgotten-1, number 0, "})
	if len(got) != 301 {
		t.Errorf("%d lines are left", len(got))
	}
	faults, err := s.Check(t.Context())
	must(t, err)
	want(t, faults, nil)
}

// An erasing that is broken off has not happened.
func TestAnErasingIsWholeOrNot(t *testing.T) {
	path := newPath(t)
	steps := 0
	s := openWith(t, path, sqlite.Options{Step: func(step string) {
		if step == "rewriting" {
			if steps++; steps == 3 {
				panic("broken off")
			}
		}
	}})
	record(t, s, "log About zebulon")
	func() {
		defer func() {
			if recover() == nil {
				t.Error("it was not broken off")
			}
		}()
		_, _ = s.Rewrite(t.Context(), "mira", func(text store.Text) store.Text {
			text.Body = strings.ReplaceAll(text.Body, "zebulon", "x")
			return text
		})
	}()
	want(t, lines(t, s), []string{"log About zebulon"})
}
