package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// MetricRow is a metric with its present value and target, and how it came
// there.
type MetricRow struct {
	Name   string    `json:"name"`
	Value  string    `json:"value"`
	Target string    `json:"target"` // "" none
	On     civil.Day `json:"on"`
	Entry  int64     `json:"entry"`
	Values []float64 `json:"values"` // the last ones in the unit of the present value, the oldest first
}

// sparkLength is how many values of a metric are shown.
const sparkLength = 12

// metrics are those of all projects and goals, by slug.
type metrics map[string][]MetricRow

func metricsOf(b *book.Book) metrics {
	all := metrics{}
	for s := range b.Series(func(*book.Project) bool { return true }) {
		last := s.Values[len(s.Values)-1]
		row := MetricRow{Name: s.Name, Value: last.Value, Target: s.Aim().Target, On: last.On, Entry: last.Seq, Values: []float64{}}
		present, _ := journal.ParseQuantity(last.Value)
		for _, v := range s.Values {
			if q, ok := journal.ParseQuantity(v.Value); ok && q.Unit == present.Unit {
				row.Values = append(row.Values, q.Value)
			}
		}
		row.Values = row.Values[max(0, len(row.Values)-sparkLength):]
		all[s.Of.Slug] = append(all[s.Of.Slug], row)
	}
	return all
}

// of are the metrics of one project or goal; never nil.
func (m metrics) of(p *book.Project) []MetricRow { return append([]MetricRow{}, m[p.Slug]...) }
