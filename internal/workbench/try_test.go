package workbench_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// clocked is a workbench whose clock a test sets, with a book of its own.
func clocked(t *testing.T, text string) (*workbench.Workbench, func(at string)) {
	t.Helper()
	var now time.Time
	set := func(at string) {
		var err error
		if now, err = time.Parse("2006-01-02 15:04", at); err != nil {
			t.Fatal(err)
		}
	}
	set("2026-03-05 12:00") // a Thursday
	w := workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return now }})
	if _, err := w.Import(t.Context(), []workbench.Source{{Name: "book", In: strings.NewReader(text)}}); err != nil {
		t.Fatal(err)
	}
	return w, set
}

// approved puts a document into the outbox that may go at once.
func approved(t *testing.T, w *workbench.Workbench, want workbench.Wanted) store.Message {
	t.Helper()
	d, err := w.Draft(t.Context(), want)
	if err != nil {
		t.Fatal(err)
	}
	m, err := w.Plan(t.Context(), d, &carrier{}, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Approve(t.Context(), m.ID); err != nil {
		t.Fatal(err)
	}
	return m
}

// queue says what is due, and until when the rest waits.
func queue(t *testing.T, w *workbench.Workbench) string {
	t.Helper()
	due, err := w.Due(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	goes := map[string]bool{}
	for _, m := range due {
		goes[m.ID.String()] = true
	}
	all, err := w.Outbox(t.Context(), store.Approved)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, m := range all {
		when := "now"
		if !goes[m.ID.String()] {
			when = m.Next.Format("Jan 2 15:04")
		}
		said = append(said, m.Document+" "+when)
	}
	return strings.Join(said, ", ")
}

const billing = "2026-03-01 project +atlas Billing\n2026-03-01 status +atlas green on plan\n2026-03-02 told @dana update +atlas\n"

// A try that failed is made again at an hour at which its reader may be written to,
// by what the book says when that hour has come.
func TestRetryLooksAgain(t *testing.T) {
	busy := errors.New("greylisted")
	for _, c := range []struct {
		name, person, hours string
		said                string // recorded once the try has failed
		failed, next        string // the hour of the failed try, and what stands in the outbox after it
		look, queue         string // a later look
	}{
		{name: "any hour", failed: "2026-03-05 12:00", next: "Mar 5 12:02", look: "2026-03-05 12:02", queue: "update now"},
		{name: "the evening", hours: "18:00-08:00", failed: "2026-03-05 17:59", next: "Mar 6 08:00", look: "2026-03-05 18:01", queue: "update Mar 6 08:00"},
		{name: "a quiet day after midnight", person: "quiet:fri", failed: "2026-03-05 23:59", next: "Mar 7 08:00", look: "2026-03-06 12:00", queue: "update Mar 7 08:00"},
		{name: "a late look", hours: "18:00-08:00", failed: "2026-03-05 12:00", next: "Mar 5 12:02", look: "2026-03-05 19:00", queue: "update Mar 6 08:00"},
		{name: "leave that was recorded since", said: "person @dana away:2026-03-05..2026-03-08", failed: "2026-03-05 12:00", next: "Mar 5 12:02", look: "2026-03-05 12:05", queue: "update Mar 9 08:00"},
		{name: "a limit that was reached since", person: "max:2/week", said: "told @dana win-note +atlas", failed: "2026-03-05 12:00", next: "Mar 5 12:02", look: "2026-03-05 12:05", queue: "update Mar 9 08:00"},
		{name: "trouble since", person: "relation:manager quiet:fri", said: "status +atlas red the vendor left", failed: "2026-03-05 23:59", next: "Mar 7 08:00", look: "2026-03-07 08:00", queue: "update now"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, set := clocked(t, "2026-03-01 person @dana Dana Osei relation:peer "+c.person+"\n"+billing)
			if c.hours != "" {
				if err := w.Configure(t.Context(), workbench.QuietHours, c.hours); err != nil {
					t.Fatal(err)
				}
			}
			set(c.failed)
			m := approved(t, w, workbench.Wanted{Document: "update", Reader: "dana"})
			_, err := w.Dispatch(t.Context(), m.ID, &carrier{outcome: workbench.Later, problem: busy})
			if err == nil {
				t.Fatal("it went")
			}
			if m, _ = w.FindMessage(t.Context(), m.ID.String()); m.Next.Format("Jan 2 15:04") != c.next {
				t.Errorf("the next try is at %s, want %s", m.Next, c.next)
			}
			if c.said != "" {
				say(t, w, c.said)
			}
			set(c.look)
			if got := queue(t, w); got != c.queue {
				t.Errorf("%s, want %s", got, c.queue)
			}
		})
	}
}

// What is urgent waits for nothing, at the first try and at the next.
func TestUrgentRetry(t *testing.T) {
	w, set := clocked(t, "2026-03-01 person @dana Dana Osei relation:manager quiet:thu,fri\n"+billing+"2026-03-05 status +atlas red the vendor left\n")
	m := approved(t, w, workbench.Wanted{Document: "heads-up", Reader: "dana", Projects: []string{"atlas"}})
	if _, err := w.Dispatch(t.Context(), m.ID, &carrier{outcome: workbench.Later, problem: errors.New("busy")}); err == nil {
		t.Fatal("it went")
	}
	set("2026-03-05 12:02")
	if got := queue(t, w); got != "heads-up now" {
		t.Error(got)
	}
}

// Where the week has room for one more, the oldest of several takes it.
func TestTheOldestGoesFirst(t *testing.T) {
	w, set := clocked(t, "2026-03-01 person @dana Dana Osei relation:peer max:2/week\n"+billing+"2026-03-03 win One +atlas\n")
	approved(t, w, workbench.Wanted{Document: "update", Reader: "dana"})
	set("2026-03-05 12:01")
	approved(t, w, workbench.Wanted{Document: "win-note", Reader: "dana", Entries: []int64{5}})
	if got := queue(t, w); got != "update now, win-note Mar 9 08:00" {
		t.Error(got)
	}
}

// A group is left alone on the days of each member, but not while one is on leave.
func TestMembersAreLeftAlone(t *testing.T) {
	const core = "2026-03-01 person @ana Ana Ruiz relation:peer %s\n2026-03-01 person @bo Bo Larsen relation:peer\n" +
		"2026-03-01 person @core Core team relation:team with:@ana,@bo\n2026-03-01 project +atlas Billing\n2026-03-01 status +atlas green on plan\n"
	for tags, want := range map[string]string{
		"":                            "update now",
		"quiet:thu":                   "update Mar 6 08:00",
		"quiet:thu zone:Asia/Tokyo":   "update Mar 5 23:00",
		"away:2026-03-02..2026-03-20": "update now",
	} {
		t.Run(tags, func(t *testing.T) {
			w, _ := clocked(t, fmt.Sprintf(core, tags))
			approved(t, w, workbench.Wanted{Document: "update", Reader: "core"})
			if got := queue(t, w); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

// Who takes no message for a while says for how long; that is kept to, within half
// a day.
func TestTheOtherSideSaysWhen(t *testing.T) {
	for pause, want := range map[time.Duration]string{
		time.Second:           "Mar 5 12:02", // no sooner than it would be
		40 * time.Minute:      "Mar 5 12:40",
		1000 * 24 * time.Hour: "Mar 6 00:00",
	} {
		w, _ := clocked(t, "2026-03-01 person @dana Dana Osei relation:peer\n"+billing)
		m := approved(t, w, workbench.Wanted{Document: "update", Reader: "dana"})
		problem := fmt.Errorf("the chat: %w", &workbench.Busy{For: pause, Problem: errors.New("it is busy")})
		if _, err := w.Dispatch(t.Context(), m.ID, &carrier{outcome: workbench.Later, problem: problem}); err == nil {
			t.Fatal("it went")
		}
		m, err := w.FindMessage(t.Context(), m.ID.String())
		if got := m.Next.Format("Jan 2 15:04"); err != nil || got != want || m.Problem != "the chat: it is busy" {
			t.Errorf("%v: tried again at %s, want %s (%q, %v)", pause, got, want, m.Problem, err)
		}
	}
}
