package view_test

import (
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// bookOf folds a text journal as of a day.
func bookOf(t *testing.T, on, text string) *book.Book {
	t.Helper()
	r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
	file, err := r.ReadFile("test.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, day(on))
}

func day(s string) civil.Day {
	d, ok := civil.ParseISO(s)
	if !ok {
		panic(s)
	}
	return d
}
