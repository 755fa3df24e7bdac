package git

import (
	"os/exec"
	"sort"
	"syscall"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
)

// BenchmarkCollect compares a collection with the git log it needs, in one run:
// the ratio of the medians is to stay below 1.3 where the log is what costs. The
// four short calls besides it cost a few milliseconds whatever the span.
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
			var bare, whole measured
			commits := 0
			for b.Loop() {
				bare.add(func() error {
					plain := exec.CommandContext(b.Context(), "git", logArguments(since)...)
					plain.Dir, plain.Stdout = r.Dir, discard{} // not a file, so that it is a pipe
					return plain.Run()
				})
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
			if bare.err != nil || whole.err != nil {
				b.Fatal(bare.err, whole.err)
			}
			b.ReportMetric(whole.median(whole.wall)/bare.median(bare.wall), "ratio")
			b.ReportMetric(whole.median(whole.cpu)/bare.median(bare.cpu), "cpu-ratio")
			b.ReportMetric(1000*bare.median(bare.wall), "ms-git-log")
			b.ReportMetric(float64(commits), "commits")
		})
	}
}

// discard reads and forgets.
type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

// measured holds the seconds that something took, run by run: by the clock, and
// of the processor, children included.
type measured struct {
	wall, cpu []float64
	err       error
}

func (m *measured) add(do func() error) {
	before, start := processorSeconds(), time.Now()
	if err := do(); err != nil {
		m.err = err
	}
	m.wall = append(m.wall, time.Since(start).Seconds())
	m.cpu = append(m.cpu, processorSeconds()-before)
}

func (m *measured) median(all []float64) float64 {
	sort.Float64s(all)
	return all[len(all)/2]
}

func processorSeconds() float64 {
	sum := 0.0
	for _, who := range [...]int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if err := syscall.Getrusage(who, &u); err != nil {
			panic(err)
		}
		sum += time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
	}
	return sum
}
