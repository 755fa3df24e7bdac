package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"strings"
)

const (
	branchLimit = 64   // waiting branches that are compared with what landed
	pathLimit   = 4096 // bytes of a path that count
)

// absorb finds the commits of a branch that landed as one squashed commit while
// the branch is still there, and puts them under that commit, so that the work
// counts once. The squash lists them in its message, or bears the subject of
// one, or changes the very files to the very contents that the whole branch
// does; for the last, git compares trees, without a pass over the history.
func (r *Repository) absorb(ctx context.Context, m *mainline, all []*piece) ([]*piece, int, error) {
	var waiting, landed []*piece
	for _, p := range all {
		if m.landed[p.at] {
			landed = append(landed, p)
		} else {
			waiting = append(waiting, p)
		}
	}
	if len(waiting) == 0 || len(landed) == 0 {
		return all, 0, nil
	}
	under := absorbByMessage(m.history, landed, waiting)
	if err := r.absorbByContent(ctx, m, landed, waiting, under); err != nil {
		return nil, 0, err
	}
	rest := all[:0:0]
	for _, p := range all {
		if by := under[p]; by != nil {
			by.absorbed = append(by.absorbed, p)
		} else {
			rest = append(rest, p)
		}
	}
	return rest, len(under), nil
}

// absorbByMessage goes by what the squash says of itself.
func absorbByMessage(h *history, landed, waiting []*piece) map[*piece]*piece {
	byHash, bySubject := map[string][]*piece{}, map[string][]*piece{}
	for _, p := range waiting {
		c := &h.commits[p.at]
		byHash[c.hash] = append(byHash[c.hash], p)
		s, _ := cutRequest(c.subject)
		bySubject[strings.ToLower(s)] = append(bySubject[strings.ToLower(s)], p)
	}
	under := map[*piece]*piece{}
	for _, l := range landed {
		c := &h.commits[l.at]
		take := func(found []*piece) {
			for _, w := range found {
				if under[w] == nil && w.mark.when <= max(l.mark.when, c.committed) {
					under[w] = l
				}
			}
		}
		if s, n := cutRequest(c.subject); n > 0 {
			take(bySubject[strings.ToLower(s)])
		}
		if c.body == nil {
			continue
		}
		for _, hash := range c.body.squashed {
			take(byHash[hash])
		}
		for _, s := range c.body.bullets {
			s, _ = cutRequest(s)
			take(bySubject[strings.ToLower(s)])
		}
	}
	return under
}

// absorbByContent compares each waiting branch as a whole with the commits that
// landed since it began.
func (r *Repository) absorbByContent(ctx context.Context, m *mainline, landed, waiting []*piece, under map[*piece]*piece) error {
	h := m.history
	open := map[int32]*piece{}
	oldest := int64(0)
	for _, w := range waiting {
		if under[w] == nil {
			open[w.at] = w
			if oldest == 0 || w.mark.when < oldest {
				oldest = w.mark.when
			}
		}
	}
	if len(open) == 0 {
		return nil
	}
	var asked []string
	var branches [][]*piece
	for _, b := range m.branches[:min(branchLimit, len(m.branches))] {
		tip, _ := h.find(b.hash)
		fork, pieces := forkOf(m, tip, open)
		if fork < 0 || len(pieces) == 0 {
			continue
		}
		asked = append(asked, h.commits[tip].hash+" "+h.commits[fork].hash)
		branches = append(branches, pieces)
	}
	if len(branches) == 0 {
		return nil
	}
	var squashes []*piece
	for _, l := range landed {
		if c := &h.commits[l.at]; c.committed >= oldest && len(c.parents) == 1 {
			squashes = append(squashes, l)
			asked = append(asked, c.hash+" "+h.commits[c.parents[0]].hash)
		}
	}
	sums, err := r.changes(ctx, asked)
	if err != nil {
		return err
	}
	bySum := map[uint64]*piece{}
	for i, l := range squashes {
		if sum := sums[len(branches)+i]; sum != 0 {
			bySum[sum] = l
		}
	}
	for i, pieces := range branches {
		if l := bySum[sums[i]]; l != nil {
			for _, w := range pieces {
				if under[w] == nil {
					under[w] = l
				}
			}
		}
	}
	return nil
}

// forkOf walks a branch's first-parent line down to the mainline and gives the
// commit it left it at, -1 if that was not read, with the open pieces passed.
func forkOf(m *mainline, tip int32, open map[int32]*piece) (fork int32, passed []*piece) {
	for at := tip; ; {
		c := &m.history.commits[at]
		if !c.known || m.landed[at] {
			return at, passed
		}
		if p := open[at]; p != nil {
			passed = append(passed, p)
		}
		if len(c.parents) == 0 {
			return -1, nil
		}
		at = c.parents[0]
	}
}

// changes gives one number for each line "commit parent" that is asked: made of
// the paths that differ and their new contents, 0 where nothing does. All
// contents stay unread: git compares trees.
func (r *Repository) changes(ctx context.Context, asked []string) ([]uint64, error) {
	sums := make([]uint64, len(asked))
	place := map[string]int{}
	for i, line := range asked {
		commit, _, _ := strings.Cut(line, " ")
		place[commit] = i
	}
	call := newCall(ctx, r.dir, "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-renames",
		"--no-ext-diff", "--no-textconv", "--ignore-submodules=none")
	call.cmd.Stdin = strings.NewReader(strings.Join(asked, "\n") + "\n")
	err := call.stream(func(out io.Reader) error {
		rd := bufio.NewReaderSize(out, 64<<10)
		at := -1
		var field []byte
		for {
			var err error
			if field, err = readField(rd, field[:0], pathLimit); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return fmt.Errorf("read git diff-tree: %w", err)
			}
			if len(field) == 0 || field[0] != ':' { // the commit, ahead of its changes
				if i, ok := place[string(field)]; ok {
					at = i
				}
				continue
			}
			sum := fnv.New64a()
			if parts := bytes.Fields(field); len(parts) == 5 {
				sum.Write(parts[3]) // ":mode mode old new status", then the path
			}
			if field, err = readField(rd, field[:0], pathLimit); err != nil {
				return fmt.Errorf("read git diff-tree: %w", err)
			}
			sum.Write(field)
			if at >= 0 {
				sums[at] += sum.Sum64() | 1 // a sum, since the order of paths does not matter
			}
		}
	})
	if err != nil && ctx.Err() == nil {
		// A parent that a shallow or damaged clone lacks only means that
		// nothing can be compared.
		return make([]uint64, len(asked)), nil
	}
	return sums, ctx.Err()
}
