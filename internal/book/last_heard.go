package book

// LastHeard is what a person was last told of each project and each entry: for
// those who have many questions.
type LastHeard struct {
	projects map[string]*Item
	entries  map[int64]*Item
}

// LastHeard goes through all the person was told, once.
func (p *Person) LastHeard() LastHeard {
	h := LastHeard{projects: map[string]*Item{}, entries: map[int64]*Item{}}
	for t := range p.Tellings() {
		for slug := range t.Projects() {
			h.projects[slug] = t
		}
		for n := range t.Refs() {
			h.entries[n] = t
		}
	}
	return h
}

// Told is the last telling that told of an entry: one that names its number, or
// one after it that names a project of it. Nil if there is none.
func (h LastHeard) Told(it *Item) *Item {
	last := h.entries[it.Seq]
	if t := h.Touching(it); t != nil && it.Pos().Before(t.Pos()) {
		return t // the later of both, wherever the number was named
	}
	return last
}

// Touching is the last telling that names an entry or a project of it, before
// the entry too. Nil if there is none.
func (h LastHeard) Touching(it *Item) *Item {
	last := h.entries[it.Seq]
	for slug := range it.Projects() {
		if t := h.projects[slug]; t != nil && (last == nil || last.Pos().Before(t.Pos())) {
			last = t
		}
	}
	return last
}
