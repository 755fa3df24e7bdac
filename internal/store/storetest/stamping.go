package storetest

import (
	"headsup/internal/journal"
	"headsup/internal/store"
)

// changes are the ways to change a book, in an order in which each finds what it needs.
var changes = []struct {
	what string
	do   func(*World)
}{
	{"recording", func(w *World) { w.record("log One @dana") }},
	{"recording again", func(w *World) { w.record("log Two") }},
	{"planning a message", func(w *World) { w.plan(message(1, "dana", "x"), message(2, "dana", "y")) }},
	{"making a link", func(w *World) { w.add(link(1)) }},
	{"an answer", func(w *World) { w.must(w.Store.Answered(w.Context(), book, link(1).Token, 0, []byte("seen"))) }},
	{"revoking a link", func(w *World) {
		n, err := w.Store.Revoke(w.Context(), book, link(1).Message, nine)
		w.must(err)
		w.same(n, 1)
	}},
	{"moving a message", func(w *World) {
		w.must(w.Store.Move(w.Context(), book, message(1, "dana", "x").ID, store.Planned, store.Sending, store.Note{At: nine}))
	}},
	{"settling a message", func(w *World) {
		_, err := w.Store.Settle(w.Context(), book, message(1, "dana", "x").ID, store.Sending, store.Note{At: nine}, batch(nine, draft(monday, "told @dana One")))
		w.must(err)
	}},
	{"offering", func(w *World) { w.offer(2, offer("a", "log A"), offer("b", "log B")) }},
	{"keeping a suggestion", func(w *World) {
		_, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{offer("a", "log A")}, batch(nine, draft(monday, "log A")))
		w.must(err)
	}},
	{"refusing a suggestion", func(w *World) { w.must(w.Store.Refuse(w.Context(), book, []journal.Suggestion{offer("b", "log B")})) }},
	{"asking", func(w *World) { w.ask(questionnaire(1, "ana")) }},
	{"an answer to a question", func(w *World) {
		w.must(w.Store.Change(w.Context(), book, questionnaire(1).ID, func(q *store.Questionnaire) error { q.Given = []byte("x"); return nil }))
	}},
	{"a setting", func(w *World) { w.must(w.Store.Save(w.Context(), book, "settings", []byte("a"))) }},
	{"taking a setting back", func(w *World) { w.must(w.Store.Save(w.Context(), book, "settings", nil)) }},
	{"erasing", func(w *World) {
		_, err := w.Store.Rewrite(w.Context(), book, forget("Two", "x"))
		w.must(err)
	}},
}

var stamping = []Case{
	{"a book that was never written bears no stamp", func(w *World) { w.same(w.stamp(), int64(0)) }},
	{"every change gives the book another stamp", func(w *World) {
		seen := map[int64]string{0: "nothing"}
		for _, change := range changes {
			change.do(w)
			stamp := w.stamp()
			if before, ok := seen[stamp]; ok {
				w.Errorf("after %s the stamp is the one after %s", change.what, before)
			}
			seen[stamp] = change.what
		}
	}},
	{"looking, what can be made again, and other books leave the stamp", func(w *World) {
		w.record("log One")
		stamp := w.stamp()
		w.read(store.Query{})
		w.suggested(store.New)
		w.must(w.Store.Save(w.Context(), book, store.Disposable+"/at", []byte("x")))
		w.recordIn("jon", monday, nine, "log His")
		w.same(w.stamp(), stamp)
	}},
}
