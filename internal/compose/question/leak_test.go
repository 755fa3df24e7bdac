package question

import (
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// What is private, known, noted or said in confidence carries the word velvet
// here. It may stand in a reason, which is for the owner, and nowhere else.
const secrets = `
2025-06-02 person @dana Dana Osei relation:manager
2025-06-02 person @raj Raj Patel relation:sponsor
2025-06-02 person @ana Ana Ruiz relation:report
2025-06-02 goal +churn Cut churn owner:@dana
2025-06-02 goal +leave Velvet plans of my own level:me decides:@raj
2025-06-02 goal +quit Velvet and away level:me
2025-06-02 project +atlas Velvet merger visible:private
2025-06-02 project +beacon Velvet offices visible:manager
2025-06-02 project +cedar Invoices
2025-06-03 know @dana concerns the velvet audit by:2025-07-01
2025-06-03 know @dana dates velvet review by:2025-07-10
2025-06-03 know @raj style velvet manners source:observed
2025-06-03 know @dana background velvet trade
2025-06-03 me strengths passing a velvet audit
2025-06-03 note Velvet rumours @dana +cedar
2025-06-04 feedback @dana velvet words about:presenting score:2
2025-06-04 feedback @me about:presenting score:4
2025-06-04 feedback @raj velvet praise
2025-06-05 answer #16 velvet regrets
2025-06-05 gave @dana velvet coaching
2025-06-05 surprised @dana velvet gossip +cedar
2025-06-05 issue Velvet trouble +cedar
2025-06-05 ask @raj help with the velvet merger +atlas
2025-06-05 ask @ana help with velvet things
2025-06-05 win The velvet office +beacon impact:"velvet"
2025-06-06 met @raj 1:1 velvet talk
2025-06-06 told @dana update +cedar
2025-06-06 told @raj update +beacon
2025-06-06 status +cedar red velvet strike
2025-06-07 mark +cedar stop @dana velvet reasons
`

// Nothing that is known, noted or private stands in a question, in its command
// or in the record of its answer, on any day.
func TestNothingLeaks(t *testing.T) {
	h := read(t, secrets)
	n := 0
	for day := h.days.From; day <= h.days.To; day += 3 {
		b := book.Fold(h.entries, day)
		for p := range b.People() {
			for _, o := range For(b, p) {
				n++
				mine := p.Slug == "raj" && o.About == "+leave" || p.Slug == "dana" && (o.About == "+beacon" || o.About == "#22" || o.About == "#25")
				theirs := p.Slug == "ana" && o.About == "#24"
				if !mine && !theirs && strings.Contains(strings.ToLower(o.Text+o.Do+o.Record+o.About), "velvet") {
					t.Errorf("to @%s on %s: %s\n%s\n%s", p.Slug, day, o.Text, o.Do, o.Record)
				}
				if o.About == "+atlas" || o.About == "+quit" || o.About == "+leave" && p.Slug != "raj" || o.About == "+beacon" && p.Slug != "dana" {
					t.Errorf("@%s is to be asked about %s: %s", p.Slug, o.About, o.Text)
				}
			}
		}
	}
	if n == 0 {
		t.Error("nothing was offered at all")
	}
}

// Of trouble only those are asked who know of it.
func TestNoNewsByQuestion(t *testing.T) {
	const lines = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 project +atlas Billing migration by:2026-06-30
2026-01-06 told @raj update +atlas
2026-01-06 told @dana update +atlas
2026-01-10 status +atlas red the vendor is late by:2026-07-30
2026-01-10 issue The vendor is late +atlas
2026-01-11 told @dana heads-up +atlas
`
	b := book.Fold(read(t, lines).entries, civil.Date(2026, 1, 12))
	for who, want := range map[string]bool{"dana": true, "raj": false} {
		got := false
		for _, o := range For(b, b.Person(who)) {
			got = got || o.State == "project-in-trouble" || o.State == "issue-without-way-out" || o.State == "project-slipped"
		}
		if got != want {
			t.Errorf("@%s is asked of the trouble: %v, want %v", who, got, want)
		}
	}
}
