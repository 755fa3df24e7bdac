package cli

import (
	"context"

	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// sendAlone sends what is due today and was switched on for its reader, and says
// of the rest why it is left to the owner. It counts what it tried.
func (a *app) sendAlone(ctx context.Context, bench *workbench.Workbench, slug string) (tried int, err error) {
	all, err := bench.Automatic(ctx)
	if err != nil {
		return 0, err
	}
	for _, one := range all {
		if slug != "" && one.Draft.Reader.Slug != slug {
			continue
		}
		tried++
		if one.Left != "" {
			a.leave(one.Draft, one.Left)
			continue
		}
		err = also(err, a.sendOneAlone(ctx, bench, one.Draft))
	}
	return tried, err
}

func (a *app) leave(d workbench.Draft, why string) {
	a.say("the %s to @%s is not sent by itself: %s", d.Kind, d.Reader.Slug, why)
}

func (a *app) sendOneAlone(ctx context.Context, bench *workbench.Workbench, d workbench.Draft) error {
	channel, err := a.channel(ctx, bench, d, "")
	if err != nil {
		return err
	}
	if !workbench.ReachesAlone(channel.Name()) {
		a.leave(d, "by "+channel.Name()+" it would not reach them without you")
		return nil
	}
	m, err := bench.PlanAlone(ctx, d, channel)
	if err == nil {
		err = bench.Approve(ctx, m.ID)
	}
	if fault.Is(err, fault.Refused) { // another program, or an earlier run, has dealt with it
		a.leave(d, "that was dealt with today; headsup outbox shows it")
		return nil
	}
	if err != nil {
		return err
	}
	told, err := bench.Dispatch(ctx, m.ID, channel)
	if err != nil {
		return err
	}
	return a.printSent(m, told)
}
