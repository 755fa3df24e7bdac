package book_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// read makes entries of a text journal.
func read(t testing.TB, text string) []journal.Entry {
	t.Helper()
	r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
	file, err := r.ReadFile("test.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return file.Entries
}

func day(s string) civil.Day {
	d, ok := civil.ParseISO(s)
	if !ok {
		panic(s)
	}
	return d
}

// dump writes down everything a book answers, so that two books can be compared.
func dump(b *book.Book) string {
	var out strings.Builder
	for it := range b.All() {
		fmt.Fprintf(&out, "#%d %s plan=%v ended=%v answered=%v\n", it.Seq, it.Entry, it.Plan, it.Ended() != nil, it.Answered() != nil)
		for other := range it.Naming() {
			fmt.Fprintf(&out, "  named by #%d\n", other.Seq)
		}
	}
	var people []*book.Person
	for p := range b.People() {
		people = append(people, p)
	}
	people = append(people, b.Me())
	slices.SortFunc(people, func(a, c *book.Person) int { return strings.Compare(a.Slug, c.Slug) })
	for _, p := range people {
		fmt.Fprintf(&out, "@%s %+v %v since %s update %v\n", p.Slug, p.Profile, p.Relations(), p.Since(b.Day), p.LastUpdate() != nil)
		for it := range p.Tellings() {
			fmt.Fprintf(&out, "  heard #%d\n", it.Seq)
		}
		for it := range p.Items() {
			fmt.Fprintf(&out, "  in #%d\n", it.Seq)
		}
	}
	for _, goals := range []bool{false, true} {
		var works []*book.Project
		list := b.Projects()
		if goals {
			list = b.Goals()
		}
		for p := range list {
			works = append(works, p)
		}
		slices.SortFunc(works, func(a, c *book.Project) int { return strings.Compare(a.Slug, c.Slug) })
		for _, p := range works {
			fmt.Fprintf(&out, "+%s %q goal=%v/%s lead=%s with=%v minor=%v %s %s by %s\n", p.Slug, p.Title, p.IsGoal, p.Goal, p.Lead, p.With, p.Minor, p.Visible, p.State(), p.By())
			for _, s := range p.States() {
				fmt.Fprintf(&out, "  %s #%d %s\n", s.On, s.Seq, s.State)
			}
			for _, d := range p.Dates() {
				fmt.Fprintf(&out, "  %s #%d by %s\n", d.On, d.Seq, d.By)
			}
		}
	}
	return out.String()
}

// randomJournal draws lines that touch each other in every way there is.
func randomJournal(t *rapid.T) []journal.Entry {
	lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		on := civil.Date(2026, 1, 1) + civil.Day(rapid.IntRange(0, 60).Draw(t, "day"))
		who := rapid.SampledFrom([]string{"@dana", "@raj", "@ana", "@core", "@me"}).Draw(t, "who")
		what := rapid.SampledFrom([]string{"+atlas", "+beacon", "+churn"}).Draw(t, "what")
		ref := fmt.Sprintf("#%d", rapid.IntRange(1, 12).Draw(t, "ref"))
		by := civil.Date(2026, 3, 1) + civil.Day(rapid.IntRange(0, 60).Draw(t, "by"))
		form := rapid.SampledFrom([]string{
			"person WHO Some Name relation:manager cadence:weekly/thu", "person WHO relation:skip-level since:BY", "person WHO until:BY",
			"person @core relation:team with:@ana,@raj", "person @core with:@dana", "person WHO email:x@y.example max:2/week",
			"project WHAT A title goal:+churn lead:WHO by:BY", "project WHAT visible:team major:no", "goal WHAT A goal by:BY",
			"status WHAT green fine", "status WHAT red late by:BY", "status WHAT amber", "status WHAT done",
			"told WHO update WHAT", "told WHO heads-up REF", "told WHO WHAT REF", "told WHO red WHAT", "met WHO 1:1 on WHAT", "met WHO call REF",
			"win Something +atlas WHO impact:money", "issue Trouble WHAT severity:high", "decision Which WHAT from:WHO option:a option:b by:BY",
			"amend REF by:BY", "amend REF option:c", "amend REF WHAT WHO", "amend REF new words", `amend REF by:""`, "retract REF", "done REF", "drop REF",
			"answer REF choice:1", "answer REF seen", "ask WHO feedback on it by:BY", "feedback WHO good", "promise WHO it by:BY", "me away:2026-02-01..2026-02-03",
			"log Work WHAT", "metric WHAT rate 3% target:<2%", "note Something", "know WHO goals to win",
		}).Draw(t, "form")
		return on.String() + " " + strings.NewReplacer("WHO", who, "WHAT", what, "REF", ref, "BY", by.String()).Replace(form)
	}), 1, 24).Draw(t, "lines")
	var entries []journal.Entry
	for i, line := range lines {
		e, err := journal.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(i + 1)
		for n := range e.Refs() {
			if n >= e.Seq {
				e = journal.Entry{Seq: e.Seq, On: e.On, Verb: journal.Note, Tokens: []journal.Token{{Text: "x"}}}
				break
			}
		}
		entries = append(entries, e)
	}
	return entries
}

// Folding entry by entry, late ones included, gives the same book as folding
// the whole.
func TestAddEqualsFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := randomJournal(t)
		asOf := civil.Date(2026, 1, 1) + civil.Day(rapid.IntRange(20, 70).Draw(t, "as of"))
		step := book.Fold(nil, asOf)
		for i, e := range entries {
			step.Add(e)
			whole := book.Fold(slices.Clone(entries[:i+1]), asOf)
			if diff := cmp.Diff(dump(whole), dump(step)); diff != "" {
				t.Fatalf("after %d entries, the last one %s:\n%s", i+1, e.String(), diff)
			}
		}
	})
}

// The order in which entries are handed over does not matter.
func TestFoldOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := randomJournal(t)
		asOf := civil.Date(2026, 2, 10)
		want := dump(book.Fold(slices.Clone(entries), asOf))
		shuffled := rapid.Permutation(entries).Draw(t, "shuffled")
		if diff := cmp.Diff(want, dump(book.Fold(shuffled, asOf))); diff != "" {
			t.Fatal(diff)
		}
	})
}

// The work of adding an entry does not grow with the book.
func TestAddWork(t *testing.T) {
	lines := []string{"2026-01-10 log More +atlas @ana", "2026-01-09 told @dana update +atlas", "2026-01-08 status +atlas red late",
		"2026-01-10 amend #2 option:wait", "2026-01-10 retract #2"}
	work := func(n int) (total int) {
		head := "2026-01-01 project +atlas Billing\n2026-01-01 issue Trouble +atlas\n"
		entries := read(t, head+strings.Repeat("2026-01-01 log Work +atlas @ana\n2026-01-01 told @dana update +atlas\n", n/2)+strings.Join(lines, "\n"))
		before := len(entries) - len(lines)
		b := book.Fold(entries[:before], day("2026-01-10"))
		for _, e := range entries[before:] {
			b.Add(e)
			total += b.Work()
		}
		return total
	}
	if small, large := work(1_000), work(50_000); small != large || small == 0 {
		t.Errorf("adding to 1,000 entries looked at %d places, to 50,000 at %d", small, large)
	}
}

// What a project's date was is kept as it was believed: an amendment holds from
// its own day on, of a line that a later one had overruled too.
func TestDates(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-01 project +atlas Billing by:2026-03-01
2026-01-10 status +atlas amber late by:2026-04-01
2026-01-20 amend #2 by:2026-05-01
2026-01-25 amend #1 by:2026-02-01
2026-02-01 project +atlas by:2026-06-01
`), day("2026-02-10"))
	var got []string
	for _, d := range b.Project("atlas").Dates() {
		got = append(got, fmt.Sprintf("%s #%d by %s", d.On, d.Seq, d.By))
	}
	want := []string{"2026-01-01 #1 by 2026-03-01", "2026-01-10 #2 by 2026-04-01", "2026-01-20 #3 by 2026-05-01",
		"2026-01-25 #4 by 2026-02-01", "2026-02-01 #5 by 2026-06-01"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if by := b.Project("atlas").ByAt(book.Pos{On: day("2026-01-15"), Seq: 99}); by != day("2026-04-01") {
		t.Errorf("on 15 January one believed %s", by)
	}
}

// A relation holds from its first to its last day; another one ends it.
func TestRelations(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-01 person @dana Dana Osei relation:manager since:2025-06-01
2026-02-01 person @dana relation:skip-level since:2026-03-01
2026-02-01 person @raj Raj relation:manager since:2026-03-01 until:2026-06-30
`), day("2026-02-10"))
	dana, raj := b.Person("dana"), b.Person("raj")
	for _, c := range []struct {
		who  *book.Person
		on   string
		want book.Relation
	}{
		{dana, "2025-05-31", book.Unrelated}, {dana, "2025-06-01", book.Manager}, {dana, "2026-02-28", book.Manager},
		{dana, "2026-03-01", book.SkipLevel}, {raj, "2026-02-28", book.Unrelated}, {raj, "2026-06-30", book.Manager}, {raj, "2026-07-01", book.Unrelated},
	} {
		if got := c.who.RelationOn(day(c.on)); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.who.Slug, c.on, got, c.want)
		}
	}
}

// Retracting hides, retracting the retraction shows again.
func TestRetract(t *testing.T) {
	text := "2026-01-01 project +atlas Billing\n2026-01-02 status +atlas red late\n2026-01-03 retract #2\n2026-01-04 retract #3\n"
	for asOf, want := range map[string]journal.State{"2026-01-02": journal.Red, "2026-01-03": journal.NoState, "2026-01-04": journal.Red} {
		if got := book.Fold(read(t, text), day(asOf)).Project("atlas").State(); got != want {
			t.Errorf("as of %s: %q, want %q", asOf, got, want)
		}
	}
}

// A group told is each member told, as it was made up then.
func TestGroup(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-01 person @core relation:team with:@ana,@bo
2026-01-02 told @core update +atlas
2026-01-03 person @core with:@ana,@cy
2026-01-04 told @core update +atlas
`), day("2026-01-10"))
	for who, want := range map[string]int{"ana": 2, "bo": 1, "cy": 1, "core": 2} {
		n := 0
		for range b.Person(who).Tellings() {
			n++
		}
		if n != want {
			t.Errorf("@%s was told %d times, want %d", who, n, want)
		}
	}
}

// A meeting dated ahead is a plan until its day, and tells nobody before.
func TestPlans(t *testing.T) {
	text := "2026-01-01 person @dana Dana\n2026-01-05 met @dana 1:1 on +atlas\n"
	for asOf, want := range map[string][2]int{"2026-01-04": {1, 0}, "2026-01-05": {0, 1}} {
		b := book.Fold(read(t, text), day(asOf))
		plans, told := 0, 0
		for range b.Plans() {
			plans++
		}
		for range b.Person("dana").Tellings() {
			told++
		}
		if plans != want[0] || told != want[1] {
			t.Errorf("as of %s: %d plans and %d tellings, want %v", asOf, plans, told, want)
		}
	}
}

// An amendment adds options, replaces single tags and words, keeps the state.
func TestAmend(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-01 issue Vendor late +atlas option:wait severity:low
2026-01-02 amend #1 option:switch recommend:2 severity:high
2026-01-03 status +atlas amber vendor is late
2026-01-04 amend #3 the vendor is two weeks late
`), day("2026-01-10"))
	if got := b.Item(1).Entry.String(); got != "2026-01-01 issue Vendor late +atlas option:wait option:switch recommend:2 severity:high" {
		t.Error(got)
	}
	if got := b.Item(3); got.Text() != "the vendor is two weeks late" || got.Named != journal.Amber {
		t.Errorf("%q %s", got.Text(), got.Named)
	}
}

func TestFoldScenarios(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/scenarios/*.journal")
	if len(files) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for asOf := day("2018-01-01"); asOf < day("2026-12-31"); asOf += 97 {
			_ = dump(book.Fold(read(t, string(text)), asOf))
		}
	}
}

func BenchmarkFold(b *testing.B) {
	const n = 100_000
	lines := make([]journal.Entry, 0, n)
	forms := []string{"log Moved some accounts +p%d", "win Cut latency +p%d @ana impact:money", "told @dana update +p%d", "status +p%d green fine", "met @dana 1:1 on +p%d", "metric +p%d rate 3%%"}
	var p journal.Parser
	for i := range n {
		e, err := p.Parse((civil.Date(2016, 1, 1) + civil.Day(i/27)).String() + " " + fmt.Sprintf(forms[i%len(forms)], i%40))
		if err != nil {
			b.Fatal(err)
		}
		e.Seq = int64(i + 1)
		lines = append(lines, e)
	}
	b.ReportAllocs()
	for b.Loop() {
		book.Fold(lines, civil.Date(2030, 1, 1))
	}
	b.ReportMetric(float64(b.N)*n/b.Elapsed().Seconds(), "entries/s")
}

// What amends an amendment changes what that one says.
func TestAnAmendmentAmended(t *testing.T) {
	entries := read(t, `2026-01-01 project +atlas Billing by:2026-02-01
2026-01-02 amend #1 by:2026-03-01
2026-01-03 amend #2 by:2026-04-01 why:"the vendor"`)
	for _, b := range []*book.Book{book.Fold(entries, day("2026-01-10")), added(entries, day("2026-01-10"))} {
		p := b.Project("atlas")
		if got := p.By(); got != day("2026-04-01") {
			t.Errorf("due %s", got)
		}
		if p.Why != "the vendor" {
			t.Errorf("why %q", p.Why)
		}
		if n := len(p.Dates()); n != 3 {
			t.Errorf("%d dates, want the first and two changes", n)
		}
	}
}

// added is the book of entries that came one by one.
func added(entries []journal.Entry, asOf civil.Day) *book.Book {
	b := book.Fold(nil, asOf)
	for _, e := range entries {
		b.Add(e)
	}
	return b
}

// Items are found by number, whether numbers follow one another or have gaps, and
// no other is given in their place.
func TestItemByNumber(t *testing.T) {
	for _, numbers := range [][]int64{{}, {7}, {1, 2, 3, 4}, {1, 5, 6, 7}, {2, 3, 9, 40, 41}, {3, 1, 2}, {-1 << 62, 0, 1 << 62}} {
		var entries []journal.Entry
		for _, n := range numbers {
			e, err := journal.Parse("2026-03-02 log Shipped")
			if err != nil {
				t.Fatal(err)
			}
			e.Seq = n
			entries = append(entries, e)
		}
		b := book.Fold(entries, civil.Date(2026, 3, 2))
		for _, seq := range []int64{-1 << 63, -1 << 62, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 39, 40, 41, 42, 1 << 62, 1<<63 - 1} {
			it := b.Item(seq)
			if held := slices.Contains(numbers, seq); held != (it != nil) || held && it.Seq != seq {
				t.Errorf("of %v, #%d is %v", numbers, seq, it)
			}
		}
	}
}

// Who is named only after the book's day is found there, and nobody else.
func TestNamedLater(t *testing.T) {
	entries := read(t, `2026-01-05 person @dana Dana Osei relation:manager
2026-03-09 log Moved the form with @ana
2026-03-02 project +form The form lead:@ana
2026-04-01 told @dana update`)
	b := book.Fold(entries, day("2026-02-01"))
	if e := b.NamedLater("ana"); e == nil || e.Seq != 3 {
		t.Errorf("@ana comes in with %v", e)
	}
	for _, slug := range []string{"bo", "an", "form"} {
		if e := b.NamedLater(slug); e != nil {
			t.Errorf("@%s comes in with %v", slug, e)
		}
	}
}
