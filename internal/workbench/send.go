package workbench

import (
	"context"
	"crypto/sha256"
	"fmt"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Channel carries messages to their readers.
type Channel interface {
	// Name is how a telling says it: "email", "file".
	Name() string

	// Letter writes the exact bytes that will go out, and says where to.
	Letter(d Draft, id uuid.UUID, at time.Time) (to, subject string, body []byte, err error)

	// Deliver hands a message over. An error tells why it was not, or may not
	// have been, delivered; the outcome says which.
	Deliver(ctx context.Context, m store.Message) (Outcome, error)
}

// Outcome is what became of a delivery.
type Outcome uint8

// The outcomes.
const (
	Delivered Outcome = iota
	Later             // not accepted now; another try may succeed
	Rejected          // not accepted, and another try would not be either
	Unknown           // handed over, and no answer came
)

// Plan puts a draft into the outbox as it would go out, and nothing more.
func (w *Workbench) Plan(ctx context.Context, d Draft, c Channel, reason string) (store.Message, error) {
	if err := d.mayGo(reason); err != nil {
		return store.Message{}, err
	}
	m, err := w.moment(ctx)
	if err != nil {
		return store.Message{}, err
	}
	id, err := store.NewID(m.now, 0)
	if err != nil {
		return store.Message{}, err
	}
	return w.plan(ctx, planned{Draft: d, id: id, at: m.now, reason: reason, remark: reason}, c)
}

// planned is a draft about to be put into the outbox: the reason goes into its
// telling, the remark only stays with the message.
type planned struct {
	Draft
	id             uuid.UUID
	at             time.Time
	reason, remark string
}

func (w *Workbench) plan(ctx context.Context, p planned, c Channel) (store.Message, error) {
	answers, err := w.offer(ctx, p.Draft, p.id)
	if err != nil {
		return store.Message{}, err
	}
	page, err := asObject(answers.Page)
	if err != nil {
		return store.Message{}, err
	}
	if ReachesAlone(c.Name()) {
		if answers.Link, err = w.linkAhead(ctx, p.id, answers.Page); err != nil {
			return store.Message{}, err
		}
	}
	p.Answers = answers
	to, subject, body, err := c.Letter(p.Draft, p.id, p.at)
	if err != nil {
		return store.Message{}, err
	}
	message := store.Message{
		ID: p.id, Reader: p.Draft.Reader.Slug, Document: p.Kind, Channel: c.Name(), To: to, Subject: subject, Body: body,
		Hash: sha256.Sum256(body), Page: page, PageHash: store.SealPage(page), Tells: p.telling(c.Name(), p.reason), State: store.Planned, Planned: p.at,
	}
	message.Note.At, message.Reason = p.at, p.remark
	if err := w.unclear(ctx, message); err != nil {
		return store.Message{}, err
	}
	if err := w.store.Plan(ctx, w.book, message); err != nil {
		return store.Message{}, err
	}
	w.step("planned")
	return message, nil
}

// telling is the canonical line that will be recorded once the draft is sent.
func (d Draft) telling(channel, reason string) string {
	line := d.Day.String() + " " + d.Tells
	e, err := journal.Parse(line)
	if err != nil {
		return line
	}
	e.Tokens = append(e.Tokens, journal.TagToken(journal.Via, channel))
	if reason != "" {
		e.Tokens = append(e.Tokens, journal.TagToken(journal.Why, journal.Clean(reason)))
	}
	return e.String()
}

// Approve is the owner's word that a planned message may go at once.
func (w *Workbench) Approve(ctx context.Context, id uuid.UUID) error {
	return w.ApproveFor(ctx, id, time.Time{})
}

// ApproveFor is the owner's word that a planned message may go, from a moment
// on; zero is at once. What waited to say the very same is canceled first, so
// that it is not said twice; a crash in between leaves nothing that goes by
// itself. What was said since it was planned, or may have been, is refused.
func (w *Workbench) ApproveFor(ctx context.Context, id uuid.UUID, next time.Time) error {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return err
	}
	if err := w.unclear(ctx, m); err != nil {
		return err
	}
	if err := w.toldSince(ctx, m); err != nil {
		return err
	}
	waiting, err := w.store.Messages(ctx, w.book, store.Approved)
	if err != nil {
		return err
	}
	for _, other := range waiting {
		if sameWords(m, other) {
			if err := w.move(ctx, other.ID, store.Approved, store.Canceled, ""); err != nil {
				return err
			}
		}
	}
	note := m.Note
	note.At, note.Next, note.Problem = w.now(), next, ""
	if err := w.store.Move(ctx, w.book, id, store.Planned, store.Approved, note); err != nil {
		return err
	}
	w.step("approved")
	return nil
}

// Cancel takes a message back that has not gone out; of one in doubt it is the
// owner's word that it did not.
func (w *Workbench) Cancel(ctx context.Context, id uuid.UUID) error {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return err
	}
	switch m.State {
	case store.Planned, store.Approved, store.Failed, store.InDoubt:
		return w.move(ctx, id, m.State, store.Canceled, "")
	}
	return fault.New(fault.Refused, "the message to @%s is %s and cannot be canceled", m.Reader, m.State).
		Do("`headsup outbox` shows it")
}

func (w *Workbench) move(ctx context.Context, id uuid.UUID, from, to store.State, problem string) error {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return err
	}
	note := m.Note
	note.At, note.Problem = w.now(), problem
	return w.store.Move(ctx, w.book, id, from, to, note)
}

// Dispatch hands an approved message over and records what came of it. The
// telling is recorded in the step that marks the message sent, and only then:
// a message that failed told nobody anything. A crash between the other side's
// word and ours leaves it Sending, which the next look makes InDoubt.
func (w *Workbench) Dispatch(ctx context.Context, id uuid.UUID, c Channel) (store.Line, error) {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return store.Line{}, err
	}
	if _, err := Sealed(m); err != nil {
		return store.Line{}, err
	}
	note := m.Note
	note.At, note.Attempts, note.Next, note.Problem = w.now(), note.Attempts+1, time.Time{}, ""
	if err := w.store.Move(ctx, w.book, id, store.Approved, store.Sending, note); err != nil {
		return store.Line{}, err
	}
	w.step("sending")
	outcome, problem := c.Deliver(ctx, m)
	w.step("delivered")
	ctx = context.WithoutCancel(ctx) // what became of it is recorded, also for an owner who stops us now
	note.At = w.now()
	if problem != nil {
		note.Problem = fault.Words(problem, fault.NoCommand)
	}
	to, spared := store.Approved, ""
	switch {
	case outcome == Delivered:
		return w.settle(ctx, m, store.Sending, note)
	case outcome == Unknown:
		to = store.InDoubt
	case outcome == Rejected, note.Attempts >= maxAttempts:
		to = store.Failed
	default:
		note.Next, spared = w.nextTry(ctx, m, note, problem)
	}
	if err := w.store.Move(ctx, w.book, id, store.Sending, to, note); err != nil {
		return store.Line{}, err
	}
	return store.Line{}, undelivered(m, to, spared, problem)
}

func undelivered(m store.Message, to store.State, spared string, problem error) error {
	wrong := fault.New(fault.Failed, "the %s to @%s was not sent: %w", m.Document, m.Reader, problem)
	switch to {
	case store.InDoubt:
		wrong.What = fmt.Sprintf("nobody knows whether the %s to @%s arrived: %v", m.Document, m.Reader, problem)
		return wrong.Do("ask, then say so").By("headsup outbox sent %s, or headsup outbox again %s", short(m.ID), short(m.ID))
	case store.Failed:
		return wrong.Do("mend the cause, then try again").By("headsup outbox again %s", short(m.ID))
	}
	if spared != "" {
		return wrong.Do("%s: it waits in the outbox, and `headsup send` tries again after that; or try at once", spared).By("headsup send --now")
	}
	return wrong.Do("it waits in the outbox; `headsup send` tries again")
}

func short(id uuid.UUID) string { return id.String()[24:] }

// Confirm is the owner's word that a message reached its reader: one handed
// over by hand, or one in doubt.
func (w *Workbench) Confirm(ctx context.Context, id uuid.UUID) (store.Line, error) {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return store.Line{}, err
	}
	if m.State != store.InDoubt {
		return store.Line{}, fault.New(fault.Refused, "the message to @%s is %s, not in doubt", m.Reader, m.State).Do("`headsup outbox` shows it")
	}
	note := m.Note
	note.At, note.Problem = w.now(), ""
	return w.settle(ctx, m, store.InDoubt, note)
}

// Again approves a failed or doubtful message for another try.
func (w *Workbench) Again(ctx context.Context, id uuid.UUID) error {
	m, err := w.store.Message(ctx, w.book, id)
	if err != nil {
		return err
	}
	if m.State != store.InDoubt && m.State != store.Failed {
		return fault.New(fault.Refused, "the message to @%s is %s", m.Reader, m.State).Do("only what failed or is in doubt is tried again")
	}
	if told, err := w.tellingOf(ctx, m); err != nil {
		return err
	} else if told != 0 {
		return fault.New(fault.Refused, "the message to @%s was sent and came back", m.Reader).
			Do("mend the address, then write it anew").By("headsup %s @%s --send", m.Document, m.Reader)
	}
	note := m.Note
	note.At, note.Attempts, note.Next = w.now(), 0, time.Time{}
	return w.store.Move(ctx, w.book, id, m.State, store.Approved, note)
}

// settle marks a message sent and records its telling in one step. The telling
// takes the message's id along, so that every copy of the book knows it for one
// that was sent; see tellsSent.
func (w *Workbench) settle(ctx context.Context, m store.Message, from store.State, note store.Note) (store.Line, error) {
	e, err := journal.Parse(m.Tells)
	if err != nil {
		return store.Line{}, err
	}
	draft := store.Draft{ID: m.ID, On: e.On, Verb: e.Verb.String(), Text: m.Tells}
	for name := range e.Names() {
		draft.Names = append(draft.Names, name)
	}
	done, err := w.store.Settle(ctx, w.book, m.ID, from, note, store.Batch{
		N: 1, Now: note.At, Lines: func(int64) ([]store.Draft, error) { return []store.Draft{draft}, nil },
	})
	if err != nil {
		return store.Line{}, err
	}
	w.step("settled")
	return done.Lines[0], nil
}
