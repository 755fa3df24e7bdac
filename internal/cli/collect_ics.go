package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/collect/ics"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/workbench"
)

func (a *app) collectICSCommand() *cobra.Command {
	var o fateOptions
	holidays := false
	c := &cobra.Command{
		Use:   "ics FILE… [FROM..TO]",
		Short: "suggest meetings from calendar files",
		Long: `Reads calendar files (.ics) and suggests a line for each meeting with people of the
book, who are found by the address their email: tag gives, or by name: meetings
that were, and as plans those to come. Cancelled, declined and private time is
left out. Without days it looks 30 days back and 30 ahead.

With --holidays the files are calendars of days off, a country's or somebody's
own: each whole day of the year ahead is suggested as leave (away:) of the people
that are named, or of you. On such days nothing goes out that can wait.` + collectText,
		Example: "  headsup collect ics calendar.ics\n  headsup collect ics work.ics \"last month..today\" --keep all\n" +
			"  headsup collect ics --holidays portugal.ics @ines @me --keep all",
		RunE: func(c *cobra.Command, args []string) error { return a.collectICS(c.Context(), args, holidays, o) },
	}
	c.Flags().BoolVar(&holidays, "holidays", false, "the files hold days off; names say whose they are")
	o.flags(c)
	return c
}

func (a *app) collectICS(ctx context.Context, args []string, holidays bool, o fateOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	var files, whose []string
	var span civil.Span
	for _, arg := range args {
		if slug, named := strings.CutPrefix(arg, "@"); named && holidays {
			whose = append(whose, journal.Slug(slug))
			continue
		}
		if strings.Contains(arg, "..") && !isFile(arg) {
			if span, err = bench.Span(ctx, arg, a.flags.at); err != nil {
				return err
			}
			continue
		}
		files = append(files, arg)
	}
	if len(files) == 0 {
		return fault.New(fault.Misread, "no calendar was named").Do("for example: headsup collect ics calendar.ics")
	}
	if holidays {
		if whose, err = a.whoseHolidays(ctx, bench, whose); err != nil {
			return err
		}
	}
	found := map[string]bool{} // the keys of the meetings in these files
	for _, name := range files {
		suggestions, err := a.collectCalendar(ctx, bench, name, whose, ics.Options{Window: span})
		if err != nil {
			return err
		}
		for _, s := range suggestions {
			found[s.Source+" "+s.Key] = true
		}
	}
	return a.decide(ctx, func(s journal.Suggestion) bool { return found[s.Source+" "+s.Key] }, o)
}

// whoseHolidays are the people whose days off a calendar holds: those that were
// named, who must be in the book, or the owner.
func (a *app) whoseHolidays(ctx context.Context, bench *workbench.Workbench, named []string) ([]string, error) {
	if len(named) == 0 {
		return []string{book.Owner}, nil
	}
	b, err := bench.Book(ctx, a.flags.at)
	if err != nil {
		return nil, err
	}
	for _, slug := range named {
		if slug != book.Owner && b.Person(slug) == nil {
			return nil, workbench.Nobody(fault.Misread, b, slug)
		}
	}
	return named, nil
}

// collectCalendar offers what is new in one calendar: meetings, or the days off
// of some people.
func (a *app) collectCalendar(ctx context.Context, bench *workbench.Workbench, name string, whose []string, o ics.Options) (all []journal.Suggestion, err error) {
	in, err := a.openFile(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = also(err, in.Close()) }()
	p := a.progress("reading " + filepath.Base(name))
	o.Progress = func(done, of int) { p.at(percent(done, of)) }
	found, err := ics.Offer(ctx, bench, in, filepath.Base(name), a.flags.at, whose, o)
	p.end()
	if err != nil {
		return nil, err
	}
	one, many := "meeting with people of the book", "meetings with people of the book"
	if len(whose) > 0 {
		one, many = "day off", "days off"
	}
	a.say("%s: %s, %s", name, count(len(found.Suggestions)/max(1, len(whose)), one, many), found.Window)
	var left []string
	for reason, n := range found.LeftOut.All() {
		left = append(left, fmt.Sprintf("%d %s", n, reason))
	}
	if len(left) > 0 {
		a.say("  left out: %s", strings.Join(left, ", "))
	}
	const most = 5
	for i, w := range found.Warnings {
		if i == most {
			a.say("  and %d more like these", len(found.Warnings)-most)
			break
		}
		a.say("  %s", w)
	}
	return found.Suggestions, nil
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
