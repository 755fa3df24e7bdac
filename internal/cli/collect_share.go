package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
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
	b, err := bench.Book(ctx, a.flags.at)
	if err != nil {
		return err
	}
	people, err := bench.Directory(ctx)
	if err != nil {
		return err
	}
	found := map[string]bool{} // the keys of the lines in these files
	for _, name := range files {
		suggestions, err := a.collectOneShare(ctx, bench, name, share.Options{
			Today: b.Day, Person: personElsewhere(b, people), Project: projectElsewhere(b),
		})
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
func (a *app) collectOneShare(ctx context.Context, bench *workbench.Workbench, name string, o share.Options) (all []journal.Suggestion, err error) {
	in, err := a.openFile(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = also(err, in.Close()) }()
	r, err := share.Collect(in, name, o)
	if err != nil {
		return nil, err
	}
	fresh, err := bench.Offer(ctx, r.Suggestions)
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

// personElsewhere finds the slug of somebody whom another book calls by a slug
// and a full name: by address or name; by the slug, unless the book calls
// somebody of another name so.
func personElsewhere(b *book.Book, people *workbench.Directory) share.Find {
	return func(slug, name, address string) string {
		if found, ok := people.Find(address, name); ok && (name != "" || address != "") {
			return found
		}
		if p := b.Person(slug); p != nil && (p.Name == "" || name == "" || strings.EqualFold(p.Name, name)) {
			return slug
		}
		return ""
	}
}

// projectElsewhere finds the slug of a project that another book knows: a team
// calls its projects alike; where it does not, the title may be the same.
func projectElsewhere(b *book.Book) share.Find {
	return func(slug, title, _ string) string {
		if b.Project(slug) != nil {
			return slug
		}
		for p := range b.Projects() {
			if title != "" && strings.EqualFold(p.Title, title) {
				return p.Slug
			}
		}
		return ""
	}
}
