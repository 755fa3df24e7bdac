package check

// opening is where the first part of a draft ends that a hurried reader reads:
// behind its first paragraph, its first two sentences, or its first bullet.
// Headings and pleasantries are passed over.
func (d *draft) opening(sentences int) (read []int) {
	first := -1
	for i := range d.sentences {
		s := &d.sentences[i]
		if s.greeting || d.blocks[s.block].shape == heading {
			continue
		}
		if first < 0 {
			first = s.block
		}
		if len(read) == sentences || s.block != first && d.blocks[first].shape == bullet {
			break
		}
		read = append(read, i)
	}
	return read
}

// said counts the sentences that say something.
func (d *draft) said() int {
	n := 0
	for i := range d.sentences {
		if s := &d.sentences[i]; !s.greeting && d.blocks[s.block].shape != heading {
			n++
		}
	}
	return n
}

// isReport reports whether a text is a report that is looked up in, by its
// sections, its length or the form above it, and not a message that is read
// through. Its readers know what they look for, so that the shape of a message is not asked of it.
func (d *draft) isReport() bool {
	if d.filed {
		return true
	}
	headings := 0
	for _, b := range d.blocks {
		if b.shape == heading {
			headings++
		}
	}
	return headings >= 2 || d.said() > longReport
}

// longReport is from how many sentences on a text is a report.
const longReport = 40

// bad finds bad news that stands: not what was solved, denied, feared or only
// imagined.
func (s *sentence) bad() (mark, bool) {
	if s.greeting || s.asks {
		return mark{}, false
	}
	if m, ok := s.find(sad); ok && !s.has(solved) {
		return m, true // whatever rose or fell: it is said to be bad
	}
	if s.has(solved|gain) || s.supposes() {
		return mark{}, false
	}
	if s.shrinks() {
		return mark{}, false
	}
	for _, m := range s.marks {
		if m.class&trouble != 0 && !s.attributive(m.first) && !s.quoted(m) && !s.denied(m) && !s.leaves(m) {
			return m, true
		}
	}
	return mark{}, false
}

// leaves reports whether a mark says what the writer or the reader leaves undone: “we
// don't move it”, and not what fails.
func (s *sentence) leaves(m mark) bool {
	if m.first == 0 || s.words[m.end-1].class&function == 0 {
		return false
	}
	switch s.words[m.first].low {
	case "don't", "didn't", "do", "did", "would", "wouldn't":
		before := s.words[m.first-1].low
		return before == "i" || before == "we" || before == "you"
	}
	return false
}

// shrinks reports whether a sentence holds a count against the higher one that it
// was: “complaints: 3 a week, were 40”.
func (s *sentence) shrinks() bool {
	counted := s.amounts()
	for i := 1; i < len(counted); i++ {
		a, b := counted[i-1], counted[i]
		for j := a.end; j < b.at; j++ {
			switch s.words[j].low {
			case "was", "were", "from", "against", "instead", "used", "where", "once":
				return a.value < b.value
			}
		}
	}
	return false
}

// denied reports whether a not stands right in front of a mark or within the
// three words before it.
func (s *sentence) denied(m mark) bool {
	for i := max(0, m.first-3); i < m.first; i++ {
		if s.words[i].class&negates != 0 {
			return true
		}
	}
	return false
}

// supposes reports whether a sentence speaks of what may be.
func (s *sentence) supposes() bool {
	for i, w := range s.words {
		if w.class&dated != 0 || i+1 == len(s.words) || w.after == '.' {
			continue // the month of May; more than it may
		}
		switch w.low {
		case "if", "would", "could", "might", "unless", "whether", "should", "may":
			return true
		case "when", "without":
			if i == 0 {
				return true
			}
		}
	}
	return false
}
