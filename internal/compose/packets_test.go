package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

// write writes a document of a book, and fails where it cannot be written.
func write(t *testing.T, b *book.Book, kind, reader string, s compose.Scope) compose.Document {
	t.Helper()
	k, err := compose.KindOf(kind)
	if err != nil {
		t.Fatal(err)
	}
	d, err := k.Write(b, b.Person(reader), s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const halfYear = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager length:long
2026-01-05 person @raj Raj Patel relation:skip-level length:long
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 goal +churn Cut churn owner:@dana
2026-01-05 goal +lead Lead two teams level:me decides:@dana,@raj needs:planning needs:"a successor"
2026-01-05 project +atlas Billing migration goal:+churn by:2026-05-01
2026-01-05 status +atlas green on plan
2026-01-06 told @dana update +atlas
2026-02-01 win Half of the accounts moved +atlas @ana skill:planning impact:"no correction" evidence:https://example.com/a
2026-02-02 feedback @ana told us late about:planning score:2
2026-02-03 feedback @ana Ana here: it was fine about:planning score:4
2026-02-04 mark +atlas stop @raj
2026-02-05 status +atlas red the vendor slipped by:2026-06-01
2026-02-06 log One more lot +atlas hours:3
`

// Who said something stays out, and so does what says it by itself; the owner's
// word lets both in.
func TestNamesOfGivers(t *testing.T) {
	b := fold(t, "2026-03-05", halfYear)
	for _, kind := range []string{"review", "case"} {
		without := plain(write(t, b, kind, "dana", compose.Scope{}))
		if !strings.Contains(without, "“told us late”") || strings.Contains(without, "Ana Ruiz: “") || strings.Contains(without, "Ana here") {
			t.Errorf("without names the %s says\n%s", kind, without)
		}
		with := plain(write(t, b, kind, "dana", compose.Scope{Name: true}))
		if !strings.Contains(with, "Ana Ruiz: “told us late”") || !strings.Contains(with, "Ana Ruiz: “Ana here: it was fine”") {
			t.Errorf("with names the %s says\n%s", kind, with)
		}
	}
}

// The sheet says what its reader was told before, and has their own word on it
// and nobody else's.
func TestInventoryOfOneReader(t *testing.T) {
	b := fold(t, "2026-03-05", halfYear)
	got := plain(write(t, b, "inventory", "dana", compose.Scope{}))
	for _, want := range []string{
		"Billing migration: red (was on track on 6 January), due 1 June (was 1 May), 3 hours, serves your goal “Cut churn”.",
		"ask: Which of my projects do I keep, raise or stop?",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "stop on") || strings.Contains(got, "though it was stopped") {
		t.Errorf("it says what somebody else said:\n%s", got)
	}
	if got := plain(write(t, b, "inventory", "raj", compose.Scope{})); !strings.Contains(got, "You said stop on 4 February. Since the stop, 1 piece of work") {
		t.Errorf("@raj does not read his own word:\n%s", got)
	}
}

// In columns the sheet has everything it has in words, typed, and nothing more.
func TestInventoryInColumns(t *testing.T) {
	b := fold(t, "2026-03-05", halfYear+"2026-02-07 project +otter Zebrawood visible:private\n2026-02-08 promise @ana zebrawood\n")
	grid := write(t, b, "inventory", "raj", compose.Scope{}).Grids[0]
	var rows []string
	for _, row := range grid.Rows {
		if len(row) != len(grid.Columns) {
			t.Fatalf("%d values in %d columns", len(row), len(grid.Columns))
		}
		var cells []string
		for _, v := range row {
			switch {
			case v.Number != nil:
				cells = append(cells, fmt.Sprintf("%g", *v.Number))
			case !v.Day.IsZero():
				cells = append(cells, v.Day.String())
			default:
				cells = append(cells, v.Text)
			}
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	want := []string{
		"Projects|Billing migration|red|2026-06-01|||Cut churn||3|1|2026-02-06|stop|2026-02-04|1|",
		"Goals|Lead two teams|||||||||||||",
		"Besides|What others wait for||||||||1|||||",
	}
	if got := strings.Join(rows, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("it says\n%s", got)
	}
}

// What was shown to somebody who decides is heard of: the case says so afterwards.
func TestCaseTells(t *testing.T) {
	b := fold(t, "2026-03-05", halfYear)
	d := write(t, b, "case", "raj", compose.Scope{})
	if got := plain(d); !strings.Contains(got, "Not yet known to you and Dana Osei.") {
		t.Fatalf("before it is sent:\n%s", got)
	}
	tells := d.Tells()
	if len(tells.Projects) > 0 {
		t.Errorf("it brings up to date on %v", tells.Projects)
	}
	told := "2026-03-04 told @raj case"
	for _, n := range tells.Entries {
		told += fmt.Sprintf(" #%d", n)
	}
	after := plain(write(t, fold(t, "2026-03-05", halfYear+told+"\n"), "case", "raj", compose.Scope{}))
	if !strings.Contains(after, "Known to you, not yet to Dana Osei.") {
		t.Errorf("after it was sent:\n%s", after)
	}
}

// Each of these keeps to its reader's words, however much there is, and no line
// stands on nothing.
func TestPacketsKeepToTheirLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		length := rapid.SampledFrom([]string{"short", "medium", "long"}).Draw(t, "length")
		first := rapid.SampledFrom([]string{"problems", "wins", "numbers"}).Draw(t, "first")
		var text strings.Builder
		fmt.Fprintf(&text, "2026-01-05 person @me Mira Chen\n2026-01-05 person @dana Dana Osei relation:manager length:%s first:%s\n", length, first)
		text.WriteString("2026-01-05 goal +lead Lead two teams level:me decides:@dana needs:planning needs:writing\n2026-01-05 me focus mornings\n")
		for i := range rapid.IntRange(0, 40).Draw(t, "lines") {
			words := strings.Repeat(" word", rapid.IntRange(1, 12).Draw(t, "words"))
			text.WriteString(rapid.SampledFrom([]string{
				"2026-02-01 win got" + words + " impact:much skill:planning\n", "2026-02-01 log did" + words + " hours:2\n",
				fmt.Sprintf("2026-02-01 project +p%d The%s\n", i, words), fmt.Sprintf("2026-02-01 goal +g%d The%s owner:@dana\n", i, words),
				"2026-02-02 feedback @ana said" + words + " about:planning score:3\n", "2026-02-03 thanks @ana for" + words + "\n",
				"2026-02-03 me strengths my" + words + "\n", fmt.Sprintf("2026-02-04 project +p%d goal:+g%d\n", i, i/2), "2026-02-05 promise @dana the" + words + "\n",
			}).Draw(t, "line"))
		}
		r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
		file, err := r.ReadFile("t", strings.NewReader(text.String()))
		if err != nil {
			t.Fatal(err)
		}
		b := book.Fold(file.Entries, civil.Date(2026, 2, 20))
		most := map[string]int{"short": 100, "medium": 250, "long": 500}[length]
		for _, name := range []string{"review", "inventory", "working-with-me", "case"} {
			kind, err := compose.KindOf(name)
			if err != nil {
				t.Fatal(err)
			}
			d, err := kind.Write(b, b.Person("dana"), compose.Scope{})
			if err != nil {
				t.Fatal(err)
			}
			if d.Words > most {
				t.Fatalf("the %s has %d words of %d:\n%s", name, d.Words, most, plain(d))
			}
			for _, block := range d.Blocks {
				for _, line := range block.Lines {
					if len(line.Entries) == 0 {
						t.Fatalf("the %s says %q of nothing", name, line.Text)
					}
				}
			}
		}
	})
}

// A reader is "you" in what is theirs: the credit, the lead and their own words.
func TestReaderIsYou(t *testing.T) {
	own := strings.Replace(halfYear, "goal:+churn by:", "goal:+churn lead:@ana by:", 1) + "2026-02-07 win The last lot +atlas impact:\"all moved\"\n2026-02-08 thanks @ana for the lots\n"
	got := plain(write(t, fold(t, "2026-03-05", own), "review", "ana", compose.Scope{}))
	says(t, got, "with you: no correction (Billing migration, 1 February)", "(Billing migration, 7 February, led by you)",
		"Shared in these results: you.", "Thanked: you.", "You: “told us late”", "Planning: you 4/5 (was 2).")
	saysNot(t, got, "Ana Ruiz")
}
