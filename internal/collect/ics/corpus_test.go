package ics

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// corpus gives the calendars of ../shared/data/ics, from the test files of ten
// libraries; see the SOURCE.md there.
func corpus(tb testing.TB) (root string, files []string) {
	tb.Helper()
	root = filepath.Join("..", "..", "..", "..", "shared", "data", "ics")
	files, _ = filepath.Glob(filepath.Join(root, "*", "*.ics"))
	if len(files) == 0 {
		tb.Skip("needs ../shared/data/ics")
	}
	for i, f := range files {
		files[i], _ = filepath.Rel(root, f)
	}
	return root, files
}

// Whatever is wrong with a file, it is either read, with each thing that was
// left out named by its line, or refused as no calendar.
func TestEveryFileOfTheCorpusIsReadOrRefused(t *testing.T) {
	root, files := corpus(t)
	place := regexp.MustCompile(`\.ics(:[1-9]\d*)?$`)
	meetings := 0
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(bytes.NewReader(data), file, time.UTC)
		if err != nil {
			if !fault.Is(err, fault.Misread) {
				t.Errorf("%s: %v", file, err)
			}
			continue
		}
		meetings += len(c.Occurrences(civil.Span{From: civil.Date(1990, 1, 1), To: civil.Date(2039, 12, 31)}, nil))
		for _, w := range c.Warnings {
			if w.Kind != fault.Misread || !place.MatchString(w.Where) {
				t.Errorf("%s: %v", file, w)
			}
		}
		spent := maxStepsPerFile - c.budget.left
		if spent > maxStepsPerFile/2 {
			t.Errorf("%s takes %d steps", file, spent)
		}
	}
	t.Logf("%d files, %d meetings in fifty years", len(files), meetings)
}
