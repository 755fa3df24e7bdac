package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"headsup/internal/store/sqlite"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// beside is what lies beside the book, as the pages see it.
type beside struct {
	*app
	at place
}

// Backups lists those that headsup made in its own folder, the newest first.
func (b beside) Backups() (web.Backups, error) {
	if b.at.path == "" { // the server guards its books itself
		return web.Backups{}, nil
	}
	all := web.Backups{Folder: b.at.backups()}
	entries, err := os.ReadDir(all.Folder)
	if os.IsNotExist(err) {
		return all, nil
	}
	if err != nil {
		return all, fileFault(all.Folder, err)
	}
	for i := len(entries) - 1; i >= 0; i-- { // a folder is read in the order of names, which begin with the day
		name := entries[i].Name()
		info, err := entries[i].Info()
		if err != nil || !strings.HasPrefix(name, "book-") || !strings.HasSuffix(name, ".backup") {
			continue
		}
		all.Files = append(all.Files, web.BackupFile{Name: name, Bytes: info.Size()})
	}
	return all, nil
}

// BackUp makes one now and gives its name.
func (b beside) BackUp(ctx context.Context) (string, error) {
	book, p, err := b.openFileBook(ctx, "backed up")
	if err != nil {
		return "", err
	}
	path, err := b.backupPath(p)
	if err != nil {
		return "", err
	}
	return filepath.Base(path), book.Backup(ctx, path, sqlite.BackupOptions{})
}

// Locked reports whether the book is encrypted.
func (b beside) Locked() (bool, error) {
	if b.at.path == "" {
		return false, nil
	}
	return sqlite.Locked(b.at.path)
}

// Forgotten erases what lies beside the book and holds somebody who was forgotten.
func (b beside) Forgotten(ctx context.Context, out workbench.Forgotten) (web.Cleared, error) {
	return b.clearBeside(ctx, out), nil
}
