package house

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"strings"
	"testing"
)

const module = "headsup"

// floors are the rooms of ARCHITECTURE.md: a room knows only the floors below.
// Rooms inside a room (collect/git, store/sqlite) stand on its floor.
var floors = map[string]int{
	"fault": 0, "civil": 0, "slab": 0,
	"journal": 1,
	"book":    2, "store": 2, "sample": 2,
	"belief": 3, "goodwill": 3, "view": 3,
	"advise": 4, "compose": 4,
	"answer": 5, "check": 5, "render": 5,
	"layout": 6, "workbench": 6,
	"collect": 7, "deliver": 7,
	"web": 8, "mcp": 8, "cli": 8,
}

// sameFloor are the steps allowed on one floor, besides those within one room:
// reading a day may fail, a view shows what somebody believes and what lies in the
// bank, and on the command line all is wired, the browser's pages included.
var sameFloor = map[string]bool{
	"civil fault":   true,
	"view belief":   true,
	"view goodwill": true,
	"cli web":       true,
}

type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

func list(t *testing.T, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-pgo=off", "-json=ImportPath,Imports,Standard"}, args...)...)
	cmd.Dir = "../.."
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var all []listed
	for decoder := json.NewDecoder(out); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return all
}

// room is the first part of a path behind internal/, or "".
func room(importPath string) string {
	rest, ok := strings.CutPrefix(importPath, module+"/internal/")
	if !ok {
		return ""
	}
	first, _, _ := strings.Cut(rest, "/")
	return first
}

// Every package knows only the floors below its own.
func TestFloors(t *testing.T) {
	for _, p := range list(t, "./internal/...") {
		from := room(p.ImportPath)
		if from == "house" {
			continue
		}
		floor, known := floors[from]
		if !known {
			t.Errorf("%s stands on no floor: give it one here and in ARCHITECTURE.md", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			to := room(imported)
			if to == "" || to == from || sameFloor[from+" "+to] {
				continue
			}
			if below, known := floors[to]; !known || below >= floor {
				t.Errorf("%s (floor %d) imports %s (floor %d)", p.ImportPath, floor, path.Base(imported), below)
			}
		}
	}
}
