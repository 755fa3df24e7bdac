package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/civil"
	"headsup/internal/collect/git"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) collectGitCommand() *cobra.Command {
	var authors []string
	var o fateOptions
	c := &cobra.Command{
		Use:   "git FOLDER… [+project] [FROM..TO]",
		Short: "suggest lines from the history of clones",
		Long: `Reads the history of local clones and suggests one line for each piece of your
work, grouped by pull request, ticket, branch or component, and a win for each
release with work of yours. Merges, bots, reverts and what they took back are
left out, and a commit counts once however many copies of it there are.

Whose work it is, git's own configuration says, or --author with a name or an
address. A +project belongs to the folder in front of it or, the only one, to all
of them; it is remembered, and a folder named like a project of the book is taken
for it. Without days it goes on from the last time, at first three months back.

Nothing in a clone is run, and nothing is fetched.` + collectText,
		Example: `  headsup collect git ~/src/atlas +atlas
  headsup collect git ~/src/* 2026-01-01..2026-03-31 --keep all
  headsup collect git ~/src/atlas --author mira@example.com`,
		RunE: func(c *cobra.Command, args []string) error { return a.collectGit(c.Context(), args, authors, o) },
	}
	c.Flags().StringArrayVar(&authors, "author", nil, "whose work, by name or address; may be repeated")
	o.flags(c)
	return c
}

// clone is a folder with the project its work belongs to.
type clone struct{ folder, project string }

func (a *app) collectGit(ctx context.Context, args, authors []string, o fateOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	clones, span, err := a.clones(ctx, bench, args)
	if err != nil {
		return err
	}
	var sources []string
	for _, one := range clones {
		source, err := a.collectClone(ctx, bench, one, git.Options{Authors: authors, Span: span})
		if err != nil {
			return err
		}
		sources = append(sources, source)
	}
	return a.decide(ctx, from(sources...), o)
}

// collectClone offers what is new in one clone.
func (a *app) collectClone(ctx context.Context, bench *workbench.Workbench, one clone, o git.Options) (string, error) {
	p := a.progress("reading " + filepath.Base(one.folder))
	o.Progress = func(done, total int) { p.at(percent(done, total)) }
	source, found, err := git.Offer(ctx, bench, one.folder, one.project, o)
	p.end()
	if err != nil {
		return "", err
	}
	a.say("%s: %s by %s, %s", source, count(found.Commits, "commit", "commits"), found.Author, found.Span)
	if left := leftOut(found.LeftOut); left != "" {
		a.say("  left out: %s", left)
	}
	return source, nil
}

func leftOut(l git.LeftOut) string {
	var parts []string
	for _, one := range []struct {
		n         int
		one, many string
	}{
		{l.Merges, "merge", "merges"}, {l.Reverts, "revert", "reverts"}, {l.Reverted, "commit that was taken back", "commits that were taken back"},
		{l.Copies, "copy", "copies"}, {l.Releases, "release commit", "release commits"}, {l.Bots, "commit of a bot", "commits of bots"},
	} {
		if one.n > 0 {
			parts = append(parts, count(one.n, one.one, one.many))
		}
	}
	return strings.Join(parts, ", ")
}

// clones reads the words behind collect git.
func (a *app) clones(ctx context.Context, bench *workbench.Workbench, args []string) ([]clone, civil.Span, error) {
	var all []clone
	var span civil.Span
	var projects []string
	for _, arg := range args {
		project, isProject := projectName(arg)
		switch {
		case isProject:
			projects = append(projects, project)
			if len(all) > 0 && all[len(all)-1].project == "" {
				all[len(all)-1].project = project
			}
		case isFolder(arg):
			all = append(all, clone{folder: arg})
		case strings.Contains(arg, ".."):
			var err error
			if span, err = bench.Span(ctx, arg, a.flags.at); err != nil {
				return nil, span, err
			}
		default:
			return nil, span, fault.New(fault.Missing, "there is no folder %q", render.Clean(arg)).
				Do("name a clone on this machine, a +project or days such as 2026-01-01..2026-03-31")
		}
	}
	if len(all) == 0 {
		return nil, span, fault.New(fault.Misread, "no clone was named").Do("for example: headsup collect git ~/src/atlas +atlas")
	}
	if len(projects) == 1 {
		for i := range all {
			all[i].project = projects[0]
		}
	}
	if span.To == 0 {
		today, err := bench.Day(ctx, a.flags.at)
		if err != nil {
			return nil, span, err
		}
		span.To = today
	}
	return all, span, nil
}

func projectName(word string) (slug string, ok bool) {
	rest, plus := strings.CutPrefix(word, "+")
	slug = journal.Slug(rest)
	return slug, plus && journal.IsSlug(slug)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
