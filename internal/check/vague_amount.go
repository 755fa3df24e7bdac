package check

import (
	"iter"
	"slices"
	"strings"
)

func vagueAmounts() *Rule {
	return &Rule{
		Name: "vague-amount", Level: Warning, english: true,
		Reports: "a quantity that carries the claim is given as a word; idioms are not meant",
		Why:     "the reader cannot repeat it, compare it or trust it",
		Mend:    "write the number, or from what to what",
		find:    findVagueAmounts,
	}
}

func findVagueAmounts(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting || s.asks || s.wants() || s.imagines() {
				continue // and what is asked for or only imagined is no claim
			}
			for _, m := range s.all(vagueAmount) {
				if s.numbered(m) || s.quoted(m) || s.denied(m) || s.uncounted(m) || m.class&weak != 0 && r.isReport() {
					continue
				}
				if !yield(at(s.words[m.first], "“"+s.said(m)+"” gives no number")) {
					return
				}
				break
			}
		}
	}
}

// numbered reports whether a number stands in the same clause, or right behind it: “much
// shorter, 6 minutes”.
func (s *sentence) numbered(m mark) bool {
	first, end := s.clause(m)
	for _, a := range s.amounts() {
		if first <= a.at && a.at <= end {
			return true
		}
	}
	return false
}

// uncounted reports whether an amount is one of what nobody counts: a great deal
// of the fun.
func (s *sentence) uncounted(m mark) bool {
	i := m.end
	for i < len(s.words) && (s.words[i].low == "of" || s.words[i].low == "the" || s.words[i].low == "our" || s.words[i].low == "your") {
		i++
	}
	if i == m.end || i == len(s.words) {
		return false
	}
	const feelings = "fun joy pleasure charm care trust thought patience goodwill interest attention love respect sense sympathy courage luck energy enthusiasm effort credit thanks noise talk fuss warmth"
	return slices.Contains(strings.Fields(feelings), s.words[i].low)
}

// imagines reports whether a sentence speaks of what is not so.
func (s *sentence) imagines() bool {
	for _, w := range s.words {
		switch w.low {
		case "if", "would", "unless", "whether", "should", "may", "might":
			return true
		}
	}
	return false
}
