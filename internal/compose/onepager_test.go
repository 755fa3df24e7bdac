package compose_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/sample/programme"
)

const pages = `
2026-01-05 person @dana Dana Osei relation:manager length:long
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 project +atlas Billing migration lead:@ana by:2026-05-01
2026-01-05 project +beacon Support dashboard by:2026-04-17
2026-01-05 project +elm On-call major:no
2026-01-06 status +atlas green on plan
2026-01-06 status +beacon amber nobody to test it
2026-01-07 metric +atlas moved 120 target:4200
2026-01-08 told @dana onepager +atlas +beacon
2026-02-02 status +atlas amber the vendor is late
2026-02-03 told @dana update +atlas +beacon
2026-02-20 status +atlas red the vendor slipped by:2026-06-01
2026-02-20 metric +atlas moved 640
2026-02-21 status +beacon done all forty have it
2026-02-22 issue Tax comes late +atlas severity:high option:"switch" recommend:1
2026-02-23 win First accounts moved +atlas @ana impact:"30k saved"
2026-02-24 project +cedar Reminders
2026-02-24 status +cedar green
`

// A one-pager compares with the reader's last one, whatever they heard between.
func TestOnePager(t *testing.T) {
	_, got := written(t, "2026-03-05", pages, "onepager", "dana", compose.Scope{})
	says(t, got, "Billing migration is red: the vendor slipped; 1 on track. Since your last page of 8 January: 1 worse and 1 ended.",
		"Billing migration: red, was on track; new date 1 June, was 1 May. Moved 640, was 120, target 4200 (nearer the target).",
		"# Ended\nSupport dashboard: done, was amber. All forty have it.",
		"Reminders: on track, new here.",
		"First accounts moved, with Ana Ruiz: 30k saved.")
	saysNot(t, got, "On-call")
}

// The team reads who leads, others read no troubles; neither has had one before.
func TestOnePagerVersions(t *testing.T) {
	_, team := written(t, "2026-03-05", pages, "onepager", "ana", compose.Scope{})
	says(t, team, "due 1 June; you lead.", "Tax comes late")
	saysNot(t, team, "new here")
	_, others := written(t, "2026-03-05", pages, "onepager", "kim", compose.Scope{})
	says(t, others, "Billing migration is red: the vendor slipped; 1 on track, 1 ended.", "Billing migration: red; due 1 June. Moved")
	saysNot(t, others, "Tax comes late", "lead")
}

// However much there is, the page takes no more words than its reader, and counts
// what is not on it. It tells of no project that it does not show.
func TestOnePagerIsOnePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := func() string { return strings.Repeat(" word", rapid.IntRange(1, 40).Draw(t, "words")) }
		length := rapid.SampledFrom([]string{"short", "medium", "long"}).Draw(t, "length")
		first := rapid.SampledFrom([]string{"problems", "wins", "numbers"}).Draw(t, "first")
		text := fmt.Sprintf("2026-01-05 person @dana Dana Osei relation:manager length:%s first:%s\n", length, first)
		n := rapid.IntRange(0, 40).Draw(t, "projects")
		for i := range n {
			text += fmt.Sprintf("2026-01-05 project +p%d P%d%s by:2026-0%d-01\n", i, i, words(), rapid.IntRange(2, 9).Draw(t, "month"))
			for range rapid.IntRange(0, 3).Draw(t, "states") {
				text += fmt.Sprintf("2026-02-01 status +p%d %s%s\n", i, rapid.SampledFrom([]string{"green", "amber", "red", "paused", "done"}).Draw(t, "state"), words())
			}
			if rapid.Bool().Draw(t, "more") {
				text += fmt.Sprintf("2026-02-02 metric +p%d speed%s %d target:7\n2026-02-02 win%s +p%d impact:much\n", i, words(), i, words(), i)
				text += fmt.Sprintf("2026-02-02 issue%s +p%d severity:high\n2026-02-03 decision%s +p%d from:@dana by:2026-03-10\n", words(), i, words(), i)
			}
		}
		r := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}
		file, err := r.ReadFile("t", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		b := book.Fold(file.Entries, civil.Date(2026, 3, 5))
		d := compose.OnePager(compose.PageFor(b, b.Person("dana"), compose.Scope{}))
		if most := map[string]int{"short": 100, "medium": 250, "long": 500}[length]; d.Words > most {
			t.Fatalf("%d words for %d:\n%s", d.Words, most, plain(d))
		}
		shown := map[string]bool{}
		for _, block := range d.Blocks {
			for _, line := range block.Lines {
				for _, slug := range line.Projects {
					shown[slug] = true
				}
			}
		}
		for _, slug := range d.Tells().Projects {
			if !shown[slug] {
				t.Fatalf("it tells of +%s and does not show it", slug)
			}
		}
		if n > 0 && len(d.Blocks) == 0 && !strings.Contains(d.BottomLine, "No major project") {
			t.Fatalf("nothing of %d projects is on the page:\n%s", n, plain(d))
		}
	})
}

const programmeTables = "../../../shared/data/rust-goals"

// Of a real programme of goals a page is read in two minutes, and invents nothing:
// every number in a line stands in an entry under it, as itself or as part of a
// date.
func TestOnePagerOfAProgramme(t *testing.T) {
	if _, err := os.Stat(programmeTables); err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	lines, err := programme.Journal(os.DirFS(programmeTables))
	if err != nil {
		t.Fatal(err)
	}
	numbers := regexp.MustCompile(`\d+`)
	for _, day := range []string{"2025-10-31", "2025-11-20", "2026-01-05"} {
		b := fold(t, day, strings.Join(lines, "\n"))
		d := compose.OnePager(compose.PageFor(b, b.Person(programme.Leadership), compose.Scope{}))
		if d.Words > 250 || len(d.Blocks) == 0 {
			t.Errorf("on %s it takes %d words:\n%s", day, d.Words, plain(d))
		}
		for _, block := range d.Blocks {
			for _, line := range block.Lines {
				var under strings.Builder
				for _, n := range line.Entries {
					under.WriteString(b.Item(n).String() + "\n")
				}
				for _, number := range numbers.FindAllString(line.Text, -1) {
					if !strings.Contains(under.String(), number) && !line.LeftOut {
						t.Errorf("on %s %q says %s, and under it stands\n%s", day, line.Text, number, under.String())
					}
				}
			}
		}
	}
}

// The report on October 2025 puts no goal in red and none into its list "Goals
// looking for help", which it leaves empty; every goal's status is "in progress".
// The one mark of trouble on its cards is the badge "Help wanted" in the place of a
// point of contact. The page of that day names the goals that bear it as those that
// need attention, no others, is read in two minutes, and says no name that it does
// not have from an entry.
func TestOnePagerOfOctober2025(t *testing.T) {
	report, err := os.ReadFile(programmeTables + "/reports/2025-10.md")
	if err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	_, looking, _ := strings.Cut(string(report), "## Goals looking for help")
	if looking, _, _ = strings.Cut(looking, "\n## "); strings.Contains(looking, "issues/") {
		t.Fatal("the report lists goals that look for help, which this test does not read")
	}
	contact := regexp.MustCompile(`Point of contact</td>\n.*`)
	var want []string
	for card := range strings.SplitSeq(string(report), "<!-- Goal Title Header -->") {
		if strings.Contains(contact.FindString(card), "Help%20wanted") {
			want = append(want, "g"+regexp.MustCompile(`project-goals/issues/(\d+)`).FindStringSubmatch(card)[1])
		}
	}
	lines, err := programme.Journal(os.DirFS(programmeTables))
	if err != nil {
		t.Fatal(err)
	}
	b := fold(t, "2025-11-19", strings.Join(lines, "\n")) // the day on which it was published
	d := compose.OnePager(compose.PageFor(b, b.Person(programme.Leadership), compose.Scope{}))
	if d.Words > 400 { // two minutes, at 200 words a minute
		t.Errorf("it takes %d words", d.Words)
	}
	var got []string
	name := regexp.MustCompile(`\p{Lu}[\p{L}\p{N}]+`)
	ours := regexp.MustCompile(`^(It|Steps|January|February|March|April|May|June|July|August|September|October|November|December)$`)
	for _, block := range d.Blocks {
		for _, line := range block.Lines {
			if block.Heading == "Needs attention" {
				got = append(got, line.Projects...)
				if title := b.Project(line.Projects[0]).Called(); !strings.Contains(d.BottomLine, title) {
					t.Errorf("the bottom line does not name %s: %s", title, d.BottomLine)
				}
			}
			var under strings.Builder
			for _, n := range line.Entries {
				under.WriteString(strings.ToLower(b.Item(n).String()) + "\n")
			}
			for _, word := range name.FindAllString(line.Text, -1) {
				if !line.LeftOut && !ours.MatchString(word) && !strings.Contains(under.String(), strings.ToLower(word)) {
					t.Errorf("%q says %s, and under it stands\n%s", line.Text, word, under.String())
				}
			}
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) || len(want) != 3 {
		t.Errorf("the report marks %q, the page %q", want, got)
	}
	if !strings.Contains(d.BottomLine, "38 on track") {
		t.Errorf("of 41 goals: %s", d.BottomLine)
	}
}

// What is written on the goals of that report says no more of trouble than its
// badges do: no update in it fills in what blocks it, or says that its goal is
// behind, at risk or stands still. Where words like these stand in the other
// reports, most say the opposite ("Blockers: none so far"), and a goal is called in
// progress beside them; so that no state is read out of words.
func TestOctober2025NamesNoOtherTrouble(t *testing.T) {
	text, err := os.ReadFile(programmeTables + "/updates.csv")
	if err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	report, words := slices.Index(rows[0], "report"), slices.Index(rows[0], "text")
	trouble := regexp.MustCompile(`(?i)\bblockers?\b\W*(\w+)|\b(?:at risk|behind schedule|no progress|stalled|on hold)\b`)
	nothing := regexp.MustCompile(`(?i)^(none|null|help)$`) // the last heads what comes next: it is empty
	updates, elsewhere := 0, 0
	for _, row := range rows[1:] {
		for _, said := range trouble.FindAllStringSubmatch(row[words], -1) {
			switch {
			case nothing.MatchString(said[1]):
			case row[report] == "2025-10":
				t.Errorf("an update says %q, and the programme's journal does not", said[0])
			default:
				elsewhere++
			}
		}
		if row[report] == "2025-10" {
			updates++
		}
	}
	if updates < 30 || elsewhere == 0 {
		t.Errorf("looked at %d updates of that report, and found trouble in the words of %d others", updates, elsewhere)
	}
}

// Trouble that a boss has not heard of comes before numbers and wins, and is not
// said twice where the state's own words are about it.
func TestNewTroubleOnAPage(t *testing.T) {
	text := `
2026-01-05 person @dana Dana Osei relation:manager length:short
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-02-01 status +atlas amber the vendor is three weeks late with his module
2026-02-02 metric +atlas moved 1200 target:4200
2026-02-03 win Moved the first thousand customers of the north in one night without a call +atlas impact:"the largest shops can follow in March, before the auditors come"
`
	page := func(line string) string {
		b := fold(t, "2026-03-05", text+line+"\n")
		return plain(compose.OnePager(compose.PageFor(b, b.Person("dana"), compose.Scope{})))
	}
	if got := page("2026-03-04 issue The backups of the old engine cannot be read +atlas severity:high"); !strings.Contains(got, "The backups of the old engine cannot be read") {
		t.Errorf("it does not say that the backups cannot be read:\n%s", got)
	}
	if got := page("2026-03-04 issue The vendor is three weeks late +atlas severity:high"); strings.Count(got, "three weeks late") > 2 {
		t.Errorf("it says more than twice that the vendor is late:\n%s", got)
	}
}
