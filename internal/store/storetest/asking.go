package storetest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"sync"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// questionnaire is the nth, with a link for each person.
func questionnaire(n int, people ...string) store.Questionnaire {
	q := store.Questionnaire{ID: id(n), Form: []byte(fmt.Sprintf(`{"n":%d}`, n)), Given: []byte("{}")}
	for _, person := range people {
		q.Invitations = append(q.Invitations, store.Invitation{Hash: hashOf(n, person), Person: person, State: store.InvitationOpen})
	}
	return q.Clone()
}

func hashOf(n int, person string) [32]byte { return sha256.Sum256([]byte(fmt.Sprint(n, person))) }

func (w *World) asked() []store.Questionnaire {
	w.Helper()
	all, err := w.Store.Asked(w.Context(), book)
	w.must(err)
	return all
}

func (w *World) ask(all ...store.Questionnaire) {
	w.Helper()
	for _, q := range all {
		w.must(w.Store.Ask(w.Context(), book, q))
	}
}

var asking = []Case{
	{"nothing is asked at first", func(w *World) {
		w.same(w.asked(), []store.Questionnaire(nil))
		_, err := w.Store.Linked(w.Context(), book, hashOf(1, "ana"))
		w.refused(err, fault.Missing)
		w.refused(w.Store.Change(w.Context(), book, id(1), func(*store.Questionnaire) error { return nil }), fault.Missing)
	}},
	{"questionnaires come back as they were asked, in the order of their ids", func(w *World) {
		one, two := questionnaire(1, "ana", "bo", "cy"), questionnaire(2)
		two.Form = []byte("Ärger\n<&>")
		w.ask(two, one)
		w.must(w.Store.Ask(w.Context(), "jon", questionnaire(1, "ana")))
		w.same(w.asked(), []store.Questionnaire{one, two})
		w.same(w.head(), store.Head{})
		w.record("log One")
		w.whole(1)
	}},
	{"a link leads to its own questionnaire, in its own book", func(w *World) {
		w.ask(questionnaire(1, "ana", "bo"), questionnaire(2, "ana"))
		q, err := w.Store.Linked(w.Context(), book, hashOf(2, "ana"))
		w.must(err)
		w.same(q, questionnaire(2, "ana"))
		_, err = w.Store.Linked(w.Context(), "jon", hashOf(2, "ana"))
		w.refused(err, fault.Missing)
	}},
	{"an id or a link that is taken is refused", func(w *World) {
		w.ask(questionnaire(1, "ana"))
		w.refused(w.Store.Ask(w.Context(), book, questionnaire(1, "bo")), fault.Refused)
		two := questionnaire(2, "bo")
		two.Invitations = append(two.Invitations, store.Invitation{Hash: hashOf(1, "ana"), State: store.InvitationOpen})
		w.refused(w.Store.Ask(w.Context(), book, two), fault.Refused)
		w.same(w.asked(), []store.Questionnaire{questionnaire(1, "ana")})
		w.ask(questionnaire(2, "bo"))
		w.refused(w.Store.Change(w.Context(), book, id(2), func(q *store.Questionnaire) error {
			q.Invitations = append(q.Invitations, store.Invitation{Hash: hashOf(1, "ana")})
			return nil
		}), fault.Refused)
		w.same(w.asked(), []store.Questionnaire{questionnaire(1, "ana"), questionnaire(2, "bo")})
	}},
	{"a change is stored whole", func(w *World) {
		w.ask(questionnaire(1, "ana", "bo"), questionnaire(2, "ana"))
		w.must(w.Store.Change(w.Context(), book, id(1), func(q *store.Questionnaire) error {
			q.ID = id(9)
			q.Form, q.Given = []byte("form"), []byte("given")
			q.Invitation(hashOf(1, "ana")).State = store.InvitationUsed
			for i, l := range q.Invitations {
				if l.Person == "bo" {
					q.Invitations = append(q.Invitations[:i], q.Invitations[i+1:]...)
					break
				}
			}
			q.Invitations = append(q.Invitations, store.Invitation{Hash: hashOf(1, "cy"), Person: "cy", State: store.InvitationRevoked})
			return nil
		}))
		want := questionnaire(1, "ana", "cy")
		want.Form, want.Given = []byte("form"), []byte("given")
		want.Invitation(hashOf(1, "ana")).State, want.Invitation(hashOf(1, "cy")).State = store.InvitationUsed, store.InvitationRevoked
		w.same(w.asked(), []store.Questionnaire{want, questionnaire(2, "ana")})
	}},
	{"a change that is refused changes nothing", func(w *World) {
		w.ask(questionnaire(1, "ana"))
		no := errors.New("no")
		err := w.Store.Change(w.Context(), book, id(1), func(q *store.Questionnaire) error {
			q.Form, q.Invitations = nil, nil
			return no
		})
		w.same(errors.Is(err, no), true)
		w.refused(w.Store.Change(w.Context(), book, id(1), func(q *store.Questionnaire) error {
			q.Given = []byte("a\x00")
			return nil
		}), fault.Misread)
		w.refused(w.Store.Ask(w.Context(), book, store.Questionnaire{ID: id(2), Form: []byte("\xff")}), fault.Misread)
		w.same(w.asked(), []store.Questionnaire{questionnaire(1, "ana")})
	}},
	{"many who change one at once wait for each other", func(w *World) {
		w.ask(questionnaire(1))
		var all sync.WaitGroup
		errs := make(chan error, 20)
		for range 20 {
			all.Go(func() {
				errs <- w.Store.Change(w.Context(), book, id(1), func(q *store.Questionnaire) error {
					q.Given = append(q.Given, '+')
					return nil
				})
			})
		}
		all.Wait()
		for range 20 {
			w.must(<-errs)
		}
		w.same(string(w.asked()[0].Given), "{}++++++++++++++++++++")
	}},
	{"a rewrite is given every piece of a questionnaire", func(w *World) {
		w.record("log A")
		one, two := questionnaire(1, "ana", "dana"), questionnaire(2, "dana")
		one.Form, one.Given = []byte("of dana"), []byte("said dana")
		two.Form = []byte("gone")
		w.ask(one, two)
		report, err := w.Store.Rewrite(w.Context(), book, func(t store.Text) store.Text {
			t = forget("dana", "x")(t)
			t.Gone = t.Of == store.OfQuestionnaire && t.Part == "form" && t.Body == "gone"
			return t
		})
		w.must(err)
		w.same(report, store.RewriteReport{Questionnaires: 1, Deleted: 1})
		one.Form, one.Given = []byte("of x"), []byte("said x")
		one.Invitation(hashOf(1, "dana")).Person = "x"
		w.same(w.asked(), []store.Questionnaire{one})
		_, err = w.Store.Linked(w.Context(), book, hashOf(2, "dana"))
		w.refused(err, fault.Missing)
		w.whole(1)
	}},
}
