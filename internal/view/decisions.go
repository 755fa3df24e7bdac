package view

import (
	"cmp"
	"slices"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Decisions are the choices that wait, and those that were made.
type Decisions struct {
	Day    civil.Day     `json:"day"`
	Open   []DecisionRow `json:"open"`   // the nearest date first, those without one last
	Taken  []DecisionRow `json:"taken"`  // the last first
	Median *float64      `json:"median"` // days to a decision; null while none was taken
}

// DecisionRow is one choice.
type DecisionRow struct {
	Entry     int64     `json:"entry"`
	On        civil.Day `json:"on"`
	Text      string    `json:"text"`
	From      string    `json:"from"` // who decides; of one taken who did
	Projects  []string  `json:"projects"`
	Options   []Option  `json:"options"`
	Recommend int       `json:"recommend"`
	Default   int       `json:"default"`
	Applies   bool      `json:"applies"` // the default's day has come and nobody objected
	By        civil.Day `json:"by"`
	Late      bool      `json:"late"`
	Cost      string    `json:"cost"` // of waiting
	Age       int       `json:"age"`  // in days

	Taken  civil.Day `json:"taken"`  // zero: open
	Days   int       `json:"days"`   // how long it took
	Choice int       `json:"choice"` // 0: it was not said by number
	Answer string    `json:"answer"`
}

// Option is one way to choose.
type Option struct {
	Text string   `json:"text"`
	Pros []string `json:"pros"`
	Cons []string `json:"cons"`
}

// DecisionsOf makes the view of what one person is to decide or has decided, or
// with nobody of all. What was dropped without an answer is left out.
func DecisionsOf(b *book.Book, only *book.Person) Decisions {
	v := Decisions{Day: b.Day, Open: []DecisionRow{}, Taken: []DecisionRow{}}
	var took []int
	for d := range b.Decisions() {
		row := decisionRow(b, d)
		if only != nil && row.From != only.Slug {
			continue
		}
		switch {
		case d.Open():
			v.Open = append(v.Open, row)
		case !row.Taken.IsZero():
			v.Taken = append(v.Taken, row)
			took = append(took, row.Days)
		}
	}
	slices.SortStableFunc(v.Open, func(a, c DecisionRow) int { return compareDue(a.By, c.By) })
	slices.SortStableFunc(v.Taken, func(a, c DecisionRow) int { return cmp.Compare(c.Taken, a.Taken) })
	v.Median = median(took)
	return v
}

func decisionRow(b *book.Book, d book.Decision) DecisionRow {
	row := DecisionRow{Entry: d.Seq, On: d.On, Text: b.Sentence(d.Item), From: d.From, Projects: slices.AppendSeq([]string{}, d.Projects()),
		Options: []Option{}, Recommend: d.Recommend, Default: d.Default, By: d.By, Cost: d.Cost, Age: int(b.Day - d.On)}
	for i, text := range d.Options {
		row.Options = append(row.Options, Option{text, append([]string{}, d.Points(journal.Pro, i+1)...), append([]string{}, d.Points(journal.Con, i+1)...)})
	}
	row.Late = d.Open() && !d.By.IsZero() && d.By < b.Day
	row.Applies = d.Open() && d.Default > 0 && !d.By.IsZero() && d.By <= b.Day
	decided := d.Decided()
	if decided == nil {
		return row
	}
	row.Taken, row.Days = decided.On, max(0, int(decided.On-d.On))
	if choice := d.Choice(); choice != nil { // the last word, where it was taken again
		said, _ := choice.Tag(journal.Choice)
		row.Choice, _ = strconv.Atoi(said)
		row.From, row.Answer = d.Giver(), b.Sentence(choice)
	}
	return row
}

// compareDue orders by a day that may be missing: the nearest first, none last.
func compareDue(a, c civil.Day) int {
	if a.IsZero() || c.IsZero() {
		return cmp.Compare(c, a)
	}
	return cmp.Compare(a, c)
}

// median is the middle of some numbers, or the mean of the two in the middle;
// nil of none.
func median(numbers []int) *float64 {
	n := len(numbers)
	if n == 0 {
		return nil
	}
	sorted := slices.Sorted(slices.Values(numbers))
	middle := float64(sorted[(n-1)/2]+sorted[n/2]) / 2
	return &middle
}
