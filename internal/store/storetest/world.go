package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/store"
)

// The book that most cases write in, and a day and an instant to begin at.
const book = "mira"

var (
	monday = civil.Date(2026, 3, 2)
	nine   = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
)

// draft is a line of a day: "win Shipped +atlas @dana". Its verb is the first
// word, its names are the words with a sigil.
func draft(on civil.Day, line string) store.Draft {
	verb, _, _ := strings.Cut(line, " ")
	d := store.Draft{On: on, Verb: verb, Text: on.String() + " " + line}
	for _, word := range strings.Fields(line) {
		if word[0] == '@' || word[0] == '+' {
			d.Names = append(d.Names, word)
		}
	}
	return d
}

// Names finds the names of a line the way draft does.
func Names(l store.Line) []string {
	return draft(l.On, strings.TrimPrefix(l.Text, l.On.String()+" ")).Names
}

// batch is some drafts recorded at once.
func batch(now time.Time, drafts ...store.Draft) store.Batch {
	return store.Batch{N: len(drafts), Now: now, Lines: func(int64) ([]store.Draft, error) { return drafts, nil }}
}

// record appends lines of Monday at nine and fails unless it worked.
func (w *World) record(lines ...string) store.Appended {
	w.Helper()
	return w.recordIn(book, monday, nine, lines...)
}

func (w *World) recordIn(book string, on civil.Day, now time.Time, lines ...string) store.Appended {
	w.Helper()
	drafts := make([]store.Draft, len(lines))
	for i, line := range lines {
		drafts[i] = draft(on, line)
	}
	out, err := w.Store.Append(w.Context(), book, batch(now, drafts...))
	w.must(err)
	return out
}

// read gives the chosen lines.
func (w *World) read(q store.Query) []store.Line {
	w.Helper()
	return w.readIn(book, q)
}

func (w *World) readIn(book string, q store.Query) []store.Line {
	w.Helper()
	var lines []store.Line
	for l, err := range w.Store.Read(w.Context(), book, q) {
		w.must(err)
		lines = append(lines, l)
	}
	return lines
}

// seqs are the numbers of the chosen lines.
func (w *World) seqs(q store.Query) []int64 {
	w.Helper()
	var seqs []int64
	for _, l := range w.read(q) {
		seqs = append(seqs, l.Seq)
	}
	return seqs
}

// head is the end of the book without its stamp.
func (w *World) head() store.Head {
	w.Helper()
	head, err := w.Store.Head(w.Context(), book)
	w.must(err)
	head.Stamp = 0
	return head
}

func (w *World) stamp() int64 {
	w.Helper()
	head, err := w.Store.Head(w.Context(), book)
	w.must(err)
	return head.Stamp
}

func (w *World) names(prefix string) []string {
	w.Helper()
	all, err := w.Store.Names(w.Context(), book, prefix)
	w.must(err)
	var out []string
	for _, n := range all {
		out = append(out, fmt.Sprintf("%s #%d", n.Slug, n.First))
	}
	return out
}

// whole fails unless the book's chain holds and counts n lines.
func (w *World) whole(n int64) {
	w.Helper()
	breaks, err := w.Store.Verify(w.Context(), book, nil)
	w.must(err)
	w.same(breaks, []store.Break(nil))
	w.same(w.head().Seq, n)
	w.same(len(w.read(store.Query{})), int(n))
}

func (w *World) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// refused fails unless err is a fault of the kind with a sentence of its own.
func (w *World) refused(err error, kind fault.Kind) {
	w.Helper()
	var f *fault.Error
	if !errors.As(err, &f) || f.Kind != kind || f.What == "" {
		w.Fatalf("got %v, want a fault of kind %s", err, kind)
	}
}

func (w *World) same(got, want any) {
	w.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		w.Fatalf("-want +got\n%s", diff)
	}
}

// texts are the texts of lines without their dates.
func texts(lines []store.Line) []string {
	var out []string
	for _, l := range lines {
		_, text, _ := strings.Cut(l.Text, " ")
		out = append(out, text)
	}
	return out
}

// id is the nth of a row of made-up ids.
func id(nth int) uuid.UUID {
	return uuid.UUID{0x01, 0x95, 0, 0, 0, byte(nth >> 8), 0x70, 0, 0x80, 14: byte(nth), 15: 1}
}

// upTo is 1, 2 … n.
func upTo(n int) []int64 {
	all := make([]int64, n)
	for i := range all {
		all[i] = int64(i + 1)
	}
	return all
}

func reversed(all []int64) []int64 {
	all = slices.Clone(all)
	slices.Reverse(all)
	return all
}

func canceled(ctx context.Context) context.Context {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	return ctx
}
