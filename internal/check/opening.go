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
