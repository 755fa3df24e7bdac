package advise_test

import (
	"strings"
	"testing"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// A default whose day has come does not close a decision: the move says that it
// applies now, and its command says so to the book. Until then it asks for an
// answer.
func TestDefaultApplies(t *testing.T) {
	const lines = `2026-03-02 person @dana Dana Osei relation:manager
2026-03-02 decision Which vendor from:@dana option:stay option:"switch to the second" recommend:2 default:2 by:2026-03-05`
	file, err := journal.Reader{Today: civil.Date(2026, 3, 2), Lang: civil.English()}.ReadFile("default", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day       civil.Day
		title, do string
	}{
		{civil.Date(2026, 3, 4), "Get Dana Osei's decision, which falls due", "headsup answer 2 <words>"},
		{civil.Date(2026, 3, 5), "Say that “switch to the second” now applies", "headsup answer 2 <words> choice:2"},
		{civil.Date(2026, 3, 9), "Say that “switch to the second” now applies", "headsup answer 2 <words> choice:2"},
	} {
		moves := advise.Moves(book.Fold(file.Entries, c.day), nil, "decision-due")
		if len(moves) != 1 || moves[0].Title() != c.title || moves[0].Do() != c.do {
			t.Errorf("on %s: %+v, want %q and `%s`", c.day, moves, c.title, c.do)
		}
	}
}
