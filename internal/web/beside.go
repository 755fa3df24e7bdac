package web

import (
	"context"
	"fmt"

	"headsup/internal/workbench"
)

// Beside is what lies beside the book: the backups that headsup makes by itself,
// the file's lock, the files that messages were handed over in.
type Beside interface {
	// Backups lists the backups, the newest first; none, with no folder, where the
	// book lies on a server.
	Backups() (Backups, error)

	// BackUp makes one now and gives its name.
	BackUp(ctx context.Context) (string, error)

	// Locked reports whether the book's file is encrypted.
	Locked() (bool, error)

	// Forgotten erases what lies beside the book and holds somebody who was
	// forgotten. What it could not erase it says, and that is no error.
	Forgotten(ctx context.Context, out workbench.Forgotten) (Cleared, error)
}

// Backups are the backups in headsup's own folder.
type Backups struct {
	Folder string // "" there is none
	Files  []BackupFile
}

// BackupFile is one of them.
type BackupFile struct {
	Name  string
	Bytes int64
}

// Cleared is what was erased beside the book.
type Cleared struct {
	Backups int      // deleted, and one made anew
	Left    []string // what still holds the name, each a clause
}

// size is how large a file is, in words.
func (f BackupFile) size() string {
	switch {
	case f.Bytes >= 10<<20:
		return fmt.Sprintf("%d MB", f.Bytes>>20)
	case f.Bytes >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(f.Bytes)/(1<<20))
	}
	return fmt.Sprintf("%d KB", (f.Bytes+1023)>>10)
}
