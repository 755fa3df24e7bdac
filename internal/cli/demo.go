package cli

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"headsup/examples"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

func (a *app) demoCommand() *cobra.Command {
	var o demoOptions
	c := &cobra.Command{
		Use:   "demo",
		Short: "fill an empty book with a sample",
		Long: `Fills an empty book with the last half year of Mira Chen, who leads a billing team,
moved in time so that it ends today: something to look around in.

With --entries it makes up ten years of somebody instead, as many lines as asked
for; the same seed gives the same book. With --text the lines go to standard
output and no book is touched.`,
		Example: "  headsup --book sample.headsup demo\n" +
			"  headsup --book sample.headsup today\n" +
			"  headsup demo --entries 100000 --seed 7 --text > ten-years.journal",
		GroupID: groupOther,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.demo(c.Context(), o) },
	}
	c.Flags().IntVar(&o.entries, "entries", 0, "make up a book of so many lines")
	c.Flags().Uint64Var(&o.seed, "seed", 1, "which made-up book")
	c.Flags().StringVar(&o.end, "end", "", "its last day; today if not given")
	c.Flags().BoolVar(&o.text, "text", false, "print the lines, and touch no book")
	return c
}

type demoOptions struct {
	entries int
	seed    uint64
	end     string
	text    bool
}

func (a *app) demo(ctx context.Context, o demoOptions) error {
	if o.entries < 0 {
		return fault.New(fault.Misread, "a book has no %d entries", o.entries).Do("for example: headsup demo --entries 10000")
	}
	if o.end == "" {
		o.end = a.flags.at
	}
	book, err := o.book()
	if err != nil {
		return err
	}
	if o.text {
		return a.demoText(o.end, book)
	}
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	p := a.progress("recording")
	filled, err := bench.Fill(ctx, o.end, book, func(seq int64) {
		if o.entries > 0 {
			p.at(fmt.Sprintf("%d of %d entries", seq, o.entries))
		}
	})
	p.end()
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(struct {
			Entries int64 `json:"entries"`
		}{filled})
	}
	a.print("%s of a sample book. Look around: headsup today, headsup people, headsup journal\n", count(int(filled), "entry", "entries"))
	return nil
}

// demoText prints the lines and opens no book.
func (a *app) demoText(said string, book func(end civil.Day) iter.Seq[string]) error {
	end := civil.Today(a.Now(), a.Zone)
	if said != "" {
		span, err := civil.ParseSpan(said, end, civil.English())
		if err != nil {
			return err
		}
		end = span.To
	}
	for line := range book(end) {
		a.print("%s\n", line)
	}
	return nil
}

// book is the one that was asked for, once its last day is known.
func (o demoOptions) book() (func(end civil.Day) iter.Seq[string], error) {
	if o.entries > 0 {
		return func(end civil.Day) iter.Seq[string] {
			return sample.Book(sample.Options{Entries: o.entries, Seed: o.seed, End: end})
		}, nil
	}
	file, err := journal.Reader{Lang: civil.English()}.ReadFile("mira.journal", strings.NewReader(examples.Mira))
	if err != nil {
		return nil, err
	}
	return func(end civil.Day) iter.Seq[string] {
		return slices.Values(sample.Shift(file, examples.MiraWeek(), end))
	}, nil
}
