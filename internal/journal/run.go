package journal

import (
	"math"
	"strings"
)

// Words that follow each other are one token, a run, since most of a line is
// plain text that nobody asks for word by word. The words that may be a kind, a
// topic, a state, a name of a series or a value stand alone.

// alone is how many words of a verb stand by themselves, from the first on.
func (v Verb) alone() int {
	switch {
	case v == Metric, v == Alloc:
		return math.MaxInt
	case v == Told:
		return 2 // a kind, then perhaps a state
	case v.Spec().Lead != LeadsText:
		return 1
	}
	return 0
}

// isRun reports whether a token is plain text that more words may follow.
func (t *Token) isRun() bool { return t.Of == OfWord && !t.Glued && !t.Whole }

// group makes runs of the words that a verb does not want alone. The offsets at
// which tokens begin, if given, follow.
func group(verb Verb, tokens []Token, starts []int) ([]Token, []int) {
	single := verb.alone()
	out := tokens[:0]
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if starts != nil {
			starts[len(out)] = starts[i]
		}
		if t.Of == OfWord && !t.Glued && single > 0 {
			single--
		} else if t.isRun() {
			end := i + 1
			for end < len(tokens) && tokens[end].isRun() {
				end++
			}
			if end > i+1 {
				t.Text = joined(tokens[i:end])
				i = end - 1
			}
		}
		out = append(out, t)
	}
	if starts != nil {
		starts = starts[:len(out)]
	}
	return out, starts
}

func joined(words []Token) string {
	var b strings.Builder
	for i, t := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// regroup takes runs apart and makes them anew, where words were put together
// without regard to the verb.
func (e *Entry) regroup() {
	var single []Token
	for _, t := range e.Tokens {
		if !t.isRun() {
			single = append(single, t)
			continue
		}
		for word := range strings.SplitSeq(t.Text, " ") {
			single = append(single, Token{Text: word})
		}
	}
	e.Tokens, _ = group(e.Verb, single, nil)
}

// crowded reports whether a word that should stand alone is part of a run.
func (e *Entry) crowded() bool {
	left := e.Verb.alone()
	for i := 0; i < len(e.Tokens) && left > 0; i++ {
		if t := &e.Tokens[i]; t.Of == OfWord && !t.Glued {
			if !t.Whole && strings.IndexByte(t.Text, ' ') >= 0 {
				return true
			}
			left--
		}
	}
	return false
}
