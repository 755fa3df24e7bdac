package check

import (
	"fmt"
	"iter"
)

func notForThem() *Rule {
	return &Rule{
		Name: "not-for-them", Level: Error, english: true, needsBook: true, needsReader: true,
		Reports: "it tells of a project whose visible: leaves this reader out, or repeats a note, or what is known of or was said by somebody else",
		Why:     "what was told in confidence, or to yourself, cannot be taken back once it is sent",
		Mend:    "leave it out, or change visible: if they may hear of it by now",
		find:    findNotForThem,
	}
}

func findNotForThem(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting {
				continue
			}
			f, ok := r.leaks(i)
			if ok && !yield(f) {
				return
			}
		}
	}
}

// leaks is what a sentence tells that is not for the reader.
func (r *reading) leaks(i int) (Finding, bool) {
	s := &r.sentences[i]
	for _, t := range r.topics(i) {
		if t.sure && r.hidden(t.project) {
			return at(s.words[t.first], fmt.Sprintf("%s is visible:%s, and %s is left out", t.project.Called(), t.project.Visible, r.Reader.GivenName())), true
		}
	}
	for _, secret := range r.facts.secrets {
		if i, ok := secret.told(s, r); ok {
			return at(s.words[i], secret.what), true
		}
	}
	return Finding{}, false
}
