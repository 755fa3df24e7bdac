package git

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"headsup/internal/civil"
)

// item is one work item: the pieces that belong together and by what.
type item struct {
	id      string // "pr:123", "ticket:ABC-12", "part:parser:2026-03"; the beginning of its keys
	by      grouping
	name    string // the ticket, branch, component or type
	title   string // what the item calls itself, "" if it does not
	request int
	pieces  []*piece
}

// grouping says what makes pieces one item, the strongest first.
type grouping uint8

const (
	byRequest grouping = iota // a pull or merge request
	byTicket
	byBranch
	byPart    // a component or a conventional scope, within a calendar month
	byKind    // a conventional type without a scope, within a calendar month
	byWeek    // nothing in common but the week
	small     // lone minor changes of a week
	byRelease // tags
)

// group makes work items of pieces. A request, a ticket and a branch are one
// item however long they take; what has no end of its own, a component or a
// kind of change, is cut by calendar month, and loose commits by week, so that
// the same commits make the same items whenever they are collected. A minor
// change that would be an item of its own goes into the week's bundle.
func group(pieces []*piece) []*item {
	byID := map[string]*item{}
	var all []*item
	add := func(made item, p *piece) {
		it := byID[made.id]
		if it == nil {
			it = &made
			byID[made.id] = it
			all = append(all, it)
		}
		it.pieces = append(it.pieces, p)
		if it.title == "" {
			it.title = made.title
		}
	}
	for _, p := range pieces {
		add(itemOf(p), p)
	}
	rest := all[:0:0]
	for _, it := range all {
		if !it.lone() {
			rest = append(rest, it)
		}
	}
	loners := all
	all = rest
	for _, it := range loners {
		if it.lone() {
			for _, p := range it.pieces {
				add(item{id: "small:" + weekOf(p.day), by: small}, p)
			}
		}
	}
	for _, it := range all {
		sort.SliceStable(it.pieces, func(a, b int) bool { return it.pieces[a].mark.when < it.pieces[b].mark.when })
	}
	return all
}

// lone reports an item that is no more than one minor change, made once or, as
// lists are synced, over and over.
func (it *item) lone() bool {
	if it.by == byTicket || it.by == byBranch || it.by == small {
		return false
	}
	for _, p := range it.pieces {
		if !p.minor() || releaseOf(p.subject.text) != "" || p.subject.text != it.pieces[0].subject.text {
			return false
		}
	}
	return true
}

// minor reports whether a piece is told only in a bundle. A request that
// squashed several commits is none, whatever it is called.
func (p *piece) minor() bool { return p.subject.minor() && len(p.absorbed) < 2 }

// itemOf is the item a piece belongs to.
func itemOf(p *piece) item {
	s, how := p.subject, p.how
	ticket := s.ticket
	if ticket == "" {
		ticket = branchTicket(how.branch)
	}
	month := p.day.String()[:7]
	switch {
	case s.request > 0:
		return item{id: "pr:" + strconv.Itoa(s.request), by: byRequest, request: s.request}
	case how.request > 0:
		return item{id: "pr:" + strconv.Itoa(how.request), by: byRequest, name: how.branch, title: how.title, request: how.request}
	case ticket != "":
		return item{id: "ticket:" + ticket, by: byTicket, name: ticket}
	case how.branch != "":
		return item{id: "branch:" + how.branch, by: byBranch, name: how.branch}
	case s.scope != "" || s.kind != "":
		part := partOf(first(s.scope, s.kind))
		return item{id: "part:" + strings.ToLower(part) + ":" + month, by: byPart, name: part}
	}
	if p.minor() {
		return item{id: "small:" + weekOf(p.day), by: small}
	}
	return item{id: "week:" + weekOf(p.day), by: byWeek}
}

// partOf is the component that a scope lies in: the first of several, and of a
// path its first step: "tests/http" and "tests" are one.
func partOf(scope string) string {
	part, _, _ := strings.Cut(scope, ",")
	if head, _, ok := strings.Cut(part, "/"); ok && head != "" {
		part = head
	}
	return strings.TrimSpace(part)
}

// branchTicket finds a ticket in a branch's name: "feature/ABC-12-login".
func branchTicket(branch string) string {
	for part := range strings.SplitSeq(branch, "/") {
		if ticket, _ := leadingTicket(part); ticket != "" {
			return ticket
		}
	}
	return ""
}

// weekOf is the ISO week: "2026-W10".
func weekOf(d civil.Day) string {
	thursday := d.Monday() + 3
	year, _, _ := thursday.Date()
	return fmt.Sprintf("%04d-W%02d", year, int(thursday-civil.Date(year, 1, 1))/7+1)
}

// first and last are the days of the item's first and last piece.
func (it *item) first() civil.Day { return it.pieces[0].day }

func (it *item) last() civil.Day {
	last := it.pieces[0].day
	for _, p := range it.pieces {
		last = max(last, p.day)
	}
	return last
}
