// Command floor does what a capture and a search cannot do without, by the same
// driver and nothing else: what headsup takes is measured as a multiple of it.
//
//	floor make FILE        an empty database that writes ahead
//	floor insert FILE      open, insert one row durably, close
//	floor like FILE WORD   walk the lines of a book and keep those with the word
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/ncruces/go-sqlite3"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "floor:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "make":
		return do(args[1], "PRAGMA journal_mode = wal; CREATE TABLE line (at INTEGER PRIMARY KEY, id BLOB, day INTEGER, recorded INTEGER, verb TEXT, body TEXT, hash BLOB)")
	case len(args) == 2 && args[0] == "insert":
		return do(args[1], "INSERT INTO line (id, day, recorded, verb, body, hash) VALUES (randomblob(16), 20000, 1700000000000000, 'log', '"+row+"', randomblob(32))")
	case len(args) == 3 && args[0] == "like":
		return like(args[1], args[2])
	}
	return fmt.Errorf("make FILE, insert FILE or like FILE WORD")
}

// row is as long as the line that the capture records.
const row = `2026-06-30 log Moved the last of the depots to the new plan, 410 of 1200 through +atlas hours:3`

func do(path, sql string) (err error) {
	db, err := sqlite3.Open("file:" + path)
	if err != nil {
		return err
	}
	defer func() {
		if closed := db.Close(); err == nil {
			err = closed
		}
	}()
	return db.Exec("PRAGMA synchronous = full; " + sql)
}

func like(path, word string) (err error) {
	db, err := sqlite3.Open("file:" + path)
	if err != nil {
		return err
	}
	defer func() {
		if closed := db.Close(); err == nil {
			err = closed
		}
	}()
	stmt, _, err := db.Prepare("SELECT body FROM line WHERE body LIKE ?1")
	if err != nil {
		return err
	}
	if err := stmt.BindText(1, "%"+word+"%"); err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 64<<10)
	for stmt.Step() {
		_, _ = out.Write(stmt.ColumnRawText(0)) // what went wrong is told by Flush
		_ = out.WriteByte('\n')
	}
	if err := stmt.Err(); err != nil {
		return err
	}
	if err := stmt.Close(); err != nil {
		return err
	}
	return out.Flush()
}
