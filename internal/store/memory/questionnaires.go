package memory

import (
	"bytes"
	"context"
	"slices"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// Ask adds a questionnaire.
func (s *Store) Ask(ctx context.Context, name string, q store.Questionnaire) error {
	if err := also(ctx.Err(), store.CheckTexts(append(q.Texts(), name)...)); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	at, taken := slices.BinarySearchFunc(b.asked, q.ID, func(other store.Questionnaire, id uuid.UUID) int { return bytes.Compare(other.ID[:], id[:]) })
	if taken || !b.free(q, uuid.Nil) {
		return takenTwice()
	}
	b.asked = slices.Insert(b.asked, at, q.Clone())
	return nil
}

func takenTwice() error {
	return fault.New(fault.Refused, "a questionnaire with the same id or link is in the book already")
}

// free reports whether no hash of a questionnaire's links stands twice, among
// them or in another questionnaire than except.
func (b *book) free(q store.Questionnaire, except uuid.UUID) bool {
	seen := map[[32]byte]bool{}
	for _, other := range b.asked {
		for _, l := range other.Invitations {
			seen[l.Hash] = other.ID != except
		}
	}
	for _, l := range q.Invitations {
		if seen[l.Hash] {
			return false
		}
		seen[l.Hash] = true
	}
	return true
}

// Asked lists all questionnaires.
func (s *Store) Asked(_ context.Context, name string) ([]store.Questionnaire, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []store.Questionnaire
	for _, q := range s.book(name).asked {
		all = append(all, q.Clone())
	}
	return all, nil
}

// Linked finds the questionnaire that a link leads to.
func (s *Store) Linked(_ context.Context, name string, hash [32]byte) (store.Questionnaire, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, q := range s.book(name).asked {
		if q.Invitation(hash) != nil {
			return q.Clone(), nil
		}
	}
	return store.Questionnaire{}, noQuestionnaire()
}

func noQuestionnaire() error {
	return fault.New(fault.Missing, "there is no such questionnaire").Do("`headsup questionnaire list` shows them")
}

// Change gives a questionnaire to change.
func (s *Store) Change(ctx context.Context, name string, id uuid.UUID, change func(*store.Questionnaire) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	at := slices.IndexFunc(b.asked, func(q store.Questionnaire) bool { return q.ID == id })
	if at < 0 {
		return noQuestionnaire()
	}
	q := b.asked[at].Clone()
	if err := change(&q); err != nil {
		return err
	}
	if err := store.CheckTexts(q.Texts()...); err != nil {
		return err
	}
	q.ID = id
	if !b.free(q, id) {
		return takenTwice()
	}
	b.asked[at] = q.Clone()
	return nil
}
