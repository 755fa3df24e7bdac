package memory

import (
	"context"
	"slices"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Offer stores what was never offered.
func (s *Store) Offer(_ context.Context, name string, all []journal.Suggestion) (int, error) {
	for _, one := range all {
		if err := store.CheckTexts(name, one.Source, one.Key, one.Line, one.Why); err != nil {
			return 0, err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	fresh := 0
	for _, one := range all {
		switch i := b.offered(one); {
		case i < 0:
			b.offers = append(b.offers, offer{one, store.New})
			fresh++
		case b.offers[i].fate == store.New:
			b.offers[i].Suggestion = one
		}
	}
	return fresh, nil
}

func (b *book) offered(one journal.Suggestion) int {
	return slices.IndexFunc(b.offers, func(o offer) bool { return o.Source == one.Source && o.Key == one.Key })
}

// Suggested lists those with a fate.
func (s *Store) Suggested(_ context.Context, name string, fate store.Fate) ([]journal.Suggestion, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []journal.Suggestion
	for _, o := range s.book(name).offers {
		if o.fate == fate {
			out = append(out, o.Suggestion)
		}
	}
	return out, nil
}

// Keep records a batch and marks the suggestions kept.
func (s *Store) Keep(_ context.Context, name string, all []journal.Suggestion, batch store.Batch) (store.Appended, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	before := slices.Clone(b.offers)
	err := b.decide(all, store.Kept)
	var out store.Appended
	if err == nil {
		out, err = b.append(name, batch)
	}
	if err != nil {
		b.offers = before
		return store.Appended{}, err
	}
	return out, nil
}

// Refuse marks suggestions as refused.
func (s *Store) Refuse(_ context.Context, name string, all []journal.Suggestion) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	before := slices.Clone(b.offers)
	err := b.decide(all, store.Refused)
	if err != nil {
		b.offers = before
	}
	return err
}

func (b *book) decide(all []journal.Suggestion, fate store.Fate) error {
	for _, one := range all {
		i := b.offered(one)
		if i < 0 {
			return fault.New(fault.Missing, "the suggestion %q from %s was never offered", one.Key, one.Source).
				Do("collect again; nothing was recorded")
		}
		switch was := b.offers[i].fate; {
		case was == store.New:
			b.offers[i].fate = fate
		case was == store.Refused && fate == store.Refused:
		default:
			return fault.New(fault.Refused, "the suggestion %q was %s before", one.Line, was).
				Do("leave it out; nothing was recorded")
		}
	}
	return nil
}

// Load gives a value.
func (s *Store) Load(_ context.Context, name, key string) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	value, ok := s.book(name).shelf[key]
	if !ok {
		return nil, nil
	}
	return append([]byte{}, value...), nil
}

// Save replaces a value.
func (s *Store) Save(ctx context.Context, name, key string, value []byte) error {
	if err := also(ctx.Err(), store.CheckTexts(name, key)); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.book(name)
	if !strings.HasPrefix(key, store.Disposable) {
		b = s.change(name)
	}
	if value == nil {
		delete(b.shelf, key)
		return nil
	}
	b.shelf[key] = append([]byte{}, value...)
	return nil
}
