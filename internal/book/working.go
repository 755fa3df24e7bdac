package book

import "slices"

// WorksOn reports whether somebody leads a project or works on it, by their own
// name or in a group.
func (b *Book) WorksOn(p *Project, slug string) bool {
	return p.Lead == slug || b.Includes(p.With, slug)
}

// Includes reports whether a list of people has somebody in it, by their own name
// or as a member of a group on the book's day.
func (b *Book) Includes(list []string, slug string) bool {
	return slices.ContainsFunc(list, func(named string) bool {
		if named == slug {
			return true
		}
		group := b.Person(named)
		return group != nil && group.IsGroup() && slices.Contains(b.Members(group), slug)
	})
}
