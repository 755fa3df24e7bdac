package git

import (
	"testing"
	"time"

	"headsup/internal/collect/git/gittest"
)

func TestReleasesThatHoldOnesWork(t *testing.T) {
	r := gittest.Init(t)
	r.Git("remote", "add", "origin", "git@gitlab.com:acme/atlas.git")
	r.Commit("Add a door")
	r.Git("tag", "v1.0.0-rc.1")
	r.Commit("release: v1.0.0")
	r.Git("tag", "-a", "-m", "One", "v1.0.0")
	r.As("Jon Berg", "jon@example.org", func() { r.Commit("Add a chimney") })
	r.Git("tag", "v1.1.0") // holds nothing of Mira's
	r.Git("tag", "nightly")
	r.Later(24 * time.Hour)
	r.Commit("Fix the door")
	r.Git("tag", "v1.1.1")
	r.Commit("Fix the door again")
	r.Git("tag", "-a", "-m", "mended", "v1.1.2")
	got := collect(t, r, Options{Project: "atlas"})
	same(t, "lines", told(got), []string{
		"03-02 win Released atlas 1.0.0 +atlas evidence:https://gitlab.com/acme/atlas/-/tags/v1.0.0",
		"03-03 log Added a door; fixed the door; fixed the door again +atlas",
		"03-03 win Released atlas 1.1.1 and 1.1.2 +atlas evidence:https://gitlab.com/acme/atlas/-/tags/v1.1.2",
	})
	same(t, "why", got.Suggestions[0].Why, "with 1 commit of yours, 2 March 2026, 1 pre-release before")
	same(t, "left out", got.LeftOut, LeftOut{Releases: 1})

	again := collect(t, r, Options{Project: "atlas", Memory: got.Memory})
	same(t, "again", again.Suggestions, got.Suggestions)
	r.Commit("Fix the door for good")
	r.Git("tag", "v1.1.3")
	kept := func(key string) bool { return key == got.Suggestions[2].Key }
	same(t, "another after it was kept", told(collect(t, r, Options{Memory: got.Memory, Settled: kept}))[2:],
		[]string{"03-03 win Released atlas 1.1.3 evidence:https://gitlab.com/acme/atlas/-/tags/v1.1.3"})
}

func TestPackagesPublishedTogetherAreOneLine(t *testing.T) {
	r := gittest.Init(t)
	r.Git("remote", "add", "origin", "https://codeberg.org/acme/tools.git")
	r.Commit("Add everything")
	for _, pack := range []string{"core", "cli", "web", "docs", "lint", "fmt", "run", "play"} {
		r.Git("tag", "@acme/"+pack+"@2.0.0")
	}
	same(t, "lines", told(collect(t, r, Options{})), []string{
		"03-02 log Added everything",
		"03-02 win Released 8 packages: @acme/cli 2.0.0, @acme/core 2.0.0, @acme/docs 2.0.0, @acme/fmt 2.0.0 and 4 more evidence:https://codeberg.org/acme/tools/releases/tag/@acme/web@2.0.0",
	})
}

func TestInAMainRepositoryAPackageIsOnesOwnIfNamed(t *testing.T) {
	r := gittest.Init(t)
	r.Git("remote", "add", "origin", "https://github.com/acme/vite.git")
	r.Commit("feat(legacy): support old browsers (#1)")
	r.Git("tag", "v5.0.0")
	r.Git("tag", "plugin-legacy@5.0.0")
	r.Git("tag", "create-vite@5.0.0")
	same(t, "lines", told(collect(t, r, Options{}))[1:], []string{
		"03-02 win Released vite 5.0.0 and plugin-legacy 5.0.0 evidence:https://github.com/acme/vite/releases/tag/v5.0.0",
	})
}

func TestVersions(t *testing.T) {
	for tag, want := range map[string]string{
		"v1.2.3": " 1.2.3", "1.2": " 1.2", "v7.0.0-beta.1": " 7.0.0 pre", "curl-8_14_1": " 8.14.1", "rc-8_22_0-1": " 8.22.0 pre",
		"create-vite@7.0.0": "create-vite 7.0.0", "@acme/core@2.0.1": "@acme/core 2.0.1", "sdk/go/v1.4.0": "sdk/go 1.4.0",
		"release-2026.03.05": " 2026.03.05", "v0.0.1alpha": " 0.0.1 pre", "v2.0.0+build.5": " 2.0.0", "5.0.0.Final": " 5.0.0",
		"tiny-curl-8_4_0": "tiny-curl 8.4.0", "v1": "", "nightly": "", "before_ftp_statemachine": "", "": "", "v99999999999.1": "",
	} {
		v, ok := parseVersion(tag, "curl")
		got := ""
		if ok {
			got = v.pack + " " + v.text
			if v.pre {
				got += " pre"
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", tag, got, want)
		}
	}
}
