package chart

import (
	"fmt"
	"time"

	"headsup/internal/civil"
)

// Balance is what was in the bank with somebody on a day.
type Balance struct {
	On     civil.Day
	Amount float64
}

// Goodwill draws a balance over time, the line of nothing under it, and where a
// coming ask has a price, that price as a dashed line.
func Goodwill(name string, balances []Balance, price float64) Drawing {
	const width, height, left, right, foot = 340.0, 120.0, 26.0, 70.0, 16.0
	d := Drawing{Width: width, Height: height, Says: goodwillWords(name, balances, price)}
	if len(balances) == 0 {
		return d
	}
	amounts := []float64{0, price}
	for _, b := range balances {
		amounts = append(amounts, b.Amount)
	}
	low, high := span(amounts...)
	y := scale{low, max(high, low+1), height - foot - 4, 8}
	x := scale{float64(balances[0].On), float64(balances[len(balances)-1].On), left, width - right}
	d.line(Hairline, 0.8, Point{left, y.at(0)}, Point{width - right, y.at(0)})
	d.words(Soft, small, left-5, y.at(0)+3, UpTo, "0")
	if high > 0 && y.at(0)-y.at(high) > 12 {
		d.words(Soft, small, left-5, y.at(high)+3, UpTo, fmt.Sprintf("%.0f", high))
	}
	if low < 0 && y.at(low)-y.at(0) > 12 {
		d.words(Soft, small, left-5, y.at(low)+3, UpTo, fmt.Sprintf("%.0f", low))
	}
	var points []Point
	for _, b := range balances {
		points = append(points, Point{x.at(float64(b.On)), y.at(b.Amount)})
	}
	last := points[len(points)-1]
	if len(points) > 1 {
		d.line(Ink, pen+0.3, points...)
	}
	d.disc(Accent, last.X, last.Y, 2.8)
	now := last.Y + 3
	if price > 0 {
		d.dashed(Soft, 0.9, Point{left, y.at(price)}, Point{width - right, y.at(price)})
		label := y.at(price) + 3
		if gap := label - now; gap >= 0 && gap < 11 { // the two labels must not touch
			label = now + 11
		} else if gap < 0 && gap > -11 {
			label = now - 11
		}
		d.words(Soft, small, width-right+8, label, From, fmt.Sprintf("the ask: %.1f", price))
	}
	d.strong(Ink, usual, width-right+8, now, From, fmt.Sprintf("%.1f now", balances[len(balances)-1].Amount))
	first, end := balances[0].On, balances[len(balances)-1].On
	d.words(Soft, small, left, height-3, From, shortDay(first))
	if end != first {
		d.words(Soft, small, width-right, height-3, UpTo, shortDay(end))
	}
	return d
}

func shortDay(day civil.Day) string { return day.In(time.UTC).Format("2 Jan 2006") }

func goodwillWords(name string, balances []Balance, price float64) string {
	if len(balances) == 0 {
		return "Goodwill with " + name + ": nothing recorded."
	}
	first, last := balances[0], balances[len(balances)-1]
	says := fmt.Sprintf("Goodwill with %s: %.1f on %s", name, last.Amount, shortDay(last.On))
	if len(balances) > 1 {
		says += fmt.Sprintf(", was %.1f on %s", first.Amount, shortDay(first.On))
	}
	switch {
	case price > 0 && last.Amount >= price:
		says += fmt.Sprintf("; it covers the ask of %.1f", price)
	case price > 0:
		says += fmt.Sprintf("; the ask of %.1f is not covered", price)
	}
	return says + "."
}
