// Command bench measures headsup against the budgets of the project. Every
// figure is a ratio within one run, or a size; the machine may be any. It builds
// nothing but the books it needs, and those once.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
)

// bench is one run.
type bench struct {
	headsup string // the binary
	cache   string // where books and the floor programs lie
	rounds  int
	only    string // "" measures everything
	sizes   []int
	results []result
}

func main() {
	b := &bench{sizes: []int{1_000, 10_000, 100_000, 1_000_000}}
	flag.StringVar(&b.headsup, "headsup", "bin/headsup", "the binary")
	flag.StringVar(&b.cache, "cache", "bin/bench", "where the made-up books are kept")
	flag.IntVar(&b.rounds, "rounds", 25, "how often each command is run")
	flag.StringVar(&b.only, "only", "", "measure just what this names, such as web")
	strict := flag.Bool("strict", false, "exit 1 if a budget is passed")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := b.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	b.print(os.Stdout)
	if *strict && b.over() > 0 {
		os.Exit(1)
	}
}

// run measures one thing after the other.
func (b *bench) run(ctx context.Context) (err error) {
	all, err := b.prepare(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, all.remove()) }()
	for _, m := range []struct {
		name    string
		measure func(context.Context, *books) error
	}{
		{"captures", b.captures}, {"looks", b.looks}, {"documents", b.documents}, {"reports", b.reports}, {"search", b.search},
		{"imports", b.imports}, {"start", b.start}, {"engines", b.engines}, {"collect", b.collect}, {"web", b.web}, {"readers", b.readers},
	} {
		if b.only == "" || b.only == m.name {
			if err := m.measure(ctx, all); err != nil {
				return err
			}
		}
	}
	return nil
}
