package belief_test

import (
	"strings"
	"testing"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// What Dana believes of +atlas after each history, in one word.
func TestBetween(t *testing.T) {
	const begin = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-01-05 status +atlas green on plan
`
	for name, history := range map[string]struct {
		lines string
		want  belief.Word
	}{
		"never told":             {``, belief.Unaware},
		"told of another":        {`2026-01-08 told @dana update +beacon`, belief.Unaware},
		"told":                   {`2026-01-08 told @dana update +atlas`, belief.Knows},
		"met on it":              {`2026-01-08 met @dana 1:1 the plan +atlas`, belief.Knows},
		"told, taken back":       {"2026-01-08 told @dana update +atlas\n2026-01-09 retract #4", belief.Unaware},
		"turned red":             {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas red", belief.Wrong},
		"red and told":           {"2026-02-01 status +atlas red\n2026-02-01 told @dana heads-up +atlas", belief.Knows},
		"better than they know":  {"2026-02-01 status +atlas red\n2026-02-01 told @dana heads-up +atlas\n2026-02-05 status +atlas amber", belief.Behind},
		"the same again":         {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas green still by:2026-05-01", belief.Knows},
		"a later date":           {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas green by:2026-06-01", belief.Wrong},
		"an earlier date":        {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas green by:2026-04-01", belief.Behind},
		"a date taken away":      {"2026-01-08 told @dana update +atlas\n2026-02-01 amend #2 by:\"\"", belief.Behind},
		"done":                   {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas done", belief.Behind},
		"later, then done":       {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas green by:2026-06-01\n2026-02-02 status +atlas done", belief.Behind},
		"stopped":                {"2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas stopped", belief.Wrong},
		"begun again":            {"2026-01-08 status +atlas done\n2026-01-08 told @dana update +atlas\n2026-02-01 status +atlas green", belief.Wrong},
		"told better than it is": {"2026-01-08 status +atlas amber\n2026-01-08 told @dana green +atlas", belief.Wrong},
		"told worse than it is":  {"2026-01-08 told @dana red +atlas", belief.Wrong},
		"told what came true":    {"2026-01-08 told @dana amber +atlas\n2026-01-09 status +atlas amber", belief.Knows},
		"a win since":            {"2026-01-08 told @dana update +atlas\n2026-01-09 win Moved the first customer +atlas", belief.Behind},
		"an issue since":         {"2026-01-08 told @dana update +atlas\n2026-01-09 issue The vendor is late +atlas", belief.Behind},
		"and told of it alone":   {"2026-01-08 told @dana update +atlas\n2026-01-09 win Moved the first customer +atlas\n2026-01-09 told @dana win-note #5", belief.Knows},
		"work since":             {"2026-01-08 told @dana update +atlas\n2026-01-09 log Moved ten more +atlas\n2026-01-09 metric +atlas moved 10", belief.Knows},
		"a win not for her":      {"2026-01-08 told @dana update +atlas\n2026-01-09 project +otter Moving on visible:private\n2026-01-09 win Said yes +atlas +otter", belief.Knows},
	} {
		t.Run(name, func(t *testing.T) {
			b := fold(t, begin+history.lines, civil.Date(2026, 3, 1))
			dana, atlas := b.Person("dana"), b.Project("atlas")
			got := belief.Between(b, dana, atlas, belief.News(b, atlas))
			if got.Word != history.want {
				t.Errorf("she is %q of it, want %q", got.Word, history.want)
			}
		})
	}
}

// A win beyond the horizon is no news, so that a bounded book says the same.
func TestNewsFades(t *testing.T) {
	b := fold(t, `
2025-01-05 person @dana Dana Osei relation:manager
2025-01-05 project +atlas Billing migration
2025-01-06 told @dana update +atlas
2025-01-07 win Moved the first customer +atlas
2025-01-08 issue The vendor is late +atlas
`, civil.Date(2026, 3, 1))
	var got []int64
	for _, it := range belief.News(b, b.Project("atlas")) {
		got = append(got, it.Seq)
	}
	if len(got) != 1 || got[0] != 5 {
		t.Errorf("news are %v, want the issue alone, #5", got)
	}
}

func fold(t *testing.T, text string, day civil.Day) *book.Book {
	t.Helper()
	file, err := journal.Reader{Today: day, Lang: civil.English()}.ReadFile("test.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, day)
}
