package workbench_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// asking is a book from which people are asked.
type asking struct {
	*workbench.Workbench
	t     *testing.T
	now   time.Time
	links map[string]string // the token of each person's link
}

func newAsking(t *testing.T, s store.Store) *asking {
	t.Helper()
	a := &asking{t: t, now: time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC), links: map[string]string{}}
	a.Workbench = workbench.New(s, workbench.Options{Now: func() time.Time { return a.now }})
	for _, line := range []string{"person @me Mira Chen", "person @ana Ana Ruiz relation:peer", "person @bo Bo Lind relation:peer", "person @cy Cy Maro relation:peer",
		"person @dee Dee Park relation:peer", "person @eve Eve Lang relation:peer", "person @core relation:team with:@ana,@bo", "feedback @me about:writing score:5"} {
		_, err := a.Record(t.Context(), workbench.Said{Line: line})
		a.must(err)
	}
	return a
}

func (a *asking) must(err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
}

func (a *asking) refused(err error, kind fault.Kind, words string) {
	a.t.Helper()
	if !fault.Is(err, kind) || !strings.Contains(err.Error(), words) {
		a.t.Errorf("got %v, want it %s and to say %q", err, kind, words)
	}
}

// asks makes a questionnaire of a statement and a question.
func (a *asking) asks(want workbench.Asking) workbench.Asked {
	a.t.Helper()
	if want.Title == "" {
		want.Title = "Autumn 360"
	}
	want.Statements, want.Questions = []string{"writing: Writes so that all understand"}, []string{"What should {who} stop?"}
	out, links, err := a.Ask(a.t.Context(), want)
	a.must(err)
	a.keepLinks(links)
	return out
}

func (a *asking) keepLinks(links []workbench.NewLink) {
	for _, l := range links {
		a.links[l.Person] = l.Token
	}
}

func (a *asking) answer(person string, score int, words string) error {
	return a.Respondents("").Answer(a.t.Context(), a.links[person], workbench.FilledIn{Answers: []questionnaire.Answer{{Score: score}, {Words: words}}})
}

func (a *asking) results(look bool) questionnaire.Results {
	a.t.Helper()
	r, err := a.Results(a.t.Context(), "", look, "")
	a.must(err)
	return r
}

var five = []string{"ana", "bo", "cy", "dee", "eve"}

func TestAnAnonymousQuestionnaire(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		a := newAsking(t, open())
		made := a.asks(workbench.Asking{People: five, Anonymous: true, Closes: "2w"})
		if made.Name() != "autumn-360" || made.Closes.String() != "2026-03-19" || len(a.links) != 5 {
			t.Errorf("%+v, %d links", made, len(a.links))
		}
		form, err := a.Respondents("").Form(t.Context(), a.links["@ana"])
		a.must(err)
		want := workbench.Form{Title: "Autumn 360", Of: "Mira Chen", Anonymous: true, People: 5, Closes: made.Closes,
			Questions: []workbench.FormQuestion{{Text: "Writes so that all understand"}, {Text: "What should Mira stop?", Words: true}}}
		if diff := cmp.Diff(want, form); diff != "" {
			t.Error(diff)
		}
		a.must(a.answer("@ana", 2, "zebra"))
		a.must(a.answer("@bo", 3, ""))
		a.refused(a.answer("@ana", 5, "again"), fault.Refused, "used already")
		if form, err = a.Respondents("").Form(t.Context(), a.links["@ana"]); err != nil || !form.Done || form.Before != nil {
			t.Errorf("%+v, %v", form, err)
		}
		for _, look := range []bool{false, true} {
			if r := a.results(look); r.Ready || r.Answered != 2 || len(r.Questions) > 0 {
				t.Errorf("%+v", r)
			}
		}
		_, _, err = a.OfferAnswers(t.Context(), "autumn-360", "")
		a.refused(err, fault.Refused, "can still be answered")
		a.must(a.answer("@cy", 3, "apple"))
		if r := a.results(false); r.Ready || r.Waiting != 3 {
			t.Errorf("nobody looked yet: %+v", r)
		}
		r := a.results(true)
		if one := r.Questions[0]; !r.Ready || r.Shown != 3 || *one.Median != 3 || *one.Self != 5 || !one.FromBook {
			t.Errorf("%+v", r)
		}
		if diff := cmp.Diff([]questionnaire.Words{{Text: "apple"}, {Text: "zebra"}}, r.Questions[1].Words); diff != "" {
			t.Error(diff)
		}
		a.must(a.answer("@dee", 1, "late"))
		if r := a.results(true); r.Shown != 3 || r.Waiting != 1 || len(r.Questions[1].Words) != 2 {
			t.Errorf("one answer more shows whose it is: %+v", r)
		}
		_, err = a.CloseQuestionnaire(t.Context(), "autumn-360", "")
		a.must(err)
		if r := a.results(true); r.Shown != 3 || r.Waiting != 1 {
			t.Errorf("closing shows one person's answers: %+v", r)
		}
		a.refused(a.answer("@eve", 1, "too late"), fault.Missing, "nowhere")
		_, _, err = a.Invite(t.Context(), "", []string{"eve"}, "")
		a.refused(err, fault.Refused, "over")
	})
}

// However it is tried, fewer than three anonymous answers are seen by nobody.
func TestNoWayRoundTheThreshold(t *testing.T) {
	a := newAsking(t, memory.New())
	a.asks(workbench.Asking{People: five, Anonymous: true})
	a.must(a.answer("@ana", 2, "zebra"))
	a.must(a.answer("@bo", 3, "quagga"))
	a.must(a.AnswerSelf(t.Context(), "", []questionnaire.Answer{{Score: 4}, {Words: "my own"}}))
	_, err := a.CloseQuestionnaire(t.Context(), "", "")
	a.must(err)
	r, err := json.Marshal(a.results(true))
	a.must(err)
	asked, err := a.Questionnaires(t.Context(), "")
	a.must(err)
	if asked[0].By != nil {
		t.Error("who answered an anonymous questionnaire is told")
	}
	shown, err := json.Marshal(asked)
	a.must(err)
	_, _, err = a.OfferAnswers(t.Context(), "", "")
	a.refused(err, fault.Refused, "from 3 on")
	var text, lines strings.Builder
	a.must(a.Export(t.Context(), &text, workbench.ExportText))
	a.must(a.Export(t.Context(), &lines, workbench.ExportLines))
	for where, said := range map[string]string{"results": string(r), "the list": string(shown), "text": text.String(), "JSON Lines": lines.String(), "why not": err.Error()} {
		for _, secret := range []string{"zebra", "quagga"} {
			if strings.Contains(said, secret) {
				t.Errorf("%s tell what was answered: %s", where, said)
			}
		}
	}
	if !strings.Contains(lines.String(), `"answers"`) && !strings.Contains(lines.String(), `"questionnaire"`) {
		t.Error("the export has no questionnaire")
	}
}

func TestANamedQuestionnaire(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		a := newAsking(t, open())
		a.asks(workbench.Asking{People: []string{"core", "cy"}})
		if len(a.links) != 3 {
			t.Fatalf("links for %v", a.links)
		}
		a.must(a.answer("@ana", 2, "zebra"))
		if r := a.results(false); !r.Ready || r.Answered != 1 || r.Questions[1].Words[0] != (questionnaire.Words{By: "@ana", Text: "zebra"}) {
			t.Errorf("%+v", r)
		}
		a.must(a.answer("@ana", 4, "lion"))
		form, err := a.Respondents("").Form(t.Context(), a.links["@ana"])
		a.must(err)
		if diff := cmp.Diff([]questionnaire.Answer{{Score: 4}, {Words: "lion"}}, form.Before); diff != "" {
			t.Error(diff)
		}
		old := a.links["@cy"]
		_, links, err := a.Invite(t.Context(), "autumn-360", nil, "")
		a.must(err)
		if len(links) != 2 {
			t.Errorf("links were made for %v", links)
		}
		a.keepLinks(links)
		_, err = a.Respondents("").Form(t.Context(), old)
		a.refused(err, fault.Missing, "nowhere")
		a.must(a.answer("@cy", 5, ""))
		n, err := a.Revoke(t.Context(), "", "cy", "")
		a.must(err)
		if n != 1 {
			t.Errorf("%d links were revoked", n)
		}
		a.refused(a.answer("@cy", 1, ""), fault.Missing, "nowhere")
		_, err = a.Revoke(t.Context(), "", "eve", "")
		a.refused(err, fault.Missing, "no such link")

		a.now = a.now.AddDate(0, 0, 14)
		a.must(a.answer("@bo", 3, ""))
		a.now = a.now.AddDate(0, 0, 1)
		a.refused(a.answer("@bo", 1, ""), fault.Missing, "nowhere")
		source, fresh, err := a.OfferAnswers(t.Context(), "", "")
		a.must(err)
		if source != "questionnaire:autumn-360" || fresh != 4 {
			t.Errorf("%d lines of %s", fresh, source)
		}
		offered, err := a.Suggestions(t.Context(), source)
		a.must(err)
		var choices []workbench.Choice
		for _, s := range offered {
			choices = append(choices, workbench.Choice{Suggestion: s})
		}
		_, err = a.Keep(t.Context(), choices)
		a.must(err)
		if _, fresh, err = a.OfferAnswers(t.Context(), "", ""); fresh != 0 || err != nil {
			t.Errorf("%d lines come again, %v", fresh, err)
		}
		b, err := a.Book(t.Context(), "")
		a.must(err)
		for _, rated := range b.Ratings(0) {
			if mean, _ := rated.Mean(); rated.Skill != "writing" || len(rated.Others) != 3 || mean != 4 {
				t.Errorf("%+v", rated)
			}
		}
	})
}

func TestALinkForEverybody(t *testing.T) {
	a := newAsking(t, memory.New())
	a.asks(workbench.Asking{Open: true})
	answers := []questionnaire.Answer{{Score: 4}, {}}
	all := a.Respondents("")
	a.refused(all.Answer(t.Context(), a.links[""], workbench.FilledIn{Name: " \n", Answers: answers}), fault.Misread, "with a name")
	for _, name := range []string{"Zoë  Ünal\n", strings.Repeat("x", 300)} {
		a.must(all.Answer(t.Context(), a.links[""], workbench.FilledIn{Name: name, Answers: answers}))
	}
	if form, err := all.Form(t.Context(), a.links[""]); err != nil || form.Before != nil || form.People != 0 {
		t.Errorf("%+v, %v", form, err)
	}
	_, _, err := a.Invite(t.Context(), "", []string{"ana"}, "")
	a.refused(err, fault.Misread, "one link for everybody")
	old := a.links[""]
	_, links, err := a.Invite(t.Context(), "", nil, "")
	a.must(err)
	a.keepLinks(links)
	_, err = all.Form(t.Context(), old)
	a.refused(err, fault.Missing, "nowhere")
	if n, err := a.Revoke(t.Context(), "", "", "https://x.example/q/"+a.links[""]); n != 1 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}

func TestWhatCannotBeAsked(t *testing.T) {
	a := newAsking(t, memory.New())
	for words, want := range map[string]workbench.Asking{
		"@me is you":             {Title: "A", People: []string{"me"}},
		"called @nemo":           {Title: "A", People: []string{"nemo"}},
		"as \"boss\"":            {Title: "A", Role: "boss"},
		"no question":            {Title: "A", Keys: []string{"x-y"}, People: five},
		"only 2 could come":      {Title: "A", Anonymous: true, People: five[:2]},
		"nobody is invited":      {Title: "A"},
		"before it begins":       {Title: "A", People: five, Closes: "yesterday"},
		"cannot be the title of": {Title: "", People: five},
	} {
		_, _, err := a.Ask(t.Context(), want)
		a.refused(err, fault.Misread, words)
	}
	a.asks(workbench.Asking{People: five})
	_, _, err := a.Ask(t.Context(), workbench.Asking{Title: "AUTUMN 360", People: five})
	a.refused(err, fault.Refused, "already")
	_, err = a.Questionnaire(t.Context(), "autum-360", "")
	a.refused(err, fault.Missing, "did you mean autumn-360")
	a.now = a.now.Add(time.Minute)
	a.asks(workbench.Asking{Title: "Spring", People: five})
	_, err = a.Questionnaire(t.Context(), "", "")
	a.refused(err, fault.Misread, "name one of them: autumn-360, spring")
	nameless := workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return a.now }})
	_, _, err = nameless.Ask(t.Context(), workbench.Asking{Title: "A"})
	a.refused(err, fault.Misread, "your name is not known")
}

// A guessed, short, revoked or outdated token all lead to the same nowhere.
func TestTokensThatLeadNowhere(t *testing.T) {
	a := newAsking(t, memory.New())
	a.asks(workbench.Asking{People: five})
	all := a.Respondents("")
	var said []string
	for _, token := range []string{"", "A", strings.Repeat("A", 26), a.links["@ana"] + "A", strings.ToLower(a.links["@ana"])} {
		_, err := all.Form(t.Context(), token)
		a.refused(err, fault.Missing, "nowhere")
		said = append(said, err.Error())
		a.refused(all.Answer(t.Context(), token, workbench.FilledIn{}), fault.Missing, "nowhere")
	}
	_, err := a.Revoke(t.Context(), "", "ana", "")
	a.must(err)
	_, err = all.Form(t.Context(), a.links["@ana"])
	said = append(said, err.Error())
	a.now = a.now.AddDate(1, 0, 0)
	_, err = all.Form(t.Context(), a.links["@bo"])
	said = append(said, err.Error())
	for _, words := range said {
		if words != said[0] {
			t.Errorf("%q is not %q", words, said[0])
		}
	}
}

// Who is forgotten stands in no questionnaire, and in what was answered to none.
func TestForgettingReachesQuestionnaires(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		s := open()
		a := newAsking(t, s)
		a.asks(workbench.Asking{People: five})
		a.must(a.answer("@ana", 4, "Ask Bo Lind or \"Ana\" <ana>"))
		out, err := a.Forget(t.Context(), "@ana")
		a.must(err)
		if out.Asked != 1 {
			t.Errorf("%+v", out)
		}
		all, err := s.Asked(t.Context(), "main")
		a.must(err)
		raw := string(all[0].Form) + string(all[0].Given)
		for _, l := range all[0].Invitations {
			raw += " " + l.Person
		}
		if low := strings.ToLower(raw); strings.Contains(low, "ana\"") || strings.Contains(low, "ruiz") || !strings.Contains(raw, "@forgotten-1") || !strings.Contains(raw, " forgotten-1") {
			t.Errorf("left: %s", raw)
		}
		a.must(a.answer("@ana", 3, "")) // the link goes on, to nobody's name
		if r := a.results(false); r.Answered != 1 {
			t.Errorf("%+v", r)
		}
	})
}

// A book that went through JSON Lines has its questionnaires, once.
func TestQuestionnairesTravel(t *testing.T) {
	a := newAsking(t, memory.New())
	a.asks(workbench.Asking{People: five})
	a.must(a.answer("@ana", 4, "<b>&"))
	var first, second strings.Builder
	a.must(a.Export(t.Context(), &first, workbench.ExportLines))
	b := &asking{t: t, links: a.links}
	b.Workbench = workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return a.now }})
	for n := range 2 {
		out, err := b.Import(t.Context(), []workbench.Source{{Name: "book.jsonl", In: strings.NewReader(first.String())}})
		a.must(err)
		if out.Asked != 1-n {
			t.Errorf("%+v", out)
		}
	}
	a.must(b.Export(t.Context(), &second, workbench.ExportLines))
	if diff := cmp.Diff(first.String(), second.String()); diff != "" {
		t.Error(diff)
	}
	a.must(b.answer("@bo", 3, ""))
	for _, bad := range []string{`{"form":{},"given":{"shown":{"count":1}},"links":[]}`, `{"form":1,"given":{}}`, `{"form":{},"given":{},"links":[{"hash":"00"}]}`} {
		line := fmt.Sprintf(`{"id":"01950000-0000-7000-8000-000000000001","recorded":"2026-03-05T12:00:00Z","questionnaire":%s}`, bad)
		if _, err := b.Import(context.Background(), []workbench.Source{{Name: "x", In: strings.NewReader(line)}}); err == nil {
			t.Errorf("%s was imported", bad)
		}
	}
}
