package workbench

import (
	"context"
	"strconv"
	"strings"
	"time"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
)

// Day is one day's answer to "what should I do now?".
type Day struct {
	On   civil.Day
	Book *book.Book
	Plan advise.Plan
}

// Moves are the moves of a day that is said in words; nothing said is today.
func (w *Workbench) Moves(ctx context.Context, at string) (Day, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return Day{}, err
	}
	b, err := w.bookOf(ctx, m, at)
	if err != nil {
		return Day{}, err
	}
	now := m.now
	if at != "" {
		now = time.Time{} // a day has no hour
	}
	plan := w.past.plan(b, now, func() advise.Plan { return advise.Arrange(b, advise.Moves(b, m.kept.thresholds()), now) })
	return Day{On: b.Day, Book: b, Plan: plan}, nil
}

// thresholds are the numbers of rules that the owner changed.
func (k kept) thresholds() advise.Settings {
	set := advise.Settings{}
	for key, value := range k.Set {
		if n, err := strconv.Atoi(value); err == nil && strings.Contains(key, ".") {
			set[key] = n
		}
	}
	return set
}

// thresholdSettings makes a setting of every threshold of every rule, and of
// every amount of the goodwill bank.
func thresholdSettings() []Setting {
	var all []Setting
	for _, rule := range advise.Rules() {
		for _, t := range rule.Thresholds {
			all = append(all, Setting{Key: rule.Name + "." + t.Name, Means: t.Means + ", in " + t.Unit,
				Default: strconv.Itoa(t.Default), Least: 0, Most: 3650})
		}
	}
	for _, kind := range goodwill.Kinds() {
		all = append(all, Setting{Key: "goodwill." + kind.Name(), Means: "what “" + kind.String() + "” puts into the goodwill bank or takes out, in tenths of a point",
			Default: strconv.Itoa(kind.Tenths()), Least: 0, Most: 1000})
	}
	return append(all, Setting{Key: "goodwill.half-life", Means: "after how many days half of an amount is left",
		Default: strconv.Itoa(int(goodwill.DefaultRates().HalfLife)), Least: 1, Most: 3650})
}
