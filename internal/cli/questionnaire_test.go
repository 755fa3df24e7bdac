package cli_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/store/sqlite"
	"headsup/internal/workbench"
)

// askers is a book on the disk from which people are asked, and which they answer.
type askers struct {
	t    *testing.T
	home string
}

func (a askers) run(args ...string) (stdout, stderr string) {
	a.t.Helper()
	out, said, exit := headsupIn(a.t, a.home, args...)
	if exit != 0 {
		a.t.Fatalf("headsup %s: exit %d\n%s", strings.Join(args, " "), exit, said)
	}
	return out, said
}

// asks makes a questionnaire of a statement and a question, and gives each
// person's token.
func (a askers) asks(args ...string) map[string]string {
	a.t.Helper()
	for _, line := range []string{"person @me Mira Chen", "person @ana Ana Ruiz relation:peer", "person @bo Bo Lind relation:peer", "person @cy Cy Maro relation:peer",
		"person @dee Dee Park relation:peer", "person @eve Eve Lang relation:peer"} {
		a.run(line)
	}
	out, _ := a.run(append([]string{"questionnaire", "new", "Autumn 360", "@ana", "@bo", "@cy", "@dee", "@eve", "--statement", "writing: Writes well",
		"--question", "What to stop?", "--json"}, args...)...)
	var made struct {
		Links []struct{ Person, URL string }
	}
	if err := json.Unmarshal([]byte(out), &made); err != nil {
		a.t.Fatal(err)
	}
	tokens := map[string]string{}
	for _, l := range made.Links {
		tokens[l.Person] = l.URL[strings.LastIndexByte(l.URL, '/')+1:]
	}
	return tokens
}

// answer is what the page does with what somebody sends.
func (a askers) answer(token string, score int, words string) {
	a.t.Helper()
	s, err := sqlite.Open(a.t.Context(), filepath.Join(a.home, "book.headsup"), sqlite.Options{})
	if err != nil {
		a.t.Fatal(err)
	}
	w := workbench.New(s, workbench.Options{Now: func() time.Time { return time.Date(2026, 3, 5, 13, 0, 0, 0, time.UTC) }})
	if err := w.Respondents("").Answer(a.t.Context(), token, workbench.FilledIn{Answers: []questionnaire.Answer{{Score: score}, {Words: words}}}); err != nil {
		a.t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		a.t.Fatal(err)
	}
}

func (a askers) holds(said string, words ...string) {
	a.t.Helper()
	for _, want := range words {
		if !strings.Contains(said, want) {
			a.t.Errorf("it lacks %q:\n%s", want, said)
		}
	}
}

// An anonymous questionnaire from its making to the book: nothing under three,
// nothing of one who came after a look, and what all said together in the end.
func TestAnAnonymousQuestionnaireOnTheCommandLine(t *testing.T) {
	a := askers{t, t.TempDir()}
	tokens := a.asks("--anonymous")
	a.answer(tokens["ana"], 2, "zebra")
	a.answer(tokens["bo"], 3, "quagga")
	for _, args := range [][]string{{"questionnaire", "results"}, {"questionnaire", "results", "--json"}, {"questionnaire", "show"}, {"questionnaire", "list", "--json"},
		{"export", "--format", "jsonl"}, {"export"}, {"journal", "--all"}} {
		out, said := a.run(args...)
		for _, secret := range []string{"zebra", "quagga"} {
			if strings.Contains(out+said, secret) {
				t.Errorf("headsup %s tells what was answered:\n%s", strings.Join(args, " "), out)
			}
		}
	}
	out, _ := a.run("questionnaire", "results")
	if out != "2 of 5 answered; results from three on\n" {
		t.Errorf("got %q", out)
	}
	a.run("feedback", "@me", "about:writing", "score:5")
	a.answer(tokens["eve"], 4, "")
	out, _ = a.run("questionnaire", "results")
	a.holds(out, "3 of 5 answered\n", "Writes well  ·  1  1  1  ·           ·       3  (5)", "What to stop?\n   quagga\n   zebra\n")
	a.answer(tokens["cy"], 1, "okapi")
	out, _ = a.run("questionnaire", "results")
	a.holds(out, "4 of 5 answered; of these 1 came since you looked, shown once there are 3", "1  1  1  ·")
	if strings.Contains(out, "okapi") {
		t.Errorf("one answer more is shown:\n%s", out)
	}
	a.run("questionnaire", "self", "1:4")
	a.run("questionnaire", "close")
	out, _ = a.run("questionnaire", "results")
	a.holds(out, "4 of 5 answered; of these 1 came after you had looked", " 3    4")
	out, said := a.run("questionnaire", "keep", "--keep", "all")
	a.holds(out, "feedback Autumn 360 (3 people, mean 3.0 of 5) @asked-autumn-360 about:writing score:3", "feedback quagga @asked-autumn-360", "feedback Autumn 360 @me about:writing score:4")
	a.holds(said, "4 recorded")
	_, said = a.run("questionnaire", "keep")
	a.holds(said, "nothing new to suggest")
	out, _ = a.run("growth")
	a.holds(out, "writing    4  3.0 (1)  -1.0")
}

func TestANamedQuestionnaireOnTheCommandLine(t *testing.T) {
	a := askers{t, t.TempDir()}
	tokens := a.asks("--named")
	a.answer(tokens["bo"], 2, "zebra")
	a.answer(tokens["ana"], 5, "apple\nand pear")
	a.answer(tokens["bo"], 4, "lion")
	out, _ := a.run("questionnaire", "results")
	a.holds(out, "2 of 5 answered\n", "@ana: apple", "@bo: lion")
	out, _ = a.run("questionnaire", "show")
	a.holds(out, "@bo   answered", "@cy   not yet")
	a.run("questionnaire", "close")
	out, _ = a.run("questionnaire", "keep", "--keep", "all")
	a.holds(out, "feedback Autumn 360 @bo about:writing score:4", "feedback lion @bo", "feedback apple @ana")
}
