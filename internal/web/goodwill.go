package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"

	"headsup/internal/advise"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// goodwillPage is what lies between the owner and everybody who matters.
type goodwillPage struct {
	People []accountRow
	Note   string
	Empty  *emptyState
}

// accountRow is one account at a glance.
type accountRow struct {
	Slug, Name      string
	Relation        string
	Balance, Course string
	Low             bool
	LastIn, LastOut string
	Covers          string
}

// accountPage is one account: what is in it, what waits for it, and what could be
// put in.
type accountPage struct {
	Name, Slug string
	Relation   string
	Ledger     ledger
	Asks       []coveredRow
	Deposits   []depositRow
}

// ledger is what is in an account, and how it came to be: a curve, and every line.
type ledger struct {
	Balance string
	Low     bool
	Safe    string // what can be asked for now
	Course  string // the picture; "" where nothing was ever in it
	Lines   []accountLine
	Note    string
}

// coveredRow is an ask that waits, beside what it can draw on.
type coveredRow struct {
	Entry      int64
	Kind, Text string
	Says       string
	Covered    bool
}

// depositRow is something true that could be put in now.
type depositRow struct {
	Amount, Reason string
	Text           string
	Entry          int64
	Deed           deed
}

// accountLine is one deposit or withdrawal.
type accountLine struct {
	Date, Amount, Now string
	Out               bool
	Reason, Text      string
	Entry             int64
}

// accountsOf is what lies between the owner and everybody, or one person.
func (s *Server) accountsOf(ctx context.Context, slug string) (v view.Goodwill, err error) {
	rates, err := s.bench.Rates(ctx)
	if err != nil {
		return v, err
	}
	b, err := s.bench.Deep(ctx, s.at, 7*view.GoodwillWeeks)
	if err != nil {
		return v, err
	}
	if slug == "" {
		return view.GoodwillOf(b, rates, nil), nil
	}
	only := b.Person(slug)
	if only == nil || only.IsGroup() {
		return v, fault.New(fault.Missing, "there is no account with @%s", render.Clean(slug)).Do("Goodwill lists whom there is one with")
	}
	return view.GoodwillOf(b, rates, only), nil
}

func (s *Server) goodwill(ctx context.Context, _ *http.Request) (filled, error) {
	v, err := s.accountsOf(ctx, "")
	if err != nil {
		return filled{}, err
	}
	p := goodwillPage{Note: v.Note}
	for _, a := range v.People {
		p.People = append(p.People, accountRow{Slug: a.Person, Name: render.Clean(a.Name), Relation: string(a.Relation), Balance: points(a.Balance), Low: a.Balance < 0,
			Course: smallCourse(a), LastIn: a.LastIn.String(), LastOut: a.LastOut.String(), Covers: cmp.Or(a.Covers(), "nothing yet")})
	}
	if len(p.People) == 0 {
		p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "Goodwill is what was done for each other: it says what can be asked for now.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager"}
	}
	return filled{title: "Goodwill", body: goodwillOf(p)}, nil
}

// courseWeeks are the weeks whose course stands in the list of everybody.
const courseWeeks = 13

// smallCourse draws the last weeks of an account; "" where nothing moved.
func smallCourse(a view.Account) string {
	series := chart.Series{Name: "Goodwill with " + render.Clean(a.Name), Last: points(a.Balance)}
	moved := false
	for _, at := range a.Series[max(0, len(a.Series)-courseWeeks):] {
		series.Values = append(series.Values, at.Balance)
		moved = moved || at.Balance != 0
	}
	if !moved {
		return ""
	}
	return chart.SparkWord(series, 15).SVG()
}

func (s *Server) account(ctx context.Context, r *http.Request) (filled, error) {
	v, err := s.accountsOf(ctx, r.PathValue("slug"))
	if err != nil {
		return filled{}, err
	}
	if len(v.People) == 0 {
		return filled{}, fault.New(fault.Missing, "there is no account with @%s", render.Clean(r.PathValue("slug"))).Do("Goodwill lists whom there is one with")
	}
	a := v.People[0]
	p := accountPage{Name: render.Clean(a.Name), Slug: a.Person, Relation: string(a.Relation), Ledger: ledgerOf(a, v.Note)}
	for _, ask := range a.Asks {
		row := coveredRow{Entry: ask.Entry, Kind: ask.Kind, Text: render.Clean(ask.Text), Covered: ask.Covered, Says: fmt.Sprintf("costs %.1f, covered by %.1f", ask.Cost, ask.Before)}
		if !ask.Covered {
			row.Says = fmt.Sprintf("costs %.1f, only %.1f there; %s", ask.Cost, ask.Before, view.Covering(ask.Cover))
		}
		p.Asks = append(p.Asks, row)
	}
	for _, d := range a.Deposits {
		p.Deposits = append(p.Deposits, depositRow{fmt.Sprintf("%+.1f", d.Amount), d.Reason, render.Clean(d.Text), d.Entry, deedBy(advise.Deposit(a.Person, d))})
	}
	return filled{title: "Goodwill with " + p.Name, body: accountOf(p)}, nil
}

// ledgerOf is the ledger of an account; note says how it is reckoned.
func ledgerOf(a view.Account, note string) ledger {
	l := ledger{Balance: points(a.Balance), Low: a.Balance < 0, Safe: a.SaysSafe(), Note: fmt.Sprintf("%s Half is left after %.0f days.", note, a.HalfLife)}
	price := 0.0
	for _, ask := range a.Asks {
		price += ask.Cost
	}
	l.Course = course(render.Clean(a.Name), a, price)
	for _, line := range a.Lines {
		l.Lines = append(l.Lines, accountLine{line.Date.String(), fmt.Sprintf("%+.1f", line.Amount), points(line.Now), line.Amount < 0, line.Reason, render.Clean(line.Text), line.Entry})
	}
	return l
}

// course draws an account from the first week that had something in it, with the
// price of what is asked.
func course(name string, a view.Account, price float64) string {
	var balances []chart.Balance
	for _, at := range a.Series {
		if len(balances) > 0 || at.Balance != 0 {
			balances = append(balances, chart.Balance{On: at.Date, Amount: at.Balance})
		}
	}
	if len(balances) == 0 {
		return ""
	}
	return chart.Goodwill(name, balances, price).SVG()
}

// points is a balance to one decimal.
func points(n float64) string { return fmt.Sprintf("%.1f", n) }
