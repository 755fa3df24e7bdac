package git

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

const refBytes = 64 << 20 // how much of the list of branches and tags is read

// readRefs lists local branches, remote-tracking branches and tags, without
// opening any.
func (r *Repository) readRefs(ctx context.Context) ([]byte, error) {
	return output(ctx, r.dir, refBytes, "for-each-ref", "--format=%(refname)%00%(objectname)%00%(symref)%00%(HEAD)",
		"refs/heads/", "refs/remotes/", "refs/tags/")
}

// list takes in branches and release tags; other tags are passed over.
func (r *Repository) list(text []byte) {
	for line := range bytes.Lines(text) {
		fields := strings.Split(strings.TrimSuffix(string(line), "\n"), "\x00")
		if len(fields) != 4 {
			continue
		}
		name, isTag := strings.CutPrefix(fields[0], "refs/tags/")
		if !isTag {
			r.refs = append(r.refs, ref{name: fields[0], hash: fields[1], points: fields[2], head: fields[3] == "*"})
			continue
		}
		if v, ok := parseVersion(name, r.name); ok {
			r.tags = append(r.tags, tag{name: name, object: fields[1], version: v})
		}
	}
}

// cutOff reads the commits at which a shallow clone ends.
func (r *Repository) cutOff(path string) []string {
	if !filepath.IsAbs(path) {
		path = filepath.Join(r.dir, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, 1<<20))
	if err != nil {
		return nil
	}
	return strings.Fields(string(text))
}

// worked marks every commit that is work of the author's, copies and all.
func worked(m *mainline, u undone, mine map[int32]bool) []bool {
	h := m.history
	work := make([]bool, len(h.commits))
	for _, i := range h.order {
		c := &h.commits[i]
		work[i] = mine[c.author] && len(c.parents) < 2 && !u.revert[i] && !u.gone[i] && releaseOf(c.subject) == ""
	}
	return work
}

// reachable reports of each commit whether a ref below a prefix leads to it.
func reachable(h *history, refs []ref, below string) func(int32) bool {
	var tips []int32
	for _, r := range refs {
		if i, ok := h.find(r.hash); ok && strings.HasPrefix(r.name, below) && below != "refs/remotes//" {
			tips = append(tips, i)
		}
	}
	seen := make([]int32, len(h.commits))
	for _, tip := range tips {
		claim(h, tip, seen, 1, func(int32) bool { return false })
	}
	return func(i int32) bool { return seen[i] == 1 }
}

// byDay orders offers by their last day, items before releases.
func byDay(offers []offer) []offer {
	sort.SliceStable(offers, func(i, j int) bool {
		a, b := offers[i].item, offers[j].item
		if a.last() != b.last() {
			return a.last() < b.last()
		}
		return a.by != byRelease && b.by == byRelease
	})
	return offers
}
