package chain_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/civil"
	"headsup/internal/store"
	"headsup/internal/store/chain"
)

var (
	monday = civil.Date(2026, 3, 2)
	nine   = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
)

// linked makes n lines behind an empty book.
func linked(t *testing.T, c *chain.Chain, n int) chain.Linked {
	t.Helper()
	out, err := c.Link(store.Head{}, store.Batch{N: n, Now: nine, Lines: func(int64) ([]store.Draft, error) {
		drafts := make([]store.Draft, n)
		for i := range drafts {
			drafts[i] = store.Draft{On: monday, Verb: "log", Text: fmt.Sprintf("2026-03-02 log Line %d", i+1)}
		}
		return drafts, nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// walk checks lines and tells the breaks, each "#seq what".
func walk(c *chain.Chain, l chain.Linked) string {
	w := chain.Walk{Chain: c}
	for i := range l.Lines {
		w.Step(l.Lines[i], l.Hashes[i])
	}
	var said []string
	for _, b := range w.End(l.Head) {
		said = append(said, fmt.Sprintf("#%d %s", b.Seq, b.What))
	}
	return strings.Join(said, "; ")
}

func TestEveryFieldIsCovered(t *testing.T) {
	for name, change := range map[string]func(*store.Line){
		"text": func(l *store.Line) { l.Text += "." },
		"verb": func(l *store.Line) { l.Verb = "win" },
		"day":  func(l *store.Line) { l.On++ },
		"time": func(l *store.Line) { l.Recorded = l.Recorded.Add(time.Microsecond) },
		"id":   func(l *store.Line) { l.ID = uuid.New() },
		// A byte that moves from one field to the next is no other line's hash.
		"border": func(l *store.Line) { l.Verb, l.Text = l.Verb+l.Text[:1], l.Text[1:] },
	} {
		lines := linked(t, chain.New("mira", nil), 3)
		change(&lines.Lines[1])
		if got := walk(chain.New("mira", nil), lines); !strings.Contains(got, "#2 its hash does not fit") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAChainThatHoldsHasNoBreaks(t *testing.T) {
	for _, key := range [][]byte{nil, []byte("a key")} {
		if got := walk(chain.New("mira", key), linked(t, chain.New("mira", key), 50)); got != "" {
			t.Error(got)
		}
	}
}

func TestAnotherBookOrKeyBreaksEveryLine(t *testing.T) {
	lines := linked(t, chain.New("mira", nil), 3)
	for _, c := range []*chain.Chain{chain.New("jon", nil), chain.New("mira", []byte("a key"))} {
		if got := walk(c, lines); strings.Count(got, "its hash") != 3 {
			t.Error(got)
		}
	}
}

func TestAForgerWhoHashesAnewIsCaughtByTheNextLine(t *testing.T) {
	c := chain.New("mira", nil)
	lines := linked(t, c, 3)
	lines.Lines[1].Text = "2026-03-02 log Forged"
	lines.Hashes[1] = c.Next(lines.Hashes[0], lines.Lines[1])
	if got := walk(c, lines); !strings.Contains(got, "#3 its hash") {
		t.Error(got)
	}
}

func TestOrderAndGapsShow(t *testing.T) {
	c := chain.New("mira", nil)
	lines := linked(t, c, 4)
	lines.Lines = append(lines.Lines[:1], lines.Lines[2:]...)
	lines.Hashes = append(lines.Hashes[:1], lines.Hashes[2:]...)
	if got := walk(c, lines); !strings.HasPrefix(got, "#3 the line before it is not #2, but #1") {
		t.Error(got)
	}
}
