package workbench

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"headsup/internal/answer"
)

// Answers are what a message offers its reader to answer with, and the reference
// that ties what comes back to it.
type Answers struct {
	Reference string // of chance alone; see package answer
	Groups    []answer.Group
	Page      answer.Page
	Link      string // where the reader finds the page; "" if the message carries no link
}

// asking is what is kept beside a message to understand its answers.
type asking struct {
	Reference string `json:"reference"` // its hash
	answer.Sheet
}

// Where the shelf holds what was asked in a message, and which message a
// reference belongs to. Neither holds the reference itself.
func askingKey(id uuid.UUID) string   { return "asking " + id.String() }
func referenceKey(hash string) string { return "reference " + hash }

// offer makes the answers of a message that is about to be planned, and keeps
// what it takes to understand them. A message that is never planned leaves two
// small values that nothing points to.
func (w *Workbench) offer(ctx context.Context, d Draft, id uuid.UUID) (Answers, error) {
	sheet := answer.SheetOf(d.Book, d.Document)
	out := Answers{Reference: rand.Text(), Groups: sheet.Offers(d.Book, d.Reader), Page: answer.PageOf(d.Book, d.Reader, d.Document, sheet)}
	kept := asking{Reference: answer.Hash(out.Reference), Sheet: sheet}
	value, err := json.Marshal(kept)
	if err != nil {
		return Answers{}, err
	}
	if err := w.store.Save(ctx, w.book, askingKey(id), value); err != nil {
		return Answers{}, err
	}
	return out, w.store.Save(ctx, w.book, referenceKey(kept.Reference), []byte(id.String()))
}

// asked is what was asked in a message; an empty sheet if that is not known.
func (w *Workbench) asked(ctx context.Context, id uuid.UUID) (answer.Sheet, error) {
	value, err := w.store.Load(ctx, w.book, askingKey(id))
	if err != nil || value == nil {
		return answer.Sheet{}, err
	}
	var kept asking
	if err := json.Unmarshal(value, &kept); err != nil {
		return answer.Sheet{}, fmt.Errorf("what was asked in message %s: %w", id, err)
	}
	return kept.Sheet, nil
}

// messageOf is the message that a reference belongs to; zero if to none.
func (w *Workbench) messageOf(ctx context.Context, reference string) (uuid.UUID, error) {
	if reference == "" {
		return uuid.UUID{}, nil
	}
	value, err := w.store.Load(ctx, w.book, referenceKey(answer.Hash(reference)))
	if err != nil || value == nil {
		return uuid.UUID{}, err
	}
	return uuid.ParseBytes(value)
}
