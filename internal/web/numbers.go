package web

import (
	"strconv"

	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// numbersTable is how well people were kept informed, quarter by quarter.
type numbersTable struct {
	Quarters []string
	Rows     []numbersRow
	People   []paceRow
}

// numbersRow is one measure; Course is a small picture of it.
type numbersRow struct {
	Name   string
	Values []string
	Course string
}

// paceRow is how bad news reached somebody.
type paceRow struct {
	Slug                string
	News, Told, Heard   string
	NotTold, OverBefore int
}

// numbersOf makes the table; nil where there is nothing to count yet.
func numbersOf(v view.Numbers) *numbersTable {
	if len(v.Quarters) == 0 {
		return nil
	}
	t := &numbersTable{}
	for _, q := range v.Quarters {
		t.Quarters = append(t.Quarters, q.Quarter.Quarter)
	}
	for _, m := range view.Measures() {
		row := numbersRow{Name: m.Name}
		series := chart.Series{Name: m.Name}
		for _, q := range v.Quarters {
			value, shown := m.Of(q)
			row.Values, series.Values = append(row.Values, shown), append(series.Values, value)
			if shown != "" {
				series.Last = shown
			}
		}
		if len(v.Quarters) > 1 && series.Last != "" {
			row.Course = chart.SparkWord(series, 15).SVG()
		}
		t.Rows = append(t.Rows, row)
	}
	for _, p := range v.People {
		_, told := view.Typically(p.KnownToTold)
		_, heard := view.Typically(p.ToldToHeard)
		t.People = append(t.People, paceRow{Slug: p.Person, News: strconv.Itoa(p.News), Told: told, Heard: heard, NotTold: p.Waiting, OverBefore: p.Missed})
	}
	return t
}
