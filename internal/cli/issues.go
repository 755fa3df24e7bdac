package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) issuesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "issues",
		Short: "troubles: the way out, who knows, whose turn it is",
		Long: `Lists the open issues, the most severe first, each with the way out that you
recommend, how many days passed until the manager was told, its age and who holds
it; then those that ended within the last quarter.`,
		Example: "  headsup issues\n  headsup issues --json",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.issues(c.Context()) },
	}
}

func (a *app) issues(ctx context.Context) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.IssuesOf(b)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Open)+len(v.Ended) == 0 {
		a.say(`No issue is open. When trouble comes: headsup issue The vendor is late +atlas severity:high option:"wait" option:"switch" recommend:2`)
		return nil
	}
	sc := a.screen()
	if len(v.Open) == 0 {
		a.print("No issue is open.\n")
	}
	a.issueTable(sc, "", v.Open)
	if len(v.Ended) > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "Ended within the last quarter"))
		a.issueTable(sc, "Took", v.Ended)
	}
	return nil
}

func (a *app) issueTable(sc render.Screen, took string, rows []view.IssueRow) {
	table := render.Table{Columns: []render.Column{{Head: "Issue"}, {Head: "What", Flex: true, Wrap: true, Min: 16}, {Head: "Way out", Flex: true, Wrap: true, Min: 12},
		{Head: "Age", Align: render.Right}, {Head: "Told", Flex: true, Wrap: true, Min: 10}, {Head: "Held by", Flex: true, Wrap: true, Min: 9}}}
	if took != "" {
		table.Columns[3].Head, table.Columns[5].Head = took, "End"
	}
	for _, r := range rows {
		last := heldBy(r)
		if took != "" {
			last = render.Cell{Text: strings.TrimSpace(r.How + " " + r.Ended.String()), Style: render.Dim}
		}
		table.Row(severityCell(r), render.Words(r.Text), wayOut(r), render.Words(fmt.Sprintf("%dd", r.Age)), toldWhen(r), last)
	}
	a.print("%s", table.Print(sc))
}

func severityCell(r view.IssueRow) render.Cell {
	cell := render.Words(strings.TrimSpace(fmt.Sprintf("#%d %s", r.Entry, r.Severity)))
	if r.Severity == "high" && r.How == "" {
		cell.Style = render.Red
	}
	return cell
}

func wayOut(r view.IssueRow) render.Cell {
	switch {
	case r.WayOut != "":
		return render.Words(r.WayOut)
	case len(r.Options) > 0:
		return render.Cell{Text: count(len(r.Options), "option", "options") + ", none recommended", Style: render.Amber}
	case r.How != "":
		return render.Cell{}
	}
	return render.Cell{Text: "none yet", Style: render.Amber}
}

// toldWhen says how long each manager was left without the news.
func toldWhen(r view.IssueRow) render.Cell {
	var all []string
	untold := false
	for _, t := range r.Told {
		switch {
		case t.On.IsZero():
			all = append(all, "@"+t.Person+" not told")
			untold = true
		case t.Days == 0:
			all = append(all, "@"+t.Person+" same day")
		default:
			all = append(all, fmt.Sprintf("@%s after %s", t.Person, count(t.Days, "day", "days")))
		}
	}
	cell := render.Words(strings.Join(all, ", "))
	if untold && r.How == "" {
		cell.Style = render.Amber
	}
	return cell
}

// heldBy names whoever has an open issue in hand, and by what.
func heldBy(r view.IssueRow) render.Cell {
	var all []string
	for _, h := range r.Held {
		who := sigil("@", h.Person)
		if who == "" {
			who = h.Kind
		}
		all = append(all, fmt.Sprintf("%s #%d", who, h.Entry))
	}
	if len(all) == 0 {
		return render.Cell{Text: "nobody", Style: render.Amber}
	}
	return render.Words(strings.Join(all, ", "))
}
