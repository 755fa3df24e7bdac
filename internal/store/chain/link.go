package chain

import (
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/store"
)

// Linked is what a batch becomes behind the end of a book.
type Linked struct {
	Lines  []store.Line
	Hashes []Hash
	Names  []store.Name // every name spoken of, once, with the line that did so first
	Head   store.Head   // the end of the book afterwards
}

// Link asks the batch for its drafts and hangs them behind head. An error of
// the batch comes back as it is.
func (c *Chain) Link(head store.Head, batch store.Batch) (Linked, error) {
	drafts, err := batch.Lines(head.Seq + 1)
	if err != nil {
		return Linked{}, err
	}
	if len(drafts) != batch.N {
		return Linked{}, fmt.Errorf("a batch of %d lines brought %d", batch.N, len(drafts))
	}
	out := Linked{
		Lines:  make([]store.Line, len(drafts)),
		Hashes: make([]Hash, len(drafts)),
		Head:   head,
	}
	heard := map[string]bool{}
	for i, d := range drafts {
		recorded := recordedAt(out.Head.Recorded, batch.Now, d.Recorded)
		l := store.Line{
			Seq: out.Head.Seq + 1, ID: d.ID, On: d.On, Recorded: recorded,
			Verb: strings.Clone(d.Verb), Text: strings.Clone(d.Text),
		}
		if l.ID == uuid.Nil {
			if l.ID, err = store.NewID(batch.Now, i); err != nil {
				return Linked{}, err
			}
		}
		if err := store.CheckTexts(append([]string{l.Verb, l.Text}, d.Names...)...); err != nil {
			return Linked{}, err
		}
		out.Head.Seq, out.Head.Chain, out.Head.Recorded = l.Seq, c.Next(out.Head.Chain, l), recorded
		out.Lines[i], out.Hashes[i] = l, out.Head.Chain
		for _, name := range d.Names {
			if !heard[name] {
				heard[name] = true
				out.Names = append(out.Names, store.Name{Slug: name, First: l.Seq})
			}
		}
	}
	return out, nil
}

// recordedAt is the instant a line is recorded at behind one recorded at last:
// now, or when another copy of the book recorded it, and never a step back.
func recordedAt(last, now, other time.Time) time.Time {
	at := store.Micro(now)
	if !other.IsZero() && other.Before(now) {
		at = store.Micro(other)
	}
	if at.Before(last) {
		return last
	}
	return at
}
