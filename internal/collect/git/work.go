package git

import (
	"sort"
	"strings"
	"time"

	"headsup/internal/civil"
)

// piece is one commit's worth of the author's work, however many copies of the
// commit there are.
type piece struct {
	at       int32 // the commit that stands for it
	mark     mark
	day      civil.Day
	subject  subject
	how      landing
	absorbed []*piece // commits of a branch that this one squashed
	former   []mark   // such commits that are gone with their branch, but remembered
}

// mark tells a piece again after a rebase, an amendment or a cherry-pick, all
// of which keep the author's date: the date, and a hash of the subject.
type mark struct {
	when int64
	what uint32
}

// LeftOut counts what was seen and is no work item of the author.
type LeftOut struct {
	Merges   int // the author's merge commits
	Reverts  int // the author's reverts
	Reverted int // the author's commits that were taken back
	Copies   int // further copies of a commit: cherry-picks, old states of rebased branches, what was squashed
	Releases int // commits that only mark a release which has a tag
	Bots     int // commits of machines, whoever's
}

// sieve is what decides which commits are the author's work.
type sieve struct {
	mainline *mainline
	undone   undone
	people   *cast
	mine     map[int32]bool // the author's signatures
	within   func(civil.Day) bool
	zone     *time.Location
	tagged   map[string]bool // versions that have a tag
}

// sift finds the author's pieces of work, the oldest first, by author's dates in
// the owner's zone; those outside the span are not asked for. Void are the
// marks of what was taken back.
func (v *sieve) sift() (all []*piece, left LeftOut, void map[mark]bool) {
	m := v.mainline
	h := m.history
	void = map[mark]bool{}
	copies := map[mark][]int32{}
	var marks []mark
	for _, i := range h.order {
		c := &h.commits[i]
		if v.people.bots[c.author] {
			left.Bots++
			continue
		}
		if !v.mine[c.author] || !v.within(dayOf(c.authored, v.zone)) {
			continue
		}
		switch {
		case len(c.parents) > 1:
			left.Merges++
			continue
		case v.undone.revert[i]:
			left.Reverts++
			continue
		case v.tagged[releaseOf(c.subject)]:
			left.Releases++
			continue
		}
		k := markOf(c)
		if copies[k] == nil {
			marks = append(marks, k)
		}
		copies[k] = append(copies[k], i)
	}
	sort.Slice(marks, func(a, b int) bool {
		if marks[a].when != marks[b].when {
			return marks[a].when < marks[b].when
		}
		return marks[a].what < marks[b].what
	})

	for _, k := range marks {
		best, stands := chosen(m, v.undone, copies[k])
		left.Copies += len(copies[k]) - 1
		if !stands {
			left.Reverted++
			void[k] = true
			continue
		}
		c := &h.commits[best]
		all = append(all, &piece{at: best, mark: k, day: dayOf(c.authored, v.zone), subject: parseSubject(c.subject), how: m.how[best]})
	}
	all, reworded := dropReworded(h, all)
	left.Copies += reworded
	return all, left, void
}

// markOf is a commit's mark. The subject counts without the number that a merge
// on the web adds, and without "fixup!".
func markOf(c *commit) mark {
	return mark{when: c.authored, what: subjectSum(c.subject)}
}

func subjectSum(subject string) uint32 {
	s, _ := cutRequest(subject)
	return checksum(strings.ToLower(s))
}

// checksum is FNV-1a.
func checksum(s string) uint32 {
	sum := uint32(2166136261)
	for i := range len(s) {
		sum = (sum ^ uint32(s[i])) * 16777619
	}
	return sum
}

// chosen picks the copy that stands for all. What arrived on the mainline goes
// before what waits on branches; there the copy that arrived first stands, so
// that a later backport makes no new item of it, unless it was taken back. Of
// what waits, the state made last decides.
func chosen(m *mainline, u undone, copies []int32) (best int32, stands bool) {
	landed := false
	for _, i := range copies {
		landed = landed || m.landed[i]
	}
	best = -1
	for _, i := range copies { // the newest first
		if m.landed[i] != landed {
			continue
		}
		alive := !u.gone[i]
		later := best >= 0 && m.history.commits[i].committed > m.history.commits[best].committed
		if best < 0 || landed && (alive && !stands || alive == stands && !later) || !landed && later {
			best, stands = i, alive
		}
	}
	return best, stands
}

// dropReworded leaves out the older state of an amended commit whose subject
// changed: it has the same author's date and the same parent, and the newer one
// was committed later than it was written.
func dropReworded(h *history, all []*piece) (rest []*piece, dropped int) {
	for i, p := range all {
		old := false
		for j := i - 1; j >= 0 && all[j].mark.when == p.mark.when; j-- {
			old = old || amended(h, p.at, all[j].at)
		}
		for j := i + 1; j < len(all) && all[j].mark.when == p.mark.when; j++ {
			old = old || amended(h, p.at, all[j].at)
		}
		if old {
			dropped++
			continue
		}
		rest = append(rest, p)
	}
	return rest, dropped
}

// amended reports whether newer is what old became.
func amended(h *history, old, newer int32) bool {
	o, n := &h.commits[old], &h.commits[newer]
	return len(o.parents) == 1 && len(n.parents) == 1 && o.parents[0] == n.parents[0] &&
		n.committed > o.committed && n.committed > n.authored
}
