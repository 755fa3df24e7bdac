package book

import (
	"iter"
	"slices"
)

// Tidings are things that people may be told of, such as wins, sorted by the
// projects they name. Who was told of which is then read off a person's tellings
// in one pass, instead of being looked up for each.
type Tidings struct {
	Items []*Item // in order

	work  []about                // project by project
	named map[*Person][]numbered // what tellings to them name by number
}

// about is a project, by slug, with the items that name it.
type about struct {
	project string
	items   []int
}

// numbered is a telling that names an item by number.
type numbered struct {
	telling *Item
	item    int
}

// Tidings sorts items, which are in order.
func (b *Book) Tidings(items iter.Seq[*Item]) *Tidings {
	t := &Tidings{Items: slices.Collect(items), named: map[*Person][]numbered{}}
	at := map[string]int{}
	for i, it := range t.Items {
		for slug := range it.Projects() {
			n, known := at[slug]
			if !known {
				n = len(t.work)
				at[slug] = n
				t.work = append(t.work, about{project: slug})
			}
			t.work[n].items = append(t.work[n].items, i)
		}
		for telling := range past(it.named()) {
			for p := range b.hearers(telling) {
				t.named[p] = append(t.named[p], numbered{telling, i})
			}
		}
	}
	return t
}

// Told gives the first telling that told a person of each item, in the sense of
// ToldItem: nil for those of which they were never told.
func (t *Tidings) Told(p *Person) []*Item {
	first := make([]*Item, len(t.Items))
	tell := func(i int, telling *Item) {
		if first[i] == nil || telling.Pos().Before(first[i].Pos()) {
			first[i] = telling
		}
	}
	for _, of := range t.work {
		left := of.items
		heard := p.heardOf[of.project]
		for telling := range past(heard[firstFrom(heard, t.Items[left[0]].Pos()):]) {
			for at := telling.Pos(); len(left) > 0 && t.Items[left[0]].Pos().Before(at); left = left[1:] {
				tell(left[0], telling)
			}
			if len(left) == 0 {
				break
			}
		}
	}
	for _, by := range t.named[p] {
		tell(by.item, by.telling)
	}
	return first
}
