package storetest

import (
	"crypto/sha256"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// link is the nth way to the nth message, made n minutes past nine for a week.
func link(n int) store.Link { return linkTo(n, n) }

func linkTo(n, message int) store.Link {
	made := nine.Add(time.Duration(n) * time.Minute)
	return store.Link{Token: sha256.Sum256([]byte{byte(n)}), Message: id(message), Created: made, Expires: made.AddDate(0, 0, 7)}
}

// add keeps some links.
func (w *World) add(all ...store.Link) {
	w.Helper()
	for _, l := range all {
		w.must(w.Store.AddLink(w.Context(), book, l))
	}
}

func (w *World) link(n int) store.Link {
	w.Helper()
	l, err := w.Store.Link(w.Context(), book, link(n).Token)
	w.must(err)
	return l
}

// links to a message, or to all.
func (w *World) links(message uuid.UUID) []store.Link {
	w.Helper()
	all, err := w.Store.Links(w.Context(), book, message)
	w.must(err)
	return all
}

var linking = []Case{
	{"a page is sealed with its message", func(w *World) {
		m := message(1, "dana", "All is well.")
		m.Page = []byte(`{"title":"Update"}`)
		w.plan(m)
		m.PageHash = sha256.Sum256(m.Page)
		w.same(w.message(1), m)
	}},
	{"a link comes back as it was made", func(w *World) {
		w.plan(message(1, "dana", "x"))
		l := link(1)
		l.Revoked, l.Answers, l.Given = nine, 3, []byte("seen")
		w.add(l)
		w.same(w.link(1), l)
		w.same(w.head(), store.Head{})
	}},
	{"a link that is not there is missing", func(w *World) {
		_, err := w.Store.Link(w.Context(), book, link(1).Token)
		w.refused(err, fault.Missing)
		w.plan(message(1, "dana", "x"))
		w.add(link(1))
		_, err = w.Store.Link(w.Context(), "jon", link(1).Token)
		w.refused(err, fault.Missing)
		_, err = w.Store.Link(w.Context(), book, link(2).Token)
		w.refused(err, fault.Missing)
	}},
	{"a link may come before its message, and a token is taken once", func(w *World) {
		w.add(link(1))
		_, err := w.Store.Rewrite(w.Context(), book, forget("dana", "x"))
		w.must(err)
		w.plan(message(1, "dana", "x"), message(2, "raj", "y"))
		w.refused(w.Store.AddLink(w.Context(), book, linkTo(1, 2)), fault.Refused)
		w.same(w.link(1).Message, id(1))
	}},
	{"links are listed by message, the oldest first", func(w *World) {
		w.same(w.links(uuid.Nil), []store.Link(nil))
		w.plan(message(1, "dana", "x"), message(2, "raj", "y"))
		w.add(linkTo(3, 1), linkTo(2, 2), linkTo(1, 1))
		w.same(w.links(id(1)), []store.Link{linkTo(1, 1), linkTo(3, 1)})
		w.same(w.links(uuid.Nil), []store.Link{linkTo(1, 1), linkTo(2, 2), linkTo(3, 1)})
		w.same(w.links(id(4)), []store.Link(nil))
	}},
	{"revoking closes what is open, for good", func(w *World) {
		w.plan(message(1, "dana", "x"), message(2, "raj", "y"))
		w.add(linkTo(1, 1), linkTo(2, 1), linkTo(3, 2))
		for i, want := range []int{2, 0} {
			n, err := w.Store.Revoke(w.Context(), book, id(1), nine.Add(time.Duration(i)*time.Hour))
			w.must(err)
			w.same(n, want)
		}
		w.same(w.link(1).Revoked, nine)
		w.same(w.link(3).Revoked, time.Time{})
	}},
	{"an answer is counted once, and what was given is kept", func(w *World) {
		w.plan(message(1, "dana", "x"))
		w.add(link(1))
		w.must(w.Store.Answered(w.Context(), book, link(1).Token, 0, []byte("seen")))
		w.refused(w.Store.Answered(w.Context(), book, link(1).Token, 0, []byte("talk")), fault.Refused)
		w.same(string(w.link(1).Given), "seen")
		w.must(w.Store.Answered(w.Context(), book, link(1).Token, 1, []byte("talk")))
		w.same(w.link(1).Answers, 2)
		w.same(string(w.link(1).Given), "talk")
		w.refused(w.Store.Answered(w.Context(), book, link(2).Token, 0, nil), fault.Missing)
	}},
	{"of many who answer at once one is counted", func(w *World) {
		w.plan(message(1, "dana", "x"))
		w.add(link(1))
		results := make(chan error)
		for range 8 {
			go func() { results <- w.Store.Answered(w.Context(), book, link(1).Token, 0, []byte("seen")) }()
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
		w.same(w.link(1).Answers, 1)
	}},
	{"a forgotten reader's links go with the messages, and what others answered is replaced", func(w *World) {
		w.record("log A")
		to := message(1, "ana", "x")
		to.Page = []byte(`{"bottom":"dana is late"}`)
		w.plan(to, message(2, "dana", "y"))
		w.add(link(1), link(2))
		w.must(w.Store.Answered(w.Context(), book, link(1).Token, 0, []byte("ask dana")))
		w.must(w.Store.Answered(w.Context(), book, link(2).Token, 0, []byte("seen")))
		report, err := w.Store.Rewrite(w.Context(), book, forget("dana", "x"))
		w.must(err)
		w.same(report, store.RewriteReport{Messages: 1, Deleted: 1})
		w.same(len(w.links(uuid.Nil)), 1)
		w.same(string(w.link(1).Given), "ask x")
		w.same(w.link(1).Answers, 1)
		want := []byte(`{"bottom":"x is late"}`)
		w.same(w.message(1).Page, want)
		w.same(w.message(1).PageHash, sha256.Sum256(want))
	}},
	{"a link can go without its message", func(w *World) {
		w.plan(message(1, "dana", "x"))
		w.add(link(1))
		w.must(w.Store.Answered(w.Context(), book, link(1).Token, 0, []byte("seen")))
		_, err := w.Store.Rewrite(w.Context(), book, func(t store.Text) store.Text {
			t.Gone = t.Of == store.OfLink && t.Reader == "dana" && t.Part == "given"
			return t
		})
		w.must(err)
		w.same(w.links(uuid.Nil), []store.Link(nil))
		w.same(w.readers(), []string{"dana"})
	}},
}
