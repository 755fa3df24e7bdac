package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/store/sqlite"
	"headsup/internal/workbench"
)

func (a *app) doctorCommand() *cobra.Command {
	var mend bool
	c := &cobra.Command{
		Use:   "doctor [--mend]",
		Short: "look the whole book over",
		Long: `Checks the book from the bottom up: the file, the chain of hashes that holds every
entry to the one before, the grammar of every line and what it names, and all
that is derived from the lines. It says what it finds and exits with 3 if
anything is left, with 0 if the book is healthy.

--mend makes what is derived again. It never changes an entry: for a book whose
entries are damaged there is ` + "`headsup restore`" + `.`,
		Example: "  headsup doctor\n  headsup doctor --mend",
		GroupID: groupKeep,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.doctor(c.Context(), mend) },
	}
	c.Flags().BoolVar(&mend, "mend", false, "make again what is derived from the entries")
	return c
}

func (a *app) doctor(ctx context.Context, mend bool) error {
	bench, err := a.open(ctx)
	if fault.Is(err, fault.Damaged) {
		return a.wayBack(err)
	}
	if err != nil {
		return err
	}
	p := a.progress("checking")
	d, err := bench.Doctor(ctx, mend, func(seq int64) { p.at(fmt.Sprintf("#%d", seq)) })
	p.end()
	if fault.Is(err, fault.Damaged) {
		return a.wayBack(err)
	}
	if err != nil {
		return err
	}
	if a.flags.json {
		if err := a.printJSON(d); err != nil {
			return err
		}
	} else {
		a.printDiagnosis(d)
	}
	if d.Left() > 0 {
		return fault.New(fault.Findings, "")
	}
	return nil
}

// wayBack says of a book that is too damaged to be opened where it can be had
// from again.
func (a *app) wayBack(err error) error {
	var damaged *fault.Error
	p, wrong := a.place()
	if wrong != nil || p.path == "" || !errors.As(err, &damaged) {
		return err
	}
	days, wrong := sqlite.Backups(p.backups())
	if wrong != nil {
		return also(err, wrong)
	}
	if len(days) == 0 {
		damaged.Next = "there is no backup beside it; bring back one of your own: headsup restore FILE"
		return err
	}
	newest := filepath.Join(p.backups(), sqlite.BackupName(days[len(days)-1]))
	damaged.Next = "bring back the newest backup: headsup restore " + newest
	return err
}

func (a *app) printDiagnosis(d workbench.Diagnosis) {
	mendable := false
	for _, one := range d.Ailments {
		where := "the book"
		if one.Seq != 0 {
			where = fmt.Sprintf("#%d", one.Seq)
		}
		switch {
		case one.Mended:
			where = "mended: " + where
		case one.Mendable:
			mendable = true
		}
		a.print("%s: %s\n", where, one.What)
	}
	switch left := d.Left(); {
	case left == 0:
		a.print("%s, all in order\n", count(int(d.Entries), "entry", "entries"))
	case mendable:
		a.say("%s, %s; `headsup doctor --mend` mends what can be made again", count(int(d.Entries), "entry", "entries"), count(left, "ailment", "ailments"))
	default:
		a.say("%s, %s; `headsup restore FILE` brings a backup back", count(int(d.Entries), "entry", "entries"), count(left, "ailment", "ailments"))
	}
}
