package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// commit is one commit of the part of the history that was read.
type commit struct {
	hash      string
	subject   string
	body      *body   // nil where it says nothing that matters
	parents   []int32 // those that were read are known by known
	author    int32   // index into history.signatures
	authored  int64   // Unix seconds
	committed int64
	known     bool // false for a parent that lies beyond what was read
}

// history is the part of a repository's history that one git log gave, as a
// graph: commits in the order git told them, the newest first.
type history struct {
	commits    []commit
	order      []int32 // the known commits, the newest first
	byHash     map[string]int32
	signatures []signature
	bySign     map[string]int32 // by name, NUL and address as they are written
	room       int              // bytes of text that may still be kept
}

// roomLimit bounds what one collection holds in memory, whatever a repository
// contains; half a million ordinary commits fit.
const roomLimit = 256 << 20

// logFormat asks for seven fields of each commit; -z ends each with a NUL,
// which no commit can contain. The date comes first, since it may end the pass.
const logFormat = "--format=tformat:%ct%x00%H%x00%P%x00%at%x00%an%x00%ae%x00%B"

// logArguments is the one pass over the history: everything reachable from
// HEAD, from local and from remote-tracking branches (not from stashes, notes or tags),
// committed since a moment.
func logArguments(since time.Time) []string {
	args := []string{"log", "-z", logFormat, "--no-notes", "--no-decorate", "--no-color", "--no-show-signature",
		"--no-mailmap", "--encoding=UTF-8", "--ignore-missing", "--branches", "--remotes", "HEAD"}
	if !since.IsZero() {
		args = append(args, "--since="+since.UTC().Format(time.RFC3339))
	}
	return append(args, "--")
}

// ahead is how much of the log is taken in, gulp by gulp, before it is known
// how far back the history is wanted; a quarter of a busy project fits.
const ahead, gulp = 192 << 10, 32 << 10

// readHistory makes the pass. It asks how far back the history is wanted when
// git has begun to tell it, and ends at the first commit from before: git tells
// them by date, and with --since would leave out that one and all that follow.
func readHistory(ctx context.Context, dir string, wanted func() (since time.Time, tell *pace, err error)) (*history, error) {
	h := &history{byHash: map[string]int32{}, bySign: map[string]int32{}, room: roomLimit}
	err := newCall(ctx, dir, logArguments(time.Time{})...).stream(func(r io.Reader) error {
		var since time.Time
		var tell *pace
		known := make(chan error, 1)
		go func() {
			var err error
			since, tell, err = wanted()
			known <- err
		}()
		log := bufio.NewReaderSize(r, ahead)
		for size := gulp; size <= ahead && len(known) == 0; size += gulp {
			if _, err := log.Peek(size); err != nil {
				break // whoever reads on meets it again
			}
		}
		if err := <-known; err != nil {
			return err
		}
		return h.read(log, since, tell)
	})
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case said(err, "does not have any commits"), said(err, "bad default revision"):
		return h, nil
	case err != nil:
		return nil, err
	}
	return h, nil
}

func (h *history) read(r *bufio.Reader, since time.Time, tell *pace) error {
	first := int64(math.MinInt64)
	if !since.IsZero() {
		first = since.Unix()
	}
	field, name := make([]byte, 0, messageLimit), make([]byte, 0, 8*nameLimit)
	slab := make([]int32, 0, 8192) // parents of many commits in one piece
	next := func(limit int) (_ []byte, err error) {
		field, err = readField(r, field[:0], limit)
		return field, err
	}
	for {
		text, err := next(24)
		if errors.Is(err, io.EOF) && len(text) == 0 {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read git log: %w", err)
		}
		committed := seconds(text)
		if committed < first {
			return nil
		}
		if text, err = next(64); err != nil {
			return fmt.Errorf("read git log: %w", err)
		}
		at := h.index(text)
		c := commit{hash: h.commits[at].hash, known: true, committed: committed}
		again := h.commits[at].known

		if text, err = next(64 * 128); err != nil { // an octopus of more parents is nobody's work
			return fmt.Errorf("read git log: %w", err)
		}
		for parent := range bytes.FieldsSeq(text) {
			slab = append(slab, h.index(parent))
		}
		c.parents, slab = slab[:len(slab):len(slab)], slab[len(slab):]
		if cap(slab) < 256 {
			slab = make([]int32, 0, 8192)
		}
		if text, err = next(24); err != nil {
			return fmt.Errorf("read git log: %w", err)
		}
		c.authored = seconds(text)
		if text, err = next(4 * nameLimit); err != nil {
			return fmt.Errorf("read git log: %w", err)
		}
		name = append(append(name[:0], text...), 0)
		if text, err = next(4 * nameLimit); err != nil {
			return fmt.Errorf("read git log: %w", err)
		}
		c.author = h.sign(append(name, text...))
		if text, err = next(messageLimit); err != nil {
			return fmt.Errorf("read git log: %w", err)
		}
		c.subject, c.body = splitMessage(text)
		if again {
			continue
		}
		h.commits[at] = c
		h.order = append(h.order, at)
		if h.room -= c.weight(); h.room < 0 {
			return fault.New(fault.Refused, "the history is too long to be read at once").
				Do("collect a shorter time: a year, or a quarter")
		}
		tell.at(c.committed)
	}
}

// readField appends bytes up to a NUL to b, at most limit of them; what lies
// beyond the limit is passed over.
func readField(r *bufio.Reader, b []byte, limit int) ([]byte, error) {
	for {
		part, err := r.ReadSlice(0)
		done := err == nil
		if done {
			part = part[:len(part)-1]
		} else if !errors.Is(err, bufio.ErrBufferFull) {
			return append(b, part...), err
		}
		b = append(b, part[:min(len(part), limit-len(b))]...)
		if done {
			return b, nil
		}
	}
}

// weight is about what a commit takes in memory.
func (c *commit) weight() int {
	n := 250 + len(c.hash) + len(c.subject) + 4*len(c.parents)
	if b := c.body; b != nil {
		n += 250 + len(b.title) + len(b.ticket)
		for _, list := range [...][]string{b.reverts, b.squashed, b.bullets} {
			for _, s := range list {
				n += 16 + len(s)
			}
		}
		for _, s := range b.coauthors {
			n += 32 + len(s.name) + len(s.email)
		}
	}
	return n
}

// index is the place of a commit in commits, made when it is first named.
func (h *history) index(hash []byte) int32 {
	if i, ok := h.byHash[string(hash)]; ok {
		return i
	}
	i := int32(len(h.commits))
	h.commits = append(h.commits, commit{hash: string(hash)})
	h.byHash[h.commits[i].hash] = i
	return i
}

// sign is the place of a signature, written as name, NUL, address.
func (h *history) sign(raw []byte) int32 {
	if i, ok := h.bySign[string(raw)]; ok {
		return i
	}
	i := int32(len(h.signatures))
	name, email, _ := strings.Cut(string(raw), "\x00")
	h.signatures = append(h.signatures, newSignature(name, email))
	h.bySign[string(raw)] = i
	h.room -= 200
	return i
}

// find is the known commit of a full or abbreviated hash; an abbreviation that
// fits several finds none.
func (h *history) find(hash string) (int32, bool) {
	if i, ok := h.byHash[hash]; ok {
		return i, h.commits[i].known
	}
	if len(hash) >= 40 {
		return 0, false
	}
	found := int32(-1)
	for _, i := range h.order {
		if len(h.commits[i].hash) > len(hash) && h.commits[i].hash[:len(hash)] == hash {
			if found >= 0 {
				return 0, false
			}
			found = i
		}
	}
	return found, found >= 0
}

// seconds reads Unix seconds and keeps them within the years 1 to 9999.
func seconds(text []byte) int64 {
	n, err := strconv.ParseInt(string(text), 10, 64)
	if err != nil {
		return 0
	}
	return min(max(n, -62135596800), 253402300799)
}

// dayOf is the civil day of Unix seconds in a zone.
func dayOf(seconds int64, zone *time.Location) civil.Day {
	day := civil.DayOf(time.Unix(seconds, 0).In(zone))
	return min(max(day, civil.FirstDay), civil.LastDay)
}

// pace turns commit dates into progress: days of history read, of how many.
type pace struct {
	told     func(done, total int)
	from, to int64
	last     int
}

func newPace(told func(done, total int), from, to time.Time) *pace {
	if told == nil || from.IsZero() || !from.Before(to) {
		return nil
	}
	return &pace{told: told, from: from.Unix(), to: to.Unix()}
}

// at takes note of a commit date; what would step back is not told.
func (p *pace) at(committed int64) {
	if p == nil {
		return
	}
	const day = 24 * 60 * 60
	total := int((p.to - p.from + day - 1) / day)
	if done := min(int((p.to-committed)/day), total); done > p.last {
		p.last = done
		p.told(done, total)
	}
}
