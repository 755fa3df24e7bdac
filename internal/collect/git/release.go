package git

import (
	"hash/fnv"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
)

// tag is one release tag. What it says is known once it was opened.
type tag struct {
	name    string
	object  string // the hash it is found by: its own, or a commit's
	version version

	hash string // of the commit
	when int64  // 0 is not known
}

const (
	releaseReach  = 200 // days that are read before the span to see what a release in it contains
	namedPackages = 4   // packages that a line names
)

// reach is the day from which the history must be read to see what the releases
// of the span contain: that of the release before, within bounds.
func reach(tags []tag, from civil.Day, within func(civil.Day) bool, zone *time.Location) civil.Day {
	last := map[string]civil.Day{}
	for _, t := range tags {
		if t.version.pre {
			continue
		}
		day := dayOf(t.when, zone)
		if within(day) {
			before, ok := last[t.version.pack]
			if !ok {
				before = civil.FirstDay
			}
			from = min(from, max(before, day-releaseReach))
		}
		last[t.version.pack] = day
	}
	return max(from, civil.FirstDay)
}

// versionsOf is the set of versions that have a tag, as releaseOf names them.
func versionsOf(tags []tag) map[string]bool {
	all := map[string]bool{}
	for _, t := range tags {
		if start := versionStart(t.name); start >= 0 {
			all[strings.ToLower(t.name[start:])] = true
		}
	}
	return all
}

// release is a tag whose release holds work of the author.
type release struct {
	tag
	day     civil.Day
	commits int // of the author
	pres    int // pre-releases that lead up to it
}

func (t tag) mark() mark {
	sum := fnv.New64a()
	sum.Write([]byte(t.name))
	return mark{when: math.MinInt64 + int64(sum.Sum64()>>3), what: checksum(t.name)}
}

// isTag reports a mark made of a tag, which has no date.
func (m mark) isTag() bool { return m.when < -62135596800 }

// releases finds the releases of the span that contain work, package by
// package: a release contains what no earlier one of its package did. In a
// repository of several packages with a main one, a commit belongs to another
// package only if it names it. Those whose mark is known are given in any case.
func releases(m *mainline, tags []tag, work []bool, within func(civil.Day) bool, known func(mark) bool, zone *time.Location) []release {
	h := m.history
	packs := map[string][]tag{}
	var names []string
	for _, t := range tags {
		if packs[t.version.pack] == nil {
			names = append(names, t.version.pack)
		}
		packs[t.version.pack] = append(packs[t.version.pack], t)
	}
	main := len(names) > 1 && hasFinal(packs[""])
	claimed := make([]int32, len(h.commits))
	var all []release
	for n, name := range names {
		if !slices.ContainsFunc(packs[name], func(t tag) bool { return within(dayOf(t.when, zone)) || known(t.mark()) }) {
			continue
		}
		pres := 0
		for _, t := range packs[name] {
			if t.version.pre {
				pres++
				continue
			}
			r := release{tag: t, day: dayOf(t.when, zone), pres: pres}
			pres = 0
			at, ok := h.find(t.hash)
			if ok {
				r.commits = claim(h, at, claimed, int32(n+1), func(i int32) bool {
					return work[i] && (name == "" || !main || speaksOf(h.commits[i].subject, name))
				})
			}
			if known(t.mark()) || within(r.day) && r.commits > 0 {
				all = append(all, r)
			}
		}
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].when != all[j].when {
			return all[i].when < all[j].when
		}
		return all[i].name < all[j].name
	})
	return all
}

// leading is the release that a bundle links to: the last of the main package,
// or else of any.
func leading(all []release) release {
	last := all[len(all)-1]
	for _, r := range all {
		if r.version.pack == "" {
			last = r
		}
	}
	return last
}

func hasFinal(tags []tag) bool {
	for _, t := range tags {
		if !t.version.pre {
			return true
		}
	}
	return false
}

// claim walks from a commit to what is claimed already and counts the wanted.
func claim(h *history, at int32, claimed []int32, by int32, wanted func(int32) bool) int {
	count := 0
	for stack := []int32{at}; len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if claimed[at] == by || !h.commits[at].known {
			continue
		}
		claimed[at] = by
		if wanted(at) {
			count++
		}
		stack = append(stack, h.commits[at].parents...)
	}
	return count
}

// speaksOf reports whether a subject names a package: its scope is the package's
// name or a part of it, or the text contains the name.
func speaksOf(line, pack string) bool {
	pack = strings.ToLower(pack[strings.LastIndexByte(pack, '/')+1:])
	s := parseSubject(line)
	if strings.Contains(strings.ToLower(s.text), pack) {
		return true
	}
	scope := strings.ToLower(s.scope)
	if scope == pack {
		return true
	}
	for part := range strings.SplitSeq(pack, "-") {
		if part == scope && len(part) > 2 && part != "plugin" {
			return true
		}
	}
	return false
}

// releaseItems bundles releases: what brings new things by day, mending releases
// by month, so that a hundred packages published together make one line.
func releaseItems(all []release) ([]*item, map[*piece]release) {
	byID := map[string]*item{}
	of := map[*piece]release{}
	var items []*item
	for _, r := range all {
		id := "release:" + r.day.String()
		if r.version.patch() {
			id = "patches:" + r.day.String()[:7]
		}
		it := byID[id]
		if it == nil {
			it = &item{id: id, by: byRelease}
			byID[id] = it
			items = append(items, it)
		}
		p := &piece{at: -1, mark: r.mark(), day: r.day}
		of[p] = r
		it.pieces = append(it.pieces, p)
	}
	return items, of
}

// announce is a release item's text: "Released vite 6.3.2 to 6.3.5 and
// create-vite 6.4.1".
func announce(all []release, repository string) string {
	versions := map[string][]version{}
	var packs []string
	for _, r := range all {
		if versions[r.version.pack] == nil {
			packs = append(packs, r.version.pack)
		}
		versions[r.version.pack] = append(versions[r.version.pack], r.version)
	}
	sort.SliceStable(packs, func(i, j int) bool { return packs[i] == "" && packs[j] != "" })
	var told []string
	for _, p := range packs[:min(len(packs), namedPackages)] {
		name := p
		if name == "" {
			name = repository
		}
		told = append(told, name+" "+enumerate(runs(versions[p])))
	}
	if more := len(packs) - len(told); more > 0 {
		return "Released " + strconv.Itoa(len(packs)) + " packages: " + strings.Join(told, ", ") + " and " + strconv.Itoa(more) + " more"
	}
	return "Released " + enumerate(told)
}

// runs orders versions by number and shortens each line of mending releases:
// "6.2.6", "6.3.1 to 6.3.4".
func runs(all []version) []string {
	sort.Slice(all, func(i, j int) bool { return slices.Compare(all[i].numbers, all[j].numbers) < 0 })
	var told []string
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && slices.Equal(all[j].numbers[:2], all[i].numbers[:2]) {
			j++
		}
		if j-i > 2 {
			told = append(told, all[i].text+" to "+all[j-1].text)
		} else {
			for _, v := range all[i:j] {
				told = append(told, v.text)
			}
		}
		i = j
	}
	if more := len(told) - namedPackages; more > 0 {
		told = append(told[len(told)-namedPackages:], strconv.Itoa(more)+" of older lines")
	}
	return told
}

// enumerate is "a", "a and b", "a, b and c".
func enumerate(all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}
