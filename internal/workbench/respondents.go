package workbench

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Respondents is all that somebody without an account can reach of a book: the one
// form that a link leads to, and one answer to it.
type Respondents struct {
	bench *Workbench
	at    string
}

// Respondents gives strangers the way to the questionnaires of the book, as of a
// day that is said in words.
func (w *Workbench) Respondents(at string) Respondents { return Respondents{bench: w, at: at} }

// Form is a questionnaire as the bearer of a link sees it.
type Form struct {
	Title     string
	Of        string
	Anonymous bool
	Open      bool // the link is everybody's
	People    int  // how many are invited; 0: nobody knows
	Closes    civil.Day
	Questions []FormQuestion
	Before    []questionnaire.Answer // what the bearer answered, and may change; nil: nothing
	Done      bool                   // it was answered with this link, which fits once
}

// FormQuestion is one question of a form.
type FormQuestion struct {
	Text  string
	Words bool // it is answered in words
}

// FilledIn is what the bearer of a link answers: to each question, and behind a link
// for everybody to a named questionnaire their name.
type FilledIn struct {
	Name    string
	Answers []questionnaire.Answer
}

// tokenLength is how many letters a token has: 130 bits of chance.
const tokenLength = 26

// nowhere is the one answer to a link that was never made, was revoked, or leads to
// what is over: which of them it is tells something to whoever guesses.
func nowhere() error {
	return fault.New(fault.Missing, "this link leads nowhere, or nowhere any more").Do("ask whoever sent it for a new one")
}

// linked finds what a token leads to, if it leads anywhere today.
func (r Respondents) linked(ctx context.Context, token string) (store.Questionnaire, [32]byte, civil.Day, error) {
	hash := sha256.Sum256([]byte(token))
	if len(token) != tokenLength {
		return store.Questionnaire{}, hash, 0, nowhere()
	}
	m, err := r.bench.at(ctx, r.at)
	if err != nil {
		return store.Questionnaire{}, hash, 0, err
	}
	kept, err := r.bench.store.Linked(ctx, r.bench.book, hash)
	if fault.Is(err, fault.Missing) {
		err = nowhere()
	}
	return kept, hash, m.today, err
}

// bearing gives what the bearer of a link may see, if it leads anywhere.
func bearing(kept *store.Questionnaire, hash [32]byte, day civil.Day) (*store.Invitation, questionnaire.Questionnaire, questionnaire.Given, error) {
	link := kept.Invitation(hash)
	q, g, err := decodeAsked(*kept)
	switch {
	case err != nil:
	case link == nil, subtle.ConstantTimeCompare(link.Hash[:], hash[:]) != 1, link.State == store.InvitationRevoked, q.OverOn(day):
		err = nowhere()
	}
	return link, q, g, err
}

// Form is what a link leads to; a Missing fault if nowhere.
func (r Respondents) Form(ctx context.Context, token string) (Form, error) {
	kept, hash, day, err := r.linked(ctx, token)
	if err != nil {
		return Form{}, err
	}
	link, q, g, err := bearing(&kept, hash, day)
	if err != nil {
		return Form{}, err
	}
	f := Form{Title: q.Title, Of: q.Of, Anonymous: q.Anonymous, Open: q.Open, People: len(q.Invited), Closes: q.Closes, Done: link.State == store.InvitationUsed}
	if !q.Anonymous && link.Person != "" {
		f.Before = g.Of("@" + link.Person)
	}
	for _, one := range q.Questions {
		f.Questions = append(f.Questions, FormQuestion{Text: q.Says(one), Words: one.Open})
	}
	return f, nil
}

// Answer takes what the bearer of a link answers; a Missing fault if it leads
// nowhere. What somebody invited by name answers replaces what they answered
// before. A link to an anonymous questionnaire fits once, and of the answer nothing
// is kept that leads back to it.
func (r Respondents) Answer(ctx context.Context, token string, in FilledIn) error {
	kept, hash, day, err := r.linked(ctx, token)
	if err != nil {
		return err
	}
	return r.bench.store.Change(ctx, r.bench.book, kept.ID, func(kept *store.Questionnaire) error {
		link, q, g, err := bearing(kept, hash, day)
		if err != nil {
			return err
		}
		if link.State == store.InvitationUsed {
			return fault.New(fault.Refused, "this link was used already, and an anonymous answer cannot be found again to change it").Do("you are done; thank you")
		}
		s := questionnaire.Sheet{}
		if s.Answers, err = q.Read(in.Answers); err != nil {
			return err
		}
		switch {
		case q.Anonymous && !q.Open:
			link.State = store.InvitationUsed
		case q.Anonymous:
		case q.Open:
			if s.Name = signed(in.Name); s.Name == "" {
				return fault.New(fault.Misread, "this questionnaire is answered with a name").Do("write yours; %s will see it beside your answers", q.Of)
			}
			s.On = day
		default:
			s.By, s.On = "@"+link.Person, day
		}
		if err := g.Take(q, s); err != nil {
			return err
		}
		return encodeAsked(kept, q, g)
	})
}

// longestName is how many letters of a name are kept.
const longestName = 80

// signed is a name as somebody wrote it, in one line.
func signed(name string) string {
	letters := []rune(strings.Join(strings.Fields(journal.Clean(name)), " "))
	return string(letters[:min(len(letters), longestName)])
}
