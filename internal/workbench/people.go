package workbench

import (
	"bytes"
	"context"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"headsup/internal/advise"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/view"
)

// People is who matters on a day that is said in words, how close they are and
// what was taken of their time. It looks at the outbox as well as at the book.
func (w *Workbench) People(ctx context.Context, at string) (view.People, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return view.People{}, err
	}
	b, err := w.bookOf(ctx, m, at)
	if err != nil {
		return view.People{}, err
	}
	sent, err := w.sent(ctx, b.Day)
	if err != nil {
		return view.People{}, err
	}
	return view.PeopleOf(b, view.Ties{Waits: advise.Waits(m.kept.thresholds()), Sent: sent}), nil
}

// sent counts what went out in the 90 days up to a day, by reader.
func (w *Workbench) sent(ctx context.Context, day civil.Day) (map[string]view.Sent, error) {
	all, err := w.store.Messages(ctx, w.book, store.Sent)
	if err != nil {
		return nil, err
	}
	sent := map[string]view.Sent{}
	for _, m := range all {
		told, err := journal.Parse(m.Tells)
		if err != nil || told.On > day || day-told.On > view.Lately {
			continue
		}
		to := sent[m.Reader]
		to.Messages++
		to.Words += wordsIn(m.Body)
		sent[m.Reader] = to
	}
	return sent, nil
}

// wordsIn counts the words of a message as its reader sees them: of a letter the
// plain part, of a file all of it.
func wordsIn(body []byte) int {
	letter, err := mail.ReadMessage(bytes.NewReader(body))
	if err != nil || letter.Header.Get("MIME-Version") == "" {
		return len(bytes.Fields(body))
	}
	kind, params, err := mime.ParseMediaType(letter.Header.Get("Content-Type"))
	if err != nil {
		return 0
	}
	if !strings.HasPrefix(kind, "multipart/") {
		return wordsOf(quotedprintable.NewReader(letter.Body))
	}
	part, err := multipart.NewReader(letter.Body, params["boundary"]).NextPart() // the plain one comes first, its encoding taken off
	if err != nil {
		return 0
	}
	return wordsOf(part)
}

// wordsOf counts the words of a text; one that cannot be read has none.
func wordsOf(text io.Reader) int {
	words, err := io.ReadAll(text)
	if err != nil {
		return 0
	}
	return len(bytes.Fields(words))
}
