package web

import (
	"context"
	"slices"
	"strconv"

	"headsup/internal/workbench"
)

// history is all that names somebody, the newest first, a page at a time.
type history struct {
	Total   int
	Entries []journalRow
	Newer   string
	Older   string
	Search  string // the same in the journal
}

// historyAPage is how many entries of a history stand on one page.
const historyAPage = 20

func (s *Server) history(ctx context.Context, slug, page string) (history, error) {
	h := history{Search: toSearch("@" + slug)}
	found, err := s.bench.Journal(ctx, workbench.Search{Terms: []string{"@" + slug}, At: s.at})
	if err != nil {
		return h, err
	}
	var all []workbench.Found
	for f, err := range found {
		if err != nil {
			return h, err
		}
		all = append(all, f)
	}
	slices.Reverse(all)
	h.Total = len(all)
	last := max(1, (len(all)+historyAPage-1)/historyAPage)
	n, _ := strconv.Atoi(page) // what is no number is the first page
	n = min(max(n, 1), last)
	if n > 1 {
		h.Newer = toPerson(slug) + "?page=" + strconv.Itoa(n-1) + "#history"
	}
	if n < last {
		h.Older = toPerson(slug) + "?page=" + strconv.Itoa(n+1) + "#history"
	}
	for _, f := range all[(n-1)*historyAPage : min(n*historyAPage, len(all))] {
		h.Entries = append(h.Entries, rowOf(f))
	}
	return h, nil
}
