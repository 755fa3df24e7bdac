package question

import (
	"slices"
	"strings"
	"testing"

	"headsup/internal/journal"
)

// each goes through the whole bank.
func each(visit func(Topic, State, Question)) {
	for _, topic := range Topics() {
		for _, state := range topic.States {
			for _, q := range state.Questions {
				visit(topic, state, q)
			}
		}
	}
}

// The bank is large, and no key, text or state stands in it twice.
func TestBank(t *testing.T) {
	texts, seen, states := map[string]string{}, map[string]bool{}, map[string]string{}
	n := 0
	each(func(topic Topic, state State, q Question) {
		n++
		if seen[q.Key] {
			t.Errorf("%s stands twice", q.Key)
		}
		if other := texts[q.Text]; other != "" {
			t.Errorf("%s and %s ask the same", q.Key, other)
		}
		if in := states[state.Name]; in != "" && in != topic.Name {
			t.Errorf("the state %s stands under %s and %s", state.Name, in, topic.Name)
		}
		seen[q.Key], texts[q.Text], states[state.Name] = true, q.Key, topic.Name
		if state.Means == "" || state.Weight <= 0 || state.Weight > 1 || !strings.HasPrefix(state.Practice, "P") {
			t.Errorf("the state %s lacks its meaning, weight or practice", state.Name)
		}
		if len(state.Questions) == 0 {
			t.Errorf("the state %s has no question", state.Name)
		}
	})
	t.Logf("%d questions in %d states", n, len(states))
	if n < 100 {
		t.Errorf("the bank has %d questions, want a hundred or more", n)
	}
}

// A question is a question, of a kind that can be asked, short enough to be said
// in one breath, and has words by which one can tell that it was asked.
func TestQuestions(t *testing.T) {
	each(func(_ Topic, _ State, q Question) {
		if !strings.HasSuffix(q.Text, "?") && !strings.Contains(q.Text, "? ") && !strings.Contains(q.Text, "?: ") {
			t.Errorf("%s asks nothing: %s", q.Key, q.Text)
		}
		if words := len(strings.Fields(q.Text)); words > 25 {
			t.Errorf("%s has %d words: %s", q.Key, words, q.Text)
		}
		if !slices.Contains(journal.Ask.Spec().Words, q.Kind) {
			t.Errorf("%s is an ask for %q, which there is not", q.Key, q.Kind)
		}
		if len(stemsOf(q)) < q.least() {
			t.Errorf("%s has too few words that matter: %v", q.Key, stemsOf(q))
		}
		if journal.Slug(q.Key) != q.Key {
			t.Errorf("%s is no key", q.Key)
		}
	})
}

// No two questions of one topic are so alike that asking one would count as
// asking the other by its words.
func TestQuestionsDiffer(t *testing.T) {
	for _, topic := range Topics() {
		var all []Question
		for _, state := range topic.States {
			all = append(all, state.Questions...)
		}
		for i, q := range all {
			for _, other := range all[i+1:] {
				shared := 0
				for _, stem := range stemsOf(q) {
					if slices.Contains(stemsOf(other), stem) {
						shared++
					}
				}
				if shared >= max(2, (min(len(stemsOf(q)), len(stemsOf(other)))+1)/2) {
					t.Errorf("%s and %s share too many words", q.Key, other.Key)
				}
			}
		}
	}
}
