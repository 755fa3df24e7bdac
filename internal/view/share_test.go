package view_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/view"
)

const shared = `
2026-02-01 person @me Mira Chen email:mira@example.com
2026-02-01 person @lena Lena Ortiz relation:manager
2026-02-01 person @ana Ana Ruiz relation:peer
2026-02-01 person @bo Bo Lind relation:peer
2026-02-01 project +atlas Billing migration by:2026-06-30
2026-02-01 project +otter A secret move visible:private
2026-02-02 status +atlas green as planned
2026-03-01 status +atlas amber the vendor is late by:2026-07-15
2026-03-01 win Cut latency by 40% with @ana, at last +atlas #7 impact:"30k a month" hours:6
2026-03-02 win Moved the otter +otter +atlas
2026-03-02 issue The tax module comes late +atlas severity:high option:wait option:switch recommend:2
2026-03-02 issue Solved by now +atlas
2026-03-02 done #12
2026-03-03 ask @lena help a second reviewer +atlas by:2026-03-20
2026-03-03 ask @lena feedback on my slides
2026-03-03 ask @bo help with the tests
2026-03-03 win An old debt paid #14
`

// A share holds wins, the last state, open troubles and wishes, each with whose
// it is; a wish has no name unless its owner agreed.
func TestShareOf(t *testing.T) {
	b := folded(t, "2026-03-05", shared)
	v := view.ShareOf(b, b.Person("lena"), civil.Span{From: on(t, "2026-03-01"), To: b.Day}, false)
	var got []string
	for _, l := range v.Lines {
		got = append(got, l.Line)
	}
	want := []string{
		"2026-03-01 status +atlas amber the vendor is late by:2026-07-15 @mira-chen",
		`2026-03-01 win Cut latency by 40% with @ana, at last +atlas impact:"30k a month" @mira-chen`,
		"2026-03-02 issue The tax module comes late +atlas severity:high option:wait option:switch recommend:2 @mira-chen",
		"2026-03-03 request @team help: a second reviewer +atlas by:2026-03-20",
		"2026-03-03 win An old debt paid @mira-chen",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	names := []view.SharedName{{Name: "+atlas", Full: "Billing migration"}, {Name: "@ana", Full: "Ana Ruiz"}}
	if diff := cmp.Diff(names, v.Names); diff != "" {
		t.Error(diff)
	}
	named := view.ShareOf(b, b.Person("lena"), civil.Span{From: on(t, "2026-03-01"), To: b.Day}, true)
	if line := named.Lines[3].Line; line != "2026-03-03 request @mira-chen help: a second reviewer +atlas by:2026-03-20" {
		t.Error(line)
	}
	for i, l := range named.Lines {
		if l.Key != v.Lines[i].Key || len(l.Key) != 16 {
			t.Errorf("the key of %q was %s and is %s", l.Line, v.Lines[i].Key, l.Key)
		}
	}
}

// Of a book in which every verb and every tag holds a word of its own, only the
// words of wins, states, troubles and wishes come out.
func TestShareKeepsPrivate(t *testing.T) {
	var text strings.Builder
	text.WriteString(shared[1:])
	words := map[string]bool{} // by whether the word may come out
	plant := func(format string, may bool) {
		word := fmt.Sprintf("plant%cx%d", 'a'+len(words)%26, len(words))
		words[word] = may
		fmt.Fprintf(&text, "2026-03-04 "+format+"\n", word)
	}
	for _, c := range []struct {
		line string
		may  bool
	}{
		{"person @zoe %s", false}, {"know @lena concerns %s", false}, {"know @bo style %s", false},
		{"me strengths %s", false}, {"goal +growth %s", false}, {"project +beacon %s", false},
		{`project +beacon Beacon why:%s`, false}, {`project +beacon Beacon measure:%s`, false},
		{"status +atlas amber %s", true}, {"status +otter red %s", false}, {"metric +atlas %s 5ms", false},
		{"log %s +atlas", false}, {"log %s hours:3", false}, {"win %s +atlas", true}, {"win %s", true}, {"win %s +otter", false},
		{"win Reached it evidence:https://%s.example.com", false}, {"win Reached it skill:%s", false}, {"win Reached it impact:%s", true},
		{"win Reached it\n    and below it %s", false},
		{"issue %s +atlas", true}, {"issue %s +otter", false}, {"issue Late +atlas option:%s", true}, {"issue Late +atlas con1:%s", false},
		{"decision %s from:@lena", false}, {"decision Which from:@lena option:%s", false}, {"decision Which cost:%s", false},
		{"ask @lena feedback %s", false}, {"ask @lena advice %s", false}, {"ask @lena help %s", true}, {"ask @lena %s", true},
		{"ask @bo help %s", false}, {"ask @lena help %s +otter", false}, {"ask @lena help this about:%s", false},
		{"request @lena %s", false}, {"promise @lena %s", false}, {"owes @lena %s", false}, {"met @lena 1:1 %s", false},
		{"told @lena update %s", false}, {"told @bo why:%s", false}, {"surprised @lena %s", false},
		{"feedback @lena %s", false}, {"feedback @me %s about:slides score:3", false}, {"gave @lena %s effect:x", false},
		{"thanks @ana %s", false}, {"answer #14 %s", false}, {"drop #17 %s", false}, {"note %s +atlas", false},
	} {
		plant(c.line, c.may)
	}
	// The answer above closes the wish #14; the state of +atlas stands.
	b := folded(t, "2026-03-05", text.String())
	v := view.ShareOf(b, b.Person("lena"), civil.Span{From: on(t, "2026-03-01"), To: b.Day}, false)
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	for word, may := range words {
		if came := strings.Contains(strings.ToLower(string(out)), word); came != may {
			t.Errorf("%s: came out is %v, may is %v", word, came, may)
		}
	}
	for _, l := range v.Lines {
		switch verb, _, _ := strings.Cut(l.Line[11:], " "); verb {
		case journal.Win.String(), journal.Status.String(), journal.Issue.String(), journal.Request.String():
		default:
			t.Errorf("it shares %q", l.Line)
		}
	}
}
