package check

import (
	"fmt"
	"slices"

	"headsup/internal/belief"
	"headsup/internal/book"
)

// denials are what a sentence denies of what the reader was last told, or says
// of what was denied then: “the lease is not signed”, when they were told that
// it is. It is about the same if half of the words that matter are the same, two at
// least, one of them the one that is denied.
func (r *reading) denials(s *sentence) (Finding, bool) {
	if s.has(changed) {
		return Finding{}, false
	}
	for _, x := range r.facts.projects {
		heard := belief.Of(r.Reader, x.project)
		if heard.Told == nil || r.hidden(x.project) {
			continue
		}
		status := x.project.StateAt(heard.Told.Pos()).Item
		if status == nil {
			continue
		}
		told := sentence{words: scan(status.Text(), 0)}
		if i := s.opposes(&told); i >= 0 {
			return at(s.words[i], fmt.Sprintf("%s was told of %s: “%s”, and nothing says that it changed", r.Reader.GivenName(), x.project.Called(), clipped(r.Book, status))), true
		}
	}
	return Finding{}, false
}

// opposes is where one sentence denies what another says, or says what the
// other denies; -1 where they agree.
func (s *sentence) opposes(told *sentence) int {
	said := told.stems()
	shared := map[string]bool{}
	where := -1
	for i, w := range s.words {
		stem, ok := book.Matters(w.low)
		if !ok || !slices.Contains(said, stem) {
			continue
		}
		shared[stem] = true
		for j := range told.words {
			if other, _ := book.Matters(told.words[j].low); other == stem && s.negatedAt(i) != told.negatedAt(j) {
				where = i
			}
		}
	}
	if len(shared) < 2 || len(shared)*2 < len(said) {
		return -1
	}
	return where
}

// negatedAt reports whether a plain not stands right before a word, or one word
// earlier: not signed, not yet signed.
func (s *sentence) negatedAt(i int) bool {
	for j := max(0, i-2); j < i; j++ {
		switch s.words[j].low {
		case "not", "never", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't":
			return true
		}
	}
	return false
}

// clipped is what an entry says, cut to what fits into a sentence.
func clipped(b *book.Book, it *book.Item) string {
	const most = 60
	text := []rune(b.Sentence(it))
	if len(text) > most {
		return string(text[:most]) + "…"
	}
	return string(text)
}
