package check

import (
	"iter"
	"slices"

	"headsup/internal/book"
)

func noCredit() *Rule {
	return &Rule{
		Name: "no-credit", Level: Warning, english: true,
		Reports: "a win is told as one's own or nobody's while the book or the message shows that others shared in it",
		Why:     "those left out hear of it, and the reader learns less about who is good at what",
		Mend:    "name them: “with …”",
		find:    findNoCredit,
	}
}

func findNoCredit(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		told := map[int64]bool{}
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting || r.blocks[s.block].shape == heading {
				continue
			}
			if m, ok := r.sharedElsewhere(i); ok {
				f := at(s.words[0], "told as one's own, and “"+r.sentences[m].begins()+"” says that others had a part in it")
				if !yield(f) {
					return
				}
				continue
			}
			for _, w := range r.facts.wins {
				if told[w.item.Seq] || !r.tells(s, w) || r.credits(w) {
					continue
				}
				told[w.item.Seq] = true
				names := r.namesOf(w.credit)
				f := at(s.words[0], "a win that "+names+" shared in, and nobody is named")
				f.Instead = "add “with " + names + "”"
				if !yield(f) {
					return
				}
			}
		}
	}
}

// win is a win of the book with who shared in it, the writer and the reader
// left out.
type win struct {
	item   *book.Item
	credit []*book.Person
	fact   fact
	stems  []string // of its own text
	// subject is the first word that matters of its text: what got better.
	subject string
}

// tells reports whether a sentence tells a win: by its numbers and its words. One
// number alone may be how it stands today; then a word must say that it was
// reached.
func (r *reading) tells(s *sentence, w win) bool {
	numbers, words, precise := 0, w.fact.shared(s), false
	for _, n := range s.amounts() {
		if w.fact.hasNumber(n.value) {
			numbers++
			precise = precise || n.unit
		}
	}
	reached := s.has(gain) || s.mine()
	if s.has(gain) && words >= 2 && slices.Contains(s.stems(), w.subject) {
		return true // “the queue has become shorter”, of a win that is about the queue
	}
	if s.has(gain) && w.own(s) {
		return true
	}
	if reached && precise && w.subject != "" && slices.Contains(s.stems(), w.subject) {
		return true // “scrap is down to 4.8%”
	}
	return numbers >= 2 && words >= 1 || reached && (numbers == 1 && words >= 2 || words >= 3 && words*3 >= len(w.fact.stems)*2)
}

// own reports whether a sentence has half of the words of a win, three at least.
func (w win) own(s *sentence) bool {
	said, same := s.stems(), 0
	for _, stem := range w.stems {
		if slices.Contains(said, stem) {
			same++
		}
	}
	return same >= 3 && same*2 >= len(w.stems)
}

// mine reports whether a sentence says who did it: I, we, my, our.
func (s *sentence) mine() bool {
	for _, w := range s.words {
		switch w.low {
		case "i", "we", "my", "our", "i've", "we've":
			return true
		}
	}
	return false
}

// credits reports whether anybody who shared in a win is named in the message.
func (r *reading) credits(w win) bool {
	for _, p := range w.credit {
		if r.names(p) {
			return true
		}
	}
	return false
}
