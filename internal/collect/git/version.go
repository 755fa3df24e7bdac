package git

import (
	"slices"
	"strconv"
	"strings"
)

// version is what a release tag names: "create-vite@7.0.0-beta.1" is package
// "create-vite", numbers 7 0 0, a pre-release. The package is empty where the
// tag speaks of the repository as a whole.
type version struct {
	pack    string
	numbers []int
	text    string // "7.0.0"
	pre     bool
}

// compare orders versions of one package by their numbers, a pre-release below
// its release; several pre-releases of one are not told apart.
func (v version) compare(w version) int {
	if n := slices.Compare(v.numbers, w.numbers); n != 0 || v.pre == w.pre {
		return n
	}
	if v.pre {
		return -1
	}
	return 1
}

// parseVersion reads a tag: v1.2.3, 1.2, curl-8_5_0, pkg@1.2.3, @scope/pkg@1.2.3,
// module/v1.2.3, release-2026.03.05. A tag without at least two numbers at its
// end is none: "v1" moves along in many projects.
func parseVersion(tag, repository string) (version, bool) {
	var v version
	start := versionStart(tag)
	if start < 0 {
		return v, false
	}
	rest := tag[start:]
	for {
		d := digitsOf(rest)
		if d == "" || len(d) > 8 {
			break
		}
		n, _ := strconv.Atoi(d)
		v.numbers = append(v.numbers, n)
		rest = rest[len(d):]
		if len(rest) < 2 || rest[0] != '.' && rest[0] != '_' || rest[1] < '0' || rest[1] > '9' {
			break
		}
		rest = rest[1:]
	}
	if len(v.numbers) < 2 || len(v.numbers) > 5 {
		return v, false
	}
	v.text = strings.ReplaceAll(tag[start:len(tag)-len(rest)], "_", ".")
	v.pre = !isFinal(rest)
	v.pack = packageOf(tag[:start], repository)
	if v.pack == "rc" {
		v.pack, v.pre = "", true
	}
	return v, true
}

// versionStart is where the version's first digit stands: at the beginning, or
// behind a separator and perhaps a v.
func versionStart(tag string) int {
	for i := range len(tag) {
		if tag[i] < '0' || tag[i] > '9' {
			continue
		}
		j := i
		if j > 0 && (tag[j-1] == 'v' || tag[j-1] == 'V') {
			j--
		}
		if j > 0 && strings.IndexByte("@/-_. (", tag[j-1]) < 0 {
			continue
		}
		d := digitsOf(tag[i:])
		if after := tag[i+len(d):]; len(after) > 1 && (after[0] == '.' || after[0] == '_') && after[1] >= '0' && after[1] <= '9' {
			return i
		}
	}
	return -1
}

// isFinal reports whether what follows the numbers leaves the release final.
func isFinal(rest string) bool {
	if rest == "" || rest[0] == '+' {
		return true
	}
	switch strings.ToLower(strings.TrimLeft(rest, ".-_")) {
	case "final", "release", "ga", "lts", "stable":
		return true
	}
	return false
}

// packageOf is the package in front of the version, without the words that only
// say that this is one, and without the repository's own name.
func packageOf(head, repository string) string {
	head = strings.TrimRight(head, "@/-_.")
	if strings.HasSuffix(head, "/v") || strings.HasSuffix(head, "@v") || strings.HasSuffix(head, "-v") || strings.EqualFold(head, "v") {
		head = strings.TrimRight(head[:len(head)-1], "@/-_.")
	}
	for _, word := range [...]string{"release", "releases", "rel", "version", "ver", "stable"} {
		if strings.EqualFold(head, word) {
			return ""
		}
		if rest, ok := strings.CutPrefix(head, word+"/"); ok {
			head = rest
		}
	}
	if strings.EqualFold(head, repository) {
		return ""
	}
	return tidy(head, 60)
}

// patch reports a release that only mends: x.y.1 and on.
func (v version) patch() bool { return len(v.numbers) > 2 && v.numbers[2] > 0 }

// releaseOf is the version that a subject does nothing but announce: "release:
// v7.0.3", "Bump version to 1.2.0", "chore(release): 2.1.0", "v1.4.0"; "" if it says anything else.
func releaseOf(subject string) string {
	if len(subject) > 120 || versionStart(subject) < 0 {
		return ""
	}
	s, _ := cutRequest(subject)
	s = strings.ToLower(s)
	for _, begins := range [...]string{"chore(release): ", "chore: ", "build: ", "release: ", "release(", "release ", "version ", "bump version to ",
		"bump to ", "set version to ", "add version for ", "prepare release ", "publish ", "version bump to "} {
		s = strings.TrimPrefix(s, begins)
	}
	s = strings.Trim(s, " .")
	if s == "" || strings.ContainsAny(s, " ") {
		return ""
	}
	if start := versionStart(s); start >= 0 {
		return s[start:]
	}
	return ""
}
