package workbench

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/store"
	"headsup/internal/store/memory"
)

// A review says what it would say of the whole book, however far behind the
// horizon its period lies.
func TestPeriodBehindTheHorizon(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := &history{T: t, today: civil.Date(2020, 1, 6)}
		h.bench = New(memory.New(), Options{Now: func() time.Time { return h.today.In(time.UTC).Add(9 * time.Hour) }})
		h.bench.small = 0
		for _, line := range []string{
			"person @dana Dana Osei relation:manager length:long", "person @kim Kim Aalto relation:peer",
			"goal +churn Cut churn owner:@dana", "project +atlas Billing goal:+churn", "project +beacon Dashboard",
		} {
			h.record(line)
		}
		for range rapid.IntRange(1, 20).Draw(t, "lines") {
			h.today += civil.Day(rapid.SampledFrom([]int{0, 1, 30, 200, 420}).Draw(t, "days pass"))
			h.record(h.result())
		}
		first := civil.Date(2020, 1, 1) + civil.Day(rapid.IntRange(0, 2000).Draw(t, "from"))
		for _, period := range []string{"", first.String() + ".." + (first + 300).String(), ".." + first.String(), first.String() + ".."} {
			h.same("review", period)
		}
	})
}

// result makes up a line of what a period is told of.
func (h *history) result() string {
	what := rapid.SampledFrom([]string{"+atlas", "+beacon", ""}).Draw(h.T, "what")
	n := rapid.IntRange(1, 5).Draw(h.T, "n")
	return rapid.SampledFrom([]string{
		fmt.Sprintf("win Lot %d moved %s @kim impact:much evidence:https://example.com/%d", n, what, n), fmt.Sprintf("win Lot %d %s", n, what),
		fmt.Sprintf("log Part %d %s hours:%d", n, what, n), fmt.Sprintf("log Part %d %s impact:less", n, what),
		fmt.Sprintf("feedback @kim well done about:planning score:%d", n), fmt.Sprintf("feedback @me about:planning score:%d", n),
		fmt.Sprintf("metric +atlas moved %d0 target:50", n), fmt.Sprintf("metric +atlas p95 %d0ms", n), "thanks @kim for the night",
		"status +beacon done", "status +beacon green", fmt.Sprintf("retract #%d", rapid.Int64Range(1, h.last).Draw(h.T, "entry")), "note nothing",
	}).Draw(h.T, "line")
}

// same compares a document with the one of the whole book.
func (h *history) same(document, period string) {
	ctx := context.Background()
	draft, err := h.bench.Draft(ctx, Wanted{Document: document, Reader: "dana", Period: period})
	if err != nil {
		h.Log(err) // @dana was retracted
		return
	}
	whole, err := h.bench.parsed(ctx, nil, store.Query{}, store.Head{Seq: h.last})
	if err != nil {
		h.Fatal(err)
	}
	var scope compose.Scope
	if period != "" {
		if scope.Period, err = h.bench.Span(ctx, period, ""); err != nil {
			h.Fatal(err)
		}
	}
	kind, err := compose.KindOf(document)
	if err != nil {
		h.Fatal(err)
	}
	b := book.Fold(whole, h.today)
	want, err := kind.Write(b, b.Person("dana"), scope)
	if err != nil {
		h.Fatal(err)
	}
	got := draft.Document
	if diff := cmp.Diff(shown(want), shown(got)); diff != "" {
		h.Fatalf("%s %s of %s: the whole (-) and the period (+) say\n%s", document, period, h.today, diff)
	}
}

// shown is all that a document says, line by line.
func shown(d compose.Document) []string {
	lines := []string{d.BottomLine, d.Contract}
	for _, b := range d.Blocks {
		lines = append(lines, fmt.Sprint(b.Heading, " ", b.More))
		for _, l := range b.Lines {
			lines = append(lines, fmt.Sprint(l.Text, l.Entries))
		}
	}
	return lines
}
