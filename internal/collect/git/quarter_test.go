package git

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
	"headsup/internal/journal"
)

// dataFile is a history's metadata beside the repository.
func dataFile(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "..", "shared", "data", "git-history", name+".jsonl")
	if _, err := os.Stat(path); err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	return path
}

// TestAQuarterOfRealWork replays three real histories of three styles and
// collects one author's second quarter of 2025 from each.
func TestAQuarterOfRealWork(t *testing.T) {
	quarter := civil.Span{From: civil.Date(2025, 4, 1), To: civil.Date(2025, 6, 30)}
	for _, c := range []struct {
		data, author string
		most         int      // lines
		lines        []string // among them
		absent       []string // words of work that was taken back, or of nobody's
	}{
		{"vitejs-vite", "sapphi-red", 140, []string{
			"2025-05-21 log Bumped required node version to 20.19+, 22.12+ and removed cjs build",
			"2025-04-16 log Avoided infinite loop happening with `hot.invalidate` in circular deps (HMR)",
			"2025-05-29 log New: updated rolldown (8 times); supported `useDefineForClassFields=false` with `target>=es2022`",
		}, []string{"[bot]", "erge main", "(#"}},
		{"restic-restic", "Michael Eischer", 12, []string{
			"2025-04-11 log Fixed backup stdin filename: rewrote Reader to build fs tree up front; used modification time for file and directories; fixed open+stat handling; returned proper error on invalid filename; and 5 more",
			"2025-06-02 log Fixed error handling if tree cannot be loaded (walker)",
		}, []string{"dependabot", "Merge pull request"}},
		{"curl-curl", "Daniel Stenberg", 120, []string{
			"2025-06-09 log Removed support for Secure Transport and BearSSL (TLS)",
			"2025-04-02 win Released curl 8.13.0",
		}, []string{"renovate"}},
	} {
		t.Run(c.data, func(t *testing.T) {
			path := dataFile(t, c.data)
			r := gittest.Replay(t, path)
			got := collect(t, r, Options{Authors: []string{c.author}, Span: quarter})
			want := independentCount(t, path, got.Author, quarter)
			same(t, "commits", got.Commits, want)

			sum, seen := 0, map[string]bool{}
			for _, s := range got.Suggestions {
				if seen[s.Line] || seen[s.Key] {
					t.Errorf("twice: %s", s.Line)
				}
				seen[s.Line], seen[s.Key] = true, true
				entry, err := journal.Parse(s.Line)
				if err != nil {
					t.Fatal(err)
				}
				if !quarter.Contains(entry.On) {
					t.Errorf("outside the quarter: %s", s.Line)
				}
				if entry.Verb == journal.Log {
					n, _, _ := strings.Cut(s.Why, " ")
					commits, err := strconv.Atoi(n)
					if err != nil {
						t.Errorf("why: %q", s.Why)
					}
					sum += commits
				}
				for _, word := range c.absent {
					if strings.Contains(s.Line, word) {
						t.Errorf("left in: %s", s.Line)
					}
				}
			}
			same(t, "commits of all lines", sum, got.Commits)
			if len(got.Suggestions) > c.most {
				t.Errorf("%d lines for %d commits", len(got.Suggestions), got.Commits)
			}
			for _, line := range c.lines {
				if !seen[line] {
					t.Errorf("missing: %s\nin\n%s", line, strings.Join(told(got), "\n"))
				}
			}
			again := collect(t, r, Options{Authors: []string{c.author}, Span: quarter, Memory: got.Memory, Settled: func(string) bool { return true }})
			same(t, "kept, nothing comes again", told(again), nilLines)
			byWeek := 0
			memory := []byte(nil)
			for from := quarter.From; from <= quarter.To; from += 7 {
				week := collect(t, r, Options{Authors: []string{c.author}, Memory: memory,
					Span: civil.Span{From: from, To: min(from+6, quarter.To)}, Settled: func(string) bool { return true }})
				byWeek += week.Commits
				memory = week.Memory
			}
			same(t, "commits week by week", byWeek, got.Commits)
		})
	}
}

// independentCount counts the author's commits of a quarter from the metadata
// alone, by other means than the collector's: each pair of author's date and
// title once, without merges, reverts, what they name, and release commits
// that have a tag.
func independentCount(t *testing.T, path string, who Author, quarter civil.Span) int {
	t.Helper()
	mine := map[string]bool{}
	for _, e := range who.Emails {
		mine[e] = true
	}
	number := regexp.MustCompile(`(\s*\(#\d+\))+$`)
	revert := regexp.MustCompile(`(?i)^(?:revert|reapply)(?:\([^)]*\))?:? ["']?(.*?)["']?$`)
	conventional := regexp.MustCompile(`^[a-z]+(\([^)]*\))?!?: `)
	announced := regexp.MustCompile(`^(?:chore: )?release: (\S+)$`)
	tags := map[string]bool{}
	text, err := os.ReadFile(strings.TrimSuffix(path, ".jsonl") + ".tags.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		tags[strings.SplitN(line, "\t", 2)[0]] = true
	}
	title := func(s string) string {
		return strings.ToLower(conventional.ReplaceAllString(number.ReplaceAllString(s, ""), ""))
	}
	type seen struct{ date, title string }
	alive := map[seen]bool{}
	history := gittest.ReadHistory(t, path)
	for i := len(history) - 1; i >= 0; i-- { // the oldest first
		c := history[i]
		s := number.ReplaceAllString(c.Subject, "")
		if m := revert.FindStringSubmatch(s); m != nil && !strings.HasPrefix(s, "Revert a ") {
			for k := range alive {
				if k.title == title(m[1]) {
					delete(alive, k)
				}
			}
			continue
		}
		when, err := time.Parse(time.RFC3339, c.AuthorDate)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Parents) > 1 || !mine[c.Email()] || !quarter.Contains(civil.DayOf(when.UTC())) {
			continue
		}
		if m := announced.FindStringSubmatch(s); m != nil && tags[m[1]] {
			continue
		}
		alive[seen{when.UTC().String(), title(c.Subject)}] = true
	}
	return len(alive)
}
