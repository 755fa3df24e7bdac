package journal

import "slices"

// Understand finds the kind, the topic or the state among the tokens of an
// entry whose verb is known. It is the same for typed and for stored lines, so
// that a printed entry reads back as it was.
func (e *Entry) Understand() {
	if e.crowded() {
		e.regroup()
	}
	spec := e.Verb.Spec()
	e.Kind, e.Named, e.kindAt, e.namedAt = "", NoState, 0, 0
	if spec.Lead == LeadsText {
		return
	}
	first := e.firstWord(0)
	if first < 0 {
		return
	}
	word := e.Tokens[first].Text
	if spec.Lead == LeadsTopic {
		word = Slug(word) // it must be one of the set, so "Amber" can only be amber
	}
	if e.Verb == Status {
		if state, ok := StateOf(word); ok {
			e.Named, e.namedAt = state, uint16(first+1)
			e.Tokens[first].Text = state.String()
		}
		return
	}
	if slices.Contains(spec.Words, word) {
		e.Tokens[first].Text = word
		e.Kind, e.kindAt = word, uint16(first+1)
	}
	if e.Verb == Told {
		e.understandTold()
	}
}

// understandTold reads the state a telling names: only the word right behind
// the kind, or right behind the people where there is no kind.
func (e *Entry) understandTold() {
	next := int(e.kindAt)
	if e.Kind == "" {
		next = -1
		for i, t := range e.Tokens {
			if t.Of == OfPerson {
				next = i + 1
			} else if t.Of == OfWord {
				break
			}
		}
	}
	if next < 0 || next >= len(e.Tokens) || e.Tokens[next].Of != OfWord || e.Tokens[next].Glued {
		return
	}
	if state, ok := StateOf(e.Tokens[next].Text); ok {
		e.Named, e.namedAt = state, uint16(next+1)
		e.Tokens[next].Text = state.String()
	}
}

// firstWord is the index of the first word from token i on, or -1.
func (e *Entry) firstWord(i int) int {
	for ; i < len(e.Tokens); i++ {
		if e.Tokens[i].Of == OfWord && !e.Tokens[i].Glued {
			return i
		}
	}
	return -1
}
