package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Folder is a clone on this machine that the owner named to be collected from.
type Folder struct {
	Path    string    `json:"path"`
	Source  string    `json:"source"` // of its suggestions
	Authors []string  `json:"authors,omitempty"`
	On      civil.Day `json:"on"` // when it was collected last
}

// foldersKey is where the shelf holds the folders.
const foldersKey = "collected folders"

// Folders are the clones that were collected from, in the order in which they were
// first named. No other folder is read because a page asks for it.
func (w *Workbench) Folders(ctx context.Context) ([]Folder, error) {
	value, err := w.store.Load(ctx, w.book, foldersKey)
	if err != nil || value == nil {
		return nil, err
	}
	var all []Folder
	if err := json.Unmarshal(value, &all); err != nil {
		return nil, fmt.Errorf("the folders that were collected from: %w", err)
	}
	return all, nil
}

// RememberFolder keeps a folder, in place of what was kept of the same path.
func (w *Workbench) RememberFolder(ctx context.Context, f Folder) error {
	all, err := w.Folders(ctx)
	if err != nil {
		return err
	}
	if at := slices.IndexFunc(all, func(other Folder) bool { return other.Path == f.Path }); at >= 0 {
		all[at] = f
	} else {
		all = append(all, f)
	}
	value, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return w.store.Save(ctx, w.book, foldersKey, value)
}

// ProjectOf is the project that a source's work belongs to: the one given, which
// is remembered, the one remembered, or one of the book that is called like the
// folder. "" where there is none.
func (w *Workbench) ProjectOf(ctx context.Context, source, given, folder string) (string, error) {
	key := "project of " + source
	if given != "" {
		return given, w.Remember(ctx, key, []byte(given))
	}
	kept, err := w.Memory(ctx, key)
	if err != nil || len(kept) > 0 {
		return string(kept), err
	}
	slug := journal.Slug(folder)
	known, err := w.Names(ctx, "+"+slug)
	if err != nil || !slices.Contains(known, "+"+slug) {
		return "", err
	}
	return slug, nil
}
