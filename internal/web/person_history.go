package web

import (
	"slices"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/workbench"
)

// history is what names somebody in the book of the day, the newest first, a page at
// a time. What passed before the horizon is found by a search of the journal.
type history struct {
	Total   int
	Entries []journalRow
	Newer   string
	Older   string
	Search  string // where all of it is searched
}

// historyAPage is how many entries of a history stand on one page.
const historyAPage = 20

func historyOfPerson(p *book.Person, page string) history {
	h := history{Search: toSearch("@" + p.Slug)}
	all := slices.Collect(p.Items())
	slices.Reverse(all)
	h.Total = len(all)
	last := max(1, (len(all)+historyAPage-1)/historyAPage)
	n, _ := strconv.Atoi(page) // what is no number is the first page
	n = min(max(n, 1), last)
	if n > 1 {
		h.Newer = toPerson(p.Slug) + "?page=" + strconv.Itoa(n-1) + "#history"
	}
	if n < last {
		h.Older = toPerson(p.Slug) + "?page=" + strconv.Itoa(n+1) + "#history"
	}
	for _, it := range all[(n-1)*historyAPage : min(n*historyAPage, len(all))] {
		h.Entries = append(h.Entries, rowOf(workbench.Found{Entry: *it.Entry}))
	}
	return h
}
