package check

import (
	"strings"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

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
		return r.dates(s, r.taken(i))
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
	return append(out, r.dates(s, topics)...)
}

// dates is the day or the month by which a sentence says that its one topic is done.
func (r *reading) dates(s *sentence, topics []topic) []claim {
	if len(topics) != 1 || s.wants() {
		return nil
	}
	for _, d := range s.days {
		if explicit(s, d) && d.day >= r.day() && s.sets(topics[0], d) {
			return []claim{{project: topics[0].project, by: d.day, mark: mark{dated, d.first, d.end}}}
		}
	}
	if c, ok := s.setsMonth(topics[0], r.day()); ok {
		return []claim{c}
	}
	return nil
}

// taken is the topic whose day a sentence gives that takes it over from the one before: “it
// comes on”, “the new one arrives on”.
func (r *reading) taken(i int) []topic {
	s := &r.sentences[i]
	if i == 0 || r.sentences[i-1].block != s.block || len(s.words) < 3 {
		return nil
	}
	end := 0
	switch {
	case s.words[0].low == "it":
		end = 1
	case s.words[0].low == "the" && s.words[2].low == "one":
		end = 3
	default:
		return nil
	}
	before := r.topics(i - 1)
	if len(before) != 1 {
		return nil
	}
	return []topic{{project: before[0].project, end: end}}
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
		"comes", "come", "arrive", "here", "running", "through", "planned", "scheduled", "expected", "over", "opens", "closes", "launches", "happens", "place", "arrives", "track", "plan", "schedule", "course", "still", "stays", "holds", "green", "amber", "red":
		return true
	}
	return false
}
