package cli

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/sqlite"
)

// bookFile is the name of a book's file within a folder.
const bookFile = "book.headsup"

// place is where a book lies: a file, or a server and a name on it.
type place struct {
	path   string // of a file
	server string // of a PostgreSQL server, as a URL
	schema string // where its tables lie; "" is the usual one
	name   string // the book's name within the store; "" is its usual one
}

// place finds the book: --book, else HEADSUP_BOOK, else book.headsup in the
// folder HEADSUP_HOME, else in the folder where the platform keeps a program's
// data. A path that is a folder, or ends like one, means book.headsup in it.
// For an address of a server see serverPlace.
func (a *app) place() (place, error) {
	at := a.flags.book
	if at == "" {
		at = a.Env("HEADSUP_BOOK")
	}
	if at == "" {
		home, err := a.home()
		return place{path: filepath.Join(home, bookFile)}, err
	}
	if strings.HasPrefix(at, "postgres://") || strings.HasPrefix(at, "postgresql://") {
		return serverPlace(at)
	}
	if rest, ok := strings.CutPrefix(at, "~/"); ok && a.Env("HOME") != "" {
		at = filepath.Join(a.Env("HOME"), rest)
	}
	if info, err := os.Stat(at); err == nil && info.IsDir() || strings.HasSuffix(at, string(filepath.Separator)) {
		at = filepath.Join(at, bookFile)
	}
	return place{path: at}, nil
}

// home is the folder that holds the book, its backups and, where the system
// has no keyring, its key.
func (a *app) home() (string, error) {
	if home := a.Env("HEADSUP_HOME"); home != "" {
		return home, nil
	}
	user := a.Env("HOME")
	switch runtime.GOOS {
	case "windows":
		if local := a.Env("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, "headsup"), nil
		}
	case "darwin":
		if user != "" {
			return filepath.Join(user, "Library", "Application Support", "headsup"), nil
		}
	default:
		if data := a.Env("XDG_DATA_HOME"); filepath.IsAbs(data) { // a relative one is to be ignored, says the standard
			return filepath.Join(data, "headsup"), nil
		}
		if user != "" {
			return filepath.Join(user, ".local", "share", "headsup"), nil
		}
	}
	return "", fault.New(fault.Failed, "there is no folder to keep the book in").
		Do("set HEADSUP_HOME, or say where it lies: --book PATH")
}

// folder is where the files beside the book go.
func (p place) folder() string { return filepath.Dir(p.path) }

// openStore opens the store at a place; a file is made, with its folder, if
// there is nothing yet.
func (a *app) openStore(ctx context.Context, p place) (store.Store, error) {
	if p.server != "" {
		return openServer(ctx, p)
	}
	s, err := sqlite.Open(ctx, p.path, sqlite.Options{Keys: a.keys(p), Step: a.Step})
	if err != nil {
		return nil, err
	}
	return s, nil
}
