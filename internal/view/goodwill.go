package view

import (
	"cmp"
	"math"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

// GoodwillWeeks is how many weeks the history of an account goes back.
const GoodwillWeeks = 52

// Estimate is what has to be said wherever a balance is shown.
const Estimate = "The amounts are your own estimate of what a thing is worth, not a measure of anybody."

// Goodwill is the bank: what lies between the owner and each person.
type Goodwill struct {
	Day    civil.Day `json:"day"`
	People []Account `json:"people"`
	Note   string    `json:"note"`
}

// Account is what lies between the owner and one person, and what it can carry.
type Account struct {
	Person   string         `json:"person"`
	Name     string         `json:"name"`
	Relation book.Relation  `json:"relation"`
	Balance  float64        `json:"balance"`
	Lines    []GoodwillLine `json:"lines"`     // the newest first
	Series   []BalanceAt    `json:"series"`    // by week, the day itself last
	Safe     []SafeAsk      `json:"safe"`      // each kind of ask that costs something
	Asks     []CoveredAsk   `json:"asks"`      // those that wait, in order
	Deposits []Deposit      `json:"deposits"`  // what could be put in now, the least work first
	LastIn   civil.Day      `json:"last_in"`   // of the last deposit
	LastOut  civil.Day      `json:"last_out"`  // of the last withdrawal
	HalfLife float64        `json:"half_life"` // the days after which half of an amount is left
}

// GoodwillLine is one deposit or withdrawal.
type GoodwillLine struct {
	Entry  int64     `json:"entry"`
	Date   civil.Day `json:"date"`
	Amount float64   `json:"amount"` // on that day; below zero: taken out
	Now    float64   `json:"now"`    // what is left of it
	Reason string    `json:"reason"`
	Text   string    `json:"text"` // what the entry says
}

// BalanceAt is the balance at the end of a day.
type BalanceAt struct {
	Date    civil.Day `json:"date"`
	Balance float64   `json:"balance"`
}

// SafeAsk is a kind of ask and whether the present balance covers it.
type SafeAsk struct {
	Kind    string  `json:"kind"`
	Cost    float64 `json:"cost"`
	Covered bool    `json:"covered"`
	Cover   []int64 `json:"cover"` // the deposits that would cover it; none where they do not reach
}

// CoveredAsk is an ask that waits, beside what it could draw on.
type CoveredAsk struct {
	Open
	Cost    float64 `json:"cost"`
	Before  float64 `json:"before"` // the balance without it and those after it
	Covered bool    `json:"covered"`
	Cover   []int64 `json:"cover"` // the deposits that would cover it; none where they do not reach
}

// GoodwillOf makes the view of one person or the members of a group, or with
// nobody of everybody who is related to the owner or with whom something is left. The book should reach
// back GoodwillWeeks beyond its horizon.
func GoodwillOf(b *book.Book, rates goodwill.Rates, only *book.Person) Goodwill {
	v := Goodwill{Day: b.Day, People: []Account{}, Note: Estimate}
	bank := goodwill.Open(b, rates, b.Day-7*(GoodwillWeeks-1))
	var members []string
	if only != nil {
		members = only.MembersAt(book.Pos{On: b.Day + 1})
	}
	for p := range b.People() {
		if p.IsGroup() || only != nil && !slices.Contains(members, p.Slug) {
			continue
		}
		account := accountOf(b, p, bank.Account(p), rates)
		if only != nil || account.Relation != book.Unrelated || math.Abs(account.Balance) >= 0.05 {
			v.People = append(v.People, account)
		}
	}
	slices.SortStableFunc(v.People, func(a, c Account) int { return cmp.Compare(nearness(a.Relation), nearness(c.Relation)) })
	return v
}

func accountOf(b *book.Book, p *book.Person, bank goodwill.Account, rates goodwill.Rates) Account {
	balance := bank.Balance(b.Day)
	v := Account{Person: p.Slug, Name: p.Called(), Relation: p.RelationOn(b.Day), Balance: cents(balance), HalfLife: rates.HalfLife,
		Lines: []GoodwillLine{}, Series: []BalanceAt{}, Safe: []SafeAsk{}, Asks: []CoveredAsk{}, Deposits: depositsOf(b, p, rates)}
	for _, line := range slices.Backward(bank.Lines) {
		if !line.Counts(b.Day) {
			continue
		}
		row := GoodwillLine{Entry: line.Entry, Date: line.On, Amount: line.Amount, Now: cents(bank.Now(line, b.Day)), Reason: line.Kind.String()}
		if it := b.Item(line.Entry); it != nil {
			row.Text = briefly(b, it)
		}
		v.Lines = append(v.Lines, row)
		switch {
		case line.Amount > 0:
			v.LastIn = max(v.LastIn, line.On)
		case line.Amount < 0:
			v.LastOut = max(v.LastOut, line.On)
		}
	}
	for _, at := range bank.Weekly(b.Day, GoodwillWeeks) {
		v.Series = append(v.Series, BalanceAt{at.On, cents(at.Balance)})
	}
	for _, kind := range goodwill.Costly() {
		cost := costOf(rates, kind)
		v.Safe = append(v.Safe, SafeAsk{kind, cost, cost <= balance, cover(v.Deposits, cost-balance)})
	}
	for ask := range b.Asks() {
		cost := costOf(rates, ask.Kind)
		if ask.Of != p.Slug || cost == 0 || !b.OpenAsk(ask) {
			continue
		}
		before := bank.Before(b, ask)
		v.Asks = append(v.Asks, CoveredAsk{open(b, ask.Item), cost, cents(before), cost <= before, cover(v.Deposits, cost-before)})
	}
	return v
}

// briefly is what an entry says; of a telling without words, its kind and what it
// names.
func briefly(b *book.Book, it *book.Item) string {
	if it.Verb == journal.Person {
		return ""
	}
	if text := b.Sentence(it); text != "" {
		return text
	}
	words := it.Verb.String()
	if it.Kind != "" {
		words = it.Kind
	}
	for slug := range it.Projects() {
		words += " +" + slug
	}
	return words
}

// costOf is what an ask of a kind takes out of an account.
func costOf(rates goodwill.Rates, ask string) float64 {
	if kind, costs := goodwill.AskKind(ask); costs {
		return -rates.Points[kind]
	}
	return 0
}

// cents rounds to hundredths: an estimate has no more.
func cents(points float64) float64 {
	return math.Round(points*100)/100 + 0 // no -0
}
