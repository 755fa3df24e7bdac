package cli_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const gallery = "../../doc/errors.md"

// The gallery of errors is what really comes.
func TestGallery(t *testing.T) {
	text, err := os.ReadFile(gallery)
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(bin, "headsup")); err != nil {
		t.Fatal(err)
	}
	var out, block []string
	inside := false
	exit := ""
	for line := range strings.SplitSeq(string(text), "\n") {
		if found := exitCode.FindStringSubmatch(line); found != nil {
			exit = found[1]
		}
		switch {
		case line == "```console":
			inside, block = true, nil
		case inside && line == "```":
			shown, code := scene(t, bin, block)
			if code != exit {
				t.Errorf("exit code %s and not %s:\n%s", code, exit, strings.Join(shown, "\n"))
			}
			out = append(out, shown...)
			inside = false
		case inside:
			if strings.HasPrefix(line, "$ ") {
				block = append(block, line)
			}
			continue
		}
		out = append(out, line)
	}
	got := strings.Join(out, "\n")
	switch {
	case got == string(text):
	case *update:
		if err := os.WriteFile(gallery, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is not what comes: go test ./internal/cli -run TestGallery -update, and look at the change\n%s", gallery, firstDifference(string(text), got))
	}
}

var (
	exitCode = regexp.MustCompile(`^## .*\(exit (\d)\)`)
	anyID    = regexp.MustCompile(`\b([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-)?[0-9a-f]{12}\b`)
)

// scene runs the commands of a block in a home of their own and gives the block
// with what they say, and the exit code of the last.
func scene(t *testing.T, bin string, commands []string) (shown []string, code string) {
	t.Helper()
	home := t.TempDir()
	for _, command := range commands {
		line := strings.TrimPrefix(command, "$ ")
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = home
		cmd.Env = []string{
			"PATH=" + bin + string(os.PathListSeparator) + os.Getenv("PATH"), "HOME=" + home, "HEADSUP_HOME=" + filepath.Join(home, "home"),
			"GIT_CONFIG_NOSYSTEM=1", "NO_COLOR=1", "LC_ALL=C.UTF-8",
			"GIT_AUTHOR_DATE=2026-03-02T10:00:00Z", "GIT_COMMITTER_DATE=2026-03-02T10:00:00Z",
		}
		said, err := cmd.CombinedOutput()
		code = "0"
		var ended *exec.ExitError
		if errors.As(err, &ended) {
			code = string(rune('0' + ended.ExitCode()%10))
		} else if err != nil {
			t.Fatal(err)
		}
		shown = append(shown, command)
		if text := strings.TrimRight(anyID.ReplaceAllString(strings.ReplaceAll(string(said), home, "~"), "1b2c3d…"), "\n"); text != "" {
			shown = append(shown, strings.Split(text, "\n")...)
		}
	}
	return shown, code
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "- " + a[i] + "\n+ " + b[i]
		}
	}
	return ""
}
