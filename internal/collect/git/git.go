// Package git turns the history of a local clone into suggestions: one line per
// work item of one person, and releases that hold their work.
//
// It knows how people and machines use git: squashes and merges, rebases and
// cherry-picks, reverts, bots, conventional commits, pull requests, tags. It
// asks the git program, in one pass over the history, and believes nothing that
// a clone says of programs to run. It does not know the book, the store, or what
// became of what it offered: the caller keeps its memory and says which keys
// are settled.
//
// What counts: commits reachable from HEAD, from local branches and from
// remote-tracking branches, by their author's date in the owner's zone. A
// commit counts once, however many copies of it there are; merges, reverts and
// what they take back, and commits that only mark a tagged release do not.
package git

import (
	"bytes"
	"context"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Options say what to collect from one repository.
type Options struct {
	// Authors are names or addresses of the one person whose work is meant.
	// Without any it is whom git itself would sign a commit as.
	Authors []string

	// Span is the days asked for. To is as a rule today; with no From, it goes
	// on from the last collection, a month before it to be sure, or else begins
	// a quarter before To.
	Span civil.Span

	// Zone is the owner's, in which days are counted; nil is UTC.
	Zone *time.Location

	// Project is the slug of the project the repository belongs to, or "".
	Project string

	// People finds the person behind a co-author; nil knows nobody.
	People func(name, email string) (slug string, ok bool)

	// Memory is what the last collection from this source returned, or nil.
	Memory []byte

	// Settled reports whether the suggestion with this key was kept or refused;
	// nil says that none was.
	Settled func(key string) bool

	// Progress, if not nil, is told how many days of history of how many have been read.
	Progress func(done, total int)
}

// Result is what a collection found.
type Result struct {
	Suggestions []journal.Suggestion // the open ones, old and new, the earliest day first
	Gone        []string             // keys of undecided suggestions that stand for nothing any more
	Author      Author
	Span        civil.Span // the days that were asked for in the end
	Commits     int        // the author's commits in the span that count, each once
	LeftOut     LeftOut
	Memory      []byte // for the next collection
}

// overlap is how many days before the last collection are looked at again, for
// what was fetched, pushed or rebased since; firstReach is how far the first
// collection goes back.
const (
	overlap    = 31
	firstReach = 91
)

// Collect reads the history and offers what is new in it.
func (r *Repository) Collect(ctx context.Context, o Options) (Result, error) {
	zone := o.Zone
	if zone == nil {
		zone = time.UTC
	}
	settled := o.Settled
	if settled == nil {
		settled = func(string) bool { return false }
	}
	mem, err := readMemory(o.Memory)
	if err != nil {
		return Result{}, err
	}
	span := mem.span(o.Span)
	// What is undecided is told anew as a whole, so it is read again.
	wide := span
	if first := mem.firstOpen(settled, func(s int64) civil.Day { return dayOf(s, zone) }); first != 0 {
		wide.From = min(wide.From, first)
	}

	known := func(k mark) bool { key, ok := mem.of[k]; return ok && !settled(key) }
	h, tags, err := r.read(ctx, span, dating{first: wide.From, within: span.Contains, known: known, zone: zone}, o.Progress)
	if err != nil {
		return Result{}, err
	}

	people := newCast(h, r.mailmap(ctx))
	mine, err := r.whose(people, o.Authors, span, len(mem.of) > 0)
	if err != nil {
		return Result{}, err
	}

	m := newMainline(h, r.refs, r.remote)
	u := findUndone(m)
	work := &sieve{mainline: m, undone: u, people: people, mine: mine, within: wide.Contains, zone: zone, tagged: versionsOf(r.tags)}
	pieces, left, void := work.sift()
	pieces, absorbed, err := r.absorb(ctx, m, pieces)
	if err != nil {
		return Result{}, r.readFault(ctx, err)
	}
	left.Copies += absorbed

	released, of := releaseItems(releases(m, tags, worked(m, u, mine), span.Contains, known, zone))
	offers, gone := mem.allot(append(group(pieces), released...), allotment{settled: settled, asked: span.Contains, void: void,
		history: h, since: wide.From.In(zone).Unix()})

	tell := &teller{repository: r, history: h, mainline: m, project: o.Project, people: o.People, releases: of,
		pushed: reachable(h, r.refs, "refs/remotes/"+r.remote+"/")}
	own := people.author(mine)
	tell.own = func(s signature) bool { return own.has(s) }
	result := Result{Gone: gone, Author: own, Span: span, LeftOut: left}
	for _, p := range pieces {
		if span.Contains(p.day) {
			result.Commits++
		}
	}
	for _, o := range byDay(offers) {
		result.Suggestions = append(result.Suggestions, tell.suggest(o))
	}
	result.Memory, err = mem.write(span)
	return result, err
}

// span settles the days to collect.
func (m *memory) span(asked civil.Span) civil.Span {
	if asked.From != 0 {
		return asked
	}
	switch {
	case m.Through != 0:
		asked.From = max(m.Through-overlap, m.From)
	case asked.To != 0:
		asked.From = asked.To - firstReach
	}
	asked.From = max(asked.From, civil.FirstDay)
	return asked
}

// read makes the one pass, from a day on or from the release before, and gives
// the release tags of that time. Git begins to tell the history while the tags,
// which say how far back it is wanted, are still being opened.
func (r *Repository) read(ctx context.Context, span civil.Span, wanted dating, told func(done, total int)) (*history, []tag, error) {
	var until time.Time
	if span.To != 0 {
		until = (span.To + 1).In(wanted.zone)
	}
	var tags []tag
	h, err := readHistory(ctx, r.dir, func() (since time.Time, tell *pace, err error) {
		if err = r.listed(); err == nil {
			tags, since, err = r.since(ctx, wanted)
			tell = newPace(told, since, until)
		}
		return since, tell, err
	})
	if err != nil {
		return nil, nil, r.readFault(ctx, err)
	}
	if len(h.order) == 0 {
		if text, err := output(ctx, r.dir, 64, "rev-list", "--max-count=1", "--all"); err == nil && len(bytes.TrimSpace(text)) == 0 {
			return nil, nil, fault.New(fault.Missing, "the repository has no commits yet").At(r.dir).Do("collect again after the first one")
		}
	}
	return h, tags, r.shallowFault(ctx, h, span, wanted.zone)
}

// since gives the release tags that matter and the moment from which the history
// is wanted: a day before the first day asked for, or before the release that
// tells what a later one contains, since a committer's clock may be a little
// behind the author's. Zero is all.
func (r *Repository) since(ctx context.Context, wanted dating) ([]tag, time.Time, error) {
	tags, from, err := r.dated(ctx, wanted)
	if err != nil || from <= civil.FirstDay+1 {
		return tags, time.Time{}, err
	}
	return tags, (from - 1).In(wanted.zone), nil
}

// shallowFault refuses a clone whose cut-off lies within the days asked for:
// its oldest commits would look like everything before them at once.
func (r *Repository) shallowFault(ctx context.Context, h *history, span civil.Span, zone *time.Location) error {
	if !r.shallow {
		return nil
	}
	text, err := output(ctx, r.dir, 1<<20, "rev-parse", "--git-path", "shallow")
	if err != nil {
		return r.readFault(ctx, err)
	}
	cut := civil.Day(0)
	for _, hash := range r.cutOff(strings.TrimSuffix(string(text), "\n")) {
		if i, ok := h.find(hash); ok {
			cut = max(cut, dayOf(h.commits[i].committed, zone))
		}
	}
	if cut == 0 || cut < span.From {
		return nil
	}
	return fault.New(fault.Refused, "the clone is shallow: it has no history before %s", cut).At(r.dir).
		Do("fetch the rest there, or collect from %s on", cut+1).By("git fetch --unshallow")
}

func (r *Repository) readFault(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return openFault(r.dir, err)
}
