package view_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// bookOf folds a text journal as of a day.
func bookOf(t testing.TB, text, on string) *book.Book {
	t.Helper()
	day, ok := civil.ParseISO(on)
	if !ok {
		t.Fatalf("%s is no day", on)
	}
	file, err := journal.Reader{Today: day, Lang: civil.English()}.ReadFile("test.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, day)
}

// The example of the contract: told green, red by now.
const slip = `
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @bo Bo Lind relation:report
2026-01-05 person @acme Acme relation:customer
2026-01-05 project +atlas Billing migration lead:@ana for:@acme by:2026-05-01
2026-01-05 project +otter A move in autumn visible:private
2026-01-05 status +atlas green on plan
2026-02-01 told @dana update +atlas
2026-02-02 answer #9 seen
2026-02-03 met @ana 1:1 the plan +atlas
2026-02-20 win The first customer moved +atlas
2026-03-01 status +atlas red the vendor slipped
`

func TestBeliefs(t *testing.T) {
	v := view.BeliefsOf(bookOf(t, slip, "2026-03-05"), view.Focus{})
	if diff := cmp.Diff([]string{"dana", "raj", "acme", "ana"}, v.People); diff != "" {
		t.Error(diff)
	}
	got, err := json.MarshalIndent(v.Rows, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	const want = `[
 {
  "project": "atlas",
  "title": "Billing migration",
  "state": "red",
  "since": "2026-03-01",
  "cause": "the vendor slipped",
  "by": "2026-05-01",
  "entry": 13,
  "cells": [
   {
    "person": "dana",
    "belief": "wrong",
    "last": "green",
    "last_by": "2026-05-01",
    "told": "2026-02-01",
    "how": "update",
    "entry": 9,
    "heard": "2026-02-02",
    "news": [
     12
    ]
   },
   {
    "person": "raj",
    "belief": "unaware",
    "last": "",
    "last_by": "",
    "told": "",
    "how": "",
    "entry": 0,
    "heard": "",
    "news": []
   },
   {
    "person": "acme",
    "belief": "unaware",
    "last": "",
    "last_by": "",
    "told": "",
    "how": "",
    "entry": 0,
    "heard": "",
    "news": []
   },
   {
    "person": "ana",
    "belief": "wrong",
    "last": "green",
    "last_by": "2026-05-01",
    "told": "2026-02-03",
    "how": "1:1",
    "entry": 11,
    "heard": "2026-02-03",
    "news": [
     12
    ]
   }
  ]
 },
 {
  "project": "otter",
  "title": "A move in autumn",
  "state": "",
  "since": "",
  "cause": "",
  "by": "",
  "entry": 0,
  "cells": []
 }
]`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

// words are the cells of a map: "atlas dana wrong".
func words(v view.Beliefs) []string {
	var all []string
	for _, row := range v.Rows {
		for _, c := range row.Cells {
			all = append(all, row.Project+" "+c.Person+" "+string(c.Belief))
		}
	}
	return all
}

// An ended project stays until everybody who once heard of it knows; who never
// did is not asked about any more.
func TestBeliefsOfTheEnded(t *testing.T) {
	const history = slip + `
2026-03-02 told @acme heads-up +atlas
2026-03-06 status +atlas done
2026-03-07 told @dana update +atlas
2026-03-08 told @acme the last account has moved +atlas
`
	for on, want := range map[string][]string{
		"2026-03-06": {"atlas dana behind", "atlas acme behind"},
		"2026-03-07": {"atlas dana knows", "atlas acme behind"},
		"2026-03-08": nil,
	} {
		if diff := cmp.Diff(want, words(view.BeliefsOf(bookOf(t, history, on), view.Focus{}))); diff != "" {
			t.Errorf("%s: %s", on, diff)
		}
	}
}

// A focus shows whoever is named, and every project named.
func TestBeliefsInFocus(t *testing.T) {
	b := bookOf(t, slip+"2026-03-04 project +elm Done long ago\n2026-03-04 status +elm done\n", "2026-03-05")
	for _, c := range []struct {
		focus view.Focus
		want  []string
	}{
		{view.Focus{People: []*book.Person{b.Person("bo")}}, []string{"atlas bo unaware"}},
		{view.Focus{People: []*book.Person{b.Person("dana")}}, []string{"atlas dana wrong"}},
		{view.Focus{Projects: []*book.Project{b.Project("elm")}}, nil},
		{view.Focus{People: []*book.Person{b.Person("raj")}, Projects: []*book.Project{b.Project("atlas")}}, []string{"atlas raj unaware"}},
	} {
		v := view.BeliefsOf(b, c.focus)
		if diff := cmp.Diff(c.want, words(v)); diff != "" {
			t.Error(diff)
		}
	}
}

// What entries after a day say changes nothing of that day's map.
func TestBeliefsOfAnEarlierDay(t *testing.T) {
	then := view.BeliefsOf(bookOf(t, slip, "2026-02-15"), view.Focus{})
	if diff := cmp.Diff([]string{"atlas dana knows", "atlas raj unaware", "atlas acme unaware", "atlas ana knows"}, words(then)); diff != "" {
		t.Error(diff)
	}
}
