package memory

import (
	"bytes"
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// AddLink keeps a link to a message.
func (s *Store) AddLink(ctx context.Context, name string, l store.Link) error {
	if err := also(ctx.Err(), store.CheckTexts(name)); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	if b.link(l.Token) >= 0 {
		return fault.New(fault.Refused, "a link with the same token is there already")
	}
	l.Created, l.Expires, l.Revoked, l.Given = store.Micro(l.Created), store.Micro(l.Expires), store.Micro(l.Revoked), copyOf(l.Given)
	b.links = append(b.links, l)
	slices.SortStableFunc(b.links, byAge)
	return nil
}

func byAge(x, y store.Link) int {
	if c := x.Created.Compare(y.Created); c != 0 {
		return c
	}
	return bytes.Compare(x.Token[:], y.Token[:])
}

func (b *book) link(token [32]byte) int {
	return slices.IndexFunc(b.links, func(l store.Link) bool { return l.Token == token })
}

func noLink() error {
	return fault.New(fault.Missing, "there is no such link").Do("make another").By("headsup outbox link ID")
}

// Link finds one by its token.
func (s *Store) Link(_ context.Context, name string, token [32]byte) (store.Link, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.book(name)
	i := b.link(token)
	if i < 0 {
		return store.Link{}, noLink()
	}
	l := b.links[i]
	l.Given = copyOf(l.Given)
	return l, nil
}

// Links lists those to a message, or to all.
func (s *Store) Links(_ context.Context, name string, message uuid.UUID) ([]store.Link, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []store.Link
	for _, l := range s.book(name).links {
		if message == uuid.Nil || l.Message == message {
			l.Given = copyOf(l.Given)
			all = append(all, l)
		}
	}
	return all, nil
}

// Revoke closes the links to a message.
func (s *Store) Revoke(_ context.Context, name string, message uuid.UUID, at time.Time) (n int, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	for i := range b.links {
		if l := &b.links[i]; l.Message == message && l.Revoked.IsZero() {
			l.Revoked = store.Micro(at)
			n++
		}
	}
	return n, nil
}

// Answered counts one answer more.
func (s *Store) Answered(_ context.Context, name string, token [32]byte, before int, given []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	i := b.link(token)
	if i < 0 {
		return noLink()
	}
	if b.links[i].Answers != before {
		return fault.New(fault.Refused, "it was answered in between").Do("look at it again")
	}
	b.links[i].Answers++
	b.links[i].Given = copyOf(given)
	return nil
}
