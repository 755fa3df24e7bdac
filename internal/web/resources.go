package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"strings"

	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// resourcesPage is where people's time goes: by person, by goal and project, and
// what an ask for more would come on top of.
type resourcesPage struct {
	Since    string
	ByPerson string // the picture; "" where no share is known
	ByGoal   string
	People   []loadRow
	Goals    []effortRow // each with its projects below
	Asks     []resourceAskRow
	Empty    *emptyState
}

// loadRow is where one person's time goes.
type loadRow struct {
	Slug, Name   string
	Given, Hours string
	Left         string
	Over, Away   bool
	Shares       []partRow
}

type partRow struct {
	Title, Percent, Until string
	Entry                 int64
}

// effortRow is what goes into a goal or, where it is one, a project.
type effortRow struct {
	Title, About   string
	Project        bool
	State          string
	Percent, Hours string
	Who            string
}

// resourceAskRow is an ask for more beside what is there.
type resourceAskRow struct {
	Entry int64
	Of    string
	Text  string
	Says  string
}

func (s *Server) resources(ctx context.Context, _ *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	v := view.ResourcesOf(b, view.ResourceScope{})
	p := resourcesPage{Since: v.From.String()}
	p.people(v)
	p.goals(v)
	for _, ask := range v.Asks {
		p.Asks = append(p.Asks, askedFor(ask))
	}
	if p.ByPerson == "" && len(v.Projects)+len(v.Asks) == 0 {
		p.Empty = &emptyState{What: "Nobody's time is recorded here yet.", Why: "Whoever asks for more is asked first where everything already goes.",
			Do: "Say where somebody's time goes", Line: "alloc +<project> @<name> 50%"}
	}
	return filled{title: "Resources", body: resourcesOf(p)}, nil
}

func (p *resourcesPage) people(v view.Resources) {
	var loads []chart.Load
	for _, one := range v.People {
		row := loadRow{Slug: one.Person, Name: render.Clean(one.Name), Hours: hours(one.Hours), Away: one.Away, Over: one.Over > 0, Given: "–", Left: "not known"}
		load := chart.Load{Name: row.Name}
		for _, share := range one.Shares {
			row.Shares = append(row.Shares, partRow{render.Clean(share.Title), percent(share.Percent), worded("until ", share.Until.String()), share.Entry})
			load.Parts = append(load.Parts, chart.Part{Name: render.Clean(share.Title), Share: share.Percent / 100})
		}
		if one.Known {
			row.Given, row.Left = percent(one.Percent), percent(one.Free)+" free"
			loads = append(loads, load)
		}
		if row.Over {
			row.Left = percent(one.Over) + " too much"
		}
		p.People = append(p.People, row)
	}
	if len(loads) > 0 {
		p.ByPerson = chart.ResourceBars(loads, chart.Full).SVG()
	}
}

func (p *resourcesPage) goals(v view.Resources) {
	var loads []chart.Load
	for _, g := range v.Goals {
		title := render.Clean(cmp.Or(g.Title, "Under no goal"))
		p.Goals = append(p.Goals, effortRow{Title: title, About: at(g.Owner), Percent: percent(g.Percent), Hours: hours(g.Hours)})
		load := chart.Load{Name: title, Many: true}
		for _, one := range v.Projects {
			if one.Goal != g.Goal {
				continue
			}
			var who []string
			for _, share := range one.Shares {
				who = append(who, "@"+share.Person+" "+percent(share.Percent))
			}
			p.Goals = append(p.Goals, effortRow{Title: render.Clean(one.Title), Project: true, State: one.State, Percent: percent(one.Percent), Hours: hours(one.Hours), Who: strings.Join(who, ", ")})
			load.Parts = append(load.Parts, chart.Part{Name: render.Clean(one.Title), Share: one.Percent / 100})
		}
		if g.Percent > 0 {
			loads = append(loads, load)
		}
	}
	if len(loads) > 0 {
		p.ByGoal = chart.ResourceBars(loads, chart.Full).SVG()
	}
}

func askedFor(ask view.ResourceAsk) resourceAskRow {
	on := "everything"
	if len(ask.Projects) > 0 {
		on = "+" + strings.Join(ask.Projects, ", +")
	}
	return resourceAskRow{ask.Entry, ask.Of, render.Clean(ask.Text), fmt.Sprintf("It would come on top of %s of a person on %s; %s are given in all, and %s are free.",
		percent(ask.OnTop), on, percent(ask.Given), percent(ask.Free))}
}

func percent(n float64) string { return fmt.Sprintf("%.4g%%", n) }

// hours says how long something took; nothing where it is not known.
func hours(n float64) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%.4g h", n)
}
