package advise_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headsup/internal/advise"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// rules of this version, for scenarios that speak of others too.
func ruleNames() []string {
	var names []string
	for _, r := range advise.Rules() {
		names = append(names, r.Name)
	}
	return names
}

// read reads a journal with its expectations.
func read(t *testing.T, path string) *journal.File {
	t.Helper()
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	}()
	file, err := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}.ReadFile(filepath.Base(path), in)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(filepath.Dir(path)) == "sent" {
		for i := range file.Entries {
			_, file.Entries[i].Sent = file.Entries[i].Tag(journal.Via)
		}
	}
	return file
}

// journals are the paths of a pattern; there must be some.
func journals(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no %s: %v", pattern, err)
	}
	return paths
}

func check(t *testing.T, path string) int {
	t.Helper()
	file := read(t, path)
	failures, checked, err := advise.CheckExpectations(file, nil, ruleNames())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range failures {
		t.Error(f)
	}
	return checked
}

// Every rule has journals that show when it fires, when it does not and what
// ends it: eight expectations or more.
func TestRuleJournals(t *testing.T) {
	for _, name := range ruleNames() {
		t.Run(name, func(t *testing.T) {
			paths, err := filepath.Glob(filepath.Join("testdata", name+"*.journal"))
			if err != nil {
				t.Fatal(err)
			}
			checked := 0
			for _, path := range paths {
				checked += check(t, path)
			}
			if checked < 8 {
				t.Errorf("%d expectations in %s, want 8 or more", checked, strings.Join(paths, " "))
			}
		})
	}
}

// Made-up lives, with what should and should not be said on their days as it follows from the
// words of the manual alone: they were written by people who had not seen the rules' code.
func TestLives(t *testing.T) {
	checked := 0
	for _, path := range journals(t, "testdata/lives/*/*.journal") {
		checked += check(t, path)
	}
	t.Logf("%d expectations", checked)
}

// What headsup sent is known to the outbox alone: in these journals it is every
// telling with a via:.
func TestSentJournals(t *testing.T) {
	paths, err := filepath.Glob("testdata/sent/*.journal")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no journals: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) { check(t, path) })
	}
}

// The sample books and the scenarios given with the specification hold.
func TestScenarios(t *testing.T) {
	samples, _ := filepath.Glob("../../examples/*.journal")
	if len(samples) == 0 {
		t.Error("no sample books")
	}
	shared, _ := filepath.Glob("../../../shared/scenarios/*.journal")
	if len(shared) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	for _, path := range append(samples, shared...) {
		t.Run(filepath.Base(path), func(t *testing.T) { check(t, path) })
	}
}
