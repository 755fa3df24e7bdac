package check

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// secret is an entry that is not for the reader: a note, what is known of
// somebody else, what somebody else said.
type secret struct {
	what  string
	stems map[string]bool
	rare  map[string]bool // those that stand in nothing the reader may hear
	of    *book.Person    // whom it is about; nil: nobody, or more than one
}

// secretsFrom are the entries of a book that this reader is not to hear.
func secretsFrom(c Case, entries []fact) []secret {
	open := map[string]bool{}
	var closed []fact
	for _, f := range entries {
		switch it := f.item; {
		case it.Verb == journal.Note, it.Verb == journal.Know && it.Person() != c.Reader.Slug && it.Kind != "dates",
			it.Verb == journal.Feedback && it.Person() != c.Reader.Slug && it.Person() != book.Owner:
			closed = append(closed, f)
		case c.Book.MayHearItem(c.Reader, it):
			for stem := range f.stems {
				open[stem] = true
			}
		}
	}
	var out []secret
	for _, f := range closed {
		s := secret{stems: f.stems, rare: map[string]bool{}}
		switch it := f.item; it.Verb {
		case journal.Note:
			s.of = c.noted(it)
			s.what = fmt.Sprintf("repeats the note #%d", it.Seq)
		case journal.Know:
			s.of = c.Book.Person(it.Person())
			s.what = fmt.Sprintf("repeats what is known of %s (#%d)", s.of.Called(), it.Seq)
		default:
			s.of = c.Book.Person(it.Person())
			s.what = fmt.Sprintf("repeats what %s said to you (#%d)", s.of.Called(), it.Seq)
		}
		for stem := range s.stems {
			if !open[stem] {
				s.rare[stem] = true
			}
		}
		out = append(out, s)
	}
	return out
}

// noted is the one person whom a note names.
func (c Case) noted(it *book.Item) (found *book.Person) {
	for _, w := range scan(it.Text(), 0) {
		for p := range c.Book.People() {
			if !isCalled(w.low, p) || p == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// told is where a sentence tells a secret: it has half of its words, two of
// them rare; for what is about somebody, it names them.
func (x secret) told(s *sentence, r *reading) (int, bool) {
	if x.of != nil && !r.namedIn(s, x.of) {
		return 0, false
	}
	shared, rare, first := map[string]bool{}, 0, -1
	for i, w := range s.words {
		for _, stem := range (&sentence{words: []word{w}}).stems() {
			if !x.stems[stem] || shared[stem] {
				continue
			}
			shared[stem] = true
			if x.rare[stem] {
				rare++
				if first < 0 {
					first = i
				}
			}
		}
	}
	return first, rare >= 2 && len(shared)*2 >= len(x.stems)
}

// namedIn reports whether a sentence names a person.
func (r *reading) namedIn(s *sentence, p *book.Person) bool {
	for _, w := range s.words {
		if isCalled(w.low, p) {
			return true
		}
	}
	return false
}

// names reports whether the message names a person anywhere.
func (r *reading) names(p *book.Person) bool {
	for i := range r.sentences {
		if r.namedIn(&r.sentences[i], p) {
			return true
		}
	}
	return false
}

// isCalled reports whether a word is one of somebody's names, or @slug.
func isCalled(low string, p *book.Person) bool {
	low = strings.TrimSuffix(strings.TrimSuffix(low, "'s"), "'")
	if low == "@"+p.Slug || low == p.Slug {
		return true
	}
	for name := range strings.FieldsSeq(p.Called()) {
		if strings.ToLower(name) == low {
			return true
		}
	}
	return false
}
