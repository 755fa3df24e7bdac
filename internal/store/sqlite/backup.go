package sqlite

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"filippo.io/age"

	"headsup/internal/fault"
)

// BackupOptions say what a backup is wrapped in. The zero value is a copy of
// the book as it is: plain, or locked under the same key with the wrapped keys
// in front of it.
type BackupOptions struct {
	Passphrase string          // encrypts it with age under a passphrase
	Recipients []age.Recipient // encrypts it with age to these
}

// lockedMagic begins the backup of a locked book. A line with the length of the
// wrapped keys follows, then the keys, then the book's bytes.
const lockedMagic = "headsup locked book 1\n"

// Backup writes a copy of the book, as of one moment, to a file that only its
// owner may read. It is there whole or not at all, and others go on writing
// meanwhile.
func (s *Store) Backup(ctx context.Context, path string, opts BackupOptions) (err error) {
	file, err := os.OpenFile(path+"-part", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return faultOf(err, path)
	}
	defer func() {
		if err != nil {
			err = also(err, gone(file.Name()))
		}
	}()
	if err := s.BackupTo(ctx, file, opts); err != nil {
		return also(err, file.Close())
	}
	if err := also(file.Sync(), file.Close()); err != nil {
		return faultOf(err, path)
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return faultOf(err, path)
	}
	return syncFolder(path)
}

// BackupTo writes a copy of the book to w.
func (s *Store) BackupTo(ctx context.Context, w io.Writer, opts BackupOptions) error {
	copied, keys, err := s.engine.copyOut(ctx)
	if err != nil {
		return err
	}
	return also(seal(w, copied, keys, opts), gone(copied))
}

// copyOut copies the book to a file beside it and gives the wrapped keys that
// belong to it, if it is locked.
func (e *engine) copyOut(ctx context.Context) (path string, keys []byte, err error) {
	file, err := os.CreateTemp(filepath.Dir(e.path), filepath.Base(e.path)+"-copy-*")
	if err != nil {
		return "", nil, faultOf(err, e.path)
	}
	path = file.Name()
	defer func() {
		if err != nil {
			err = also(err, removeBook(path))
		}
	}()
	if err := file.Close(); err != nil {
		return "", nil, faultOf(err, e.path)
	}
	err = e.use(ctx, func(c *conn) error {
		c.db.SetInterrupt(ctx)
		if err := c.db.Backup("main", uri(path, c.key, url.Values{})); err != nil {
			return c.fault(err)
		}
		if c.key == nil {
			return nil
		}
		raw, err := os.ReadFile(keysPath(e.path))
		if errors.Is(err, fs.ErrNotExist) {
			return nil // opened by a key of the caller's own
		}
		keys = raw
		return err
	})
	return path, keys, err
}

// seal writes the copied file to w in its wrappings.
func seal(w io.Writer, copied string, keys []byte, opts BackupOptions) error {
	recipients := opts.Recipients
	if opts.Passphrase != "" {
		one, err := age.NewScryptRecipient(opts.Passphrase)
		if err != nil {
			return err
		}
		recipients = []age.Recipient{one}
	}
	if len(recipients) == 0 {
		return pour(w, copied, keys)
	}
	inner, err := age.Encrypt(w, recipients...)
	if err != nil {
		return fmt.Errorf("encrypt the backup: %w", err)
	}
	if err := pour(inner, copied, keys); err != nil {
		return err
	}
	return inner.Close()
}

func pour(w io.Writer, copied string, keys []byte) error {
	if keys != nil {
		if _, err := fmt.Fprintf(w, "%s%d\n%s", lockedMagic, len(keys), keys); err != nil {
			return faultOf(err, copied)
		}
	}
	file, err := os.Open(copied)
	if err != nil {
		return faultOf(err, copied)
	}
	_, err = io.Copy(w, file)
	if err = also(err, file.Close()); err != nil {
		return faultOf(err, copied)
	}
	return nil
}

// copyFile copies a file, for its owner alone and durably.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return also(err, in.Close())
	}
	_, err = io.Copy(out, in)
	return also(also(err, out.Sync()), also(in.Close(), out.Close()))
}

func gone(path string) error {
	if err := removeBook(path); err != nil {
		return faultOf(err, path)
	}
	return nil
}

// Locks in a backup's header are JSON like book.keys; anything longer than this
// is no header of ours.
const longestKeys = 1 << 20

// splitKeys takes the wrapped keys off the front of a locked book's backup.
func splitKeys(r *bufio.Reader) (keysFile, error) {
	damaged := fault.New(fault.Damaged, "the backup is damaged").Do("try an older one")
	var n int
	if _, err := fmt.Fscanf(r, "%d\n", &n); err != nil || n < 2 || n > longestKeys {
		return keysFile{}, damaged
	}
	raw := make([]byte, n)
	if _, err := io.ReadFull(r, raw); err != nil {
		return keysFile{}, damaged
	}
	return parseKeys(raw, "")
}
