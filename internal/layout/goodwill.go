package layout

import (
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// Goodwill is the accounts, every line of them, and the course of each with the
// price of what is asked for and not covered yet.
func Goodwill(v view.Goodwill) render.Overview {
	o := render.Overview{Title: "Goodwill", Day: v.Day, Note: v.Note}
	accounts := compose.Grid{Name: "Accounts", Columns: []string{"Person", "Name", "Relation", "Balance", "Last in", "Last out"}}
	lines := compose.Grid{Name: "Lines", Columns: []string{"Person", "Date", "Amount", "Left now", "Reason", "Entry", "Text"}}
	for _, p := range v.People {
		accounts.Rows = append(accounts.Rows, []compose.Value{words(p.Person), words(p.Name), words(string(p.Relation)), number(p.Balance), day(p.LastIn), day(p.LastOut)})
		for _, l := range p.Lines {
			lines.Rows = append(lines.Rows, []compose.Value{words(p.Person), day(l.Date), number(l.Amount), number(l.Now), words(l.Reason), number(float64(l.Entry)), words(l.Text)})
		}
		if len(p.Lines) > 0 {
			o.Pictures = append(o.Pictures, render.Picture{Head: p.Name, Drawing: chart.Goodwill(p.Name, course(p), price(p))})
		}
	}
	o.Grids = []compose.Grid{accounts, lines}
	return o
}

// course is the history of an account from the first week on that had something
// in it.
func course(p view.Account) (balances []chart.Balance) {
	for _, at := range p.Series {
		if len(balances) > 0 || at.Balance != 0 {
			balances = append(balances, chart.Balance{On: at.Date, Amount: at.Balance})
		}
	}
	return balances
}

// price is what the open asks cost together; 0: there are none.
func price(p view.Account) (sum float64) {
	for _, ask := range p.Asks {
		sum += ask.Cost
	}
	return sum
}
