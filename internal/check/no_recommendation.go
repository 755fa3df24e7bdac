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
	return one(Finding{}, false)
}
