package cli

import (
	"bytes"
	"context"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/collect/share"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/view"
)

func (a *app) shareCommand() *cobra.Command {
	var o shareOptions
	c := &cobra.Command{
		Use:   "share @lead [FROM..TO]",
		Short: "write what a lead may see, for their own book",
		Long: `Writes your wins, the last state of each project, open troubles and what you asked
of the lead as lines that their book can take in (collect share FILE), each with
who did it. Without days it is the last two weeks; to share a day twice doubles
nothing.

It holds only what this lead may hear: no notes, nothing known about people, no
feedback, nothing of a project whose visible: leaves them out. What you ask of
them goes without your name, as a wish of the team, unless you say --named.

It is text: read it before you hand it over.`,
		Example: "  headsup share @lena\n  headsup share @lena \"last month..today\" --out for-lena.journal",
		GroupID: groupWrite,
		RunE:    func(c *cobra.Command, args []string) error { return a.share(c.Context(), args, o) },

		ValidArgsFunction: a.completeLine,
	}
	c.Flags().BoolVar(&o.named, "named", false, "put your name to what you ask of the lead")
	c.Flags().StringVar(&o.out, "out", "", "write to this file instead of the screen")
	return c
}

type shareOptions struct {
	named bool
	out   string
}

// fortnight is how many days a share covers by itself, so that a missed week
// goes with the next.
const fortnight = 14

func (a *app) share(ctx context.Context, args []string, o shareOptions) error {
	slug, said, err := aboutOne("share", args)
	if err != nil {
		return err
	}
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	lead, err := someone(b, "share", slug)
	switch {
	case err != nil:
		return err
	case lead.IsGroup():
		return fault.New(fault.Misread, "a share goes to one lead, and @%s is a group", slug).Do("name one of them")
	case journal.SlugOf(b.Me().Name) == "":
		return fault.New(fault.Misread, "a share says whose it is, and your name is not known").Do("say it: headsup person @me Your Name")
	}
	days := civil.Span{From: b.Day - fortnight + 1, To: b.Day}
	if said != "" {
		if days, err = a.bench.Span(ctx, said, a.flags.at); err != nil {
			return err
		}
	}
	if days.From < b.Day-book.Horizon && !a.flags.json {
		a.say("note: a share reaches back %d days; what is older is left out", book.Horizon)
	}
	return a.showShare(b, view.ShareOf(b, lead, days, o.named), o)
}

func (a *app) showShare(b *book.Book, s view.Share, o shareOptions) error {
	if a.flags.json {
		return a.printJSON(s)
	}
	if len(s.Lines) == 0 {
		a.say("nothing to share with %s: no win, state, trouble or wish of %s that they may hear of", s.Lead.Name, s.Days)
		return nil
	}
	var text bytes.Buffer
	if err := share.Write(&text, s); err != nil {
		return err
	}
	if o.out == "" {
		_, _ = a.out.Write(text.Bytes())
	} else if err := a.writeFile(o.out, text.Bytes()); err != nil {
		return err
	}
	var projects []string
	for _, n := range s.Names {
		if p := b.Project(strings.TrimPrefix(n.Name, "+")); p != nil && n.Name[0] == '+' {
			projects = append(projects, " "+n.Name)
		}
	}
	a.say("%s. Once they have it: headsup told @%s what I shared%s", count(len(s.Lines), "line", "lines"), s.Lead.Person, strings.Join(projects, ""))
	return nil
}
