package book

// SaidBack reports whether a request was said back: it is marked as confirmed,
// or a `confirm` that names it was told to the one who made it. Every promise is.
func (b *Book) SaidBack(request Promise) bool {
	if request.Confirmed {
		return true
	}
	person := b.Person(request.To)
	if person == nil {
		return false
	}
	for it := range person.Tellings() {
		if it.Kind == "confirm" && namesEntry(it, request.Seq) {
			return true
		}
	}
	return false
}
