package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// Who is asked a second time, or about what they promised, reads what it comes
// back to: the second ask alone would be a riddle.
func TestAskNoteSaysWhatItComesBackTo(t *testing.T) {
	const matters = `
2026-01-05 person @me Mira Chen
2026-01-05 person @pia Pia Lund relation:peer
2026-01-05 person @yard The steel yard relation:other
2026-01-05 project +pier Pier three
2026-01-21 ask @pia clarity the drawing shows two levels +pier by:2026-01-28
2026-01-26 ask @pia clarity we drill on Thursday #5 by:2026-01-27
2026-01-26 owes @yard segments eight and nine by:2026-02-20
2026-01-27 ask @yard clarity which day does the lorry come #7 by:2026-02-03
2026-01-27 ask @yard clarity who else waits #5 by:2026-02-03
`
	b := fold(t, "2026-01-27", matters)
	for _, c := range []struct {
		reader   string
		entry    int64
		has, not string
	}{
		{"pia", 6, "# What it is about\nPier three.\n# Before this\nI asked on Wednesday 21 January: the drawing shows two levels, by Wednesday 28 January.", "first asked"},
		{"pia", 5, "# What it is about\nPier three.\n# Before this\nI first asked on Wednesday 21 January.", "two levels, by Wednesday 28 January.\n#"},
		{"yard", 8, "# Before this\nYou promised on Monday 26 January: segments eight and nine, by Friday 20 February.", "first asked"},
		{"yard", 9, "Please answer by Tuesday 3 February.", "two levels"}, // what another was asked
	} {
		got := plain(write(t, b, "ask-note", c.reader, compose.Scope{Entries: []int64{c.entry}}))
		if !strings.Contains(got, c.has) || strings.Contains(got, c.not) {
			t.Errorf("#%d to @%s says\n%s", c.entry, c.reader, got)
		}
	}
}
