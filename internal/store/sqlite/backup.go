package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
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
	return also(seal(w, copied.Name(), keys, opts), dropCopy(copied))
}

// copyMark is the byte by whose lock a copy shows that its maker lives.
const copyMark = 1 << 40

// copyOut copies the book to a file beside it, and gives the file and, if the
// book is locked, the wrapped keys that belong to it.
func (e *engine) copyOut(ctx context.Context) (copied *os.File, keys []byte, err error) {
	if err := e.clearCopies(); err != nil {
		return nil, nil, faultOf(err, e.path)
	}
	copied, err = os.CreateTemp(filepath.Dir(e.path), filepath.Base(e.path)+"-copy-*")
	if err != nil {
		return nil, nil, faultOf(err, e.path)
	}
	if _, err = lockRange(copied, copyMark, true); err == nil {
		err = e.use(ctx, func(c *conn) (err error) {
			if err := c.begin(ctx, false); err != nil {
				return c.end(err)
			}
			if err := c.end(c.copyTo(ctx, copied.Name())); err != nil {
				return err
			}
			if c.key != nil {
				keys, err = os.ReadFile(keysPath(e.path))
				err = missable(err) // opened by a key of the caller's own
			}
			return err
		})
	}
	if err != nil {
		return nil, nil, also(faultOf(err, e.path), dropCopy(copied))
	}
	return copied, keys, nil
}

// copyTo copies the pages of the snapshot that a transaction holds. Without it
// the copy would begin anew whenever somebody writes. A damaged book is not
// copied: its backup would stand for a good one.
func (c *conn) copyTo(ctx context.Context, path string) error {
	sound := true
	err := c.Query("PRAGMA quick_check(1)", func(r sqlstore.Row) error { sound = string(r.Bytes(0)) == "ok"; return nil })
	if err != nil {
		return err
	}
	if !sound {
		return fault.New(fault.Damaged, "the book is damaged").At(c.path).Do(damagedNext)
	}
	backup, err := c.db.BackupInit("main", uri(path, c.key, url.Values{}))
	if err != nil {
		return c.fault(err)
	}
	for done := false; !done && err == nil; {
		if err = ctx.Err(); err == nil {
			done, err = backup.Step(4096)
		}
	}
	return c.fault(also(err, backup.Close()))
}

// dropCopy removes a copy that has served.
func dropCopy(copied *os.File) error {
	return also(copied.Close(), gone(copied.Name()))
}

// clearCopies removes the copies of programs that ended before they could.
func (e *engine) clearCopies() error {
	left, err := filepath.Glob(e.path + "-copy-*")
	if err != nil {
		return nil // a path with brackets: what may lie there stays
	}
	for _, path := range left {
		if strings.Contains(strings.TrimPrefix(path, e.path+"-copy-"), "-") {
			continue // SQLite's, beside a copy
		}
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			continue // another one was quicker
		}
		dead, err := lockRange(file, copyMark, true)
		if err = also(err, file.Close()); err == nil && dead {
			err = removeBook(path)
		}
		if err != nil {
			return err
		}
	}
	return nil
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
