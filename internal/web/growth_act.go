package web

import (
	"context"
	"net/http"

	"headsup/internal/book"
)

// Where the forms of Growth go.
const (
	growthFeedback = "/growth/feedback"
	growthAsk      = "/growth/ask"
	growthRate     = "/growth/rate"
)

// growthForms are the three forms of Growth with what was typed into them.
type growthForms struct {
	Got, Ask, Own growthForm
}

// growthForm is one of them; Open is true where it was refused.
type growthForm struct {
	Open               bool
	Who, Kinds, Scores []oneOf
	Words, Skill, By   string
}

func growthFormsOf(b *book.Book, r *http.Request) growthForms {
	var f growthForms
	for act, one := range map[string]*growthForm{growthFeedback: &f.Got, growthAsk: &f.Ask, growthRate: &f.Own} {
		typed := typedInto(r, act)
		who := typed("who")
		if who == "" {
			who = firstManager(b)
		}
		*one = growthForm{Open: r.Method == http.MethodPost && r.URL.Path == act, Who: peopleToChoose(b, who), Words: typed("words"), Skill: typed("skill"), By: typed("by"),
			Kinds: wordsToChoose([]string{"feedback", "advice"}, typed("kind")), Scores: append([]oneOf{{Name: "no score"}}, wordsToChoose([]string{"1", "2", "3", "4", "5"}, typed("score"))...)}
	}
	return f
}

// gotFeedback records feedback that somebody gave.
func (s *Server) gotFeedback(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	return s.enter(ctx, "/growth", lineOf("feedback", "@"+f.Get("who"), f.Get("words"), "about:"+f.Get("skill"), "score:"+f.Get("score")))
}

// askFor records that feedback or advice is asked for.
func (s *Server) askFor(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	return s.enter(ctx, "/growth", lineOf("ask", "@"+f.Get("who"), f.Get("kind"), f.Get("words"), "about:"+f.Get("skill"), "by:"+f.Get("by")))
}

// rateMyself records how the owner sees a skill of theirs.
func (s *Server) rateMyself(ctx context.Context, r *http.Request) (string, error) {
	f := r.PostForm
	return s.enter(ctx, "/growth", lineOf("feedback", "@"+book.Owner, f.Get("words"), "about:"+f.Get("skill"), "score:"+f.Get("score")))
}
