package check

import (
	"fmt"
	"iter"
)

func unsupported() *Rule {
	return &Rule{
		Name: "unsupported", Level: Error, english: true, needsBook: true,
		Reports: "a factual number, a past or fixed date, or a name that the book does not have as of the day, or has otherwise; days to answer by, meeting days, times of day, list numbers, amounts asked for, simple sums and the signature are free",
		Why:     "a number that you cannot trace is a number you cannot stand by when it is asked about",
		Mend:    "look it up, or record it first, so that the next update has it too",
		find:    findUnsupported,
	}
}

func findUnsupported(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting || r.blocks[s.block].shape == heading {
				continue
			}
			for _, a := range s.amounts() {
				if r.factual(s, a) && !r.supports(s, a) {
					if !yield(at(s.words[a.at], fmt.Sprintf("the book has no %s", a.said))) {
						return
					}
				}
			}
			for _, d := range s.days {
				if r.fixed(s, d) && !r.facts.days[d.day] {
					if !yield(at(s.words[d.first], fmt.Sprintf("the book has no %s", s.said(mark{0, d.first, d.end})))) {
						return
					}
				}
			}
			for _, n := range r.strangers(s) {
				if !yield(at(s.words[n.first], fmt.Sprintf("the book knows no %s", s.said(n)))) {
					return
				}
			}
		}
	}
}
