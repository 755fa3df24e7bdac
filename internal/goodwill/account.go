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
	Until  civil.Day // the last day it counts on: what passes is forgotten; zero: for good
}

// Counts reports whether a line is part of the balance of a day.
func (line Line) Counts(day civil.Day) bool {
	return line.On <= day && (line.Until.IsZero() || day <= line.Until)
}

// Of is a person's account as of the book's day.
func Of(b *book.Book, p *book.Person, rates Rates) Account {
	return Open(b, rates, b.Day).Account(p)
}

// Account is what lies between the owner and a person.
func (k *Bank) Account(p *book.Person) Account {
	a := k.Unsorted(p)
	a.Lines = inOrder(a.Lines)
	return a
}

// Unsorted is the same account with its lines as they were written, for those who
// want no more than a balance.
func (k *Bank) Unsorted(p *book.Person) Account {
	l := ledger{Bank: k, person: p, lines: make([]Line, 0, len(k.wins.Items)+64)}
	l.tellings()
	l.warnings()
	l.dealings()
	l.feedback()
	l.concerns()
	l.updates()
	return Account{Person: p, Lines: l.lines, halfLife: k.rates.HalfLife}
}

// inOrder sorts lines by day, then by entry; those of the same entry and day stay
// as they were written.
func inOrder(lines []Line) []Line {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &lines[i], &lines[j]
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Entry, b.Entry), cmp.Compare(i, j))
	})
	sorted := slices.Grow([]Line(nil), len(lines))
	for _, i := range order {
		sorted = append(sorted, lines[i])
	}
	return sorted
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
		if line.Counts(day) && !left(line) {
			sum += a.Now(line, day)
		}
	}
	return sum
}

// Before is what an ask could draw on: the balance without itself and without
// the asks made after it.
func (a Account) Before(b *book.Book, ask book.Ask) float64 {
	return a.BalanceWithout(b.Day, func(line Line) bool {
		if line.Kind != ResourceAsk && line.Kind != IntroAsk && line.Kind != HelpAsk {
			return false
		}
		other := b.Item(line.Entry)
		return other != nil && !other.Pos().Before(ask.Pos())
	})
}

// Point is a balance on a day.
type Point struct {
	On      civil.Day
	Balance float64
}

// Weekly is the balance at the end of each of the last weeks up to a day, the
// day itself last. Lines are gone through once and faded from week to week, so
// that ten years cost no more than their lines.
func (a Account) Weekly(day civil.Day, weeks int) []Point {
	first := day - civil.Day(7*(weeks-1))
	points := make([]Point, 0, weeks)
	fade := math.Exp2(-7 / a.halfLife)
	type change struct {
		on     civil.Day
		amount float64 // as of that day
	}
	var changes []change
	for _, line := range a.Lines {
		changes = append(changes, change{line.On, line.Amount})
		if !line.Until.IsZero() {
			changes = append(changes, change{line.Until + 1, -a.Now(line, line.Until+1)})
		}
	}
	slices.SortStableFunc(changes, func(p, q change) int { return cmp.Compare(p.on, q.on) })
	balance, next := 0.0, 0
	for at := first; at <= day; at += 7 {
		balance *= fade
		for ; next < len(changes) && changes[next].on <= at; next++ {
			balance += changes[next].amount * math.Exp2(-float64(at-changes[next].on)/a.halfLife)
		}
		points = append(points, Point{at, balance})
	}
	return points
}
