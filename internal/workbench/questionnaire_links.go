package workbench

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"slices"
	"strings"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/store"
)

// NewLink is a link just made: the only moment in which its token is known here.
type NewLink struct {
	Person string // whom it is for, "@ana"; "" everybody
	Token  string
}

// newLinks makes a link for each of some people, or one for everybody. Links to an
// anonymous questionnaire do not say whose they are, so that nothing in the book
// says who has used theirs.
func newLinks(kept *store.Questionnaire, q questionnaire.Questionnaire, people []string) []NewLink {
	if q.Open {
		people = []string{""}
	}
	var links []NewLink
	for _, person := range people {
		link := NewLink{Person: person, Token: rand.Text()}
		to := strings.TrimPrefix(person, "@")
		if q.Anonymous {
			to = ""
		}
		kept.Invitations = append(kept.Invitations, store.Invitation{Hash: sha256.Sum256([]byte(link.Token)), Person: to, State: store.InvitationOpen})
		links = append(links, link)
	}
	return links
}

// Invite makes links: to a named questionnaire for the people given, new or
// invited before, or for all who have not answered; to an anonymous one for people
// not invited yet; to one for everybody a link in place of the old one. An earlier
// link of the same person leads nowhere from then on.
func (w *Workbench) Invite(ctx context.Context, name string, people []string, at string) (Asked, []NewLink, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return Asked{}, nil, err
	}
	b, err := w.bookOf(ctx, m, at)
	if err != nil {
		return Asked{}, nil, err
	}
	wanted, err := invited(b, people)
	if err != nil {
		return Asked{}, nil, err
	}
	found, err := w.findAsked(ctx, name)
	if err != nil {
		return Asked{}, nil, err
	}
	var out Asked
	var links []NewLink
	err = w.changed(ctx, found.ID, func(kept *store.Questionnaire, q *questionnaire.Questionnaire, g *questionnaire.Given) error {
		if q.OverOn(m.today) {
			return over(*q)
		}
		to, err := linksFor(q, g, wanted)
		if err != nil {
			return err
		}
		for i, l := range kept.Invitations {
			if q.Open || !q.Anonymous && slices.Contains(to, "@"+l.Person) {
				kept.Invitations[i].State = store.InvitationRevoked
			}
		}
		links = newLinks(kept, *q, to)
		if err := q.Check(); err != nil {
			return err
		}
		if err := encodeAsked(kept, *q, *g); err != nil {
			return err
		}
		out, err = askedOf(*kept, m.today)
		return err
	})
	return out, links, err
}

func over(q questionnaire.Questionnaire) error {
	return fault.New(fault.Refused, "%s is over, and can be answered no more", q.Name()).Do("make a new one")
}

// linksFor says for whom links are made, and invites them.
func linksFor(q *questionnaire.Questionnaire, g *questionnaire.Given, wanted []string) (to []string, err error) {
	switch {
	case q.Open && len(wanted) > 0:
		return nil, fault.New(fault.Misread, "%s has one link for everybody", q.Name()).Do("leave out the people to get a new one in its place")
	case q.Open:
		return nil, nil
	case q.Anonymous && len(wanted) == 0:
		return nil, fault.New(fault.Misread, "%s is anonymous, and whose link is whose is kept nowhere: none can be made again", q.Name()).
			Do("name somebody who is not invited yet")
	case len(wanted) == 0:
		for _, person := range q.Invited {
			if g.Of(person) == nil {
				to = append(to, person)
			}
		}
		if len(to) == 0 {
			return nil, fault.New(fault.Refused, "all who are invited to %s have answered", q.Name()).Do("name somebody to invite besides")
		}
		return to, nil
	}
	for _, person := range wanted {
		if !q.Invites(person) && q.Anonymous {
			return nil, fault.New(fault.Refused, "%s was invited before, and whose link is whose is kept nowhere: theirs cannot be made again", person).
				Do("an anonymous questionnaire gives one link to each")
		}
	}
	return wanted, nil
}

// Revoke lets links lead nowhere: that of a person, or the one given, by its whole
// address or its token; with neither, all of them. What was answered stays. It
// says how many links it was.
func (w *Workbench) Revoke(ctx context.Context, name, person, link string) (n int, err error) {
	found, err := w.findAsked(ctx, name)
	if err != nil {
		return 0, err
	}
	token := link[strings.LastIndexByte(link, '/')+1:]
	hash := sha256.Sum256([]byte(token))
	err = w.changed(ctx, found.ID, func(kept *store.Questionnaire, q *questionnaire.Questionnaire, _ *questionnaire.Given) error {
		if n = 0; person != "" && (q.Anonymous || q.Open) {
			return fault.New(fault.Refused, "whose link to %s is whose is kept nowhere", q.Name()).Do("give the link itself, or revoke all of them").By("--all")
		}
		for i, l := range kept.Invitations {
			if l.State != store.InvitationRevoked && (person == "" && link == "" || link != "" && l.Hash == hash || person != "" && l.Person == person) {
				kept.Invitations[i].State = store.InvitationRevoked
				n++
			}
		}
		if n == 0 {
			return fault.New(fault.Missing, "no such link leads to %s", q.Name()).Do("it may have been revoked before")
		}
		return nil
	})
	return n, err
}

// usualAddress is where the pages are on the owner's own machine.
const usualAddress = "http://127.0.0.1:8417"

// LinkTo is the whole address of a link to a questionnaire; one of this machine
// where it was not said how others get there.
func (w *Workbench) LinkTo(ctx context.Context, token string) (string, error) {
	set, err := w.Setting(ctx, ReaderURL)
	if err != nil {
		return "", err
	}
	return cmp.Or(strings.TrimRight(set.Value, "/"), usualAddress) + questionnaire.PagePath + token, nil
}
