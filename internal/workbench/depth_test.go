package workbench

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/view"
)

// A report over a year reads as much of a book as it needs and says what it
// would say of the whole; what the owner set holds in it.
func TestDeep(t *testing.T) {
	ctx := t.Context()
	today := civil.Date(2020, 1, 6)
	bench := New(memory.New(), Options{Now: func() time.Time { return today.In(time.UTC).Add(9 * time.Hour) }})
	record := func(line string) {
		t.Helper()
		if _, err := bench.Record(ctx, Said{Line: line}); err != nil {
			t.Fatal(err)
		}
	}
	record("person @dana Dana Osei relation:manager cadence:monthly/1")
	record("project +atlas Billing")
	for range 60 { // three years
		record("met @dana 1:1 the fortnight")
		today += 9
		record("win A step +atlas @ana")
		record("told @dana update +atlas")
		today += 9
	}
	if err := bench.Configure(ctx, "goodwill.meeting", "25"); err != nil {
		t.Fatal(err)
	}
	rates, err := bench.Rates(ctx)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := bench.parsed(ctx, nil, store.Query{}, store.Head{Seq: 182})
	if err != nil {
		t.Fatal(err)
	}
	deep, err := bench.Deep(ctx, "", 7*view.GoodwillWeeks)
	if err != nil {
		t.Fatal(err)
	}
	if it := deep.Item(3); it != nil {
		t.Errorf("the first meeting was read, three years ago: %s", it)
	}
	got := view.GoodwillOf(deep, rates, nil)
	want := view.GoodwillOf(book.Fold(whole, today), rates, nil)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the whole (-) and the report (+) say\n%s", diff)
	}
	lines := got.People[0].Lines
	if at := slices.IndexFunc(lines, func(l view.GoodwillLine) bool { return l.Reason == "meeting" }); at < 0 || lines[at].Amount != 2.5 {
		t.Errorf("no meeting is worth 2.5: %+v", lines)
	}
	for key, want := range map[string]int{"ask-open.wait": 7, "goodwill.meeting": 25} {
		if n, err := bench.Threshold(ctx, key); err != nil || n != want {
			t.Errorf("%s is %d, %v", key, n, err)
		}
	}
}
