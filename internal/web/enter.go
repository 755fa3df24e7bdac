package web

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"headsup/internal/workbench"
)

// enter records the lines that a form was made into, in order, and leads back to a
// page, which names what was recorded and can take it back. What stands in front
// of a line that is refused stays recorded.
func (s *Server) enter(ctx context.Context, back string, lines ...string) (next string, err error) {
	var entries []int64
	for _, line := range lines {
		out, err := s.bench.Record(ctx, workbench.Said{Line: line, At: s.at, Shell: true})
		if err != nil {
			return "", err
		}
		for _, e := range out.Entries {
			entries = append(entries, e.Seq)
		}
	}
	return withDone(back, entries), nil
}

// withDone leads to a page that says of entries that they were recorded.
func withDone(back string, entries []int64) string {
	path, said, _ := strings.Cut(back, "?")
	q, err := url.ParseQuery(said)
	if err != nil { // it is one of our own addresses
		q = url.Values{}
	}
	for _, n := range entries {
		q.Add("done", strconv.FormatInt(n, 10))
	}
	return (&url.URL{Path: path, RawQuery: q.Encode()}).String()
}

// oneLine is what was typed into a field as words of one line.
func oneLine(typed string) string { return strings.Join(strings.Fields(typed), " ") }
