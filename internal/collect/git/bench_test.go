package git

import (
	"errors"
	"os/exec"
	"slices"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
)

// BenchmarkCollect compares a collection with the git log it needs, in one run:
// the ratio of the medians is to stay below 1.3. To offer releases the log must
// name the tags of its commits, for which git opens each of them. Beside a log
// that does not, the calls of git that a collection makes instead, each of one or
// two milliseconds, show in short spans.
func BenchmarkCollect(b *testing.B) {
	r := gittest.Replay(b, dataFile(b, "vitejs-vite"))
	r.Git("gc", "-q")
	for _, c := range []struct {
		name string
		span civil.Span
	}{
		{"whole", civil.Span{From: civil.FirstDay, To: civil.Date(2026, 12, 31)}},
		{"year", civil.Span{From: civil.Date(2025, 8, 1), To: civil.Date(2026, 8, 31)}},
		{"quarter", civil.Span{From: civil.Date(2026, 6, 1), To: civil.Date(2026, 8, 31)}},
	} {
		b.Run(c.name, func(b *testing.B) {
			repo, err := Open(b.Context(), r.Dir)
			if err != nil {
				b.Fatal(err)
			}
			if err := repo.listed(); err != nil {
				b.Fatal(err)
			}
			_, since, err := repo.since(b.Context(), dating{first: c.span.From, within: c.span.Contains,
				known: func(mark) bool { return false }, zone: time.UTC})
			if err != nil {
				b.Fatal(err)
			}
			var bare, named, whole measured
			log := func(args []string) func() error {
				return func() error {
					plain := exec.CommandContext(b.Context(), "git", args...)
					plain.Dir, plain.Stdout = r.Dir, discard{} // not a file, so that it is a pipe
					return plain.Run()
				}
			}
			commits := 0
			for b.Loop() {
				bare.add(log(logArguments(since)))
				named.add(log(naming(logArguments(since))))
				whole.add(func() error {
					repo, err := Open(b.Context(), r.Dir)
					if err != nil {
						return err
					}
					got, err := repo.Collect(b.Context(), Options{Authors: []string{"sapphi-red"}, Span: c.span})
					commits = got.Commits
					return err
				})
			}
			if err := errors.Join(bare.err, named.err, whole.err); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(whole.median()/named.median(), "ratio")
			b.ReportMetric(whole.median()/bare.median(), "bare-ratio")
			b.ReportMetric(1000*bare.median(), "ms-git-log")
			b.ReportMetric(float64(commits), "commits")
		})
	}
}

// naming asks a log for the tags of its commits as well.
func naming(log []string) []string {
	args := slices.Clone(log)
	for i, arg := range args {
		switch arg {
		case logFormat:
			args[i] = arg + "%x00%D"
		case "--no-decorate":
			args[i] = "--decorate=full"
		}
	}
	return args
}

// discard reads and forgets.
type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

// measured holds the seconds that something took by the clock, run by run.
type measured struct {
	took []float64
	err  error
}

func (m *measured) add(do func() error) {
	start := time.Now()
	if err := do(); err != nil {
		m.err = err
	}
	m.took = append(m.took, time.Since(start).Seconds())
}

func (m *measured) median() float64 {
	slices.Sort(m.took)
	return m.took[len(m.took)/2]
}
