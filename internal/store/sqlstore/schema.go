package sqlstore

import (
	"fmt"
	"strings"

	"headsup/internal/store"
)

// Version is the schema's number. A book of a higher one is refused, one of a
// lower is brought up to date by Steps.
const Version = 4

// Schema lists the statements that make an empty database ready, in SQLite's
// dialect: an engine replaces the types it spells otherwise.
func Schema() []string { return append(first(), Steps(1)...) }

// first is the schema as it was at first.
//
// A line's key is its book's number times 2^40 plus its own number, so that the
// lines of a book lie together in their order in every engine, and SQLite finds
// one by its row number alone.
func first() []string {
	return []string{
		`CREATE TABLE book (
			nr INTEGER PRIMARY KEY,
			name TEXT NOT NULL UNIQUE,
			seq INTEGER NOT NULL,
			chain BLOB NOT NULL,
			recorded INTEGER NOT NULL,
			offered INTEGER NOT NULL)`,
		`CREATE TABLE line (
			at INTEGER PRIMARY KEY,
			book INTEGER NOT NULL,
			id BLOB NOT NULL,
			day INTEGER NOT NULL,
			recorded INTEGER NOT NULL,
			verb TEXT NOT NULL,
			body TEXT NOT NULL,
			hash BLOB NOT NULL)`,
		`CREATE UNIQUE INDEX line_id ON line (book, id)`,
		`CREATE INDEX line_day ON line (book, day)`,
		`CREATE INDEX line_verb ON line (book, verb)`,
		`CREATE TABLE name (
			book INTEGER NOT NULL,
			slug TEXT NOT NULL,
			first_seq INTEGER NOT NULL,
			place INTEGER NOT NULL,
			PRIMARY KEY (book, slug)) WITHOUT ROWID`,
		`CREATE TABLE message (
			book INTEGER NOT NULL,
			id BLOB NOT NULL,
			reader TEXT NOT NULL,
			document TEXT NOT NULL,
			channel TEXT NOT NULL,
			address TEXT NOT NULL,
			subject TEXT NOT NULL,
			tells TEXT NOT NULL,
			state TEXT NOT NULL,
			planned INTEGER NOT NULL,
			moved INTEGER NOT NULL,
			attempts INTEGER NOT NULL,
			next INTEGER NOT NULL,
			problem TEXT NOT NULL,
			reason TEXT NOT NULL,
			hash BLOB NOT NULL,
			body BLOB NOT NULL,
			PRIMARY KEY (book, id))`,
		`CREATE TABLE suggestion (
			book INTEGER NOT NULL,
			source TEXT NOT NULL,
			key TEXT NOT NULL,
			nr INTEGER NOT NULL,
			fate TEXT NOT NULL,
			line TEXT NOT NULL,
			why TEXT NOT NULL,
			PRIMARY KEY (book, source, key)) WITHOUT ROWID`,
		// With a row id, so that looking a key up does not read the values: a pack
		// takes hundreds of pages.
		`CREATE TABLE shelf (
			book INTEGER NOT NULL,
			key TEXT NOT NULL,
			value BLOB NOT NULL,
			PRIMARY KEY (book, key))`,
	}
}

// Tables lists the schema's tables.
func Tables() []string {
	return []string{"book", "line", "name", "message", "link", "suggestion", "questionnaire", "invitation", "shelf"}
}

// span is how many lines a book has room for.
const span = 1 << 40

// at is the key of a line.
func at(book, seq int64) int64 { return book*span + seq }

// bookRow is a book's own row.
type bookRow struct {
	nr   int64
	head store.Head
}

func readBookRow(row Row) bookRow {
	b := bookRow{nr: row.Int(0)}
	b.head.Seq = row.Int(1)
	copy(b.head.Chain[:], row.Bytes(2))
	b.head.Recorded = instant(row.Int(3))
	b.head.Stamp = row.Int(4)
	return b
}

// findBook gives a book's row; ok is false for a book that was never written.
func findBook(tx Tx, name string) (b bookRow, ok bool, err error) {
	err = tx.Query(`SELECT nr, seq, chain, recorded, stamp FROM book WHERE name = ?1`,
		func(row Row) error { b, ok = readBookRow(row), true; return nil }, name)
	return b, ok, err
}

// lockBook is the first statement of every change: it makes the book where
// there is none, moves its last number on by n and stamps it (0: leaves the stamp),
// and so makes every other writer of the book wait. The head it returns is the one
// before.
func lockBook(tx Tx, name string, n int, stamp int64) (bookRow, error) {
	for range 100 {
		var b bookRow
		found := false
		err := tx.Query(`UPDATE book SET seq = seq + ?2, stamp = COALESCE(NULLIF(CAST(?3 AS BIGINT), 0), stamp)
			WHERE name = ?1 RETURNING nr, seq, chain, recorded, stamp`,
			func(row Row) error { b, found = readBookRow(row), true; return nil }, name, int64(n), stamp)
		if err != nil {
			return b, err
		}
		if found {
			b.head.Seq -= int64(n)
			return b, nil
		}
		// Whoever else makes a book in this moment may take the number: then
		// nothing is inserted, and the next round finds the one or the other.
		_, err = tx.Exec(`INSERT INTO book (nr, name, seq, chain, recorded, offered)
			SELECT COALESCE(MAX(nr), 0) + 1, ?1, 0, ?2, 0, 0 FROM book WHERE true
			ON CONFLICT DO NOTHING`, name, make([]byte, len(b.head.Chain)))
		if err != nil {
			return b, err
		}
	}
	return bookRow{}, fmt.Errorf("make the book %q: its row does not stay", name)
}

// list writes n placeholders from number first on: "?3, ?4, ?5".
func list(first, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "?%d", first+i)
	}
	return b.String()
}
