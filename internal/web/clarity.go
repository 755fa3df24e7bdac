package web

import (
	"context"
	"net/http"

	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/view"
)

// clarityPage is what is not clear yet, each with the question that clears it.
type clarityPage struct {
	Lead   string
	Groups []unclear
}

// unclear is one goal, project, request or decision with what it lacks.
type unclear struct {
	Kind, Title string
	Entry       int64
	Gaps        []gapAsk
}

// gapAsk is one thing that is lacking.
type gapAsk struct {
	Lacks    string
	Question string
	Whom     string
	Ask      string // the line that keeps that it was asked; "" it is the owner's to say, or was asked
	Answer   string // the line that says it
}

func (s *Server) clarity(ctx context.Context, _ *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	v := view.ClarityOf(b)
	p := clarityPage{Lead: counted(len(v.Gaps), "thing is", "things are") + " not clear yet. Clarity is yours to get."}
	if len(v.Gaps) == 0 {
		p.Lead = "Nothing is unclear: every goal and project has its reason, measure, date and owner."
	}
	for i, gap := range v.Gaps {
		if i == 0 || v.Gaps[i-1].About != gap.About {
			p.Groups = append(p.Groups, unclear{Kind: gap.Kind, Title: render.Clean(gap.Title), Entry: gap.Entry})
		}
		group := &p.Groups[len(p.Groups)-1]
		group.Gaps = append(group.Gaps, gapOf(gap))
	}
	return filled{title: "Clarity", body: clarityOf(p)}, nil
}

func gapOf(gap view.Gap) gapAsk {
	one := gapAsk{Lacks: gap.Lacks, Question: render.Clean(gap.Question), Whom: gap.Whom(), Answer: clearing(gap)}
	if gap.Ask != "" && gap.Asked == 0 {
		one.Ask = lineOf("ask", "@"+gap.Ask, "clarity", journal.PlainWords(one.Question), gap.About)
	}
	return one
}

// clearing is the line that says what is lacking.
func clearing(gap view.Gap) string {
	tag := map[string]string{"goal": "goal:+<goal>", "owner": "owner:@<name>", "date": "by:<date>", "measure": "measure:<words>", "why": "why:<words>", "decider": "from:@<name>"}[gap.Lacks]
	switch {
	case gap.Lacks == "confirmation":
		return "amend " + gap.About + " confirmed:yes"
	case gap.Kind == "goal" || gap.Kind == "project":
		return gap.Kind + " " + gap.About + " " + tag
	}
	return "amend " + gap.About + " " + tag
}
