package web_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// garden is a book with a word of its own in every text: those that begin with
// zyes stand where Dana may hear them, the others where she may not.
var garden = []string{
	"2026-02-01 person @me Mira Chen email:mira@zno-mail.example",
	"2026-02-01 person @dana Dana Osei relation:manager email:dana@zno-hers.example",
	"2026-02-01 person @raj Raj Patel relation:skip-level",
	"2026-02-01 project +atlas zyesatlas migration by:2026-05-01 for:@dana why:zyeswhy",
	"2026-02-01 project +hidden znohidden plan visible:private",
	"2026-02-01 know @dana concerns znoconcern about budgets",
	"2026-02-01 know @raj style znostyle",
	"2026-02-01 me setbacks znosetback",
	"2026-02-01 me growth znogrowth",
	"2026-03-01 status +atlas red zyesstatus slipped",
	"2026-03-01 status +hidden red znostatus",
	"2026-03-01 issue zyesissue +atlas severity:high option:zyesout recommend:1 by:2026-03-20",
	"2026-03-01 issue znoissue +hidden severity:high",
	"2026-03-01 win zyeswin +atlas impact:zyesimpact",
	"2026-03-01 win znowin +hidden impact:znoimpact",
	"2026-03-01 log znolog +hidden",
	"2026-03-01 note znonote",
	"2026-03-01 note znonote-atlas +atlas @dana",
	"2026-03-01 feedback @raj znofeedback about:znoskill",
	"2026-03-01 gave @dana znogave effect:znoeffect proposal:znoproposal",
	"2026-03-01 surprised @raj +atlas znosurprised",
	"2026-03-01 met @raj coffee znomet",
	"2026-03-01 promise @raj znopromise",
	"2026-03-01 owes @raj znoowes",
	"2026-03-01 request @raj znorequest",
	"2026-03-01 ask @raj advice znoask about:znoabout",
	"2026-03-01 decision znodecision from:@raj option:znooption pro1:znopro con1:znocon recommend:1 default:1 by:2026-03-20 cost:znocost",
	"2026-03-01 decision zyesdecision +atlas from:@dana option:zyesoption option:zyesother pro1:zyespro con2:zyescon recommend:1 default:1 by:2026-03-20 cost:zyescost",
	"2026-03-01 ask @dana feedback zyesask",
	"2026-03-02 answer #26 znoanswer",
	"2026-03-02 mark +hidden raise @raj",
	"2026-03-02 thanks @raj znothanks",
}

var word = regexp.MustCompile(`z(?:no|yes)[a-z-]*`)

// No page of a reader says a word of the book that they may not hear, before they
// answered and after; and the search finds those that they may.
func TestNothingPrivateIsOnAPage(t *testing.T) {
	d := serve(t, memory.New(), garden)
	found := map[string]bool{}
	look := func(what, page string) {
		t.Helper()
		for _, w := range word.FindAllString(strings.ToLower(page), -1) {
			if found[w] = true; strings.HasPrefix(w, "zno") {
				t.Errorf("the %s says %s", what, w)
			}
		}
	}
	for _, want := range []workbench.Wanted{
		{Document: "update", Reader: "dana"}, {Document: "onepager", Reader: "dana"}, {Document: "heads-up", Reader: "dana", Projects: []string{"atlas"}},
		{Document: "brief", Reader: "dana", Entries: []int64{28}}, {Document: "ask-note", Reader: "dana", Entries: []int64{29}}, {Document: "inventory", Reader: "dana"},
		{Document: "win-note", Reader: "dana", Entries: []int64{14}}, {Document: "agenda", Reader: "dana"},
	} {
		p := d.follow(d.send(want))
		look(want.Document, p.page())
		for _, code := range []string{"1.1", "seen", "m1.keep", "shorter", "nonsense", "words"} {
			*d.now = d.now.Add(time.Minute)
			_, page := p.tap(code, "zyesmine")
			look(want.Document+" answered with "+code, page)
		}
		p.token = "AAAAAAAAAAAAAAAAAAAAAAAAAA"
		_, page := p.open()
		look("page that is not there", page)
	}
	for _, w := range []string{"zyesatlas", "zyesstatus", "zyesissue", "zyeswin", "zyesimpact", "zyesdecision", "zyesoption", "zyesother", "zyespro", "zyescon", "zyesask", "zyesmine"} {
		if !found[w] {
			t.Errorf("the search does not find %s", w)
		}
	}
}
