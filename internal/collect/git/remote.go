package git

import (
	"net/url"
	"strconv"
	"strings"
)

// site is the web face of a repository, made from the address of a remote. The
// zero site has none.
type site struct {
	base string // "https://github.com/vitejs/vite", without user, password, port of ssh or query
	kind siteKind
}

type siteKind uint8

const (
	noSite siteKind = iota
	github
	gitlab
	gitea // Forgejo and Codeberg as well
	bitbucket
)

// siteOf finds the web face behind a remote's address of any form git takes:
// https://, ssh://, git://, or host:path. An unknown host has none.
func siteOf(remote string) site {
	host, path := hostAndPath(remote)
	if host == "" || strings.Count(path, "/") < 1 {
		return site{}
	}
	kind := noSite
	for _, known := range [...]struct {
		label string
		kind  siteKind
	}{
		{"github", github}, {"gitlab", gitlab}, {"gitea", gitea}, {"forgejo", gitea}, {"codeberg", gitea}, {"bitbucket", bitbucket},
	} {
		for label := range strings.SplitSeq(host, ".") {
			if label == known.label {
				kind = known.kind
			}
		}
	}
	if kind == noSite {
		return site{}
	}
	u := url.URL{Scheme: "https", Host: host, Path: "/" + path}
	return site{base: u.String(), kind: kind}
}

// hostAndPath takes an address apart: lower-case host without user, password or
// port; path without ".git". Both are empty where the address is a local path
// or would not be safe in a link.
func hostAndPath(remote string) (host, path string) {
	remote = strings.TrimSpace(remote)
	if strings.Contains(remote, "://") {
		u, err := url.Parse(remote)
		if err != nil {
			return "", ""
		}
		switch u.Scheme {
		case "https", "http", "ssh", "git", "git+ssh":
		default:
			return "", ""
		}
		host, path = u.Hostname(), u.Path
	} else {
		before, after, ok := strings.Cut(remote, ":")
		if !ok || strings.Contains(before, "/") || len(before) < 2 {
			return "", "" // a path, or a drive letter
		}
		if i := strings.LastIndexByte(before, '@'); i >= 0 {
			before = before[i+1:]
		}
		host, path = before, after
	}
	host = strings.ToLower(host)
	path = strings.TrimSuffix(strings.Trim(path, "/"), ".git")
	if host == "" || path == "" || len(path) > 200 || !plainHost(host) || !plainPath(path) {
		return "", ""
	}
	return host, path
}

func plainHost(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '-' {
			return false
		}
	}
	return !strings.HasPrefix(s, "-")
}

func plainPath(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && !strings.ContainsRune("._-~/", rune(c)) {
			return false
		}
	}
	return !strings.Contains("/"+s+"/", "/../")
}

// change is the link to a pull or merge request, "" without a site.
func (s site) change(number int) string {
	n := strconv.Itoa(number)
	switch s.kind {
	case github:
		return s.base + "/pull/" + n
	case gitlab:
		return s.base + "/-/merge_requests/" + n
	case gitea:
		return s.base + "/pulls/" + n
	case bitbucket:
		return s.base + "/pull-requests/" + n
	}
	return ""
}

// issue is the link to an issue. GitHub and Gitea lead on from there when the
// number is a pull request's.
func (s site) issue(number int) string {
	n := strconv.Itoa(number)
	switch s.kind {
	case github, gitea, bitbucket:
		return s.base + "/issues/" + n
	case gitlab:
		return s.base + "/-/issues/" + n
	}
	return ""
}

// commit is the link to one commit.
func (s site) commit(hash string) string {
	switch s.kind {
	case github, gitea:
		return s.base + "/commit/" + hash
	case gitlab:
		return s.base + "/-/commit/" + hash
	case bitbucket:
		return s.base + "/commits/" + hash
	}
	return ""
}

// release is the link to a tag.
func (s site) release(tag string) string {
	name := (&url.URL{Path: tag}).EscapedPath()
	switch s.kind {
	case github, gitea:
		return s.base + "/releases/tag/" + name
	case gitlab:
		return s.base + "/-/tags/" + name
	case bitbucket:
		return s.base + "/src/" + name
	}
	return ""
}
