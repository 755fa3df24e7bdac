package compose

import "slices"

// Tells is what a document tells its reader: projects by slug and entries by
// number. Sending it records a telling of these.
type Tells struct {
	Projects []string
	Entries  []int64
}

// Tells are the projects and entries that stand in the document. Who is told of
// a project counts as told of its troubles and wins. Where one of them was left
// out, or taken out by the editor, what stands there of the project is told by
// its numbers, so that the rest is still to be told.
func (d *Document) Tells() Tells {
	var t Tells
	said := d.said()
	t.Projects = slices.DeleteFunc(d.Shows(), func(slug string) bool { return d.withholds(slug, said) })
	for _, line := range said {
		if !slices.ContainsFunc(line.Projects, func(slug string) bool { return slices.Contains(t.Projects, slug) }) {
			for _, n := range line.Entries {
				t.Entries = cite(t.Entries, n)
			}
		}
	}
	for _, n := range d.Bottom { // which may tell a win that no line does
		for slug, news := range d.unheard {
			if slices.Contains(news, n) && !slices.Contains(t.Projects, slug) {
				t.Entries = cite(t.Entries, n)
			}
		}
	}
	return t
}

// Shows are the slugs of the projects that something is said of, told whole or
// not.
func (d *Document) Shows() (all []string) {
	for _, line := range d.said() {
		for _, slug := range line.Projects {
			if !slices.Contains(all, slug) {
				all = append(all, slug)
			}
		}
	}
	return all
}

// said are the lines that tell something of what they rest on.
func (d *Document) said() []Line {
	all := slices.Clone(d.Asks)
	for _, block := range d.Blocks {
		all = append(all, block.Lines...)
	}
	all = append(all, d.once...)
	return slices.DeleteFunc(all, func(l Line) bool { return l.LeftOut || l.Untold })
}

// withholds reports whether something new of a project stands in none of the
// lines, nor in the bottom line.
func (d *Document) withholds(slug string, said []Line) bool {
	return slices.ContainsFunc(d.unheard[slug], func(n int64) bool {
		return !slices.Contains(d.Bottom, n) && !slices.ContainsFunc(said, func(l Line) bool { return slices.Contains(l.Entries, n) })
	})
}

// unheard is by project what is new to the reader. Of a project that is worse than
// they know they are told in any case, whatever else there is to say of it.
func (v View) unheard() map[string][]int64 {
	unheard := map[string][]int64{}
	for _, p := range v.Projects {
		if changedMark(p) < must {
			unheard[p.Slug] = p.Unheard
		}
	}
	return unheard
}
