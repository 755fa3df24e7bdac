package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"slices"
	"time"

	"github.com/google/uuid"
)

// Questionnaires keeps what several people are asked by link, and what they
// answered. The store reads neither; it keeps no time and no order of answers.
type Questionnaires interface {
	// Ask adds a questionnaire; a Refused fault if its id or the hash of a link
	// is taken.
	Ask(ctx context.Context, book string, q Questionnaire) error

	// Asked lists all of them, in the order of their ids.
	Asked(ctx context.Context, book string) ([]Questionnaire, error)

	// Linked finds the one that a link leads to, by the hash of its token, in
	// whatever state the link is; a Missing fault if there is none.
	Linked(ctx context.Context, book string, hash [32]byte) (Questionnaire, error)

	// Change gives a questionnaire to change, alone, and stores all that it
	// left but the id: links that are gone are gone. An error of change comes
	// back as it is and nothing is stored; change may be called again if the
	// engine had to begin anew. A Missing fault if there is none.
	Change(ctx context.Context, book string, id uuid.UUID, change func(*Questionnaire) error) error
}

// Questionnaire is one as it is stored.
type Questionnaire struct {
	ID          uuid.UUID
	Form        []byte       // what is asked of whom, and with what promise: UTF-8
	Given       []byte       // what was answered: UTF-8
	Invitations []Invitation // in the order of their hashes
}

// Invitation is one link to a questionnaire. Its token is known to nobody but who was
// given it.
type Invitation struct {
	Hash   [32]byte // SHA-256 of the token
	Person string   // whom it invites, by slug without sigil; "" nobody in particular
	State  InvitationState
}

// InvitationState is where an invitation stands.
type InvitationState string

// The states of an invitation.
const (
	InvitationOpen    InvitationState = "open"
	InvitationUsed    InvitationState = "used" // of one that fits once
	InvitationRevoked InvitationState = "revoked"
)

// Invitation finds one of the questionnaire's links; nil if it has none with the
// hash.
func (q *Questionnaire) Invitation(hash [32]byte) *Invitation {
	for i := range q.Invitations {
		if q.Invitations[i].Hash == hash {
			return &q.Invitations[i]
		}
	}
	return nil
}

// Made is the instant its id was made at; zero of an id of another kind.
func (q Questionnaire) Made() time.Time {
	if q.ID.Version() != 7 {
		return time.Time{}
	}
	ms := binary.BigEndian.Uint64(q.ID[:8]) >> 16
	return time.UnixMilli(int64(ms)).UTC()
}

// Clone copies a questionnaire with all that it holds, its links sorted.
func (q Questionnaire) Clone() Questionnaire {
	q.Form, q.Given, q.Invitations = bytes.Clone(q.Form), bytes.Clone(q.Given), slices.Clone(q.Invitations)
	slices.SortFunc(q.Invitations, func(a, b Invitation) int { return bytes.Compare(a.Hash[:], b.Hash[:]) })
	return q
}

// Texts are the questionnaire's own texts, for CheckTexts.
func (q Questionnaire) Texts() []string {
	texts := []string{string(q.Form), string(q.Given)}
	for _, l := range q.Invitations {
		texts = append(texts, l.Person, string(l.State))
	}
	return texts
}
