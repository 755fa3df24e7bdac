package goodwill

import (
	"cmp"
	"math"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Account is what lies between the owner and one person.
type Account struct {
	Person *book.Person
	Lines  []Line // by day, then by entry

	halfLife float64
}

// Line is one deposit or withdrawal.
type Line struct {
	Kind   Kind
	Entry  int64     // the entry it comes from
	On     civil.Day // the day it counts from
	Amount float64   // on that day; below zero: taken out
}

// Of is a person's account as of the book's day.
func Of(b *book.Book, p *book.Person, rates Rates) Account {
	l := ledger{Book: b, person: p, rates: rates}
	l.tellings()
	l.warnings()
	l.promises()
	l.feedback()
	l.concerns()
	l.asks()
	l.updates()
	slices.SortStableFunc(l.lines, func(a, b Line) int { return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Entry, b.Entry)) })
	return Account{Person: p, Lines: l.lines, halfLife: rates.HalfLife}
}

// Now is what is left of a line on a day: half of it after each half-life.
func (a Account) Now(line Line, day civil.Day) float64 {
	return line.Amount * math.Exp2(-float64(day-line.On)/a.halfLife)
}

// Balance is what is left of all lines up to a day, on that day.
func (a Account) Balance(day civil.Day) float64 {
	return a.BalanceWithout(day, func(Line) bool { return false })
}

// BalanceWithout is the balance as if some lines were not there: what an ask
// could draw on before it was made.
func (a Account) BalanceWithout(day civil.Day, left func(Line) bool) (sum float64) {
	for _, line := range a.Lines {
		if line.On <= day && !left(line) {
			sum += a.Now(line, day)
		}
	}
	return sum
}
