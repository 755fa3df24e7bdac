package advise_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// The same of books that are full of issues, decisions, asks, requests, plans
// and dates: what the horizon leaves out changes no move.
func TestHorizonChangesNoMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawMatters(t)
		for range 6 {
			sameMoves(t, entries)
		}
	})
}

// drawMatters makes up a journal of what is open between people.
func drawMatters(t *rapid.T) []journal.Entry {
	var entries []journal.Entry
	add := writing(t, &entries)
	add(firstDay, "person @dana Dana Osei relation:manager")
	add(firstDay, "person @raj Raj Patel relation:sponsor")
	add(firstDay, "person @ana Ana Ruiz relation:report")
	add(firstDay, "person @core The team relation:team with:@dana,@ana")
	add(firstDay, "goal +churn Less churn owner:@dana")
	add(firstDay, "project +atlas Billing lead:@ana goal:+churn for:@acme")
	add(firstDay, "project +beacon A dashboard with:@ana")
	on := firstDay
	pick := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "pick") }
	for range rapid.IntRange(10, 70).Draw(t, "lines") {
		on = nextDay(t, on, 2*bookDays/40)
		who, what := pick("@dana", "@raj", "@ana", "@core", "@acme"), pick("+atlas", "+beacon", "+churn", "")
		entry := func() string { return fmt.Sprintf("#%d", rapid.IntRange(1, len(entries)).Draw(t, "entry")) }
		by := func() string {
			return " by:" + (on + civil.Day(rapid.IntRange(-20, 500).Draw(t, "by"))).String()
		}
		switch rapid.IntRange(0, 24).Draw(t, "verb") {
		case 0, 1:
			add(on, "issue Something breaks "+what+" severity:"+pick("low", "medium", "high"))
		case 2, 3:
			add(on, "decision Which one "+what+" from:"+who+by()+pick("", " option:a option:b recommend:1", " default:1"))
		case 4:
			add(on, "ask "+who+" "+pick("feedback", "help", "advice")+" with the audit "+pick(what, entry())+pick("", by()))
		case 5:
			add(on, "request "+who+" a figure "+what+by())
		case 6:
			add(on, "owes "+who+" a word "+entry()+pick("", by()))
		case 7, 8:
			add(on, "answer "+entry()+" "+pick("", who)+" "+pick("seen", "yes", "the first"))
		case 9:
			add(on, pick("done ", "drop ")+entry())
		case 10:
			add(on, "amend "+entry()+" "+pick("option:c", "recommend:1", "by:", "severity:high", what+" confirmed:yes")+" ")
		case 11:
			add(on, "retract "+entry())
		case 12, 13:
			add(on, "log Work on the audits "+what+" "+entry()+" hours:9")
		case 14:
			add(on, "win Reached "+what+" "+who)
		case 15:
			add(on, "thanks "+who+" for that")
		case 16:
			add(on, "feedback "+who+" well done")
		case 17, 18:
			add(on, "told "+who+" "+pick("update", "heads-up", "agenda", "review", "confirm", "handover", "the audit")+" "+pick(what, entry()))
		case 19, 20:
			add(on, "met "+who+" "+pick("1:1", "review", "skip-level", "call")+" "+pick(what, entry()))
		case 21:
			add(on, "know "+who+" dates "+pick("audit", "yearly review")+by())
		case 22:
			add(on, pick("mark +atlas stop ", "mark +beacon keep ")+who)
		case 23:
			add(on, "status "+pick("+atlas", "+beacon", "+churn")+" "+pick("green", "amber", "red", "done", "stopped"))
		case 24:
			add(on, pick("alloc +beacon @ana 50%", "goal +churn measure:less", "note "+what+" "+entry()))
		}
	}
	return entries
}

// No rule speaks twice of one matter to one person.
func TestNoMoveTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawMatters(t)
		day := firstDay + civil.Day(rapid.IntRange(0, bookDays+60).Draw(t, "day"))
		seen := map[string]bool{}
		for _, m := range advise.Moves(book.Fold(entries, day), nil) {
			key := m.Rule + " @" + m.Person + " " + m.About
			if seen[key] {
				t.Fatalf("on %s, of\n%stwice: %s", day, text(entries), key)
			}
			seen[key] = true
		}
	})
}
