package workbench_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

func exported(t testing.TB, w *workbench.Workbench, format workbench.ExportFormat) string {
	t.Helper()
	var out bytes.Buffer
	if err := w.Export(t.Context(), &out, format); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func bringIn(t testing.TB, w *workbench.Workbench, texts ...string) workbench.Imported {
	t.Helper()
	out, err := w.Import(t.Context(), sources(texts...))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func sources(texts ...string) []workbench.Source {
	var all []workbench.Source
	for i, text := range texts {
		all = append(all, workbench.Source{Name: fmt.Sprintf("%c.journal", 'a'+i), In: strings.NewReader(text)})
	}
	return all
}

// The numbers of a file move behind the end of the book, each file by itself.
func TestImportText(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		w := on(t, open(), thursday)
		say(t, w, "note first")
		out := bringIn(t, w,
			"; January\n2026-01-02 issue late +atlas\n2026-01-05 expect none\n2025-12-01 log worked\n  two days\n2026-01-03 done #1 see #2\n",
			"2026-02-01 ask @dana help\n2026-02-02 answer #1 yes \\#1\n")
		same(t, "numbers", []int64{out.First, out.Last, int64(out.Entries), int64(out.Expects)}, []int64{2, 6, 5, 1})
		same(t, "new", out.New, []workbench.NewName{{Name: "+atlas", What: "project"}, {Name: "@dana", What: "person"}})
		same(t, "text", exported(t, w, workbench.ExportText), `2026-03-05 note first
2026-01-02 issue late +atlas
2025-12-01 log worked
    two days
2026-01-03 done #2 see #3
2026-02-01 ask @dana help
2026-02-02 answer #5 yes \#1
`)
	})
}

// One fault in one file, and nothing of any file is recorded; every fault is
// told.
func TestImportIsAllOrNothing(t *testing.T) {
	w := bench(t)
	_, err := w.Import(t.Context(), sources("2026-01-01 log fine\n2026-01-01 wins x\n", "2026-01-01 log y\n2026-01-01 done #7\n"))
	same(t, "faults", fmt.Sprint(err), "a.journal:2:12: unknown verb `wins`: did you mean `win`?\n"+
		"b.journal:2:17: #7 names no entry: the file has 2; plain text is written \\#7")
	same(t, "book", journalOf(t, w), []string{})
	_, err = w.Import(t.Context(), sources("2026-01-01 issue x\n2026-01-01 amend #1 by:fri\n2026-01-01 amend #2 by:fri\n"))
	same(t, "amend", fmt.Sprint(err), "a.journal:3:1: #2 is itself an amendment: amend #1 again, or `headsup retract 2`")
}

// JSON Lines keep ids, instants, references and what was sent; entries that a
// book has already are left out, so that two copies grow together again.
func TestImportLines(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		ctx := t.Context()
		laptop, phone := open(), open()
		a := on(t, laptop, thursday)
		say(t, a, "decision where from:@dana option:here option:there", "note \\#1 is text\n  #1 too", "answer #1 choice:2")
		id := uuid.MustParse("01890a5d-ac96-774b-bcce-b302099a8057")
		message := store.Message{ID: id, Reader: "dana", Document: "update", Channel: "file", To: "dana.html", Subject: "Atlas",
			Body: []byte("caf\xe9"), Tells: "told @dana update +atlas", Planned: thursday}
		if err := laptop.Plan(ctx, "main", message); err != nil {
			t.Fatal(err)
		}
		note := store.Note{At: thursday.Add(time.Minute), Attempts: 2, Reason: "the manager is away"}
		if _, err := laptop.Settle(ctx, "main", id, store.Planned, note, store.Batch{}); err != nil {
			t.Fatal(err)
		}

		b := on(t, phone, thursday.Add(time.Hour))
		say(t, b, "note on the phone")
		out := bringIn(t, b, exported(t, a, workbench.ExportLines))
		same(t, "came in", []int{out.Entries, out.Messages, out.Skipped}, []int{3, 1, 0})
		say(t, b, "done #2")
		same(t, "phone", exported(t, b, workbench.ExportText), "2026-03-05 note on the phone\n"+
			"2026-03-05 decision where from:@dana option:here option:there\n"+
			"2026-03-05 note \\#1 is text\n    #1 too\n2026-03-05 answer #2 choice:2\n2026-03-05 done #2\n")

		out = bringIn(t, a, exported(t, b, workbench.ExportLines))
		same(t, "went back", []int{out.Entries, out.Messages, out.Skipped}, []int{2, 0, 4})
		same(t, "laptop", exported(t, a, workbench.ExportText), "2026-03-05 decision where from:@dana option:here option:there\n"+
			"2026-03-05 note \\#1 is text\n    #1 too\n2026-03-05 answer #1 choice:2\n2026-03-05 note on the phone\n2026-03-05 done #1\n")
		sent, err := phone.Messages(ctx, "main", store.Sent)
		if err != nil {
			t.Fatal(err)
		}
		mine, err := laptop.Messages(ctx, "main", store.Sent)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "messages", sent, mine)
	})
}

func anyDay(t *rapid.T) civil.Day {
	return civil.Day(rapid.Int32Range(int32(civil.FirstDay), int32(civil.LastDay)).Draw(t, "day"))
}

func TestImportLinesFaults(t *testing.T) {
	w := bench(t)
	const id = "01890a5d-ac96-774b-bcce-b302099a8057"
	for line, want := range map[string]string{
		`{"id":"` + id + `","line":"2026-01-01 wins x"}`:                              "a.journal:1:12: unknown verb `wins`: did you mean `win`?",
		`{"id":"` + id + `","line":"2026-01-01 done #1"}`:                             "a.journal:1: the line names 1 entries by number and 0 by id: export the book again, or import its text",
		`{"line":"2026-01-01 log x"}`:                                                 "a.journal:1: the line has no id: export the book again, or import its text",
		`{"id":"` + id + `","line":"2026-01-01 done #1","refs":["` + id[:35] + `0"]}`: "a.journal:1: it names the entry 01890a5d-ac96-774b-bcce-b302099a8050, which is neither in the file nor in the book: import the file that holds it first, or both together",
	} {
		_, err := w.Import(t.Context(), sources(line))
		if !fault.Is(err, fault.Misread) {
			t.Errorf("%s: %v", line, err)
			continue
		}
		same(t, line, err.Error(), want)
	}
	_, err := w.Import(t.Context(), sources("{\"id\": 12}\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "a.journal:1: this is not a line of an export: each line is ") {
		t.Errorf("%v", err)
	}
}

// anyText is what people and collectors might put into an entry.
func anyText(t *rapid.T) string {
	piece := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"@ana", "#1", "by:fri", "; c", "\n", "\n\n  x", `\`, `"`}))
	return "x " + strings.Join(rapid.SliceOfN(piece, 1, 6).Draw(t, "text"), " ")
}

// note records any text at all, perhaps with a reference to an entry before.
func note(t *testing.T, w *workbench.Workbench, text string, day civil.Day, about int64) {
	t.Helper()
	var tail []journal.Token
	if about > 0 {
		tail = append(tail, journal.EntryToken(about))
	}
	say(t, w, journal.Write(day, 0, journal.Note, text, tail...))
}

// there and back: a book goes out in each form, into an empty one, and comes
// out the same.
func thereAndBack(t *testing.T, w *workbench.Workbench, open func() store.Store) {
	t.Helper()
	for _, format := range workbench.ExportFormats() {
		out := exported(t, w, format)
		copied := on(t, open(), thursday)
		bringIn(t, copied, out)
		same(t, string(format), exported(t, copied, format), out)
	}
}

// Whatever is in a book goes out and comes in as it was, in both forms.
func TestTransferLosesNothing(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		w := on(t, open(), thursday)
		for i := range 60 {
			note(t, w, rapid.Custom(anyText).Example(i), rapid.Custom(anyDay).Example(i), int64(i))
		}
		thereAndBack(t, w, open)
	})
}

func TestTransferProperty(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		open := func() store.Store { return memory.New() }
		w := on(t, open(), thursday)
		for i := range rapid.Int64Range(1, 8).Draw(rt, "entries") {
			note(t, w, rapid.Custom(anyText).Draw(rt, "entry"), rapid.Custom(anyDay).Draw(rt, "day"), rapid.Int64Range(0, i).Draw(rt, "about"))
		}
		thereAndBack(t, w, open)
	})
}

func BenchmarkImport(b *testing.B) {
	var text strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&text, "2026-%02d-%02d log Moved account %d to the new ledger +atlas @ana hours:6\n", i%12+1, i%28+1, i)
	}
	for b.Loop() {
		w := workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return thursday }})
		bringIn(b, w, text.String())
	}
}
