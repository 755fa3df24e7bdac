package sqlstore

import (
	"headsup/internal/fault"
	"headsup/internal/store/chain"
)

// Rechain hashes every book of a database anew with the transaction's key,
// where each was hashed with another one before. A book whose chain does not
// hold is a Damaged fault: hashed anew it would look whole.
func Rechain(tx Tx, was []byte) error {
	books, err := allBooks(tx)
	if err != nil {
		return err
	}
	for _, name := range books {
		b, _, err := findBook(tx, name)
		if err != nil {
			return err
		}
		old := chain.Walk{Chain: chain.New(name, was)}
		links := chain.New(name, tx.ChainKey())
		var prev chain.Hash
		err = linePages(tx, b, func(lines []storedLine) error {
			for i := range lines {
				old.Step(lines[i].Line, lines[i].hash)
				prev = links.Next(prev, lines[i].Line)
				lines[i].hash = prev
			}
			return tx.Bulk(`UPDATE line SET hash = ?2 WHERE at = ?1`, len(lines), func(i int) []any {
				return []any{at(b.nr, lines[i].Seq), lines[i].hash[:]}
			})
		})
		if err != nil {
			return err
		}
		if breaks := old.End(b.head); len(breaks) > 0 {
			return fault.New(fault.Damaged, "the book's chain does not hold at #%d: %s", breaks[0].Seq, breaks[0].What).
				Do("see headsup doctor; nothing was changed")
		}
		if _, err := tx.Exec(`UPDATE book SET chain = ?2 WHERE nr = ?1`, b.nr, prev[:]); err != nil {
			return err
		}
	}
	return nil
}

// allBooks lists the books of a database.
func allBooks(tx Tx) ([]string, error) {
	var names []string
	err := tx.Query(`SELECT name FROM book ORDER BY nr`, func(row Row) error {
		names = append(names, string(row.Bytes(0)))
		return nil
	})
	return names, err
}
