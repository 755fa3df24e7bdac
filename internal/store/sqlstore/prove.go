package sqlstore

import (
	"context"

	"headsup/internal/store"
	"headsup/internal/store/chain"
)

// Proof is what a look through a whole database found.
type Proof struct {
	Books  int
	Lines  int64
	Breaks []store.Break
}

// Prove verifies every book of a database.
func Prove(tx Tx) (Proof, error) {
	var p Proof
	names, err := allBooks(tx)
	if err != nil {
		return p, err
	}
	for _, name := range names {
		b, _, err := findBook(tx, name)
		if err != nil {
			return p, err
		}
		walk := chain.Walk{Chain: chain.New(name, tx.ChainKey())}
		err = linePages(tx, b, func(lines []storedLine) error {
			for _, l := range lines {
				walk.Step(l.Line, l.hash)
			}
			return nil
		})
		if err != nil {
			return p, err
		}
		p.Books++
		p.Lines += b.head.Seq
		p.Breaks = append(p.Breaks, walk.End(b.head)...)
	}
	return p, nil
}

// Books lists the books that were ever written, the oldest first.
func (s *Store) Books(ctx context.Context) (names []string, err error) {
	err = s.engine.View(ctx, func(tx Tx) (err error) {
		names, err = allBooks(tx)
		return err
	})
	return names, err
}
