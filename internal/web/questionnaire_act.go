package web

import (
	"context"
	"net/http"

	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// askedActs are what can be done with a questionnaire.
func askedActs() []act {
	return []act{
		{path: askedNewPath, page: askedPath, do: (*Server).askAnew},
		{path: askedOnePath + "/links", page: askedOnePath, do: (*Server).inviteMore},
		{path: askedOnePath + "/revoke", page: askedOnePath, do: (*Server).revokeLinks},
		{path: askedOnePath + "/close", page: askedOnePath, do: (*Server).closeAsked},
		{path: askedOnePath + "/self", page: askedOnePath, do: (*Server).answerSelf},
		{path: askedOnePath + "/look", page: askedOnePath, do: (*Server).lookAtResults},
		{path: askedOnePath + "/take", page: askedOnePath, do: (*Server).takeAnswers},
		{path: askedOnePath + "/keep", page: askedOnePath, do: (*Server).keepAnswers},
	}
}

// inviteMore makes links for those ticked, or where nobody is, for all who have
// not answered.
func (s *Server) inviteMore(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	_, links, err := s.bench.Invite(ctx, name, r.PostForm["person"], s.at)
	if err != nil {
		return "", err
	}
	fresh, err := s.invited(ctx, links)
	if err != nil {
		return "", err
	}
	s.links.keep(name, fresh)
	return toAsked(name) + "#links", nil
}

func (s *Server) revokeLinks(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	_, err := s.bench.Revoke(ctx, name, r.PostForm.Get("person"), r.PostForm.Get("link"))
	return toAsked(name), err
}

func (s *Server) closeAsked(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	_, err := s.bench.CloseQuestionnaire(ctx, name, s.at)
	return toAsked(name) + "#results", err
}

func (s *Server) answerSelf(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	q, err := s.bench.Questionnaire(ctx, name, s.at)
	if err != nil {
		return "", err
	}
	return toAsked(name), s.bench.AnswerSelf(ctx, name, answersIn(r, len(q.Questions)))
}

// lookAtResults makes visible what waits.
func (s *Server) lookAtResults(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	_, err := s.bench.Results(ctx, name, true, s.at)
	return toAsked(name) + "#results", err
}

// takeAnswers suggests what was answered as lines of the book.
func (s *Server) takeAnswers(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	_, fresh, err := s.bench.OfferAnswers(ctx, name, s.at)
	if err == nil && fresh == 0 {
		err = fault.New(fault.Refused, "all of it was taken into the book, or refused, before").Do("`headsup growth` shows it")
	}
	return toAsked(name) + "#take", err
}

// keepAnswers records those suggested lines that are ticked; the others wait.
func (s *Server) keepAnswers(ctx context.Context, r *http.Request) (string, error) {
	name := r.PathValue("name")
	open, err := s.bench.Suggestions(ctx, workbench.QuestionnaireSource(name))
	if err != nil {
		return "", err
	}
	wanted := map[string]bool{}
	for _, key := range r.PostForm["key"] {
		wanted[key] = true
	}
	var choices []workbench.Choice
	for _, one := range open {
		if wanted[one.Key] {
			choices = append(choices, workbench.Choice{Suggestion: one})
		}
	}
	if len(choices) == 0 {
		return "", fault.New(fault.Misread, "no line is ticked").Do("tick those that are to be kept")
	}
	_, err = s.bench.Keep(ctx, choices)
	return toAsked(name) + "#take", err
}
