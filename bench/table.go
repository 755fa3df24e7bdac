package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// result is one line of the table.
type result struct {
	what, figure, against, budget string
	within                        bool
}

// ratio is a figure held against another of the same run.
func (b *bench) ratio(what, figure string, times float64, than string, most float64) {
	b.add(result{what, figure, fmt.Sprintf("%.2f × %s", times, than), fmt.Sprintf("≤ %.4g ×", most), times <= most})
}

// size is a number of bytes with a budget.
func (b *bench) size(what string, bytes, most int64) {
	b.add(result{what, megabytes(bytes), "", "≤ " + megabytes(most), bytes <= most})
}

// value is a figure with a budget of its own.
func (b *bench) value(what string, value float64, unit string, most float64) {
	b.add(result{what, fmt.Sprintf("%.2f %s", value, unit), "", fmt.Sprintf("≤ %.4g %s", most, unit), value <= most})
}

// rate is a figure that should be as high as can be.
func (b *bench) rate(what string, rate float64, unit string, least float64) {
	b.add(result{what, fmt.Sprintf("%.2f M %s", rate/1e6, unit), "", fmt.Sprintf("≥ %.4g M", least/1e6), rate >= least})
}

// note is a figure without a budget.
func (b *bench) note(what, figure, more string) {
	b.add(result{what: what, figure: figure, against: more, within: true})
}

func (b *bench) add(r result) { b.results = append(b.results, r) }

// over counts the budgets that were passed.
func (b *bench) over() int {
	n := 0
	for _, r := range b.results {
		if !r.within {
			n++
		}
	}
	return n
}

func (b *bench) print(out io.Writer) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	row := func(cells ...string) { _, _ = fmt.Fprintln(table, strings.Join(cells, "\t")) }
	row("what", "figure", "against", "budget", "")
	for _, r := range b.results {
		verdict := ""
		switch {
		case r.budget != "" && r.within:
			verdict = "ok"
		case r.budget != "":
			verdict = "over"
		}
		row(r.what, r.figure, r.against, r.budget, verdict)
	}
	_ = table.Flush() // there is nowhere left to say that it cannot be printed
	_, _ = fmt.Fprintf(out, "%d of %d budgets passed over; medians of %d interleaved rounds; CPU is user and system\n", b.over(), b.budgets(), b.rounds)
}

func (b *bench) budgets() int {
	n := 0
	for _, r := range b.results {
		if r.budget != "" {
			n++
		}
	}
	return n
}

func millis(c cost) string {
	return fmt.Sprintf("%.1f ms CPU, %.1f ms", c.cpu.Seconds()*1000, c.wall.Seconds()*1000)
}

func megabytes(bytes int64) string { return fmt.Sprintf("%.1f MB", float64(bytes)/mb) }

// short is a size in few letters: 1k, 100k, 1M.
func short(n int) string {
	if n >= 1_000_000 {
		return fmt.Sprintf("%dM", n/1_000_000)
	}
	return fmt.Sprintf("%dk", n/1000)
}
