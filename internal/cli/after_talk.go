package cli

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// talk is what one records after a meeting, at the terminal.
type talk struct {
	session
	v      view.After
	person *book.Person
	book   *book.Book
}

func (a *app) talkAfter(ctx context.Context, b *book.Book, p *book.Person, v view.After) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	t := talk{session: session{app: a, bench: bench}, v: v, person: p, book: b}
	sc := a.screen()
	a.afterHead(sc, v)
	a.openSections(sc, v)
	t.print("\n")
	t.hint("As many answers as there are; enter goes on, q stops. #12 names an entry.")
	for _, step := range []func(context.Context) error{
		t.passed, t.met, t.told, t.asked, t.promised, t.owed, t.decided, t.requested, t.learned,
	} {
		err = step(ctx)
		if err != nil && !errors.Is(err, errSkip) {
			break
		}
	}
	if err != nil && !errors.Is(err, errStop) && !errors.Is(err, errSkip) {
		return err
	}
	t.print("\n")
	t.say("%s recorded.", count(t.recorded, "entry", "entries"))
	return nil
}

// each asks a question until nothing is answered, makes a line of every answer,
// shows it and records it. An answer may begin with numbers it is about.
func (t *talk) each(ctx context.Context, question string, about []int64, line func(numbers []int64, words string) string) error {
	for {
		answer, err := t.key(question + " [nothing]: ")
		if err != nil || answer == "" {
			return err
		}
		if _, err := t.shown(ctx, line(numbersFirst(answer, about))); err != nil {
			return err
		}
	}
}

// shown shows a line as it would be recorded and records it unless the owner says
// no; ok is false where it was not.
func (t *talk) shown(ctx context.Context, line string) (ok bool, err error) {
	e, err := t.bench.Try(ctx, t.said(line))
	if refused(err) {
		t.complain(err)
		return false, nil
	} else if err != nil {
		return false, err
	}
	t.line(e.String())
	answer, err := t.key("Record it? y yes, n no [y]: ")
	if err != nil {
		return false, err
	}
	switch strings.ToLower(answer) {
	case "", "y", "yes":
		return t.keep(ctx, line)
	}
	return false, nil
}

func (t *talk) told(ctx context.Context) error {
	return t.each(ctx, "You told", numbersOf(t.v.Kept, t.v.Unheard), func(numbers []int64, words string) string {
		return "told @" + t.v.Person + " " + words + hashed(numbers) + " via:meeting"
	})
}

func (t *talk) asked(ctx context.Context) error {
	return t.each(ctx, "You asked, or N and their answer", numbersOf(t.v.Asked), func(numbers []int64, words string) string {
		if len(numbers) > 0 {
			return "answer" + hashed(numbers) + " " + words
		}
		return "ask @" + t.v.Person + " " + words
	})
}

func (t *talk) promised(ctx context.Context) error {
	done := numbersOf(t.v.Promised)
	for _, r := range t.v.Requests {
		done = append(done, r.Entry)
	}
	return t.each(ctx, "You promised, or N that is done", done, t.doneOr("promise"))
}

func (t *talk) owed(ctx context.Context) error {
	return t.each(ctx, "They promised, or N that is done", numbersOf(t.v.Owed), t.doneOr("owes"))
}

func (t *talk) doneOr(verb string) func([]int64, string) string {
	return func(numbers []int64, words string) string {
		if len(numbers) > 0 {
			return "done" + hashed(numbers) + " " + words
		}
		return verb + " @" + t.v.Person + " " + words
	}
}

// decided records a choice: of a decision that was open, by its number and the
// option's; or a new one with its answer.
func (t *talk) decided(ctx context.Context) error {
	var about []int64
	for _, d := range t.v.Decisions {
		about = append(about, d.Entry)
		for i, option := range d.Options {
			t.line(fmt.Sprintf("#%d, %d: %s", d.Entry, i+1, option))
		}
	}
	for {
		answer, err := t.key("Decided, or N and the option's number [nothing]: ")
		if err != nil || answer == "" {
			return err
		}
		numbers, words := numbersFirst(answer, about)
		if len(numbers) == 0 {
			err = t.decidedNow(ctx, words)
		} else {
			_, err = t.shown(ctx, "answer"+hashed(numbers)+" "+choiceFirst(words))
		}
		if err != nil {
			return err
		}
	}
}

// choiceFirst makes a choice of an option's number in front of an answer.
func choiceFirst(words string) string {
	first, rest, _ := strings.Cut(words, " ")
	if n, err := strconv.Atoi(first); err == nil && n > 0 {
		return strings.TrimSpace("choice:" + first + " " + rest)
	}
	return words
}

// decidedNow records a choice that no line had asked for.
func (t *talk) decidedNow(ctx context.Context, words string) error {
	ok, err := t.shown(ctx, "decision "+words+" from:@"+t.v.Person)
	if err != nil || !ok {
		return err
	}
	_, err = t.shown(ctx, "answer"+hashed([]int64{t.last})+" so decided")
	return err
}

// requested records what they asked of the owner, and words a no where there is
// too much.
func (t *talk) requested(ctx context.Context) error {
	err := t.each(ctx, "They asked of you", nil, func(_ []int64, words string) string {
		return "request @" + t.v.Person + " " + words
	})
	if err != nil {
		return err
	}
	b, err := t.bookAt(ctx)
	if err != nil {
		return err
	}
	for _, r := range view.AfterOf(b, t.person).Requests {
		if r.On != t.v.Day || r.Decline == nil {
			continue
		}
		t.title("If “" + r.Text + "” is too much:")
		t.line("“" + r.Decline.Words + "”")
		t.line("Once said: headsup drop " + strconv.FormatInt(r.Entry, 10) + " <words>")
	}
	return nil
}

func (t *talk) learned(ctx context.Context) error {
	t.hint("What you learned begins with its topic: " + strings.Join(journal.Know.Spec().Words, ", ") + ".")
	return t.each(ctx, "You learned of them", nil, func(_ []int64, words string) string {
		line := "know @" + t.v.Person + " " + words
		if !strings.Contains(words, "source:") {
			line += " source:asked"
		}
		return line
	})
}

// hashed are numbers as a line names entries, each behind a space.
func hashed(numbers []int64) string {
	var b strings.Builder
	for _, n := range numbers {
		b.WriteString(" #" + strconv.FormatInt(n, 10))
	}
	return b.String()
}
