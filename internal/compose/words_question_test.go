package compose_test

import (
	"testing"

	"headsup/internal/compose"
)

// What is asked stands as the question it is; words that only speak of a question
// get no mark.
func TestWishesAreQuestions(t *testing.T) {
	for ask, want := range map[string]string{
		"advice how did you get from one team to two":                          "I would like your advice, by Friday 20 March: how did you get from one team to two?",
		"clarity no plan has come, which day is it":                            "I need one thing made clear, by Friday 20 March: no plan has come, which day is it?",
		"priority they ask for a week of Ana, is that worth a week of billing": "I need to know what comes first, by Friday 20 March: they ask for a week of Ana, is that worth a week of billing?",
		"offer the machines can go in June, shall I put a date on it":          "I can help you, by Friday 20 March: the machines can go in June, shall I put a date on it?",
		"feedback on how I ran the vendor week":                                "I would like your feedback, by Friday 20 March: on how I ran the vendor week.",
		"feedback what you think of the plan":                                  "I would like your feedback, by Friday 20 March: what you think of the plan.",
		"help a look at the plan, when it is there":                            "I need your help, by Friday 20 March: a look at the plan, when it is there.",
		"help do the plan with us":                                             "I need your help, by Friday 20 March: do the plan with us.",
		"resource Kim's writer for five days, the text needs a hand":           "I need something that only you can give, by Friday 20 March: Kim's writer for five days, the text needs a hand.",
		"intro to somebody at the bank":                                        "I ask you for an introduction, by Friday 20 March: to somebody at the bank.",
		"which of the two is it":                                               "I have one question, by Friday 20 March: which of the two is it?",
	} {
		d, _ := written(t, "2026-03-05", desk+"2026-03-02 ask @dana "+ask+" by:2026-03-20\n", "update", "dana", compose.Scope{})
		if len(d.Asks) != 1 || d.Asks[0].Text != want {
			t.Errorf("got %v\nwant %q", d.Asks, want)
		}
	}
}
