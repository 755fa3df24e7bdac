package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// read asks what a line would record, with the caret behind it.
func (b *browser) read(line string, more ...string) string {
	b.t.Helper()
	form := url.Values{"line": {line}, "before": {line}}
	for _, name := range more {
		form.Set(name, "1")
	}
	status, part := b.ask(b.request(http.MethodPost, "/reading", form.Encode()))
	if status != http.StatusOK {
		b.t.Fatalf("reading %q: status %d:\n%s", line, status, part)
	}
	return part
}

// Every verb is read back as a sentence that names people and things as people do.
func TestALineIsReadBackInWords(t *testing.T) {
	b := visit(t, append(red, "2026-02-01 person @ana Ana Ruiz relation:report", "2026-02-02 goal +churn Cut churn to 2%", "2026-03-04 ask @dana advice how to plan")...)
	for line, want := range map[string]string{
		`win Cut checkout latency +atlas @ana impact:"30k a month"`:  "Will record a win “Cut checkout latency” on Billing migration, with credit to Ana Ruiz; impact 30k a month, today.",
		"yesterday log Moved the first accounts":                     "Will record work done “Moved the first accounts”, yesterday.",
		"2026-02-03 met @dana 1:1 went through the plan +atlas":      "Will record a 1:1 with Dana Osei “went through the plan” on Billing migration, on Tuesday, 3 February 2026.",
		"2026-03-12 met @dana 1:1":                                   "Will record a plan: 1:1 with Dana Osei, on Thursday, 12 March 2026.",
		"promise @dana the plan by:fri":                              "Will record a promise to Dana Osei “the plan”, due Friday, 6 March 2026, today.",
		"status +atlas amber the vendor is late":                     "Will record that Billing migration is amber “the vendor is late”, today.",
		"decision Which vendor from:@dana option:wait":               "Will record a choice that Dana Osei must make “Which vendor”; option wait, today.",
		"told @dana update +atlas via:email":                         "Will record that Dana Osei was told by update on Billing migration; via email, today.",
		"answer #8 yes":                                              "Will record an answer to #8 (ask @dana advice how to plan)",
		"done #8":                                                    "as done: #8",
		"retract #4":                                                 "Will record that this should not stand: #4 (told @dana update +atlas)",
		"person @bo Bo Wikander relation:report":                     "Will record who @bo is: Bo Wikander; relation report",
		"know @dana concerns the audit source:asked":                 "Will record what you know of Dana Osei (concerns) “the audit”",
		"metric +atlas p95 310ms target:<250ms":                      "Will record that p95 of Billing migration is 310ms; target <250ms",
		"alloc +atlas @ana 50%":                                      "Will record how much time Billing migration takes “50%”, with Ana Ruiz",
		"feedback @me presenting went well score:4":                  "Will record how you rate yourself “presenting went well”; score 4",
		"mark +atlas keep @dana":                                     "Will record a word on Billing migration: keep, with Dana Osei",
		"project +beacon A dashboard goal:+churn":                    "Will record the project A dashboard; goal Cut churn to 2%",
		`person @dana email:""`:                                      "email is taken back",
		"snooze silence @dana +atlas until:2026-04-01":               "that a move should wait: silence on Billing migration, with Dana Osei, until Wednesday, 1 April 2026",
		"note Ask how the other team did it":                         "a note, which never leaves the book “Ask how the other team did it”",
		"thanks @ana for the checkout work":                          "thanks to Ana Ruiz “for the checkout work”",
		"win Cut it @anna +billing":                                  "@anna is new: a person.",
		"win Cut it @danna":                                          "@danna is new; did you mean @dana?",
		"win Cut it owner:@dana":                                     "`owner:` means nothing on `win`; it is kept as it is.",
		"wins Cut it":                                                "did you mean `win`?",
		"win":                                                        "`win` needs words",
		"promise @dana the plan by:someday":                          `data-column="24"`,
		"goal +aim Aim high owner:@dana level:me decides:@dana,@ana": "decides Dana Osei,Ana Ruiz",
		"owes @dana a word":                                          "what Dana Osei owes you",
		"request @dana a plan":                                       "what Dana Osei asked of you",
		"gave @dana well done":                                       "feedback that you gave Dana Osei",
		"surprised @dana +atlas heard it":                            "that Dana Osei learned it elsewhere first",
		"issue The vendor slips +atlas":                              "trouble “The vendor slips” on Billing migration",
		"amend #8 by:fri":                                            "a change to #8",
		"drop #8":                                                    "as dropped: #8",
		"me strengths reading plans":                                 "something about yourself (strengths)",
		"ask @dana advice how to plan":                               "what you ask of Dana Osei (advice)",
	} {
		b.holds(unescaped(b.read(line)), want)
	}
	b.unchanged(8)
}

// unescaped is a page's text as one reads it.
func unescaped(page string) string {
	return strings.NewReplacer("&#34;", `"`, "&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(page)
}

func TestTheBarCompletesAsTheShellDoes(t *testing.T) {
	b := visit(t, append(red, "2026-02-01 person @ana Ana Ruiz relation:report")...)
	for line, want := range map[string][]string{
		"wi":                           {`data-word="win"`, "record a milestone reached"},
		"yesterday w":                  {`data-word="win"`},
		"win Cut it +at":               {`data-word="+atlas"`, "Billing migration, red"},
		"win Cut it +migr":             {`data-word="+atlas"`}, // a word of its name
		"win Cut it @ru":               {`data-word="@ana"`, "Ana Ruiz, report"},
		"win Cut it imp":               {`data-word="impact:"`},
		"status +atlas am":             {`data-word="amber"`},
		"person @dana relation:sp":     {`data-word="relation:sponsor"`},
		"project +atlas lead:@an":      {`data-word="lead:@ana"`},
		"project +atlas for:@dana,@an": {`data-word="for:@dana,@ana"`},
		"promise @dana it by:to":       {`data-word="by:today"`, "Thursday, 5 March 2026", `data-word="by:tomorrow"`},
		"done #":                       {`data-word="#6"`, "person @ana"},
	} {
		b.holds(b.read(line), want...)
	}
	b.lacks(b.read("win Cut it "), "data-word")
	b.holds(b.read("status +atlas ", "all"), `data-word="green"`)
	b.lacks(b.read(`win Cut it impact:"30k a mo`), "data-word") // within a value of several words
	if status, page := arrive(t, secret).ask(arrive(t).request(http.MethodPost, "/reading", "line=no")); status != http.StatusUnauthorized || strings.Contains(page, "Xylophone") {
		t.Errorf("a stranger's line: status %d", status)
	}
}

// Lines that were pasted are recorded all together or not at all.
func TestSeveralLinesAreAllOrNothing(t *testing.T) {
	b := visit(t, red...)
	paste := func(text string) (int, string) {
		return b.ask(b.request(http.MethodPost, "/", url.Values{"lines": {text}}.Encode()))
	}
	status, page := paste("log one\r\nwins two\r\nlog three")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Line 2: unknown verb", "<textarea id=\"line\" name=\"lines\"", "log one\nwins two\nlog three</textarea>")
	b.unchanged(5)
	_, page = paste("; what was said on Monday\nlog one\n  and how it went\n\nwin two +atlas\n")
	b.holds(page, "Recorded <b>#6</b>", "Recorded <b>#7</b>", `value="retract #7 #6"`)
	b.holds(b.get("/journal"), "and how it went")
	b.unchanged(7)
	b.send("/", "retract #7 #6")
	b.lacks(b.get("/journal"), "and how it went")
}

// A line from a page that others have overtaken says so, stays where it was typed, and
// goes through once that was seen.
func TestAStaleFormSaysSo(t *testing.T) {
	b := visit(t, append(red, "2026-03-04 promise @dana the plan")...)
	from := between(t, b.get("/"), `name="from" value="`, `"`)
	if from != "6" {
		t.Fatalf("the page shows the book up to #%s", from)
	}
	late := func(line string) (int, string) {
		return b.ask(b.request(http.MethodPost, "/", url.Values{"line": {line}, "from": {from}}.Encode()))
	}
	b.send("/", "amend #6 by:2026-03-09") // at a terminal, meanwhile
	status, page := late("drop #6 not needed")
	if status != http.StatusConflict {
		t.Errorf("status %d", status)
	}
	b.holds(page, "#7 came in since this page was made", `value="drop #6 not needed"`, `name="from" value="7"`)
	if !strings.Contains(page, " data-typed>") || strings.Contains(b.get("/"), " data-typed>") {
		t.Error("a page that holds what was typed would be fetched anew")
	}
	b.unchanged(7)
	if status, _ := late("log Something else +atlas"); status != http.StatusOK {
		t.Errorf("what nobody spoke of: status %d", status)
	}
	b.send("/", "status +atlas green all is well again")
	if _, page := late("status +atlas red still late"); !strings.Contains(page, "#9 came in") {
		t.Errorf("a state was overwritten unseen:\n%s", plain(page))
	}
	if _, page := late("told @dana update +atlas"); !strings.Contains(page, "#8 came in") {
		t.Errorf("a telling would have told what nobody saw:\n%s", plain(page))
	}
	b.unchanged(9)
	from = "9"
	if status, _ := late("drop #6 not needed"); status != http.StatusOK {
		t.Errorf("seen, and sent again: status %d", status)
	}
	for _, odd := range []string{"-1", "x", "999999999999999999999"} {
		from = odd
		if status, _ := late("log with an odd number"); status != http.StatusOK {
			t.Errorf("from %s: status %d", odd, status)
		}
	}
}
