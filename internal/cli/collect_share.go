package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/collect/share"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/workbench"
)

func (a *app) collectShareCommand() *cobra.Command {
	var o fateOptions
	c := &cobra.Command{
		Use:   "share FILE…",
		Short: "suggest lines from what your team shared with you",
		Long: `Reads what somebody made with headsup share @you and suggests its lines for your
own book: wins with everybody who has a part in them, states, troubles, and
wishes, which have a name only where their owner agreed. People are found by
address or full name, projects by their name. A file read again, or one that
overlaps, offers nothing twice.` + collectText,
		Example: "  headsup collect share mira.journal\n  headsup collect share shared/*.journal --keep all",
		RunE:    func(c *cobra.Command, args []string) error { return a.collectShare(c.Context(), args, o) },
	}
	o.flags(c)
	return c
}

func (a *app) collectShare(ctx context.Context, files []string, o fateOptions) error {
	if len(files) == 0 {
		return fault.New(fault.Misread, "no share was named").Do("for example: headsup collect share mira.journal")
	}
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	found := map[string]bool{} // the keys of the lines in these files
	for _, name := range files {
		suggestions, err := a.collectOneShare(ctx, bench, name)
		if err != nil {
			return err
		}
		for _, s := range suggestions {
			found[s.Source+" "+s.Key] = true
		}
	}
	return a.decide(ctx, func(s journal.Suggestion) bool { return found[s.Source+" "+s.Key] }, o)
}

// collectOneShare offers what is new in one share.
func (a *app) collectOneShare(ctx context.Context, bench *workbench.Workbench, name string) (all []journal.Suggestion, err error) {
	in, err := a.openFile(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = also(err, in.Close()) }()
	r, fresh, err := share.Offer(ctx, bench, in, name, a.flags.at)
	if err != nil {
		return nil, err
	}
	a.say("%s: %s shared by %s, %d of them new", name, count(len(r.Suggestions), "line", "lines"), r.From, fresh)
	var left []string
	for reason, n := range r.LeftOut.All() {
		left = append(left, fmt.Sprintf("%d %s", n, reason))
	}
	if len(left) > 0 {
		a.say("  left out: %s", strings.Join(left, ", "))
	}
	return r.Suggestions, nil
}
