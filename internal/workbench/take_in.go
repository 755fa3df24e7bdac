package workbench

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/answer"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// MailSource is the source of the suggestions that answers by mail become.
const MailSource = "mail"

// Taken is what became of a reply.
type Taken struct {
	Message  store.Message // the one it answers; zero where it answers none
	Recorded Recorded      // what was recorded at once
	Offered  int           // how many lines are suggested
	LeftOut  string        // why nothing came of it: "automatic"; ""
	Doubt    string        // what speaks against its sender; ""
}

// Why nothing came of a reply, as a collector counts it.
const (
	LeftNoAnswer  = "no answer to a message"
	LeftAutomatic = "automatic"
	LeftOwn       = "your own"
	LeftBefore    = "taken in before"
	LeftNothing   = "nothing new in it"
	LeftForgotten = "to a message to nobody in the book"
	LeftDelayed   = "a delivery that takes longer"
	LeftOther     = "about another address"
)

// TakeIn makes lines of a reply. They are suggested or, where the setting
// `answers` says so, recorded: but only what the reader plainly said, and only
// if nothing speaks against its being them. The same reply is taken in once.
func (w *Workbench) TakeIn(ctx context.Context, r Reply) (Taken, error) {
	m, ok, err := w.answers(ctx, r)
	if err != nil {
		return Taken{}, err
	}
	if !ok {
		return Taken{LeftOut: LeftNoAnswer}, nil
	}
	t := Taken{Message: m}
	if before, err := w.takenBefore(ctx, r.Key); err != nil || before {
		t.LeftOut = LeftBefore
		return t, err
	}
	switch r.Kind {
	case AutoReply:
		t.LeftOut = LeftAutomatic
		return t, nil
	case Delayed:
		t.LeftOut = LeftDelayed
		return t, nil
	case Bounce:
		return w.bounced(ctx, t, r)
	}
	b, err := w.Book(ctx, "")
	if err != nil {
		return t, err
	}
	to := b.Person(m.Reader)
	if to == nil {
		t.LeftOut = LeftForgotten
		return t, nil
	}
	sendsFrom, err := w.Setting(ctx, SMTPFrom)
	if err != nil {
		return t, err
	}
	if fromOwner(b, sendsFrom.Value, r) {
		t.LeftOut = LeftOwn
		return t, nil
	}
	by, doubt := sender(b, to, m, r)
	t.Doubt = doubt
	lines, err := w.linesOf(ctx, b, t, answer.Given{To: to, By: by, Code: r.Code, Words: r.Words, On: w.answeredOn(ctx, b, m, r)})
	if err != nil {
		return t, err
	}
	says := fmt.Sprintf("%s answered “%s” by mail", by.Called(), m.Subject)
	if t.Doubt != "" {
		says = fmt.Sprintf("an answer to “%s”, but %s", m.Subject, t.Doubt)
	}
	return w.settleReply(ctx, t, fromMail(r), lines, says)
}

// source is where an answer came from, as its suggestions bear it.
type source struct {
	name string // MailSource or PageSource
	key  string // names the answer for ever, without a space
	slot string // how the keys of those begin that it takes the place of; "": of none but itself
}

func fromMail(r Reply) source { return source{name: MailSource, key: r.Key} }

// has reports whether a suggestion is this answer's, or that of one which it takes
// the place of.
func (s source) has(one journal.Suggestion) bool {
	key, _, _ := strings.Cut(one.Key, " ")
	return one.Source == s.name && (key == s.key || s.slot != "" && strings.HasPrefix(key, s.slot))
}

// linesOf are the lines that an answer to a message becomes.
func (w *Workbench) linesOf(ctx context.Context, b *book.Book, t Taken, g answer.Given) ([]answer.Line, error) {
	telling, err := w.arrived(ctx, t.Message, t.Doubt == "")
	if err != nil {
		return nil, err
	}
	if telling != 0 && b.Item(telling) == nil {
		if b, err = w.Book(ctx, ""); err != nil { // it was recorded just now
			return nil, err
		}
		g.To, g.By = b.Person(g.To.Slug), b.Person(g.By.Slug)
	}
	if g.Sheet, err = w.asked(ctx, t.Message.ID); err != nil {
		return nil, err
	}
	g.Telling, g.Title = telling, t.Message.Subject
	return answer.Lines(b, g), nil
}

// arrived is the telling of a message that was answered. Where nobody knew
// whether it arrived, its answer shows that it did.
func (w *Workbench) arrived(ctx context.Context, m store.Message, sure bool) (int64, error) {
	if m.State == store.InDoubt && sure {
		told, err := w.Confirm(ctx, m.ID)
		return told.Seq, err
	}
	return w.tellingOf(ctx, m)
}

// answeredOn is the day of a reply: its own word, as far as it lies between the
// sending and today.
func (w *Workbench) answeredOn(ctx context.Context, b *book.Book, m store.Message, r Reply) civil.Day {
	zone, err := w.Zone(ctx)
	if err != nil || r.At.IsZero() {
		return b.Day
	}
	return min(b.Day, max(civil.Today(r.At, zone), civil.Today(m.Planned, zone)))
}

// takenBefore reports whether lines of the same mail were offered before.
func (w *Workbench) takenBefore(ctx context.Context, key string) (bool, error) {
	for _, fate := range []store.Fate{store.New, store.Kept, store.Refused} {
		all, err := w.store.Suggested(ctx, w.book, fate)
		if err != nil {
			return false, err
		}
		for _, s := range all {
			if mail, _, _ := strings.Cut(s.Key, " "); s.Source == MailSource && mail == key {
				return fate != store.New, nil // what is new may have been left by a crash before it was recorded
			}
		}
	}
	return false, nil
}

// settleReply offers the lines of a reply and records those it may; says is the
// clause for the owner.
func (w *Workbench) settleReply(ctx context.Context, t Taken, from source, lines []answer.Line, says string) (Taken, error) {
	set, err := w.Setting(ctx, AnswersBecome)
	if err != nil {
		return t, err
	}
	pending, err := w.pendingBodies(ctx, from)
	if err != nil {
		return t, err
	}
	var all, sure []journal.Suggestion
	for _, line := range lines {
		e, err := journal.Parse(line.Text)
		if err != nil {
			return t, err
		}
		if slices.Contains(pending, e.Body()) {
			continue // they answered the same twice
		}
		s := journal.Suggestion{Source: from.name, Key: from.key + " " + shortHash(e.Body()), Line: line.Text, Why: says}
		if line.Why != "" {
			s.Why += "; " + line.Why
		}
		all = append(all, s)
		if set.Value == "record" && t.Doubt == "" && line.Sure && line.Why == "" {
			sure = append(sure, s)
		}
	}
	if _, err := w.Offer(ctx, all); err != nil {
		return t, err
	}
	open, err := w.Suggestions(ctx, from.name)
	if err != nil {
		return t, err
	}
	var direct []Choice
	for _, s := range open {
		key, _, _ := strings.Cut(s.Key, " ")
		switch {
		case key != from.key:
		case slices.ContainsFunc(sure, func(one journal.Suggestion) bool { return one.Key == s.Key }):
			direct = append(direct, Choice{Suggestion: s})
		default:
			t.Offered++
		}
	}
	if t.Recorded, err = w.Keep(ctx, direct); err == nil && t.Offered+len(direct) == 0 {
		t.LeftOut = LeftNothing
	}
	return t, err
}

// pendingBodies are the lines that other answers suggest and that await a word.
func (w *Workbench) pendingBodies(ctx context.Context, from source) ([]string, error) {
	open, err := w.Answered(ctx)
	if err != nil {
		return nil, err
	}
	var bodies []string
	for _, s := range open {
		if from.has(s) {
			continue
		}
		if e, err := journal.Parse(s.Line); err == nil {
			bodies = append(bodies, e.Body())
		}
	}
	return bodies, nil
}

// Answered are the suggestions that readers' answers became and that await a word,
// however they came.
func (w *Workbench) Answered(ctx context.Context) ([]journal.Suggestion, error) {
	open, err := w.Suggestions(ctx, "")
	return slices.DeleteFunc(open, func(s journal.Suggestion) bool { return s.Source != MailSource && s.Source != PageSource }), err
}

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}
