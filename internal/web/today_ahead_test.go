package web_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// wire is a way to readers on which messages come to the end that it says.
type wire struct{ ends workbench.Outcome }

func (wire) Name() string { return "test" }

func (wire) Letter(d workbench.Draft, _ uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	return "there", d.Title, []byte(d.BottomLine), nil
}

func (w wire) Deliver(context.Context, store.Message) (workbench.Outcome, error) {
	return w.ends, errors.New("the line is <cut>")
}

// letter makes a message out of a draft, and sends it if it is to end somehow.
func (b *browser) letter(document string, ends ...workbench.Outcome) {
	b.t.Helper()
	d, err := b.bench.Draft(b.t.Context(), workbench.Wanted{Document: document, Reader: "dana"})
	if err != nil {
		b.t.Fatal(err)
	}
	m, err := b.bench.Plan(b.t.Context(), d, wire{}, "")
	if err != nil {
		b.t.Fatal(err)
	}
	for _, end := range ends {
		if err := b.bench.Approve(b.t.Context(), m.ID); err != nil {
			b.t.Fatal(err)
		}
		if _, err := b.bench.Dispatch(b.t.Context(), m.ID, wire{end}); err == nil {
			b.t.Fatal("it was delivered")
		}
	}
}

func TestTodayTellsWhatWaitsForAWord(t *testing.T) {
	b := visit(t, red...)
	b.lacks(b.get("/"), "Waiting for your word")
	b.letter("update")
	b.letter("onepager", workbench.Rejected)
	b.letter("agenda", workbench.Unknown)
	if _, err := b.bench.Offer(t.Context(), []journal.Suggestion{{Source: "git", Key: "1", Line: "2026-03-01 log Fixed it"}}); err != nil {
		t.Fatal(err)
	}
	b.holds(b.get("/"), "Waiting for your word", "update to Dana Osei", "waits for your word", "onepager to Dana Osei", "failed: the line is &lt;cut&gt;",
		"agenda to Dana Osei", "in doubt: it may have arrived", "1 suggestion<")
}
