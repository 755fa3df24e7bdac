package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/store/memory"
)

// However a book grows and on whatever days one looks at it, the moves are those
// of all its lines folded at once, though most looks read a pack.
func TestPacksChangeNoMove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := &history{T: t, today: civil.Date(2020, 1, 6)}
		h.bench = New(memory.New(), Options{Now: func() time.Time { return h.today.In(time.UTC).Add(9 * time.Hour) }})
		h.bench.small = 0
		h.record("person @dana Dana Osei relation:manager cadence:weekly/thu")
		h.record("person @raj Raj Patel relation:skip-level cadence:monthly/1 channel:meeting")
		h.record("person @core The team relation:team with:@dana,@ines")
		h.record("project +atlas Billing by:2021-03-01")
		for range rapid.IntRange(3, 25).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "step") {
			case 0:
				h.today += civil.Day(rapid.SampledFrom([]int{1, 3, 60, 250, 420}).Draw(t, "days pass"))
			case 1, 2, 3:
				for range rapid.IntRange(1, 6).Draw(t, "lines") {
					h.record(h.draw())
				}
			case 4:
				h.look("")
			case 5:
				back := civil.Day(rapid.IntRange(0, 500).Draw(t, "back"))
				h.look((h.today - back).String())
			}
		}
		h.look("")
	})
}

// history is one book as it grows.
type history struct {
	*rapid.T
	bench *Workbench
	today civil.Day
	last  int64
}

func (h *history) record(line string) {
	at := ""
	if rapid.IntRange(0, 3).Draw(h.T, "late") == 0 {
		at = (h.today - civil.Day(rapid.IntRange(1, 900).Draw(h.T, "days late"))).String()
	}
	out, err := h.bench.Record(context.Background(), Said{Line: line, At: at})
	if err != nil {
		h.Logf("%s: %v", line, err) // such as an amendment of an amendment
		return
	}
	h.last = out.Entries[0].Seq
	h.Logf("#%d %s", h.last, &out.Entries[0])
}

// draw makes up a line out of whatever bears on what somebody last heard.
func (h *history) draw() string {
	who := rapid.SampledFrom([]string{"@dana", "@dana", "@raj", "@core"}).Draw(h.T, "who")
	what := rapid.SampledFrom([]string{"+atlas", "+atlas", "+beacon"}).Draw(h.T, "what")
	entry := fmt.Sprintf("#%d", rapid.Int64Range(1, h.last).Draw(h.T, "entry"))
	state := rapid.SampledFrom([]string{"green", "amber", "red", "done"}).Draw(h.T, "state")
	return rapid.SampledFrom([]string{
		"status " + what + " " + state, "status " + what + " amber by:2023-01-01",
		"told " + who + " update " + what, "told " + who + " " + state + " " + what, "told " + who + " " + state + " " + what,
		"told " + who + " heads-up " + entry, "met " + who + " 1:1 on the way " + what,
		"win Done with " + what + " " + who + " impact:money", "promise " + who + " a page by:2021-06-01", "done " + entry,
		"retract " + entry, "retract " + entry, "amend " + entry + " " + who, "amend " + entry + " other words",
		"amend " + entry + " with:@raj", "person @core with:" + who + ",@raj", "person " + who + " relation:sponsor", "note nothing",
	}).Draw(h.T, "line")
}

// look compares the moves of a look with those of the whole.
func (h *history) look(at string) {
	ctx := context.Background()
	day, err := h.bench.Moves(ctx, at)
	if err != nil {
		h.Fatal(err)
	}
	whole, err := h.bench.parsed(ctx, nil, store.Query{}, store.Head{Seq: h.last})
	if err != nil {
		h.Fatal(err)
	}
	got, want := movesOf(h, day.Book), movesOf(h, book.Fold(whole, day.On))
	if diff := cmp.Diff(want, got); diff != "" {
		h.Fatalf("as of %s the whole (-) and the look (+) say\n%s", day.On, diff)
	}
}

// movesOf are the moves of a book as programs read them.
func movesOf(t interface{ Fatal(...any) }, b *book.Book) []string {
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

// What a pack left out counts again once what stood in for it is taken back,
// changed, or was told to others than it seemed.
func TestWhatAPackLeftOutCountsAgain(t *testing.T) {
	for _, c := range []struct{ name, late, on string }{
		{"retracted", "retract #6", "2022-01-03"},
		{"amended to another kind of telling", "amend #6 brief", "2022-01-03"},
		{"another group by then", "person @core with:@raj", "2020-02-01"},
		{"the group's members amended by then", "amend #3 with:@raj", "2020-02-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx := t.Context()
			day := civil.Date(2020, 1, 6)
			bench := New(memory.New(), Options{Now: func() time.Time { return day.In(time.UTC) }})
			bench.small = 0
			record := func(on, line string) {
				if _, err := bench.Record(ctx, Said{Line: line, At: on}); err != nil {
					t.Fatal(err)
				}
			}
			for _, line := range []string{
				"2020-01-06 person @dana Dana Osei relation:manager cadence:weekly/thu",
				"2020-01-06 project +atlas Billing",
				"2020-01-06 person @core The team relation:team with:@dana",
				"2020-01-10 told @core update +atlas",
				"2020-02-20 status +atlas amber",
				"2020-03-02 told @core update +atlas",
			} {
				record("", line)
			}
			day = civil.Date(2022, 1, 3)
			seen := func() []string {
				today, err := bench.Moves(ctx, "")
				if err != nil {
					t.Fatal(err)
				}
				whole, err := bench.parsed(ctx, nil, store.Query{}, store.Head{Seq: 100})
				if err != nil {
					t.Fatal(err)
				}
				got, want := movesOf(t, today.Book), movesOf(t, book.Fold(whole, day))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("the whole (-) and the look (+) say\n%s", diff)
				}
				return got
			}
			before := seen()
			record(c.on, c.late)
			if after := seen(); cmp.Equal(before, after) {
				t.Error("it changed nothing")
			}
		})
	}
}

// A pack holds what the horizon asks for and is made anew when the book has
// moved on: a look at a large book reads no more than it must.
func TestPacksFollowTheBook(t *testing.T) {
	ctx := t.Context()
	today := civil.Date(2026, 3, 2)
	s := memory.New()
	bench := New(s, Options{Now: func() time.Time { return today.In(time.UTC) }})
	bench.small = 10
	record := func(n int, line string) {
		for range n {
			if _, err := bench.Record(ctx, Said{Line: line}); err != nil {
				t.Fatal(err)
			}
		}
	}
	look := func() *pack {
		if _, err := bench.Book(ctx, ""); err != nil {
			t.Fatal(err)
		}
		p, err := bench.loadPack(ctx, packKey(""))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	record(10, "log Moved a few accounts +atlas")
	if p := look(); p != nil {
		t.Error("a small book was packed")
	}
	record(1, "log Moved the last account +atlas")
	if p := look(); p == nil || p.Seq != 11 || p.Day != today {
		t.Errorf("packed %+v, want up to #11", p)
	}
	record(freshLines, "log More accounts +atlas")
	if p := look(); p.Seq != 11 {
		t.Errorf("packed up to #%d though few lines stand behind", p.Seq)
	}
	record(1, "log And one more +atlas")
	if p := look(); p.Seq != 12+freshLines {
		t.Errorf("packed up to #%d, want all", p.Seq)
	}
	today += book.Horizon + 1
	if p := look(); p.Day != today {
		t.Errorf("packed for %s, want %s", p.Day, today)
	} else if entries, err := p.entries(); err != nil || len(entries) != 0 {
		t.Errorf("%d entries from before the horizon are packed: %v", len(entries), err)
	}
	if err := s.Save(ctx, "main", store.Disposable, []byte("no pack at all")); err != nil {
		t.Fatal(err)
	}
	if p := look(); p == nil || p.Day != today {
		t.Error("what is no pack was not thrown away")
	}
	var logged []journal.Entry
	if b, err := bench.Book(ctx, "2026-03-02"); err != nil {
		t.Fatal(err)
	} else {
		for it := range b.Items(journal.Log) {
			logged = append(logged, *it.Entry)
		}
	}
	if len(logged) != 12+freshLines {
		t.Errorf("%d entries as of the first day, want %d", len(logged), 12+freshLines)
	}
}
