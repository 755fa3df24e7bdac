package compose

import (
	"slices"
	"strings"
)

// unsaidParts are the parts of an update but for what the bottom line says of the
// projects that stand as they were.
func (v View) unsaidParts(d *Document) []part {
	return slices.DeleteFunc(v.updateParts(), func(p part) bool {
		said := p.heading == headStill && v.stillSaid(*d)
		if said {
			d.once = append(d.once, p.line)
		}
		return said
	})
}

// onlyNamed leaves the ways out of all troubles but the worst to the talk about
// them.
func (v *View) onlyNamed(worst *Trouble) {
	v.Projects = slices.Clone(v.Projects)
	for i, p := range v.Projects {
		v.Projects[i].Troubles = slices.Clone(p.Troubles)
		for j, t := range p.Troubles {
			v.Projects[i].Troubles[j].Topic = t.Topic || worst == nil || t.Entry != worst.Entry
		}
	}
}

// stillSaid reports whether the bottom line names every project that stands as it
// was: no other line needs to.
func (v View) stillSaid(d Document) bool {
	return !slices.ContainsFunc(v.Projects, func(p Project) bool {
		_, changed := v.changed(p)
		return !changed && (p.StateEntry == 0 || !slices.Contains(d.Bottom, p.StateEntry) || !strings.Contains(d.BottomLine, p.Title))
	})
}

// sayOnce takes the win of the bottom line out of the list of wins, and gives its
// line. To those who like it short it also says how the project came to its end.
func (v *View) sayOnce(entries []int64) (once Line) {
	said := func(p Project) func(Work) bool {
		return func(w Work) bool {
			if !slices.Contains(entries, w.Entry) || p.Slug == "" && !w.isWin() {
				return false
			}
			once = won(w, p)
			return true
		}
	}
	v.Projects = slices.Clone(v.Projects)
	for i, p := range v.Projects {
		v.Projects[i].Wins = slices.DeleteFunc(slices.Clone(p.Wins), said(p))
		if len(v.Projects[i].Wins) < len(p.Wins) && !p.State.Open() && v.Reader.brief() {
			v.Projects[i].Cause = ""
		}
	}
	v.Loose = slices.DeleteFunc(slices.Clone(v.Loose), said(Project{}))
	return once
}
