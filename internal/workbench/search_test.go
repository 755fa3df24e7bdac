package workbench_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// quarter is a book to look things up in.
func quarter(t *testing.T) *workbench.Workbench {
	t.Helper()
	w := on(t, memory.New(), time.Date(2026, 2, 1, 9, 0, 0, 0, time.UTC))
	say(t, w,
		"2026-01-05 person @dana Dana Osei",
		"2026-01-20 told @dana update +atlas",
		"2026-01-10 Project +atlas Die Überführung lead:@ana with:@bo",
		"2026-01-12 log Talked with \\@ana about #2",
		"2026-02-12 met @dana 1:1 +atlas",
		"2026-01-25 retract #4",
		`2026-01-30 win Faster, said (@dana) impact:"Vendor pays"`,
	)
	return w
}

// What is given holds together; a name counts as a name, also in a tag.
func TestJournalTerms(t *testing.T) {
	w := quarter(t)
	for terms, want := range map[string]string{
		"":                       "1 3 2 6 7 5",
		"@dana":                  "1 2 5",
		"@ana":                   "3",
		"@bo +atlas":             "3",
		"@dana +atlas":           "2 5",
		"VENDOR":                 "7",
		"überführung":            "3",
		"faster PAYS":            "7",
		"faster sells":           "",
		"(@dana)":                "7",
		"#2":                     "2",
		"#4":                     "6",
		"2026-01-20..":           "2 6 7 5",
		"..2026-01-10":           "1 3",
		"2026-01-06..2026-01-31": "3 2 6 7",
		"told ..2026-01-31":      "2",
		"x:y":                    "",
		"etc...":                 "",
	} {
		same(t, terms, numbers(t, w, workbench.Search{Terms: strings.Fields(terms)}), want)
	}
	same(t, "all", numbers(t, w, workbench.Search{All: true}), "1 3 4 2 6 7 5")
	same(t, "all of #2", numbers(t, w, workbench.Search{All: true, Terms: []string{"#2"}}), "4 2")
	if _, err := w.Journal(t.Context(), workbench.Search{Terms: []string{"2026-13-01..2026-14-01"}}); err == nil {
		t.Error("a span of no days was taken")
	}
}

// As of a day the journal is what was dated up to it, with the meetings that
// were planned by then.
func TestJournalAsOf(t *testing.T) {
	w := quarter(t)
	same(t, "before the retraction", numbers(t, w, workbench.Search{At: "2026-01-24"}), "1 3 4 2")
	same(t, "after it", numbers(t, w, workbench.Search{At: "2026-01-31"}), "1 3 2 6 7 5")
	same(t, "before anything stood behind the plan", numbers(t, w, workbench.Search{At: "2026-01-01"}), "")
}

func numbers(t *testing.T, w *workbench.Workbench, s workbench.Search) string {
	t.Helper()
	found, err := w.Journal(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for f, err := range found {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strconv.FormatInt(f.Seq, 10))
	}
	return strings.Join(out, " ")
}

// A later undo takes back what stood before; a retraction of a retraction lets
// an entry stand again.
func TestUndo(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		w := on(t, open(), thursday)
		var text strings.Builder
		for range 600 {
			text.WriteString("2026-01-01 log x\n")
		}
		bringIn(t, w, text.String())
		for _, want := range []int64{600, 599, 598} {
			out, err := w.Undo(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			same(t, "taken back", out.Entry.Seq, want)
		}
		say(t, w, "retract #601")
		out, err := w.Undo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		same(t, "it stood again", out.Entry.Seq, int64(600))
		same(t, "left", len(journalOf(t, w, "log")), 597)
	})
}
