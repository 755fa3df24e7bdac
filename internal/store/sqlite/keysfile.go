package sqlite

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"headsup/internal/fault"
)

// keysFile is the content of book.keys: the wrapped keys of the lock in force,
// and for the moment of a swap those of the one before as well.
type keysFile struct {
	Version int       `json:"version"`
	Locks   []wrapped `json:"locks"`
}

// keysPath is the file of wrapped keys beside a locked book.
func keysPath(book string) string {
	return strings.TrimSuffix(book, filepath.Ext(book)) + ".keys"
}

func readKeys(book string) (keysFile, error) {
	raw, err := os.ReadFile(keysPath(book))
	if errors.Is(err, fs.ErrNotExist) {
		return keysFile{Version: 1}, nil
	}
	if err != nil {
		return keysFile{}, faultOf(err, keysPath(book))
	}
	return parseKeys(raw, keysPath(book))
}

func parseKeys(raw []byte, path string) (keysFile, error) {
	var k keysFile
	if err := json.Unmarshal(raw, &k); err != nil || k.Version < 1 {
		return k, fault.New(fault.Damaged, "the file of keys cannot be read").At(path).
			Do("bring back the one that lies beside a backup; without it the book cannot be opened")
	}
	if k.Version > 1 {
		return k, fault.New(fault.Newer, "the keys were written by a later headsup").At(path).Do("update headsup")
	}
	return k, nil
}

// writeKeys replaces the file whole, or removes it if no lock is left.
func writeKeys(book string, k keysFile) error {
	path := keysPath(book)
	if len(k.Locks) == 0 {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return faultOf(err, path)
		}
		return syncFolder(path)
	}
	raw, err := json.MarshalIndent(k, "", "  ")
	if err != nil {
		return err
	}
	return writeWhole(path, append(raw, '\n'))
}

// writeWhole replaces a file of the owner's alone, durably, so that it is the
// old or the new one at any moment.
func writeWhole(path string, content []byte) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+"-*")
	if err != nil {
		return faultOf(err, path)
	}
	defer func() {
		if err != nil {
			err = faultOf(also(err, os.Remove(file.Name())), path)
		}
	}()
	if _, err = file.Write(content); err != nil {
		return also(err, file.Close())
	}
	if err = also(file.Sync(), file.Close()); err != nil {
		return err
	}
	if err = os.Rename(file.Name(), path); err != nil {
		return err
	}
	return syncFolder(path)
}

// key finds the key of a locked book: the one given, or the one that unlock
// keeps; nil for a plain book.
func (e *engine) keys(f form) ([]*Key, error) {
	if f == plain {
		return []*Key{nil}, nil
	}
	if e.opts.Key != nil {
		return []*Key{e.opts.Key}, nil
	}
	file, err := readKeys(e.path)
	if err != nil {
		return nil, err
	}
	var all []*Key
	if e.opts.Keys != nil {
		for _, lock := range slices.Backward(file.Locks) {
			secret, err := e.opts.Keys.Get(lock.ID)
			if err != nil {
				return nil, fault.New(fault.Locked, "the key cannot be had from where it is kept: %w", err).At(e.path).
					Do("open the book with your passphrase").By("headsup unlock")
			}
			if raw, err := hex.DecodeString(secret); err == nil && len(raw) == len(Key{}) {
				all = append(all, (*Key)(raw))
			}
		}
	}
	if len(all) == 0 {
		return nil, fault.New(fault.Locked, "the book is locked").At(e.path).
			Do("open it with your passphrase").By("headsup unlock")
	}
	return all, nil
}

// KeyFiles is a Keyring of owner-only files in a folder, for machines that have
// no keyring of their own.
type KeyFiles struct{ Folder string }

var _ Keyring = KeyFiles{}

func (k KeyFiles) path(account string) string {
	return filepath.Join(k.Folder, filepath.Base(account)+".key")
}

// Get gives a secret.
func (k KeyFiles) Get(account string) (string, error) {
	raw, err := os.ReadFile(k.path(account))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(raw), err
}

// Set keeps a secret.
func (k KeyFiles) Set(account, secret string) error {
	if err := os.MkdirAll(k.Folder, 0o700); err != nil {
		return faultOf(err, k.Folder)
	}
	return writeWhole(k.path(account), []byte(secret))
}

// Delete forgets a secret.
func (k KeyFiles) Delete(account string) error {
	if err := os.Remove(k.path(account)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return faultOf(err, k.path(account))
	}
	return nil
}

// locksOf gives the locks that a book's file of keys lists, or says that the
// book is not locked.
func locksOf(path string) (keysFile, error) {
	f, _, err := recognise(path)
	if err != nil {
		return keysFile{}, err
	}
	if f != locked {
		return keysFile{}, fault.New(fault.Refused, "the book is not locked").At(path)
	}
	return readKeys(path)
}
