package check

import (
	"iter"
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

// accuses reports whether somebody else is named for a fault: right before it,
// or behind it (“the fault of …”, “blame the vendor”). What the writer takes on
// himself is no blame.
func (r *reading) accuses(s *sentence, m mark) bool {
	for i := max(0, m.first-6); i < m.first; i++ {
		switch s.words[i].low {
		case "i", "we", "my", "our", "i've", "we've", "nobody's", "nobody", "you":
			if i >= m.first-3 {
				return false
			}
		}
	}
	for i := max(0, m.first-8); i < min(len(s.words), m.end+4); i++ {
		if r.someone(s, i) {
			return true
		}
	}
	return false
}

// someone reports whether a word names a person or a group that is not the
// writer: a name, he or she, the vendor, a team.
func (r *reading) someone(s *sentence, i int) bool {
	w := s.words[i]
	return w.class&(person|group) != 0 || r.isName(s, i)
}
