package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const mb = 1 << 20

// captures: a line recorded into books of three sizes, against the floor.
func (b *bench) captures(ctx context.Context, all *books) error {
	commands := []command{{"floor", []string{all.floor, "insert", all.floorFile()}}}
	sizes := []int{1_000, 100_000, 1_000_000}
	for _, n := range sizes {
		commands = append(commands, command{short(n), []string{b.headsup, "--book", all.book(n), "--at", lastDay.String(), "log",
			"Moved the last of the depots to the new plan, 410 of 1200 through", "+atlas", "hours:3"}})
	}
	took, err := b.interleaved(ctx, commands...)
	if err != nil {
		return err
	}
	floor := took["floor"]
	b.note("floor program", millis(floor), megabytes(floor.rss))
	for _, n := range sizes {
		c := took[short(n)]
		b.ratio("capture, "+short(n)+" entries", millis(c), c.cpu.Seconds()/floor.cpu.Seconds(), "the floor by CPU", 2)
	}
	b.ratio("capture, "+short(100_000)+" by the clock", millis(took["100k"]), took["100k"].wall.Seconds()/floor.wall.Seconds(), "the floor by the clock", 2)
	for _, n := range []int{1_000, 1_000_000} {
		b.ratio("capture, "+short(n)+" beside 100k", "", took[short(n)].cpu.Seconds()/took["100k"].cpu.Seconds(), "100k by CPU", 1.2)
	}
	return nil
}

// looks: what a person looks at every day, against the floor, and the first
// time, when what is read has to be gathered from the whole book.
func (b *bench) looks(ctx context.Context, all *books) error {
	for _, look := range [][]string{{"today"}, {"update", "@" + all.boss}} {
		on := func(n int) command {
			return command{short(n), append([]string{b.headsup, "--book", all.book(n), "--at", lastDay.String()}, look...)}
		}
		name := look[0]
		sizes := map[int]int64{100_000: 40 * mb, 1_000_000: 60 * mb}
		for _, n := range []int{100_000, 1_000_000} {
			if err := copyFile(all.book(n), all.keptBook(n)); err != nil {
				return err
			}
			first, err := once(ctx, on(n))
			if err != nil {
				return err
			}
			b.note(name+", "+short(n)+", the first time", millis(first), megabytes(first.rss))
			b.size(name+", "+short(n)+", the first time, memory", first.rss, sizes[n])
		}
		took, err := b.interleaved(ctx, command{"floor", []string{all.floor, "insert", all.floorFile()}}, on(10_000), on(100_000), on(1_000_000))
		if err != nil {
			return err
		}
		floor := took["floor"]
		for _, n := range []int{10_000, 100_000, 1_000_000} {
			c := took[short(n)]
			b.ratio(name+", "+short(n)+" entries", millis(c), c.cpu.Seconds()/floor.cpu.Seconds(), "the floor by CPU", 4)
		}
		b.ratio(name+", 1M beside 100k", "", took["1M"].cpu.Seconds()/took["100k"].cpu.Seconds(), "100k by CPU", 1.2)
		for _, n := range []int{100_000, 1_000_000} {
			b.size(name+", "+short(n)+", memory", took[short(n)].rss, sizes[n])
		}
	}
	return nil
}

// documents: the one-pager, as text and as a page to print, against the floor.
func (b *bench) documents(ctx context.Context, all *books) error {
	of := func(format string) command {
		return command{format, []string{b.headsup, "--book", all.book(100_000), "--at", lastDay.String(), "onepager", "@" + all.boss, "--format", format}}
	}
	took, err := b.interleaved(ctx, command{"floor", []string{all.floor, "insert", all.floorFile()}}, of("md"), of("pdf"))
	if err != nil {
		return err
	}
	for format, most := range map[string]float64{"md": 4, "pdf": 8} {
		c := took[format]
		b.ratio("onepager, 100k entries, "+format, millis(c), c.cpu.Seconds()/took["floor"].cpu.Seconds(), "the floor by CPU", most)
	}
	return nil
}

// reports: a review of ten years, and the bank of goodwill since ever.
func (b *bench) reports(ctx context.Context, all *books) error {
	on := []string{b.headsup, "--book", all.book(100_000), "--at", lastDay.String()}
	names := []string{"review of ten years, 100k", "goodwill since ever, 100k"}
	took, err := b.interleaved(ctx,
		command{names[0], append(slices.Clip(on), "review", "@"+all.boss, (lastDay-3652).String()+".."+lastDay.String())},
		command{names[1], append(slices.Clip(on), "goodwill", "@"+all.boss)})
	if err != nil {
		return err
	}
	for _, name := range names {
		b.value(name, float64(took[name].cpu.Milliseconds()), "ms of CPU", 350)
		b.size(name+", memory", took[name].rss, 80*mb)
	}
	return nil
}

// search: a word in all lines, against a walk by the same driver.
func (b *bench) search(ctx context.Context, all *books) error {
	const word = "Norpak"
	took, err := b.interleaved(ctx,
		command{"like", []string{all.floor, "like", all.book(100_000), word}},
		command{"search", []string{b.headsup, "--book", all.book(100_000), "journal", word}})
	if err != nil {
		return err
	}
	b.note("LIKE by the same driver, 100k", millis(took["like"]), megabytes(took["like"].rss))
	b.ratio("journal WORD, 100k", millis(took["search"]), took["search"].cpu.Seconds()/took["like"].cpu.Seconds(), "LIKE by CPU", 1.5)
	return nil
}

// imports: a text file of 100k lines into an empty book.
func (b *bench) imports(ctx context.Context, all *books) error {
	file := filepath.Join(all.work, "100k.journal")
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	write := exec.CommandContext(ctx, b.headsup, "demo", "--text", "--entries", "100000", "--end", lastDay.String())
	write.Stdout = out
	if err := errors.Join(write.Run(), out.Close()); err != nil {
		return fmt.Errorf("write the file to import: %w", err)
	}
	took, err := once(ctx, command{args: []string{b.headsup, "--book", filepath.Join(all.work, "imported.headsup"), "import", file}})
	if err != nil {
		return err
	}
	b.value("import of 100k lines", took.wall.Seconds(), "s", 10)
	b.note("import of 100k lines", millis(took), megabytes(took.rss))
	return nil
}

var initClock = regexp.MustCompile(`(?m)^init \S+ @[0-9.]+ ms, ([0-9.]+) ms clock`)

// start: what happens before main, and how large the binary is.
func (b *bench) start(ctx context.Context, all *books) error {
	before := func(name string, args ...string) (float64, error) {
		least := 0.0
		for round := range b.rounds {
			cmd := exec.CommandContext(ctx, name, args...)
			cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
			var trace strings.Builder
			cmd.Stderr = &trace
			if err := cmd.Run(); err != nil {
				return 0, fmt.Errorf("trace %s: %w", name, err)
			}
			sum := 0.0
			for _, m := range initClock.FindAllStringSubmatch(trace.String(), -1) {
				ms, err := strconv.ParseFloat(m[1], 64)
				if err != nil {
					return 0, err
				}
				sum += ms
			}
			if round == 0 || sum < least {
				least = sum
			}
		}
		return least, nil
	}
	bare, err := before(all.hello)
	if err != nil {
		return err
	}
	ours, err := before(b.headsup, "version")
	if err != nil {
		return err
	}
	b.note("before main", fmt.Sprintf("%.2f ms", ours), fmt.Sprintf("hello world %.2f ms", bare))
	took, err := b.interleaved(ctx, command{"hello", []string{all.hello}}, command{"version", []string{b.headsup, "version"}})
	if err != nil {
		return err
	}
	b.note("hello world", millis(took["hello"]), megabytes(took["hello"].rss))
	b.note("headsup version", millis(took["version"]), megabytes(took["version"].rss))
	info, err := os.Stat(b.headsup)
	if err != nil {
		return err
	}
	b.size("binary, stripped", info.Size(), 25*mb)
	return nil
}

var reported = regexp.MustCompile(`([0-9.e+]+) (\S+)`)

// goBench runs Go benchmarks and gives what they report, by benchmark and unit.
func goBench(ctx context.Context, packages []string, which string, flags ...string) (map[string]map[string]float64, error) {
	args := append([]string{"test", "-run", "^$", "-bench", which}, flags...)
	out, err := exec.CommandContext(ctx, "go", append(args, packages...)...).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	found := map[string]map[string]float64{}
	for line := range strings.Lines(string(out)) {
		name, rest, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || !strings.HasPrefix(name, "Benchmark") {
			continue
		}
		name = strings.TrimPrefix(name, "Benchmark")
		if i := strings.LastIndexByte(name, '-'); i > 0 {
			name = name[:i]
		}
		found[name] = map[string]float64{}
		for _, m := range reported.FindAllStringSubmatch(strings.ReplaceAll(rest, "\t", " "), -1) {
			if value, err := strconv.ParseFloat(m[1], 64); err == nil {
				found[name][m[2]] = value
			}
		}
	}
	return found, nil
}

// engines: the grammar, the fold and the rules within one process.
func (b *bench) engines(ctx context.Context, _ *books) error {
	found, err := goBench(ctx, []string{"./internal/journal", "./internal/book", "./internal/advise"}, "^Benchmark(ParseBook|FoldBook|Moves)$", "-cpu", "1")
	if err != nil {
		return err
	}
	b.rate("parse", found["ParseBook"]["lines/s"], "lines/s", 2e6)
	b.rate("fold", found["FoldBook"]["entries/s"], "entries/s", 1e6)
	b.value("all rules, one book", found["Moves"]["ns/op"]/1e6, "ms", 2)
	return nil
}

// collect: work items from git, against the log they are read from.
func (b *bench) collect(ctx context.Context, _ *books) error {
	if _, err := os.Stat("../shared/data/git-history"); errors.Is(err, fs.ErrNotExist) {
		b.note("collect git", "not measured", "needs ../shared")
		return nil
	}
	found, err := goBench(ctx, []string{"./internal/collect/git"}, "^BenchmarkCollect$", "-benchtime", "15x")
	if err != nil {
		return err
	}
	for _, span := range []string{"whole", "year", "quarter"} {
		if took, ok := found["Collect/"+span]; ok {
			b.ratio("collect git, "+span, fmt.Sprintf("%.0f commits", took["commits"]), took["ratio"], "git log with tags by the clock", 1.3)
			b.note("collect git, "+span, "", fmt.Sprintf("%.2f × git log without tags", took["bare-ratio"]))
		}
	}
	return nil
}
