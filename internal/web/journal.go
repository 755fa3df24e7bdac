package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// journalPage is what was recorded, the newest first, a page at a time.
type journalPage struct {
	Query   string
	All     bool // retracted entries too
	Bad     string
	Total   int
	Entries []journalRow
	Newer   string // where the page before and the page behind are; ""
	Older   string
	Empty   *emptyState
}

// journalRow is one entry.
type journalRow struct {
	Entry     int64
	Date      string
	Verb      string
	Rest      string
	Retracted int64  // the entry that hid it; 0 where it stands
	Retract   string // the line that takes it back; "" where it does not stand
}

// entriesAPage is how many entries stand on one page.
const entriesAPage = 50

func (s *Server) journal(ctx context.Context, r *http.Request) (filled, error) {
	q := r.URL.Query()
	p := journalPage{Query: render.Clean(q.Get("q")), All: q.Get("all") != ""}
	found, err := s.bench.Journal(ctx, workbench.Search{Terms: strings.Fields(p.Query), At: s.at, All: p.All})
	if fault.Is(err, fault.Misread) {
		p.Bad = said(err)
		return filled{title: "Journal", body: journalOf(p)}, nil
	}
	if err != nil {
		return filled{}, err
	}
	var all []workbench.Found
	for f, err := range found {
		if err != nil {
			return filled{}, err
		}
		all = append(all, f)
	}
	slices.Reverse(all)
	p.Total = len(all)
	n, _ := strconv.Atoi(q.Get("page")) // what is no number is the first page
	n = min(max(n, 1), max(1, (len(all)+entriesAPage-1)/entriesAPage))
	p.Newer, p.Older = p.pageAt(n-1), p.pageAt(n+1)
	for _, f := range all[(n-1)*entriesAPage : min(n*entriesAPage, len(all))] {
		p.Entries = append(p.Entries, rowOf(f))
	}
	if len(all) == 0 && p.Query == "" {
		p.Empty = &emptyState{What: "Nothing has been recorded yet.", Why: "One line says one thing: what was done, won, decided, asked, told. It takes ten seconds.",
			Do: "Record a first line", Line: "log Began a journal"}
	}
	return filled{title: "Journal", body: journalOf(p)}, nil
}

// pageAt is where another page of the same search is; "" where there is none.
func (p journalPage) pageAt(n int) string {
	if n < 1 || (n-1)*entriesAPage >= p.Total {
		return ""
	}
	q := url.Values{"page": {strconv.Itoa(n)}}
	if p.Query != "" {
		q.Set("q", p.Query)
	}
	if p.All {
		q.Set("all", "1")
	}
	return "/journal?" + q.Encode()
}

func rowOf(f workbench.Found) journalRow {
	row := journalRow{Entry: f.Seq, Date: f.On.String(), Verb: f.Verb.String(), Retracted: f.Retracted}
	if !f.At.IsZero() {
		row.Date += " " + f.At.String()
	}
	row.Rest = render.Clean(strings.TrimPrefix(f.Body(), row.Verb))
	if f.Retracted == 0 {
		row.Retract = journal.Retract.String() + " #" + strconv.FormatInt(f.Seq, 10)
	}
	return row
}
