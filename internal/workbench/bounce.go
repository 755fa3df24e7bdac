package workbench

import (
	"context"
	"strings"

	"headsup/internal/answer"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// bounced takes back what a message told: it did not reach its reader. The
// message counts as failed from then on, whatever becomes of the line. A bounce
// is believed where it names the message and the very address it was sent to,
// which only the mail servers on the way and the reader know together.
func (w *Workbench) bounced(ctx context.Context, t Taken, r Reply) (Taken, error) {
	m := t.Message
	if m.Channel != "email" || !strings.EqualFold(m.To, r.Failed) {
		t.LeftOut = LeftOther
		return t, nil
	}
	if m.State == store.Sent || m.State == store.InDoubt {
		if err := w.move(ctx, m.ID, m.State, store.Failed, "it came back: "+r.Problem); err != nil {
			return t, err
		}
		m.State = store.Failed
	}
	t.Message = m
	telling, err := w.tellingOf(ctx, m)
	if err != nil {
		return t, err
	}
	hidden, err := w.hidden(ctx, 0)
	if err != nil {
		return t, err
	}
	if telling == 0 || hidden[telling] != 0 {
		t.LeftOut = LeftNothing
		return t, nil
	}
	b, err := w.Book(ctx, "")
	if err != nil {
		return t, err
	}
	on := w.answeredOn(ctx, b, m, r)
	line := answer.Line{Text: journal.Write(on, 0, journal.Retract, "", journal.EntryToken(telling)), Sure: true}
	return w.settleReply(ctx, t, fromMail(r), []answer.Line{line}, "the mail to "+m.To+" came back: "+r.Problem)
}
