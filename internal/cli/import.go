package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/workbench"
)

func (a *app) importCommand() *cobra.Command {
	var check bool
	var only string
	c := &cobra.Command{
		Use:   "import FILE…",
		Short: "record the lines of text files, or of an export",
		Long: `Reads text files of the journal, or JSON Lines as ` + "`headsup export`" + ` writes them,
and records all their entries: all of them or, if a single line of any file is
not understood, none. A file - is standard input.

The numbers in a text file count its own entries from #1; in the book they follow
the last one there. Dates may come in any order. Of JSON Lines, entries and sent messages that the book
has already are left out, so that two copies of a book can be merged.

With --check nothing is recorded: the files are replayed into an empty book in
memory, each line "DATE expect RULE …" is held against what the rules say on
that day, what does not hold is printed as file:line, and the exit code is 3.`,
		Example: "  headsup import 2025.journal\n  headsup import laptop.jsonl",
		GroupID: groupBring,
		Args:    wordsBetween(1, -1, "headsup import 2025.journal"),
		RunE: func(c *cobra.Command, args []string) error {
			given := c.Flags().Changed("only")
			switch {
			case check && given:
				return a.checkFiles(c.Context(), args, &only)
			case check:
				return a.checkFiles(c.Context(), args, nil)
			case given:
				return fault.New(fault.Misread, "--only goes with --check").Do("headsup import --check --only %s FILE", only)
			}
			return a.bringIn(c.Context(), args)
		},
	}
	c.Flags().BoolVar(&check, "check", false, "hold the files' expectations against the rules; record nothing")
	c.Flags().StringVar(&only, "only", "", "with --check: only these rules, separated by commas")
	return c
}

func (a *app) bringIn(ctx context.Context, files []string) (err error) {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	var sources []workbench.Source
	for _, name := range files {
		in, err := a.openFile(name)
		if err != nil {
			return err
		}
		defer func() { err = also(err, in.Close()) }()
		sources = append(sources, workbench.Source{Name: name, In: in})
	}
	out, err := bench.Import(ctx, sources)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(importedForm(out))
	}
	for _, n := range out.Notices {
		a.note(n)
	}
	if out.Expects > 0 {
		a.say("%s not looked at: `headsup import --check FILE` does", count(out.Expects, "expectation was", "expectations were"))
	}
	undefined := 0
	for _, n := range out.New {
		if n.Like != "" {
			a.newName(n)
		}
		if !n.Defined {
			undefined++
		}
	}
	if len(out.New) > 0 {
		names := count(len(out.New), "new name", "new names")
		if undefined > 0 {
			names += fmt.Sprintf("; of %d no line says who or what they are", undefined)
		}
		a.say("%s", names)
	}
	a.print("%s\n", imported(out))
	return nil
}

// openFile opens a file to read; - is standard input.
func (a *app) openFile(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(a.Stdin), nil
	}
	file, err := os.Open(name)
	if err == nil {
		var info os.FileInfo
		if info, err = file.Stat(); err == nil && info.IsDir() {
			err = fault.New(fault.Missing, "it is a folder").At(name).Do("name the files in it")
		}
		if err != nil {
			return nil, also(err, file.Close())
		}
		return file, nil
	}
	return nil, fileFault(name, err)
}

// fileFault is what a file's error means to people.
func fileFault(name string, err error) error {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fault.New(fault.Missing, "there is no such file").At(name).Do("look at its name")
	case errors.Is(err, os.ErrPermission):
		return fault.New(fault.Failed, "the file may not be opened").At(name).Do("look at its permissions")
	}
	return err
}

// importedJSON is what an import answers to programs.
type importedJSON struct {
	First    int64               `json:"first"`
	Last     int64               `json:"last"`
	Entries  int                 `json:"entries"`
	Messages int                 `json:"messages"`
	Skipped  int                 `json:"skipped"`
	New      []workbench.NewName `json:"new"`
	Notices  []string            `json:"notices"`
}

func importedForm(out workbench.Imported) importedJSON {
	form := importedJSON{First: out.First, Last: out.Last, Entries: out.Entries, Messages: out.Messages,
		Skipped: out.Skipped, New: append([]workbench.NewName{}, out.New...), Notices: []string{}}
	for _, n := range out.Notices {
		form.Notices = append(form.Notices, n.Where+": "+n.What)
	}
	return form
}
