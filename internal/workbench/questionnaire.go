package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Asking is a questionnaire as its owner wants it.
type Asking struct {
	Title      string
	People     []string // by slug; groups stand for their members
	Role       questionnaire.Role
	Anonymous  bool
	Open       bool     // one link for everybody, and nobody is invited by name
	Closes     string   // as it is said; "" two weeks from now
	Keys       []string // of the bank
	Statements []string // of one's own, to be rated
	Questions  []string // of one's own, to be answered in words
	At         string
}

// Asked is a questionnaire with what became of it, as its owner may see it.
type Asked struct {
	questionnaire.Questionnaire
	Over     bool
	Answered int             // how many
	By       map[string]bool // of a named one: who has answered, "@ana"; nil of an anonymous one
}

// usualWeeks is how long a questionnaire can be answered where nothing is said.
const usualWeeks = 2

// Ask makes a questionnaire and the links to it. The links are told here and
// never again.
func (w *Workbench) Ask(ctx context.Context, want Asking) (Asked, []NewLink, error) {
	m, err := w.at(ctx, want.At)
	if err != nil {
		return Asked{}, nil, err
	}
	b, err := w.bookOf(ctx, m, want.At)
	if err != nil {
		return Asked{}, nil, err
	}
	q, err := formOf(b, m, want)
	if err != nil {
		return Asked{}, nil, err
	}
	if _, err := w.findAsked(ctx, q.Name()); err == nil {
		return Asked{}, nil, fault.New(fault.Refused, "there is a questionnaire called %s already", q.Name()).Do("give this one another title")
	} else if !fault.Is(err, fault.Missing) {
		return Asked{}, nil, err
	}
	id, err := store.NewID(m.now, 0)
	if err != nil {
		return Asked{}, nil, err
	}
	kept := store.Questionnaire{ID: id}
	links := newLinks(&kept, q, q.Invited)
	if err := encodeAsked(&kept, q, questionnaire.Given{}); err != nil {
		return Asked{}, nil, err
	}
	if err := w.store.Ask(ctx, w.book, kept); err != nil {
		return Asked{}, nil, err
	}
	out, err := askedOf(kept, m.today)
	return out, links, err
}

// formOf makes the questionnaire that is wanted.
func formOf(b *book.Book, m moment, want Asking) (questionnaire.Questionnaire, error) {
	q := questionnaire.Questionnaire{Title: strings.TrimSpace(want.Title), Of: b.Me().Called(), Role: cmp.Or(want.Role, questionnaire.Worker),
		Anonymous: want.Anonymous, Open: want.Open, Made: m.today, Closes: m.today + 7*usualWeeks}
	if journal.SlugOf(b.Me().Name) == "" {
		return q, fault.New(fault.Misread, "whoever answers must know about whom, and your name is not known").Do("say it").By("headsup person @me Your Name")
	}
	if !slices.Contains(questionnaire.Roles(), q.Role) {
		return q, fault.New(fault.Misread, "nobody can be asked about you as %q", q.Role).Do("it is one of worker, lead, report")
	}
	people, err := invited(b, want.People)
	if err != nil {
		return q, err
	}
	q.Invited = people
	if want.Closes != "" {
		span, err := civil.ParseSpan(want.Closes, m.today, m.lang)
		if err != nil {
			return q, err
		}
		q.Closes = span.To
	}
	if q.Questions, err = questionnaire.Choose(want.Keys); err != nil {
		return q, err
	}
	if len(want.Keys)+len(want.Statements)+len(want.Questions) == 0 {
		q.Questions = questionnaire.Usual(q.Role)
	}
	// Statements stand before what is answered in words.
	words := slices.IndexFunc(q.Questions, func(one questionnaire.Question) bool { return one.Open })
	if words < 0 {
		words = len(q.Questions)
	}
	for i, text := range want.Statements {
		q.Questions = slices.Insert(q.Questions, words+i, questionnaire.Own(text, false, i+1))
	}
	for i, text := range want.Questions {
		q.Questions = append(q.Questions, questionnaire.Own(text, true, len(want.Statements)+i+1))
	}
	return q, q.Check()
}

// invited are people with sigils, groups as their members, each once.
func invited(b *book.Book, slugs []string) (people []string, err error) {
	for _, slug := range slugs {
		p := b.Person(slug)
		switch {
		case slug == book.Owner:
			return nil, fault.New(fault.Misread, "@me is you, and answers without a link").By("headsup questionnaire self NAME")
		case p == nil:
			return nil, fault.New(fault.Misread, "nobody in the book is called @%s", slug).
				Do("add them").By("headsup person @%s Their Name relation:peer", slug)
		}
		for _, member := range p.MembersAt(book.Pos{On: b.Day + 1}) {
			if !slices.Contains(people, "@"+member) && member != book.Owner {
				people = append(people, "@"+member)
			}
		}
	}
	return people, nil
}

// Questionnaires lists all of them, the oldest first.
func (w *Workbench) Questionnaires(ctx context.Context, at string) ([]Asked, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return nil, err
	}
	kept, err := w.store.Asked(ctx, w.book)
	if err != nil {
		return nil, err
	}
	var all []Asked
	for _, q := range kept {
		one, err := askedOf(q, m.today)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// Questionnaire finds one by its name; "" is the only one there is.
func (w *Workbench) Questionnaire(ctx context.Context, name, at string) (Asked, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return Asked{}, err
	}
	kept, err := w.findAsked(ctx, name)
	if err != nil {
		return Asked{}, err
	}
	return askedOf(kept, m.today)
}

// findAsked finds a stored questionnaire by its name; "" is the only one there is.
func (w *Workbench) findAsked(ctx context.Context, name string) (store.Questionnaire, error) {
	all, err := w.store.Asked(ctx, w.book)
	if err != nil {
		return store.Questionnaire{}, err
	}
	if name == "" && len(all) == 1 {
		return all[0], nil
	}
	var names []string
	for _, kept := range all {
		q, _, err := decodeAsked(kept)
		if err != nil {
			return kept, err
		}
		if q.Name() == journal.Slug(name) {
			return kept, nil
		}
		names = append(names, q.Name())
	}
	slices.Sort(names)
	switch near := journal.Nearest(name, names); {
	case len(all) == 0:
		return store.Questionnaire{}, fault.New(fault.Missing, "there is no questionnaire yet").
			By("headsup questionnaire new \"Autumn 360\" @ana @bo @cy --anonymous")
	case name == "":
		return store.Questionnaire{}, fault.New(fault.Misread, "there are %d questionnaires", len(all)).Do("name one of them: %s", strings.Join(names, ", "))
	case near != "":
		return store.Questionnaire{}, fault.New(fault.Missing, "there is no questionnaire %q", name).Do("did you mean %s?", near)
	}
	return store.Questionnaire{}, fault.New(fault.Missing, "there is no questionnaire %q", name).Do("`headsup questionnaire list` shows them")
}

// changed changes a questionnaire, alone.
func (w *Workbench) changed(ctx context.Context, id uuid.UUID, do func(*store.Questionnaire, *questionnaire.Questionnaire, *questionnaire.Given) error) error {
	return w.store.Change(ctx, w.book, id, func(kept *store.Questionnaire) error {
		q, g, err := decodeAsked(*kept)
		if err != nil {
			return err
		}
		if err := do(kept, &q, &g); err != nil {
			return err
		}
		return encodeAsked(kept, q, g)
	})
}

func encodeAsked(kept *store.Questionnaire, q questionnaire.Questionnaire, g questionnaire.Given) (err error) {
	if kept.Form, err = json.Marshal(q); err == nil {
		kept.Given, err = json.Marshal(g)
	}
	return err
}

func decodeAsked(kept store.Questionnaire) (q questionnaire.Questionnaire, g questionnaire.Given, err error) {
	if err = json.Unmarshal(kept.Form, &q); err == nil {
		err = json.Unmarshal(kept.Given, &g)
	}
	if err == nil {
		err = g.Fits(q)
	}
	if err != nil {
		return q, g, fault.New(fault.Damaged, "a questionnaire cannot be read: %w", err).Do("run `headsup doctor`")
	}
	return q, g, nil
}

// askedOf is a stored questionnaire as its owner may see it.
func askedOf(kept store.Questionnaire, day civil.Day) (Asked, error) {
	q, g, err := decodeAsked(kept)
	if err != nil {
		return Asked{}, err
	}
	a := Asked{Questionnaire: q, Over: q.OverOn(day), Answered: g.Count()}
	if !q.Anonymous {
		a.By = map[string]bool{}
		for _, s := range g.Sheets {
			a.By[s.By] = true
		}
	}
	return a, nil
}
