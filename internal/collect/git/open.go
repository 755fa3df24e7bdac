package git

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"

	"headsup/internal/fault"
)

// Repository is a local clone, or a bare one, that can be read.
type Repository struct {
	dir     string // where git is run
	top     string // the work tree's top folder; "" in a bare repository
	gitDir  string // the folder that all work trees of the clone share
	shallow bool
	remote  string // the remote whose pages are linked: "origin", "" for none
	source  string
	name    string // "vite"
	site    site
	me      signature // as git would sign a commit here; either part may be empty

	listed func() error // waits for what follows
	refs   []ref
	tags   []tag // release tags, none opened
}

// Open looks at the clone that dir lies in. What is wrong with it is a fault:
// no such folder, no repository, somebody else's, no git.
func Open(ctx context.Context, dir string) (*Repository, error) {
	at, err := filepath.Abs(dir)
	if err != nil {
		return nil, fault.New(fault.Missing, "the folder cannot be found: %w", err).At(dir)
	}
	if info, err := os.Stat(at); err != nil || !info.IsDir() {
		return nil, fault.New(fault.Missing, "there is no such folder").At(dir).Do("name the folder of a git clone")
	}
	r := &Repository{dir: at}
	// Three calls that do not need each other's answers. The list of branches and
	// tags takes longest; it is not waited for until the history is being read.
	config, refs := begin(func() ([]byte, error) { return r.readConfig(ctx) }), begin(func() ([]byte, error) { return r.readRefs(ctx) })
	err = r.locate(ctx)
	text, e := config()
	if err == nil {
		err = e
	}
	if err != nil {
		return nil, openFault(dir, err)
	}
	r.configure(text)
	r.listed = sync.OnceValue(func() error {
		text, err := refs()
		if err != nil {
			return openFault(dir, err)
		}
		r.list(text)
		return nil
	})
	return r, nil
}

// begin makes a call in the background; what it returns waits for the answer.
func begin(call func() ([]byte, error)) (answer func() ([]byte, error)) {
	answer = sync.OnceValues(call)
	go answer()
	return answer
}

// Source is what the repository's suggestions carry as their source, the same
// for every clone of one remote: "git:github.com/vitejs/vite", or else
// "git:" and the clone's path. It never holds a user or a password.
func (r *Repository) Source() string { return r.source }

// locate asks git where the repository lies.
func (r *Repository) locate(ctx context.Context) error {
	text, err := output(ctx, r.dir, 64<<10, "rev-parse",
		"--is-bare-repository", "--is-shallow-repository", "--is-inside-work-tree", "--show-cdup", "--git-common-dir")
	if err != nil {
		return err
	}
	answers := strings.SplitN(string(text), "\n", 4)
	if len(answers) < 4 {
		return fault.New(fault.Damaged, "git does not say where the repository lies")
	}
	r.shallow = answers[1] == "true"
	place := answers[3]
	if answers[2] == "true" { // only inside a work tree is the way up to its top told
		up, rest, _ := strings.Cut(place, "\n")
		r.top, place = filepath.Join(r.dir, up), rest
	}
	r.gitDir = strings.TrimSuffix(place, "\n")
	if !filepath.IsAbs(r.gitDir) {
		r.gitDir = filepath.Join(r.dir, r.gitDir)
	}
	if real, err := filepath.EvalSymlinks(r.gitDir); err == nil {
		r.gitDir = real // one clone has one source, whichever way it was come by
	}
	return nil
}

func (r *Repository) readConfig(ctx context.Context) ([]byte, error) {
	text, err := output(ctx, r.dir, 1<<20, "config", "-z", "--get-regexp", `^(user|author)\.(name|email)$|^(remote|url)\.`)
	if exited(err, 1) { // nothing of it is set
		err = nil
	}
	return text, err
}

// configure takes in whom git takes the owner for and where the clone came from.
func (r *Repository) configure(text []byte) {
	var author signature
	remotes, shorts := map[string]string{}, map[string]string{}
	for pair := range bytes.SplitSeq(text, []byte{0}) {
		key, value, _ := strings.Cut(string(pair), "\n")
		switch {
		case key == "user.name":
			r.me.name = tidy(value, nameLimit)
		case key == "user.email":
			r.me.email = strings.ToLower(tidy(value, nameLimit))
		case key == "author.name":
			author.name = tidy(value, nameLimit)
		case key == "author.email":
			author.email = strings.ToLower(tidy(value, nameLimit))
		case strings.HasPrefix(key, "remote.") && strings.HasSuffix(key, ".url"):
			name := strings.TrimSuffix(strings.TrimPrefix(key, "remote."), ".url")
			if remotes[name] == "" {
				remotes[name] = value
			}
		case strings.HasPrefix(key, "url.") && strings.HasSuffix(key, ".insteadof"):
			shorts[value] = strings.TrimSuffix(strings.TrimPrefix(key, "url."), ".insteadof")
		}
	}
	if author.name != "" {
		r.me.name = author.name
	}
	if author.email != "" {
		r.me.email = author.email
	}
	r.face(remotes, shorts)
}

// face settles source, name and web site from the remote that stands for the
// project: upstream before origin before the first by name, since numbers of
// pull requests are counted where the project lives.
func (r *Repository) face(remotes, shorts map[string]string) {
	names := make([]string, 0, len(remotes))
	for name := range remotes {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := remoteRank(names[i]), remoteRank(names[j])
		return a < b || a == b && names[i] < names[j]
	})
	r.source = "git:" + tidy(home(r.gitDir), 400)
	r.name = tidy(filepath.Base(home(r.gitDir)), 60)
	if len(names) == 0 {
		return
	}
	r.remote = names[0]
	address := lengthen(remotes[names[0]], shorts)
	host, path := hostAndPath(address)
	if host == "" {
		return
	}
	r.source = "git:" + host + "/" + path
	r.name = path[strings.LastIndexByte(path, '/')+1:]
	r.site = siteOf(address)
}

func remoteRank(name string) int {
	switch name {
	case "upstream":
		return 0
	case "origin":
		return 1
	}
	return 2
}

// lengthen applies the owner's own abbreviations (url.….insteadOf): the longest
// beginning wins, as in git.
func lengthen(address string, shorts map[string]string) string {
	best := ""
	for short := range shorts {
		if strings.HasPrefix(address, short) && len(short) > len(best) {
			best = short
		}
	}
	return shorts[best] + address[len(best):]
}

// home is the folder people know a repository by: the one that holds .git.
func home(gitDir string) string {
	if filepath.Base(gitDir) == ".git" {
		return filepath.Dir(gitDir)
	}
	return strings.TrimSuffix(gitDir, ".git")
}

// openFault says what is wrong with the folder.
func openFault(dir string, err error) error {
	var f *fault.Error
	switch {
	case errors.As(err, &f):
		if f.Where == "" && f.Kind != fault.Missing {
			f.Where = dir
		}
		return f
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case said(err, "not a git repository"):
		return fault.New(fault.Missing, "the folder is no git repository").At(dir).
			Do("name the folder of a git clone, or make one with git clone")
	case said(err, "dubious ownership"):
		return fault.New(fault.Refused, "the repository belongs to somebody else, and git does not trust it").At(dir).
			Do("if you do, tell git so").By("git config --global --add safe.directory %s", tidy(dir, 400))
	}
	return fault.New(fault.Failed, "the repository cannot be read: %w", err).At(dir).
		Do("see what git fsck says there")
}
