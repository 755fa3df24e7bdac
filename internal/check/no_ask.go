package check

import "iter"

func noAsk() *Rule {
	return &Rule{
		Name: "no-ask", Level: Warning, english: true,
		Reports: "there is trouble, a choice or a need, and not a word on what the reader should do or that nothing is needed",
		Why:     "the reader does not know whether it is now theirs, and worries or waits",
		Mend:    "say what you need and by when, or say “nothing needed from you”",
		find:    findNoAsk,
	}
}

func findNoAsk(r *reading) iter.Seq[Finding] {
	if r.isReport() || r.has(nothing) || r.setsDefault() {
		return one(Finding{}, false)
	}
	troubled, chosen := false, false
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.wants() || s.asks && !s.greeting {
			return one(Finding{}, false)
		}
		_, bad := r.troubled(i)
		troubled = troubled || bad
		chosen = chosen || (s.has(choice) || r.orElse(i)) && !s.has(recommends)
	}
	switch {
	case troubled:
		return one(whole("there is trouble, and not a word on what the reader should do"), true)
	case chosen:
		return one(whole("there is a choice, and not a word on who makes it"), true)
	}
	return one(Finding{}, false)
}
