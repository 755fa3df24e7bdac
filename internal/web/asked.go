package web

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// respondents is all that the page of a questionnaire can reach of a book: the one
// form that a token opens, and one answer to it.
type respondents interface {
	Form(ctx context.Context, token string) (workbench.Form, error)
	Answer(ctx context.Context, token string, in workbench.FilledIn) error
}

// asked answers whoever has a link to a questionnaire. It knows no book, no
// cookie and no script.
type asked struct {
	all respondents
	*strangers
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

// show is the form behind a link, or that it was answered.
func (a *asked) show(w http.ResponseWriter, r *http.Request) {
	token := r.PathValue("token")
	f, err := a.all.Form(r.Context(), token)
	switch answered := r.URL.Query().Has("thanks") && (f.Open || f.Before != nil); {
	case err != nil:
		a.fail(w, r, err)
	case f.Done || answered:
		a.thank(w, r, f, token)
	default:
		a.write(w, r, http.StatusOK, letter(f.Title, askedOf(a.page(f, f.Before))))
	}
}

// take takes the answers that were sent. What cannot be taken stays in the form.
func (a *asked) take(w http.ResponseWriter, r *http.Request) {
	token := r.PathValue("token")
	f, err := a.all.Form(r.Context(), token)
	if err != nil {
		a.fail(w, r, err)
		return
	}
	if err := r.ParseForm(); err != nil {
		a.write(w, r, http.StatusRequestEntityTooLarge, letter("Too much", plainly("This is too much, or could not be read", "Go back and shorten what you wrote.")))
		return
	}
	in := workbench.FilledIn{Name: r.PostForm.Get("name"), Answers: answersIn(r, len(f.Questions))}
	err = a.all.Answer(r.Context(), token, in)
	switch {
	case err == nil, fault.Is(err, fault.Refused) && f.Done:
		http.Redirect(w, r, r.URL.Path+"?thanks", http.StatusSeeOther)
	case fault.Is(err, fault.Misread), fault.Is(err, fault.Refused):
		p := a.page(f, in.Answers)
		p.Name, p.Bad = render.Clean(in.Name), said(err)
		a.write(w, r, fault.Status(err), letter(f.Title, askedOf(p)))
	default:
		a.fail(w, r, err)
	}
}

// fail tells a stranger nothing but that there is nothing, or that it did not work.
func (a *asked) fail(w http.ResponseWriter, r *http.Request, err error) {
	if fault.Is(err, fault.Missing) {
		a.closed(w, r)
		return
	}
	a.write(w, r, http.StatusInternalServerError, letter("It did not work", plainly("It did not work just now", "Try again in a moment.")))
}

func (a *asked) thank(w http.ResponseWriter, r *http.Request, f workbench.Form, token string) {
	p := thanksPage{Of: render.Clean(f.Of), First: firstName(f.Of), Anonymous: f.Anonymous, Before: f.Done, Closes: f.Closes.Long()}
	if f.Before != nil {
		p.Change = "/q/" + token
	}
	a.write(w, r, http.StatusOK, letter("Thank you", thanks(p)))
}

func (a *asked) page(f workbench.Form, answers []questionnaire.Answer) askedPage {
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
		p.Fields = append(p.Fields, fieldOf(i, len(f.Questions), q.Text, q.Words, given))
	}
	return p
}

// fieldOf is a question as a field of a form.
func fieldOf(i, of int, text string, words bool, given questionnaire.Answer) askedField {
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
