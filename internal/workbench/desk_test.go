package workbench_test

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/answer"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// paged is a book whose update with a decision was sent to Dana with a link: #5
// asks it, #6 tells it. Its clock is moved by hand.
type paged struct {
	*workbench.Workbench
	t     *testing.T
	now   *time.Time
	store store.Store
	id    uuid.UUID
	token string
}

// linked is a channel that keeps the link of what it carries.
type linked struct {
	letters
	link string
}

func (c *linked) Letter(d workbench.Draft, id uuid.UUID, at time.Time) (to, subject string, body []byte, err error) {
	c.link = d.Answers.Link
	return c.letters.Letter(d, id, at)
}

func page(t *testing.T, s store.Store, lines ...string) *paged {
	t.Helper()
	now := thursday
	p := &paged{t: t, now: &now, store: s}
	p.Workbench = workbench.New(s, workbench.Options{Now: func() time.Time { return *p.now }})
	say(t, p.Workbench, append([]string{"person @me Mira Chen email:mira@example.com", "person @dana Dana Osei relation:manager email:dana@example.com",
		"project +atlas Billing migration", "status +atlas red late",
		"decision Which vendor +atlas from:@dana option:wait option:switch con2:dear default:1 by:2026-03-10"}, lines...)...)
	p.set("reader.url", "https://headsup.example.com/")
	d, err := p.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana"})
	if err != nil {
		t.Fatal(err)
	}
	c := &linked{letters: letters{carrier: carrier{outcome: workbench.Delivered}}}
	m, err := p.Plan(t.Context(), d, c, "")
	if err != nil {
		t.Fatal(err)
	}
	ok := false
	if p.token, ok = strings.CutPrefix(c.link, "https://headsup.example.com/r/"); !ok || len(p.token) != 26 {
		t.Fatalf("the message carries the link %q", c.link)
	}
	p.id = m.ID
	if _, err := p.Desk().Open(t.Context(), p.token); !fault.Is(err, fault.Missing) {
		t.Errorf("a page before its message went out: %v", err)
	}
	if err := p.Approve(t.Context(), m.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Dispatch(t.Context(), m.ID, c); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *paged) set(key, value string) {
	p.t.Helper()
	if err := p.Configure(p.t.Context(), key, value); err != nil {
		p.t.Fatal(err)
	}
}

func (p *paged) open() answer.Opened {
	p.t.Helper()
	o, err := p.Desk().Open(p.t.Context(), p.token)
	if err != nil {
		p.t.Fatal(err)
	}
	return o
}

// say answers on the page as it stands.
func (p *paged) say(code, words string) {
	p.t.Helper()
	if err := p.Desk().Answer(p.t.Context(), p.token, answer.Tap{Code: code, Words: words}, p.open().Answers); err != nil {
		p.t.Fatal(err)
	}
}

// suggested are the lines that pages suggest.
func (p *paged) suggested() string {
	p.t.Helper()
	all, err := p.Suggestions(p.t.Context(), workbench.PageSource)
	if err != nil {
		p.t.Fatal(err)
	}
	var lines []string
	for _, s := range all {
		lines = append(lines, strings.TrimPrefix(s.Line, "2026-03-05 "))
	}
	return strings.Join(lines, "\n")
}

// Each answer becomes what it becomes by mail, and the page says what was given.
func TestDesk(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		p := page(t, open())
		o := p.open()
		same(t, "closes", o.Closes, civil.Date(2026, 3, 19))
		same(t, "options", o.Questions[0].Options, []answer.Option{{Text: "wait"}, {Text: "switch", Cons: []string{"dear"}}})
		p.say("1.2", "But not before May.")
		p.say("1.2", "But not before May.") // tapped twice
		p.say("shorter", "")
		p.say("feedback", "Clear @ana +atlas type:x")
		p.say("talk", "")
		same(t, "suggested", p.suggested(), `answer #5 But not before May. choice:2
answer #6 seen
person @dana length:short
feedback @dana Clear \@ana \+atlas type\:x
answer #6 let’s talk
2026-03-06 met @dana 1:1 +atlas`)
		o = p.open()
		same(t, "answers", o.Answers, 4)
		same(t, "given", o.Given["1"], answer.Tap{Code: "1.2", Words: "But not before May.", At: thursday, Nth: 1})
		same(t, "told", tellings(t, p.Workbench), 1)
	})
}

// A changed answer takes the place of the one before, until that is taken in; from
// then on it is suggested beside it.
func TestAnAnswerIsChanged(t *testing.T) {
	p := page(t, memory.New())
	p.say("1.2", "")
	p.say("1.1", "")
	same(t, "suggested", p.suggested(), "answer #5 choice:1\nanswer #6 seen")
	open, _ := p.Suggestions(t.Context(), "")
	if _, err := p.Keep(t.Context(), []workbench.Choice{{Suggestion: open[0]}, {Suggestion: open[1]}}); err != nil {
		t.Fatal(err)
	}
	p.say("1.2", "")
	same(t, "suggested after it was kept", p.suggested(), "answer #5 choice:2")
	same(t, "given", p.open().Given["1"].Code, "1.2")
}

// A turn of the dial is taken back as long as it waits.
func TestATurnIsTakenBack(t *testing.T) {
	p := page(t, memory.New())
	p.say("shorter", "")
	p.say("rarer", "")
	p.say("-shorter", "")
	p.say("-shorter", "")
	same(t, "suggested", p.suggested(), "answer #6 seen\nperson @dana max:2/week")
	_, given := p.open().Given["shorter"]
	same(t, "given", given, false)
	p.say("shorter", "")
	open, _ := p.Suggestions(t.Context(), "")
	if _, err := p.Keep(t.Context(), []workbench.Choice{{Suggestion: open[1]}}); err != nil {
		t.Fatal(err)
	}
	if err := p.Desk().Answer(t.Context(), p.token, answer.Tap{Code: "-shorter"}, 9); !fault.Is(err, fault.Refused) {
		t.Errorf("a turn that was kept: %v", err)
	}
	if err := p.Desk().Answer(t.Context(), p.token, answer.Tap{Code: "-seen"}, 9); !fault.Is(err, fault.Misread) {
		t.Errorf("what is no turn: %v", err)
	}
}

// What was said plainly is recorded where the owner said so; the rest never is.
func TestAPageAnswerIsRecorded(t *testing.T) {
	p := page(t, memory.New())
	p.set("answers", "record")
	p.say("1.2", "")
	p.say("shorter", "")
	p.say("1.1", "")
	same(t, "recorded", len(journalOf(t, p.Workbench, "choice:2")), 1)
	same(t, "suggested", p.suggested(), "person @dana length:short\nanswer #5 choice:1")
}

// An answer by mail and the same on the page are one.
func TestMailAndPageAreOne(t *testing.T) {
	p := page(t, memory.New())
	takeIn(t, p.Workbench, workbench.Reply{Key: "a", From: "dana@example.com", At: thursday, Messages: []uuid.UUID{p.id}, Words: "2"})
	p.say("1.2", "")
	same(t, "suggested", p.suggested(), "")
	all, err := p.Answered(t.Context())
	if err != nil || len(all) != 2 {
		t.Errorf("%v: %v", err, all)
	}
}

// What cannot be answered changes nothing.
func TestAnswersThatAreRefused(t *testing.T) {
	p := page(t, memory.New())
	desk := p.Desk()
	for code, kind := range map[string]fault.Kind{"": fault.Misread, "1.3": fault.Misread, "2": fault.Misread, "m1.keep": fault.Misread,
		"words": fault.Misread, "1": fault.Misread, "email": fault.Misread} {
		if err := desk.Answer(t.Context(), p.token, answer.Tap{Code: code, Words: " \n"}, 0); !fault.Is(err, kind) {
			t.Errorf("%q: %v", code, err)
		}
	}
	p.say("1.1", "")
	if err := desk.Answer(t.Context(), p.token, answer.Tap{Code: "1.2"}, 0); !fault.Is(err, fault.Refused) {
		t.Errorf("an answer of a page that was old: %v", err)
	}
	if err := desk.Answer(t.Context(), p.token, answer.Tap{Code: "talk"}, 0); err != nil {
		t.Errorf("an answer to something else, of a page that was old: %v", err)
	}
	*p.now = p.now.AddDate(0, 0, 5)
	if err := desk.Answer(t.Context(), p.token, answer.Tap{Code: "1.2"}, 9); err != nil {
		t.Errorf("on the last day: %v", err)
	}
	*p.now = p.now.AddDate(0, 0, 1)
	if err := desk.Answer(t.Context(), p.token, answer.Tap{Code: "1.1"}, 9); !fault.Is(err, fault.Refused) {
		t.Errorf("after the day: %v", err)
	}
	same(t, "given", p.open().Given["1"].Code, "1.2")
	p.say("words", "Too late, but: the first.")
}

// Whatever does not lead anywhere answers alike.
func TestLinksThatLeadNowhere(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		p := page(t, open())
		said := map[string]bool{}
		nowhere := func(what, token string) {
			t.Helper()
			_, err := p.Desk().Open(t.Context(), token)
			again := p.Desk().Answer(t.Context(), token, answer.Tap{Code: "seen"}, 0)
			if !fault.Is(err, fault.Missing) || !fault.Is(again, fault.Missing) {
				t.Errorf("%s: %v, %v", what, err, again)
				return
			}
			said[err.Error()], said[again.Error()] = true, true
		}
		for _, token := range []string{"", "AAAAAAAAAAAAAAAAAAAAAAAAAA", p.token[:25], p.token + "A", "../" + p.token, p.id.String(), strings.Repeat("A", 9000), "a\x00b"} {
			nowhere("guessed", token)
		}
		if _, err := p.Desk().Open(t.Context(), strings.ToLower(p.token)); err != nil {
			t.Errorf("in small letters: %v", err)
		}
		link, err := p.MakeLink(t.Context(), p.id)
		if err != nil {
			t.Fatal(err)
		}
		second := strings.TrimPrefix(link.Path, "/r/")
		*p.now = time.Date(2026, 3, 19, 23, 59, 59, 0, time.UTC)
		p.open()
		*p.now = time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC)
		nowhere("over", p.token)
		*p.now = thursday
		n, err := p.RevokeLinks(t.Context(), p.id)
		if err != nil || n != 2 {
			t.Errorf("%d revoked, %v", n, err)
		}
		nowhere("revoked", p.token)
		nowhere("revoked, the second", second)
		same(t, "what they hear", len(said), 1)
		same(t, "suggested", p.suggested(), "")
	})
}

// A new link shows what was answered by an old one; a forgotten reader's lead
// nowhere.
func TestLinks(t *testing.T) {
	p := page(t, memory.New(), "person @raj Raj Patel relation:sponsor")
	p.say("1.2", "As Raj Patel said:\nRaj is right")
	link, err := p.MakeLink(t.Context(), p.id)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the address", link.URL, "https://headsup.example.com"+link.Path)
	first := p.token
	p.token = strings.TrimPrefix(link.Path, "/r/")
	same(t, "given", p.open().Given["1"].Code, "1.2")
	all, err := p.Linked(t.Context())
	if err != nil || all[p.id].Open != 2 || all[p.id].Answers != 1 {
		t.Errorf("%v %v", all, err)
	}
	if _, err := p.Forget(t.Context(), "@raj"); err != nil {
		t.Fatal(err)
	}
	if words := p.open().Given["1"].Words; words != "As @forgotten-1 said:\n@forgotten-1 is right" {
		t.Errorf("the words are %q", words)
	}
	if _, err := p.Forget(t.Context(), "@dana"); err != nil {
		t.Fatal(err)
	}
	for _, token := range []string{first, p.token} {
		if _, err := p.Desk().Open(t.Context(), token); !fault.Is(err, fault.Missing) {
			t.Errorf("a forgotten reader's page: %v", err)
		}
	}
	if left, _ := p.store.Links(t.Context(), "main", uuid.Nil); len(left) != 0 {
		t.Errorf("links left: %v", left)
	}
}

// A copy of the book has the pages of what was sent, and none of the links; what its
// messages ask it does not know.
func TestPagesInACopy(t *testing.T) {
	p := page(t, memory.New())
	copied := exported(t, p.Workbench, workbench.ExportLines)
	if !strings.Contains(copied, `"page":{"from":"Mira Chen"`) || strings.Contains(copied, p.token) {
		t.Errorf("the export says:\n%s", copied)
	}
	other := paged{Workbench: bench(t), t: t, token: p.token}
	bringIn(t, other.Workbench, copied)
	same(t, "the copy of the copy", exported(t, other.Workbench, workbench.ExportLines), copied)
	if _, err := other.Desk().Open(t.Context(), p.token); !fault.Is(err, fault.Missing) {
		t.Errorf("a link opens a copy: %v", err)
	}
	if _, err := other.MakeLink(t.Context(), p.id); !fault.Is(err, fault.Refused) || !strings.Contains(err.Error(), "another copy of the book") {
		t.Errorf("a link to a message of another book: %v", err)
	}
}

// Many taps at once are as many answers, and none gets lost.
func TestManyTapsAtOnce(t *testing.T) {
	p := page(t, memory.New())
	desk := p.Desk()
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			tap := answer.Tap{Code: fmt.Sprintf("1.%d", i%2+1)}
			if err := desk.Answer(t.Context(), p.token, tap, 1000); err != nil {
				t.Error(err)
			}
			if _, err := desk.Open(t.Context(), p.token); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	o := p.open()
	if want := "answer #5 choice:" + o.Given["1"].Code[2:] + "\nanswer #6 seen"; p.suggested() != want {
		t.Errorf("given %v, suggested\n%s", o.Given, p.suggested())
	}
}

// The desk can do these two things, and has nothing else to give.
func TestTheDeskIsAllThatReadersReach(t *testing.T) {
	desk := reflect.TypeFor[workbench.Desk]()
	var methods []string
	for i := range desk.NumMethod() {
		methods = append(methods, desk.Method(i).Name)
	}
	same(t, "methods", strings.Join(methods, " "), "Answer Open")
	for i := range desk.NumField() {
		if desk.Field(i).IsExported() {
			t.Errorf("the desk hands out its %s", desk.Field(i).Name)
		}
	}
}

func TestWhereReadersAre(t *testing.T) {
	w := bench(t)
	for value, ok := range map[string]bool{
		"https://headsup.example.com": true, "https://headsup.example.com:8443/": true, "http://127.0.0.1:8417": true, "http://localhost:8417": true, "http://[::1]:8417": true,
		"http://headsup.example.com": false, "headsup.example.com": false, "https://": false, "https://a@example.com": false, "https://example.com/r": false,
		"https://example.com?x": false, "javascript:alert(1)": false, "ftp://example.com": false, "https://example.com#x": false, "http://10.0.0.1": false,
	} {
		if err := w.Configure(t.Context(), "reader.url", value); (err == nil) != ok {
			t.Errorf("%s: %v", value, err)
		}
	}
}
