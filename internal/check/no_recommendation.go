package check

import "iter"

func noRecommendation() *Rule {
	return &Rule{
		Name: "no-recommendation", Level: Warning, english: true,
		Reports: "options are laid out and none is recommended",
		Why:     "who decides wants to know what you would do; you have thought about it longest",
		Mend:    "say which one you would take, and why in half a sentence",
		find:    findNoRecommendation,
	}
}

func findNoRecommendation(r *reading) iter.Seq[Finding] {
	if r.isReport() || r.has(recommends) {
		return one(Finding{}, false)
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if m, ok := s.find(choice); ok && !s.greeting && !s.quoted(m) {
			return one(at(s.words[m.first], "lays out a choice (“"+s.said(m)+"”) and recommends nothing"), true)
		}
	}
	if options := r.options(); len(options) >= 2 {
		return one(at(options[0].words[0], "lays out options and recommends none"), true)
	}
	return one(Finding{}, false)
}

// options are the sentences that begin as one of several ways: Option 1, Variant B.
func (r *reading) options() (all []*sentence) {
	for i := range r.sentences {
		s := &r.sentences[i]
		if len(s.words) < 3 {
			continue
		}
		switch s.words[0].low {
		case "option", "variant", "alternative", "plan", "way":
			if next := s.words[1].low; len(next) <= 2 && (startsDigit(next) || s.words[1].text != next) {
				all = append(all, s)
			}
		}
	}
	return all
}
