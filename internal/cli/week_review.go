package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

// review is a weekly review at the terminal. What is decided is recorded at
// once, but for suggestions, which are kept together at the end of their step.
type review struct {
	session
	week workbench.Week
	left int // what a catch-up leaves for another day
}

func (a *app) reviewWeek(ctx context.Context, bench *workbench.Workbench, week workbench.Week) error {
	r := review{session: session{app: a, bench: bench}}
	r.left = r.take(week)
	a.weekHead(a.screen(), week)
	r.hint("Enter takes what stands in brackets; s goes to the next step, q stops.")
	err := r.steps(ctx)
	if err != nil && !errors.Is(err, errStop) {
		return err
	}
	r.end(err != nil)
	a.weekHint(week)
	return nil
}

// take looks at the week, after a gap at as much of it as five minutes hold, and
// says how much is left.
func (r *review) take(week workbench.Week) (left int) {
	r.week, left = week.Fits()
	return left
}

func (r *review) steps(ctx context.Context) error {
	for i, step := range []struct {
		title string
		n     func(workbench.Week) int
		do    func(context.Context) error
	}{
		{"Suggestions", func(w workbench.Week) int { return len(w.Suggestions) }, r.suggestions},
		{"How projects stand", func(w workbench.Week) int { return len(w.States) }, r.states},
		{"Thanks", func(w workbench.Week) int { return len(w.Thanks) }, r.thanks},
		{"What goes to whom", func(w workbench.Week) int { return len(w.People) }, r.people},
		{"What is ahead", func(w workbench.Week) int { return len(w.Next) + len(w.Passed) + len(w.Cascade) + len(w.SideWork) }, r.ahead},
	} {
		title := fmt.Sprintf("%d of 5  %s", i+1, step.title)
		if step.n(r.week) == 0 {
			r.print("\n%s\n", r.screen().Paint(render.Dim, title+": nothing"))
			continue
		}
		r.print("\n%s\n", r.screen().Paint(render.Bold, title))
		had := r.recorded
		if err := step.do(ctx); err != nil && !errors.Is(err, errSkip) {
			return err
		}
		if r.recorded == had {
			continue
		}
		week, err := r.bench.Week(ctx, r.flags.at) // the next step sees what this one recorded
		if err != nil {
			return err
		}
		r.take(week)
	}
	return nil
}

// end says what came of it.
func (r *review) end(stopped bool) {
	r.print("\n")
	said := "nothing had to be recorded"
	if r.recorded > 0 {
		said = count(r.recorded, "entry", "entries") + " recorded"
	}
	switch {
	case stopped:
		r.say("Stopped here; %s.", said)
	case r.left > 0:
		r.say("That was it; %s. %d more can wait: headsup week", said, r.left)
	default:
		r.say("That was the week; %s.", said)
	}
}

func (r *review) suggestions(ctx context.Context) error {
	d, err := r.askEach(ctx, r.bench, r.week.Suggestions, "Keep it? y yes, n never, l later, e edit, a all the rest [l]: ")
	r.recorded += d.kept
	if err == nil && d.ended == "q" {
		return errStop
	}
	return err
}

func (r *review) states(ctx context.Context) error {
	r.hint("g green, a amber, r red, p paused, d done, x stopped; words may follow.")
	for _, s := range r.week.States {
		r.title("+" + s.Project + " " + s.Title)
		r.line(strings.TrimPrefix(s.State+", ", ", ") + s.Says())
		err := r.until(ctx, "g a r p d x, and words [later]: ", func(answer string) (string, error) {
			state, words, ok := stateKey(answer)
			if !ok {
				return "", fault.New(fault.Misread, "%q does not begin with one of the letters", answer).Do("for example: a the vendor is late")
			}
			return s.Line(state, words), nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// stateKey reads "a the vendor is late", the state as a letter or as a word.
func stateKey(answer string) (state journal.State, words string, ok bool) {
	first, words, _ := strings.Cut(answer, " ")
	first = strings.ToLower(first)
	letters := map[string]journal.State{"g": journal.Green, "a": journal.Amber, "r": journal.Red, "p": journal.Paused,
		"d": journal.Finished, "x": journal.Stopped}
	if state, ok = letters[first]; !ok {
		state, ok = journal.StateOf(first)
	}
	return state, strings.TrimSpace(words), ok
}

func (r *review) thanks(ctx context.Context) error {
	r.hint("y where you have thanked them, or what you thank them for in words.")
	for _, t := range r.week.Thanks {
		r.title(t.Name)
		r.line(t.Says())
		err := r.until(ctx, "y or words [later]: ", func(answer string) (string, error) {
			if strings.EqualFold(answer, "y") || strings.EqualFold(answer, "yes") {
				answer = ""
			}
			return t.Line(answer), nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *review) people(ctx context.Context) error {
	r.hint("u writes an update and shows it, k keeps it for the 1:1.")
	for _, p := range r.week.People {
		r.title(p.Name + ", " + string(p.Relation))
		r.line(p.Says(r.week.Day))
		const most = 5
		for i, o := range p.Tell {
			if i == most {
				r.line(fmt.Sprintf("and %d more they have not heard", len(p.Tell)-most))
				break
			}
			r.line(fmt.Sprintf("#%d %s: %s", o.Entry, o.Kind, o.Text))
		}
		if err := r.person(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// person does with what somebody is due to hear what the owner says.
func (r *review) person(ctx context.Context, p view.PersonDue) error {
	for {
		answer, err := r.key("u k [later]: ")
		if err != nil {
			return err
		}
		switch strings.ToLower(answer) {
		case "", "l", "later":
			return nil
		case "u", "update":
			return r.update(ctx, p.Person)
		case "k", "keep":
			return r.forMeeting(ctx, p)
		}
	}
}

// update writes somebody's update, shows it and sends it if the owner says so.
// What goes wrong with one message does not end the review.
func (r *review) update(ctx context.Context, slug string) error {
	draft, err := r.bench.Draft(ctx, workbench.Wanted{Document: "update", Reader: slug, At: r.flags.at})
	if err != nil {
		return err
	}
	var o documentOptions
	if draft.First != "" {
		r.say("%s has not heard of this trouble yet; it goes up in order.", draft.First)
		if o.reason, err = r.key("A reason to tell " + draft.Reader.GivenName() + " first, which is kept [not now]: "); err != nil || o.reason == "" {
			return err
		}
	}
	gone, err := r.send(ctx, r.bench, draft, o)
	r.complain(err)
	if gone {
		r.recorded++
	}
	return nil
}

// forMeeting keeps what somebody has not heard for the next 1:1, and lets the
// update rest until then.
func (r *review) forMeeting(ctx context.Context, p view.PersonDue) error {
	for _, line := range p.KeepLines(r.week.Day) {
		if _, err := r.keep(ctx, line); err != nil {
			return err
		}
	}
	return nil
}

func (r *review) ahead(context.Context) error {
	r.printNext(r.screen(), r.week)
	return nil
}
