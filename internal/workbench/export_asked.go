package workbench

import (
	"context"
	"encoding/hex"
	"encoding/json"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/store"
)

// carried is a questionnaire as it leaves a book and comes into another.
type carried struct {
	Form  json.RawMessage `json:"form"`
	Given json.RawMessage `json:"given"`
	Links []carriedLink   `json:"links"`
}

type carriedLink struct {
	Hash   string                `json:"hash"` // of its token, which the book does not know either
	Person string                `json:"person,omitempty"`
	State  store.InvitationState `json:"state"`
}

// exportAsked writes the questionnaires. Anonymous answers that may not be seen yet
// stay behind: an export is no way to see them.
func (w *Workbench) exportAsked(ctx context.Context, encoder *json.Encoder) error {
	all, err := w.store.Asked(ctx, w.book)
	if err != nil {
		return err
	}
	for _, kept := range all {
		q, g, err := decodeAsked(kept)
		if err != nil {
			return err
		}
		g.Waiting = questionnaire.Pool{}
		if err := encodeAsked(&kept, q, g); err != nil {
			return err
		}
		c := &carried{Form: kept.Form, Given: kept.Given, Links: []carriedLink{}}
		for _, l := range kept.Invitations {
			c.Links = append(c.Links, carriedLink{Hash: hex.EncodeToString(l.Hash[:]), Person: l.Person, State: l.State})
		}
		if err := encoder.Encode(exported{ID: kept.ID, Recorded: kept.Made(), Asked: c}); err != nil {
			return err
		}
	}
	return nil
}

// questionnaire reads one of an export.
func (x *exported) questionnaire() (store.Questionnaire, error) {
	kept := store.Questionnaire{ID: x.ID, Form: x.Asked.Form, Given: x.Asked.Given}
	for _, c := range x.Asked.Links {
		l := store.Invitation{Person: c.Person, State: c.State}
		if raw, err := hex.DecodeString(c.Hash); err != nil || copy(l.Hash[:], raw) != len(l.Hash) {
			return kept, fault.New(fault.Misread, "the hash of a link is none").Do("export the book again")
		}
		kept.Invitations = append(kept.Invitations, l)
	}
	_, _, err := decodeAsked(kept)
	return kept, err
}

// bringAsked keeps questionnaires of another copy of the book. One that is there
// already is left alone.
func (w *Workbench) bringAsked(ctx context.Context, all []store.Questionnaire, out *Imported) error {
	for _, kept := range all {
		err := w.store.Ask(ctx, w.book, kept)
		switch {
		case fault.Is(err, fault.Refused):
			out.Skipped++
		case err != nil:
			return err
		default:
			out.Asked++
		}
	}
	return nil
}
