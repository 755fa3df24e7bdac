// Package memory keeps books in memory alone: for a journal that is only
// checked, and as the plainest statement of what every engine does.
//
// It shares the chain with the other engines and nothing else, so that the
// conformance suite compares two ways of doing the same.
package memory

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/store/chain"
)

// Store keeps any number of books. It is safe for use by several goroutines.
type Store struct {
	mu    sync.Mutex
	books map[string]*book
}

var (
	_ store.Store  = (*Store)(nil)
	_ store.Mender = (*Store)(nil)
)

// book is one book. Lines and hashes are only ever added to or replaced whole,
// so that a reader may keep the slices it was given.
type book struct {
	lines    []store.Line
	hashes   []chain.Hash
	ids      map[uuid.UUID]bool
	head     store.Head
	names    []store.Name
	named    map[string]bool
	messages []store.Message
	links    []store.Link
	offers   []offer
	asked    []store.Questionnaire // by id
	shelf    map[string][]byte
}

type offer struct {
	journal.Suggestion
	fate store.Fate
}

// New makes an empty store.
func New() *Store { return &Store{books: map[string]*book{}} }

// Close forgets everything.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.books = map[string]*book{}
	return nil
}

// book finds a book or makes it. An unmade one is the same as an empty one.
func (s *Store) book(name string) *book {
	b := s.books[name]
	if b == nil {
		b = &book{ids: map[uuid.UUID]bool{}, named: map[string]bool{}, shelf: map[string][]byte{}}
		s.books[name] = b
	}
	return b
}

// change is book for one that is about to be changed: it bears another stamp.
func (s *Store) change(name string) *book {
	b := s.book(name)
	b.head.Stamp = store.NewStamp()
	return b
}

// Append records a batch.
func (s *Store) Append(ctx context.Context, name string, batch store.Batch) (store.Appended, error) {
	if batch.N == 0 {
		return store.Appended{}, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := also(ctx.Err(), store.CheckTexts(name)); err != nil {
		return store.Appended{}, err
	}
	return s.change(name).append(name, batch)
}

func (b *book) append(name string, batch store.Batch) (store.Appended, error) {
	if batch.N == 0 {
		return store.Appended{}, nil
	}
	linked, err := chain.New(name, nil).Link(b.head, batch)
	if err != nil {
		return store.Appended{}, err
	}
	ids := map[uuid.UUID]bool{}
	for _, l := range linked.Lines {
		if b.ids[l.ID] || ids[l.ID] {
			return store.Appended{}, fault.New(fault.Refused, "an entry with the same id is in the book already").
				Do("leave it out; nothing was recorded")
		}
		ids[l.ID] = true
	}
	out := store.Appended{Lines: linked.Lines}
	for id := range ids {
		b.ids[id] = true
	}
	b.lines = append(b.lines, linked.Lines...)
	b.hashes = append(b.hashes, linked.Hashes...)
	b.head = linked.Head
	for _, n := range linked.Names {
		if !b.named[n.Slug] {
			b.named[n.Slug] = true
			b.names = append(b.names, n)
			out.New = append(out.New, n.Slug)
		}
	}
	return out, nil
}

// Read yields the chosen lines.
func (s *Store) Read(ctx context.Context, name string, q store.Query) iter.Seq2[store.Line, error] {
	return func(yield func(store.Line, error) bool) {
		s.mu.Lock()
		lines := s.book(name).lines
		s.mu.Unlock()
		pick := newPick(q)
		for _, l := range lines {
			if err := ctx.Err(); err != nil {
				yield(store.Line{}, err)
				return
			}
			if pick.wants(l) && !yield(l, nil) {
				return
			}
		}
	}
}

// pick is a query made ready.
type pick struct {
	store.Query
	verbs map[string]bool
	seqs  map[int64]bool
	ids   map[uuid.UUID]bool
}

func newPick(q store.Query) pick {
	return pick{Query: q, verbs: set(q.Verbs), seqs: set(q.Seqs), ids: set(q.IDs)}
}

func set[T comparable](all []T) map[T]bool {
	m := make(map[T]bool, len(all))
	for _, v := range all {
		m[v] = true
	}
	return m
}

func (p pick) wants(l store.Line) bool {
	return l.Seq > p.After &&
		(p.From.IsZero() || l.On >= p.From) &&
		(p.To.IsZero() || l.On <= p.To) &&
		(len(p.verbs) == 0 || p.verbs[l.Verb]) &&
		(len(p.seqs) == 0 || p.seqs[l.Seq]) &&
		(len(p.ids) == 0 || p.ids[l.ID]) &&
		(p.Match == nil || p.Match([]byte(l.Text)))
}

// Names lists the names with a prefix.
func (s *Store) Names(_ context.Context, name, prefix string) ([]store.Name, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []store.Name
	for _, n := range s.book(name).names {
		if strings.HasPrefix(n.Slug, prefix) {
			out = append(out, n)
		}
	}
	return out, nil
}

// Head gives the end of the book.
func (s *Store) Head(_ context.Context, name string) (store.Head, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.book(name).head, nil
}

// Verify walks the chain.
func (s *Store) Verify(_ context.Context, name string, progress func(seq int64)) ([]store.Break, error) {
	s.mu.Lock()
	b := *s.book(name)
	lines, hashes := slices.Clone(b.lines), slices.Clone(b.hashes)
	s.mu.Unlock()
	walk := chain.Walk{Chain: chain.New(name, nil)}
	for i, l := range lines {
		walk.Step(l, hashes[i])
		if progress != nil && l.Seq%4096 == 0 {
			progress(l.Seq)
		}
	}
	breaks := walk.End(b.head)
	for _, n := range b.names {
		if n.First > int64(len(lines)) || !strings.Contains(lines[n.First-1].Text, strings.TrimLeft(n.Slug, "@+")) {
			breaks = append(breaks, store.Break{Seq: n.First, What: "it does not name " + n.Slug + ", as the table of names says"})
		}
	}
	return breaks, nil
}

// also is the first of two errors, if any.
func also(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
