package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"headsup/internal/fault"
)

// quiet is what every call of git begins with. A clone is foreign: its
// configuration may name programs to run, so each setting that could start one
// or reach a network is overruled here, and what hides or replaces commits is
// switched off.
var quiet = [...]string{
	"--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs",
	"-c", "core.fsmonitor=false",
	"-c", "core.hooksPath=" + os.DevNull,
	"-c", "core.attributesFile=" + os.DevNull,
	"-c", "core.sshCommand=false",
	"-c", "core.askPass=false",
	"-c", "credential.helper=",
	"-c", "protocol.allow=never",
	"-c", "gpg.program=false",
	"-c", "gpg.ssh.program=false",
	"-c", "gpg.x509.program=false",
	"-c", "log.showSignature=false",
	"-c", "log.mailmap=false",
	"-c", "diff.external=",
	"-c", "color.ui=false",
	"-c", "i18n.logOutputEncoding=UTF-8",
}

// kept are the GIT_ variables that say where the owner's configuration lies and
// how far up a repository is looked for. All others are dropped: they may come
// from a hook and point at another repository, or trace into files.
var kept = [...]string{
	"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH",
	"GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM",
}

// call is one run of git in a folder.
type call struct {
	cmd    *exec.Cmd
	stderr clipped
}

func newCall(ctx context.Context, dir string, args ...string) *call {
	c := &call{cmd: exec.CommandContext(ctx, "git", append(quiet[:len(quiet):len(quiet)], args...)...)}
	c.cmd.Dir = dir
	c.cmd.Env = environment(os.Environ())
	c.cmd.Stderr = &c.stderr
	c.cmd.WaitDelay = 2 * time.Second
	return c
}

// output runs git to its end and gives at most limit bytes of what it printed.
func output(ctx context.Context, dir string, limit int64, args ...string) ([]byte, error) {
	var text []byte
	err := newCall(ctx, dir, args...).stream(func(r io.Reader) (err error) {
		text, err = io.ReadAll(io.LimitReader(r, limit))
		return err
	})
	return text, err
}

// stream runs git and hands its output to read as it comes. When read returns
// early, with or without an error, git is stopped.
func (c *call) stream(read func(io.Reader) error) error {
	pipe, err := c.cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("start git: %w", err)
	}
	if err := c.cmd.Start(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return fault.New(fault.Missing, "git is not installed, or not on the PATH: %w", err).
				Do("install git, then collect again")
		}
		return fmt.Errorf("start git: %w", err)
	}
	tail := &ending{r: pipe}
	read1 := read(tail)
	if !tail.reached {
		// Either read wanted no more or it failed: what git still has to
		// say is of no use, and waiting for it could take for ever.
		_ = c.cmd.Process.Kill()
		_ = c.cmd.Wait()
		return read1
	}
	if err := c.cmd.Wait(); err != nil {
		return errors.Join(read1, &failure{err: err, said: c.stderr.String()})
	}
	return read1
}

// failure is a git that ended badly, with the beginning of what it said.
type failure struct {
	err  error
	said string
}

func (f *failure) Error() string {
	if f.said == "" {
		return fmt.Sprintf("git: %v", f.err)
	}
	return "git: " + tidy(f.said, 200)
}

func (f *failure) Unwrap() error { return f.err }

// said reports whether git failed with words like these.
func said(err error, words string) bool {
	var f *failure
	return errors.As(err, &f) && strings.Contains(f.said, words)
}

// exited reports whether git ended with this code, which for some commands is
// an answer rather than a failure.
func exited(err error, code int) bool {
	var e *exec.ExitError
	return errors.As(err, &e) && e.ExitCode() == code
}

func environment(all []string) []string {
	env := make([]string, 0, len(all)+8)
	for _, pair := range all {
		name, _, _ := strings.Cut(pair, "=")
		if strings.HasPrefix(strings.ToUpper(name), "GIT_") && !isKept(name) {
			continue
		}
		env = append(env, pair)
	}
	return append(env,
		"LC_ALL=C", // messages are told apart by their English words
		"GIT_PAGER=cat",
		"GIT_TERMINAL_PROMPT=0",
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_NO_REPLACE_OBJECTS=1",
		"GIT_NO_LAZY_FETCH=1",
		"GIT_ALLOW_PROTOCOL=none",
		"GIT_ATTR_NOSYSTEM=1",
		"GIT_FLUSH=0", // whole buffers at a time, not commit by commit
	)
}

func isKept(name string) bool {
	for _, k := range kept {
		if name == k {
			return true
		}
	}
	return false
}

// ending remembers whether the reader below it was read to its end.
type ending struct {
	r       io.Reader
	reached bool
}

func (e *ending) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	if errors.Is(err, io.EOF) {
		e.reached = true
	}
	return n, err
}

// clipped keeps the beginning of what is written to it.
type clipped struct{ b bytes.Buffer }

func (c *clipped) Write(p []byte) (int, error) {
	if room := 4096 - c.b.Len(); room > 0 {
		c.b.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (c *clipped) String() string { return c.b.String() }
