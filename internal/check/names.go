package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"headsup/internal/book"
)

// isName reports whether a word is somebody's or something's name: a capital
// where no sentence begins, or a name that the book knows.
func (r *reading) isName(s *sentence, i int) bool {
	w := s.words[i]
	if !startsUpper(w.text) || w.class&dated != 0 || w.low == "i" || strings.HasPrefix(w.low, "i'") || w.quoted {
		return false
	}
	if i > 0 && s.words[i-1].after != '.' {
		return true
	}
	if utf8.RuneCountInString(w.text) > 1 && strings.ToUpper(w.text) == w.text {
		return true // IT, HR
	}
	return r.isPersonName(s, i) || w.isPlain() && !commonStart(w.low)
}

// commonStart are words that sentences begin with and that are no names.
func commonStart(low string) bool {
	switch low {
	case "the", "a", "an", "this", "that", "these", "those", "it", "there", "here", "our", "my", "your", "his", "her", "their", "its", "we", "you", "he", "she", "they",
		"what", "when", "where", "who", "why", "how", "which", "if", "as", "at", "in", "on", "for", "from", "with", "by", "to", "of", "and", "or", "but", "so", "yet",
		"all", "some", "most", "many", "both", "each", "every", "also", "then", "since", "because", "after", "before", "while", "although", "though", "once", "until",
		"today", "yesterday", "tomorrow", "last", "next", "first", "second", "one", "two", "three", "four", "five", "please", "unfortunately", "however", "still", "only",
		"simply", "just", "nobody", "everybody", "everyone", "somebody", "nothing", "everything", "something", "people", "things", "work", "not", "no", "yes", "is", "are", "was", "were", "do", "does", "did":
		return true
	}
	return false
}

// isPersonName reports whether a word names a person of the book who is neither
// its owner nor the reader, or somebody it does not know: a capital in the
// middle of a sentence with what people do right behind it.
func (r *reading) isPersonName(s *sentence, i int) bool {
	w := s.words[i]
	if w.class&dated != 0 || w.quoted || !startsUpper(w.text) && (!w.isPlain() || len(w.low) < 3) {
		return false
	}
	if r.Book != nil { // in a chat names have no capitals
		for p := range r.Book.People() {
			if p != r.Reader && isCalled(w.low, p) {
				return true
			}
		}
	}
	if !startsUpper(w.text) || i+1 == len(s.words) || !w.isPlain() || strings.ToUpper(w.text) == w.text || commonStart(w.low) {
		return false
	}
	return (i == 0 || s.words[i-1].low != "the") && acts(s.words[i+1].low)
}

// acts are what people do and have in a sentence, and things do not.
func acts(low string) bool {
	switch low {
	case "said", "says", "agreed", "agrees", "promised", "promises", "told", "tells", "called", "calls", "asked", "asks", "thinks", "thought", "wants", "wanted",
		"forgot", "forgets", "simply", "again", "didn't", "doesn't", "refuses", "ignored", "ignores", "failed", "offered", "wrote", "writes", "confirmed", "confirms", "accepted", "refused", "signed", "lowered", "raised", "decided",
		"thanked", "thanks", "visited", "rang", "phoned", "sent", "complained", "praised", "reports", "reported", "showed", "came", "wondered", "knows", "helped", "built", "made", "did", "drinks", "hates", "likes", "got", "left", "leaves", "never", "always":
		return true
	}
	return false
}

// strangers are the names of people in a sentence that stand nowhere in the
// book: behind a title, or with what only people do right behind them.
func (r *reading) strangers(s *sentence) []mark {
	var out []mark
	for i := range s.words {
		w := s.words[i]
		titled := i > 0 && book.IsHonorific(s.words[i-1].low)
		if !startsUpper(w.text) || w.quoted || r.facts.names[strings.TrimSuffix(w.low, "'s")] || w.class&dated != 0 || book.IsHonorific(w.low) || w.low == "i" || strings.HasPrefix(w.low, "i'") {
			continue
		}
		if titled || r.isStranger(s, i) {
			out = append(out, mark{0, i, i + 1})
		}
	}
	return out
}

func (r *reading) isStranger(s *sentence, i int) bool {
	w := s.words[i]
	if i == 0 {
		return r.presents(s, 0) || r.speaks(s)
	}
	if s.words[i-1].after == ':' && r.presents(s, i) {
		return true
	}
	if !w.isPlain() || strings.ToUpper(w.text) == w.text || strings.ContainsAny(w.text, "-0123456789") || r.facts.names[strings.TrimSuffix(w.low, "s")] || s.words[i-1].after == '.' {
		return false
	}
	if i+1 < len(s.words) && s.words[i].after == 0 && slices.Contains(strings.Fields("said says agreed promised told called asked wants wanted offered wrote confirmed accepted refused signed lowered decided helped thinks"), s.words[i+1].low) {
		return true
	}
	// a first and a last name, neither of them known
	if i+1 < len(s.words) && w.after == 0 {
		next := s.words[i+1]
		return startsUpper(next.text) && next.isPlain() && strings.ToUpper(next.text) != next.text && !r.facts.names[strings.TrimSuffix(next.low, "'s")] &&
			slices.Contains(strings.Fields("with by from to thanks and"), s.words[i-1].low)
	}
	return false
}

// presents reports whether a sentence, or what stands behind a colon in it, begins with
// a first and a last name that the book does not know: two capitals, then what only
// people do.
func (r *reading) presents(s *sentence, from int) bool {
	if len(s.words) < from+3 || s.words[from].after != 0 || s.words[from+1].after != 0 {
		return false
	}
	for _, w := range s.words[from : from+2] {
		if !startsUpper(w.text) || !w.isPlain() || commonStart(w.low) || strings.ToUpper(w.text) == w.text || r.facts.names[strings.TrimSuffix(w.low, "'s")] {
			return false
		}
	}
	return actsAlone(s.words[from+2].low)
}

// actsAlone are what only people do and have behind a first and a last name.
func actsAlone(low string) bool {
	switch low {
	case "from", "of", "looks", "runs", "joins", "joined", "takes", "took", "handles", "covers", "starts", "started", "stands", "steps", "works", "wants":
		return true
	}
	return acts(low)
}

// speaks reports whether a sentence begins with one name that the book does not know:
// a capital, and behind it that they said or wrote something.
func (r *reading) speaks(s *sentence) bool {
	if len(s.words) < 4 {
		return false
	}
	w, next := s.words[0], s.words[1].low
	if w.after != 0 || !w.isPlain() || commonStart(w.low) || strings.ToUpper(w.text) == w.text || isRole(w.low) || strings.HasSuffix(w.low, "s") || strings.HasSuffix(w.low, "ly") {
		return false
	}
	switch next {
	case "said", "says", "wrote", "writes", "told", "tells", "thinks", "promised", "confirmed", "thanked", "rang", "phoned":
		return true
	}
	return false
}

// namesOf are the names of people in a row: "Ana Ruiz and Bo Larsen".
func (r *reading) namesOf(people []*book.Person) string {
	var names []string
	for _, p := range people {
		names = append(names, p.Called())
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// isPlain reports whether a word is nothing to the rules by itself, and so may be a name:
// there may be a Mrs Rose and a Berger & Sons.
func (w word) isPlain() bool {
	return w.class&^(company|wanted|unwanted|rises|falls|harmless|befalls|averts|turning) == 0
}
