package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// program is headsup as a process of its own, its home in a folder of the test.
type program struct {
	bin  string
	home string
}

func newProgram(t *testing.T) program {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := program{bin: filepath.Join(t.TempDir(), "headsup"), home: t.TempDir()}
	if err := os.Symlink(self, p.bin); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p program) run(args ...string) (string, error) {
	cmd := exec.Command(p.bin, args...)
	cmd.Env = []string{"HOME=" + p.home, "HEADSUP_HOME=" + p.home, "PATH=" + os.Getenv("PATH")}
	said, err := cmd.CombinedOutput()
	return string(said), err
}

// Fifty programs that record at once, into a book that none of them finds
// there: every line is in it, once.
func TestFiftyAtOnce(t *testing.T) {
	p := newProgram(t)
	var all sync.WaitGroup
	var want []string
	for i := range 50 {
		said := fmt.Sprintf("line %02d", i)
		want = append(want, "2026-03-05 log "+said)
		all.Go(func() {
			if out, err := p.run("log", said); err != nil {
				t.Errorf("%s: %v: %s", said, err, out)
			}
		})
	}
	all.Wait()
	out, err := p.run("export")
	if err != nil {
		t.Fatal(err, out)
	}
	got := strings.Split(strings.TrimSpace(out), "\n")
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%d lines:\n%s", len(got), out)
	}
	if out, err := p.run("doctor"); err != nil {
		t.Error(err, out)
	}
}
