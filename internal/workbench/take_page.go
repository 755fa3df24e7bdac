package workbench

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/answer"
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
	from := source{name: PageSource, slot: fmt.Sprintf("%s/%s/", f.message.ID, slot)}
	from.key = fmt.Sprintf("%s%x-%d", from.slot, f.link.Token[:4], tap.Nth)
	if _, err := w.settleReply(ctx, t, from, lines, says); err != nil {
		return err
	}
	return w.withdrawEarlier(ctx, from)
}

// withdrawEarlier takes back what an answer takes the place of.
func (w *Workbench) withdrawEarlier(ctx context.Context, from source) error {
	open, err := w.Suggestions(ctx, from.name)
	if err != nil {
		return err
	}
	var keys []string
	for _, s := range open {
		if from.has(s) && !strings.HasPrefix(s.Key, from.key+" ") {
			keys = append(keys, s.Key)
		}
	}
	return w.Withdraw(ctx, from.name, keys)
}
