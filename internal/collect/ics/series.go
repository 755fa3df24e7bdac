package ics

import (
	"slices"
	"sort"
)

// Occurrence is one meeting that takes place, or took place, or was called off.
type Occurrence struct {
	Event     *Event // the words that describe this one
	Start     Stamp
	Original  Stamp // where its series had put it; zero for an event that stands alone
	Cancelled bool
	Key       string // the same in every export

	often bool // the series asks for more meetings a day than anybody has
}

// series is all that a file says of one UID.
type series struct {
	master  *Event   // nil where only single meetings of it were exported
	changed []*Event // those that replace one meeting, in order, the last word on each
	onwards []*Event // of them those that hold for all meetings after theirs as well
	off     *Event   // the word that all of it is cancelled
	zones   *zones
}

// add joins an event. Of several versions of the series the one with the
// highest SEQUENCE counts, of equal ones the last in the file. A word that the
// series is off often comes without its rule, so it does not replace what it
// calls off.
func (s *series) add(e *Event, zs *zones) {
	switch {
	case !e.of.IsZero():
		s.changed = append(s.changed, e)
	case e.Cancelled:
		if s.off == nil || e.sequence >= s.off.sequence {
			s.off = e
		}
	case s.master == nil || e.sequence >= s.master.sequence:
		s.master, s.zones = e, zs
	}
}

func (s *series) line() int {
	return s.any().Line
}

// any is an event of the series: the first one, if it is there.
func (s *series) any() *Event {
	switch {
	case s.master != nil:
		return s.master
	case len(s.changed) > 0:
		return s.changed[0]
	}
	return s.off
}

// settle keeps of several changes of the same meeting the last word, ordered by
// meeting. It is called once the whole file is read, for only then is the clock
// known by which the series runs.
func (s *series) settle() {
	if s.master == nil && s.off != nil && !s.off.Start.IsZero() {
		s.master = s.off
	}
	for _, e := range s.changed {
		e.at = s.place(e.of)
		if s.wholeDay(e.of) {
			e.at += wall(s.usual())
		}
		if m := s.master; m != nil && e.Title == "" && len(e.People) == 0 {
			e.Title, e.People = m.Title, m.People // only what differs was written
		}
	}
	sort.SliceStable(s.changed, func(i, j int) bool {
		a, b := s.changed[i], s.changed[j]
		return a.at < b.at || a.at == b.at && a.sequence < b.sequence
	})
	kept := s.changed[:0]
	for i, e := range s.changed {
		if i+1 < len(s.changed) && s.changed[i+1].at == e.at {
			continue
		}
		kept = append(kept, e)
		if e.onwards {
			s.onwards = append(s.onwards, e)
		}
	}
	s.changed = kept
}

// place is where a moment stands on the clock that the series runs by: the
// zone of its DTSTART. A time that names no zone is meant on that clock; of a
// series of whole days the date counts; a date alone means the meeting of that
// day.
func (s *series) place(m Stamp) wall {
	if s.master == nil || m.zone == nil {
		return m.wall
	}
	if s.master.Start.AllDay {
		if m.fixed {
			m = m.within(s.zones.floating)
		}
		return wallOf(m.Day(), 0)
	}
	if m.zone == s.zones.floating && !m.fixed {
		return m.wall
	}
	return m.within(s.master.Start.zone).wall
}

// wholeDay reports that a date stands where the series has times of day.
func (s *series) wholeDay(m Stamp) bool {
	return m.AllDay && s.master != nil && !s.master.Start.AllDay
}

// between yields the occurrences whose wall clock lies between first and last,
// a few more around them perhaps, not in order. It returns false when the work
// had to be broken off.
func (s *series) between(first, last wall, budget *steps, yield func(Occurrence)) bool {
	made, often := 0, s.master != nil && s.master.often()
	emit := func(e *Event, start, original Stamp, key string) {
		if start.wall >= first && start.wall <= last && !start.IsZero() && made < maxPerEvent {
			made++
			off := e.Cancelled || s.off != nil && s.off.sequence >= e.sequence
			yield(Occurrence{Event: e, Start: start, Original: original, Cancelled: off, Key: key, often: often})
		}
	}
	if s.master == nil {
		for _, e := range s.changed {
			emit(e, e.Start, e.of, s.key(e.of.wall))
		}
		return true
	}
	m := s.master
	if !s.repeats() {
		emit(m, m.Start, Stamp{}, s.name())
		return true
	}
	gone := s.gone(first, last, budget)
	for _, e := range s.changed {
		if !gone[e.at] && !gone[wallOf(e.at.day(), 0)+dateOnly] {
			emit(e, e.Start, s.stamp(e.at), s.key(e.at))
		}
	}
	for _, e := range s.changed {
		gone[s.at(e.of)] = true // what takes its place was yielded above
	}
	for _, w := range s.moments(first, last, budget) {
		if gone[w] || gone[wallOf(w.day(), 0)+dateOnly] {
			continue
		}
		e, start := s.shifted(w)
		emit(e, start, s.stamp(w), s.key(w))
	}
	return !budget.out && made < maxPerEvent
}

func (s *series) repeats() bool {
	return len(s.master.rules)+len(s.master.dates)+len(s.changed) > 0
}

// stamp puts a moment of the series into words.
func (s *series) stamp(w wall) Stamp {
	start := s.master.Start
	return Stamp{AllDay: start.AllDay, wall: w, zone: start.zone, fixed: start.fixed}
}

// moments are the moments that the rules and dates make, sorted, each once. A
// series with a rule has those of the rule: a DTSTART that the rule passes over
// is no meeting, as ical.js, node-ical and rrule-go have it too.
func (s *series) moments(first, last wall, budget *steps) []wall {
	m := s.master
	var all []wall
	add := func(w wall) bool {
		all = append(all, w)
		return len(all) <= maxPerEvent
	}
	for _, r := range m.rules {
		r.walk(m.Start.wall, first, min(last, s.lastOf(r)), budget, add)
	}
	if len(m.rules) == 0 {
		all = append(all, m.Start.wall)
	}
	for _, d := range m.dates {
		w := s.place(d)
		if s.wholeDay(d) {
			w += wall(m.Start.wall.second())
		}
		if w >= first && w <= last {
			all = append(all, w)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (s *series) lastOf(r rule) wall {
	m := s.master
	return r.lastWall(func(unix int64) wall {
		if m.Start.AllDay {
			return wallFromUnix(unix)
		}
		return m.Start.zone.wall(unix)
	})
}

// dateOnly marks a day in the set of moments that are gone: an exception given
// as a date takes every meeting of that day. It lies beyond any moment there is.
const dateOnly = 1 << 45

// gone are the moments that EXDATE and EXRULE take out.
func (s *series) gone(first, last wall, budget *steps) map[wall]bool {
	gone := map[wall]bool{}
	for _, d := range s.master.except {
		gone[s.at(d)] = true
	}
	for _, r := range s.master.without {
		r.walk(s.master.Start.wall, first, min(last, s.lastOf(r)), budget, func(w wall) bool {
			gone[w] = true
			return len(gone) <= 2*maxDates
		})
	}
	return gone
}

// at is the place of a moment in the set of those that are gone.
func (s *series) at(m Stamp) wall {
	if s.wholeDay(m) {
		return m.wall + dateOnly
	}
	return s.place(m)
}

// shifted applies a change that holds from one meeting onwards.
func (s *series) shifted(w wall) (*Event, Stamp) {
	e, start := s.master, s.stamp(w)
	i := sort.Search(len(s.onwards), func(i int) bool { return s.onwards[i].at >= w })
	if i == 0 {
		return e, start
	}
	e = s.onwards[i-1]
	if e.Start.AllDay == start.AllDay && !e.Start.IsZero() {
		start.wall += e.Start.within(start.zone).wall - e.at
		start.fixed = false
	}
	return e, start
}

// name is the part of the key that all meetings of the series share.
func (s *series) name() string {
	e := s.any()
	switch {
	case len(e.UID) >= 8:
		return e.UID
	case e.UID != "": // "1", "2": not as unique as the standard asks
		return e.UID + "-" + digest(e.Title)
	}
	return "none-" + digest(e.Start.String()+" "+e.Title)
}

// key names one meeting of the series by the day for which it was first put
// down, and by the time only where the series has several a day. So it stays
// the same when the meeting, or the time of day of all of them, is moved, and
// whichever zone an export writes.
func (s *series) key(at wall) string {
	y, m, d := at.day().Date()
	key := s.name() + "/" + pad(y, 4) + pad(int(m), 2) + pad(d, 2)
	if s.master != nil && at.second() != s.usual() {
		n := at.second()
		key += "T" + pad(n/3600, 2) + pad(n/60%60, 2) + pad(n%60, 2)
	}
	return key
}

// usual is the time of day at which the first meeting of a day begins.
func (s *series) usual() int {
	m := s.master
	if len(m.rules) == 0 || m.rules[0].freq >= hourly {
		return m.Start.wall.second()
	}
	r := m.rules[0].complete(m.Start.wall)
	return slices.Min(r.hours)*3600 + slices.Min(r.minutes)*60 + slices.Min(r.seconds)
}

// often reports whether the rule asks for more meetings a day than anybody has.
func (e *Event) often() bool {
	for _, r := range e.rules {
		if r.freq >= hourly || max(1, len(r.hours))*max(1, len(r.minutes))*max(1, len(r.seconds)) > 8 {
			return true
		}
	}
	return false
}
