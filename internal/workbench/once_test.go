package workbench_test

import (
	"strings"
	"testing"
	"time"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// desk is a book with news for Dana, at noon, by a clock that the test winds on.
func desk(t *testing.T) (w *workbench.Workbench, d workbench.Draft, now *time.Time) {
	t.Helper()
	at := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	w = workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return at }})
	bringIn(t, w, dana+"2026-03-04 status +atlas green on plan\n")
	return w, again(t, w), &at
}

func again(t *testing.T, w *workbench.Workbench) workbench.Draft {
	t.Helper()
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana", Projects: []string{"atlas"}})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A button that is pressed twice plans one message, and one that says the same
// takes its place.
func TestPlannedOnce(t *testing.T) {
	w, d, now := desk(t)
	first, second := newID(t, *now), newID(t, *now)
	a, err := w.PlanOnce(t.Context(), first, d, &carrier{}, "")
	if err != nil {
		t.Fatal(err)
	}
	if b, err := w.PlanOnce(t.Context(), first, d, &carrier{}, ""); err != nil || b.ID != a.ID || string(b.Body) != string(a.Body) {
		t.Fatalf("asked again: %v %v", b.ID, err)
	}
	if all, err := w.Outbox(t.Context()); err != nil || len(all) != 1 {
		t.Fatalf("%d messages, %v", len(all), err)
	}
	if _, err := w.PlanOnce(t.Context(), second, d, &carrier{}, ""); err != nil {
		t.Fatal(err)
	}
	if m, err := w.Message(t.Context(), first); err != nil || m.State != store.Canceled {
		t.Errorf("the first is %s, %v", m.State, err)
	}
	if err := w.Approve(t.Context(), first); !fault.Is(err, fault.Refused) {
		t.Errorf("a canceled one was approved: %v", err)
	}
}

// What lay open on two pages is sent from one.
func TestWhatWasToldSinceIsNotSent(t *testing.T) {
	w, d, now := desk(t)
	planned := func() store.Message {
		m, err := w.Plan(t.Context(), d, &carrier{}, "")
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	a, b := planned(), planned()
	*now = now.Add(time.Minute)
	if err := w.Approve(t.Context(), a.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Dispatch(t.Context(), a.ID, &carrier{}); err != nil {
		t.Fatal(err)
	}
	err := w.Approve(t.Context(), b.ID)
	if !fault.Is(err, fault.Refused) || !strings.Contains(err.Error(), "was told to @dana since it was planned") {
		t.Fatalf("the other: %v", err)
	}
	d, *now = again(t, w), now.Add(time.Minute)
	if c := planned(); w.Approve(t.Context(), c.ID) != nil { // said again on purpose
		t.Error("what is written anew may go")
	}
}

func TestLettersAndWhatCameOfThem(t *testing.T) {
	w, d, now := desk(t)
	for range 3 {
		*now = now.Add(time.Hour)
		if _, err := send(t, w, d, &carrier{}); err != nil {
			t.Fatal(err)
		}
		d = again(t, w)
	}
	all, err := w.Letters(t.Context(), "dana", 1, 1)
	if err != nil || all.Total != 3 || len(all.Page) != 1 {
		t.Fatalf("%d of %d, %v", len(all.Page), all.Total, err)
	}
	if none, err := w.Letters(t.Context(), "raj", 0, 10); err != nil || none.Total != 0 {
		t.Errorf("%d to somebody else, %v", none.Total, err)
	}
	came, err := w.CameOf(t.Context(), all.Page[0])
	if err != nil || came.Telling == 0 || len(came.Answers) != 0 {
		t.Fatalf("%+v, %v", came, err)
	}
	if _, err := w.Record(t.Context(), workbench.Said{Line: "answer #5 seen"}); err != nil {
		t.Fatal(err)
	}
	b, err := w.Book(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	answers, err := w.AnswersSince(t.Context(), b, b.Day-7)
	if err != nil || len(answers) != 1 || answers[0].By != "dana" || answers[0].To.Seq != 5 {
		t.Fatalf("%+v, %v", answers, err)
	}
	m, err := w.Message(t.Context(), answers[0].Message)
	if err != nil {
		t.Fatal(err)
	}
	if came, err := w.CameOf(t.Context(), m); err != nil || len(came.Answers) != 1 {
		t.Errorf("%+v, %v", came, err)
	}
}

func newID(t *testing.T, at time.Time) [16]byte {
	t.Helper()
	id, err := store.NewID(at, 0)
	if err != nil {
		t.Fatal(err)
	}
	return id
}
