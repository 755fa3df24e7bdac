package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

var appending = []Case{
	{"an empty book has a zero head and no lines", func(w *World) {
		w.same(w.head(), store.Head{})
		w.same(w.read(store.Query{}), []store.Line(nil))
		w.same(w.names(""), []string(nil))
		w.whole(0)
	}},
	{"a line comes back as it was recorded", func(w *World) {
		got := w.record("win Shipped the migration +atlas @dana impact:high")
		want := store.Line{Seq: 1, ID: got.Lines[0].ID, On: monday, Recorded: nine, Verb: "win",
			Text: "2026-03-02 win Shipped the migration +atlas @dana impact:high"}
		w.same(got, store.Appended{Lines: []store.Line{want}, New: []string{"+atlas", "@dana"}})
		w.same(w.read(store.Query{}), []store.Line{want})
		w.same(w.head().Seq, int64(1))
		w.same(w.head().Recorded, nine)
		w.whole(1)
	}},
	{"numbers follow without a gap, in batches too", func(w *World) {
		w.record("log One")
		w.record("log Two", "log Three")
		w.record("log Four")
		w.same(texts(w.read(store.Query{})), []string{"log One", "log Two", "log Three", "log Four"})
		w.whole(4)
	}},
	{"the lines of a batch may name each other by number", func(w *World) {
		w.record("log One")
		out, err := w.Store.Append(w.Context(), book, store.Batch{N: 2, Now: nine, Lines: func(first int64) ([]store.Draft, error) {
			return []store.Draft{draft(monday, "issue Late"), draft(monday, fmt.Sprintf("done #%d", first))}, nil
		}})
		w.must(err)
		w.same(out.Lines[1].Text, "2026-03-02 done #2")
		w.whole(3)
	}},
	{"an error while making the lines comes back and leaves nothing", func(w *World) {
		w.record("log One")
		before := w.head()
		no := errors.New("no such entry")
		_, err := w.Store.Append(w.Context(), book, store.Batch{N: 1, Now: nine, Lines: func(int64) ([]store.Draft, error) { return nil, no }})
		if err != no {
			w.Fatalf("got %v, want the very error", err)
		}
		w.same(w.head(), before)
		w.record("log Two")
		w.whole(2)
	}},
	{"an error in the first append leaves an empty book", func(w *World) {
		_, err := w.Store.Append(w.Context(), book, store.Batch{N: 1, Now: nine, Lines: func(int64) ([]store.Draft, error) { return nil, errors.New("no") }})
		if err == nil {
			w.Fatal("no error")
		}
		w.same(w.head(), store.Head{})
		w.record("log One")
		w.whole(1)
	}},
	{"a batch that brings another number of lines is refused", func(w *World) {
		_, err := w.Store.Append(w.Context(), book, store.Batch{N: 2, Now: nine, Lines: func(int64) ([]store.Draft, error) {
			return []store.Draft{draft(monday, "log One")}, nil
		}})
		if err == nil {
			w.Fatal("no error")
		}
		w.same(w.head(), store.Head{})
	}},
	{"an empty batch records nothing", func(w *World) {
		out, err := w.Store.Append(w.Context(), book, store.Batch{Now: nine})
		w.must(err)
		w.same(out, store.Appended{})
		w.same(w.head(), store.Head{})
	}},
	{"ids are made where none is given, version 7, all different, in order", func(w *World) {
		out := w.record("log One", "log Two", "log Three")
		last := ""
		for _, l := range out.Lines {
			w.same(l.ID.Version(), uuid.Version(7))
			w.same(l.ID.Variant(), uuid.RFC4122)
			if s := l.ID.String(); s <= last {
				w.Fatalf("%s does not come after %s", s, last)
			} else {
				last = s
			}
		}
		sec, nsec := out.Lines[0].ID.Time().UnixTime()
		w.same(time.Unix(sec, nsec).UTC(), nine)
	}},
	{"an id that is given is kept, and refused the second time", func(w *World) {
		d := draft(monday, "log One")
		d.ID = id(1)
		_, err := w.Store.Append(w.Context(), book, batch(nine, d))
		w.must(err)
		_, err = w.Store.Append(w.Context(), book, batch(nine, draft(monday, "log Two"), d))
		w.refused(err, fault.Refused)
		w.same(w.read(store.Query{})[0].ID, id(1))
		w.whole(1)
	}},
	{"the same id twice in one batch is refused", func(w *World) {
		d := draft(monday, "log One")
		d.ID = id(1)
		_, err := w.Store.Append(w.Context(), book, batch(nine, d, d))
		w.refused(err, fault.Refused)
		w.whole(0)
	}},
	{"the same id may stand in two books", func(w *World) {
		d := draft(monday, "log One")
		d.ID = id(1)
		for _, name := range []string{"mira", "jon"} {
			_, err := w.Store.Append(w.Context(), name, batch(nine, d))
			w.must(err)
		}
	}},
	{"recorded is kept to the microsecond, in UTC", func(w *World) {
		now := time.Date(2026, 3, 2, 10, 0, 0, 123456789, time.FixedZone("CET", 3600))
		out := w.recordIn(book, monday, now, "log One")
		want := time.Date(2026, 3, 2, 9, 0, 0, 123456000, time.UTC)
		w.same(out.Lines[0].Recorded, want)
		w.same(w.read(store.Query{})[0].Recorded, want)
		w.same(w.head().Recorded, want)
		w.whole(1)
	}},
	{"a clock that steps back is lifted to the book's last instant", func(w *World) {
		w.recordIn(book, monday, nine, "log One")
		out := w.recordIn(book, monday, nine.Add(-time.Hour), "log Two")
		w.same(out.Lines[0].Recorded, nine)
		w.recordIn(book, monday, nine.Add(time.Second), "log Three")
		w.same(w.head().Recorded, nine.Add(time.Second))
		w.whole(3)
	}},
	{"days far back and far ahead are kept", func(w *World) {
		w.recordIn(book, 1, nine, "log Once upon a time")
		w.recordIn(book, 3652059, nine, "met @dana review")
		got := w.read(store.Query{})
		w.same(got[0].On.String(), "0001-01-01")
		w.same(got[1].On.String(), "9999-12-31")
		w.whole(2)
	}},
	{"a line keeps its breaks, quotes and every script", func(w *World) {
		line := "note Zeile\n    zweite Zeile; 'quoted' \"double\" \\ ?1 $1 %s 日本語 العربية 🙂 e\u0301 \t\u202e"
		w.record(line)
		w.same(texts(w.read(store.Query{})), []string{line})
		w.whole(1)
	}},
	{"a line of 64 KiB is kept", func(w *World) {
		line := "note " + strings.Repeat("x", 64<<10-5)
		w.record(line)
		w.same(texts(w.read(store.Query{})), []string{line})
		w.whole(1)
	}},
	{"a NUL character is refused", func(w *World) {
		_, err := w.Store.Append(w.Context(), book, batch(nine, draft(monday, "note a\x00b")))
		w.refused(err, fault.Misread)
		w.whole(0)
	}},
	{"bytes that are no text are refused", func(w *World) {
		_, err := w.Store.Append(w.Context(), book, batch(nine, draft(monday, "log One"), draft(monday, "note a\xffb")))
		w.refused(err, fault.Misread)
		w.whole(0)
	}},
	{"books do not see each other", func(w *World) {
		w.recordIn("mira", monday, nine, "log Mine @dana")
		w.recordIn("jon", monday, nine, "log His @ana", "log Again")
		w.same(texts(w.readIn("mira", store.Query{})), []string{"log Mine @dana"})
		w.same(texts(w.readIn("jon", store.Query{After: 1})), []string{"log Again"})
		w.same(texts(w.readIn("jon", store.Query{Verbs: []string{"log"}, From: monday})), []string{"log His @ana", "log Again"})
		w.same(w.names(""), []string{"@dana #1"})
		w.same(w.readIn("nobody", store.Query{}), []store.Line(nil))
	}},
	{"the same lines in two books close two chains", func(w *World) {
		d := draft(monday, "log One")
		d.ID = id(1)
		heads := map[[32]byte]bool{}
		for _, name := range []string{"mira", "jon"} {
			_, err := w.Store.Append(w.Context(), name, batch(nine, d))
			w.must(err)
			head, err := w.Store.Head(w.Context(), name)
			w.must(err)
			heads[head.Chain] = true
		}
		w.same(len(heads), 2)
	}},
	{"a canceled append records nothing", func(w *World) {
		w.record("log One")
		_, err := w.Store.Append(canceled(w.Context()), book, batch(nine, draft(monday, "log Two")))
		if !errors.Is(err, context.Canceled) {
			w.Fatalf("got %v, want context.Canceled", err)
		}
		w.whole(1)
	}},
	{"a thousand lines at once", func(w *World) {
		drafts := make([]store.Draft, 1000)
		for i := range drafts {
			drafts[i] = draft(monday, fmt.Sprintf("log Line %d @p%d", i, i%7))
		}
		out, err := w.Store.Append(w.Context(), book, batch(nine, drafts...))
		w.must(err)
		w.same(len(out.New), 7)
		w.whole(1000)
	}},
}

var naming = []Case{
	{"new names come back once, in the order given", func(w *World) {
		w.same(w.record("log A @dana +atlas @dana").New, []string{"@dana", "+atlas"})
		w.same(w.record("log B @ana @dana", "log C @ana +zeta").New, []string{"@ana", "+zeta"})
		w.same(w.record("log D @dana").New, []string(nil))
		w.same(w.names(""), []string{"@dana #1", "+atlas #1", "@ana #2", "+zeta #3"})
	}},
	{"names are listed by prefix", func(w *World) {
		w.record("log A @dana @Dan +dana @da-n @daña @d")
		w.same(w.names("@da"), []string{"@dana #1", "@da-n #1", "@daña #1"})
		w.same(w.names("@"), []string{"@dana #1", "@Dan #1", "@da-n #1", "@daña #1", "@d #1"})
		w.same(w.names("+"), []string{"+dana #1"})
		w.same(w.names("@da\x00"), []string(nil))
		w.same(w.names("%"), []string(nil))
	}},
	{"names of a batch that failed are not kept", func(w *World) {
		_, err := w.Store.Append(w.Context(), book, batch(nine, draft(monday, "log A @dana"), draft(monday, "note \x00")))
		w.refused(err, fault.Misread)
		w.same(w.names(""), []string(nil))
		w.same(w.record("log B @dana").New, []string{"@dana"})
	}},
}
