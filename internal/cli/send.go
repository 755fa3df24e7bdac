package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// sendOptions are the flags of `headsup send`.
type sendOptions struct {
	due   bool
	now   bool
	asOne bool

	reason string // with asOne, as for any document
	yes    bool
}

func (a *app) sendCommand() *cobra.Command {
	var o sendOptions
	c := &cobra.Command{
		Use:   "send [@reader]",
		Short: "send what waits in the outbox",
		Long: `Hands over the approved messages whose time has come: those that waited for their
reader's better hour, and those that could not be delivered before. With a reader
only theirs.

  --now     also those that still wait, whatever day it is for their reader
  --as-one  make one update of all that waits for a reader, and send that instead
  --due     also write and send what is due and was switched on for its reader:
            headsup config auto.update.@dana yes

--due is meant to be run every hour by a timer of the system. It never sends what
tells of trouble that the manager has not heard, nor past a reader's days, hours
and limits; what it sent is shown by the next headsup today.`,
		Example: "  headsup send\n  headsup send @dana --now\n  headsup send --due",
		GroupID: groupWrite,
		Args:    wordsBetween(0, 1, "headsup send @dana"),
		RunE: func(c *cobra.Command, args []string) error {
			slug, err := sendsTo(args)
			switch {
			case err != nil:
				return err
			case o.asOne && (slug == "" || o.due):
				return fault.New(fault.Misread, "--as-one makes one message of those to one reader").Do("for example: headsup send --as-one @dana")
			case o.asOne:
				return a.sendAsOne(c.Context(), slug, o)
			}
			return a.sendWaiting(c.Context(), slug, o)
		},
		ValidArgsFunction: a.completeLine,
	}
	c.Flags().BoolVar(&o.due, "due", false, "also what is due today and goes by itself")
	c.Flags().BoolVar(&o.now, "now", false, "also what waits for its reader's better hour")
	c.Flags().BoolVar(&o.asOne, "as-one", false, "make one update of what waits for a reader")
	c.Flags().StringVar(&o.reason, "reason", "", "with --as-one: why somebody hears of trouble before the manager does; it is kept")
	c.Flags().BoolVar(&o.yes, "yes", false, "with --as-one: send it without asking")
	return c
}

// sendsTo reads the one reader whose messages are meant; "" is everybody.
func sendsTo(args []string) (string, error) {
	if len(args) == 0 {
		return "", nil
	}
	slug, ok := strings.CutPrefix(args[0], "@")
	if !ok || slug == "" {
		return "", fault.New(fault.Misread, "`headsup send` takes a reader, and %q is none", render.Clean(args[0])).Do("for example: headsup send @dana")
	}
	return strings.ToLower(slug), nil
}

// sendWaiting sends what waits, the oldest first; what cannot be sent keeps nothing
// else back.
func (a *app) sendWaiting(ctx context.Context, slug string, o sendOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	due, err := bench.Due(ctx)
	if o.now {
		due, err = bench.Outbox(ctx, store.Approved)
	}
	if err != nil {
		return err
	}
	due = slices.DeleteFunc(due, func(m store.Message) bool { return slug != "" && m.Reader != slug })
	tried := 0
	if a.interactive() && !o.due {
		if due, tried, err = a.offerAsOne(ctx, due, o); err != nil {
			return err
		}
	}
	for _, m := range due {
		tried++
		err = also(err, a.dispatchMessage(ctx, bench, m))
	}
	if o.due {
		alone, problem := a.sendAlone(ctx, bench, slug)
		tried, err = tried+alone, also(err, problem)
	}
	if tried == 0 && err == nil {
		return a.sayNothingDue(ctx, bench, slug)
	}
	return err
}

// offerAsOne offers to make one update of several messages to one reader; what the
// owner did so is no longer due.
func (a *app) offerAsOne(ctx context.Context, due []store.Message, o sendOptions) (left []store.Message, done int, err error) {
	to := map[string]int{}
	for _, m := range due {
		to[m.Reader]++
	}
	gone := map[string]bool{}
	for _, m := range due {
		if to[m.Reader] < 2 || gone[m.Reader] {
			continue
		}
		if n := to[m.Reader]; a.confirm(fmt.Sprintf("%d messages wait for @%s. Send one update that says them all?", n, m.Reader)) {
			gone[m.Reader] = true
			done++
			if err := a.sendAsOne(ctx, m.Reader, o); err != nil {
				return nil, done, err
			}
		}
		to[m.Reader] = 0 // asked once
	}
	return slices.DeleteFunc(due, func(m store.Message) bool { return gone[m.Reader] }), done, nil
}

// sayNothingDue says that nothing goes now, and when the next will.
func (a *app) sayNothingDue(ctx context.Context, bench *workbench.Workbench, slug string) error {
	all, err := bench.Outbox(ctx, store.Approved)
	if err != nil {
		return err
	}
	var next time.Time
	n := 0
	for _, m := range all {
		if slug != "" && m.Reader != slug {
			continue
		}
		if n++; next.IsZero() || m.Next.Before(next) {
			next = m.Next
		}
	}
	if n == 0 {
		a.say("nothing waits to be sent now")
		return nil
	}
	a.say("nothing goes now: %s, until %s at the earliest; --now sends at once", waitCount(n), a.clock(next))
	return nil
}

func waitCount(n int) string {
	if n == 1 {
		return "one message waits"
	}
	return count(n, "message waits", "messages wait")
}

// dispatchMessage hands an approved message over by the channel it was planned
// for. Where another program was quicker, there is nothing left to do.
func (a *app) dispatchMessage(ctx context.Context, bench *workbench.Workbench, m store.Message) error {
	channel, err := a.channelNamed(ctx, bench, m.Channel, m.Reader)
	if err != nil {
		return err
	}
	told, err := bench.Dispatch(ctx, m.ID, channel)
	if fault.Is(err, fault.Refused) {
		a.say("the %s to @%s is in the hands of another headsup", m.Document, m.Reader)
		return nil
	}
	if err != nil {
		return err
	}
	return a.printSent(m, told)
}

// sendAsOne makes one update of what waits for a reader, and sends it or lets it
// wait in turn. They are canceled once the owner has said yes.
func (a *app) sendAsOne(ctx context.Context, slug string, o sendOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	all, err := bench.WaitingFor(ctx, slug)
	if err != nil {
		return err
	}
	draft, err := bench.AsOne(ctx, slug, all)
	if err != nil {
		return err
	}
	a.say("%d messages to %s become one:", len(all), draft.Reader.Called())
	_, err = a.send(ctx, bench, draft, documentOptions{yes: o.yes, now: o.now, reason: o.reason, instead: all})
	return err
}
