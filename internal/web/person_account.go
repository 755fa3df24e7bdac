package web

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// account is the goodwill that lies between the owner and somebody: a curve, what it
// can carry, and every line.
type account struct {
	Curve   string // the picture, as SVG
	Balance string
	Safe    string // what can be asked for now
	Lines   []bankLine
	Note    string
}

// bankLine is one deposit or withdrawal.
type bankLine struct {
	Entry       int64
	Date        string
	Amount, Now string
	Out         bool
	Reason      string
	Text        string
}

// bankOf is the account of one person; nil where nothing was ever put in or taken
// out.
func (s *Server) bankOf(ctx context.Context, slug string) (*account, error) {
	rates, err := s.bench.Rates(ctx)
	if err != nil {
		return nil, err
	}
	b, err := s.bench.Deep(ctx, s.at, 7*view.GoodwillWeeks)
	if err != nil {
		return nil, err
	}
	p := b.Person(slug)
	if p == nil {
		return nil, nil
	}
	v := view.GoodwillOf(b, rates, p)
	if len(v.People) != 1 || len(v.People[0].Lines) == 0 {
		return nil, nil
	}
	of := v.People[0]
	a := &account{Balance: fmt.Sprintf("%.1f", of.Balance), Safe: safe(of.Safe), Note: fmt.Sprintf("%s Half is left after %.0f days.", v.Note, of.HalfLife)}
	var curve []chart.Balance
	for _, at := range of.Series {
		if len(curve) > 0 || at.Balance != 0 {
			curve = append(curve, chart.Balance{On: at.Date, Amount: at.Balance})
		}
	}
	price := 0.0
	for _, ask := range of.Asks {
		price = max(price, ask.Cost)
	}
	a.Curve = chart.Goodwill(render.Clean(of.Name), curve, price).SVG()
	for _, line := range of.Lines {
		a.Lines = append(a.Lines, bankLine{Entry: line.Entry, Date: line.Date.String(), Amount: fmt.Sprintf("%+.1f", line.Amount), Now: fmt.Sprintf("%+.1f", line.Now),
			Out: line.Amount < 0, Reason: line.Reason, Text: render.Clean(line.Text)})
	}
	return a, nil
}

// safe says what the balance covers.
func safe(asks []view.SafeAsk) string {
	var can, cannot []string
	for _, ask := range asks {
		name := map[string]string{"intro": "an introduction", "resource": "a resource", "help": "help"}[ask.Kind]
		if ask.Covered {
			can = append(can, name)
		} else {
			cannot = append(cannot, name)
		}
	}
	switch {
	case len(can) == 0:
		return "covers no ask yet"
	case len(cannot) == 0:
		return "covers any ask: " + strings.Join(can, ", ")
	}
	return "covers " + strings.Join(can, ", ") + "; not " + strings.Join(cannot, ", ")
}
