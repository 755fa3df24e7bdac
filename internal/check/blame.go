package check

import (
	"iter"
	"strings"
)

func blame() *Rule {
	return &Rule{
		Name: "blame", Level: Error, english: true,
		Reports: "a named person or group is made the fault, or judged; a plain dependency (“we wait for Legal”) is not meant",
		Why:     "it will be forwarded, and it tells the reader how you will speak of them",
		Mend:    "say what is missing and when it comes; leave out whose fault it is",
		find:    findBlame,
	}
}

func findBlame(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			for _, m := range s.all(faults) {
				if s.quoted(m) || s.denied(m) || !r.accuses(s, m) {
					continue
				}
				if !yield(at(s.words[m.first], "makes it somebody's fault, or judges them: “"+s.said(m)+"”")) {
					return
				}
				break
			}
		}
	}
}

// accuses reports whether somebody else is named for a fault: shortly before
// it, or behind it (“blame the vendor”). What the writer takes on himself is no
// blame, and a word that is one only when it is said of people wants one of
// them right in front.
func (r *reading) accuses(s *sentence, m mark) bool {
	for i := max(0, m.first-3); i < m.first; i++ {
		switch s.words[i].low {
		case "i", "we", "my", "our", "i've", "we've", "nobody", "nobody's", "you", "if":
			return false
		}
	}
	if m.first > 0 && m.class&weak != 0 && s.words[m.first].low == "fault" {
		return strings.HasSuffix(s.words[m.first-1].low, "'s") || strings.HasSuffix(s.words[m.first-1].low, "s'")
	}
	for i := m.first; i < m.end; i++ {
		if low := s.words[i].low; low == "we" || low == "i" || low == "you" {
			return false
		}
	}
	reach := 8
	if m.class&weak != 0 {
		reach = 3
	}
	for i := max(0, m.first-reach); i < m.first; i++ {
		if r.someone(s, i) || m.class&weak == 0 && r.isName(s, i) {
			return true
		}
	}
	if m.class&weak != 0 {
		return s.words[m.first].low == "because" && r.personIn(s, m)
	}
	for i := m.first; i < min(len(s.words), m.end+4); i++ {
		if r.someone(s, i) || r.isName(s, i) {
			return true
		}
	}
	return false
}

// personIn reports whether a mark names a person.
func (r *reading) personIn(s *sentence, m mark) bool {
	for i := m.first; i < m.end; i++ {
		if low := s.words[i].low; low == "he" || low == "she" || r.isPersonName(s, i) {
			return true
		}
	}
	return false
}

// someone reports whether a word is a person or a group that is not the writer:
// somebody's name, he or she, the vendor, a team, a department.
func (r *reading) someone(s *sentence, i int) bool {
	w := s.words[i]
	switch w.text {
	case "IT", "HR", "QA", "PR":
		return true
	}
	return w.class&(person|group) != 0 || r.isPersonName(s, i)
}
