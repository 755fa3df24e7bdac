package sample

import (
	"fmt"
	"strings"
)

// comings brings in whoever and whatever begins on the day, and lets go whoever
// leaves.
func (s *story) comings() {
	first := s.day == s.start
	if first {
		s.write("person @me Mira Chen zone:Europe/Madrid email:mira@freight.example")
		s.write("me strengths taking old systems apart without stopping them")
		s.write("me duties the plan of every depot in Europe")
		s.write("me focus mornings until eleven, nothing in the calendar before that")
	}
	for _, f := range s.cast {
		if f.since == s.day || first && f.here(s.day) {
			s.write(f.introduction())
			s.getToKnow(f)
		}
		if f.until == s.day {
			s.write("person @" + f.slug + " until:" + s.day.String())
		}
	}
	if first || s.day.Monday() == s.day && s.percent(2) {
		s.write("person @core The planning team relation:team with:" + listed(s.reports))
	}
	for _, a := range s.aims {
		switch s.day {
		case a.since:
			s.write(a.beginning())
		case a.by:
			s.write(fmt.Sprintf("status +%s %s", a.slug, pick(s.chance, []string{"done", "done", "stopped"})))
		}
	}
	for _, w := range s.works {
		if w.since == s.day {
			s.begin(w)
		}
	}
}

func listed(all []*figure) string {
	var b strings.Builder
	for i, f := range all {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("@" + f.slug)
	}
	return b.String()
}

// getToKnow learns what matters of somebody who decides, in the first weeks.
func (s *story) getToKnow(f *figure) {
	if !f.senior() {
		return
	}
	for i, topic := range []string{"goals", "success", "style", "ways", "concerns"} {
		if f.role == "manager" || s.percent(40) {
			s.later(3+7*i, func() { s.know(f, topic) })
		}
	}
}

func (s *story) know(f *figure, topic string) {
	what := pick(s.chance, worries)
	switch topic {
	case "goals", "success":
		what = strings.ToLower(pick(s.chance, aimTitles))
	case "style", "ways":
		what = strings.ToLower(pick(s.chance, minutes))
	}
	s.write(fmt.Sprintf("know @%s %s %s source:%s", f.slug, topic, what, pick(s.chance, []string{"asked", "observed"})))
}

// learn is one more line about somebody or about the priorities.
func (s *story) learn() {
	if s.percent(15) && len(s.open) > 0 {
		s.write(fmt.Sprintf("mark +%s %s @%s", pick(s.chance, s.open).slug, pick(s.chance, []string{"keep", "raise", "keep"}), s.boss.slug))
		return
	}
	s.know(pick(s.chance, s.seniors), pick(s.chance, []string{"goals", "style", "ways", "concerns", "strengths", "background"}))
}

// tellings are the updates that fall due on the day: most are written on it,
// some late, a few never.
func (s *story) tellings() {
	for _, f := range s.everyone {
		if f.cadence.IsZero() || f.cadence.OnOrAfter(s.day, f.since) != s.day || len(s.open) == 0 {
			continue
		}
		switch {
		case s.percent(84) && isWorkday(s.day):
			s.update(f)
		case !isWorkday(s.day) || s.percent(70):
			s.later(s.between(1, 2), func() { s.update(f) })
		}
	}
}

func (s *story) update(f *figure) {
	line := "told @" + f.slug + " update"
	for _, w := range s.open {
		if !w.hidden && s.percent(80) {
			line += " +" + w.slug
		}
	}
	told := s.write(line + " via:" + pick(s.chance, []string{"email", "email", "chat", "meeting"}))
	if s.percent(12) {
		s.later(1, func() { s.write("answer # seen", told) })
	}
}

// chores are what one asks of others, and they of one. In old days only as much
// of it is told as the book should hold.
func (s *story) chores() {
	if s.day < s.recent && s.lasting+slack/2 > s.due() {
		return
	}
	for _, chore := range []struct {
		percent int
		happens func()
	}{
		{40, s.request}, {30, s.promise}, {25, s.ask}, {15, s.askForFeedback}, {12, s.owes}, {10, s.learn},
		{4, s.snooze}, {4, s.slipOfThePen}, {2, s.surprise}, {12, s.reports1to1},
	} {
		if s.percent(chore.percent) {
			chore.happens()
		}
	}
}

func (s *story) request() {
	f := pick(s.chance, s.seniors)
	at := s.write(fmt.Sprintf("request @%s %s by:%s", f.slug, pick(s.chance, wants), s.day+7+14))
	if s.percent(80) {
		s.later(s.between(1, 3), func() { s.write("amend # confirmed:yes", at) })
	}
	s.settle(at, 18, 90)
}

func (s *story) promise() {
	f := pick(s.chance, s.everyone)
	at := s.write(fmt.Sprintf("promise @%s %s by:%s", f.slug, pick(s.chance, wants), s.day+10))
	s.settle(at, 9, 92)
}

func (s *story) owes() {
	f := pick(s.chance, s.everyone)
	at := s.write(fmt.Sprintf("owes @%s %s by:%s", f.slug, pick(s.chance, wants), s.day+12))
	s.settle(at, 14, 85)
}

// settle finishes an entry within some days, so many times in a hundred; else it
// is given up long after.
func (s *story) settle(at, days, percent int) {
	if !s.percent(percent) {
		s.later(s.between(30, 70), func() { s.write("drop # it has settled itself", at) })
		return
	}
	s.later(s.between(1, days), func() {
		if s.percent(7) {
			s.write("drop # no longer needed", at)
			return
		}
		s.write("done #", at)
	})
}

func (s *story) ask() {
	f := pick(s.chance, s.everyone)
	kind := pick(s.chance, []string{"advice", "help", "clarity", "priority", "resource", "intro", "offer"})
	at := s.write(fmt.Sprintf("ask @%s %s %s by:%s", f.slug, kind, pick(s.chance, wants), s.day+9))
	if s.percent(18) {
		s.settle(at, 30, 50)
		return
	}
	s.later(s.between(1, 10), func() { s.write("answer # "+pick(s.chance, opinions), at) })
}

// askForFeedback asks two people and oneself about a skill.
func (s *story) askForFeedback() {
	skill := strings.ReplaceAll(pick(s.chance, subjects), " ", "-")
	for range 2 {
		f := pick(s.chance, s.everyone)
		at := s.write(fmt.Sprintf("ask @%s feedback how the last weeks went about:%s", f.slug, skill))
		s.later(s.between(1, 8), func() {
			got := s.write(fmt.Sprintf("feedback @%s %s about:%s score:%d", f.slug, pick(s.chance, opinions), skill, s.between(2, 5)))
			s.write("answer # said it to me, see #", at, got)
			s.later(2, func() { s.write("answer # thank you, I try it for a month", got) })
		})
	}
	s.write(fmt.Sprintf("feedback @me about:%s score:%d", skill, s.between(2, 5)))
}

func (s *story) snooze() {
	s.write(fmt.Sprintf("snooze %s @%s until:%s", pick(s.chance, []string{"contact-due", "update-due", "profile-gap"}), pick(s.chance, s.everyone).slug, s.day+14))
}

// slipOfThePen records something twice and takes it back.
func (s *story) slipOfThePen() {
	words := everyday(s.chance, s.scene)
	s.write(words)
	twice := s.write(words)
	s.write("retract #", twice)
}

func (s *story) surprise() {
	if len(s.open) > 0 {
		w := pick(s.chance, s.open)
		s.write(fmt.Sprintf("surprised @%s +%s heard of it from a depot", pick(s.chance, s.seniors).slug, w.slug))
	}
}

func (s *story) reports1to1() {
	if len(s.reports) > 0 {
		f := pick(s.chance, s.reports)
		s.write(fmt.Sprintf("%02d:%02d met @%s 1:1 %s\n    %s\n    %s", s.between(8, 17), 15*s.below(4), f.slug,
			pick(s.chance, talks), pick(s.chance, minutes), pick(s.chance, minutes)))
	}
}

// followWin thanks those a win names and tells the boss of it.
func (s *story) followWin(at int, words string) {
	for word := range strings.FieldsSeq(words) {
		if strings.HasPrefix(word, "@") && s.percent(85) {
			s.later(s.between(1, 4), func() { s.write("thanks "+word+" for the part in #", at) })
		}
	}
	if s.percent(25) {
		s.later(s.between(1, 3), func() { s.write("told @"+s.boss.slug+" win-note # via:chat", at) })
	}
	if s.percent(10) {
		s.later(s.between(1, 20), func() { s.write("amend # evidence:https://wiki.freight.example/wins", at) })
	}
}
