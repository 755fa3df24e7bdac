package book_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
)

// An amendment of somebody's line says what it says from its own day on; a line
// of before keeps its say until then, and one of afterwards has the last word.
func TestAmendedLines(t *testing.T) {
	entries := read(t, `
2026-01-01 person @nina Nina Falk relation:peer cadence:weekly/thu
2026-01-01 person @core relation:team with:@ana,@bo
2026-01-01 project +atlas Billing visible:team needs:"one thing"
2026-01-02 told @core update +atlas
2026-01-10 person @nina cadence:monthly/1
2026-01-10 project +atlas visible:all
2026-01-20 amend #1 relation:manager cadence:none
2026-01-20 amend #2 with:@ana,@cy
2026-01-20 amend #3 visible:private needs:another Invoices
2026-01-21 told @core update +atlas
2026-01-30 person @nina cadence:daily`)
	for name, fold := range map[string]func(string) *book.Book{
		"folded":     func(asOf string) *book.Book { return book.Fold(entries, day(asOf)) },
		"one by one": func(asOf string) *book.Book { return added(entries, day(asOf)) },
	} {
		t.Run(name, func(t *testing.T) {
			b := fold("2026-01-25")
			nina, atlas := b.Person("nina"), b.Project("atlas")
			for _, on := range []struct {
				day  string
				want book.Relation
			}{{"2026-01-19", book.Peer}, {"2026-01-20", book.Manager}} {
				if got := nina.RelationOn(day(on.day)); got != on.want {
					t.Errorf("on %s she is %q, want %q", on.day, got, on.want)
				}
			}
			if became := nina.Became(b.Day); became != day("2026-01-20") {
				t.Errorf("a manager since %s", became)
			}
			if since := nina.Since(b.Day); since != day("2026-01-01") {
				t.Errorf("in the book since %s", since)
			}
			if !nina.Cadence.IsZero() || atlas.Visible != book.Private || atlas.Title != "Invoices" {
				t.Errorf("cadence %s, visible %s, called %s", nina.Cadence, atlas.Visible, atlas.Title)
			}
			if diff := cmp.Diff([]string{"one thing", "another"}, atlas.Needs); diff != "" {
				t.Error(diff)
			}
			told := map[string]int{}
			for _, who := range []string{"ana", "bo", "cy"} {
				for range b.Person(who).Tellings() {
					told[who]++
				}
			}
			if diff := cmp.Diff(map[string]int{"ana": 2, "bo": 1, "cy": 1}, told); diff != "" {
				t.Error(diff)
			}
			if before := fold("2026-01-19"); before.Project("atlas").Visible != book.Everyone || before.Person("nina").Cadence.String() != "monthly/1" {
				t.Error("the day before, the amendments hold already")
			}
			if after := fold("2026-01-31").Person("nina"); after.Cadence.String() != "daily" {
				t.Errorf("a line of afterwards is overruled: %s", after.Cadence)
			}
		})
	}
}
