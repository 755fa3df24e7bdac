package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// A book whose readers take a hundred words: one looks at numbers first, and the
// titles are long.
const short = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager length:short first:problems
2026-01-05 person @raj Raj Patel relation:skip-level length:short first:numbers
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 project +atlas Move all customers to the new billing engine by:2026-05-29
2026-01-05 project +cedar Reminders that ask before they threaten by:2026-04-30
2026-01-06 status +atlas green
2026-01-06 metric +atlas moved 120 target:4200
2026-01-06 metric +atlas p95 310ms target:<250ms
2026-01-07 told @dana onepager +atlas +cedar
2026-01-07 told @raj onepager +atlas +cedar
`

// However much a choice takes, the page names the worst project and shows how it
// stands.
func TestShortPageShowsTheWorst(t *testing.T) {
	lines := short + `
2026-03-01 status +atlas red the ledgers do not agree, nothing moves until they do
2026-03-01 status +cedar amber four large customers complain about the tone
2026-03-02 decision Take the missing two weeks at the end or drop the archive +atlas from:@dana by:2026-03-10 option:"everybody on the new engine by 19 June, archive with it" option:"29 May as planned, archive in autumn" recommend:1
`
	d, got := written(t, "2026-03-05", lines, "onepager", "dana", compose.Scope{})
	if want := "“Move all customers to the new billing engine” is red; 1 more needs attention. I need one decision."; d.BottomLine != want {
		t.Errorf("got %q\nwant %q", d.BottomLine, want)
	}
	says(t, got, "Move all customers to the new billing engine: red, was on track")
}

// A page on which everything has ended says so, and not that nothing is wrong.
func TestPageOfWhatHasEnded(t *testing.T) {
	over := short + "2026-03-01 status +cedar stopped a page is with Kim\n2026-03-02 status +atlas done the old engine is off\n"
	d, got := written(t, "2026-03-05", over, "onepager", "dana", compose.Scope{})
	if want := "“Move all customers to the new billing engine” is done and “Reminders that ask before they threaten” is stopped."; d.BottomLine != want {
		t.Errorf("got %q\nwant %q", d.BottomLine, want)
	}
	if strings.Index(got, "engine: done") > strings.Index(got, "threaten: stopped") {
		t.Errorf("the newest end does not come first:\n%s", got)
	}
}

// Who wants numbers first gets one, however short they like it, and hears that a
// project is done all the same.
func TestNumbersFirstAndShort(t *testing.T) {
	over := short + `
2026-03-01 metric +atlas moved 4200 target:4200
2026-03-02 status +atlas done 4,200 accounts, the old engine is off since six this morning
2026-03-02 win The old engine is off @ana +atlas impact:"two machines and 2,300 euro a month saved, tax right in all countries"
2026-03-02 win A customer with 900 accounts renews for two years @ana +atlas impact:"the largest contract in the house stays"
`
	for _, kind := range []string{"update", "onepager"} {
		d, got := written(t, "2026-03-05", over, kind, "raj", compose.Scope{})
		if len(d.Blocks) == 0 || d.Blocks[0].Heading != "Numbers" || !strings.Contains(d.Blocks[0].Lines[0].Text, "moved 4200, was 120") {
			t.Errorf("%s has no number first:\n%s", kind, got)
		}
		says(t, got, "Move all customers to the new billing engine: done, was on track")
	}
	_, got := written(t, "2026-03-05", short+"2026-03-04 ask @raj priority is a week of Ana worth a week of it +atlas by:2026-03-10\n", "onepager", "raj", compose.Scope{})
	says(t, got, "is a week of Ana worth a week of it")
}

// A hand-over that may be short names what is red and asks about no promise that it
// has no room for; a choice that is put as a question stands as one.
func TestShortHandover(t *testing.T) {
	lines := short + `
2026-03-01 status +atlas red the ledgers do not agree, nothing moves until they do
2026-03-02 decision shall we take the missing two weeks at the end +atlas from:@dana by:2026-03-10 option:"everybody on the new engine by 19 June, archive with it" option:"29 May as planned, archive in autumn" recommend:1
`
	d, got := written(t, "2026-03-05", lines, "handover", "dana", compose.Scope{})
	if want := "I look after 2 open projects: “Move all customers to the new billing engine” is red and 1 without a state."; d.BottomLine != want {
		t.Errorf("got %q\nwant %q", d.BottomLine, want)
	}
	says(t, got, "Decide by Tuesday 10 March: shall we take the missing two weeks at the end? I recommend 1")
	_, got = written(t, "2026-03-05", lines+"2026-03-03 promise @dana bad news on the same day, by chat\n", "handover", "dana", compose.Scope{})
	if strings.Contains(got, "promise below") != strings.Contains(got, "# Promises") {
		t.Errorf("it asks about a promise that does not stand in it:\n%s", got)
	}
}

// Serious trouble stays on a page before the third win, also for those who want
// wins first.
func TestTroubleStaysOnThePage(t *testing.T) {
	lines := short + "2026-01-05 person @ines Ines Duarte relation:sponsor first:wins\n2026-03-01 status +atlas red the ledgers do not agree\n2026-03-01 issue The two ledgers differ by 14,000 euro +atlas severity:high option:\"stop and find it\" option:\"go on\" recommend:1\n"
	for range 12 {
		lines += "2026-03-02 win Another two hundred accounts moved in one night without a call +atlas @ana impact:\"the rest fits into fewer nights than we thought\"\n"
	}
	_, got := written(t, "2026-03-05", lines, "onepager", "ines", compose.Scope{})
	says(t, got, "The two ledgers differ by 14,000 euro. I recommend: stop and find it", "# Wins")
}

// An agenda and a courteous no stay within the words of who reads little.
func TestShortTalk(t *testing.T) {
	lines := short + `
2026-03-01 status +atlas red the ledgers do not agree, nothing moves until they do
2026-03-02 decision Take the missing two weeks at the end or drop the archive +atlas from:@dana by:2026-03-10 option:"everybody on the new engine by 19 June, archive with it" option:"29 May as planned, archive in autumn" recommend:1
2026-03-02 told @dana update +atlas +cedar
2026-03-03 promise @dana bad news on the same day, by chat
2026-03-03 request @dana "can somebody tell me before the board does when all of it moves"
`
	d, got := written(t, "2026-03-05", lines, "agenda", "dana", compose.Scope{})
	says(t, got, "I recommend 1, everybody on the new engine by 19 June")
	if d.Words > 100 {
		t.Errorf("%d words:\n%s", d.Words, got)
	}
	if d, got = written(t, "2026-03-05", lines, "ask-note", "dana", compose.Scope{Entries: []int64{16}}); d.Words > 100 || len(d.Asks) != 1 {
		t.Errorf("%d words:\n%s", d.Words, got)
	}
}
