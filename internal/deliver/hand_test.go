package deliver_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/deliver"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// A program takes the very bytes from its standard input; a shell's cat stands
// where a desktop has wl-copy.
func TestClipboard(t *testing.T) {
	took := filepath.Join(t.TempDir(), "clipboard")
	c := deliver.Clipboard{Command: []string{"sh", "-c", `cat > "$0"`, took}}
	_, _, body, err := c.Letter(chatDraft(), uuid.UUID{}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if outcome, err := c.Deliver(t.Context(), store.Message{Body: body}); outcome != workbench.Delivered || err != nil {
		t.Fatalf("%v, %v", outcome, err)
	}
	got, err := os.ReadFile(took)
	if err != nil || !bytes.Equal(got, body) {
		t.Errorf("%v: %s", err, got)
	}
	c.Command = []string{"sh", "-c", "exit 3"}
	if outcome, err := c.Deliver(t.Context(), store.Message{Body: body}); outcome != workbench.Later || err == nil {
		t.Errorf("%v, %v", outcome, err)
	}
	if _, _, _, err := (deliver.Clipboard{}).Letter(chatDraft(), uuid.UUID{}, time.Time{}); err == nil || !strings.Contains(err.Error(), "no clipboard") {
		t.Errorf("without a program: %v", err)
	}
}

// The clipboard of a desktop is filled by the first program that is there.
func TestClipboardCommand(t *testing.T) {
	for _, c := range []struct {
		system, up, there string
		want              string
	}{
		{"linux", "WAYLAND_DISPLAY", "wl-copy xclip", "wl-copy"},
		{"linux", "WAYLAND_DISPLAY", "xsel", "xsel"},
		{"linux", "DISPLAY", "wl-copy xclip", "xclip"},
		{"linux", "", "wl-copy xclip xsel", ""},
		{"linux", "DISPLAY", "", ""},
		{"darwin", "", "pbcopy", "pbcopy"},
		{"windows", "", "clip", "clip"},
	} {
		got := deliver.ClipboardCommand(c.system,
			func(name string) string {
				if name == c.up {
					return ":0"
				}
				return ""
			},
			func(name string) (string, error) {
				if strings.Contains(" "+c.there+" ", " "+name+" ") {
					return "/bin/" + name, nil
				}
				return "", errors.New("not there")
			})
		first := ""
		if len(got) > 0 {
			first = filepath.Base(got[0])
		}
		if first != c.want {
			t.Errorf("%s with %q and %q: %v", c.system, c.up, c.there, got)
		}
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("nobody reads") }

func TestStdout(t *testing.T) {
	var out bytes.Buffer
	if outcome, err := (deliver.Stdout{Out: &out}).Deliver(t.Context(), store.Message{Body: []byte("# Update\n")}); outcome != workbench.Delivered || err != nil || out.String() != "# Update\n" {
		t.Errorf("%v, %v, %q", outcome, err, out.String())
	}
	if outcome, err := (deliver.Stdout{Out: closed{}}).Deliver(t.Context(), store.Message{}); outcome != workbench.Unknown || err == nil {
		t.Errorf("nobody reads: %v, %v", outcome, err)
	}
}
