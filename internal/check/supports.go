package check

import (
	"math"
	"slices"

	"headsup/internal/journal"
)

// few is the number up to which things are counted on fingers: smaller ones are
// facts only where the book counts the same thing.
const few = 12

// factual reports whether a number claims something that is so: not what is
// asked for or planned.
func (r *reading) factual(s *sentence, a amount) bool {
	if s.wantsThere(a) || s.asks || a.at > 0 && s.words[a.at-1].class&negates != 0 || s.supposes() || s.titles(a) || s.onlyCounts(a) || s.has(plans) && !s.has(stateWord) {
		return false
	}
	return a.unit || a.of != 0 || a.value > few || r.countsSame(s, a)
}

// wantsThere reports whether a number stands in what is asked for, and not in what is said
// of it behind a comma: “read it by Friday, it is for 26 schools”.
func (s *sentence) wantsThere(a amount) bool {
	m, ok := s.wanted()
	if !ok {
		return false
	}
	if a.at < m.end {
		return true
	}
	for i := a.at; i > m.end; i-- {
		if s.words[i-1].after == ',' {
			switch s.words[i].low {
			case "it", "this", "they", "there":
				return false
			}
		}
	}
	return true
}

// onlyCounts reports whether a sentence is nothing but how many more there are that it
// does not name: “+16 more.”
func (s *sentence) onlyCounts(a amount) bool {
	return a.at == 0 && len(s.words) == 2 && s.words[1].low == "more"
}

// titles reports whether a number belongs to a title in quotes: “Route 66”. Any other
// number in quotes is passed on by the writer, and claims as much as one without.
func (s *sentence) titles(a amount) bool {
	i := a.at
	if !s.words[i].quoted {
		return false
	}
	return i > 0 && s.words[i-1].quoted && startsUpper(s.words[i-1].text) || a.end < len(s.words) && s.words[a.end].quoted && startsUpper(s.words[a.end].text)
}

// countsSame reports whether the book counts the same thing in an entry about the
// same.
func (r *reading) countsSame(s *sentence, a amount) bool {
	if a.noun == "" {
		return false
	}
	for _, f := range r.facts.all {
		if slices.ContainsFunc(f.amounts, func(b amount) bool { return b.noun == a.noun }) && f.shared(s) >= 3 {
			return true
		}
	}
	return false
}

// supports reports whether the book has a number: as it stands, or as a simple
// sum of numbers that stand together.
func (r *reading) supports(s *sentence, a amount) bool {
	if stale, ok := r.stale(s, a); ok {
		return !stale
	}
	if !r.holds(s, a) {
		return r.sums(s, a) && (a.of == 0 || r.facts.numbers[a.of] && a.value > few)
	}
	return a.of == 0 || r.facts.numbers[a.of]
}

// holds reports whether the book has the number itself. A small one must count
// the same thing there.
func (r *reading) holds(s *sentence, a amount) bool {
	if a.unit || a.value > few {
		if a.percent {
			return r.facts.percents[a.value]
		}
		return r.facts.numbers[a.value]
	}
	for _, f := range r.facts.all {
		for _, b := range f.amounts {
			if near(a.value, b.value) && (a.of != 0 && near(a.of, b.of) || a.of == 0 && (b.noun == a.noun || f.shared(s) >= 2)) {
				return true
			}
		}
	}
	return false
}

// stale reports whether a part of a whole has another value in the book by now;
// ok is false where the book does not count such parts.
func (r *reading) stale(s *sentence, a amount) (stale, ok bool) {
	if a.of == 0 {
		return false, false
	}
	var latest amount
	for _, f := range r.facts.all {
		for _, b := range f.amounts {
			if near(b.of, a.of) && b.of != 0 && (f.shared(s) > 0 || f.item.Verb == journal.Metric) {
				latest, ok = b, true
			}
		}
	}
	if !ok {
		return false, false
	}
	if near(latest.value, a.value) || near(latest.of-latest.value, a.value) {
		return false, true
	}
	return !s.says(mark{0, a.at, a.end}, changed) || !r.holds(s, a), true // of a change only what it was before is known
}

// sums reports whether a number is the sum, the difference or the percentage of
// two numbers that stand in one entry, or in the message.
func (r *reading) sums(s *sentence, a amount) bool {
	var here []float64
	for i := range r.sentences {
		for _, b := range r.sentences[i].amounts() {
			if r.facts.numbers[b.value] {
				here = append(here, b.value)
			}
			if b.of != 0 {
				here = append(here, b.of)
			}
		}
	}
	if makes(here, a) {
		return true
	}
	for _, f := range r.facts.all {
		var there []float64
		for _, b := range f.amounts {
			there = append(there, b.value)
			if b.of != 0 {
				there = append(there, b.of)
			}
		}
		if f.shared(s) > 0 && makes(there, a) {
			return true
		}
	}
	return false
}

// makes reports whether a number is made of two others: a sum, a difference or,
// for a percentage, the part one is of the other or has gone up or down by.
func makes(numbers []float64, a amount) bool {
	for i, x := range numbers {
		for j, y := range numbers {
			switch {
			case i == j || x == y:
			case a.percent && y != 0 && (math.Round(100*x/y) == math.Round(a.value) || math.Round(100*math.Abs(x-y)/y) == math.Round(a.value)):
				return true
			case !a.percent && (near(x-y, a.value) || i < j && near(x+y, a.value)):
				return true
			}
		}
	}
	return false
}

// fixed reports whether a day is a fact: written with its month, and neither a
// day to answer by nor one to meet on.
func (r *reading) fixed(s *sentence, d when) bool {
	return explicit(s, d) && !s.wants() && !s.has(event) && !s.asks && !s.supposes()
}
