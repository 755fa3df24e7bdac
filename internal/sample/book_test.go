package sample_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

var lastDay = civil.Date(2026, 6, 30)

func book(entries int, seed uint64) []string {
	return slices.Collect(sample.Book(sample.Options{Entries: entries, Seed: seed, End: lastDay}))
}

// The same options give the same bytes, on every machine and in every version:
// figures measured on a sample book stay comparable. Whoever changes the story
// changes these.
func TestSameBytesEverywhere(t *testing.T) {
	for _, c := range []struct {
		entries int
		seed    uint64
		want    string
	}{
		{1000, 1, "c07324004ace71fa"},
		{20_000, 1, "afa2a400ed4e342a"},
		{20_000, 2, "45ea0aa8f6612c6a"},
	} {
		hash := sha256.New()
		for line := range sample.Book(sample.Options{Entries: c.entries, Seed: c.seed, End: lastDay}) {
			_, _ = io.WriteString(hash, line+"\n") // a hash takes everything
		}
		if got := hex.EncodeToString(hash.Sum(nil))[:16]; got != c.want {
			t.Errorf("%d entries of seed %d: %s, want %s", c.entries, c.seed, got, c.want)
		}
	}
}

// Every line is one that a person may write, in the form in which it is stored,
// and names only entries above it; days never step back.
func TestEveryLineIsValid(t *testing.T) {
	for _, entries := range []int{0, 1, 7, 100, 1000, 10_000, 30_000} {
		lines := book(entries, uint64(entries))
		if len(lines) != entries {
			t.Fatalf("%d lines, want %d", len(lines), entries)
		}
		reader := journal.Reader{Today: lastDay, Lang: civil.English()}
		file, err := reader.ReadFile("book", strings.NewReader(strings.Join(lines, "\n")))
		if err != nil {
			t.Fatal(err)
		}
		if len(file.Notices) > 0 {
			t.Errorf("notices: %v", file.Notices[:min(3, len(file.Notices))])
		}
		last := civil.Day(0)
		for i := range file.Entries {
			e := &file.Entries[i]
			if got := e.String(); got != lines[i] {
				t.Fatalf("#%d is written\n%s\nand its canonical form is\n%s", e.Seq, lines[i], got)
			}
			for n := range e.Refs() {
				if n >= e.Seq || n < 1 {
					t.Fatalf("#%d names #%d: %s", e.Seq, n, lines[i])
				}
			}
			if e.On < last || e.On > lastDay {
				t.Fatalf("#%d steps out of order: %s", e.Seq, lines[i])
			}
			last = e.On
		}
	}
}

// Large books differ in what passed long ago, and in nothing else.
func TestLargeBooksShareTheirStory(t *testing.T) {
	number := regexp.MustCompile(`#\d+`)
	recent, lasting := map[int][]string{}, map[int][]string{}
	sizes := []int{100_000, 300_000}
	for _, entries := range sizes {
		var p journal.Parser
		for line := range sample.Book(sample.Options{Entries: entries, Seed: 3, End: lastDay}) {
			e, err := p.Parse(line)
			if err != nil {
				t.Fatal(err)
			}
			switch plain := number.ReplaceAllString(line, "#"); {
			case e.On >= lastDay-400:
				recent[entries] = append(recent[entries], plain)
			case e.Verb.Lasts():
				lasting[entries] = append(lasting[entries], plain)
			}
		}
		if got := []int{len(recent[entries]), len(lasting[entries])}; !slices.Equal(got, []int{10_800, 2_000}) {
			t.Errorf("%d entries: %d in the last 400 days and %d before that last, want 10800 and 2000", entries, got[0], got[1])
		}
	}
	if diff := cmp.Diff(recent[sizes[0]], recent[sizes[1]]); diff != "" {
		t.Errorf("the last 400 days differ:\n%s", diff)
	}
	if diff := cmp.Diff(lasting[sizes[0]], lasting[sizes[1]]); diff != "" {
		t.Errorf("the lasting lines differ:\n%s", diff)
	}
}

// A small book has the end of the story, with who is who.
func TestSmallBooksShareTheEnd(t *testing.T) {
	number := regexp.MustCompile(`#\d+`)
	large, small := book(20_000, 1), book(2000, 1)
	shared := 0
	for shared < len(small) && number.ReplaceAllString(small[len(small)-1-shared], "#") == number.ReplaceAllString(large[len(large)-1-shared], "#") {
		shared++
	}
	if shared < 1500 {
		t.Errorf("the last %d lines are the same, want 1500 or more of 2000", shared)
	}
}

// Everything that the grammar knows happens to somebody who keeps a book for ten
// years.
func TestEveryVerbIsUsed(t *testing.T) {
	used := map[journal.Verb]int{}
	tags := map[journal.Tag]bool{}
	var p journal.Parser
	manyLines, foreign := 0, 0
	for _, line := range book(30_000, 1) {
		e, err := p.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		used[e.Verb]++
		for _, token := range e.Tokens {
			tags[token.Tag] = true
		}
		if e.More != "" {
			manyLines++
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r > 127 }) {
			foreign++
		}
	}
	for _, verb := range journal.Verbs() {
		if used[verb] < 3 {
			t.Errorf("%s: %d times", verb, used[verb])
		}
	}
	if len(tags) < 35 || manyLines < 1000 || foreign < 1000 {
		t.Errorf("%d tags, %d entries of several lines, %d lines beyond ASCII", len(tags), manyLines, foreign)
	}
}

func TestBossesComeAndGo(t *testing.T) {
	managers := 0
	for _, line := range book(20_000, 1) {
		if strings.Contains(line, "relation:manager ") {
			managers++
		}
	}
	if managers < 3 || managers > 9 {
		t.Errorf("%d managers in ten years", managers)
	}
}

func BenchmarkBook(b *testing.B) {
	for b.Loop() {
		for range sample.Book(sample.Options{Entries: 100_000, Seed: 1, End: lastDay}) {
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100_000, "ns/line")
}
