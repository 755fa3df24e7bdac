package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// documentOptions are the flags of every document.
type documentOptions struct {
	format string
	out    string
	reason string
	cite   bool
	edit   bool
	send   bool
	yes    bool
	name   bool   // name those whose feedback is quoted
	now    bool   // whatever hour or day it is for the reader
	via    string // "": the reader's own way

	instead []store.Message // what waits and is canceled once this one may go
}

// documentCommand is a document as a command: what it is stands in its texts.
func (a *app) documentCommand(kind, use, short, long, example string) *cobra.Command {
	var o documentOptions
	c := &cobra.Command{
		Use:     kind + " " + use,
		Short:   short,
		Long:    long + documentText,
		Example: example,
		GroupID: groupWrite,
		RunE: func(c *cobra.Command, args []string) error {
			return a.writeDocument(c.Context(), kind, args, o)
		},
		ValidArgsFunction: a.completeLine,
	}
	documentFlags(c, kind, &o)
	return c
}

// documentFlags are the flags of a document. Those that may quote somebody take
// --name as well.
func documentFlags(c *cobra.Command, kind string, o *documentOptions) {
	c.Flags().StringVar(&o.format, "format", "", render.FormatNames(", "))
	completeFlag(c, "format", strings.Split(render.FormatNames(" "), " ")...)
	c.Flags().StringVar(&o.out, "out", "", "write to this file instead of the screen, in the format its ending says")
	c.Flags().BoolVar(&o.cite, "cite", false, "name the entries under every line")
	c.Flags().BoolVar(&o.edit, "edit", false, "change it in your editor first, as Markdown")
	c.Flags().BoolVar(&o.send, "send", false, "send it by the reader's channel, after showing what goes where")
	c.Flags().BoolVar(&o.yes, "yes", false, "send without asking")
	c.Flags().StringVar(&o.via, "via", "", "send it this way: "+strings.Join(workbench.Ways(), ", "))
	completeFlag(c, "via", workbench.Ways()...)
	c.Flags().BoolVar(&o.now, "now", false, "send it at once, whatever day it is for the reader")
	c.Flags().StringVar(&o.reason, "reason", "", "why somebody hears of trouble before the manager does; it is kept")
	if k, err := compose.KindOf(kind); err == nil && k.Quotes {
		c.Flags().BoolVar(&o.name, "name", false, "name those whose feedback is quoted")
	}
}

const documentText = `

It holds only what this reader may hear: no notes, nothing that is known about
people, no project whose visible: leaves them out. With --send it shows exactly
who gets what and how, waits for your word, sends it, and records in the same
step what was told. Without a terminal --send wants --yes. What can wait is kept
back on a reader's quiet days, in their quiet hours, and once they have had as
many messages in a week as they take (max:); --now sends it all the same. With
--edit it opens in your editor first, and goes out as you leave it.`

func (a *app) updateCommand() *cobra.Command {
	return a.documentCommand("update", "@reader [+project…] [FROM..TO]", "write a person's update",
		`Writes what a person should hear since they were last told: the bottom line, what
is asked of them, what changed and what it was before, wins with those who shared
in them, troubles with their way out, what comes next; in the order, the form and
the length they like (person @dana first:problems format:bullets length:short).
With a period it brings the work and the wins of those days, told before or not.`,
		"  headsup update @dana\n  headsup update @dana +atlas --format html --out atlas.html\n  headsup update @dana --send")
}

func (a *app) headsUpCommand() *cobra.Command {
	return a.documentCommand("heads-up", "@reader +project…", "tell trouble early and short",
		`Writes a short note about projects in trouble: what it is, the way out, what is
wanted of the reader.`,
		"  headsup heads-up @dana +atlas --send")
}

func (a *app) winNoteCommand() *cobra.Command {
	return a.documentCommand("win-note", "@reader N…", "tell of a win, with credit",
		`Writes a short note about wins, named by their numbers: what was reached, who
shared in it, what it changed.`,
		"  headsup win-note @dana 17 --send")
}

// writeDocument writes the document that the words ask for.
func (a *app) writeDocument(ctx context.Context, kind string, args []string, o documentOptions) error {
	want, err := wantedOf(kind, args)
	if err != nil {
		return err
	}
	want.At, want.Name = a.flags.at, o.name
	return a.document(ctx, want, o)
}

// wantedOf reads the words behind a document: its reader, projects, entries.
func wantedOf(kind string, args []string) (workbench.Wanted, error) {
	want := workbench.Wanted{Document: kind}
	words := make([]string, 0, len(args))
	for _, arg := range args { // days may take several words: "last month..today"
		if strings.Contains(arg, "..") && !strings.ContainsAny(arg, "@+#") {
			words = append(words, arg)
		} else {
			words = append(words, strings.Fields(arg)...)
		}
	}
	for _, word := range words {
		if strings.Contains(word, "..") {
			want.Period = word
			continue
		}
		if n, err := strconv.ParseInt(word, 10, 64); err == nil {
			want.Entries = append(want.Entries, n)
			continue
		}
		e, err := journal.Parse("2000-01-01 note " + word)
		if err != nil || len(e.Tokens) != 1 || !e.Tokens[0].IsName() {
			return want, fault.New(fault.Misread, "%q is neither a person, a project nor an entry", render.Clean(word)).
				Do("for example: headsup %s @dana +atlas", kind)
		}
		switch t := e.Tokens[0]; {
		case t.Of == journal.OfEntry:
			want.Entries = append(want.Entries, t.Num)
		case t.Of == journal.OfProject:
			want.Projects = append(want.Projects, t.Text)
		case want.Reader == "":
			want.Reader = t.Text
		default:
			return want, fault.New(fault.Misread, "a document has one reader, and @%s would be a second", t.Text).Do("write one for each")
		}
	}
	if want.Reader == "" {
		return want, fault.New(fault.Misread, "`headsup %s` needs its reader", kind).Do("for example: headsup %s @dana", kind)
	}
	return want, nil
}

func (a *app) document(ctx context.Context, want workbench.Wanted, o documentOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	draft, err := bench.Draft(ctx, want)
	if err != nil {
		return err
	}
	if o.edit {
		if draft, err = a.editDraft(ctx, draft, o); err != nil {
			return err
		}
	}
	if o.send {
		_, err := a.send(ctx, bench, draft, o)
		return err
	}
	format := render.Text
	switch {
	case o.format != "":
		if format, err = render.ParseFormat(o.format); err != nil {
			return err
		}
	case a.flags.json:
		format = render.JSON
	default:
		// A file that is called a page is to be one.
		if named, err := render.ParseFormat(strings.TrimPrefix(filepath.Ext(o.out), ".")); err == nil {
			format = named
		}
	}
	return a.show(draft.Document, format, o)
}

// show writes a document to the screen or to a file.
func (a *app) show(doc compose.Document, format render.Format, o documentOptions) error {
	options := render.Options{Cite: o.cite}
	switch _, screen := a.columns(); {
	case format.Binary() && o.out == "" && screen:
		return fault.New(fault.Misread, "%s is for a file, and a screen would show it as rubbish", format).
			Do("name one: --out %s.%s", doc.Kind, format)
	case format == render.PDF:
		options.Fonts = a.fonts()
	case o.out == "":
		options.Screen = a.screen()
	}
	written, err := render.Document(doc, format, options)
	if err != nil {
		return err
	}
	return a.writeTo(o.out, written)
}

// writeTo writes to a file, or to standard output if none is named.
func (a *app) writeTo(file string, written []byte) error {
	if file == "" {
		_, _ = a.out.Write(written)
		return nil
	}
	return a.writeFile(file, written)
}

// writeFile writes a file that only the owner may read, and says so.
func (a *app) writeFile(name string, text []byte) error {
	if err := os.WriteFile(name, text, 0o600); errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.Missing, "there is no such folder").At(filepath.Dir(name)).Do("make it, or name another")
	} else if err != nil {
		return fileFault(name, err)
	}
	a.say("written to %s", name)
	return nil
}

// confirm asks a question at the terminal; anything but yes is no.
func (a *app) confirm(question string) bool {
	answer, _ := a.ask(question + " [y/N] ")
	answer = strings.ToLower(answer)
	return answer == "y" || answer == "yes"
}
