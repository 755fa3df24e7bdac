package git

import (
	"fmt"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// teller turns items into suggestions.
type teller struct {
	repository *Repository
	history    *history
	mainline   *mainline
	project    string
	people     func(name, email string) (slug string, ok bool)
	own        func(signature) bool
	pushed     func(int32) bool
	releases   map[*piece]release
}

// suggest writes one suggestion: the line of the item's last day, and a clause
// on what it rests on.
func (t *teller) suggest(o offer) journal.Suggestion {
	s := journal.Suggestion{Source: t.repository.source, Key: o.key}
	var tail []journal.Token
	verb, text, link := journal.Log, "", ""
	if o.item.by == byRelease {
		all := t.releasesOf(o.item)
		verb, text = journal.Win, announce(all, t.repository.name)
		link = t.repository.site.release(leading(all).name)
		s.Why = t.whyReleased(all)
	} else {
		text = o.item.text()
		link = t.link(o.item)
		for _, slug := range t.credit(o.item) {
			tail = append(tail, journal.PersonToken(slug))
		}
		s.Why = t.whyDone(o.item)
	}
	if t.project != "" {
		tail = append(tail, journal.ProjectToken(t.project))
	}
	if link != "" {
		tail = append(tail, journal.TagToken(journal.Evidence, link))
	}
	if text == "" {
		text = "Work without a description"
	}
	s.Line = journal.Write(o.item.last(), civil.Clock(0), verb, text, tail...)
	return s
}

func (t *teller) releasesOf(it *item) []release {
	all := make([]release, len(it.pieces))
	for i, p := range it.pieces {
		all[i] = t.releases[p]
	}
	return all
}

// link is where the item can be seen: its request, the issue a lone commit
// closes, or the lone commit itself once it was pushed.
func (t *teller) link(it *item) string {
	site := t.repository.site
	if it.request > 0 {
		return site.change(it.request)
	}
	last := it.pieces[len(it.pieces)-1].at
	c := &t.history.commits[last]
	if len(it.pieces) > 1 {
		return ""
	}
	if c.body != nil && c.body.closes > 0 {
		return site.issue(c.body.closes)
	}
	if t.pushed(last) {
		return site.commit(c.hash)
	}
	return ""
}

// credit lists the people who are named as co-authors and whom the caller
// knows, each once, in the order they were first named.
func (t *teller) credit(it *item) []string {
	if t.people == nil {
		return nil
	}
	var slugs []string
	seen := map[string]bool{}
	for _, p := range it.pieces {
		for _, q := range append([]*piece{p}, p.absorbed...) {
			c := &t.history.commits[q.at]
			if c.body == nil {
				continue
			}
			for _, s := range c.body.coauthors {
				if t.own(s) || isBot(s) {
					continue
				}
				if slug, ok := t.people(s.name, s.email); ok && !seen[slug] {
					seen[slug] = true
					slugs = append(slugs, slug)
				}
			}
		}
	}
	return slugs
}

// whyDone is "14 commits, 3 to 9 March 2026, pull request 12, not merged yet".
func (t *teller) whyDone(it *item) string {
	commits, waiting := 0, true
	for _, p := range it.pieces {
		commits += max(1, len(p.absorbed))
		waiting = waiting && !t.mainline.landed[p.at]
	}
	parts := []string{plural(commits, "commit") + between(it.first(), it.last())}
	switch {
	case it.request > 0:
		parts = append(parts, fmt.Sprintf("pull request %d", it.request))
	case it.by == byBranch:
		parts = append(parts, "branch "+tidy(it.name, 60))
	}
	if waiting {
		parts = append(parts, "not merged yet")
	}
	return strings.Join(parts, ", ")
}

// whyReleased is "with 34 of your commits, 5 May 2026, 2 pre-releases before".
func (t *teller) whyReleased(all []release) string {
	commits, pres := 0, 0
	for _, r := range all {
		commits += r.commits
		pres += r.pres
	}
	var parts []string
	if commits > 0 {
		parts = append(parts, "with "+plural(commits, "commit")+" of yours")
	}
	parts = append(parts, strings.TrimPrefix(strings.TrimPrefix(between(all[0].day, all[len(all)-1].day), ", "), " on "))
	if pres > 0 {
		parts = append(parts, plural(pres, "pre-release")+" before")
	}
	return strings.Join(parts, ", ")
}

// between is " on 3 March 2026" or ", 3 to 9 March 2026".
func between(from, to civil.Day) string {
	y1, m1, d1 := from.Date()
	y2, m2, d2 := to.Date()
	end := fmt.Sprintf("%d %s %d", d2, m2, y2)
	switch {
	case from == to:
		return " on " + end
	case y1 != y2:
		return fmt.Sprintf(", %d %s %d to %s", d1, m1, y1, end)
	case m1 != m2:
		return fmt.Sprintf(", %d %s to %s", d1, m1, end)
	}
	return fmt.Sprintf(", %d to %s", d1, end)
}
