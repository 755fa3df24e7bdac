package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
)

// headerLimit is how much of a tag or commit is looked at: its date stands
// ahead of its message.
const headerLimit = 16 << 10

// series is the release tags of one package that differ only in their last
// number, and their pre-releases: 6.3.2, 6.3.1, 6.3.0, 6.3.0-beta.1. Git must
// open a tag to know its date, so that a series is followed down from its
// highest version only as far as the dates matter. This takes a higher version
// to be tagged no earlier than a lower one. Where that is wrong nothing is lost:
// what the lower one holds was in the higher one already.
type series struct {
	tags   []*tag // the highest version first
	opened int
}

func seriesOf(tags []*tag) []*series {
	byName := map[string]*series{}
	var all []*series
	for _, t := range tags {
		name := t.version.pack + "@" + t.version.text[:strings.LastIndexByte(t.version.text, '.')]
		s := byName[name]
		if s == nil {
			s = &series{}
			byName[name] = s
			all = append(all, s)
		}
		s.tags = append(s.tags, t)
	}
	for _, s := range all {
		slices.SortStableFunc(s.tags, func(a, b *tag) int { return b.version.compare(a.version) })
	}
	return all
}

// next takes the tags of the highest version that was not opened yet.
func (s *series) next() []*tag {
	from := s.opened
	for s.opened < len(s.tags) && s.tags[s.opened].version.compare(s.tags[from].version) == 0 {
		s.opened++
	}
	return s.tags[from:s.opened]
}

// reached reports whether every tag from a moment on was opened, and the release
// before it.
func (s *series) reached(moment int64) bool {
	for _, t := range slices.Backward(s.tags[:s.opened]) {
		if !t.version.pre && t.when != 0 && t.when < moment {
			return true
		}
	}
	return s.opened == len(s.tags)
}

// dating says of which releases a collection must know the dates.
type dating struct {
	first  civil.Day // from which on the history is wanted
	within func(civil.Day) bool
	known  func(mark) bool // offered before and undecided, whatever its day
	zone   *time.Location
}

// dated opens the release tags whose dates matter and gives them, the oldest
// first, with the day from which on the history is wanted to see what the
// releases of the span contain: a tag from that day on is never left out.
func (r *Repository) dated(ctx context.Context, d dating) ([]tag, civil.Day, error) {
	if len(r.tags) == 0 {
		return nil, d.first, nil
	}
	all := make([]*tag, len(r.tags))
	var asked []*tag
	for i, t := range r.tags {
		all[i] = &t
		if d.known(t.mark()) {
			asked = append(asked, all[i])
		}
	}
	from := d.first
	each := seriesOf(all)
	c := newCall(ctx, r.dir, "cat-file", "--batch")
	in, err := c.cmd.StdinPipe()
	if err != nil {
		return nil, 0, fmt.Errorf("start git: %w", err)
	}
	err = c.stream(func(out io.Reader) error {
		o := opener{in: in, out: bufio.NewReaderSize(out, headerLimit)}
		if err := o.open(asked); err != nil {
			return err
		}
		if err := o.down(each, d.first.In(d.zone).Unix()); err != nil {
			return err
		}
		from = reach(sorted(all), d.first, d.within, d.zone)
		return o.down(each, (from - 1).In(d.zone).Unix())
	})
	return sorted(all), from, err
}

// sorted gives the tags that have a date, the oldest first.
func sorted(all []*tag) []tag {
	var dated []tag
	for _, t := range all {
		if t.when != 0 {
			dated = append(dated, *t)
		}
	}
	sort.Slice(dated, func(i, j int) bool {
		if dated[i].when != dated[j].when {
			return dated[i].when < dated[j].when
		}
		return dated[i].name < dated[j].name
	})
	return dated
}

// opener asks a running git cat-file for one object after another.
type opener struct {
	in  io.Writer
	out *bufio.Reader
}

// down follows every series to a moment, one version of each at a time.
func (o opener) down(all []*series, moment int64) error {
	for {
		var round []*tag
		for _, s := range all {
			if !s.reached(moment) {
				round = append(round, s.next()...)
			}
		}
		if len(round) == 0 {
			return nil
		}
		if err := o.open(round); err != nil {
			return err
		}
	}
}

// open reads the commits and dates of tags. One that names no commit, or that
// the clone lacks, stays without a date.
func (o opener) open(tags []*tag) error {
	var ask strings.Builder
	for _, t := range tags {
		ask.WriteString(t.object + "\n")
	}
	written := make(chan error, 1)
	go func() { // git answers while it is asked, and waits when nobody listens
		_, err := io.WriteString(o.in, ask.String())
		written <- err
	}()
	for _, t := range tags {
		if err := o.read(t); err != nil {
			return fmt.Errorf("read git cat-file: %w", err)
		}
	}
	return <-written
}

// read takes one answer: "hash type size", then that many bytes and a newline;
// or "hash missing".
func (o opener) read(t *tag) error {
	line, err := o.out.ReadSlice('\n')
	if err != nil {
		return err
	}
	words := strings.Fields(string(line))
	if len(words) != 3 {
		return nil
	}
	size, err := strconv.ParseInt(words[2], 10, 64)
	if err != nil {
		return err
	}
	text, err := o.out.Peek(int(min(size, headerLimit)))
	if err != nil {
		return err
	}
	switch words[1] {
	case "tag":
		t.hash, t.when = headerOf(text, "object "), dateOf(headerOf(text, "tagger "))
	case "commit":
		t.hash, t.when = t.object, dateOf(headerOf(text, "committer "))
	}
	_, err = io.CopyN(io.Discard, o.out, size+1)
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return err
}

// headerOf is the rest of the first line above the message that begins so.
func headerOf(text []byte, begins string) string {
	for line := range bytes.Lines(text) {
		if len(line) == 1 {
			return ""
		}
		if rest, ok := bytes.CutPrefix(line, []byte(begins)); ok {
			return string(bytes.TrimSuffix(rest, []byte("\n")))
		}
	}
	return ""
}

// dateOf is the moment in "Name <address> 1750000000 +0200".
func dateOf(signed string) int64 {
	_, after, _ := strings.Cut(signed, "> ")
	when, _, _ := strings.Cut(after, " ")
	return seconds([]byte(when))
}
