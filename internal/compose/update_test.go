package compose_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

func fold(t testing.TB, day string, text string) *book.Book {
	t.Helper()
	r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
	file, err := r.ReadFile("test.journal", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	on, ok := civil.ParseISO(day)
	if !ok {
		t.Fatal(day)
	}
	return book.Fold(file.Entries, on)
}

// plain is everything a document says, line by line.
func plain(d compose.Document) string {
	lines := []string{d.BottomLine, d.Contract}
	for _, ask := range d.Asks {
		lines = append(lines, "ask: "+ask.Text)
	}
	for _, b := range d.Blocks {
		lines = append(lines, "# "+b.Heading)
		for _, l := range b.Lines {
			lines = append(lines, l.Text)
		}
	}
	return strings.Join(lines, "\n")
}

const quarter = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager length:long
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-01-05 project +beacon Support dashboard by:2026-03-12
2026-01-05 project +otter A secret move visible:private
2026-01-06 status +atlas green on plan
2026-01-06 status +beacon green on plan
2026-01-06 status +otter red zebrawood
2026-01-07 told @dana update +atlas +beacon
2026-02-24 status +atlas red the vendor slipped by:2026-06-01
2026-02-25 issue The tax module comes late +atlas severity:high option:"wait for Norda" option:"switch to Elm" recommend:2 by:2026-03-10
2026-02-26 win Cut the first reply to 3 hours +beacon @ana impact:"agents answer the same morning"
2026-02-27 metric +beacon reply 3h target:<2h
2026-02-28 decision Which vendor do we keep +atlas from:@dana option:"Norda" option:"Elm" recommend:2 by:2026-03-10 default:2
2026-03-01 log Moved the first 500 accounts +atlas
2026-03-01 note zebrawood is a code word
2026-03-01 know @dana concerns zebrawood
2026-03-02 promise @dana the cost of the switch by:2026-03-09
`

// An update says the worst first, what it was before and why, what is asked
// with its default, the way out, the win with credit and effect, what comes.
func TestUpdate(t *testing.T) {
	b := fold(t, "2026-03-05", quarter)
	got := plain(compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{})))
	for _, want := range []string{
		"Billing migration is red: the vendor slipped; new date 1 June; Support dashboard is on track. I need one decision from you by Tuesday 10 March.",
		"Decide: a number in reply is enough.",
		"ask: Decide by Tuesday 10 March: Which vendor do we keep? 1. Norda; 2. Elm (recommended). Without a word from you I go with 2.",
		"Billing migration: red, was on track on 7 January. New date 1 June, was 1 May.",
		"Billing migration (serious): The tax module comes late. I recommend: switch to Elm (of 2 ways out). By 10 March.",
		"Cut the first reply to 3 hours, with Ana Ruiz: agents answer the same morning.",
		"Support dashboard: reply 3h, target at most 2h.",
		"Billing migration: Moved the first 500 accounts.",
		"Support dashboard is due Thursday 12 March.",
		"Promised to you: the cost of the switch, by Monday 9 March.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "zebrawood") || strings.Contains(got, "secret") {
		t.Errorf("something private got out:\n%s", got)
	}
}

// A target that changed is news, though the value is the one they know.
func TestTargetChanged(t *testing.T) {
	told := quarter + "2026-03-01 metric +beacon calls 900 target:500\n2026-03-02 told @dana update +atlas +beacon\n"
	for day, want := range map[string]bool{"2026-03-03": false, "2026-03-04": true} {
		b := fold(t, day, told+"2026-03-04 amend #21 target:<700\n")
		got := plain(compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{})))
		if line := "Support dashboard: calls 900, target at most 700 instead of 500."; strings.Contains(got, line) != want {
			t.Errorf("on %s it says that the target changed: %t\n%s", day, !want, got)
		}
	}
}

// What comes first is what the reader wants first.
func TestOrder(t *testing.T) {
	for first, want := range map[string]string{"problems": "Changed", "wins": "Wins", "numbers": "Numbers"} {
		b := fold(t, "2026-03-05", strings.Replace(quarter, "length:long", "length:long first:"+first, 1))
		d := compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{}))
		if d.Blocks[0].Heading != want {
			t.Errorf("first:%s begins with %s", first, d.Blocks[0].Heading)
		}
	}
}

// A document keeps to its reader's words as long as nothing that must be said
// is longer, cites entries under every line, and says what it left out.
func TestLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		text.WriteString("2026-01-05 person @dana Dana Osei relation:manager length:short\n2026-01-05 project +a Atlas\n")
		for range rapid.IntRange(0, 30).Draw(t, "lines") {
			words := strings.Repeat(" word", rapid.IntRange(1, 15).Draw(t, "words"))
			text.WriteString(rapid.SampledFrom([]string{
				"2026-02-01 log did" + words + " +a\n", "2026-02-01 win got" + words + " +a impact:much\n",
				"2026-02-01 log did" + words + "\n", "2026-02-02 metric +a p95 3ms target:2ms\n",
				"2026-02-01 promise @dana the" + words + " by:2026-03-01\n",
			}).Draw(t, "line"))
		}
		r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
		file, err := r.ReadFile("t", strings.NewReader(text.String()))
		if err != nil {
			t.Fatal(err)
		}
		b := book.Fold(file.Entries, civil.Date(2026, 2, 20))
		d := compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{}))
		if d.Words > 100 {
			t.Fatalf("%d words:\n%s", d.Words, plain(d))
		}
		shown := 0
		for _, block := range d.Blocks {
			for _, line := range block.Lines {
				if len(line.Entries) == 0 {
					t.Fatalf("%q rests on nothing", line.Text)
				}
				shown++
			}
			shown += block.More
		}
		if len(file.Entries) > 2 && shown == 0 {
			t.Fatalf("nothing is told of %d entries", len(file.Entries))
		}
	})
}

// Retracting an entry takes its line out.
func TestRetractedLine(t *testing.T) {
	before := fold(t, "2026-03-05", quarter)
	after := fold(t, "2026-03-05", quarter+"2026-03-04 retract #14\n")
	line := "Cut the first reply to 3 hours"
	if d := compose.Update(compose.ViewFor(before, before.Person("dana"), compose.Scope{})); !strings.Contains(plain(d), line) {
		t.Fatal("the win is not told")
	}
	if d := compose.Update(compose.ViewFor(after, after.Person("dana"), compose.Scope{})); strings.Contains(plain(d), line) {
		t.Error("a retracted win is told")
	}
}

// A period brings its work and wins, told before or not, and no others.
func TestPeriod(t *testing.T) {
	b := fold(t, "2026-03-05", quarter+"2026-03-03 told @dana update +atlas +beacon\n2026-03-04 log Wrote the plan +atlas\n")
	got := plain(compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{Period: civil.Span{From: b.Day - 10, To: b.Day - 3}})))
	if !strings.Contains(got, "Cut the first reply") || !strings.Contains(got, "Moved the first 500") || strings.Contains(got, "Wrote the plan") {
		t.Errorf("of 23 February to 2 March it says\n%s", got)
	}
}

// Projects of which there is nothing to say but their names take one line.
func TestBareProjectsTakeOneLine(t *testing.T) {
	b := fold(t, "2026-01-08", "2026-01-05 person @dana Dana Osei relation:manager\n2026-01-06 log Wrote a plan +atlas\n2026-01-06 log Called the vendor +beacon\n2026-01-07 log Ordered the tiles +roof\n")
	d := compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{}))
	if got := plain(d); !strings.Contains(got, "# Changed\nNew to you: Atlas, Beacon and Roof.\n#") {
		t.Errorf("it says\n%s", got)
	}
	if tells := d.Tells(); len(tells.Projects) != 3 {
		t.Errorf("it tells %+v", tells)
	}
}
