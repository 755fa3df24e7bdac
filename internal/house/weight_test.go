package house

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// mostBytes is the budget of the stripped binary.
const mostBytes = 25 << 20

// What would slow every capture, or what the house does without, is not in the
// binary.
func TestWeight(t *testing.T) {
	refused := []string{"xuri/excelize", "olebedev/when", "microcosm-cc/bluemonday", "charmbracelet/huh", "containrrr/shoutrrr", "shoutrrr", "go-git"}
	for _, p := range list(t, "-deps", "./cmd/headsup") {
		for _, name := range refused {
			if strings.Contains(p.ImportPath, name) {
				t.Errorf("the binary carries %s", p.ImportPath)
			}
		}
	}
}

// The binary keeps to its size. Whatever looks up methods by name while it runs, as
// templates do, makes the linker keep every method there is: four megabytes more.
func TestSize(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "headsup")
	build := exec.Command("make", "-C", "../..", "BIN="+binary, "build")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	info, err := os.Stat(binary)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%.1f MiB", float64(info.Size())/(1<<20))
	if info.Size() > mostBytes {
		t.Errorf("the binary has %d bytes, %d are allowed", info.Size(), mostBytes)
	}
}

// Every package is in the program, in a script, or there for tests.
func TestNothingUnused(t *testing.T) {
	used := map[string]bool{module + "/internal/house": true, module + "/internal/store/memory": true}
	for _, p := range list(t, "-deps", "./cmd/...", "./scripts/...") {
		used[p.ImportPath] = true
	}
	for _, p := range list(t, "./internal/...") {
		if !used[p.ImportPath] && !strings.HasSuffix(path.Base(p.ImportPath), "test") {
			t.Errorf("nothing uses %s", p.ImportPath)
		}
	}
}

// What is generated from the pages is what they say now.
func TestPagesAreGenerated(t *testing.T) {
	pages, err := filepath.Glob("../web/*.templ")
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	dir := t.TempDir()
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(page)), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"fmt", "-fail", dir}, {"generate", "-path", dir}} {
		if out, err := exec.Command("go", append([]string{"tool", "templ"}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("make pages would change something: %v\n%s", err, out)
		}
	}
	for _, page := range pages {
		name := strings.TrimSuffix(filepath.Base(page), ".templ") + "_templ.go"
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("../web", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what its page says: make pages", name)
		}
	}
}
