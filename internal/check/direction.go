package check

// worsens is where what is counted goes the wrong way: more of what nobody wants, or
// less of what everybody does.
func (s *sentence) worsens() (mark, bool) {
	for _, m := range s.marks {
		if s.worsened(m) {
			return m, true
		}
	}
	return mark{}, false
}

// worsened reports whether a mark says that what stands before it goes the wrong way.
func (s *sentence) worsened(m mark) bool {
	if m.class&(rises|falls) == 0 {
		return false
	}
	ill, good := s.countsIll(m), s.countsGood(m)
	return m.class&rises != 0 && ill && !good || m.class&falls != 0 && good && !ill
}

// bettered reports whether a mark says that what stands before it goes the right way.
func (s *sentence) bettered(m mark) bool {
	return m.class&falls != 0 && s.countsIll(m) || m.class&rises != 0 && s.countsGood(m)
}

// countsIll and countsGood report whether a direction is one of what nobody wants, or of
// what everybody wants.
func (s *sentence) countsIll(m mark) bool  { return s.counted(m, unwanted) }
func (s *sentence) countsGood(m mark) bool { return s.counted(m, wanted) }

// counted reports whether a direction belongs to a word of a class: the nearest before
// it in its clause, or the one right behind it (“fewer orders”).
func (s *sentence) counted(m mark, c class) bool {
	if m.end < len(s.words) && s.words[m.end-1].after == 0 && s.words[m.end].class&(wanted|unwanted) != 0 {
		return s.words[m.end].class&c != 0
	}
	first, _ := s.clause(m)
	for i := m.first - 1; i >= max(first, m.first-8); i-- {
		if s.words[i].class&(wanted|unwanted) != 0 {
			return s.words[i].class&c != 0
		}
	}
	return false
}
