package sample

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// line is one line of the story.
type line struct {
	on    civil.Day
	words string // from the verb, or the time, on; each # stands for the next of names
	names []int  // which lines of the story it names
}

// story tells what happened, day by day: the part of a book that does not
// depend on how large the book is.
type story struct {
	*world
	*chance
	*scene // of the day that is told
	lines  []line
	agenda map[civil.Day][]func() // what earlier days led to

	lasting int // lines that last, told before the recent days
	recents int // lines told of the recent days
}

// slack is how many lines that last an old day may lack: room for what the days
// after it bring by themselves.
const slack = 12

// tell tells the whole story of a world.
func tell(w *world, seed uint64) []line {
	s := &story{world: w, chance: chanceOf(seed, 2), agenda: map[civil.Day][]func(){}}
	for day := w.start; day <= w.end; day++ {
		s.scene = w.on(day)
		s.comings()
		for _, happens := range s.agenda[day] {
			happens()
		}
		delete(s.agenda, day)
		s.tellings()
		if isWorkday(day) {
			s.chores()
		}
		s.fillUp()
	}
	return s.lines
}

// write adds a line to the day and gives its place. A line that names one that
// was not written is not written either, and neither is one too many: the place
// is then -1.
func (s *story) write(words string, names ...int) int {
	for _, at := range names {
		if at < 0 {
			return -1
		}
	}
	switch {
	case s.day >= s.recent:
		if s.recents >= s.recentLines {
			return -1
		}
		s.recents++
	case lasts(words):
		if s.lasting >= s.lastingLines {
			return -1
		}
		s.lasting++
	}
	s.lines = append(s.lines, line{on: s.day, words: words, names: names})
	return len(s.lines) - 1
}

// later plans what happens some days on, on a working day.
func (s *story) later(days int, happens func()) {
	day := s.day + civil.Day(max(days, 1))
	for !isWorkday(day) {
		day++
	}
	s.agenda[day] = append(s.agenda[day], happens)
}

// due is how many of the lines that last the book should have by an old day.
func (s *story) due() int { return share(s.lastingLines, s.start, s.recent-1, s.day) }

// fillUp brings the day up to the number of lines it should have: recent days
// with the work of every day, older ones with what one learns about people.
func (s *story) fillUp() {
	if s.day < s.recent {
		due := s.due()
		if due < s.lastingLines {
			due -= slack
		}
		for s.lasting < due {
			s.learn()
		}
		return
	}
	for due := share(s.recentLines, s.recent, s.end, s.day); s.recents < due; {
		words := everyday(s.chance, s.scene)
		at := s.write(words)
		if strings.HasPrefix(words, "win ") {
			s.followWin(at, words)
		}
	}
}

// share is how much of a total falls on the days up to one of a span: a working
// day gets ten times what a day off does.
func share(total int, from, to, day civil.Day) int {
	if to < from {
		return 0
	}
	return total * (weight(day) - weight(from-1)) / (weight(to) - weight(from-1))
}

// weight is the sum of the weights of all days up to one.
func weight(day civil.Day) int {
	monday := day.Monday()
	in := int(day - monday)
	return int(monday)/7*(5*10+2) + min(in+1, 5)*10 + max(in-4, 0)
}

func isWorkday(day civil.Day) bool { return day-day.Monday() < 5 }

// lasts reports whether words make an entry that is read for ever.
func lasts(words string) bool {
	name, _, _ := strings.Cut(words, " ")
	verb, ok := journal.VerbOf(name)
	return ok && verb.Lasts()
}
