package civil

// Quarter is the quarter of the year that the day lies in, from its first day
// to its last; of no day it is none.
func (d Day) Quarter() Span {
	if d.IsZero() {
		return Span{}
	}
	first := startOf(Quarters, d)
	return Span{From: first, To: endOf(Quarters, first)}
}
