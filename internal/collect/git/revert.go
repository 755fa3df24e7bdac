package git

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// undone says what reverts made of each commit: reverts are no work, and
// neither is what they took back; a revert of a revert gives it back.
type undone struct {
	revert []bool // by commit: it is a revert
	gone   []bool // by commit: it was taken back
}

// findUndone goes through the reverts from the oldest on. A revert names its
// target by hash, by the number of the pull request, or else by its subject:
// then the latest commit so called before it is meant.
func findUndone(m *mainline) undone {
	h := m.history
	u := undone{revert: make([]bool, len(h.commits)), gone: make([]bool, len(h.commits))}
	var reverts []int32
	wanted := map[string]bool{} // bare subjects that reverts name
	wantedRequests := map[int]bool{}
	for _, i := range h.order {
		c := &h.commits[i]
		named := revertedSubject(c.subject)
		numbers := revertedRequests(c.subject)
		if named != "" {
			u.revert[i] = true
		}
		if named == "" && len(numbers) == 0 && (c.body == nil || len(c.body.reverts) == 0) {
			continue
		}
		reverts = append(reverts, i)
		wanted[bareTarget(named)] = true
		if c.body != nil {
			numbers = append(numbers, c.body.revertsPRs...)
		}
		for _, n := range numbers {
			wantedRequests[n] = true
		}
	}
	delete(wanted, "")
	titles, requests := named(m, wanted, wantedRequests)
	// git tells parents behind their children, so among commits of the same
	// second the one told later is the older.
	place := make([]int, len(h.commits))
	for n, i := range h.order {
		place[i] = n
	}
	sort.Slice(reverts, func(a, b int) bool {
		x, y := reverts[a], reverts[b]
		if h.commits[x].committed != h.commits[y].committed {
			return h.commits[x].committed < h.commits[y].committed
		}
		return place[x] > place[y]
	})

	takes := map[int32][]int32{} // what a revert took
	for _, r := range reverts {
		for _, target := range targets(m, u, r, titles, requests, place) {
			u.revert[r] = u.revert[r] || len(revertedRequests(h.commits[r].subject)) > 0
			takes[r] = append(takes[r], target)
			u.take(target, true, takes, map[int32]bool{r: true})
		}
	}
	return u
}

// take marks a commit as taken back or given back. What a revert took changes
// the other way round.
func (u *undone) take(target int32, away bool, takes map[int32][]int32, passed map[int32]bool) {
	if passed[target] {
		return
	}
	passed[target] = true
	u.gone[target] = away
	for _, t := range takes[target] {
		u.take(t, !away, takes, passed)
	}
}

// revertedRequests reads "revert #12, #13", with or without a conventional type
// in front.
func revertedRequests(s string) []int {
	if !strings.Contains(s, "evert #") {
		return nil
	}
	if _, rest, ok := cutPrefix(s); ok {
		s = rest
	}
	words := strings.Fields(s)
	if len(words) < 2 || !strings.EqualFold(words[0], "revert") {
		return nil
	}
	var numbers []int
	for _, w := range words[1:] {
		n := 0
		if strings.HasPrefix(w, "#") {
			n = leadingNumber(w[1:])
		}
		if n == 0 {
			break
		}
		numbers = append(numbers, n)
	}
	return numbers
}

// targets finds what a revert takes back.
func targets(m *mainline, u undone, r int32, titles map[string][]int32, requests map[int][]int32, place []int) []int32 {
	h := m.history
	c := &h.commits[r]
	var found []int32
	numbers := revertedRequests(c.subject)
	if c.body != nil {
		numbers = append(numbers, c.body.revertsPRs...)
		for _, hash := range c.body.reverts {
			if i, ok := h.find(hash); ok {
				found = append(found, i)
				found = append(found, m.broughtBy(i)...)
			}
		}
		if len(found) > 0 || len(c.body.reverts) > 0 && !u.revert[r] {
			return found
		}
	}
	for _, n := range numbers {
		for _, i := range requests[n] {
			if place[i] > place[r] {
				found = append(found, i)
			}
		}
	}
	if len(found) > 0 {
		return found
	}
	named := revertedSubject(c.subject)
	if named == "" {
		return nil
	}
	return latest(titles[bareTarget(named)], u, place, r)
}

// named finds the commits that reverts name by subject or by request, the
// newest first.
func named(m *mainline, subjects map[string]bool, numbers map[int]bool) (map[string][]int32, map[int][]int32) {
	h := m.history
	titles, requests := map[string][]int32{}, map[int][]int32{}
	if len(subjects)+len(numbers) == 0 {
		return titles, requests
	}
	ends := map[string]bool{} // the last bytes of the subjects, to pass over most commits quickly
	for s := range subjects {
		ends[lastBytes(s)] = true
	}
	for _, i := range h.order {
		s, n := cutRequest(h.commits[i].subject)
		if n == 0 {
			n = m.how[i].request
		}
		if numbers[n] {
			requests[n] = append(requests[n], i)
		}
		if !ends[lastBytes(s)] {
			continue
		}
		if s := bare(s); subjects[s] {
			titles[s] = append(titles[s], i)
		}
	}
	return titles, requests
}

// lastBytes is the end of a subject in small letters. Where that is not ASCII it
// tells nothing.
func lastBytes(s string) string {
	s = s[max(0, len(s)-6):]
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return "…"
		}
	}
	return strings.ToLower(s)
}

// bareTarget is what a revert names, as bare gives it.
func bareTarget(named string) string {
	if inner, ok := strings.CutPrefix(named, "reapplied "); ok {
		return bare(`Revert "` + inner + `"`)
	}
	if named == "" {
		return ""
	}
	return bare(named)
}

// latest is the newest commit told behind r that still stands.
func latest(candidates []int32, u undone, place []int, r int32) []int32 {
	for _, i := range candidates {
		if place[i] > place[r] && !u.gone[i] {
			return []int32{i}
		}
	}
	return nil
}

// revertedSubject is the subject of what a revert takes back, as far as it is
// told: `Revert "x"`, `revert: x`, `revert(scope): x`, `Reapply "x"`. The
// empty string means that the subject is no revert's.
func revertedSubject(s string) string {
	if s == "" || s[0] != 'R' && s[0] != 'r' {
		return ""
	}
	s, _ = cutRequest(s)
	lower := strings.ToLower(s)
	if inner, ok := strings.CutPrefix(lower, "reapply "); ok && strings.HasPrefix(inner, `"`) {
		return "reapplied " + strings.Trim(s[len("reapply "):], ` "`)
	}
	rest, ok := strings.CutPrefix(lower, "revert")
	if !ok {
		return ""
	}
	switch {
	case strings.HasPrefix(rest, ` "`), strings.HasPrefix(rest, ": "), strings.HasPrefix(rest, " '"):
		s = s[len("revert")+1:]
	case strings.HasPrefix(rest, "("):
		if i := strings.Index(rest, "): "); i > 0 {
			s = s[len("revert")+i+3:]
		}
	default:
		return ""
	}
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return strings.TrimSpace(s)
}

// bare is a subject as two tellings of it compare: lower case, without the
// pull request's number, without a conventional type, which reverts often leave out.
func bare(s string) string {
	if revertedSubject(s) != "" {
		s, _ = cutRequest(s)
		return strings.ToLower(s)
	}
	p := parseSubject(s)
	if p.kind != "" {
		return strings.ToLower(p.text)
	}
	s, _ = cutRequest(s)
	return strings.ToLower(s)
}
