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
	if r.isReport() || r.has(recommends|byDefault) { // what happens without an answer is what the writer would do
		return one(Finding{}, false)
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if m, ok := s.find(choice); ok && !s.greeting && !s.quoted(m) {
			return one(at(s.words[m.first], "lays out a choice (“"+s.said(m)+"”) and recommends nothing"), true)
		}
		if r.orElse(i) || s.asksWhich() {
			return one(at(s.words[0], "lays out another way and recommends neither"), true)
		}
	}
	if i, ok := r.laysOut(); ok {
		return one(at(r.sentences[i].words[0], "lays out a choice for the reader and recommends nothing"), true)
	}
	if options := r.options(); len(options) >= 2 {
		return one(at(options[0].words[0], "lays out options and recommends none"), true)
	}
	if i, ok := r.waysOfBook(); ok {
		return one(at(r.sentences[i].words[0], "lays out the ways that the book has and recommends none"), true)
	}
	for i := range r.sentences {
		if s := &r.sentences[i]; s.letsChoose() && (s.parts() || r.lists(i)) {
			return one(at(s.words[0], "lets the reader choose and recommends nothing"), true)
		}
	}
	return one(Finding{}, false)
}

// orElse reports whether a sentence begins with “or” and goes on with another way than the
// one before it.
func (r *reading) orElse(i int) bool {
	s := &r.sentences[i]
	if i == 0 || len(s.words) < 4 || s.words[0].low != "or" || s.asks || r.sentences[i-1].asks {
		return false
	}
	switch s.words[1].low {
	case "so", "rather", "at", "else", "maybe", "perhaps", "whatever", "something", "more", "less":
		return false
	}
	return true
}

// asksWhich reports whether a sentence asks which of two things to do, not on which
// of two days.
func (s *sentence) asksWhich() bool {
	if !s.asks || s.greeting || s.has(event) {
		return false
	}
	doing := false
	for i := 0; i+1 < len(s.words); i++ {
		switch next := s.words[i+1]; s.words[i].low {
		case "should", "shall", "do":
			doing = doing || next.low == "we" || next.low == "i"
		case "or":
			if doing && next.low != "not" && next.class&dated == 0 {
				return true
			}
		}
	}
	return false
}

// waysOfBook is where the first of two options stands that the book has for one
// trouble or decision, in a message that asks for a choice.
func (r *reading) waysOfBook() (first int, ok bool) {
	asked := false
	for i := range r.sentences {
		asked = asked || r.sentences[i].letsChoose()
	}
	if !asked {
		return 0, false
	}
	for _, ways := range r.facts.ways {
		first, named := -1, 0
		for _, way := range ways {
			for i := range r.sentences {
				if r.sentences[i].tellsHalf(way) {
					named++
					if first < 0 || i < first {
						first = i
					}
					break
				}
			}
		}
		if named >= 2 {
			return first, true
		}
	}
	return 0, false
}

// letsChoose reports whether a sentence leaves a choice to the reader.
func (s *sentence) letsChoose() bool {
	if s.greeting || s.has(nothing) || !s.wants() && !s.asks {
		return false
	}
	for _, w := range s.words {
		switch w.low {
		case "choose", "choice", "pick", "decide", "decision", "select", "which":
			return !w.quoted
		}
	}
	return false
}

// parts reports whether a sentence names two ways: behind a colon, with “or”.
func (s *sentence) parts() bool {
	colon := false
	for _, w := range s.words {
		if w.low == "or" && colon {
			return true
		}
		colon = colon || w.after == ':'
	}
	return false
}

// lists reports whether two to five bullets or rows follow a sentence, below or
// behind it: the things to choose from.
func (r *reading) lists(i int) bool {
	n := 0
	for _, b := range r.blocks[r.sentences[i].block+1:] {
		switch {
		case b.shape == bullet || b.shape == row:
			for j := b.first; j < b.end; j++ {
				for _, m := range r.sentences[j].marks {
					if r.sentences[j].colours(m) {
						return false // how things stand, and not what to choose from
					}
				}
			}
			n++
		case n > 0 || b.shape != heading:
			return 2 <= n && n <= 5
		}
	}
	return 2 <= n && n <= 5
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
