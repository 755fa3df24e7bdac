package ics

import (
	"context"
	"io"

	"headsup/internal/workbench"
)

// Offer reads a calendar as of a day that is said in words and offers the owner its
// meetings or, where somebody is named whose they are, its days off. The options
// say which days and who hears of the progress; the book says the rest.
func Offer(ctx context.Context, bench *workbench.Workbench, in io.Reader, name, at string, whose []string, o Options) (found Result, err error) {
	people, err := bench.Directory(ctx)
	if err != nil {
		return found, err
	}
	if o.Zone, err = bench.Zone(ctx); err != nil {
		return found, err
	}
	if o.Today, err = bench.Day(ctx, at); err != nil {
		return found, err
	}
	o.Who, o.Owner = people.Find, people.Owner
	if len(whose) > 0 {
		found, err = Holidays(in, name, whose, o)
	} else {
		found, err = Collect(in, name, o)
	}
	if err == nil {
		_, err = bench.Offer(ctx, found.Suggestions)
	}
	return found, err
}
