package memory

import (
	"bytes"
	"context"
	"crypto/sha256"
	"slices"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// Plan adds a message.
func (s *Store) Plan(_ context.Context, name string, m store.Message) error {
	if err := store.CheckTexts(append(m.Texts(), name)...); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	if b.find(m.ID) >= 0 {
		return fault.New(fault.Refused, "a message with the same id is in the outbox already")
	}
	m.Body = append([]byte{}, m.Body...)
	m.Hash, m.PageHash = sha256.Sum256(m.Body), store.SealPage(m.Page)
	m.Page = copyOf(m.Page)
	m.State, m.Planned, m.Note = store.Planned, store.Micro(m.Planned), m.Note.Clean()
	b.messages = append(b.messages, m)
	slices.SortStableFunc(b.messages, func(x, y store.Message) int {
		if c := x.Planned.Compare(y.Planned); c != 0 {
			return c
		}
		return bytes.Compare(x.ID[:], y.ID[:])
	})
	return nil
}

func (b *book) find(id uuid.UUID) int {
	return slices.IndexFunc(b.messages, func(m store.Message) bool { return m.ID == id })
}

// Message finds one by id.
func (s *Store) Message(_ context.Context, name string, id uuid.UUID) (store.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.book(name)
	i := b.find(id)
	if i < 0 {
		return store.Message{}, noMessage(id)
	}
	return copied(b.messages[i]), nil
}

func noMessage(id uuid.UUID) error {
	return fault.New(fault.Missing, "there is no message %s in the outbox", id).
		Do("`headsup outbox` lists them")
}

func copied(m store.Message) store.Message {
	m.Body, m.Page = append([]byte{}, m.Body...), copyOf(m.Page)
	return m
}

// copyOf is a copy of a value, nil where it is empty.
func copyOf(b []byte) []byte { return append([]byte(nil), b...) }

// Messages lists those in some states.
func (s *Store) Messages(_ context.Context, name string, in ...store.State) ([]store.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []store.Message
	for _, m := range s.book(name).messages {
		if len(in) == 0 || slices.Contains(in, m.State) {
			out = append(out, copied(m))
		}
	}
	return out, nil
}

// Move takes a message from one state to another.
func (s *Store) Move(_ context.Context, name string, id uuid.UUID, from, to store.State, note store.Note) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	i, err := b.movable(id, from)
	if err != nil {
		return err
	}
	b.messages[i].State, b.messages[i].Note = to, note.Clean()
	return nil
}

func (b *book) movable(id uuid.UUID, from store.State) (int, error) {
	i := b.find(id)
	if i < 0 {
		return i, noMessage(id)
	}
	if state := b.messages[i].State; state != from {
		return i, fault.New(fault.Refused, "the message is %s, not %s", state, from).
			Do("look at it again").By("headsup outbox")
	}
	return i, nil
}

// Settle moves a message to Sent and appends the lines that say so.
func (s *Store) Settle(_ context.Context, name string, id uuid.UUID, from store.State, note store.Note, batch store.Batch) (store.Appended, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	i, err := b.movable(id, from)
	if err != nil {
		return store.Appended{}, err
	}
	out, err := b.append(name, batch)
	if err != nil {
		return store.Appended{}, err
	}
	b.messages[i].State, b.messages[i].Note = store.Sent, note.Clean()
	return out, nil
}

// Told gives the numbers of the lines that bear a message's id.
func (s *Store) Told(_ context.Context, name string, since time.Time) ([]int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.book(name)
	first, ids := store.FirstID(since), map[uuid.UUID]bool{}
	for _, m := range b.messages {
		if bytes.Compare(m.ID[:], first[:]) >= 0 {
			ids[m.ID] = true
		}
	}
	var told []int64
	for _, l := range b.lines {
		if ids[l.ID] {
			told = append(told, l.Seq)
		}
	}
	return told, nil
}
