package workbench

import (
	"bytes"
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Search chooses entries of the journal. Its terms hold together: @person,
// +project, #entry (that entry and what names it), FROM..TO, and words, each
// of which must stand somewhere in the line, in any case.
type Search struct {
	Terms []string
	At    string // as of this day, in plain speech: entries dated up to it, and meetings planned by then
	All   bool   // retracted entries too
}

// Found is an entry that a search found.
type Found struct {
	journal.Entry
	Retracted int64 // the number of the entry that hid it; 0 where it stands
}

// Journal yields the entries that a search chooses, in the order of days and of
// numbers within a day. The journal may change meanwhile: what is yielded is
// what stood there when it was asked for.
func (w *Workbench) Journal(ctx context.Context, s Search) (iter.Seq2[Found, error], error) {
	m, err := w.moment(ctx)
	if err != nil {
		return nil, err
	}
	asOf := civil.Day(0)
	if s.At != "" {
		if m, err = w.at(ctx, s.At); err != nil {
			return nil, err
		}
		asOf = m.today
	}
	f, err := newFilter(s.Terms, m)
	if err != nil {
		return nil, err
	}
	hidden, err := w.hidden(ctx, asOf)
	if err != nil {
		return nil, err
	}
	lines, err := w.found(ctx, f, asOf, m)
	if err != nil {
		return nil, err
	}
	return func(yield func(Found, error) bool) {
		var p journal.Parser
		for _, line := range lines {
			e, err := p.Parse(line.Text)
			if err != nil {
				yield(Found{}, err)
				return
			}
			e.Seq, e.ID, e.Recorded = line.Seq, line.ID, line.Recorded
			if !f.names(&e) || !s.All && hidden[e.Seq] != 0 {
				continue
			}
			if !yield(Found{Entry: e, Retracted: hidden[e.Seq]}, nil) {
				return
			}
		}
	}, nil
}

// found reads the lines whose bytes suit the filter, sorted by day; asOf 0
// takes every day.
func (w *Workbench) found(ctx context.Context, f *filter, asOf civil.Day, m moment) ([]store.Line, error) {
	lines, err := w.lines(ctx, store.Query{From: f.span.From, To: f.span.To, Match: f.match()})
	if err != nil {
		return nil, err
	}
	if len(f.entries) > 0 { // an entry does not bear its own number
		named, err := w.lines(ctx, store.Query{From: f.span.From, To: f.span.To, Seqs: f.entries})
		if err != nil {
			return nil, err
		}
		lines = append(lines, named...)
		slices.SortFunc(lines, func(a, b store.Line) int { return cmp.Compare(a.Seq, b.Seq) })
		lines = slices.CompactFunc(lines, func(a, b store.Line) bool { return a.Seq == b.Seq })
	}
	if asOf != 0 {
		last, err := w.lastUpTo(ctx, asOf)
		if err != nil {
			return nil, err
		}
		lines = slices.DeleteFunc(lines, func(l store.Line) bool {
			planned := l.Verb == journal.Met.String() && (l.Seq < last || m.kept.day(l.Recorded, w.zone) <= asOf)
			return l.On > asOf && !planned
		})
	}
	slices.SortStableFunc(lines, func(a, b store.Line) int { return cmp.Compare(a.On, b.On) })
	return lines, nil
}

func (w *Workbench) lines(ctx context.Context, query store.Query) ([]store.Line, error) {
	var lines []store.Line
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// lastUpTo is the highest number of an entry dated up to a day.
func (w *Workbench) lastUpTo(ctx context.Context, day civil.Day) (int64, error) {
	var last int64
	for line, err := range w.store.Read(ctx, w.book, store.Query{To: day}) {
		if err != nil {
			return 0, err
		}
		last = max(last, line.Seq)
	}
	return last, nil
}

// filter is a search as it was understood.
type filter struct {
	people, projects []string
	entries          []int64
	span             civil.Span
	needles          []needle
}

func newFilter(terms []string, m moment) (*filter, error) {
	f := &filter{}
	for _, term := range terms {
		if term = strings.TrimSpace(term); term == "" {
			continue
		}
		if strings.Contains(term, "..") {
			span, err := civil.ParseSpan(term, m.today, m.lang)
			if err == nil {
				f.span = span
				continue
			}
			if '0' <= term[0] && term[0] <= '9' {
				return nil, err
			}
		}
		for _, word := range strings.Fields(term) {
			f.add(word)
		}
	}
	return f, nil
}

func (f *filter) add(word string) {
	f.needles = append(f.needles, newNeedle(word))
	e, err := journal.Parse("2000-01-01 note " + word)
	if err != nil || len(e.Tokens) != 1 {
		return // no name: it is looked for as it stands
	}
	switch t := e.Tokens[0]; t.Of {
	case journal.OfPerson:
		f.people = append(f.people, "@"+t.Text)
	case journal.OfProject:
		f.projects = append(f.projects, "+"+t.Text)
	case journal.OfEntry:
		f.entries = append(f.entries, t.Num)
	}
}

// match is the first, cheap look at a line; nil takes all.
func (f *filter) match() func(text []byte) bool {
	if len(f.needles) == 0 {
		return nil
	}
	return func(text []byte) bool {
		for _, n := range f.needles {
			if !n.in(text) {
				return false
			}
		}
		return true
	}
}

// names is the second look, at the line as it was understood: a name counts
// only as a name.
func (f *filter) names(e *journal.Entry) bool {
	for _, all := range [][]string{f.people, f.projects} {
		for _, want := range all {
			if !speaksOf(e, want) {
				return false
			}
		}
	}
	for _, want := range f.entries {
		if e.Seq != want && !slices.Contains(slices.Collect(e.Refs()), want) {
			return false
		}
	}
	return true
}

func speaksOf(e *journal.Entry, name string) bool {
	for n := range e.Names() {
		if n == name {
			return true
		}
	}
	return false
}

// needle is a word to look for in raw bytes, whatever its case.
type needle struct {
	low   []byte // lower case
	first string // the two cases of its first byte; "" where the word is not ASCII
}

func newNeedle(word string) needle {
	n := needle{low: []byte(strings.ToLower(word))}
	for i := range len(word) {
		if word[i] >= 0x80 {
			return n
		}
	}
	n.first = strings.ToLower(word[:1]) + strings.ToUpper(word[:1])
	return n
}

func (n needle) in(text []byte) bool {
	if n.first == "" {
		return bytes.Contains(bytes.ToLower(text), n.low)
	}
	for len(text) >= len(n.low) {
		i := n.start(text[:len(text)-len(n.low)+1])
		if i < 0 {
			return false
		}
		if equalLow(text[i+1:i+len(n.low)], n.low[1:]) {
			return true
		}
		text = text[i+1:]
	}
	return false
}

// start is where the word's first letter stands next.
func (n needle) start(text []byte) int {
	low := bytes.IndexByte(text, n.first[0])
	if n.first[0] == n.first[1] {
		return low
	}
	if low >= 0 {
		text = text[:low]
	}
	if up := bytes.IndexByte(text, n.first[1]); up >= 0 {
		return up
	}
	return low
}

func equalLow(text, low []byte) bool {
	for i, c := range text {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != low[i] {
			return false
		}
	}
	return true
}
