// Package chain turns drafts into lines of a book: numbered, dated, named by an
// id, and hashed each onto the one before, so that a changed, missing or
// reordered line shows.
//
// It knows nothing of engines; every one of them links the same way, and an
// independent program can check a book with this page alone.
package chain

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"headsup/internal/store"
)

// Hash is what one line closes the chain with.
type Hash = [sha256.Size]byte

// Chain links the lines of one book.
type Chain struct {
	book []byte
	sum  hash.Hash
	buf  []byte
}

// New makes the chain of a book. A key, where the book is locked, turns the
// plain SHA-256 into an HMAC, so that nobody without it can forge a chain.
func New(book string, key []byte) *Chain {
	c := &Chain{book: []byte(book), sum: sha256.New()}
	if len(key) > 0 {
		c.sum = hmac.New(sha256.New, key)
	}
	return c
}

// Next is the hash of a line behind prev: the zero Hash before the first one.
// What it covers is, one after the other: prev; the book's name; the number;
// the id; the day as days since the year 0; the microseconds since 1970; the
// verb; the text. Numbers are 8 bytes, high byte first; the three strings are
// each led by their length in bytes as such a number.
func (c *Chain) Next(prev Hash, l store.Line) Hash {
	b := append(c.buf[:0], prev[:]...)
	b = appendText(b, c.book)
	b = binary.BigEndian.AppendUint64(b, uint64(l.Seq))
	b = append(b, l.ID[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(l.On))
	b = binary.BigEndian.AppendUint64(b, uint64(l.Recorded.UnixMicro()))
	b = appendText(b, l.Verb)
	b = appendText(b, l.Text)
	c.buf = b
	c.sum.Reset()
	c.sum.Write(b)
	var out Hash
	c.sum.Sum(out[:0])
	return out
}

func appendText[T ~string | ~[]byte](b []byte, text T) []byte {
	b = binary.BigEndian.AppendUint64(b, uint64(len(text)))
	return append(b, text...)
}
