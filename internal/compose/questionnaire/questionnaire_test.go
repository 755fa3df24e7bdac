package questionnaire

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

var monday = civil.Date(2026, 3, 2)

// autumn asks three things of five people.
func autumn(anonymous bool) Questionnaire {
	return Questionnaire{Title: "Autumn 360", Of: "Mira", Role: Worker, Anonymous: anonymous, Invited: []string{"@ana", "@bo", "@cy", "@dee", "@eve"},
		Questions: []Question{rated("a", "writing", "Writes well."), rated("b", "writing", "Writes short."), open("c", "", "What should {who} do more of?")},
		Made:      monday, Closes: monday + 14}
}

func mark(a, b int, words string) []Answer { return []Answer{{Score: a}, {Score: b}, {Words: words}} }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func noRating(string) int { return 0 }

func TestBank(t *testing.T) {
	seen, n := map[string]bool{}, 0
	for _, role := range Roles() {
		usual := Usual(role)
		if len(usual) < 8 || len(usual) > 11 {
			t.Errorf("%s: %d questions are asked by default, which is not two minutes", role, len(usual))
		}
		words := false
		for _, q := range Bank(role) {
			n++
			if seen[q.Key] || seen[q.Text] {
				t.Errorf("%s stands twice", q.Key)
			}
			seen[q.Key], seen[q.Text] = true, true
			switch {
			case q.Open:
				words = true
				if !strings.HasSuffix(q.Text, "?") {
					t.Errorf("%s asks nothing", q.Key)
				}
			case words:
				t.Errorf("%s is rated and stands behind what is written", q.Key)
			case q.Skill == "" || !strings.HasSuffix(q.Text, "."):
				t.Errorf("%s is no statement about a skill", q.Key)
			}
			if len(strings.Fields(q.Text)) > 20 {
				t.Errorf("%s is too long to be read at a glance", q.Key)
			}
		}
	}
	if n < 40 {
		t.Errorf("the bank has %d questions, want 40", n)
	}
	if _, err := Choose([]string{"w-finishes", "l-dirction"}); !fault.Is(err, fault.Misread) || !strings.Contains(err.Error(), "l-direction") {
		t.Error(err)
	}
	chosen, err := Choose([]string{"w-more", "l-direction"})
	must(t, err)
	if chosen[0].Key != "l-direction" {
		t.Error("what is written comes last")
	}
}

func TestWhatIsNoQuestionnaire(t *testing.T) {
	must(t, autumn(true).Check())
	for want, spoil := range map[string]func(*Questionnaire){
		"title":              func(q *Questionnaire) { q.Title = "360" },
		"needs a question":   func(q *Questionnaire) { q.Questions = nil },
		"than anybody":       func(q *Questionnaire) { q.Questions = make([]Question, 41) },
		"before it begins":   func(q *Questionnaire) { q.Closes = monday - 1 },
		"nobody is invited":  func(q *Questionnaire) { q.Invited = nil },
		"invites nobody":     func(q *Questionnaire) { q.Open = true },
		"only 2 could come":  func(q *Questionnaire) { q.Invited = q.Invited[:2] },
		"cannot be a questi": func(q *Questionnaire) { q.Questions[0].Text = "two\nlines" },
		"twice":              func(q *Questionnaire) { q.Questions[1].Key = "a" },
	} {
		q := autumn(true)
		spoil(&q)
		if err := q.Check(); !fault.Is(err, fault.Misread) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

func TestAnswersAreRead(t *testing.T) {
	q := autumn(true)
	got, err := q.Read([]Answer{{Score: 5}, {Cannot: true}, {Words: "  more\r\nmore \u202e"}})
	must(t, err)
	if diff := cmp.Diff([]Answer{{Score: 5}, {Cannot: true}, {Words: "more\nmore"}}, got); diff != "" {
		t.Error(diff)
	}
	for _, bad := range [][]Answer{nil, {{}, {}, {}}, {{}, {}, {Words: " "}}, {{Score: 6}, {}, {}}, {{Words: "x"}, {}, {}}, {{}, {}, {Score: 1}},
		{{Score: 1, Cannot: true}, {}, {}}, {{}, {}, {Words: strings.Repeat("é", 2001)}}} {
		if _, err := q.Read(bad); !fault.Is(err, fault.Misread) {
			t.Errorf("%v was read", bad)
		}
	}
}

// Under three answers an anonymous questionnaire says how many there are, and
// nothing else; not when it is over either.
func TestUnderThreeNothingIsSaid(t *testing.T) {
	q, g := autumn(true), Given{}
	for n := range 3 {
		for _, day := range []civil.Day{monday, monday + 15} {
			g.Look()
			r := ResultsOf(q, g, day, func(string) int { return 4 })
			if r.Ready || len(r.Questions) > 0 || r.Answered != n || r.Shown != 0 {
				t.Errorf("after %d answers: %+v", n, r)
			}
			if _, err := Lines(q, g, day); n > 0 && err == nil {
				t.Errorf("after %d answers lines are made of them", n)
			}
		}
		must(t, g.Take(q, Sheet{By: "@ana", Name: "Ana", On: monday, Answers: mark(4, 5, "zebra")}))
	}
	g.Look()
	if r := ResultsOf(q, g, monday, noRating); !r.Ready || r.Shown != 3 || r.Questions[0].Scores != [5]int{0, 0, 0, 3, 0} {
		t.Errorf("%+v", r)
	}
}

// What comes after a look waits until there are three again: the difference
// between two looks is never one or two people's answers.
func TestTwoLooksDifferByThreeAnswers(t *testing.T) {
	q, g := autumn(true), Given{}
	last := 0
	for n := 1; n <= 12; n++ {
		must(t, g.Take(q, Sheet{Answers: mark(1+n%5, 3, fmt.Sprint("words ", n))}))
		if n%2 == 0 {
			g.Look()
		}
		r := ResultsOf(q, g, monday, noRating)
		if step := r.Shown - last; step != 0 && step < 3 {
			t.Errorf("after %d answers %d were shown, and %d before", n, r.Shown, last)
		}
		if r.Shown+r.Waiting != n || r.Answered != n {
			t.Errorf("after %d answers: %+v", n, r)
		}
		last = r.Shown
	}
}

// The same answers leave the same bytes, in whatever order they came and whoever
// gave them: there is no order, no time, no name and no hand in what is kept.
func TestWhatIsKeptOfTheAnonymous(t *testing.T) {
	q := autumn(true)
	sheets := []Sheet{
		{By: "@ana", Name: "Ana", On: monday, Answers: mark(5, 1, "zebra")},
		{By: "@bo", Name: "Bo", On: monday + 1, Answers: mark(2, 4, "apple")},
		{By: "@cy", Name: "Cy", On: monday + 2, Answers: mark(3, 3, "Mango\nand more")},
		{By: "@dee", Name: "Dee", On: monday + 3, Answers: []Answer{{Cannot: true}, {}, {Words: "apple"}}},
	}
	kept := func() string {
		var g Given
		for _, s := range sheets {
			must(t, g.Take(q, s))
		}
		raw, err := json.Marshal(g)
		must(t, err)
		return string(raw)
	}
	want := kept()
	for range 50 {
		rand.Shuffle(len(sheets), func(i, j int) { sheets[i], sheets[j] = sheets[j], sheets[i] })
		for i := range sheets {
			sheets[i].On += civil.Day(rand.IntN(3))
		}
		if got := kept(); got != want {
			t.Fatalf("another order left other bytes:\n%s\n%s", want, got)
		}
	}
	for _, trace := range []string{"ana", "Ana", "2026"} {
		if strings.Contains(want, trace) {
			t.Errorf("%q is kept: %s", trace, want)
		}
	}
}

func TestResultsBesideTheOwnRating(t *testing.T) {
	q, g := autumn(false), Given{}
	q.Self = []Answer{{Score: 5}, {}, {}}
	must(t, g.Take(q, Sheet{By: "@bo", On: monday, Answers: mark(2, 4, "zebra")}))
	must(t, g.Take(q, Sheet{By: "@ana", On: monday, Answers: mark(3, 4, "apple")}))
	must(t, g.Take(q, Sheet{By: "@bo", On: monday, Answers: mark(4, 4, "lemon")})) // changed
	r := ResultsOf(q, g, monday, func(skill string) int { return len(skill) - 5 })
	if r.Answered != 2 || !r.Ready {
		t.Errorf("%+v", r)
	}
	var got []string
	for _, one := range r.Questions {
		line := fmt.Sprint(one.Text, one.Scores, one.Words)
		if one.Median != nil {
			line += fmt.Sprint(" ", *one.Median, " ", *one.Mean, " ", *one.Self, one.FromBook)
		}
		got = append(got, line)
	}
	want := []string{"Writes well.[0 0 1 1 0] [] 3.5 3.5 5 false", "Writes short.[0 0 0 2 0] [] 4 4 2 true",
		"What should Mira do more of?[0 0 0 0 0] [{@ana apple} {@bo lemon}]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A statement that only one or two of the anonymous could judge shows no marks.
func TestFewMarksAreNotShown(t *testing.T) {
	q, g := autumn(true), Given{}
	must(t, g.Take(q, Sheet{Answers: mark(1, 2, "")}))
	must(t, g.Take(q, Sheet{Answers: []Answer{{Cannot: true}, {Score: 2}, {}}}))
	must(t, g.Take(q, Sheet{Answers: []Answer{{}, {Score: 5}, {}}}))
	g.Look()
	r := ResultsOf(q, g, monday, noRating)
	if one := r.Questions[0]; !one.TooFew || one.Scores != [5]int{} || one.Median != nil || one.Cannot != 1 {
		t.Errorf("%+v", one)
	}
	if one := r.Questions[1]; one.TooFew || *one.Median != 2 || *one.Mean != 3 {
		t.Errorf("%+v", one)
	}
}

func TestLines(t *testing.T) {
	q, g := autumn(false), Given{}
	q.Self = []Answer{{Score: 5}, {Score: 4}, {}}
	must(t, g.Take(q, Sheet{By: "@bo", On: monday, Answers: mark(2, 4, "Call @ana; and\nagain")}))
	must(t, g.Take(q, Sheet{Name: "Zoë Ünal", On: monday, Answers: mark(3, 0, "")}))
	must(t, g.Take(q, Sheet{Name: "me", On: monday, Answers: mark(3, 0, "")}))
	if _, err := Lines(q, g, monday); !fault.Is(err, fault.Refused) {
		t.Errorf("what can still be changed becomes lines: %v", err)
	}
	q.Closed = monday + 7
	want := []string{
		`2026-03-09 feedback Autumn 360 (mean 3.0 of 5) @bo about:writing score:3`,
		"2026-03-09 feedback Call \\@ana; and @bo\n    again\n    (Autumn 360: What should Mira do more of?)",
		`2026-03-09 feedback Autumn 360 @zoë-ünal about:writing score:3`,
		`2026-03-09 feedback Autumn 360 @asked-autumn-360 about:writing score:3`,
		`2026-03-09 feedback Autumn 360 (mean 4.5 of 5) @me about:writing score:5`,
	}
	check := func(q Questionnaire, g Given) {
		t.Helper()
		lines, err := Lines(q, g, monday+30)
		must(t, err)
		var got []string
		for _, l := range lines {
			got = append(got, l.Text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	check(q, g)

	q, g = autumn(true), Given{}
	for n, words := range []string{"zebra", "apple", ""} {
		must(t, g.Take(q, Sheet{Answers: mark(n+1, 4, words)}))
	}
	g.Look()
	want = []string{
		`2026-03-16 feedback Autumn 360 (3 people, mean 3.0 of 5) @asked-autumn-360 about:writing score:3`,
		"2026-03-16 feedback apple @asked-autumn-360\n    (Autumn 360: What should Mira do more of?)",
		"2026-03-16 feedback zebra @asked-autumn-360\n    (Autumn 360: What should Mira do more of?)",
	}
	check(q, g)
}
