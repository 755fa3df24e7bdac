package cli

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/zalando/go-keyring"

	"headsup/internal/store/sqlite"
)

// A key is kept in the system's keyring, and in a file where there is none; it
// is found again and forgotten either way.
func TestSystemKeys(t *testing.T) {
	for name, start := range map[string]func(){
		"a keyring":  keyring.MockInit, // the real one belongs to whoever runs the test
		"no keyring": func() { keyring.MockInitWithError(errors.New("no secret service")) },
	} {
		t.Run(name, func(t *testing.T) {
			start()
			folder := filepath.Join(t.TempDir(), "keys")
			keys := systemKeys{files: sqlite.KeyFiles{Folder: folder}}
			if secret, err := keys.Get("book"); secret != "" || err != nil {
				t.Errorf("before: %q, %v", secret, err)
			}
			if err := keys.Set("book", "deadbeef"); err != nil {
				t.Fatal(err)
			}
			if secret, err := keys.Get("book"); secret != "deadbeef" || err != nil {
				t.Errorf("kept: %q, %v", secret, err)
			}
			if _, err := os.Stat(folder); (err == nil) != (name == "no keyring") {
				t.Errorf("a file, although there is %s: %v", name, err)
			}
			if err := keys.Delete("book"); err != nil {
				t.Fatal(err)
			}
			if secret, err := keys.Get("book"); secret != "" || err != nil {
				t.Errorf("forgotten: %q, %v", secret, err)
			}
			if err := keys.Delete("book"); err != nil {
				t.Errorf("forgotten twice: %v", err)
			}
		})
	}
}
