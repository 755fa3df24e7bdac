package answer_test

import (
	"bufio"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/answer"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

const history = `2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager length:medium cadence:weekly/thu channel:email
2026-01-05 project +atlas Billing migration
2026-03-01 decision Which vendor +atlas from:@dana option:wait option:"switch to Elm" by:2026-03-10 default:2
2026-03-01 ask @dana feedback on my reviews about:reviewing
2026-03-01 ask @dana advice how to plan
2026-03-05 told @dana update +atlas #4 via:email
2026-01-05 person @core relation:team with:@ana,@bo
2026-01-06 person @ana Ana Ruiz
`

func folded(t *testing.T, more string) *book.Book {
	t.Helper()
	var entries []journal.Entry
	scan := bufio.NewScanner(strings.NewReader(history + more))
	for scan.Scan() {
		e, err := journal.Parse(scan.Text())
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(len(entries) + 1)
		entries = append(entries, e)
	}
	day, _ := civil.ParseISO("2026-03-06")
	return book.Fold(entries, day)
}

// What somebody answers, to which questions, becomes these lines.
func TestLines(t *testing.T) {
	decision, both := answer.Sheet{Asked: []int64{4}}, answer.Sheet{Asked: []int64{4, 5, 6}, Projects: []string{"atlas"}}
	for _, c := range []struct {
		name        string
		sheet       answer.Sheet
		code, words string
		book        string // what was recorded since
		want        []string
	}{
		{"seen", decision, "seen", "", "", []string{"answer #7 seen"}},
		{"seen, said", decision, "", "Seen.", "", []string{"answer #7 seen"}},
		{"seen, in German", decision, "", "Gelesen", "", []string{"answer #7 seen"}},
		{"seen twice", decision, "seen", "", "2026-03-06 answer #7 seen\n", nil},
		{"an option", decision, "1.2", "", "", []string{"answer #4 choice:2", "answer #7 seen"}},
		{"an option with words", decision, "1.2", "But not before May, @bo.", "", []string{`answer #4 But not before May, \@bo. choice:2`, "answer #7 seen"}},
		{"an option as a number", decision, "", "2", "", []string{"answer #4 choice:2", "answer #7 seen"}},
		{"an option as people write it", decision, "", "Option 2!", "", []string{"answer #4 choice:2", "answer #7 seen"}},
		{"an option and a reason", decision, "", "2, they are cheaper", "", []string{"answer #4 they are cheaper choice:2", "answer #7 seen"}},
		{"weeks are no option", decision, "", "2 weeks is too long", "", []string{"? answer #4 2 weeks is too long (it names no option)", "answer #7 seen"}},
		{"an option there is not", decision, "1.7", "", "", []string{"answer #7 7"}},
		{"the same option again", decision, "1.2", "", "2026-03-06 answer #4 choice:2\n2026-03-06 answer #7 seen\n", nil},
		{"another option than before", decision, "1.1", "", "2026-03-06 answer #4 choice:2\n",
			[]string{"? answer #4 choice:1 (#4 was answered otherwise before, in #10)", "answer #7 seen"}},
		{"which question, which option", both, "", "1: 2", "", []string{"answer #4 choice:2", "answer #7 seen"}},
		{"a time of day is no option", both, "", "10:30", "", []string{"answer #7 10:30"}},
		{"feedback", both, "2", "Shorter reviews, please.", "", []string{"feedback @dana #5 Shorter reviews, please. about:reviewing", "answer #7 seen"}},
		{"advice", both, "3", "Plan by quarter.", "", []string{"answer #6 Plan by quarter.", "answer #7 seen"}},
		{"a mark", both, "m1.stop", "", "", []string{"mark +atlas stop @dana", "answer #7 seen"}},
		{"a mark in a word", both, "", "raise", "", []string{"mark +atlas raise @dana", "answer #7 seen"}},
		{"a mark for no project", both, "m9.stop", "", "", []string{"answer #7 seen"}},
		{"let’s talk", decision, "talk", "", "", []string{"answer #7 let’s talk", "? 2026-03-09 met @dana 1:1 +atlas (Dana would rather talk about it; set the day you agree on)"}},
		{"shorter", decision, "shorter", "", "", []string{"? person @dana length:short", "answer #7 seen"}},
		{"less often", decision, "rarer", "", "", []string{"? person @dana cadence:biweekly/thu", "answer #7 seen"}},
		{"rather talk", decision, "meet", "", "", []string{"? person @dana channel:meeting", "answer #7 seen"}},
		{"words to several questions", both, "words", "I like it.\nMore on Monday.", "", []string{"answer #7 I like it.\n    More on Monday."}},
		{"nothing", decision, "words", "", "", nil},
		{"a code that is none", decision, "zzz", "", "", []string{"answer #7 seen"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := folded(t, c.book)
			dana := b.Person("dana")
			var got []string
			for _, l := range answer.Lines(b, answer.Given{Sheet: c.sheet, To: dana, By: dana, Telling: 7, Title: "Update", Code: c.code, Words: c.words, On: b.Day}) {
				if _, err := journal.Parse(l.Text); err != nil {
					t.Errorf("%q: %v", l.Text, err)
				}
				text := strings.TrimPrefix(l.Text, b.Day.String()+" ")
				if !l.Sure || l.Why != "" {
					text = "? " + text
				}
				if l.Why != "" {
					text += " (" + l.Why + ")"
				}
				got = append(got, text)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// One of a group answers by name.
func TestOneOfAGroup(t *testing.T) {
	b := folded(t, "")
	got := answer.Lines(b, answer.Given{To: b.Person("core"), By: b.Person("ana"), Telling: 7, Code: answer.Seen, On: b.Day})
	if len(got) != 1 || got[0].Text != "2026-03-06 answer #7 @ana seen" {
		t.Errorf("got %v", got)
	}
}

// A sheet holds what the document asks; its codes hold no number of the book.
func TestSheet(t *testing.T) {
	b := folded(t, "2026-03-02 ask @dana priority of my work +atlas\n")
	d := compose.Document{Kind: "update", Asks: []compose.Line{{Text: "Decide", Entries: []int64{4}}, {Text: "Asked of you", Entries: []int64{5}}, {Text: "p", Entries: []int64{10}}}}
	s := answer.SheetOf(b, d)
	if diff := cmp.Diff(answer.Sheet{Asked: []int64{4, 5, 10}, Projects: []string{"atlas"}}, s); diff != "" {
		t.Error(diff)
	}
	var codes []string
	for _, g := range s.Offers(b, b.Person("dana")) {
		for _, o := range g.Offers {
			codes = append(codes, o.Code)
		}
	}
	want := "1.1 1.2 2 m1.keep m1.raise m1.stop seen talk words shorter rarer chat doc meet"
	if got := strings.Join(codes, " "); got != want {
		t.Errorf("the codes are %s, want %s", got, want)
	}
}

func TestMarks(t *testing.T) {
	const ref = "ABCDEFGHIJKLMNOPQRSTUVWX27"
	for text, want := range map[string][2]string{
		"2. switch: Update " + answer.Mark(ref, "1.2"):          {ref, "1.2"},
		"Re: seen " + strings.ToLower(answer.Mark(ref, "seen")): {ref, "seen"},
		"AW: " + answer.Mark(ref, "m1.keep") + ".":              {ref, "m1.keep"},
		"hs-" + ref:            {ref, ""},
		"hs-" + ref + "A.seen": {"", ""},
		"ahs-" + ref + ".seen": {"", ""},
		"hs-ABC.seen":          {"", ""},
		answer.Mark(ref, "seen") + " " + answer.Mark(ref, "talk"):          {"", ""},
		answer.Mark(ref, "seen") + " " + answer.Mark(ref, "seen"):          {ref, "seen"},
		"-------------------------------------------------------- hs- hs-": {"", ""},
	} {
		reference, code := answer.FindMark(text)
		if got := [2]string{reference, code}; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if cut := answer.CutMarks(text); want[0] != "" && strings.Contains(strings.ToUpper(cut), ref) {
			t.Errorf("%q still holds it: %q", text, cut)
		}
	}
}

// An inventory asks for the priority of the projects that its question names.
func TestInventoryAsksForPriorities(t *testing.T) {
	b := folded(t, "")
	d := compose.Document{Kind: "inventory", Asks: []compose.Line{{Text: "Which of my projects do I keep, raise or stop?", Entries: []int64{3}, Untold: true}}}
	if diff := cmp.Diff(answer.Sheet{Projects: []string{"atlas"}}, answer.SheetOf(b, d)); diff != "" {
		t.Error(diff)
	}
}
