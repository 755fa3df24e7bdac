package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/civil"
	"headsup/internal/store"
)

// fortnight records 28 lines, two a day, in an order of recording that is not
// the order of days: line n lies on Monday + (n*5 mod 14) days.
func fortnight(w *World) []store.Line {
	verbs := []string{"log", "win", "status", "told"}
	var drafts []store.Draft
	for n := 1; n <= 28; n++ {
		drafts = append(drafts, draft(monday+civil.Day(n*5%14), fmt.Sprintf("%s Line %d", verbs[n%4], n)))
	}
	out, err := w.Store.Append(w.Context(), book, batch(nine, drafts...))
	w.must(err)
	return out.Lines
}

// chosen are the numbers of those lines that a condition holds for.
func chosen(lines []store.Line, holds func(store.Line) bool) []int64 {
	var seqs []int64
	for _, l := range lines {
		if holds(l) {
			seqs = append(seqs, l.Seq)
		}
	}
	return seqs
}

var reading = []Case{
	{"everything, by number", func(w *World) {
		fortnight(w)
		w.same(w.seqs(store.Query{}), upTo(28))
	}},
	{"from and to are both included, and the order is by number", func(w *World) {
		lines := fortnight(w)
		from, to := monday+3, monday+6
		w.same(w.seqs(store.Query{From: from}), chosen(lines, func(l store.Line) bool { return l.On >= from }))
		w.same(w.seqs(store.Query{To: to}), chosen(lines, func(l store.Line) bool { return l.On <= to }))
		w.same(w.seqs(store.Query{From: from, To: to}), chosen(lines, func(l store.Line) bool { return l.On >= from && l.On <= to }))
		w.same(w.seqs(store.Query{From: to, To: from}), []int64(nil))
	}},
	{"a few days far apart in number", func(w *World) {
		lines := fortnight(w)
		from := monday + 13
		w.same(w.seqs(store.Query{From: from}), chosen(lines, func(l store.Line) bool { return l.On >= from }))
		w.same(w.seqs(store.Query{From: from, Verbs: []string{"log", "told"}}),
			chosen(lines, func(l store.Line) bool { return l.On >= from && (l.Verb == "log" || l.Verb == "told") }))
	}},
	{"after a number", func(w *World) {
		fortnight(w)
		w.same(w.seqs(store.Query{After: 25}), []int64{26, 27, 28})
		w.same(w.seqs(store.Query{After: 28}), []int64(nil))
		w.same(w.seqs(store.Query{After: 1 << 50}), []int64(nil))
	}},
	{"some verbs", func(w *World) {
		lines := fortnight(w)
		w.same(w.seqs(store.Query{Verbs: []string{"win", "told"}}),
			chosen(lines, func(l store.Line) bool { return l.Verb == "win" || l.Verb == "told" }))
		w.same(w.seqs(store.Query{Verbs: []string{"WIN"}}), []int64(nil))
		w.same(w.seqs(store.Query{Verbs: []string{"win", "win"}}),
			chosen(lines, func(l store.Line) bool { return l.Verb == "win" }))
	}},
	{"some numbers, in any order, with repeats and numbers that name nothing", func(w *World) {
		fortnight(w)
		w.same(w.seqs(store.Query{Seqs: []int64{20, 3, 99, 3, 0, -1, 7}}), []int64{3, 7, 20})
		w.same(w.seqs(store.Query{Seqs: reversed(upTo(2000))}), upTo(28))
	}},
	{"some ids", func(w *World) {
		lines := fortnight(w)
		ids := []uuid.UUID{lines[9].ID, id(500), lines[3].ID, lines[9].ID, {}}
		w.same(w.seqs(store.Query{IDs: ids}), []int64{4, 10})
		for range 1500 {
			ids = append(ids, uuid.New())
		}
		w.same(w.seqs(store.Query{IDs: ids}), []int64{4, 10})
	}},
	{"conditions hold together", func(w *World) {
		lines := fortnight(w)
		var all []uuid.UUID
		for _, l := range lines {
			all = append(all, l.ID)
		}
		match := func(text []byte) bool { return bytes.Contains(text, []byte("Line 1")) }
		wins := []string{"win", "log"}
		holds := func(l store.Line) bool {
			return l.Seq > 4 && l.On >= monday+2 && l.On <= monday+11 && (l.Verb == "win" || l.Verb == "log") && strings.Contains(l.Text, "Line 1")
		}
		q := store.Query{From: monday + 2, To: monday + 11, After: 4, Verbs: wins, Match: match}
		want := chosen(lines, holds)
		w.same(w.seqs(q), want)
		q.Seqs = upTo(28)
		w.same(w.seqs(q), want)
		q.Seqs, q.IDs = nil, all
		w.same(w.seqs(q), want)
		q.Seqs = upTo(28)
		w.same(w.seqs(q), want)
	}},
	{"every pair of conditions holds together", func(w *World) {
		lines := fortnight(w)
		parts := []struct {
			set   func(*store.Query)
			holds func(store.Line) bool
		}{
			{func(q *store.Query) { q.From = monday + 4 }, func(l store.Line) bool { return l.On >= monday+4 }},
			{func(q *store.Query) { q.To = monday + 9 }, func(l store.Line) bool { return l.On <= monday+9 }},
			{func(q *store.Query) { q.After = 11 }, func(l store.Line) bool { return l.Seq > 11 }},
			{func(q *store.Query) { q.Verbs = []string{"log", "status"} }, func(l store.Line) bool { return l.Verb == "log" || l.Verb == "status" }},
			{func(q *store.Query) { q.Seqs = upTo(20) }, func(l store.Line) bool { return l.Seq <= 20 }},
			{func(q *store.Query) { q.IDs = []uuid.UUID{lines[2].ID, lines[12].ID, lines[15].ID} }, func(l store.Line) bool { return l.Seq == 3 || l.Seq == 13 || l.Seq == 16 }},
			{func(q *store.Query) { q.Match = func(t []byte) bool { return bytes.HasSuffix(t, []byte("2")) } }, func(l store.Line) bool { return l.Seq%10 == 2 }},
		}
		for _, a := range parts {
			for _, b := range parts {
				var q store.Query
				a.set(&q)
				b.set(&q)
				w.same(w.seqs(q), chosen(lines, func(l store.Line) bool { return a.holds(l) && b.holds(l) }))
			}
		}
	}},
	{"match sees each candidate's whole text", func(w *World) {
		lines := fortnight(w)
		seen := map[string]bool{}
		w.same(w.seqs(store.Query{Verbs: []string{"win"}, Match: func(text []byte) bool { seen[string(text)] = true; return false }}), []int64(nil))
		w.same(len(seen), len(chosen(lines, func(l store.Line) bool { return l.Verb == "win" })))
	}},
	{"a reader may stop early and go on using the store", func(w *World) {
		fortnight(w)
		for range 20 {
			for l, err := range w.Store.Read(w.Context(), book, store.Query{}) {
				w.must(err)
				if l.Seq == 3 {
					break
				}
			}
		}
		w.record("log After")
		w.whole(29)
	}},
	{"a reader sees one moment, and may write meanwhile", func(w *World) {
		fortnight(w)
		n := 0
		for l, err := range w.Store.Read(w.Context(), book, store.Query{}) {
			w.must(err)
			n++
			if l.Seq <= 3 {
				w.record("log Written while reading")
			}
		}
		w.same(n, 28)
		w.whole(31)
	}},
	{"a reader may read while reading", func(w *World) {
		fortnight(w)
		n := 0
		for l, err := range w.Store.Read(w.Context(), book, store.Query{After: 20}) {
			w.must(err)
			n += len(w.read(store.Query{Seqs: []int64{l.Seq}}))
		}
		w.same(n, 8)
	}},
	{"lines stay good after the reader moved on", func(w *World) {
		fortnight(w)
		lines := w.read(store.Query{})
		w.read(store.Query{Match: func([]byte) bool { return true }})
		for i, l := range lines {
			w.same(strings.HasSuffix(l.Text, fmt.Sprintf(" Line %d", i+1)), true)
		}
	}},
	{"a canceled read ends with the reason", func(w *World) {
		fortnight(w)
		var last error
		for _, err := range w.Store.Read(canceled(w.Context()), book, store.Query{}) {
			if last != nil {
				w.Fatal("something follows the error")
			}
			last = err
		}
		if !errors.Is(last, context.Canceled) {
			w.Fatalf("got %v, want context.Canceled", last)
		}
	}},
}
