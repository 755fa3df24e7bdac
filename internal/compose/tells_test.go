package compose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

const brief = `
2026-01-05 person @dana Dana Osei relation:manager length:short
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-01-06 status +atlas green on plan
2026-01-07 told @dana update +atlas
`

// update drafts a manager's update of a day.
func update(t *testing.T, day, text string) compose.Document {
	t.Helper()
	b := fold(t, day, text)
	return compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{}))
}

// New trouble stands in the shortest update, however much else there is to ask.
func TestNewTroubleIsNeverLeftOut(t *testing.T) {
	text := brief + `2026-01-08 issue The vendor needs four more weeks than he promised us in the autumn +atlas severity:high option:wait option:"move the rest first" recommend:2
2026-01-08 decision May we move the opening of the second half to April, when the auditors have left the building? +atlas from:@dana option:"Move it to the twelfth of April" option:"Keep the first of March with half of the customers" recommend:1 by:2026-01-20
2026-01-08 ask @dana resource two more people for the tests of the second half, for three weeks from February on by:2026-01-21
`
	d := update(t, "2026-01-09", text)
	if got := plain(d); !strings.Contains(got, "The vendor needs four more weeks") || !strings.Contains(got, "move the rest first") {
		t.Errorf("in %d words it does not say that the vendor needs four weeks, and what is to be done:\n%s", d.Words, got)
	}
}

// What is left out for length is still to be told after the update was sent.
func TestWhatIsLeftOutIsNotTold(t *testing.T) {
	text := brief
	for range 12 {
		text += "2026-01-08 win Moved a thousand customers of the north to the new engine in one night +atlas\n"
	}
	d := update(t, "2026-01-09", text)
	tells := d.Tells()
	if slices.Contains(tells.Projects, "atlas") || len(tells.Entries) == 0 {
		t.Errorf("with wins left out it tells %+v\n%s", tells, plain(d))
	}
	wins := 0
	for n := int64(5); n <= 16; n++ {
		if slices.Contains(tells.Entries, n) {
			wins++
		}
	}
	if wins == 0 || wins == 12 {
		t.Errorf("%d of 12 wins are told in %d words", wins, d.Words)
	}

	d = update(t, "2026-01-09", brief+"2026-01-08 win Moved a thousand customers +atlas\n")
	if tells := d.Tells(); !slices.Equal(tells.Projects, []string{"atlas"}) || len(tells.Entries) != 0 {
		t.Errorf("with all of it said it tells %+v", tells)
	}
}

// A win of no project that an update had no room for stands in the next.
func TestAWinOfNoProjectWaitsForTheNextUpdate(t *testing.T) {
	text := brief
	for range 9 {
		text += "2026-01-08 win Moved a thousand customers of the north to the new engine in one night\n"
	}
	d := update(t, "2026-01-09", text)
	tells := d.Tells()
	text += "2026-01-09 told @dana update +atlas"
	for _, n := range tells.Entries {
		text += fmt.Sprintf(" #%d", n)
	}
	next := update(t, "2026-01-16", text+"\n")
	for n := int64(5); n <= 13; n++ {
		if slices.Contains(cited(d), n) && slices.Contains(cited(next), n) {
			t.Errorf("#%d is told twice", n)
		}
	}
	if len(tells.Entries) == 0 || len(tells.Entries) == 9 || !strings.Contains(plain(next), "Moved a thousand") {
		t.Errorf("after %v the next update says\n%s", tells.Entries, plain(next))
	}
}

// What the editor took out is still to be told.
func TestWhatTheEditorTakesOutIsNotTold(t *testing.T) {
	d := update(t, "2026-01-09", brief+`2026-01-08 win Moved a thousand customers +atlas impact:"400 euro a day"
2026-01-08 win Closed the old engine's last report +atlas impact:"3 hours a week"
`)
	edited := d
	edited.Blocks = slices.Clone(d.Blocks)
	for i, block := range edited.Blocks {
		edited.Blocks[i].Lines = slices.DeleteFunc(slices.Clone(block.Lines), func(l compose.Line) bool { return slices.Contains(l.Entries, 5) })
	}
	kept := d.Keep(edited)
	tells := kept.Tells()
	if slices.Contains(tells.Projects, "atlas") || !slices.Contains(tells.Entries, 6) || slices.Contains(tells.Entries, 5) {
		t.Errorf("without the first win it tells %+v", tells)
	}
}

// Of whatever book: once a document is sent, what it kept silent about a project
// still counts as unheard, unless the project is worse than its reader knows.
func TestTellingIsTrue(t *testing.T) {
	lines := []string{
		"win Moved a thousand customers of the north +atlas\n", "win Closed a shop's books in an hour +beacon impact:\"3 hours\"\n",
		"issue The vendor does not answer any of our calls +atlas\n", "issue The printers jam +beacon severity:low\n",
		"log Wrote the plan for the second half +atlas\n", "status +atlas amber the vendor is late\n", "status +beacon green\n",
		"told @dana heads-up +atlas\n", "metric +atlas moved 1200 target:4200\n",
	}
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		text.WriteString(brief + "2026-01-05 project +beacon Dashboard\n")
		day := civil.Date(2026, 1, 8)
		for range rapid.IntRange(0, 25).Draw(t, "lines") {
			day += civil.Day(rapid.IntRange(0, 3).Draw(t, "days"))
			text.WriteString(day.String() + " " + rapid.SampledFrom(lines).Draw(t, "line"))
		}
		read := func(text string) *book.Book {
			r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
			file, err := r.ReadFile("t", strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			return book.Fold(file.Entries, day)
		}
		b := read(text.String())
		v := compose.ViewFor(b, b.Person("dana"), compose.Scope{})
		kind, err := compose.KindOf(rapid.SampledFrom([]string{"update", "agenda", "onepager"}).Draw(t, "kind"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := kind.Write(b, b.Person("dana"), compose.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		tells := d.Tells()
		telling := day.String() + " told @dana " + kind.Name
		for _, slug := range tells.Projects {
			telling += " +" + slug
		}
		for _, n := range tells.Entries {
			telling += fmt.Sprintf(" #%d", n)
		}
		after := read(text.String() + telling + "\n")
		for _, p := range v.Projects {
			if p.Worse {
				continue
			}
			for _, n := range p.Unheard {
				said := slices.Contains(d.Bottom, n) || slices.Contains(cited(d), n)
				if heard := after.Person("dana").Knows(after.Item(n)); heard != said {
					t.Fatalf("#%d is said: %t, and counts as heard: %t, after %q\n%s", n, said, heard, telling, plain(d))
				}
			}
		}
	})
}

// cited are the entries under the lines that say something.
func cited(d compose.Document) (all []int64) {
	for _, block := range d.Blocks {
		for _, line := range block.Lines {
			if !line.LeftOut {
				all = append(all, line.Entries...)
			}
		}
	}
	return all
}
