package check

import (
	"slices"
	"strings"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
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
			two += s.words[i+1].low
		}
		exact := low == x.slug || two == x.slug && len(two) > len(low)
		if exact || book.Stem(low) == book.Stem(x.slug) {
			slug = true
			t.sure = t.sure || exact && (w.low[0] == '+' || s.isNoun(i) || x.titled(s, i))
			note(i)
		}
		for _, stem := range (&sentence{words: []word{w}}).stems() {
			if x.stems[stem] && (t.first < 0 || i-t.end < 4) {
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
			"sell", "sells", "sold", "selling", "sale", "buy", "buyer", "buyers", "split", "divide", "divided", "merge", "merged", "lease", "leave", "leaves":
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

// claim is what a sentence says of a project: a state, or a date by which it is
// done.
type claim struct {
	project *book.Project
	state   journal.State
	by      civil.Day
	month   bool // of by only the month is meant
	mark    mark
}

// claims are what a sentence says of projects. A state belongs to the projects
// named before it since the last one; one that stands in front, to the first.
func (r *reading) claims(i int) []claim {
	s := &r.sentences[i]
	topics := r.topics(i)
	if len(topics) == 0 {
		return nil
	}
	var out []claim
	used := 0
	for at := 0; at < len(s.words); at++ {
		if at > 0 && s.words[at-1].after == ';' { // another clause, about something else
			for used < len(topics) && topics[used].first < at {
				used++
			}
		}
		state, n := s.stateAt(at)
		if n == 0 {
			continue
		}
		m := mark{stateWord, at, at + n}
		if s.past(at) || s.denied(m) {
			continue
		}
		taken := false
		for _, t := range topics[used:] {
			if t.first < at {
				out = append(out, claim{project: t.project, state: state, mark: m})
				used++
				taken = true
			}
		}
		if !taken && used == 0 && at <= 1 {
			out = append(out, claim{project: topics[0].project, state: state, mark: m})
		}
		at += n - 1
	}
	if len(topics) == 1 && !s.wants() {
		for _, d := range s.days {
			if explicit(s, d) && s.sets(topics[0], d) {
				out = append(out, claim{project: topics[0].project, by: d.day, mark: mark{dated, d.first, d.end}})
				return out
			}
		}
		if c, ok := s.setsMonth(topics[0], r.day()); ok {
			out = append(out, c)
		}
	}
	return out
}

// setsMonth is the month by which a sentence says that a project is done: “ends in
// January”, the next one after today.
func (s *sentence) setsMonth(t topic, today civil.Day) (claim, bool) {
	for i := t.end + 1; i < len(s.words); i++ {
		lead := s.words[i-1].low
		if w := s.words[i]; !isMonth(w.low) || w.class&dated == 0 || lead != "in" && lead != "by" || w.after == 0 && i+1 < len(s.words) && startsDigit(s.words[i+1].low) {
			continue
		}
		for j := t.end; j < i-1; j++ {
			if endsWork(s.words[j].low) {
				return claim{project: t.project, by: nextMonth(s.words[i].low, today), month: true, mark: mark{dated, i, i + 1}}, true
			}
		}
	}
	return claim{}, false
}

// nextMonth is the first day of the next month of a name, today's included.
func nextMonth(name string, today civil.Day) civil.Day {
	year, now, _ := today.Date()
	month := time.January
	for month < time.December && !strings.HasPrefix(strings.ToLower(month.String()), name[:3]) {
		month++
	}
	if month < now {
		year++
	}
	return civil.Date(year, month, 1)
}

// attributive reports whether a colour only describes the thing behind it: the red
// cars, a green light.
func (s *sentence) attributive(i int) bool {
	if i == 0 || i+1 == len(s.words) || s.words[i].after != 0 {
		return false
	}
	switch s.words[i].low {
	case "red", "green", "amber", "yellow":
	default:
		return false
	}
	switch before := s.words[i-1]; before.low {
	case "is", "are", "was", "were", "be", "been", "being", "turn", "turns", "turned", "go", "goes", "went", "gone", "stay", "stays", "stayed", "still", "now", "back", "on", "to", "from", "remains":
		return false
	default:
		next, matters := book.Matters(s.words[i+1].low)
		return before.after == 0 && (matters || next == "one") && s.words[i+1].class&dated == 0
	}
}

// stateAt reads a state word; n is how many words it takes.
func (s *sentence) stateAt(i int) (state journal.State, n int) {
	if s.attributive(i) {
		return journal.NoState, 0
	}
	next := ""
	if i+1 < len(s.words) {
		next = s.words[i+1].low
	}
	switch s.words[i].low {
	case "green", "🟢", "✅":
		return journal.Green, 1
	case "amber", "yellow", "🟡", "🟠":
		return journal.Amber, 1
	case "red", "🔴", "❌":
		return journal.Red, 1
	case "paused":
		return journal.Paused, 1
	case "on":
		switch next {
		case "track", "plan", "schedule", "course", "time":
			return journal.Green, 2
		case "hold":
			return journal.Paused, 2
		}
	case "fine":
		if i > 0 && (isBe(s.words[i-1].low) || s.words[i-1].after == ':') {
			return journal.Green, 1
		}
	case "going", "goes", "all":
		switch next {
		case "well", "smoothly", "fine", "good":
			return journal.Green, 2
		}
	case "at":
		if next == "risk" {
			return journal.Amber, 2
		}
	case "off":
		if next == "track" || next == "course" {
			return journal.Red, 2
		}
	case "done", "finished", "complete", "completed":
		if i > 0 && isBe(s.words[i-1].low) && (i+1 == len(s.words) || s.words[i].after != 0 || next == "and" || next == "since") {
			return journal.Finished, 1
		}
	case "stopped", "cancelled", "canceled":
		if i > 0 && isBe(s.words[i-1].low) {
			return journal.Stopped, 1
		}
	}
	return journal.NoState, 0
}

func isBe(low string) bool { return low == "is" || low == "are" || low == "now" }

// past reports whether a state is the former one: was green, from amber, until
// it is green.
func (s *sentence) past(i int) bool {
	for j := max(0, i-3); j < i; j++ {
		switch s.words[j].low {
		case "back":
			if j == 0 || !isBe(s.words[j-1].low) {
				return true // gets it back to green; is back on green is how it stands
			}
		case "was", "were", "from", "been", "until", "before", "longer", "instead", "than", "to", "turn", "turns", "get", "gets", "go", "goes", "be", "become", "reach":
			return true
		}
	}
	return false
}

// explicit reports whether a day is written with its month, not as Thursday or
// tomorrow.
func explicit(s *sentence, d when) bool {
	for i := d.first; i < d.end; i++ {
		if low := s.words[i].low; isMonth(low) || len(low) >= 8 && startsDigit(low) {
			return true
		}
	}
	return false
}

// followsState reports whether a date stands right behind the state of a project, or
// behind its name and a colon: “freezer: red, 11 December”.
func (s *sentence) followsState(t topic, d when) bool {
	if d.first == t.end {
		return s.words[d.first-1].after == ':'
	}
	for n := 1; n <= 2; n++ {
		if at := d.first - n; at >= t.end {
			if _, used := s.stateAt(at); used == n {
				return true
			}
		}
	}
	return false
}

// sets reports whether a date is said to be the one a project is done by.
func (s *sentence) sets(t topic, d when) bool {
	if d.first < t.first {
		return false
	}
	if d.end < len(s.words) {
		switch s.words[d.end].low {
		case "holds", "stands", "stays", "remains", "still":
			return true
		}
	}
	if d.first == 0 {
		return false
	}
	if s.followsState(t, d) {
		return true
	}
	lead := s.words[d.first-1].low
	if lead != "for" && lead != "by" && lead != "on" && lead != "until" && lead != "at" && lead != "still" && lead != "is" && lead != "due" && lead != "date" {
		return false
	}
	for i := t.first; i < d.first; i++ {
		if endsWork(s.words[i].low) {
			return true
		}
	}
	return lead == "due" || lead == "date"
}

// endsWork reports whether a word says that what follows is when something is done.
func endsWork(low string) bool {
	switch low {
	case "ready", "done", "finish", "finishes", "finished", "complete", "completed", "completes", "due", "live", "ends", "end", "aims", "delivered", "delivers",
		"opens", "closes", "launches", "happens", "place", "arrives", "track", "plan", "schedule", "course", "still", "stays", "holds", "green", "amber", "red":
		return true
	}
	return false
}
