package check

import (
	"slices"
	"strings"

	"headsup/internal/book"
)

// subject is a project with the words by which a draft may name it.
type subject struct {
	project *book.Project
	slug    string
	stems   map[string]bool
	own     map[string]bool // those that no other project's title has
	labels  []string        // the numbers in its title: wards 4 and 6
}

// subjects are the projects of a book.
func subjects(b *book.Book) []subject {
	var out []subject
	count := map[string]int{}
	for p := range b.Projects() {
		x := subject{project: p, slug: strings.ReplaceAll(p.Slug, "-", ""), stems: map[string]bool{}, own: map[string]bool{}}
		title := sentence{words: scan(p.Called(), 0)}
		for _, stem := range title.stems() {
			x.stems[stem] = true
		}
		for _, w := range title.words {
			if startsDigit(w.low) {
				x.labels = append(x.labels, w.low)
			}
		}
		for stem := range x.stems {
			count[stem]++
		}
		out = append(out, x)
	}
	for _, x := range out {
		for stem := range x.stems {
			x.own[stem] = count[stem] == 1
		}
	}
	return out
}

// topic is a project that a sentence speaks of, and where.
type topic struct {
	project    *book.Project
	first, end int
	sure       bool // it can be no other: by two words of its own, its name as a name
}

// topics are the projects a sentence speaks of, in order.
func (r *reading) topics(i int) []topic {
	s := &r.sentences[i]
	var out []topic
	for _, x := range r.facts.projects {
		if t, ok := x.in(s); ok {
			at := len(out)
			for at > 0 && out[at-1].first > t.first {
				at--
			}
			out = append(out[:at], append([]topic{t}, out[at:]...)...)
		}
	}
	return out
}

// in finds a project in a sentence: by its slug, or by half of the words of its
// title with one that is its own.
func (x subject) in(s *sentence) (topic, bool) {
	seen := map[string]bool{}
	t := topic{project: x.project, first: -1}
	note := func(i int) {
		if t.first < 0 {
			t.first = i
		}
		t.end = i + 1
	}
	slug := false
	for i, w := range s.words {
		low := strings.TrimLeft(strings.TrimSuffix(strings.ReplaceAll(w.low, "-", ""), "'s"), "+")
		two := low
		if i+1 < len(s.words) {
			two += strings.TrimSuffix(s.words[i+1].low, "'s")
		}
		exact := low == x.slug || two == x.slug && len(two) > len(low)
		if exact || book.Stem(low) == book.Stem(x.slug) {
			slug = true
			t.sure = t.sure || exact && (w.low[0] == '+' || s.isNoun(i) || x.titled(s, i))
			note(i)
		}
		for _, stem := range (&sentence{words: []word{w}}).stems() {
			if x.stems[stem] && (t.first < 0 || i-t.end < 6) {
				if !seen[stem] {
					note(i)
				}
				seen[stem] = true
			}
		}
	}
	own := 0
	for stem := range seen {
		if x.own[stem] {
			own++
		}
	}
	if own > 0 {
		for _, w := range s.words {
			if slices.Contains(x.labels, w.low) {
				own++
			}
		}
	}
	t.sure = t.sure || (own >= 2 || own > 0 && len(seen) == len(x.stems)) && (x.saysWhat(s) || s.ends())
	return t, slug || own > 0 && len(seen)*2 >= len(x.stems)
}

// saysWhat reports whether a sentence has, of the title of a project, the word for
// what is done in it. Of “Closing the night shift” everybody knows the night shift; that it
// closes is the news.
func (x subject) saysWhat(s *sentence) bool {
	title := scan(x.project.Called(), 0)
	for i, w := range title {
		if w.low == "the" && i > 0 {
			return slices.ContainsFunc(title[:i], func(w word) bool { return s.speaks(book.Stem(w.low)) })
		}
	}
	return true
}

// speaks reports whether a sentence has a word of a stem, of three letters at least.
func (s *sentence) speaks(stem string) bool {
	const long = 3
	return len(stem) >= long && stem != "for" && slices.ContainsFunc(s.words, func(w word) bool { return book.Stem(w.low) == stem })
}

// ends reports whether a sentence says that something is given up, sold or divided.
func (s *sentence) ends() bool {
	for _, w := range s.words {
		switch w.low {
		case "no", "without", "close", "closes", "closed", "closing", "end", "ends", "ended", "stop", "stops", "stopped", "shut", "gone", "last", "over",
			"sell", "sells", "sold", "selling", "sale", "buy", "buyer", "buyers", "split", "divide", "divided", "merge", "merged", "cut", "drop", "dropped", "scrap", "scrapped", "abolish", "abolished", "axed", "lease", "leave", "leaves":
			return true
		}
	}
	return false
}

// titled reports whether a word stands as in the title of a project, behind the
// word that stands in front of it there and “the”: the old yard.
func (x subject) titled(s *sentence, i int) bool {
	if i < 2 || !s.isNamed(i-2) {
		return false
	}
	title := " " + strings.ToLower(x.project.Called()) + " "
	return strings.Contains(title, " "+s.words[i-1].low+" "+s.words[i].low+" ")
}

// isNamed reports whether a word says that one certain thing follows.
func (s *sentence) isNamed(i int) bool { return s.words[i].low == "the" || s.words[i].low == "our" }

// isNoun reports whether a word stands by itself behind “the”, and not before
// another that it only describes: the enquiry, not the enquiry desk.
func (s *sentence) isNoun(i int) bool {
	if i == 0 || !s.isNamed(i-1) {
		return false
	}
	if i+1 == len(s.words) || s.words[i].after != 0 {
		return true
	}
	_, matters := book.Matters(s.words[i+1].low)
	return !matters
}
