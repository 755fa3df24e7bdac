package storetest

import (
	"crypto/sha256"
	"errors"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// message is the nth message to a reader, planned n minutes past nine.
func message(n int, reader, body string) store.Message {
	return store.Message{
		ID: id(n), Reader: reader, Document: "update", Channel: "file", To: "/mail/" + reader, Subject: "Update",
		Body: []byte(body), Hash: sha256.Sum256([]byte(body)), Tells: "told @" + reader + " update",
		State: store.Planned, Planned: nine.Add(time.Duration(n) * time.Minute),
	}
}

// plan plans some messages.
func (w *World) plan(all ...store.Message) {
	w.Helper()
	for _, m := range all {
		w.must(w.Store.Plan(w.Context(), book, m))
	}
}

func (w *World) message(n int) store.Message {
	w.Helper()
	m, err := w.Store.Message(w.Context(), book, id(n))
	w.must(err)
	return m
}

// readers of the messages in some states.
func (w *World) readers(in ...store.State) []string {
	w.Helper()
	all, err := w.Store.Messages(w.Context(), book, in...)
	w.must(err)
	var out []string
	for _, m := range all {
		out = append(out, m.Reader)
	}
	return out
}

var outbox = []Case{
	{"a message comes back as it was planned", func(w *World) {
		m := message(1, "dana", "All is well.\x00\xff\r\n")
		w.plan(m)
		w.same(w.message(1), m)
		w.same(w.head(), store.Head{})
	}},
	{"the hash is of the body, whatever the caller thought", func(w *World) {
		m := message(1, "dana", "All is well.")
		want := m.Hash
		m.Hash, m.State = [32]byte{1}, store.Sent
		w.plan(m)
		w.same(w.message(1).Hash, want)
		w.same(w.message(1).State, store.Planned)
	}},
	{"an empty body is a body", func(w *World) {
		w.plan(message(1, "dana", ""))
		w.same(w.message(1), message(1, "dana", ""))
	}},
	{"a message that is not there is missing", func(w *World) {
		_, err := w.Store.Message(w.Context(), book, id(1))
		w.refused(err, fault.Missing)
		w.plan(message(1, "dana", "x"))
		_, err = w.Store.Message(w.Context(), "jon", id(1))
		w.refused(err, fault.Missing)
		w.refused(w.Store.Move(w.Context(), book, id(2), store.Planned, store.Approved, store.Note{}), fault.Missing)
	}},
	{"an id is planned once", func(w *World) {
		w.plan(message(1, "dana", "first"))
		w.refused(w.Store.Plan(w.Context(), book, message(1, "ana", "second")), fault.Refused)
		w.same(w.message(1), message(1, "dana", "first"))
	}},
	{"a subject that is no text is refused", func(w *World) {
		m := message(1, "dana", "x")
		m.Subject = "a\x00b"
		w.refused(w.Store.Plan(w.Context(), book, m), fault.Misread)
		w.same(w.readers(), []string(nil))
	}},
	{"messages are listed by state, the oldest first", func(w *World) {
		w.plan(message(3, "raj", "x"), message(1, "dana", "x"), message(2, "ana", "x"))
		w.same(w.readers(), []string{"dana", "ana", "raj"})
		w.must(w.Store.Move(w.Context(), book, id(2), store.Planned, store.Approved, store.Note{}))
		w.same(w.readers(store.Planned), []string{"dana", "raj"})
		w.same(w.readers(store.Approved, store.Planned), []string{"dana", "ana", "raj"})
		w.same(w.readers(store.Sent), []string(nil))
	}},
	{"a move leaves its note and nothing else changes", func(w *World) {
		w.plan(message(1, "dana", "x"))
		note := store.Note{At: nine.Add(time.Hour + 999), Attempts: 3, Next: nine.Add(2 * time.Hour), Problem: "no such mailbox", Reason: "she asked"}
		w.must(w.Store.Move(w.Context(), book, id(1), store.Planned, store.Failed, note))
		want := message(1, "dana", "x")
		want.State, want.Note = store.Failed, note
		want.At = nine.Add(time.Hour)
		w.same(w.message(1), want)
	}},
	{"a problem that is no text is kept as well as can be", func(w *World) {
		w.plan(message(1, "dana", "x"))
		w.must(w.Store.Move(w.Context(), book, id(1), store.Planned, store.Failed, store.Note{Problem: "550 \x00\xff"}))
		w.same(w.message(1).Problem, "550 \uFFFD\uFFFD")
	}},
	{"a move from another state is refused and changes nothing", func(w *World) {
		w.plan(message(1, "dana", "x"))
		w.refused(w.Store.Move(w.Context(), book, id(1), store.Approved, store.Sending, store.Note{Problem: "no"}), fault.Refused)
		w.same(w.message(1), message(1, "dana", "x"))
	}},
	{"of many who take a message in hand one succeeds", func(w *World) {
		w.plan(message(1, "dana", "x"))
		results := make(chan error)
		for range 8 {
			go func() { results <- w.Store.Move(w.Context(), book, id(1), store.Planned, store.Sending, store.Note{}) }()
		}
		won := 0
		for range 8 {
			if err := <-results; err == nil {
				won++
			} else {
				w.refused(err, fault.Refused)
			}
		}
		w.same(won, 1)
	}},
	{"settling sends and tells in one step", func(w *World) {
		w.plan(message(1, "dana", "x"))
		out, err := w.Store.Settle(w.Context(), book, id(1), store.Planned, store.Note{At: nine, Attempts: 1}, batch(nine, draft(monday, "told @dana update")))
		w.must(err)
		w.same(out.New, []string{"@dana"})
		w.same(w.message(1).State, store.Sent)
		w.same(w.message(1).Attempts, 1)
		w.same(texts(w.read(store.Query{})), []string{"told @dana update"})
		w.whole(1)
	}},
	{"settling without lines only sends", func(w *World) {
		w.plan(message(1, "dana", "x"))
		_, err := w.Store.Settle(w.Context(), book, id(1), store.Planned, store.Note{At: nine}, store.Batch{})
		w.must(err)
		w.same(w.message(1).State, store.Sent)
		w.whole(0)
	}},
	{"settling twice tells once", func(w *World) {
		w.plan(message(1, "dana", "x"))
		tell := batch(nine, draft(monday, "told @dana update"))
		_, err := w.Store.Settle(w.Context(), book, id(1), store.Planned, store.Note{}, tell)
		w.must(err)
		_, err = w.Store.Settle(w.Context(), book, id(1), store.Planned, store.Note{}, tell)
		w.refused(err, fault.Refused)
		w.whole(1)
	}},
	{"lines that go wrong leave the message unsent", func(w *World) {
		w.plan(message(1, "dana", "x"))
		no := errors.New("no")
		_, err := w.Store.Settle(w.Context(), book, id(1), store.Planned, store.Note{}, store.Batch{N: 1, Now: nine, Lines: func(int64) ([]store.Draft, error) { return nil, no }})
		if err != no {
			w.Fatalf("got %v", err)
		}
		w.same(w.message(1).State, store.Planned)
		w.whole(0)
	}},
	{"a line that bears a message's id tells that it was sent", func(w *World) {
		since := nine.Add(-time.Hour)
		w.record("told @dana update")
		at := func(n int) uuid.UUID {
			made, err := store.NewID(nine.Add(time.Duration(n)*time.Hour), 0)
			w.must(err)
			return made
		}
		for n, made := range []uuid.UUID{at(0), at(1), at(-48)} {
			m := message(n, "dana", "x")
			m.ID = made
			w.plan(m)
			if n == 1 {
				continue // still on its way
			}
			tells := draft(monday, "told @dana update")
			tells.ID = made
			_, err := w.Store.Settle(w.Context(), book, made, store.Planned, store.Note{At: nine}, batch(nine, tells))
			w.must(err)
		}
		told, err := w.Store.Told(w.Context(), book, since)
		w.must(err)
		w.same(told, []int64{2})
		told, err = w.Store.Told(w.Context(), book, time.Time{})
		w.must(err)
		w.same(told, []int64{2, 3})
		told, err = w.Store.Told(w.Context(), "jon", time.Time{})
		w.must(err)
		w.same(told, []int64(nil))
	}},
	{"settling what is not there is missing and tells nothing", func(w *World) {
		_, err := w.Store.Settle(w.Context(), book, uuid.New(), store.Planned, store.Note{}, batch(nine, draft(monday, "told @dana update")))
		w.refused(err, fault.Missing)
		w.whole(0)
	}},
}

func offer(key, line string) journal.Suggestion {
	return journal.Suggestion{Source: "git:atlas", Key: key, Line: line, Why: "3 commits"}
}

func (w *World) suggested(fate store.Fate) []string {
	w.Helper()
	all, err := w.Store.Suggested(w.Context(), book, fate)
	w.must(err)
	var out []string
	for _, s := range all {
		out = append(out, s.Line)
	}
	return out
}

func (w *World) offer(want int, all ...journal.Suggestion) {
	w.Helper()
	n, err := w.Store.Offer(w.Context(), book, all)
	w.must(err)
	w.same(n, want)
}

var suggestions = []Case{
	{"offers are listed in their order, whole", func(w *World) {
		w.offer(2, offer("b", "log B"), offer("a", "log A"))
		w.offer(1, offer("c", "log C"))
		all, err := w.Store.Suggested(w.Context(), book, store.New)
		w.must(err)
		w.same(all, []journal.Suggestion{offer("b", "log B"), offer("a", "log A"), offer("c", "log C")})
		w.same(w.head(), store.Head{})
	}},
	{"the same key is offered once, and takes the new line", func(w *World) {
		w.offer(1, offer("a", "log A"))
		w.offer(1, offer("a", "log A, and more"), offer("b", "log B"), offer("b", "log B again"))
		w.same(w.suggested(store.New), []string{"log A, and more", "log B again"})
	}},
	{"the same key of another source, or book, is another", func(w *World) {
		other := offer("a", "log A")
		other.Source = "git:zeta"
		w.offer(2, offer("a", "log A"), other)
		n, err := w.Store.Offer(w.Context(), "jon", []journal.Suggestion{other})
		w.must(err)
		w.same(n, 1)
	}},
	{"keeping records and marks in one step", func(w *World) {
		a, b := offer("a", "log A"), offer("b", "log B")
		w.offer(2, a, b)
		out, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{a}, batch(nine, draft(monday, "log A +atlas")))
		w.must(err)
		w.same(out.New, []string{"+atlas"})
		w.same(w.suggested(store.New), []string{"log B"})
		w.same(w.suggested(store.Kept), []string{"log A"})
		w.whole(1)
	}},
	{"what was kept is not offered again", func(w *World) {
		a := offer("a", "log A")
		w.offer(1, a)
		_, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{a}, batch(nine, draft(monday, "log A")))
		w.must(err)
		w.offer(0, offer("a", "log A, changed"))
		w.same(w.suggested(store.New), []string(nil))
		w.same(w.suggested(store.Kept), []string{"log A"})
	}},
	{"keeping twice records once", func(w *World) {
		a, b := offer("a", "log A"), offer("b", "log B")
		w.offer(2, a, b)
		_, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{a}, batch(nine, draft(monday, "log A")))
		w.must(err)
		_, err = w.Store.Keep(w.Context(), book, []journal.Suggestion{b, a}, batch(nine, draft(monday, "log B"), draft(monday, "log A")))
		w.refused(err, fault.Refused)
		w.same(w.suggested(store.New), []string{"log B"})
		w.whole(1)
	}},
	{"lines that go wrong leave the suggestion new", func(w *World) {
		a := offer("a", "log A")
		w.offer(1, a)
		_, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{a}, batch(nine, draft(monday, "log \x00")))
		w.refused(err, fault.Misread)
		w.same(w.suggested(store.New), []string{"log A"})
		w.whole(0)
	}},
	{"what was never offered cannot be kept or refused", func(w *World) {
		_, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{offer("a", "log A")}, batch(nine, draft(monday, "log A")))
		w.refused(err, fault.Missing)
		w.refused(w.Store.Refuse(w.Context(), book, []journal.Suggestion{offer("a\x00", "log A")}), fault.Missing)
		w.whole(0)
	}},
	{"refusing is for good, and all or none", func(w *World) {
		a, b, c := offer("a", "log A"), offer("b", "log B"), offer("c", "log C")
		w.offer(3, a, b, c)
		w.must(w.Store.Refuse(w.Context(), book, []journal.Suggestion{a}))
		w.must(w.Store.Refuse(w.Context(), book, []journal.Suggestion{a}))
		w.offer(0, offer("a", "log A, changed"))
		w.same(w.suggested(store.Refused), []string{"log A"})
		_, err := w.Store.Keep(w.Context(), book, []journal.Suggestion{b}, batch(nine, draft(monday, "log B")))
		w.must(err)
		w.refused(w.Store.Refuse(w.Context(), book, []journal.Suggestion{c, b}), fault.Refused)
		w.same(w.suggested(store.New), []string{"log C"})
		_, err = w.Store.Keep(w.Context(), book, []journal.Suggestion{a}, batch(nine, draft(monday, "log A")))
		w.refused(err, fault.Refused)
	}},
	{"an offer that is no text is refused, and none of its company stored", func(w *World) {
		_, err := w.Store.Offer(w.Context(), book, []journal.Suggestion{offer("a", "log A"), offer("b", "log \x00")})
		w.refused(err, fault.Misread)
		w.same(w.suggested(store.New), []string(nil))
	}},
	{"nothing offered is nothing new", func(w *World) {
		w.offer(0)
	}},
}
