package question

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
)

var update = flag.Bool("update", false, "rewrite doc/questions.md")

// manual is doc/questions.md: the bank as the code has it.
func manual() string {
	n := 0
	each(func(Topic, State, Question) { n++ })
	var b strings.Builder
	fmt.Fprintf(&b, "# The questions\n\n"+
		"%d questions that a good chief of staff would ask, each because of something in the book. `headsup questions` offers the\n"+
		"few that fit best for your manager and for whoever you meet next, `headsup questions @dana` the best seven for her, with\n"+
		"`--all` every one that fits. This page is made from the code.\n\n", n)
	fmt.Fprintf(&b, "Which come first: what an answer is worth while the state holds (0 to 1, below) × the person's influence × how well the\n"+
		"question fits the stage of the partnership (learn with somebody new, deliver for somebody settled, clear the way for a\n"+
		"partner; a question of another stage counts 0.6, one of any stage 0.9) × how fresh the state is (1 for two weeks, 0.7\n"+
		"after four months). Somebody without a present relation is asked nothing, and a customer nothing that takes somebody of the\n"+
		"same house, such as `trouble-people`.\n\n"+
		"**Asked.** A question is recorded as an ask, `headsup ask @dana clarity \"…\" about:KEY`, with the project, the entry or the\n"+
		"person it is about. It is not offered to that person again for %d days. An ask of your own, a meeting or a telling counts\n"+
		"as well when it names the key, or half of the words that matter in the question (at least two; one where what it is about\n"+
		"is named besides), compared by stem; and whatever they told you on a topic (`know @dana goals … source:asked`) counts for\n"+
		"the questions whose answer is recorded under that topic. A question that was asked earlier than that counts 0.8.\n\n"+
		"**Answered.** An answer is recorded as what it is: a thing known, a measure, a date, a mark, a promise. That ends the state;\n"+
		"`headsup done N` ends the ask. `headsup questions` lists what was asked so and still waits, with both commands.\n"+
		"What only you can supply stands in `<…>`, what the book fills in stands in `{…}`: `{who}` is the one who is asked.\n\n"+
		"**Said to nobody.** A question names projects and goals the person may hear of, and asks, requests, choices, promises and\n"+
		"wins that lie between the two of you. What is known about people, notes and feedback never stand in one; they stand in\n"+
		"its reason, which only you see. A turn for the worse is asked about only with those who have heard of it.\n", Rest)
	for _, topic := range Topics() {
		fmt.Fprintf(&b, "\n## %s\n", topic.Name)
		for _, state := range topic.States {
			fmt.Fprintf(&b, "\n### %s\n\nWhen %s. (%s, %.2g)\n\n", state.Name, state.Means, state.Practice, state.Weight)
			for _, q := range state.Questions {
				fmt.Fprintf(&b, "- %s\n  `%s`, %s%s; then `%s`\n", q.Text, q.Key, q.Kind, stageNote(q.Stage), q.Record)
			}
		}
	}
	return b.String()
}

func stageNote(stage book.Stage) string {
	if stage == book.NoStage {
		return ""
	}
	return ", " + stage.String()
}

// The manual of the questions says what the code does.
func TestManual(t *testing.T) {
	const path = "../../../doc/questions.md"
	want := manual()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("doc/questions.md is not what the code says (go test ./internal/compose/question -update):\n%s", diff)
	}
}
