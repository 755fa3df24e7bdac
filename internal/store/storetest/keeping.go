package storetest

import (
	"errors"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

var verifying = []Case{
	{"a book that only grew holds, and progress is told", func(w *World) {
		var drafts []store.Draft
		for range 9000 {
			drafts = append(drafts, draft(monday, "log Again"))
		}
		_, err := w.Store.Append(w.Context(), book, batch(nine, drafts...))
		w.must(err)
		last, calls := int64(0), 0
		breaks, err := w.Store.Verify(w.Context(), book, func(seq int64) {
			if seq <= last {
				w.Errorf("progress went from %d to %d", last, seq)
			}
			last, calls = seq, calls+1
		})
		w.must(err)
		w.same(breaks, []store.Break(nil))
		w.same(calls > 0, true)
	}},
	{"a name that its line does not speak of is a break", func(w *World) {
		d := draft(monday, "log One")
		d.Names = []string{"@ghost"}
		_, err := w.Store.Append(w.Context(), book, batch(nine, d))
		w.must(err)
		breaks, err := w.Store.Verify(w.Context(), book, nil)
		w.must(err)
		w.same(len(breaks), 1)
		w.same(breaks[0].Seq, int64(1))
		w.same(strings.Contains(breaks[0].What, "@ghost"), true)
	}},
}

// mend runs Mend and gives what it found, each "seq what".
func (w *World) mend(fix bool) []store.Break {
	w.Helper()
	breaks, err := w.Store.(store.Mender).Mend(w.Context(), book, Names, fix)
	w.must(err)
	return breaks
}

var mending = []Case{
	{"names that fit the lines need no mending", func(w *World) {
		w.record("log A @dana +atlas", "log B @ana")
		w.same(w.mend(false), []store.Break(nil))
		w.same(w.mend(true), []store.Break(nil))
		w.same(w.names(""), []string{"@dana #1", "+atlas #1", "@ana #2"})
	}},
	{"missing, misplaced and needless names are found, and mended on demand", func(w *World) {
		one, two, three := draft(monday, "log A @dana +atlas"), draft(monday, "log B @ana"), draft(monday, "log C @dana @ana")
		one.Names = []string{"@ghost"}
		two.Names = nil
		_, err := w.Store.Append(w.Context(), book, batch(nine, one, two, three))
		w.must(err)
		found := w.mend(false)
		w.same(len(found), 4)
		w.same(w.names(""), []string{"@ghost #1", "@dana #3", "@ana #3"})
		w.same(w.mend(true), found)
		w.same(w.names(""), []string{"@dana #1", "+atlas #1", "@ana #2"})
		w.same(w.mend(false), []store.Break(nil))
		w.whole(3)
	}},
}

// forget replaces a word in every text, and lets go of messages to its bearer.
func forget(word, with string) func(store.Text) store.Text {
	return func(t store.Text) store.Text {
		t.Body = strings.ReplaceAll(t.Body, word, with)
		t.Gone = t.Of == store.OfMessage && t.Reader == word
		return t
	}
}

var rewriting = []Case{
	{"a rewrite that changes nothing leaves the book as it is", func(w *World) {
		fortnight(w)
		before := w.head()
		report, err := w.Store.Rewrite(w.Context(), book, func(t store.Text) store.Text { return t })
		w.must(err)
		w.same(report, store.RewriteReport{})
		w.same(w.head(), before)
		w.whole(28)
	}},
	{"lines and names are replaced, and the chain holds anew", func(w *World) {
		w.record("log A @ana", "log B @dana", "log C", "thanks @dana +atlas @forgotten-1")
		before := w.read(store.Query{})
		report, err := w.Store.Rewrite(w.Context(), book, forget("dana", "forgotten-1"))
		w.must(err)
		w.same(report, store.RewriteReport{Lines: 2, From: 2})
		w.same(texts(w.read(store.Query{})), []string{"log A @ana", "log B @forgotten-1", "log C", "thanks @forgotten-1 +atlas @forgotten-1"})
		for i, l := range w.read(store.Query{}) {
			before[i].Text = l.Text
			w.same(l, before[i])
		}
		w.same(w.names(""), []string{"@ana #1", "@forgotten-1 #2", "+atlas #4"})
		w.whole(4)
		w.record("log D")
		w.whole(5)
	}},
	{"a name can go without another in its place", func(w *World) {
		w.record("log A @dana")
		_, err := w.Store.Rewrite(w.Context(), book, func(t store.Text) store.Text {
			t.Gone = t.Of == store.OfName
			return t
		})
		w.must(err)
		w.same(w.names(""), []string(nil))
	}},
	{"suggestions and messages are replaced piece by piece, or go", func(w *World) {
		w.record("log A")
		_, err := w.Store.Offer(w.Context(), book, []journal.Suggestion{
			{Source: "ics:work.ics", Key: "1", Line: "2026-03-02 met @dana 1:1", Why: "from the calendar of dana"},
			{Source: "ics:work.ics", Key: "2", Line: "2026-03-02 met @ana 1:1"},
			{Source: "mail:dana", Key: "dana-3", Line: "2026-03-02 log C"},
			{Source: "git:x", Key: "gone", Line: "2026-03-02 log D"},
		})
		w.must(err)
		toAna, toDana := message(1, "ana", "Dana: dana is late"), message(2, "dana", "Hello")
		w.must(w.Store.Plan(w.Context(), book, toAna))
		w.must(w.Store.Plan(w.Context(), book, toDana))
		report, err := w.Store.Rewrite(w.Context(), book, func(t store.Text) store.Text {
			t = forget("dana", "x")(t)
			t.Gone = t.Gone || t.Part == "key" && t.Body == "gone"
			if t.Of == store.OfMessage && t.Reader == "dana" {
				t.Gone = true
			}
			return t
		})
		w.must(err)
		w.same(report, store.RewriteReport{Suggestions: 2, Messages: 1, Deleted: 2})
		offers, err := w.Store.Suggested(w.Context(), book, store.New)
		w.must(err)
		w.same(offers, []journal.Suggestion{
			{Source: "ics:work.ics", Key: "1", Line: "2026-03-02 met @x 1:1", Why: "from the calendar of x"},
			{Source: "ics:work.ics", Key: "2", Line: "2026-03-02 met @ana 1:1"},
			{Source: "mail:x", Key: "x-3", Line: "2026-03-02 log C"},
		})
		all, err := w.Store.Messages(w.Context(), book)
		w.must(err)
		w.same(len(all), 1)
		w.same(string(all[0].Body), "Dana: x is late")
		w.same(all[0].Hash, message(1, "ana", "Dana: x is late").Hash)
		w.same(all[0].State, store.Planned)
		w.whole(1)
	}},
	{"the shelf's disposable values go, the others are replaced", func(w *World) {
		w.record("log A")
		for key, value := range map[string]string{store.Disposable: "dana", store.Disposable + "/400": "x", "settings": "send dana", "other": "dana"} {
			w.must(w.Store.Save(w.Context(), book, key, []byte(value)))
		}
		_, err := w.Store.Rewrite(w.Context(), book, func(t store.Text) store.Text {
			t.Gone = t.Part == "other"
			return forgetIn(t, "dana", "x")
		})
		w.must(err)
		for key, want := range map[string]string{store.Disposable: "", store.Disposable + "/400": "", "settings": "send x", "other": ""} {
			got, err := w.Store.Load(w.Context(), book, key)
			w.must(err)
			w.same(string(got), want)
		}
	}},
	{"a rewrite that goes wrong changes nothing", func(w *World) {
		w.record("log A @dana", "log B @dana")
		before := w.read(store.Query{})
		head := w.head()
		_, err := w.Store.Rewrite(w.Context(), book, forget("B @dana", "\x00"))
		w.refused(err, fault.Misread)
		w.same(w.read(store.Query{}), before)
		w.same(w.head(), head)
		w.whole(2)
	}},
	{"other books stay as they are", func(w *World) {
		w.recordIn("mira", monday, nine, "log A @dana")
		w.recordIn("jon", monday, nine, "log B @dana")
		_, err := w.Store.Rewrite(w.Context(), "mira", forget("dana", "x"))
		w.must(err)
		w.same(texts(w.readIn("jon", store.Query{})), []string{"log B @dana"})
	}},
	{"a book that was never written has nothing to rewrite", func(w *World) {
		report, err := w.Store.Rewrite(w.Context(), "nobody", forget("a", "b"))
		w.must(err)
		w.same(report, store.RewriteReport{})
	}},
}

func forgetIn(t store.Text, word, with string) store.Text {
	t.Body = strings.ReplaceAll(t.Body, word, with)
	return t
}

var shelf = []Case{
	{"nothing is on the shelf at first", func(w *World) {
		got, err := w.Store.Load(w.Context(), book, "settings")
		w.must(err)
		w.same(got, []byte(nil))
	}},
	{"a value is kept, replaced and removed", func(w *World) {
		w.must(w.Store.Save(w.Context(), book, "settings", []byte("a\x00\xff")))
		w.must(w.Store.Save(w.Context(), book, "collected", []byte("yesterday")))
		w.must(w.Store.Save(w.Context(), "jon", "settings", []byte("his")))
		got, err := w.Store.Load(w.Context(), book, "settings")
		w.must(err)
		w.same(got, []byte("a\x00\xff"))
		w.must(w.Store.Save(w.Context(), book, "settings", []byte("b")))
		got, err = w.Store.Load(w.Context(), book, "settings")
		w.must(err)
		w.same(got, []byte("b"))
		w.must(w.Store.Save(w.Context(), book, "settings", nil))
		got, err = w.Store.Load(w.Context(), book, "settings")
		w.must(err)
		w.same(got, []byte(nil))
		got, err = w.Store.Load(w.Context(), book, "collected")
		w.must(err)
		w.same(got, []byte("yesterday"))
	}},
	{"an empty value is a value", func(w *World) {
		w.must(w.Store.Save(w.Context(), book, "empty", []byte{}))
		got, err := w.Store.Load(w.Context(), book, "empty")
		w.must(err)
		w.same(got, []byte{})
	}},
	{"removing what is not there is no error", func(w *World) {
		w.must(w.Store.Save(w.Context(), book, "nothing", nil))
	}},
	{"a value of megabytes is kept", func(w *World) {
		big := []byte(strings.Repeat("0123456789abcdef", 1<<17))
		w.must(w.Store.Save(w.Context(), book, store.Disposable, big))
		got, err := w.Store.Load(w.Context(), book, store.Disposable)
		w.must(err)
		w.same(string(got) == string(big), true)
	}},
	{"saving does not make lines", func(w *World) {
		w.must(w.Store.Save(w.Context(), book, "settings", []byte("a")))
		w.same(w.head(), store.Head{})
		w.record("log One")
		w.whole(1)
	}},
	{"a key that is no text is refused", func(w *World) {
		w.refused(w.Store.Save(w.Context(), book, "a\x00", []byte("a")), fault.Misread)
		got, err := w.Store.Load(w.Context(), book, "a\x00")
		w.must(err)
		w.same(got, []byte(nil))
	}},
	{"a canceled save saves nothing", func(w *World) {
		if err := w.Store.Save(canceled(w.Context()), book, "settings", []byte("a")); err == nil {
			w.Fatal("no error")
		} else if errors.Is(err, fault.New(fault.Failed, "")) {
			w.Fatal(err)
		}
		got, err := w.Store.Load(w.Context(), book, "settings")
		w.must(err)
		w.same(got, []byte(nil))
	}},
}
