package check

import "iter"

func buriedBadNews() *Rule {
	return &Rule{
		Name: "buried-bad-news", Level: Error, english: true,
		Reports: "a slip, loss, failure or overrun first appears after the opening paragraph, or after three sentences or bullets, and the opening did not announce it",
		Why:     "who reads only the opening believes that all is well, and is surprised later",
		Mend:    "move it to the front, or announce it there: “one date has slipped, see below”",
		find:    findBuriedBadNews,
	}
}

func findBuriedBadNews(r *reading) iter.Seq[Finding] {
	if r.isReport() {
		return one(Finding{}, false) // a report in sections is looked up in, not read through
	}
	n, first := 0, -1
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.greeting || r.blocks[s.block].shape == heading {
			if s.has(trouble) || s.announces() {
				return one(Finding{}, false)
			}
			continue
		}
		if first < 0 {
			first = s.block
		}
		m, bad := r.troubled(i)
		early := n < 2 || n == 2 && (s.block == first || r.blocks[first].shape != paragraph)
		n++
		switch {
		case early && (bad || s.announces() || s.has(choice|recommends) || s.wants() || s.asks):
			return one(Finding{}, false) // who is asked for something expects a reason
		case !early && bad && r.weighs(s, m):
			return one(at(s.words[m.first], "bad news (“"+s.said(m)+"”) that the opening does not announce"), true)
		}
	}
	return one(Finding{}, false)
}

// weighs reports whether bad news is news: not a line of a table, and not what
// is still so.
func (r *reading) weighs(s *sentence, m mark) bool {
	if r.blocks[s.block].shape == row {
		return false
	}
	for i := max(0, m.first-2); i < m.first; i++ {
		if low := s.words[i].low; low == "still" || low == "stays" || low == "remains" {
			return false
		}
	}
	return true
}

// announces reports whether a sentence says that something unpleasant follows;
// “nothing needed” says the contrary.
func (s *sentence) announces() bool {
	for _, m := range s.marks {
		if m.class&announces != 0 && !s.denied(m) && !s.within(m, nothing) {
			return true
		}
	}
	return false
}
