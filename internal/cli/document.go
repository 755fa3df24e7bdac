package cli

import (
	"context"
	"errors"
	"fmt"
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
			want, err := wantedOf(kind, args)
			if err != nil {
				return err
			}
			want.At = a.flags.at
			return a.document(c.Context(), want, o)
		},
		ValidArgsFunction: a.completeLine,
	}
	c.Flags().StringVar(&o.format, "format", "", render.FormatNames(", "))
	completeFlag(c, "format", strings.Split(render.FormatNames(" "), " ")...)
	c.Flags().StringVar(&o.out, "out", "", "write to this file instead of the screen, in the format its ending says")
	c.Flags().BoolVar(&o.cite, "cite", false, "name the entries under every line")
	c.Flags().BoolVar(&o.edit, "edit", false, "change it in your editor first, as Markdown")
	c.Flags().BoolVar(&o.send, "send", false, "send it by the reader's channel, after showing what goes where")
	c.Flags().BoolVar(&o.yes, "yes", false, "send without asking")
	c.Flags().StringVar(&o.reason, "reason", "", "why somebody hears of trouble before the manager does; it is kept")
	return c
}

const documentText = `

It holds only what this reader may hear: no notes, nothing that is known about
people, no project whose visible: leaves them out. With --send it shows exactly
who gets what and how, waits for your word, sends it, and records in the same
step what was told. Without a terminal --send wants --yes. With --edit it opens in
your editor first, and goes out as you leave it.`

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

// wantedOf reads the words behind a document: its reader, projects, entries.
func wantedOf(kind string, args []string) (workbench.Wanted, error) {
	want := workbench.Wanted{Document: kind}
	for _, word := range strings.Fields(strings.Join(args, " ")) {
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
	if o.out == "" {
		_, _ = a.out.Write(written)
		return nil
	}
	return a.writeFile(o.out, written)
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

// send shows who gets what by which channel, asks, and sends; gone is false where
// the owner did not want it.
func (a *app) send(ctx context.Context, bench *workbench.Workbench, draft workbench.Draft, o documentOptions) (gone bool, err error) {
	if !o.yes && !a.interactive() {
		return false, fault.New(fault.Misread, "sending without a terminal wants --yes").Do("look first: headsup %s @%s", draft.Kind, draft.Reader.Slug)
	}
	channel, err := a.channel(ctx, bench, draft)
	if err != nil {
		return false, err
	}
	message, err := bench.Plan(ctx, draft, channel, o.reason)
	if err != nil {
		return false, err
	}
	a.preview(message, draft)
	if !o.yes && !a.confirm("Send it?") {
		a.say("not sent")
		return false, bench.Cancel(ctx, message.ID)
	}
	if err := bench.Approve(ctx, message.ID); err != nil {
		return false, err
	}
	told, err := bench.Dispatch(ctx, message.ID, channel)
	if err != nil {
		return false, err
	}
	if a.flags.json {
		return true, a.printJSON(sentForm{Message: message.ID.String(), To: message.To, Channel: message.Channel, Entry: told.Seq, Line: told.Text})
	}
	a.print("%s\n", sent(message, told))
	return true, nil
}

// sentForm is what sending answers to programs.
type sentForm struct {
	Message string `json:"message"`
	To      string `json:"to"`
	Channel string `json:"channel"`
	Entry   int64  `json:"entry"`
	Line    string `json:"line"`
}

func sent(m store.Message, told store.Line) string {
	return fmt.Sprintf("sent by %s to %s; recorded #%d %s", m.Channel, m.To, told.Seq, told.Text)
}

// preview shows a message as it would go out.
func (a *app) preview(m store.Message, draft workbench.Draft) {
	a.say("To %s <%s> by %s: %s", draft.Reader.Called(), m.To, m.Channel, m.Subject)
	if written, err := render.Document(draft.Document, render.Text, render.Options{}); err == nil {
		_, _ = fmt.Fprintf(a.Stderr, "\n%s\n", written)
	}
	if draft.OverLimit() {
		a.say("%s has had as many messages this week as they take (%d).", draft.Reader.Called(), draft.Reader.Max)
	}
	a.say("It will record: %s", m.Tells)
}

// confirm asks a question at the terminal; anything but yes is no.
func (a *app) confirm(question string) bool {
	answer, _ := a.ask(question + " [y/N] ")
	answer = strings.ToLower(answer)
	return answer == "y" || answer == "yes"
}
