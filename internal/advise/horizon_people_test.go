package advise_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

// What lies between people changes no move from behind the horizon either, and
// no account of the goodwill bank.
func TestHorizonBetweenPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawPeople(t)
		for range 4 {
			whole, bounded := sameMoves(t, entries)
			if diff := cmp.Diff(accounts(whole), accounts(bounded)); diff != "" {
				t.Fatalf("on %s, of\n%sthe whole book (-) and the bounded (+) have in the bank\n%s", whole.Day, text(entries), diff)
			}
		}
	})
}

// accounts are the lines of everybody's account.
func accounts(b *book.Book) map[string][]goodwill.Line {
	all := map[string][]goodwill.Line{}
	for p := range b.People() {
		all[p.Slug] = goodwill.Of(b, p, goodwill.DefaultRates()).Lines
	}
	return all
}

// drawPeople makes up a journal out of what happens between people: asks and
// answers, feedback, meetings, marks, wins, promises.
func drawPeople(t *rapid.T) []journal.Entry {
	var entries []journal.Entry
	add := writing(t, &entries)
	add(firstDay, "person @dana Dana Osei relation:manager cadence:weekly/thu max:2/week")
	add(firstDay, "person @raj Raj Patel relation:skip-level cadence:monthly/1 channel:meeting")
	add(firstDay, "person @ines Inês Duarte relation:sponsor cadence:quarterly contact:6w")
	add(firstDay, "person @bo Bo Larsen relation:report remote:yes")
	add(firstDay, "person @core The team relation:team with:@dana,@bo")
	add(firstDay, "project +atlas Billing")
	add(firstDay, "project +beacon An audit dashboard visible:manager")
	add(firstDay, "me strengths audits and billing")
	add(firstDay, "goal +lead Two teams level:me decides:@dana,@raj needs:planning by:"+(firstDay+700).String())
	on := firstDay
	for range rapid.IntRange(10, 60).Draw(t, "lines") {
		on += civil.Day(rapid.IntRange(0, 2*bookDays/35).Draw(t, "days on"))
		day := on
		if rapid.IntRange(0, 9).Draw(t, "back") == 0 {
			day = max(firstDay, on-civil.Day(rapid.IntRange(1, 500).Draw(t, "days back")))
		}
		pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
		who := pick("who", "@dana", "@raj", "@ines", "@bo", "@core")
		what := pick("what", "+atlas", "+beacon")
		entry := func() string { return fmt.Sprintf("#%d", rapid.IntRange(1, len(entries)).Draw(t, "entry")) }
		by := func() string { return (day + civil.Day(rapid.IntRange(-20, 300).Draw(t, "by"))).String() }
		score := fmt.Sprint(rapid.IntRange(1, 5).Draw(t, "score"))
		switch rapid.IntRange(0, 21).Draw(t, "verb") {
		case 0, 1, 2:
			add(day, "ask "+who+" "+pick("kind", "feedback", "advice", "help", "intro", "resource", "offer", "priority")+" on the audit "+what)
		case 3, 4:
			add(day, "answer "+entry()+" "+pick("answer", "seen", "yes, by all means"))
		case 5:
			add(day, "feedback "+pick("of", who, "@me")+" well about:planning score:"+score)
		case 6:
			add(day, "gave "+who+" in the round effect:silence")
		case 7:
			add(day, "thanks "+who+" for the day")
		case 8, 9:
			add(day, "met "+who+" "+pick("meeting", "1:1", "coffee", "review")+" on the way "+pick("on", what, ""))
		case 10, 11:
			add(day, "told "+who+" "+pick("telling", "update", "heads-up", "red")+" "+what+" "+entry())
		case 12, 13:
			add(day, "win Done "+pick("credit", who, "")+" "+what+" impact:money skill:"+pick("skill", "planning", "writing"))
		case 14:
			add(day, "know "+who+" "+pick("topic", "goals", "success", "style", "ways", "concerns")+" the audits and the bill")
		case 15:
			add(day, "mark "+what+" keep "+who)
		case 16:
			add(day, "promise "+who+" a page by:"+by())
		case 17:
			add(day, "done "+entry())
		case 18:
			add(day, "drop "+entry())
		case 19:
			add(day, "retract "+entry())
		case 20:
			add(day, "issue Late "+what+" option:wait recommend:1 by:"+by())
		case 21:
			add(day, "surprised "+who+" "+what)
		}
	}
	return entries
}
