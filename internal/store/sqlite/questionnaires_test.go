//go:build unix

package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"headsup/internal/store"
)

// What a questionnaire was before a change stands in no file any more.
func TestAChangeLeavesNothingOfBefore(t *testing.T) {
	path := newPath(t)
	s := open(t, path)
	id := uuid.New()
	must(t, s.Ask(t.Context(), "mira", store.Questionnaire{ID: id, Given: []byte("zebulon")}))
	for _, given := range []string{"yttrium", strings.Repeat("wolfram ", 2000), "xenon"} {
		must(t, s.Change(t.Context(), "mira", id, func(q *store.Questionnaire) error {
			q.Given = []byte(given)
			return nil
		}))
	}
	for _, word := range []string{"zebulon", "yttrium", "wolfram"} {
		want(t, found(t, filepath.Dir(path), word), nil)
	}
	if len(found(t, filepath.Dir(path), "xenon")) == 0 {
		t.Error("what it is now is nowhere")
	}
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		t.Errorf("%d bytes are left in the log", info.Size())
	}
}
