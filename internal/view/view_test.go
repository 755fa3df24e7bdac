package view_test

import (
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// folded is a journal as of a day.
func folded(t *testing.T, day, lines string) *book.Book {
	t.Helper()
	on, ok := civil.ParseISO(day)
	if !ok {
		t.Fatal(day)
	}
	file, err := journal.Reader{Today: on, Lang: civil.English()}.ReadFile("book", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, on)
}
