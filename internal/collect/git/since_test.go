package git

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/collect/git/gittest"
)

// The pass ends where git log --since would, though it is only told so on its
// way: in a history whose clocks go astray too.
func TestThePassEndsWhereGitWouldEndIt(t *testing.T) {
	r := gittest.Replay(t, dataFile(t, "curl-curl"))
	for _, day := range []string{"2026-08-01", "2026-07-03", "2026-05-17", "2025-12-31", "2024-02-29"} {
		since, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		h, err := readHistory(t.Context(), r.Dir, func() (time.Time, *pace, error) { return since, nil, nil })
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, i := range h.order {
			got = append(got, h.commits[i].hash)
		}
		want := strings.Fields(r.Git("log", "--format=%H", "--branches", "--remotes", "--since="+since.Format(time.RFC3339), "HEAD"))
		if diff := cmp.Diff(want, got); diff != "" || len(got) == 0 {
			t.Errorf("since %s, git (-) and the pass (+) tell\n%s", day, diff)
		}
	}
}
