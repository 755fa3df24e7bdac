package gittest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Repo is a repository that a test builds. Each commit is made an hour after
// the one before unless the clock is set.
type Repo struct {
	t   testing.TB
	Dir string

	Name, Email string    // who commits
	Now         time.Time // the author's and the committer's date of the next commit
	files       int
}

// Init makes an empty repository with the branch main, whose commits are Mira
// Lund's, from 2 March 2026, 9:00 UTC on.
func Init(t testing.TB, args ...string) *Repo {
	t.Helper()
	r := &Repo{t: t, Dir: t.TempDir(), Name: "Mira Lund", Email: "mira@example.org", Now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
	r.Git(append([]string{"init", "-q", "-b", "main"}, args...)...)
	r.Git("config", "user.name", r.Name)
	r.Git("config", "user.email", r.Email)
	return r
}

// At is another repository that exists already, a clone say.
func (r *Repo) At(dir string) *Repo {
	other := *r
	other.Dir = dir
	return &other
}

// Git runs git in the repository and gives what it printed, without the last
// line break.
func (r *Repo) Git(args ...string) string {
	r.t.Helper()
	out, err := r.command(args...).CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSuffix(string(out), "\n")
}

// Fail runs git and wants it to fail, as a merge with a conflict does.
func (r *Repo) Fail(args ...string) {
	r.t.Helper()
	if out, err := r.command(args...).CombinedOutput(); err == nil {
		r.t.Fatalf("git %s: succeeded\n%s", strings.Join(args, " "), out)
	}
}

func (r *Repo) command(args ...string) *exec.Cmd {
	cmd := exec.Command("git", args...)
	cmd.Dir = r.Dir
	date := fmt.Sprintf("%d %s", r.Now.Unix(), r.Now.Format("-0700"))
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "GIT_") {
			cmd.Env = append(cmd.Env, pair)
		}
	}
	cmd.Env = append(cmd.Env, "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C",
		"GIT_AUTHOR_NAME="+r.Name, "GIT_AUTHOR_EMAIL="+r.Email, "GIT_COMMITTER_NAME="+r.Name, "GIT_COMMITTER_EMAIL="+r.Email,
		"GIT_AUTHOR_DATE="+date, "GIT_COMMITTER_DATE="+date, "GIT_EDITOR=true", "GIT_MERGE_AUTOEDIT=no")
	return cmd
}

// Commit writes a new file and commits it; the hash is returned. The clock
// goes on by an hour.
func (r *Repo) Commit(message string) string {
	r.t.Helper()
	r.files++
	name := fmt.Sprintf("%d-%d.txt", r.Now.Unix(), r.files)
	r.Write(name, message+"\n")
	r.Git("add", "--", name)
	return r.commit("-m", message)
}

// Record commits what is staged.
func (r *Repo) Record(message string) string {
	r.t.Helper()
	return r.commit("-m", message)
}

func (r *Repo) commit(args ...string) string {
	r.t.Helper()
	r.Git(append([]string{"commit", "-q", "--allow-empty", "--cleanup=verbatim"}, args...)...)
	r.Later(time.Hour)
	return r.Git("rev-parse", "HEAD")
}

// Later sets the clock forward.
func (r *Repo) Later(d time.Duration) { r.Now = r.Now.Add(d) }

// As commits as somebody else while do runs.
func (r *Repo) As(name, email string, do func()) {
	n, e := r.Name, r.Email
	r.Name, r.Email = name, email
	do()
	r.Name, r.Email = n, e
}

// Write puts a file into the work tree.
func (r *Repo) Write(name, text string) {
	r.t.Helper()
	path := filepath.Join(r.Dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}
