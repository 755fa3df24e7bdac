package workbench

import (
	"context"
	"strings"

	"headsup/internal/book"
	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Results are what a questionnaire came to. With look, what waits is made visible
// if there is enough of it; from then on the next answers wait for two more. Once
// it is over nothing can follow, and all that may be seen is.
func (w *Workbench) Results(ctx context.Context, name string, look bool, at string) (questionnaire.Results, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return questionnaire.Results{}, err
	}
	kept, err := w.findAsked(ctx, name)
	if err != nil {
		return questionnaire.Results{}, err
	}
	q, g, err := decodeAsked(kept)
	if err != nil {
		return questionnaire.Results{}, err
	}
	if (look || q.OverOn(m.today)) && g.Look() && look {
		err = w.changed(ctx, kept.ID, func(_ *store.Questionnaire, _ *questionnaire.Questionnaire, now *questionnaire.Given) error {
			now.Look()
			g = *now
			return nil
		})
		if err != nil {
			return questionnaire.Results{}, err
		}
	}
	b, err := w.bookOf(ctx, m, at)
	if err != nil {
		return questionnaire.Results{}, err
	}
	return questionnaire.ResultsOf(q, g, m.today, ownRating(b)), nil
}

// ownRating finds how the owner rates a skill in the book, as of the last year.
func ownRating(b *book.Book) func(skill string) int {
	rated := b.Ratings(b.Day - 365)
	return func(skill string) int {
		for _, r := range rated {
			if strings.EqualFold(r.Skill, skill) && r.Own != nil {
				return r.Own.Score
			}
		}
		return 0
	}
}

// CloseQuestionnaire ends a questionnaire before its day.
func (w *Workbench) CloseQuestionnaire(ctx context.Context, name, at string) (Asked, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return Asked{}, err
	}
	found, err := w.findAsked(ctx, name)
	if err != nil {
		return Asked{}, err
	}
	var out Asked
	err = w.changed(ctx, found.ID, func(kept *store.Questionnaire, q *questionnaire.Questionnaire, g *questionnaire.Given) error {
		if q.OverOn(m.today) {
			return over(*q)
		}
		q.Closed = m.today
		g.Look()
		if err := encodeAsked(kept, *q, *g); err != nil {
			return err
		}
		out, err = askedOf(*kept, m.today)
		return err
	})
	return out, err
}

// AnswerSelf keeps how the owner answers, one answer for each question; an earlier
// one is replaced.
func (w *Workbench) AnswerSelf(ctx context.Context, name string, answers []questionnaire.Answer) error {
	found, err := w.findAsked(ctx, name)
	if err != nil {
		return err
	}
	return w.changed(ctx, found.ID, func(_ *store.Questionnaire, q *questionnaire.Questionnaire, _ *questionnaire.Given) error {
		read, err := q.Read(answers)
		if err == nil {
			q.Self = read
		}
		return err
	})
}

// QuestionnaireSource is the source of the suggestions that a questionnaire's
// answers become.
func QuestionnaireSource(name string) string { return "questionnaire:" + name }

// OfferAnswers suggests the lines that a questionnaire's answers become, each once
// for ever, and says how many of them are new.
func (w *Workbench) OfferAnswers(ctx context.Context, name, at string) (source string, fresh int, err error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return "", 0, err
	}
	kept, err := w.findAsked(ctx, name)
	if err != nil {
		return "", 0, err
	}
	q, g, err := decodeAsked(kept)
	if err != nil {
		return "", 0, err
	}
	if q.OverOn(m.today) {
		g.Look()
	}
	lines, err := questionnaire.Lines(q, g, m.today)
	if err != nil {
		return "", 0, err
	}
	if len(lines) == 0 {
		return "", 0, fault.New(fault.Refused, "nobody answered %s", q.Name()).Do("ask again")
	}
	source = QuestionnaireSource(q.Name())
	var all []journal.Suggestion
	for _, line := range lines {
		all = append(all, journal.Suggestion{Source: source, Key: kept.ID.String() + " " + shortHash(line.Key), Line: line.Text, Why: q.Title})
	}
	fresh, err = w.Offer(ctx, all)
	return source, fresh, err
}
