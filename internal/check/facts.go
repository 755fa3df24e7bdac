package check

import (
	"maps"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// facts are what the book has to hold a draft against.
type facts struct {
	projects []subject
	all      []fact           // one for each entry with a number
	numbers  map[float64]bool // those that are no percentages
	percents map[float64]bool
	days     map[civil.Day]bool
	names    map[string]bool // words of names and titles, in small letters
	wins     []win
	ways     [][]map[string]bool // for each trouble or decision, the words of its options
	secrets  []secret
}

// fact is what one entry says.
type fact struct {
	item    *book.Item
	stems   map[string]bool
	amounts []amount
	days    []civil.Day // that its words name
}

func (f fact) hasNumber(value float64) bool {
	return slices.ContainsFunc(f.amounts, func(a amount) bool { return near(a.value, value) || a.of != 0 && near(a.of, value) })
}

// shared counts the different words that a sentence has of a fact.
func (f fact) shared(s *sentence) int {
	seen := map[string]bool{}
	for _, stem := range s.stems() {
		if f.stems[stem] {
			seen[stem] = true
		}
	}
	return len(seen)
}

// tellsHalf reports whether a sentence has half of these stems, two at least where
// there are so many.
func (s *sentence) tellsHalf(of map[string]bool) bool {
	seen := map[string]bool{}
	for _, stem := range s.stems() {
		if of[stem] {
			seen[stem] = true
		}
	}
	return len(of) > 0 && len(seen) >= min(2, len(of)) && len(seen)*2 >= len(of)
}

// stems are the words of a sentence that matter, by stem.
func (s *sentence) stems() []string {
	var out []string
	for _, w := range s.words {
		if w.low == "`" {
			continue
		}
		for _, piece := range strings.Split(w.low, "-") {
			if stem, ok := book.Matters(strings.TrimSuffix(piece, "'s")); ok {
				out = append(out, stem)
			}
		}
	}
	return out
}

// know reads the book.
func (r *reading) know() {
	f := facts{numbers: map[float64]bool{}, percents: map[float64]bool{}, days: map[civil.Day]bool{}, names: map[string]bool{}}
	f.projects = subjects(r.Book)
	titles := map[string][]string{}
	for _, x := range f.projects {
		titles[x.project.Slug] = slices.Collect(maps.Keys(x.stems))
	}
	var entries []fact
	for it := range r.Book.All() {
		fact := factOf(it, titles)
		entries = append(entries, fact)
		for _, a := range fact.amounts {
			if a.percent {
				f.percents[a.value] = true
			} else {
				f.numbers[a.value] = true
			}
			f.numbers[a.of] = true
		}
		if happens(it.Verb) || it.Verb == journal.Told && r.Reader == nil {
			f.days[it.On] = true
		}
		for _, tag := range []journal.Tag{journal.By, journal.Since, journal.Until} {
			f.days[it.Day(tag)] = true
		}
		for _, d := range fact.days {
			f.days[d] = true
		}
		f.name(r.Book.Sentence(it))
		f.name(it.Text())
		for i := range it.Tokens {
			if t := &it.Tokens[i]; t.Of == journal.OfTag {
				f.name(t.Text)
			}
		}
		if len(fact.amounts) > 0 {
			f.all = append(f.all, fact)
		}
		if ways := waysOf(it); len(ways) >= 2 {
			f.ways = append(f.ways, ways)
		}
		if it.Verb == journal.Win {
			f.win(r.Case, it, fact)
		}
	}
	f.days[r.Book.Day] = true
	if r.Reader != nil {
		for it := range r.Reader.Tellings() {
			f.days[it.On] = true // “was green on 26 February”
		}
	}
	for p := range r.Book.People() {
		f.name(p.Called())
	}
	f.name(r.Book.Me().Called())
	for p := range r.Book.Projects() {
		f.name(p.Called())
	}
	if r.Reader != nil {
		f.secrets = secretsFrom(r.Case, entries)
	}
	r.facts = f
}

// happens reports whether an entry's own day is a fact: the day of a win, a
// meeting or a change, not the day on which somebody was told.
func happens(v journal.Verb) bool {
	switch v {
	case journal.Told, journal.Person, journal.Know, journal.Me, journal.Note, journal.Project, journal.Goal, journal.Alloc, journal.Mark, journal.Snooze:
		return false
	}
	return true
}

// name keeps the words of a text, so that a name in them is none the book does
// not know.
func (f *facts) name(text string) {
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !isLetter(r) && r != '\'' }) {
		f.names[word] = true
	}
}

// factOf is what an entry says, its tags and the words of its projects' titles
// included.
func factOf(it *book.Item, titles map[string][]string) fact {
	texts := []string{it.Text()}
	for i := range it.Tokens {
		t := &it.Tokens[i]
		if v := t.Tag.Spec().Value; t.Of == journal.OfTag && (v == journal.ValueText || v == journal.ValueTarget) {
			texts = append(texts, t.Text)
		}
	}
	f := fact{item: it, stems: map[string]bool{}}
	for _, text := range texts {
		s := sentence{words: scan(text, 0)}
		s.markDates(it.On)
		for _, d := range s.days {
			f.days = append(f.days, d.day)
		}
		f.amounts = append(append(f.amounts, s.amounts()...), s.grownTogether()...)
		for _, stem := range s.stems() {
			f.stems[stem] = true
		}
	}
	if it.Verb == journal.Metric {
		f.amounts = pairs(f.amounts)
	}
	for slug := range it.Projects() {
		for _, stem := range titles[slug] {
			f.stems[stem] = true
		}
	}
	return f
}

// waysOf are the words of an entry's options, each without those they share.
func waysOf(it *book.Item) (ways []map[string]bool) {
	count := map[string]int{}
	for i := range it.Tokens {
		if t := &it.Tokens[i]; t.Of == journal.OfTag && t.Tag == journal.Option {
			way := map[string]bool{}
			for _, stem := range (&sentence{words: scan(t.Text, 0)}).stems() {
				way[stem] = true
			}
			for stem := range way {
				count[stem]++
			}
			ways = append(ways, way)
		}
	}
	for _, way := range ways {
		maps.DeleteFunc(way, func(stem string, _ bool) bool { return count[stem] > 1 })
	}
	return ways
}

// pairs reads the value of a metric and its target as a part of a whole, as
// people say it: 3150 of 4200.
func pairs(amounts []amount) []amount {
	if len(amounts) == 2 {
		amounts[0].of = amounts[1].value
	}
	return amounts
}

// win keeps a win that others shared in.
func (f *facts) win(c Case, it *book.Item, fact fact) {
	w := win{item: it, fact: fact}
	if w.stems = (&sentence{words: scan(it.Text(), 0)}).stems(); len(w.stems) > 0 {
		w.subject = w.stems[0]
	}
	for _, slug := range c.Book.Reached(it) {
		if p := c.Book.Person(slug); p != nil && slug != book.Owner && p != c.Reader {
			w.credit = append(w.credit, p)
		}
	}
	if len(w.credit) > 0 {
		f.wins = append(f.wins, w)
	}
}
