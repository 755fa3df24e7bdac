package workbench_test

import (
	"context"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// thursday is noon of Thursday, 5 March 2026, in UTC.
var thursday = time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)

// bench is a fresh book in memory on that Thursday.
func bench(t *testing.T) *workbench.Workbench {
	t.Helper()
	return on(t, memory.New(), thursday)
}

func on(t *testing.T, s store.Store, now time.Time) *workbench.Workbench {
	t.Helper()
	return workbench.New(s, workbench.Options{Now: func() time.Time { return now }})
}

func say(t *testing.T, w *workbench.Workbench, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if _, err := w.Record(t.Context(), workbench.Said{Line: line}); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
}

// refused says a line that must not be recorded and gives the error.
func refused(t *testing.T, w *workbench.Workbench, line string) string {
	t.Helper()
	before := len(journalOf(t, w))
	_, err := w.Record(t.Context(), workbench.Said{Line: line, Shell: true})
	if !fault.Is(err, fault.Misread) {
		t.Fatalf("%s: %v", line, err)
	}
	if after := len(journalOf(t, w)); after != before {
		t.Fatalf("%s: recorded all the same", line)
	}
	return err.Error()
}

// journalOf is every entry of a book as it prints, with its number.
func journalOf(t *testing.T, w *workbench.Workbench, terms ...string) []string {
	t.Helper()
	return found(t, w, workbench.Search{Terms: terms})
}

func found(t *testing.T, w *workbench.Workbench, s workbench.Search) []string {
	t.Helper()
	all, err := w.Journal(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for f, err := range all {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f.String())
	}
	return out
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// A line gets its number, its day and its canonical form, and the answer says
// which names are new.
func TestRecord(t *testing.T) {
	w := bench(t)
	out, err := w.Record(t.Context(), workbench.Said{Line: "yesterday win Faster checkout +atlas @anna", Shell: true})
	if err != nil {
		t.Fatal(err)
	}
	e := out.Entries[0]
	same(t, "line", e.String(), "2026-03-04 win Faster checkout +atlas @anna")
	same(t, "number", e.Seq, int64(1))
	same(t, "recorded", e.Recorded, thursday)
	same(t, "new", out.New, []workbench.NewName{{Name: "+atlas", What: "project"}, {Name: "@anna", What: "person"}})

	out, err = w.Record(t.Context(), workbench.Said{Line: "project +beacon Lights goal:+churn lead:@hanna"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "new", out.New, []workbench.NewName{
		{Name: "+beacon", What: "project", Defined: true}, {Name: "+churn", What: "goal"}, {Name: "@hanna", What: "person", Like: "@anna"}})
	out, err = w.Record(t.Context(), workbench.Said{Line: "log x +beacon @hanna", At: "last fri"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "nothing new", out.New, []workbench.NewName(nil))
	same(t, "another day", out.Entries[0].On.String(), "2026-02-27")
}

// What a line says of other entries must be so, or nothing is recorded.
func TestRecordReferences(t *testing.T) {
	w := bench(t)
	same(t, "empty book", refused(t, w, "done 3"), "#3 names no entry (the book is empty): write `\\#3` for plain text")
	say(t, w, "decision Which vendor from:@dana option:wait option:switch", "amend #1 option:both", "retract #2", "log x")
	same(t, "number", refused(t, w, "log fixed #123"), "#123 names no entry (the book ends at #4): write `\\#123` for plain text")
	same(t, "amend of amend", refused(t, w, "amend 2 by:fri"), "#2 is itself an amendment: amend #1 again, or `headsup retract 2`")
	same(t, "amend of retract", refused(t, w, "amend 3 by:fri"), "#3 is a retraction, which has nothing to amend: record the entry again")
	same(t, "choice", refused(t, w, "answer 1 choice:4"), "#1 has 3 options and no option 4: choose one of 1 to 3, or add one: `headsup amend 1 option:\"…\"`")
	say(t, w, "answer #1 choice:3", `log fixed \#123 at last`, "log see #4", "project +atlas Billing")

	for line, want := range map[string]string{
		"answer #4 fine":                     "#4 is a log, which awaits no answer; it is kept all the same",
		"done #4":                            "#4 is a log, which does not end; it is kept all the same",
		"drop #8":                            "#8 is the project +atlas, which ends with `headsup status +atlas stopped`; it is kept all the same",
		"issue late option:wait recommend:2": "`recommend:` speaks of option 2 and the line has 1; it is kept as it is",
		"decision where option:here option:there pro3:near":       "`pro3:` speaks of option 3 and the line has 2; it is kept as it is",
		"log x severity:high":                                     "`severity:` means nothing on `log`; it is kept as it is",
		"issue late option:wait option:go recommend:2 pro2:quick": "",
	} {
		out, err := w.Record(t.Context(), workbench.Said{Line: line})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range out.Notices {
			got = append(got, n.What)
		}
		same(t, line, strings.Join(got, "\n"), want)
	}
}

// The day rolls over where the owner lives, and moves with them.
func TestToday(t *testing.T) {
	ctx := t.Context()
	late := time.Date(2026, 3, 5, 23, 30, 0, 0, time.UTC)
	w := on(t, memory.New(), late)
	today := func(want string) {
		t.Helper()
		day, err := w.Today(ctx)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "today", day.String(), want)
	}
	today("2026-03-05")
	say(t, w, "2026-01-01 person @me Mira zone:Europe/Madrid")
	today("2026-03-06")
	say(t, w, "amend #1 zone:America/New_York")
	today("2026-03-05")
	say(t, w, "retract #2")
	today("2026-03-06")
	say(t, w, "2026-04-01 person @me zone:America/New_York", "person @dana zone:America/New_York", "log zone:UTC @me")
	today("2026-03-06")
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	say(t, w, "retract #1")
	today("2026-03-05")
	say(t, w, "retract #8")
	today("2026-03-06")
}

// counting counts how often a store is asked and how many rows it hands out.
type counting struct {
	store.Store
	calls map[string]int
	rows  int
}

func (c *counting) Append(ctx context.Context, book string, b store.Batch) (store.Appended, error) {
	c.calls["append"]++
	return c.Store.Append(ctx, book, b)
}

func (c *counting) Read(ctx context.Context, book string, q store.Query) iter.Seq2[store.Line, error] {
	c.calls["read"]++
	return func(yield func(store.Line, error) bool) {
		for line, err := range c.Store.Read(ctx, book, q) {
			c.rows++
			if !yield(line, err) {
				return
			}
		}
	}
}

func (c *counting) Names(ctx context.Context, book, prefix string) ([]store.Name, error) {
	c.calls["names"]++
	names, err := c.Store.Names(ctx, book, prefix)
	c.rows += len(names)
	return names, err
}

func (c *counting) Head(ctx context.Context, book string) (store.Head, error) {
	c.calls["head"]++
	return c.Store.Head(ctx, book)
}

func (c *counting) Load(ctx context.Context, book, key string) ([]byte, error) {
	c.calls["load"]++
	return c.Store.Load(ctx, book, key)
}

// A capture never folds: what it reads does not depend on the size of the book.
func TestRecordReadsLittle(t *testing.T) {
	for _, size := range []int{10, 5000} {
		s := memory.New()
		w := on(t, s, thursday)
		var text strings.Builder
		for range size {
			text.WriteString("2026-03-01 log x +atlas @ana\n")
		}
		if _, err := w.Import(t.Context(), []workbench.Source{{Name: "a", In: strings.NewReader(text.String())}}); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			line  string
			calls map[string]int
			rows  int
		}{
			{"log y +atlas @ana", map[string]int{"load": 1, "append": 1}, 0},
			{"done #3 #4 +atlas", map[string]int{"load": 1, "read": 1, "append": 1}, 2},
			{"met @carla", map[string]int{"load": 1, "append": 1, "names": 1}, 2},
		} {
			counted := &counting{Store: s, calls: map[string]int{}}
			say(t, on(t, counted, thursday), c.line)
			same(t, c.line, counted.calls, c.calls)
			same(t, c.line+": rows", counted.rows, c.rows)
		}
	}
}
