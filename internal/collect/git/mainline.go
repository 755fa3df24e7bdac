package git

import (
	"strings"
)

// landing says how a commit came to where it is: by which merge, or on which
// branch it still waits. The zero landing was committed directly.
type landing struct {
	request int    // the number of the pull or merge request
	branch  string // the branch's name without its remote
	title   string // the request's own title
}

// ref is a branch or a remote-tracking branch.
type ref struct {
	name   string // "refs/heads/main"
	hash   string
	points string // where a symbolic ref points: refs/remotes/origin/HEAD
	head   bool   // HEAD points here
}

// short is the branch's name without its remote.
func (r ref) short() string {
	if name, ok := strings.CutPrefix(r.name, "refs/heads/"); ok {
		return name
	}
	_, name, _ := strings.Cut(strings.TrimPrefix(r.name, "refs/remotes/"), "/")
	return name
}

// mainline is what has arrived on the line that counts, and how each commit did.
type mainline struct {
	history  *history
	landed   []bool    // by commit: reachable from the mainline
	seen     []bool    // by commit: placed, on the mainline or on a branch
	how      []landing // by commit
	merged   map[int32][]int32
	branches []ref // the other branches that hold commits of their own
}

// newMainline places every commit. The mainline is where the remote's HEAD
// points together with the local branch of that name; without a remote, main,
// master or trunk, or else what HEAD names.
func newMainline(h *history, refs []ref, remote string) *mainline {
	m := &mainline{history: h, landed: make([]bool, len(h.commits)), seen: make([]bool, len(h.commits)),
		how: make([]landing, len(h.commits)), merged: map[int32][]int32{}}
	trunk := trunkName(refs, remote)
	var rest []ref
	for _, r := range refs {
		if r.points != "" {
			continue
		}
		if r.short() == trunk && (strings.HasPrefix(r.name, "refs/heads/") || strings.HasPrefix(r.name, "refs/remotes/"+remote+"/")) {
			if tip, ok := h.find(r.hash); ok {
				m.place(tip, landing{}, true)
			}
			continue
		}
		rest = append(rest, r)
	}
	for _, r := range rest {
		tip, ok := h.find(r.hash)
		if !ok || m.seen[tip] {
			continue
		}
		m.branches = append(m.branches, r)
		how := landing{}
		if !standing(r.short()) {
			how.branch = r.short()
		}
		m.place(tip, how, false)
	}
	for _, i := range h.order { // a detached HEAD's own commits
		if !m.seen[i] {
			m.place(i, landing{}, trunk == "")
		}
	}
	return m
}

func trunkName(refs []ref, remote string) string {
	names := map[string]bool{}
	for _, r := range refs {
		if remote != "" && r.name == "refs/remotes/"+remote+"/HEAD" {
			return strings.TrimPrefix(r.points, "refs/remotes/"+remote+"/")
		}
		names[r.short()] = true
	}
	for _, name := range [...]string{"main", "master", "trunk", "develop"} {
		if names[name] {
			return name
		}
	}
	for _, r := range refs {
		if r.head {
			return r.short()
		}
	}
	if len(refs) > 0 {
		return refs[0].short()
	}
	return ""
}

// place walks the first-parent line from tip to what is placed already, and
// then, from its oldest commit on, gives each commit its landing: what a merge
// brought in belongs to that merge.
func (m *mainline) place(tip int32, how landing, onMain bool) {
	var line []int32
	for at := tip; m.open(at); {
		m.seen[at] = true
		line = append(line, at)
		parents := m.history.commits[at].parents
		if len(parents) == 0 {
			break
		}
		at = parents[0]
	}
	for i := len(line) - 1; i >= 0; i-- {
		at := line[i]
		c := &m.history.commits[at]
		m.landed[at], m.how[at] = onMain, how
		if len(c.parents) < 2 {
			continue
		}
		by, brought := how, false
		if merge := readMerge(c); merge != (landing{}) {
			by, brought = merge, true
		}
		for _, p := range c.parents[1:] {
			if m.open(p) {
				m.place(p, by, onMain)
			}
		}
		if brought {
			m.merged[at] = c.parents
		}
	}
}

func (m *mainline) open(at int32) bool { return m.history.commits[at].known && !m.seen[at] }

// broughtBy lists the commits that a merge brought in: those on its other
// parents' side that share its landing.
func (m *mainline) broughtBy(merge int32) []int32 {
	parents := m.merged[merge]
	if len(parents) < 2 {
		return nil
	}
	want := readMerge(&m.history.commits[merge])
	var found []int32
	seen := map[int32]bool{}
	for stack := append([]int32(nil), parents[1:]...); len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[at] || !m.history.commits[at].known || m.how[at] != want {
			continue
		}
		seen[at] = true
		found = append(found, at)
		stack = append(stack, m.history.commits[at].parents...)
	}
	return found
}

// standing reports names of branches that are places rather than work items.
func standing(branch string) bool {
	word, _, _ := strings.Cut(strings.ToLower(branch), "/")
	switch word {
	case "main", "master", "trunk", "develop", "development", "dev", "next", "staging", "stage", "production", "prod", "stable",
		"release", "releases", "gh-pages", "head", "qa", "test", "testing", "latest", "canary", "beta", "alpha", "preview", "patch":
		return true
	}
	for _, begins := range [...]string{"release-", "stable-", "patch-", "v", "r"} {
		if rest, ok := strings.CutPrefix(word, begins); ok && rest != "" && (rest[0] >= '0' && rest[0] <= '9') {
			return true
		}
	}
	return false
}

func isMergeSubject(s string) bool {
	return strings.HasPrefix(s, "Merge ") || strings.HasPrefix(s, "Merged ")
}

// readMerge understands what the web hosts and git itself write on a merge. One
// that only brings a branch up to date is no landing.
func readMerge(c *commit) landing {
	s := c.subject
	var title string
	var request int
	if c.body != nil {
		title, request = c.body.title, c.body.request
	}
	for _, begins := range [...]string{"Merge pull request #", "Merge pull request !", "Merge PR #", "Merged PR "} {
		rest, ok := strings.CutPrefix(s, begins)
		if !ok {
			continue
		}
		n := leadingNumber(rest)
		rest = strings.TrimLeft(rest[len(digitsOf(rest)):], " ")
		how := landing{request: n, title: plainTitle(title)}
		if from, ok := strings.CutPrefix(rest, "from "); ok {
			from, _, _ = strings.Cut(from, " ")
			_, how.branch, _ = strings.Cut(from, "/") // from owner/branch
			if how.branch == "" {
				how.branch = from
			}
		} else if text, ok := strings.CutPrefix(rest, ":"); ok && how.title == "" {
			how.title = strings.TrimSpace(text) // Azure: "Merged PR 12: Title"
		} else if inside, ok := strings.CutPrefix(rest, "'"); ok {
			how.title = strings.SplitN(inside, "'", 2)[0] // Gitea: "Merge pull request 'Title' (#12) from …"
		}
		if n > 0 {
			return how
		}
	}
	if inside, ok := strings.CutPrefix(s, "Merge pull request '"); ok {
		if i := strings.LastIndex(inside, "' (#"); i > 0 {
			return landing{request: leadingNumber(inside[i+4:]), title: inside[:i]}
		}
	}
	if _, n, ok := strings.Cut(s, "(pull request #"); ok && strings.HasPrefix(s, "Merged in ") {
		branch, _, _ := strings.Cut(strings.TrimPrefix(s, "Merged in "), " ")
		return landing{request: leadingNumber(n), branch: branch, title: plainTitle(title)}
	}
	if rest, ok := strings.CutPrefix(s, "Merge "); ok {
		branch := mergedBranch(rest)
		if request > 0 {
			return landing{request: request, branch: branch, title: plainTitle(title)}
		}
		if branch != "" && !standing(branch) {
			return landing{branch: branch}
		}
	}
	return landing{}
}

// mergedBranch reads "branch 'x' into y", "remote-tracking branch 'origin/x'".
func mergedBranch(s string) string {
	remote := strings.HasPrefix(s, "remote-tracking ") || strings.HasPrefix(s, "remote ")
	_, s, _ = strings.Cut(s, "'")
	branch, into, ok := strings.Cut(s, "'")
	if !ok {
		return ""
	}
	if remote {
		if _, branch, ok = strings.Cut(branch, "/"); !ok {
			return ""
		}
	}
	if strings.HasPrefix(into, " of ") {
		return "" // a pull of the same branch from elsewhere
	}
	return branch
}

// plainTitle drops what is no title: the trailers of a merge without one.
func plainTitle(s string) string {
	for _, begins := range [...]string{"See merge request", "* ", "Signed-off-by", "Reviewed-", "Closes ", "Fixes ", "Conflicts", "# "} {
		if strings.HasPrefix(s, begins) {
			return ""
		}
	}
	s, _ = cutRequest(s)
	return s
}

func digitsOf(s string) string {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i]
}
