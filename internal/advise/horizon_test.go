package advise_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// On any day of any book, what the horizon leaves out changes no move.
func TestHorizonChangesNoMove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawBook(t)
		for range 6 {
			sameMoves(t, entries)
		}
	})
}

// sameMoves looks at a book on some day, whole and bounded, and gives both: they
// make the same moves, and none of them twice.
func sameMoves(t *rapid.T, entries []journal.Entry) (whole, bounded *book.Book) {
	return sameMovesOn(t, entries, firstDay+civil.Day(rapid.IntRange(0, bookDays+60).Draw(t, "day")))
}

func sameMovesOn(t *rapid.T, entries []journal.Entry, day civil.Day) (whole, bounded *book.Book) {
	whole, bounded = book.Fold(entries, day), book.Fold(book.Within(entries, day), day)
	if diff := cmp.Diff(moves(t, whole), moves(t, bounded)); diff != "" {
		t.Fatalf("on %s, of\n%sthe whole book (-) and the bounded (+) say\n%s", day, text(entries), diff)
	}
	once := map[[3]string]bool{}
	for _, m := range advise.Moves(whole, nil) {
		cause := [3]string{m.Rule, m.Person, m.About}
		if once[cause] {
			t.Fatalf("on %s, of\n%s%v comes twice", day, text(entries), cause)
		}
		once[cause] = true
	}
	return whole, bounded
}

// writing adds lines to a journal, numbered in their order.
func writing(t *rapid.T, entries *[]journal.Entry) func(on civil.Day, line string) {
	reader := journal.Reader{Today: firstDay, Lang: civil.English()}
	return func(on civil.Day, line string) {
		e, _, err := reader.Read(on.String() + " " + line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(len(*entries) + 1)
		e.Sent = e.Verb == journal.Told && rapid.Bool().Draw(t, "sent")
		*entries = append(*entries, e)
	}
}

// nextDay is the day of the next line: mostly some days on, now and then far
// back.
func nextDay(t *rapid.T, on civil.Day, most int) civil.Day {
	if rapid.IntRange(0, 9).Draw(t, "back") == 0 {
		on -= civil.Day(rapid.IntRange(1, 500).Draw(t, "days back"))
	} else {
		on += civil.Day(rapid.IntRange(0, most).Draw(t, "days on"))
	}
	return max(on, firstDay)
}

// moves are those of a book, one a line, as programs read them.
func moves(t *rapid.T, b *book.Book) []string {
	var lines []string
	for _, m := range advise.Moves(b, nil) {
		line, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
	}
	return lines
}

// A book of few lines over several years: most of what it holds lies behind the
// horizon.
var firstDay = civil.Date(2020, 1, 6)

const bookDays = 1400

// drawBook makes up a journal out of whatever bears on a telling, a state or a
// promise, mostly in the order of days.
func drawBook(t *rapid.T) []journal.Entry {
	var entries []journal.Entry
	add := writing(t, &entries)
	add(firstDay, "person @dana Dana Osei relation:manager cadence:weekly/thu")
	add(firstDay, "person @raj Raj Patel relation:skip-level cadence:monthly/1 channel:meeting")
	add(firstDay, "person @ines Inês Duarte relation:sponsor")
	add(firstDay, "person @core The team relation:team with:@dana,@ines")
	add(firstDay, "project +atlas Billing by:2021-03-01")
	add(firstDay, "project +beacon A dashboard for:@acme")
	on := firstDay
	for range rapid.IntRange(10, 70).Draw(t, "lines") {
		on = nextDay(t, on, 2*bookDays/40)
		person := rapid.SampledFrom([]string{"@dana", "@raj", "@ines", "@core", "@acme", "@bo"})
		project := rapid.SampledFrom([]string{"+atlas", "+beacon", "+cedar"})
		who, what := person.Draw(t, "who"), project.Draw(t, "what")
		entry := func() string { return fmt.Sprintf("#%d", rapid.IntRange(1, len(entries)).Draw(t, "entry")) }
		state := rapid.SampledFrom([]string{"green", "amber", "red", "paused", "done", "stopped"})
		by := func() string { return (on + civil.Day(rapid.IntRange(-20, 500).Draw(t, "by"))).String() }
		switch rapid.IntRange(0, 23).Draw(t, "verb") {
		case 0, 1, 2:
			add(on, "status "+what+" "+state.Draw(t, "state"))
		case 3:
			add(on, "status "+what+" amber later by:"+by())
		case 4, 5, 6:
			add(on, "told "+who+" update "+what)
		case 7:
			add(on, "told "+who+" update nothing new")
		case 8:
			add(on, "told "+who+" "+state.Draw(t, "state")+" "+what)
		case 9:
			add(on, "told "+who+" heads-up "+entry())
		case 10:
			add(on, "told "+who+" "+project.Draw(t, "other")+" "+what+" "+entry())
		case 11, 12:
			add(on, "met "+who+" 1:1 on the way "+what)
		case 13, 14:
			add(on, "win Done with "+what+" "+who+" impact:money")
		case 15:
			add(on, "promise "+who+" a page by:"+by())
		case 16:
			add(on, "request "+who+" a figure by:"+by())
		case 17:
			add(on, "done "+entry())
		case 18, 19:
			add(on, "retract "+entry())
		case 20:
			add(on, "amend "+entry()+" "+rapid.SampledFrom([]string{what, who, "by:" + by(), "more words"}).Draw(t, "change"))
		case 21:
			add(on, "metric "+what+" p95 "+fmt.Sprint(rapid.IntRange(1, 9).Draw(t, "value"))+" target:"+fmt.Sprint(rapid.IntRange(1, 3).Draw(t, "target")))
		case 22:
			add(on, "person "+who+" relation:"+rapid.SampledFrom([]string{"manager", "skip-level", "sponsor", "peer"}).Draw(t, "relation")+" since:"+by())
		case 23:
			add(on, "project "+what+" by:"+by()+" visible:"+rapid.SampledFrom([]string{"all", "manager", "team"}).Draw(t, "visible"))
		}
	}
	return entries
}

func text(entries []journal.Entry) string {
	var b strings.Builder
	for i := range entries {
		fmt.Fprintf(&b, "#%d %s\n", entries[i].Seq, &entries[i])
	}
	return b.String()
}
