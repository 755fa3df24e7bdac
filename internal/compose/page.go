package compose

import "slices"

// Fits reports whether a document stands on one page. How large a page is and
// how it is set is not known here: whoever asks for a one-pager brings the
// measure along.
type Fits func(Document) bool

// fitPage is fit for a document that must stand on one page: beyond the
// reader's words it leaves out, the least first and counted like all else, what
// the page has no room for. There nothing is kept at any price.
func (d *Document) fitPage(parts []part, headings []string, words int, fits Fits) {
	d.fit(parts, headings, words)
	if fits == nil || fits(*d) {
		return
	}
	if d.shrink(rank(parts), headings, fits) {
		return
	}
	equal := slices.Clone(parts)
	for i := range equal {
		equal[i].mark = min(equal[i].mark, must-1)
	}
	d.shrink(rank(equal), headings, fits)
}

// shrink looks for the most words with which the page has room for the document,
// and reports whether there are any.
func (d *Document) shrink(all ranked, headings []string, fits Fits) bool {
	try := func(room int) bool {
		d.Blocks = []Block{}
		d.Words = d.place(all, headings, room, headsNamed)
		return fits(*d)
	}
	low, high := d.frame(), d.Words // what is said first stands in any case
	for low < high {
		if mid := (low + high + 1) / 2; try(mid) {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return try(low)
}
