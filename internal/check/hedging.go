package check

import "iter"

func hedging() *Rule {
	return &Rule{
		Name: "hedging", Level: Warning, english: true,
		Reports: "two softeners stand in one sentence, or one that hides whether something is asked or true; one honest “might” is fine, and quoted text is",
		Why:     "the reader has to guess whether you ask, know or only think aloud",
		Mend:    "say what you know, what you do not, and what you want, each plainly",
		find:    findHedging,
	}
}

func findHedging(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting {
				continue
			}
			m, ok := s.hedged()
			if ok && !yield(at(s.words[m.first], "softened twice, or so that nobody can tell what is meant: “"+s.said(m)+"”")) {
				return
			}
		}
	}
}

// hedged is where a sentence is softened more than one honest word would.
func (s *sentence) hedged() (mark, bool) {
	var soft []mark
	for _, m := range s.all(softener | hides) {
		if s.quoted(m) || s.isMay(m.first) || s.words[m.first].low == "who" && s.words[m.end-1].after == 0 && m.end < len(s.words) {
			continue // and “who knows the lift?” is a question
		}
		if m.class&hides != 0 {
			return m, true
		}
		soft = append(soft, m)
	}
	if len(soft) < 2 {
		return mark{}, false
	}
	strong := 0
	for _, m := range soft {
		if m.class&weak == 0 {
			strong++
		}
	}
	return soft[0], strong >= 2 || strong == 1 && len(soft) >= 3
}

// isMay reports whether a word is the month, which stands beside a number or
// behind what leads to one.
func (s *sentence) isMay(i int) bool {
	return s.words[i].text == "May" &&
		(i > 0 && (startsDigit(s.words[i-1].low) || leadsToMonth(s.words[i-1].low)) || i+1 < len(s.words) && startsDigit(s.words[i+1].low))
}

// leadsToMonth are the words that stand right before a month.
func leadsToMonth(low string) bool {
	switch low {
	case "in", "since", "until", "till", "by", "of", "last", "next", "this", "from", "to", "early", "mid", "late", "before", "after", "and":
		return true
	}
	return false
}
