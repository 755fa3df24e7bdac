// Package storetest holds the one suite that every engine of package store
// passes: what the interfaces promise, told as small histories.
//
// It knows no engine. An engine's own test calls Run; the cases are one list,
// so that no engine can leave any out.
package storetest

import (
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"

	"headsup/internal/store"
)

// Case is one history with its name.
type Case struct {
	Name string
	Run  func(w *World)
}

// World is what a case plays in: a fresh store and the means to fail.
type World struct {
	*testing.T
	Store store.Store
}

// Cases lists every case of the suite.
func Cases() []Case {
	var all []Case
	for _, part := range [][]Case{appending, reading, naming, verifying, mending, rewriting, outbox, linking, suggestions, asking, shelf, stamping, living} {
		all = append(all, part...)
	}
	return all
}

// Run plays every case on a store of its own and prints how many there were,
// for CI to compare between the engines.
func Run(t *testing.T, engine string, open func(t *testing.T) store.Store) {
	played := 0
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) {
			played++
			c.Run(&World{T: t, Store: open(t)})
		})
	}
	// A run of chosen cases (-run …/…) is no proof and claims none.
	some := strings.Contains(flag.Lookup("test.run").Value.String(), "/")
	if played != len(Cases()) && !some {
		t.Errorf("%s played %d cases of %d", engine, played, len(Cases()))
	}
	t.Logf("conformance: %s: %d cases", engine, played)
}

// SameChain records two lines and fails unless the chain ends as it does in
// every engine, and in every program that follows package chain's comment:
// another language computed the value. It wants a book that is not locked.
func SameChain(t *testing.T, s store.Store) {
	w := &World{T: t, Store: s}
	for i, line := range []string{"person @dana Dana Osei", "win Shipped +atlas @dana"} {
		d := draft(monday, line)
		d.ID = id(i)
		_, err := s.Append(t.Context(), book, batch(nine.Add(time.Duration(i)*time.Second), d))
		w.must(err)
	}
	w.same(fmt.Sprintf("%x", w.head().Chain), "817136b9df9c806f68de224371e4477b36e3cd0dbec5ee1a75a236839497a52d")
}
