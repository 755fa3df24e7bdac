// Package browser_test runs the tests of this folder: the pages of headsup in a real
// browser. Each file is a subtest; what it prints is shown where it fails.
package browser_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestBrowser(t *testing.T) {
	if _, err := os.Stat("node_modules"); err != nil {
		t.Skip("node_modules is not there: make test installs it")
	}
	program := filepath.Join(t.TempDir(), "headsup")
	if out, err := exec.Command("go", "build", "-o", program, "headsup/cmd/headsup").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	files, err := filepath.Glob("*.test.mjs")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			node := exec.CommandContext(t.Context(), "node", "--test", "--test-timeout=600000", "--test-reporter=spec", file)
			node.Env = append(os.Environ(), "HEADSUP_PROGRAM="+program)
			out, err := node.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			t.Logf("%s", out)
		})
	}
}
