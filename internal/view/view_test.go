package view_test

import (
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// folded is a journal as of a day.
func folded(t testing.TB, day, lines string) *book.Book {
	t.Helper()
	reader := journal.Reader{Today: on(t, day), Lang: civil.English()}
	file, err := reader.ReadFile("book", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, on(t, day))
}

// on is a day in ISO form.
func on(t testing.TB, day string) civil.Day {
	t.Helper()
	d, ok := civil.ParseISO(day)
	if !ok {
		t.Fatal(day)
	}
	return d
}
