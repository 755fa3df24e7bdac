package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/compose/questionnaire"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// Where questionnaires are, and what is done there.
const (
	askedPath    = "/questionnaires"
	askedNewPath = "/questionnaires/new"
	askedOnePath = "/questionnaires/{name}"
)

// questionnairesPage is what was asked by link, and a form to ask anew.
type questionnairesPage struct {
	Rows []questionnaireRow
	Form askForm
	Open bool // the form is unfolded
	Name string
}

type questionnaireRow struct {
	Href, Title, About string
	Answered           string
	Ends               string
}

// askForm is a questionnaire on its way, with what was typed.
type askForm struct {
	Title      string
	Roles      []tick
	Promises   []tick
	People     []tick
	Everybody  bool
	Closes     string
	Banks      []bankPart
	Statements string
	Words      string
}

// tick is one of several things to tick.
type tick struct {
	Value, Name, More string
	Here              bool
}

// bankPart are the questions of the bank for a role.
type bankPart struct {
	Name      string
	Questions []tick
}

func (s *Server) questionnaires(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	all, err := s.bench.Questionnaires(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	p := questionnairesPage{Form: askFormOf(b, r.PostForm), Open: len(all) == 0 || r.PostForm.Has("title")}
	if b.Me().Name == "" {
		p.Name = "person @me "
	}
	for _, q := range slices.Backward(all) {
		p.Rows = append(p.Rows, questionnaireRow{Href: toAsked(q.Name()), Title: render.Clean(q.Title), About: "as a " + string(q.Role) + ", " + promised(q.Anonymous),
			Answered: answeredOf(q.Answered, len(q.Invited)), Ends: endsOn(q)})
	}
	return filled{title: "Questionnaires", body: questionnairesOf(p)}, nil
}

// toAsked leads to a questionnaire.
func toAsked(name string) string { return askedPath + "/" + url.PathEscape(name) }

func promised(anonymous bool) string {
	if anonymous {
		return "anonymous"
	}
	return "with names"
}

// answeredOf is "2 of 5 answered"; of a link for everybody nobody knows of how many.
func answeredOf(answered, invited int) string {
	if invited == 0 {
		return strconv.Itoa(answered) + " answered"
	}
	return strconv.Itoa(answered) + " of " + strconv.Itoa(invited) + " answered"
}

func endsOn(q workbench.Asked) string {
	if q.Over {
		return "closed"
	}
	return "open until " + q.Closes.String()
}

// askFormOf is the form as it was sent, or a fresh one.
func askFormOf(b *book.Book, sent url.Values) askForm {
	role, promise := cmp.Or(sent.Get("role"), string(questionnaire.Worker)), cmp.Or(sent.Get("promise"), "anonymous")
	f := askForm{Title: render.Clean(sent.Get("title")), Everybody: sent.Get("everybody") != "", Closes: cmp.Or(render.Clean(sent.Get("closes")), (b.Day + 14).String()),
		Statements: render.Clean(sent.Get("statements")), Words: render.Clean(sent.Get("words")),
		Roles: []tick{
			{Value: string(questionnaire.Worker), Name: "as somebody they work with"},
			{Value: string(questionnaire.Lead), Name: "as somebody who leads them"},
			{Value: string(questionnaire.Report), Name: "as somebody who works for them"},
		},
		Promises: []tick{
			{Value: "anonymous", Name: "anonymous", More: "results from three answers on; nobody can tell who said what"},
			{Value: "named", Name: "with names", More: "you see who said what, and they can change it"},
		},
	}
	for i := range f.Roles {
		f.Roles[i].Here = f.Roles[i].Value == role
	}
	for i := range f.Promises {
		f.Promises[i].Here = f.Promises[i].Value == promise
	}
	for person := range b.People() {
		if person.PresentOn(b.Day) && !person.IsGroup() {
			f.People = append(f.People, tick{Value: person.Slug, Name: render.Clean(person.Called()), More: string(person.RelationOn(b.Day)),
				Here: slices.Contains(sent["person"], person.Slug)})
		}
	}
	names := map[questionnaire.Role]string{questionnaire.Worker: "For those you work with", questionnaire.Lead: "For those you lead", questionnaire.Report: "For those you work for"}
	for _, role := range questionnaire.Roles() {
		part := bankPart{Name: names[role]}
		for _, q := range questionnaire.Bank(role) {
			part.Questions = append(part.Questions, tick{Value: q.Key, Name: strings.ReplaceAll(q.Text, "{who}", firstName(b.Me().Called())), More: cmp.Or(q.Skill, "in words"),
				Here: slices.Contains(sent["question"], q.Key)})
		}
		f.Banks = append(f.Banks, part)
	}
	return f
}

// askAnew makes the questionnaire that a form asks for.
func (s *Server) askAnew(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	want := workbench.Asking{Title: strings.Join(strings.Fields(f.Get("title")), " "), Role: questionnaire.Role(f.Get("role")), Anonymous: f.Get("promise") != "named",
		Open: f.Get("everybody") != "", Closes: strings.TrimSpace(f.Get("closes")), Keys: f["question"], Statements: eachLine(f.Get("statements")),
		Questions: eachLine(f.Get("words")), At: s.at}
	if !want.Open {
		want.People = f["person"]
	}
	q, links, err := s.bench.Ask(ctx, want)
	if err != nil {
		return "", err
	}
	fresh, err := s.invited(ctx, links)
	if err != nil {
		return "", err
	}
	s.links.keep(q.Name(), fresh)
	return toAsked(q.Name()) + "#links", nil
}

// eachLine are the lines of a text that say anything.
func eachLine(text string) (lines []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
