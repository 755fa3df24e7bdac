package store

import (
	"context"
	"crypto/sha256"
	"time"

	"github.com/google/uuid"
)

// Link is a way to one message: whoever knows its token may see the message's
// page and answer it. The token is kept nowhere, only its hash.
type Link struct {
	Token   [32]byte // SHA-256 of the token
	Message uuid.UUID
	Created time.Time
	Expires time.Time
	Revoked time.Time // zero: it is not
	Answers int       // how many answers came by it
	Given   []byte    // what was answered last, for the page to say so; nil: nothing
}

// Links keeps the ways to messages.
type Links interface {
	// AddLink keeps a link; a Refused fault if its token is taken. One to a
	// message that is not planned yet leads there once it is.
	AddLink(ctx context.Context, book string, l Link) error

	// Link finds one by the hash of its token, also one that was revoked or is
	// over; a Missing fault if there is none.
	Link(ctx context.Context, book string, token [32]byte) (Link, error)

	// Links lists those to a message, or with a zero id those to all, the oldest
	// first.
	Links(ctx context.Context, book string, message uuid.UUID) ([]Link, error)

	// Revoke closes the links to a message for good and says how many were open.
	Revoke(ctx context.Context, book string, message uuid.UUID, at time.Time) (int, error)

	// Answered counts one answer more by a link and keeps what was given; with
	// nothing changed, a Refused fault if not exactly so many came before, and a
	// Missing fault if there is no such link.
	Answered(ctx context.Context, book string, token [32]byte, before int, given []byte) error
}

// SealPage is the hash of a page; zero where there is none.
func SealPage(page []byte) (hash [32]byte) {
	if len(page) == 0 {
		return hash
	}
	return sha256.Sum256(page)
}
