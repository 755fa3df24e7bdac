package deliver

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/google/uuid"

	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// File writes messages into a folder, from where the owner hands them over.
type File struct {
	Folder string
	Format render.Format // "": Markdown
}

// Name is "file".
func (f File) Name() string { return "file" }

// Letter writes the document and names its file by day, document and reader;
// the end of the message's id keeps two messages of one day apart.
func (f File) Letter(d workbench.Draft, id uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	format := f.Format
	if format == "" {
		format = render.Markdown
	}
	body, err = render.Document(d.Document, format, render.Options{})
	if err != nil {
		return "", "", nil, err
	}
	ending := string(format)
	if format == render.Text {
		ending = "txt"
	}
	name := fmt.Sprintf("%s-%s-%s-%s.%s", d.Day, d.Kind, d.Reader.Slug, id.String()[24:], ending)
	return filepath.Join(f.Folder, name), render.Clean(d.Subject()), body, nil
}

// Deliver puts the message at its path, readable by its owner alone, whole or
// not at all. A file that is there already is left alone: with the same bytes
// it is this very message, written before a crash; with others it is not ours
// to overwrite, and the message is rejected.
func (f File) Deliver(_ context.Context, m store.Message) (workbench.Outcome, error) {
	if err := os.MkdirAll(filepath.Dir(m.To), 0o700); err != nil {
		return later, fmt.Errorf("make the folder for messages: %w", err)
	}
	scratch, err := writeScratch(filepath.Dir(m.To), m.Body)
	if err != nil {
		return later, fmt.Errorf("write %s: %w", m.To, err)
	}
	err = place(scratch, m.To)
	if removed := os.Remove(scratch); err == nil && !errors.Is(removed, fs.ErrNotExist) {
		err = removed
	}
	if errors.Is(err, fs.ErrExist) {
		return existing(m)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(m.To))
	}
	if err != nil {
		return later, fmt.Errorf("write %s: %w", m.To, err)
	}
	return delivered, nil
}

// writeScratch writes the bytes to a new file beside their place and waits
// until the disk has them. The file is the owner's alone (os.CreateTemp).
func writeScratch(folder string, body []byte) (string, error) {
	file, err := os.CreateTemp(folder, ".message-*")
	if err != nil {
		return "", err
	}
	_, err = file.Write(body)
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// place gives a written file its name unless something has it. A hard link
// does that in one step; where the file system has none (FAT, some shares),
// the name is taken first by an empty file, which the rename then replaces.
func place(scratch, to string) error {
	err := os.Link(scratch, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	taken, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := taken.Close(); err != nil {
		return err
	}
	return os.Rename(scratch, to)
}

// existing says what a file in the message's place means.
func existing(m store.Message) (workbench.Outcome, error) {
	there, err := os.ReadFile(m.To)
	switch {
	case err != nil:
		return later, fmt.Errorf("read %s: %w", m.To, err)
	case bytes.Equal(there, m.Body):
		return delivered, nil
	}
	return rejected, fmt.Errorf("%s is there already and says something else", m.To)
}

// syncFolder makes a new name in a folder outlast a power cut. Some systems
// cannot sync folders; the name is then as safe as they make it.
func syncFolder(folder string) error {
	dir, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = dir.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrInvalid) {
		err = nil
	}
	return errors.Join(err, dir.Close())
}
