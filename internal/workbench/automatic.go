package workbench

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/advise"
	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/store"
)

// AutomaticFor is the setting that switches a document on to be sent to a person
// without a word of the owner's.
func AutomaticFor(document, slug string) string { return "auto." + document + ".@" + slug }

func automaticSettings() []Setting {
	var all []Setting
	for _, kind := range compose.Kinds() {
		all = append(all, Setting{Key: "auto." + kind.Name + "." + somebody, Each: true, Words: []string{"yes", "no"}, Default: "no",
			Means: "whether `headsup send --due` sends one person the document " + kind.Name + " by itself"})
	}
	return all
}

// Automatic is a document that may be sent by itself, or why it is left to the
// owner.
type Automatic struct {
	Draft Draft
	Left  string // a clause: why it is not sent; "" if it may be
}

// automaticReason marks a message that was sent by itself; it stands where the
// owner's own reason would, and goes into no telling.
const automaticReason = "by itself, as set: "

// Automatic writes the documents that are due today and were switched on for their
// readers. Never among those that go: what tells of trouble that the manager has
// not heard, what its reader's hours, days or limit hold back, and what says
// something that is on its way, in doubt or failed already.
func (w *Workbench) Automatic(ctx context.Context) ([]Automatic, error) {
	m, err := w.moment(ctx)
	if err != nil || !m.kept.automatic() {
		return nil, err
	}
	day, err := w.Moves(ctx, "")
	if err != nil {
		return nil, err
	}
	under, err := w.Outbox(ctx, store.Approved, store.Sending, store.InDoubt, store.Failed)
	if err != nil {
		return nil, err
	}
	var all []Automatic
	for _, move := range slices.Concat(day.Plan.Shown, day.Plan.Rest) {
		if !m.kept.sendsAlone(move) || !isDue(move, day) {
			continue
		}
		d, err := w.Draft(ctx, Wanted{Document: move.Act.Document, Reader: move.Person, Projects: move.Act.Projects, Entries: move.Act.Entries})
		if err != nil {
			return nil, err
		}
		one := Automatic{Draft: d}
		wait, err := w.waitFor(ctx, m, m.now, d.errand(), nil)
		unheard := unheardTrouble(d.Book, d.Document.Shows())
		switch {
		case err != nil:
			return nil, err
		case unheard != "":
			one.Left = unheard + " has not heard of trouble in it"
		case wait.Why != "":
			one.Left = wait.Why
		case slices.ContainsFunc(under, func(other store.Message) bool { return other.Reader == move.Person && other.Document == d.Kind }):
			one.Left = "one is in the outbox already"
		}
		all = append(all, one)
	}
	return all, nil
}

// automatic reports whether anything at all is sent by itself.
func (k kept) automatic() bool {
	for key, value := range k.Set {
		if strings.HasPrefix(key, "auto.") && value == "yes" {
			return true
		}
	}
	return false
}

// sendsAlone reports whether a move is a document that was switched on for its
// reader.
func (k kept) sendsAlone(m *advise.Move) bool {
	return m.Act.Document != "" && m.Person != "" && k.Set[AutomaticFor(m.Act.Document, m.Person)] == "yes"
}

// isDue reports whether the day of a move has come; an update goes on the day it
// is expected, not on the eve of it, and not because something else came up.
func isDue(m *advise.Move, day Day) bool {
	if m.Act.Document != "update" {
		return true
	}
	return slices.ContainsFunc(m.Singles(), func(one *advise.Move) bool { return one.Rule == "update-due" && one.Due <= day.On })
}

// PlanAlone plans a draft that is sent by itself. Its id is made of what it is, for
// whom and of which day, so that two programs, or one that was killed and began
// anew, plan one and the same message. It is remembered, to be shown at the next
// look at the day, before it can go. A Refused fault: it was dealt with before.
func (w *Workbench) PlanAlone(ctx context.Context, d Draft, c Channel) (store.Message, error) {
	id, err := w.aloneID(ctx, d)
	if err != nil {
		return store.Message{}, err
	}
	remark := automaticReason + AutomaticFor(d.Kind, d.Reader.Slug)
	m, err := w.plan(ctx, planned{Draft: d, id: id, at: w.now(), remark: remark}, c)
	if fault.Is(err, fault.Refused) {
		before, found := w.store.Message(ctx, w.book, id)
		if found != nil || before.State != store.Planned {
			return store.Message{}, err
		}
		m = before
	} else if err != nil {
		return store.Message{}, err
	}
	ids, err := w.unshown(ctx)
	if err != nil || slices.Contains(ids, m.ID) {
		return m, err
	}
	return m, w.keepUnshown(ctx, append(ids, m.ID))
}

// aloneID is an id of a draft's day in which the place of chance is taken by what
// the draft is. Nobody outside can guess it: the id of the book's first line is in
// it, which never leaves the book.
func (w *Workbench) aloneID(ctx context.Context, d Draft) (uuid.UUID, error) {
	var first uuid.UUID
	for line, err := range w.store.Read(ctx, w.book, store.Query{Seqs: []int64{1}}) {
		if err != nil {
			return first, err
		}
		first = line.ID
	}
	return store.MadeID(d.Day.In(time.UTC), first.String()+" "+d.Kind+" @"+d.Reader.Slug+" "+d.Day.String()), nil
}

// unshownKey is where the shelf holds the messages that went by themselves and
// were not shown yet.
const unshownKey = "sent-alone"

func (w *Workbench) unshown(ctx context.Context) (ids []uuid.UUID, err error) {
	value, err := w.store.Load(ctx, w.book, unshownKey)
	if err != nil || value == nil {
		return nil, err
	}
	if json.Unmarshal(value, &ids) != nil {
		return nil, nil // a list of what to show, and no more than that
	}
	return ids, nil
}

func (w *Workbench) keepUnshown(ctx context.Context, ids []uuid.UUID) error {
	if len(ids) == 0 {
		return w.store.Save(ctx, w.book, unshownKey, nil)
	}
	value, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	return w.store.Save(ctx, w.book, unshownKey, value)
}
