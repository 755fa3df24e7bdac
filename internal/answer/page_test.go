package answer_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/answer"
	"headsup/internal/civil"
	"headsup/internal/compose"
)

// asking is a document that asks for a decision, feedback and priorities.
func asking(t *testing.T) answer.Page {
	t.Helper()
	b := folded(t, `2026-03-02 decision Where to begin from:@dana option:here option:there pro1:near con2:far con2:dear recommend:1 default:1 by:2026-03-12
2026-03-02 ask @dana priority of my work +atlas
`)
	d := compose.Document{Kind: "brief", Title: "Decision brief", Day: b.Day, BottomLine: "Decide", Contract: "Decide.",
		Asks: []compose.Line{{Text: "Reply with a number", Entries: []int64{10}}, {Text: "I would like your feedback", Entries: []int64{5}},
			{Text: "Keep, raise, stop", Entries: []int64{11}}, {Text: "Is that right?"}},
		Blocks: []compose.Block{{Heading: compose.HeadOptions, Lines: []compose.Line{{Text: "1. here"}}},
			{Heading: "Behind it", Lines: []compose.Line{{Text: "A thing", State: "red"}}, More: 2}, {Heading: "Nothing"}}}
	return answer.PageOf(b, b.Person("dana"), d, answer.SheetOf(b, d))
}

// A page holds what its message says and asks, and no number of the book.
func TestPage(t *testing.T) {
	p := asking(t)
	want := answer.Page{From: "Mira Chen", To: "Dana Osei", Title: "Decision brief", Day: civil.Date(2026, 3, 6), Bottom: "Decide", Contract: "Decide.",
		Questions: []answer.Question{
			{N: 1, Text: "Where to begin", Options: []answer.Option{{Text: "here", Pros: []string{"near"}}, {Text: "there", Cons: []string{"far", "dear"}}},
				Recommend: 1, Default: 1, Until: civil.Date(2026, 3, 12)},
			{N: 2, Text: "I would like your feedback", Feedback: true},
		},
		Asks: []string{"Is that right?"}, Blocks: []answer.Part{{Heading: "Behind it", Lines: []answer.Statement{{Text: "A thing", State: "red"}}, More: 2}},
		Priorities: []string{"Billing migration"}, Dial: p.Dial}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	written, err := json.Marshal(p)
	if err != nil || strings.Contains(string(written), "#") || strings.Contains(string(written), "11") {
		t.Errorf("%v: %s", err, written)
	}
	if last := p.Until(); last != civil.Date(2026, 3, 12) {
		t.Errorf("until %s", last)
	}
}

// What the owner took out of a document by hand stays out of its page.
func TestPageOfWhatWasEdited(t *testing.T) {
	b := folded(t, "2026-03-02 decision Where to begin from:@dana option:here option:there pro1:near\n")
	d := compose.Document{Kind: "brief", Day: b.Day, Edited: "x", Asks: []compose.Line{{Entries: []int64{10}}},
		Blocks: []compose.Block{{Heading: compose.HeadOptions, Lines: []compose.Line{{Text: "1. here"}}}}}
	p := answer.PageOf(b, b.Person("dana"), d, answer.SheetOf(b, d))
	if diff := cmp.Diff([]answer.Option{{Text: "here"}, {Text: "there"}}, p.Questions[0].Options); diff != "" {
		t.Error(diff)
	}
	if len(p.Blocks) != 1 {
		t.Errorf("blocks %v", p.Blocks)
	}
}

// A page takes the codes it offers and no other; each belongs to one slot.
func TestSlots(t *testing.T) {
	p := asking(t)
	for code, want := range map[string]string{
		"seen": "heard", "talk": "heard", "words": "words", "feedback": "feedback", "1.1": "1", "1.2": "1", "1": "1", "2": "2",
		"m1.keep": "m1", "m1.stop": "m1", "shorter": "shorter", "rarer": "rarer",
		"": "-", "1.0": "-", "1.3": "-", "1.01": "-", "1.": "-", "1.1.1": "-", "2.1": "-", "3": "-", "0": "-", "m1.": "-", "m1": "-", "m2.keep": "-", "m1.more": "-", "email": "-", "x": "-",
	} {
		slot, ok := p.Slot(code)
		if !ok {
			slot = "-"
		}
		if slot != want {
			t.Errorf("%q: slot %q, want %q", code, slot, want)
		}
	}
	if day := civil.Date(2026, 3, 12); p.Closed("1", day) || !p.Closed("1", day+1) || p.Closed("2", day+100) {
		t.Error("a choice closes after its day, and nothing else does")
	}
	for code, want := range map[string]bool{"1": true, "2": true, "words": true, "feedback": true, "1.1": false, "seen": false} {
		if p.InWords(code) != want {
			t.Errorf("%q in words: %v", code, !want)
		}
	}
}
