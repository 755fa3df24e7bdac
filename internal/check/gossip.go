package check

import "iter"

func gossip() *Rule {
	return &Rule{
		Name: "gossip", Level: Error, english: true,
		Reports: "hearsay or private matters of somebody absent, with no bearing on what the reader must do",
		Why:     "it harms them, and the reader wonders what you tell others",
		Mend:    "leave it out; if it matters for the work, say only what changes and from when",
		find:    findGossip,
	}
}

func findGossip(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			m, ok := r.gossips(s)
			if ok && !yield(at(s.words[m.first], "hearsay or somebody's private matter: “"+s.said(m)+"”")) {
				return
			}
		}
	}
}

// gossips is where a sentence tells of somebody absent what is not the
// reader's business: a private matter; hearsay about a person; or anything
// about a person that is told in confidence.
func (r *reading) gossips(s *sentence) (mark, bool) {
	about := false
	for i := range s.words {
		if w := s.words[i]; w.class&person != 0 && w.low != "they" && w.low != "them" || r.isPersonName(s, i) {
			about = true
		}
	}
	if !about && !(s.has(hearsay) && s.has(private)) {
		return mark{}, false
	}
	for _, m := range s.marks {
		switch {
		case s.quoted(m):
		case m.class&confides != 0, m.class&private != 0 && !s.denied(m):
			return m, true
		case m.class&hearsay != 0 && !s.measures() && !s.has(stateWord|dated):
			return m, true
		}
	}
	return mark{}, false
}
