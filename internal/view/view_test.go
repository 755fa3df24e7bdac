package view_test

import (
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// fold is the book of a journal as of a day.
func fold(t testing.TB, day, text string) *book.Book {
	t.Helper()
	r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
	file, err := r.ReadFile("test.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, on(t, day))
}

func on(t testing.TB, day string) civil.Day {
	t.Helper()
	d, ok := civil.ParseISO(day)
	if !ok {
		t.Fatal(day)
	}
	return d
}
