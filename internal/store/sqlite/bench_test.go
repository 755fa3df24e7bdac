//go:build unix

package sqlite

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3"

	"headsup/internal/civil"
	"headsup/internal/store"
)

// The floor: open in WAL mode, insert one row durably, close, by the same
// driver with nothing around it.
func BenchmarkFloor(b *testing.B) {
	path := filepath.Join(b.TempDir(), "floor.db")
	db, err := sqlite3.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	if err := db.Exec("PRAGMA journal_mode = wal; CREATE TABLE line (seq INTEGER PRIMARY KEY, body TEXT)"); err != nil {
		b.Fatal(err)
	}
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		db, err := sqlite3.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if err := db.Exec("PRAGMA synchronous = full; INSERT INTO line (body) VALUES ('2026-03-02 win Shipped +atlas @dana impact:high')"); err != nil {
			b.Fatal(err)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// A capture: open, record one line, close.
func BenchmarkCapture(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := grown(b, n)
			now := time.Unix(1.8e9, 0)
			for b.Loop() {
				s, err := Open(context.Background(), path, Options{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := s.Append(context.Background(), "mira", oneLine(now)); err != nil {
					b.Fatal(err)
				}
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func readAll(b *testing.B, s *Store, q store.Query) (rows int) {
	for _, err := range s.Read(context.Background(), "mira", q) {
		if err != nil {
			b.Fatal(err)
		}
		rows++
	}
	return rows
}

func BenchmarkRead(b *testing.B) {
	s, err := Open(context.Background(), grown(b, 100_000), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	}()
	for name, q := range map[string]store.Query{
		"horizon":       {From: civil.Date(2026, 3, 2) - 400},
		"lasting verbs": {Verbs: []string{"status", "goal", "person", "project", "ask"}},
		"all":           {},
		"search":        {Match: func(text []byte) bool { return bytes.Contains(text, []byte("module 4242 ")) }},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			rows := 0
			for b.Loop() {
				rows = readAll(b, s, q)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
	// What search is measured against.
	b.Run("search by LIKE", func(b *testing.B) {
		for b.Loop() {
			rows := 0
			err := s.engine.use(context.Background(), func(c *conn) error {
				stmt, err := c.prepare("SELECT at FROM line WHERE body LIKE '%module 4242 %'", nil)
				if err != nil {
					return err
				}
				for stmt.Step() {
					rows++
				}
				return stmt.Reset()
			})
			if err != nil || rows == 0 {
				b.Fatal(rows, err)
			}
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	s, err := Open(context.Background(), grown(b, 100_000), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	}()
	for b.Loop() {
		if breaks, err := s.Verify(context.Background(), "mira", nil); err != nil || len(breaks) > 0 {
			b.Fatal(breaks, err)
		}
	}
}
