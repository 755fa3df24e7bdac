package workbench

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/advise"
	"headsup/internal/compose"
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
		wait, err := w.waitFor(ctx, m, d)
		unheard := unheardTrouble(d.Book, d.Document.Tells().Projects)
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
func (k kept) sendsAlone(m advise.Move) bool {
	return m.Act.Document != "" && m.Person != "" && k.Set[AutomaticFor(m.Act.Document, m.Person)] == "yes"
}

// isDue reports whether the day of a move has come; an update goes on the day it
// is expected, not on the eve of it, and not because something else came up.
func isDue(m advise.Move, day Day) bool {
	if m.Act.Document != "update" {
		return true
	}
	return slices.ContainsFunc(m.Singles(), func(one advise.Move) bool { return one.Rule == "update-due" && one.Due <= day.On })
}

// PlanAlone plans a draft that is sent by itself. It is remembered, to be shown at
// the next look at the day, before it can go.
func (w *Workbench) PlanAlone(ctx context.Context, d Draft, c Channel) (store.Message, error) {
	m, err := w.plan(ctx, d, c, "", automaticReason+AutomaticFor(d.Kind, d.Reader.Slug))
	if err != nil {
		return m, err
	}
	ids, err := w.unshown(ctx)
	if err != nil {
		return m, err
	}
	return m, w.keepUnshown(ctx, append(ids, m.ID))
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
