package question

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// history is a journal of testdata: its entries, numbered, and its days from the
// first to a hundred and fifty after the last.
type history struct {
	name    string
	entries []journal.Entry
	days    civil.Span
}

func histories(t *testing.T) []history {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.journal")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no journals: %v", err)
	}
	var all []history
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		h := read(t, string(text))
		h.name = filepath.Base(path)
		all = append(all, h)
	}
	return all
}

func read(t *testing.T, text string) history {
	t.Helper()
	file, err := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}.ReadFile("a.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	h := history{}
	for i, e := range file.Entries {
		e.Seq = int64(i + 1)
		h.entries = append(h.entries, e)
		if h.days.From.IsZero() || e.On < h.days.From {
			h.days.From = e.On
		}
		h.days.To = max(h.days.To, e.On+150)
	}
	return h
}

// with is the journal and one more line, recorded on a day.
func (h history) with(t *testing.T, day civil.Day, command Command) history {
	t.Helper()
	line := strings.NewReplacer("<words>", "some words", "<date>", (day + 30).String(), "<name>", "nils", "<n>", "2", "<cadence>", "weekly",
		"<channel>", "email", "<length>", "short", "<first>", "wins").Replace(journal.JoinArgs(command))
	e, notices, err := journal.Reader{Today: day, Lang: civil.English(), Shell: true}.Read(line)
	if err != nil {
		t.Fatalf("%s: %v", command, err)
	}
	for _, n := range notices {
		t.Errorf("%s: %s", command, n.What)
	}
	e.Seq = int64(len(h.entries) + 1)
	h.entries = append(h.entries[:len(h.entries):len(h.entries)], e)
	return h
}

// offered visits each offer of every other day of a history: no state is shorter.
func (h history) offered(visit func(*book.Book, *book.Person, Offer)) {
	for day := h.days.From; day <= h.days.To; day += 2 {
		b := book.Fold(h.entries, day)
		for p := range b.People() {
			for _, o := range For(b, p) {
				visit(b, p, o)
			}
		}
	}
}

// Every question is offered on some day of some history, whole and to somebody
// who is there, with its reason and the entries it rests on; and where it was
// asked, as the command keeps it, it is not offered again for sixty days.
func TestOffered(t *testing.T) {
	seen := map[string]bool{}
	for _, h := range histories(t) {
		h.offered(func(b *book.Book, p *book.Person, o Offer) {
			if strings.ContainsAny(o.Text+o.Why, "{}<>") || strings.Contains(o.Text, "“”") || strings.Contains(o.Text, "  ") || strings.Contains(o.Record, "{") {
				t.Errorf("%s: %s\n%s\n%s", o.Key, o.Text, o.Why, o.Record)
			}
			if p.RelationOn(b.Day) == book.Unrelated || p.Slug == "gus" || p.IsGroup() {
				t.Errorf("%s is offered to ask @%s", o.Key, p.Slug)
			}
			if o.Score <= 0 || o.Score > 1 || o.Why == "" || len(o.Entries) == 0 {
				t.Errorf("%s: score %.2f, why %q, entries %v", o.Key, o.Score, o.Why, o.Entries)
			}
			for _, n := range o.Entries {
				if b.Item(n) == nil {
					t.Errorf("%s rests on #%d, which there is not", o.Key, n)
				}
			}
			if seen[o.Key] {
				return
			}
			seen[o.Key] = true
			rests(t, h, b.Day, p.Slug, o)
		})
	}
	each(func(_ Topic, state State, q Question) {
		if !seen[q.Key] {
			t.Errorf("%s of %s was never offered", q.Key, state.Name)
		}
	})
}

// rests asks a question on a day and looks for it on the days after; and keeps an
// answer.
func rests(t *testing.T, h history, day civil.Day, slug string, o Offer) {
	t.Helper()
	asked := h.with(t, day, o.Ask)
	for _, after := range []civil.Day{0, 1, Rest / 2, Rest} {
		b := book.Fold(asked.entries, day+after)
		for _, again := range For(b, b.Person(slug)) {
			if again.Key == o.Key && again.About == o.About {
				t.Errorf("%s of %s was asked on %s and is offered %d days later", o.Key, o.About, day, after)
			}
		}
	}
	answered := h.with(t, day, o.Answer)
	if !slices.Contains(endedByAnswer, o.State) || answered.entries[len(h.entries)].Verb == journal.Mark || o.Key == "goal-missed-by-whom" || o.Key == "direct-plainly" {
		return
	}
	b := book.Fold(answered.entries, day)
	for _, again := range For(b, b.Person(slug)) {
		if again.State == o.State && again.About == o.About {
			t.Errorf("%s of %s was answered by `%s`, and %s still fits", o.Key, o.About, o.Record, again.Key)
		}
	}
}

// endedByAnswer are the states that hold because something is not known: an
// answer ends them. The others pass with time, or when something is done.
var endedByAnswer = []string{
	"goals-unknown", "success-unknown", "style-unknown", "ways-unknown", "concerns-unknown", "background-unknown",
	"strengths-unknown", "expects-unknown", "dates-unknown", "goals-assumed", "success-assumed", "style-assumed", "ways-assumed",
	"concerns-assumed", "goals-old", "success-old", "style-old", "ways-old", "concerns-old", "goal-without-why",
	"goal-without-measure", "goal-without-date", "goal-without-owner", "goal-under-nothing", "project-without-why",
	"project-without-measure", "project-without-date", "date-without-reason", "project-without-goal", "marked-stop",
	"decision-without-date", "decision-without-cost", "request-unconfirmed", "request-undated", "owed-late", "feedback-unanswered", "feedback-none-above",
	"feedback-none-beside", "no-direct-word", "no-rhythm", "no-channel", "no-form", "win-without-impact", "not-met-lately",
}

// A customer is asked nothing that takes somebody of the same house, however
// senior, and what troubles a project all the same.
func TestCustomersAreAskedOtherThings(t *testing.T) {
	const lines = someBook + `
2026-01-05 person @halden Halden Freight relation:customer senior:yes
2026-01-06 status +atlas red the ledgers differ
2026-01-07 told @halden +atlas
2026-01-07 told @raj +atlas
`
	day := civil.Date(2026, 3, 2)
	raj, halden := offers(t, lines, "raj", day), offers(t, lines, "halden", day)
	all := keys()
	for _, key := range inHouse {
		if all[key] == nil {
			t.Errorf("there is no question %s", key)
		}
		if slices.ContainsFunc(halden, func(o string) bool { return strings.HasPrefix(o, key) }) {
			t.Errorf("a customer is asked %s", key)
		}
	}
	if !slices.Contains(raj, "trouble-people +atlas") || !slices.Contains(halden, "trouble-same-day +atlas") {
		t.Errorf("a sponsor is asked %v\na customer %v", raj, halden)
	}
}

// A customer is asked for neither people nor money, a sponsor may be.
func TestCustomerIsAskedForNothingOfTheirs(t *testing.T) {
	for relation, asked := range map[string]bool{"sponsor": true, "customer": false} {
		h := read(t, `
2025-06-01 person @kim Kim Aalto relation:`+relation+` senior:yes influence:5
2026-01-05 project +atlas Billing migration
2026-02-01 status +atlas red the vendor slipped
2026-02-02 told @kim update +atlas
`)
		b := book.Fold(h.entries, civil.Date(2026, 2, 10))
		if got := slices.ContainsFunc(For(b, b.Person("kim")), func(o Offer) bool { return o.Key == "trouble-people" }); got != asked {
			t.Errorf("a %s is asked to lend people: %v", relation, got)
		}
	}
}
