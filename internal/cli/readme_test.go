package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The tour in the README is a real one: each command, run in order in a new
// book, prints what stands below it.
func TestReadmeTour(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(t.TempDir(), "headsup")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, bin); err != nil { // the test binary is headsup under that name
		t.Fatal(err)
	}
	home := t.TempDir()
	commands := 0
	for _, block := range strings.Split(string(readme), "```console\n")[1:] {
		block, _, _ = strings.Cut(block, "```")
		for _, scene := range strings.Split("\n"+block, "\n$ ")[1:] {
			command, want, _ := strings.Cut(scene, "\n")
			if !strings.HasPrefix(command, "headsup") {
				continue
			}
			commands++
			run := exec.Command("bash", "-c", command+" 2>&1")
			run.Env = append(os.Environ(), "PATH="+filepath.Dir(bin)+":"+os.Getenv("PATH"), "NOW=2026-11-22T12:00:00Z",
				"HOME="+home, "HEADSUP_HOME="+filepath.Join(home, "book"), "NO_COLOR=1")
			var out bytes.Buffer
			run.Stdout = &out
			if err := run.Run(); err != nil {
				t.Fatalf("%s: %v\n%s", command, err, out.String())
			}
			if diff := cmp.Diff(strings.TrimRight(want, "\n"), strings.TrimRight(out.String(), "\n")); diff != "" {
				t.Errorf("%s\n%s", command, diff)
			}
		}
	}
	if commands < 8 {
		t.Errorf("only %d commands in the tour", commands)
	}
}
