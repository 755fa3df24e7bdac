package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/store/sqlite"
	"headsup/internal/workbench"
)

type backupOptions struct {
	encrypt    bool
	from       string
	recipients []string
	force      bool
}

func (a *app) backupCommand() *cobra.Command {
	var o backupOptions
	c := &cobra.Command{
		Use:   "backup [FILE]",
		Short: "copy the book, as of one moment",
		Long: `Writes a copy of the book to a file that only you can read, while the book may be
in use; - is standard output, and without a FILE it goes to the folder backups
beside the book. The copy of a locked book is locked.

--encrypt wraps the copy in age's encryption under a passphrase, --recipient
encrypts it to an age key (age1…) and may be repeated.

Besides, the first look of each day (headsup today) makes a backup by itself and
keeps those of a week, one a week for a month and one a month for a year;
` + "`headsup config backup no`" + ` turns that off.` + secretText,
		Example: "  headsup backup ~/safe/book.backup\n  headsup backup --recipient age1qx… /mnt/usb/book.age",
		GroupID: groupKeep,
		Args:    wordsBetween(0, 1, "headsup backup ~/safe/book.backup"),
		RunE: func(c *cobra.Command, args []string) error {
			path := ""
			if len(args) == 1 {
				path = args[0]
			}
			return a.backup(c.Context(), path, o)
		},
	}
	c.Flags().BoolVar(&o.encrypt, "encrypt", false, "encrypt the copy under a passphrase of its own")
	c.Flags().StringVar(&o.from, secretFlag, "", "the file whose first line is the passphrase")
	c.Flags().StringArrayVar(&o.recipients, "recipient", nil, "encrypt the copy to this age key")
	c.Flags().BoolVar(&o.force, "force", false, "write over a file that is there")
	return c
}

func (a *app) backup(ctx context.Context, path string, o backupOptions) error {
	book, p, err := a.openFileBook(ctx, "backed up")
	if err != nil {
		return err
	}
	var opts sqlite.BackupOptions
	for _, key := range o.recipients {
		recipient, err := age.ParseX25519Recipient(key)
		if err != nil {
			return fault.New(fault.Misread, "%q is not an age key", key).Do("it begins with age1; `age-keygen` makes one")
		}
		opts.Recipients = append(opts.Recipients, recipient)
	}
	if o.encrypt {
		if opts.Passphrase, err = a.secret(o.from, "A passphrase for the copy: ", true); err != nil {
			return err
		}
	}
	if path == "-" {
		return book.BackupTo(ctx, a.out, opts)
	}
	if path == "" {
		if path, err = a.backupPath(p); err != nil {
			return err
		}
	}
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return fault.New(fault.Refused, "it is a folder").At(path).Do("name a file in it")
	case err == nil && !o.force:
		return fault.New(fault.Refused, "there is a file of that name").At(path).Do("choose another, or write over it with --force")
	case os.IsNotExist(err) && !isFolder(filepath.Dir(path)):
		return fault.New(fault.Missing, "there is no such folder").At(filepath.Dir(path)).Do("make it, or name another")
	}
	if err := book.Backup(ctx, path, opts); err != nil {
		return err
	}
	a.print("%s\n", path)
	return nil
}

// backupPath is where a backup goes that was given no name.
func (a *app) backupPath(p place) (string, error) {
	folder := p.backups()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fileFault(folder, err)
	}
	return filepath.Join(folder, "book-"+a.Now().UTC().Format("2006-01-02T150405Z")+".backup"), nil
}

// backups is the folder of the backups that headsup makes by itself. A book of
// another name than the usual has one of its own, so that two may lie together.
func (p place) backups() string {
	name := strings.TrimSuffix(filepath.Base(p.path), filepath.Ext(p.path))
	if filepath.Base(p.path) == bookFile {
		return filepath.Join(p.folder(), "backups")
	}
	return filepath.Join(p.folder(), name+"-backups")
}

// openFileBook opens the book, which must be a file.
func (a *app) openFileBook(ctx context.Context, doing string) (*sqlite.Store, place, error) {
	p, err := a.bookFileOnly(doing)
	if err != nil {
		return nil, p, err
	}
	if _, err := a.open(ctx); err != nil {
		return nil, p, err
	}
	return a.store.(*sqlite.Store), p, nil
}

// dailyBackup makes the day's backup, unless it is there, the book is empty or
// the owner wants none. It runs when the answer has been printed.
func (a *app) dailyBackup(ctx context.Context) error {
	book, ok := a.store.(*sqlite.Store)
	if !ok {
		return nil
	}
	day, err := a.bench.Today(ctx)
	if err != nil {
		return err
	}
	p, err := a.place()
	if err != nil || isFile(filepath.Join(p.backups(), sqlite.BackupName(day))) {
		return err // as on every look but the first
	}
	set, err := a.bench.Setting(ctx, workbench.Backup)
	if err != nil || set.Value != "yes" {
		return err
	}
	last, err := a.bench.Last(ctx, 1)
	if err != nil || len(last) == 0 {
		return err
	}
	_, err = book.DailyBackup(ctx, p.backups(), day, sqlite.StandardKeep(), sqlite.BackupOptions{})
	return err
}

// removeBackups deletes the backups in headsup's own folder, which hold what was
// to be forgotten.
func (p place) removeBackups() (removed int, err error) {
	entries, err := os.ReadDir(p.backups())
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "book-") && strings.HasSuffix(e.Name(), ".backup") {
			if err := os.Remove(filepath.Join(p.backups(), e.Name())); err != nil {
				return removed, err
			}
			removed++
		}
	}
	return removed, nil
}
