package compose

import (
	"fmt"
	"strings"
	"testing"
)

// lines is a page that has room for so many lines of blocks.
func lines(most int) Fits {
	return func(d Document) bool {
		n := 0
		for _, b := range d.Blocks {
			n += 1 + len(b.Lines)
		}
		return n <= most
	}
}

// What a page has no room for is ranked out and counted, the least first, and
// even what would stay at any price elsewhere.
func TestAPageHasRoomForSoMuch(t *testing.T) {
	var parts []part
	for i := range 10 {
		mark := 10 * i
		if i >= 8 {
			mark = must
		}
		parts = append(parts, part{"Work", Line{Text: fmt.Sprintf("piece %d of the work", i), Entries: []int64{int64(i + 1)}}, mark})
	}
	for most, want := range map[int]string{
		99: "0 1 2 3 4 5 6 7 8 9 +0",
		11: "0 1 2 3 4 5 6 7 8 9 +0",
		6:  "5 6 7 8 9 +5",
		3:  "8 9 +8",
		2:  "8 +9",
	} {
		var d Document
		d.fitPage(parts, []string{"Work"}, 500, lines(most))
		if len(d.Blocks) != 1 {
			t.Fatalf("%d lines: %d blocks", most, len(d.Blocks))
		}
		var got []string
		for _, l := range d.Blocks[0].Lines {
			got = append(got, strings.Fields(l.Text)[1])
		}
		if got := fmt.Sprintf("%s +%d", strings.Join(got, " "), d.Blocks[0].More); got != want {
			t.Errorf("with room for %d lines: %s, want %s", most, got, want)
		}
		if d.Words != d.count() {
			t.Errorf("with room for %d lines: %d words are said to be %d", most, d.count(), d.Words)
		}
	}
}

// Without a measure only the reader's words count, as everywhere.
func TestWithoutAPageOnlyWordsCount(t *testing.T) {
	parts := []part{{"Work", Line{Text: "one two three"}, 1}, {"Work", Line{Text: "four five six"}, 2}}
	var paged, plain Document
	paged.fitPage(parts, []string{"Work"}, 12, nil)
	plain.fit(parts, []string{"Work"}, 12)
	if fmt.Sprint(paged) != fmt.Sprint(plain) {
		t.Errorf("%v and %v", paged, plain)
	}
}
