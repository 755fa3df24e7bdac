package workbench_test

import (
	"strings"
	"testing"
	"time"

	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// When a message may go, by its reader's clock and the owner's week.
func TestWaitFor(t *testing.T) {
	const atlas = "2026-01-05 project +atlas Billing\n2026-01-05 status +atlas green on plan\n2026-01-05 told @dana update +atlas\n"
	for _, c := range []struct {
		name   string
		person string // of @dana, a peer
		hours  string
		now    string
		until  string // "": it goes at once
		why    string
	}{
		{"any hour", "", "", "2026-03-05T23:30:00Z", "", ""},
		{"a quiet day", "quiet:thu", "", "2026-03-05T12:00:00Z", "2026-03-06T08:00:00Z", "Dana is left alone on Thursdays"},
		{"two of them", "quiet:thu,fri", "", "2026-03-05T12:00:00Z", "2026-03-07T08:00:00Z", "Dana is left alone on Thursdays"},
		{"the day before, here", "quiet:fri zone:Asia/Tokyo", "", "2026-03-05T16:00:00Z", "2026-03-06T23:00:00Z", "Dana is left alone on Fridays"},
		{"the same day, there already over", "quiet:thu zone:Asia/Tokyo", "", "2026-03-05T16:00:00Z", "", ""},
		{"the evening", "", "18:00-08:00", "2026-03-05T18:00:00Z", "2026-03-06T08:00:00Z", "Dana is left alone from 18:00 to 08:00"},
		{"the early morning", "", "18:00-08:00", "2026-03-05T07:59:00Z", "2026-03-05T08:00:00Z", "Dana is left alone from 18:00 to 08:00"},
		{"the day", "", "18:00-08:00", "2026-03-05T08:00:00Z", "", ""},
		{"the lunch of New York", "zone:America/New_York", "12:00-13:00", "2026-03-05T17:30:00Z", "2026-03-05T18:00:00Z", "Dana is left alone from 12:00 to 13:00"},
		{"the night that the clocks go on", "zone:Europe/Madrid", "22:00-07:30", "2026-03-28T22:00:00Z", "2026-03-29T05:30:00Z", "Dana is left alone from 22:00 to 07:30"},
		{"a quiet day that ends in quiet hours", "quiet:thu", "06:00-09:30", "2026-03-05T12:00:00Z", "2026-03-06T09:30:00Z", "Dana is left alone on Thursdays"},
		{"leave", "away:2026-03-02..2026-03-06 quiet:sat,sun", "", "2026-03-05T12:00:00Z", "2026-03-09T08:00:00Z", "Dana is on leave"},
		{"leave without an end", "away:2026-03-02..", "", "2026-03-05T12:00:00Z", "", ""},
		{"less than the limit", "max:2/week", "", "2026-03-05T12:00:00Z", "", ""},
		{"a limit of last week", "max:1/week", "", "2026-01-12T12:00:00Z", "", ""},
		{"the limit", "max:1/week", "", "2026-01-07T12:00:00Z", "2026-01-12T08:00:00Z", "Dana takes 1 a week and has had them"},
		{"the limit, and a quiet Monday", "max:1/week quiet:mon", "", "2026-01-07T12:00:00Z", "2026-01-13T08:00:00Z", "Dana takes 1 a week and has had them"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, d := draftFor(t, "2026-01-05 person @dana Dana Osei relation:peer "+c.person+"\n"+atlas, c.now, c.hours)
			wait, err := w.WaitFor(t.Context(), d)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if !wait.Until.IsZero() {
				got = wait.Until.Format(time.RFC3339)
			}
			if got != c.until || wait.Why != c.why {
				t.Errorf("until %q, %q; want %q, %q", got, wait.Why, c.until, c.why)
			}
		})
	}
}

// draftFor is an update to @dana of a book, at a moment, in which quiet hours may
// be set.
func draftFor(t *testing.T, text, now, hours string) (*workbench.Workbench, workbench.Draft) {
	t.Helper()
	at, err := time.Parse(time.RFC3339, now)
	if err != nil {
		t.Fatal(err)
	}
	w := workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return at }})
	if _, err := w.Import(t.Context(), []workbench.Source{{Name: "dana", In: strings.NewReader(text)}}); err != nil {
		t.Fatal(err)
	}
	if hours != "" {
		if err := w.Configure(t.Context(), workbench.QuietHours, hours); err != nil {
			t.Fatal(err)
		}
	}
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana"})
	if err != nil {
		t.Fatal(err)
	}
	return w, d
}

// What waits takes its place in the week it waits for, so that Monday does not
// bring all of it at once; what was told of last week and went this week counts.
func TestWeeksFillUp(t *testing.T) {
	book := "2026-03-01 person @dana Dana Osei relation:peer max:1/week\n2026-03-01 project +atlas Billing\n" +
		"2026-03-02 told @dana heads-up +atlas\n2026-03-03 win One +atlas\n2026-03-03 win Two +atlas\n"
	w, _ := draftFor(t, book, "2026-03-05T12:00:00Z", "")
	to := &carrier{}
	var untils []string
	for _, n := range []int64{4, 5} {
		d, err := w.Draft(t.Context(), workbench.Wanted{Document: "win-note", Reader: "dana", Entries: []int64{n}})
		if err != nil {
			t.Fatal(err)
		}
		m, err := w.Plan(t.Context(), d, to, "")
		if err != nil {
			t.Fatal(err)
		}
		wait, err := w.WaitFor(t.Context(), d, m)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.ApproveFor(t.Context(), m.ID, wait.Until); err != nil {
			t.Fatal(err)
		}
		untils = append(untils, wait.Until.Format("Jan 2"))
	}
	if got := strings.Join(untils, ", "); got != "Mar 9, Mar 16" {
		t.Errorf("they wait until %s", got)
	}
	if due, err := w.Due(t.Context()); err != nil || len(due) != 0 {
		t.Errorf("%d are due already, %v", len(due), err)
	}
	one, err := w.WaitingFor(t.Context(), "dana")
	if err != nil {
		t.Fatal(err)
	}
	d, err := w.AsOne(t.Context(), "dana", one)
	if err != nil {
		t.Fatal(err)
	}
	if tells := d.Tells; !strings.Contains(tells, "+atlas") {
		t.Errorf("the one says %s", tells)
	}
	if wait, err := w.WaitFor(t.Context(), d, one...); err != nil || wait.Until.Format("Jan 2") != "Mar 9" {
		t.Errorf("the one waits until %s, %v", wait.Until, err)
	}
}

// The same words take the place of those that wait; a copy that was changed from
// outside is not sent.
func TestSameWordsWaitOnce(t *testing.T) {
	s := memory.New()
	w := workbench.New(s, workbench.Options{Now: func() time.Time { return time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC) }})
	if _, err := w.Import(t.Context(), []workbench.Source{{Name: "dana", In: strings.NewReader(dana)}}); err != nil {
		t.Fatal(err)
	}
	d, err := w.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana"})
	if err != nil {
		t.Fatal(err)
	}
	var all []store.Message
	for range 2 {
		m, err := w.Plan(t.Context(), d, &carrier{}, "")
		if err != nil {
			t.Fatal(err)
		}
		if err := w.ApproveFor(t.Context(), m.ID, time.Time{}); err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	if first, err := w.FindMessage(t.Context(), all[0].ID.String()); err != nil || first.State != store.Canceled {
		t.Errorf("the first is %s, %v", first.State, err)
	}
	if due, err := w.Due(t.Context()); err != nil || len(due) != 1 || due[0].ID != all[1].ID {
		t.Errorf("%d are due, %v", len(due), err)
	}
	forged := all[1]
	forged.Body = append([]byte("not "), forged.Body...)
	if _, err := workbench.Sealed(forged); err == nil {
		t.Error("a changed copy passes for the sealed one")
	}
}
