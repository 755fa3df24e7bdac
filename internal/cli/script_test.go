package cli_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"headsup/internal/cli"
	"headsup/internal/store/sqlite"
)

var update = flag.Bool("update", false, "rewrite what the scenes expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"headsup": headsup})
}

// headsup is the program as scenes run it, each time a process of its own: on
// noon of Thursday, 5 March 2026, in UTC, unless NOW says otherwise, its keys in
// files.
func headsup() {
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	if said := os.Getenv("NOW"); said != "" {
		at, err := time.Parse(time.RFC3339, said)
		if err != nil {
			panic(err)
		}
		now = at
	}
	m := cli.System()
	m.Now = func() time.Time { return now }
	m.Zone = time.UTC
	m.Step = stopAt(os.Getenv(stopEnv))
	m.Keys = sqlite.KeyFiles{Folder: filepath.Join(os.Getenv("HOME"), "keys")}
	if columns, err := strconv.Atoi(os.Getenv("TERMINAL")); err == nil { // as on a terminal so wide
		m.Columns = func() (int, bool) { return columns, true }
	}
	os.Exit(m.Run(context.Background()))
}

// The scenes under testdata are the specification of the command line.
func TestScenes(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("HEADSUP_HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("NO_COLOR", "1")
			return nil
		},
	})
}
