package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/store/sqlite"
)

func (a *app) lockCommand() *cobra.Command {
	var off, again bool
	var from string
	c := &cobra.Command{
		Use:   "lock [--off | --now]",
		Short: "encrypt the book under a passphrase",
		Long: `Encrypts the book's file under a passphrase and prints a recovery code, once: with
either of them the book can be opened, and without both by nobody. The backups
that headsup made by itself are deleted and begun anew, locked. The key is
kept in the system's keyring, or in a file that only you can read, so that you go
on as before on this machine; --now forgets it, and from then on the book wants
` + "`headsup unlock`" + ` first.

--off takes the encryption away for good.` + secretText,
		Example: "  headsup lock\n  headsup lock --now\n  headsup lock --off",
		GroupID: groupKeep,
		Args:    noWords,
		RunE: func(c *cobra.Command, _ []string) error {
			switch {
			case off && again:
				return fault.New(fault.Misread, "--off and --now exclude each other").Do("choose one")
			case off:
				return a.lockOff(c.Context(), from)
			case again:
				return a.lockNow()
			}
			return a.lock(c.Context(), from)
		},
	}
	c.Flags().BoolVar(&off, "off", false, "decrypt the book for good")
	c.Flags().BoolVar(&again, "now", false, "forget the key that unlock keeps")
	c.Flags().StringVar(&from, secretFlag, "", "the file whose first line is the passphrase")
	return c
}

// bookFileOnly is the path of the book, which must be a file: a server guards
// its books itself.
func (a *app) bookFileOnly(doing string) (place, error) {
	p, err := a.place()
	if err == nil && p.path == "" {
		err = fault.New(fault.Refused, "a book on a server cannot be %s from here", doing).
			Do("that is the server's own business; `headsup export` takes the book out")
	}
	return p, err
}

func (a *app) lock(ctx context.Context, from string) error {
	p, err := a.bookFileOnly("locked")
	if err != nil {
		return err
	}
	if locked, err := sqlite.Locked(p.path); err != nil {
		return err
	} else if locked {
		return fault.New(fault.Refused, "the book is locked already").At(p.path).
			Do("to change the passphrase: headsup lock --off, then headsup lock")
	}
	passphrase, err := a.secret(from, "A passphrase of several words: ", true)
	if err != nil {
		return err
	}
	recovery, err := sqlite.Lock(ctx, p.path, passphrase, sqlite.Options{Keys: a.keys(p)})
	if err != nil {
		return err
	}
	removed, anew := a.lockBackups(ctx)
	if a.flags.json {
		return also(a.printJSON(map[string]any{"recovery": recovery, "backups": removed}), anew)
	}
	a.print("%s\n", recovery)
	a.say("The book is locked. Above is its recovery code: write it down and keep it away from this machine. It is not shown again.")
	if removed > 0 {
		a.say("%s that anybody could read deleted and a locked one made", count(removed, "backup", "backups"))
	}
	a.say("out of reach: copies and backups you put elsewhere; they are as plain as they were")
	return anew
}

// lockBackups puts a locked backup in place of the plain ones that headsup made.
func (a *app) lockBackups(ctx context.Context) (int, error) {
	if _, err := a.open(ctx); err != nil {
		return 0, err
	}
	removed, err := a.anewBackups(ctx)
	if err != nil {
		err = fmt.Errorf("the book is locked, its backups are not: %w", err)
	}
	return removed, err
}

func (a *app) lockOff(ctx context.Context, from string) error {
	p, err := a.bookFileOnly("locked")
	if err != nil {
		return err
	}
	opts := sqlite.Options{Keys: a.keys(p)}
	err = sqlite.Off(ctx, p.path, opts)
	if fault.Is(err, fault.Locked) {
		secret, asked := a.secret(from, "The passphrase or the recovery code: ", false)
		if asked != nil {
			return asked
		}
		if opts.Key, err = sqlite.OpenKey(p.path, secret); err != nil {
			return err
		}
		err = sqlite.Off(ctx, p.path, opts)
	}
	if err != nil {
		return err
	}
	a.say("The book is a plain file again. Automatic backups from before are still locked.")
	return nil
}

func (a *app) lockNow() error {
	p, err := a.bookFileOnly("locked")
	if err != nil {
		return err
	}
	if err := sqlite.LockAgain(p.path, a.keys(p)); err != nil {
		return err
	}
	a.say("The key is forgotten. `headsup unlock` opens the book again.")
	return nil
}

func (a *app) unlockCommand() *cobra.Command {
	var from string
	c := &cobra.Command{
		Use:   "unlock",
		Short: "open a locked book on this machine",
		Long: `Asks for the passphrase of a locked book, or its recovery code, and keeps the key
in the system's keyring, or in a file that only you can read. The book stays
encrypted; ` + "`headsup lock --now`" + ` forgets the key again.` + secretText,
		Example: "  headsup unlock\n  headsup unlock --passphrase-from /dev/fd/3 3< secret",
		GroupID: groupKeep,
		Args:    noWords,
		RunE: func(c *cobra.Command, _ []string) error {
			p, err := a.bookFileOnly("locked")
			if err != nil {
				return err
			}
			if locked, err := sqlite.Locked(p.path); err != nil {
				return err
			} else if !locked {
				return fault.New(fault.Refused, "the book is not locked").At(p.path).Do("`headsup lock` locks it")
			}
			secret, err := a.secret(from, "The passphrase or the recovery code: ", false)
			if err != nil {
				return err
			}
			if err := sqlite.Unlock(c.Context(), p.path, secret, sqlite.Options{Keys: a.keys(p)}); err != nil {
				return err
			}
			a.say("The book is open on this machine.")
			return nil
		},
	}
	c.Flags().StringVar(&from, secretFlag, "", "the file whose first line is the passphrase")
	return c
}
