package cli

import (
	"bufio"
	"context"
	"os"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/store/sqlite"
)

func (a *app) restoreCommand() *cobra.Command {
	var from, identity string
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "put a backup in place of the book",
		Long: `Opens a backup, looks all of it over, and only then puts it in place of the book.
The book that was there is kept beside it under another name.

A backup that is encrypted asks for its passphrase, or takes the age key that
--identity names; one of a locked book asks for the book's passphrase or recovery
code if the key is not kept on this machine.` + secretText,
		Example: "  headsup restore ~/safe/book.backup\n  headsup restore --identity ~/.age/key.txt /mnt/usb/book.age",
		GroupID: groupKeep,
		Args:    wordsBetween(1, 1, "headsup restore ~/safe/book.backup"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.restore(c.Context(), args[0], from, identity)
		},
	}
	c.Flags().StringVar(&from, secretFlag, "", "the file whose first line is the passphrase")
	c.Flags().StringVar(&identity, "identity", "", "the file of an age identity that opens the backup")
	return c
}

func (a *app) restore(ctx context.Context, backup, from, identity string) error {
	p, err := a.bookFileOnly("restored")
	if err != nil {
		return err
	}
	opts := sqlite.RestoreOptions{Options: sqlite.Options{Keys: a.keys(p)}}
	if identity != "" {
		if opts.Identities, err = identities(identity); err != nil {
			return err
		}
	}
	done, err := sqlite.Restore(ctx, backup, p.path, opts)
	if fault.Is(err, fault.Locked) && identity == "" {
		secret, asked := a.secret(from, "The passphrase of the backup: ", false)
		if asked != nil {
			return asked
		}
		opts.Passphrase, opts.Secret = secret, secret
		done, err = sqlite.Restore(ctx, backup, p.path, opts)
	}
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(map[string]any{"entries": done.Lines, "aside": done.Aside})
	}
	a.print("restored %s\n", count(int(done.Lines), "entry", "entries"))
	if done.Aside != "" {
		a.say("the book that was here is kept as %s", done.Aside)
	}
	return nil
}

// identities reads age keys from a file, one a line.
func identities(path string) ([]age.Identity, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	all, err := age.ParseIdentities(bufio.NewReader(file))
	if err != nil {
		err = fault.New(fault.Misread, "there is no age identity in it").At(path).Do("its lines begin with %s", strings.ToUpper("age-secret-key-1"))
	}
	return all, also(err, file.Close())
}
