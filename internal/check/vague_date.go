package check

import (
	"iter"
	"strings"
)

func vagueDates() *Rule {
	return &Rule{
		Name: "vague-date", Level: Warning, english: true,
		Reports: "a commitment or an event is timed by words that name no day, week, month or quarter",
		Why:     "everybody hears another day in “soon”, and you are late by the earliest of them",
		Mend:    "name a day or a week; if you do not know it, say when you will know",
		find:    findVagueDates,
	}
}

func findVagueDates(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting || s.asks || s.supposes() && !s.expects() {
				continue
			}
			if m, ok := s.whenItDoes(); ok && !yield(at(s.words[m.first], "“"+s.said(m)+"” names no day")) {
				return
			}
			for _, m := range s.all(vagueDate) {
				if s.quoted(m) || m.class&weak != 0 && r.isReport() || s.relative(m) || s.narrates(m) || s.invitesBeside(m) || s.said(m) == "later" && m.end < len(s.words) {
					continue
				}
				f := at(s.words[m.first], "“"+s.said(m)+"” names no day")
				if s.datedNear(m) {
					continue
				}
				if !yield(f) {
					return
				}
				break
			}
		}
	}
}

// invitesBeside reports whether a sentence is a courtesy besides the words of a mark:
// “hope to see you soon”.
func (s *sentence) invitesBeside(m mark) bool { return s.says(m, invites) }

// whenItDoes is where a sentence times something by itself: “it comes when it comes”.
func (s *sentence) whenItDoes() (mark, bool) {
	for i := 1; i+2 < len(s.words); i++ {
		if s.words[i].low == "when" && s.words[i+2].low == s.words[i-1].low && (s.words[i+1].class&person != 0 || s.words[i+1].low == "it") {
			return mark{vagueDate, i - 1, i + 3}, true
		}
	}
	return mark{}, false
}

// datedNear reports whether a day or a week is named in the clause of a mark: not
// behind or before another comma.
func (s *sentence) datedNear(m mark) bool {
	from, end := m.first, m.end
	for from > 0 && s.words[from-1].after != ',' {
		from--
	}
	for end < len(s.words) && s.words[end-1].after != ',' {
		end++
	}
	for _, other := range s.marks {
		if other.class&dated != 0 && other.first >= from && other.end <= end {
			return true
		}
	}
	return false
}

// expects reports whether a sentence only supposes that something is to come:
// “the drive should be here”.
func (s *sentence) expects() bool {
	for i, w := range s.words {
		switch w.low {
		case "if", "would", "could", "might", "may", "unless", "whether", "when", "without":
			return false
		case "should":
			if i+1 < len(s.words) && s.words[i+1].low != "be" && s.words[i+1].low != "come" && s.words[i+1].low != "arrive" || i == 0 {
				return false
			}
		}
	}
	return true
}

// narrates reports whether a vague word tells how long something took: “eventually
// got it fixed”.
func (s *sentence) narrates(m mark) bool {
	if s.words[m.first].low != "eventually" || m.end == len(s.words) {
		return false
	}
	next := s.words[m.end].low
	return next == "got" || next == "found" || next == "came" || next == "led" || strings.HasSuffix(next, "ed")
}

// relative reports whether a vague word only orders two things: “soon after the
// release”, “as soon as it is signed”, “too soon”.
func (s *sentence) relative(m mark) bool {
	if m.end < len(s.words) {
		switch s.words[m.end].low {
		case "after", "before":
			return !strings.HasPrefix(s.words[m.first].low, "some") && m.end-m.first == 1
		case "than", "as", "enough", "thereafter", "afterwards", "following":
			return true
		}
	}
	if m.first > 0 {
		if before := s.words[m.first-1].low; m.end-m.first == 1 && (isUnit(before) || before == "hours" || before == "minutes") {
			return true // two days later
		}
		switch s.words[m.first-1].low {
		case "for", "quite", "took", "spent", "saved", "lost", "sooner", "no", "not", "or", "as", "too", "so", "how", "very", "pretty":
			return true
		}
	}
	return false
}
