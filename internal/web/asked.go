package web

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// Respondents is all that the page of a questionnaire can reach of a book: the one
// form that a token opens, and one answer to it.
type Respondents interface {
	// Form gives the questionnaire that a token leads to; a Missing fault for any
	// token that leads nowhere, whatever the reason.
	Form(ctx context.Context, token string) (workbench.Form, error)

	// Answer takes the answers to it. A Misread or a Refused fault says what is
	// wrong with them, for whoever answers.
	Answer(ctx context.Context, token string, in workbench.FilledIn) error
}

// mostFilledIn is the largest questionnaire that is taken filled in.
const mostFilledIn = 256 << 10

// askedLook is the style of questionnaires' pages. It lies beside them.
var askedLook = sync.OnceValue(func() asset {
	return together(questionnaire.PagePath+"look-", ".css", "text/css; charset=utf-8", []string{"base.css", "parts.css", "asked.css"})
})

// mostFor is the largest form that a page takes: a questionnaire may have many
// answers in words, and a form spells some letters with nine.
func mostFor(path string) int64 {
	if strings.HasPrefix(path, questionnaire.PagePath) {
		return mostFilledIn
	}
	return mostAnswer
}

// askedRoutes are what whoever has a link to a questionnaire may ask for.
func (rs *Readers) askedRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET "+questionnaire.PagePath+"{token}", rs.ask)
	mux.HandleFunc("POST "+questionnaire.PagePath+"{token}", rs.take)
	mux.Handle("GET "+askedLook().path, askedLook().serve(forGood))
}

// askedPage is a questionnaire as somebody answers it.
type askedPage struct {
	Title     string
	Of        string
	First     string // the owner's given name
	Anonymous bool
	Open      bool
	People    int
	Closes    string
	Minutes   string
	Again     bool // it was answered before, and is changed
	Name      string
	Bad       string // what was wrong; "" nothing
	Fields    []askedField
}

// askedField is one question, with what was answered so far.
type askedField struct {
	N, Of  int
	Name   string // of its field
	Text   string
	Words  bool
	Score  int
	Cannot bool
	Said   string
	Marks  []askedMark
}

// askedMark is one of the marks from 1 to 5.
type askedMark struct {
	Score int
	Means string
	Here  bool
}

// thanksPage is what is shown once it is answered.
type thanksPage struct {
	Of, First string
	Anonymous bool
	Before    bool // there was an answer before with this link, which fits once
	Change    string
	Closes    string
}

// ask shows the form behind a link, or that it was answered.
func (rs *Readers) ask(w http.ResponseWriter, r *http.Request) {
	if rs.late(w, r, 1) {
		return
	}
	token := r.PathValue("token")
	f, err := rs.Asked.Form(r.Context(), token)
	switch answered := r.URL.Query().Has("thanks") && (f.Open || f.Before != nil); {
	case err != nil:
		rs.fail(w, r, err)
	case f.Done || answered:
		answerWith(w, r, http.StatusOK, letter("Thank you", thanks(thanksOf(f, token))))
	default:
		answerWith(w, r, http.StatusOK, letter(f.Title, askedOf(askedPageOf(f, f.Before))))
	}
}

// take takes the answers that were sent. What cannot be taken stays in the form.
func (rs *Readers) take(w http.ResponseWriter, r *http.Request) {
	if rs.late(w, r, 2) {
		return
	}
	f, err := rs.Asked.Form(r.Context(), r.PathValue("token"))
	if err != nil {
		rs.fail(w, r, err)
		return
	}
	if r.ParseForm() != nil {
		rs.say(w, r, http.StatusRequestEntityTooLarge, "This is too much, or could not be read", "Nothing was sent. Go back and shorten what you wrote.")
		return
	}
	in := workbench.FilledIn{Name: r.PostForm.Get("name"), Answers: answersIn(r, len(f.Questions))}
	err = rs.Asked.Answer(r.Context(), r.PathValue("token"), in)
	switch {
	case err == nil, fault.Is(err, fault.Refused) && f.Done:
		http.Redirect(w, r, r.URL.Path+"?thanks", http.StatusSeeOther)
	case fault.Is(err, fault.Misread), fault.Is(err, fault.Refused):
		p := askedPageOf(f, in.Answers)
		p.Name, p.Bad = render.Clean(in.Name), said(err)
		answerWith(w, r, fault.Status(err), letter(f.Title, askedOf(p)))
	default:
		rs.fail(w, r, err)
	}
}

func thanksOf(f workbench.Form, token string) thanksPage {
	p := thanksPage{Of: render.Clean(f.Of), First: firstName(f.Of), Anonymous: f.Anonymous, Before: f.Done, Closes: f.Closes.Long()}
	if f.Before != nil {
		p.Change = questionnaire.PagePath + token
	}
	return p
}

func askedPageOf(f workbench.Form, answers []questionnaire.Answer) askedPage {
	p := askedPage{Title: render.Clean(f.Title), Of: render.Clean(f.Of), First: firstName(f.Of), Anonymous: f.Anonymous, Open: f.Open, People: f.People,
		Closes: f.Closes.Long(), Again: f.Before != nil, Minutes: "two minutes"}
	if len(f.Questions) > 15 {
		p.Minutes = fmt.Sprintf("%d minutes", len(f.Questions)/5)
	}
	for i, q := range f.Questions {
		given := questionnaire.Answer{}
		if answers != nil {
			given = answers[i]
		}
		p.Fields = append(p.Fields, askedFieldOf(i, len(f.Questions), q.Text, q.Words, given))
	}
	return p
}

// askedFieldOf is a question as a field of a form.
func askedFieldOf(i, of int, text string, words bool, given questionnaire.Answer) askedField {
	f := askedField{N: i + 1, Of: of, Name: "q" + strconv.Itoa(i+1), Text: render.Clean(text), Words: words, Score: given.Score, Cannot: given.Cannot, Said: given.Words}
	for n, means := range questionnaire.Scale() {
		f.Marks = append(f.Marks, askedMark{Score: n + 1, Means: means, Here: given.Score == n+1})
	}
	return f
}

// cannotSay is the value of the field of a question that somebody cannot answer.
const cannotSay = "cannot"

// answersIn reads the answers of a form: what is no mark is none.
func answersIn(r *http.Request, n int) []questionnaire.Answer {
	answers := make([]questionnaire.Answer, n)
	for i := range answers {
		name := "q" + strconv.Itoa(i+1)
		a := &answers[i]
		a.Words = r.PostForm.Get(name + "-words")
		switch value := r.PostForm.Get(name); value {
		case "":
		case cannotSay:
			a.Cannot = true
		default:
			if a.Score, _ = strconv.Atoi(value); a.Score == 0 {
				a.Score = -1 // no mark at all, which is refused
			}
		}
	}
	return answers
}

// firstName is what one calls somebody in a sentence.
func firstName(name string) string {
	first, _, _ := strings.Cut(render.Clean(name), " ")
	return first
}
