package book

// Knows reports whether somebody was told of an entry: by its number, or by a
// telling after it of a project it names.
func (p *Person) Knows(it *Item) bool {
	for slug := range it.Projects() {
		if t := p.LastTold(slug); t != nil && it.Pos().Before(t.Pos()) {
			return true
		}
	}
	for t := range past(it.named()) {
		if p.wasTold(t) {
			return true
		}
	}
	return false
}
