package view_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
	"headsup/internal/view"
)

// What the horizon leaves out changes nothing of what somebody believes, how
// fast news travelled and who is close.
func TestHorizonChangesNoView(t *testing.T) {
	end := civil.Date(2026, time.June, 30)
	var lines []journal.Entry
	for line := range sample.Book(sample.Options{Entries: 12000, Seed: 3, End: end}) {
		e, err := journal.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(len(lines) + 1)
		lines = append(lines, e)
	}
	for _, day := range []civil.Day{end, end - 45, end - 400} {
		sameViews(t, lines, day)
	}
}

// The same of small books over three years, of whatever bears on a belief.
func TestHorizonChangesNoViewOfAnyBook(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := civil.Date(2022, time.January, 3)
		lines := []string{
			"person @dana Dana Osei relation:manager cadence:weekly/thu",
			"person @raj Raj Patel relation:skip-level contact:6w",
			"person @ana Ana Ruiz relation:report",
			"person @core The team relation:team with:@dana,@ana",
			"project +atlas Billing lead:@ana for:@acme",
			"project +beacon A dashboard",
		}
		days := make([]civil.Day, len(lines))
		for range rapid.IntRange(5, 60).Draw(t, "lines") {
			pick := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "pick") }
			who, what, ref := pick("@dana", "@raj", "@core", "@acme"), pick("+atlas", "+beacon", ""), "#"+strconv.Itoa(rapid.IntRange(1, len(lines)).Draw(t, "ref"))
			lines = append(lines, pick(
				"status "+pick("+atlas", "+beacon")+" "+pick("green", "amber", "red", "paused", "done", "stopped")+pick("", " by:2025-01-01", " by:2025-06-01"),
				"told "+who+" "+pick("update", "red", "one thing")+" "+pick(what, ref),
				"met "+who+" 1:1 "+what, "win Reached "+what, "issue Late "+what, "surprised "+who+" "+what, "request "+who+" a figure "+what,
				"decision Which "+what+" from:"+who, "answer "+ref+" yes", "done "+ref, "retract "+ref, "amend "+ref+" "+who,
				"promise "+who+" a page", "feedback "+who+" well done", "person @raj relation:"+pick("sponsor", "manager", "peer")))
			days = append(days, rapid.SampledFrom([]civil.Day{0, 1, 9, 40, 150}).Draw(t, "wait"))
		}
		var entries []journal.Entry
		day := first
		for i, line := range lines {
			day += days[i]
			e, err := journal.Parse(day.String() + " " + line)
			if err != nil {
				t.Fatal(err)
			}
			e.Seq = int64(i + 1)
			entries = append(entries, e)
		}
		sameViews(t, entries, day+civil.Day(rapid.IntRange(-30, 60).Draw(t, "after")))
	})
}

// sameViews holds the views of a bounded book against those of the whole.
func sameViews(t rapid.TB, lines []journal.Entry, day civil.Day) {
	t.Helper()
	var then []journal.Entry
	for _, e := range lines {
		if e.On <= day {
			then = append(then, e)
		}
	}
	whole, bounded := book.Fold(then, day), book.Fold(book.Within(then, day), day)
	for name, of := range map[string]func(*book.Book) any{
		"map":     func(b *book.Book) any { return view.BeliefsOf(b, view.Focus{}) },
		"numbers": func(b *book.Book) any { return view.NumbersOf(b) },
		"people":  func(b *book.Book) any { return view.PeopleOf(b, view.Ties{Waits: book.DefaultWaits()}) },
		"without": func(b *book.Book) any {
			for p := range b.Seniors() {
				return view.WithoutOf(b, p)
			}
			return nil
		},
	} {
		if diff := cmp.Diff(asJSON(t, of(whole)), asJSON(t, of(bounded))); diff != "" {
			var text strings.Builder
			for i := range then[:min(len(then), 100)] {
				text.WriteString(fmt.Sprintf("#%d %s\n", then[i].Seq, &then[i]))
			}
			t.Fatalf("%s on %s, of\n%s%s", name, day, &text, diff)
		}
	}
}

func asJSON(t rapid.TB, v any) string {
	t.Helper()
	out, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
