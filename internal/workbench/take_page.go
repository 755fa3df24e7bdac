package workbench

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/answer"
	"headsup/internal/journal"
)

// PageSource is the source of the suggestions that answers on a page become.
const PageSource = "page"

// takePage makes lines of an answer that was given on a message's page, as TakeIn
// does of one by mail. What the reader answered in its place before, and the owner
// has not taken in yet, is withdrawn.
func (w *Workbench) takePage(ctx context.Context, f found, slot string, tap answer.Tap) error {
	b, err := w.Book(ctx, "")
	if err != nil {
		return err
	}
	to := b.Person(f.message.Reader)
	if to == nil {
		return closed()
	}
	t := Taken{Message: f.message}
	if f.Shared {
		t.Doubt = "several read it, and the page does not say who answered"
	}
	lines, err := w.linesOf(ctx, b, t, answer.Given{To: to, By: to, Code: tap.Code, Words: tap.Words, On: b.Day})
	if err != nil {
		return err
	}
	says := fmt.Sprintf("%s answered “%s” on its page", to.Called(), f.message.Subject)
	if t.Doubt != "" {
		says = fmt.Sprintf("an answer to “%s”, but %s", f.message.Subject, t.Doubt)
	}
	from := fromPage(f, slot)
	if _, err := w.settleReply(ctx, t, from, lines, says); err != nil {
		return err
	}
	_, err = w.withdraw(ctx, from)
	return err
}

// fromPage is the source of the next answer by a link.
func fromPage(f found, slot string) source {
	s := source{name: PageSource, slot: fmt.Sprintf("%s/%s/", f.message.ID, slot)}
	s.key = fmt.Sprintf("%s%x-%d", s.slot, f.link.Token[:4], f.link.Answers+1)
	return s
}

// withdraw takes back the suggestions of the answers that another takes the place
// of, those of some verbs where any is named, and reports whether there were any.
func (w *Workbench) withdraw(ctx context.Context, from source, of ...journal.Verb) (were bool, err error) {
	open, err := w.Suggestions(ctx, from.name)
	if err != nil {
		return false, err
	}
	var keys []string
	for _, s := range open {
		e, err := journal.Parse(s.Line)
		if err != nil {
			return false, err
		}
		if len(of) > 0 && !slices.Contains(of, e.Verb) {
			continue
		}
		if from.has(s) && !strings.HasPrefix(s.Key, from.key+" ") {
			keys = append(keys, s.Key)
		}
	}
	return len(keys) > 0, w.Withdraw(ctx, from.name, keys)
}
