package git

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
	"headsup/internal/fault"
)

func TestFaultsSayWhatToDo(t *testing.T) {
	plain := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(plain))
	for _, c := range []struct {
		name string
		make func() error
		kind fault.Kind
		want []string
	}{
		{"no folder", func() error { _, err := Open(t.Context(), filepath.Join(plain, "nowhere")); return err },
			fault.Missing, []string{"nowhere: there is no such folder: name the folder of a git clone"}},
		{"a file", func() error {
			path := filepath.Join(plain, "file")
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(t.Context(), path)
			return err
		}, fault.Missing, []string{"there is no such folder"}},
		{"no repository", func() error { _, err := Open(t.Context(), plain); return err },
			fault.Missing, []string{"the folder is no git repository", "git clone"}},
		{"no commits", func() error { return collectFails(t, gittest.Init(t), Options{}) },
			fault.Missing, []string{"has no commits yet"}},
		{"no commits in a bare one", func() error { return collectFails(t, gittest.Init(t, "--bare"), Options{}) },
			fault.Missing, []string{"has no commits yet"}},
		{"a stranger", func() error {
			r := gittest.Init(t)
			r.As("Jon Berg", "jon@example.org", func() { r.Commit("Add a door"); r.Commit("Add a lock") })
			r.As("renovate[bot]", "bot@example.org", func() { r.Commit("bump") })
			return collectFails(t, r, Options{Authors: []string{"Zoe"}})
		}, fault.Missing, []string{"nobody called Zoe committed there from 2026-03-01 to 2026-05-31", "--author NAME: Jon Berg <jon@example.org> (2 commits)"}},
		{"nobody configured", func() error {
			r := gittest.Init(t)
			r.Git("config", "--unset", "user.name")
			r.Git("config", "--unset", "user.email")
			r.Commit("Add a door")
			t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
			t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
			return collectFails(t, r, Options{})
		}, fault.Missing, []string{"git does not know who you are", "Mira Lund <mira@example.org> (1 commit)"}},
		{"a shallow clone", func() error {
			r := gittest.Init(t)
			r.Commit("Add a door")
			r.Commit("Add a lock")
			clone := filepath.Join(t.TempDir(), "clone")
			r.Git("clone", "-q", "--depth", "1", "file://"+r.Dir, clone)
			return collectFails(t, r.At(clone), Options{Authors: []string{"Mira Lund"}})
		}, fault.Refused, []string{"the clone is shallow: it has no history before 2026-03-02", "git fetch --unshallow", "collect from 2026-03-03 on"}},
		{"a later memory", func() error {
			r := gittest.Init(t)
			r.Commit("Add a door")
			return collectFails(t, r, Options{Memory: []byte(`{"v":9}`)})
		}, fault.Newer, []string{"update headsup"}},
		{"a broken memory", func() error {
			r := gittest.Init(t)
			r.Commit("Add a door")
			return collectFails(t, r, Options{Memory: []byte(`{`)})
		}, fault.Damaged, []string{"cannot be read"}},
		{"no git", func() error {
			t.Setenv("PATH", plain)
			_, err := Open(t.Context(), plain)
			return err
		}, fault.Missing, []string{"git is not installed", "install git"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.make()
			if err == nil || fault.KindOf(err) != c.kind {
				t.Fatalf("%v, want %s", err, c.kind)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
			if strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "renovate") {
				t.Errorf("%q", err)
			}
		})
	}
}

func TestAShallowCloneServesTheTimeItHas(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	r.Now = r.Now.AddDate(0, 1, 0)
	r.Commit("Add a lock")
	r.Commit("Add a bell")
	clone := filepath.Join(t.TempDir(), "clone")
	r.Git("clone", "-q", "--depth", "2", "file://"+r.Dir, clone)
	got := collect(t, r.At(clone), Options{Authors: []string{"Mira Lund"}, Span: civil.Span{From: civil.Date(2026, 4, 3), To: civil.Date(2026, 5, 1)}})
	same(t, "lines", told(got), nilLines)
}

func TestAQuietWeekIsNoFault(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	first := collect(t, r, Options{})
	r.As("Jon Berg", "jon@example.org", func() { r.Commit("Add a lock") })
	week := civil.Span{From: civil.Date(2026, 6, 1), To: civil.Date(2026, 6, 7)}
	got := collect(t, r, Options{Span: week, Memory: first.Memory, Settled: func(string) bool { return true }})
	same(t, "lines", told(got), nilLines)
}

func TestCloneForms(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	want := []string{"03-02 log Added a door"}
	me := Options{Authors: []string{"Mira Lund"}}

	bare := filepath.Join(t.TempDir(), "atlas.git")
	r.Git("clone", "-q", "--bare", r.Dir, bare)
	same(t, "bare", told(collect(t, r.At(bare), me)), want)

	r.Git("worktree", "add", "-q", filepath.Join(t.TempDir(), "tree"), "-b", "other")
	tree := strings.Fields(r.Git("worktree", "list", "--porcelain"))
	other := r.At(tree[len(tree)-5])
	same(t, "work tree", told(collect(t, other, me)), want)
	same(t, "one source", collect(t, other, me).Suggestions, collect(t, r, me).Suggestions)

	r.Write("deep/down/file", "")
	same(t, "a folder in it", collect(t, r.At(filepath.Join(r.Dir, "deep", "down")), me).Suggestions, collect(t, r, me).Suggestions)
	same(t, "the .git folder", collect(t, r.At(filepath.Join(r.Dir, ".git")), me).Suggestions, collect(t, r, me).Suggestions)

	r.Git("checkout", "-q", "--detach")
	r.Commit("Add a bell")
	same(t, "detached", collect(t, r, me).Commits, 2)
}

func TestACancelledCollectionEnds(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	repo, err := Open(t.Context(), r.Dir)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := repo.Collect(ctx, Options{Span: spring}); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}
