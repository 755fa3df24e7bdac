package cli

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/collect/mail"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/workbench"
)

func (a *app) collectMailCommand() *cobra.Command {
	var o fateOptions
	watch := false
	c := &cobra.Command{
		Use:   "mail [FILE…]",
		Short: "take in what your readers answered",
		Long: `Looks through new mail for answers to what you sent: a tap on one of the answers
below a letter, or a reply in words. Each becomes lines: the decision answered, the
project marked, the feedback given, and that the message was heard. A bounce takes
the telling back. It fetches from the IMAP server that is set up (imap.server,
imap.user, imap.password-file or HEADSUP_IMAP_PASSWORD), where it only reads: no
mail is marked, moved or deleted, and of mail that answers nothing only the headers
are looked at. Or it reads files: a Maildir, an mbox, saved mails, - for standard
input.

With ` + "`headsup config answers record`" + ` what a reader plainly said is recorded at once;
what came from another address than theirs, or failed your server's check, never
is. --watch stays and takes answers in as they arrive.` + collectText,
		Example: "  headsup collect mail\n  headsup collect mail --watch\n  headsup collect mail ~/Mail/Inbox --keep all",
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case watch && len(args) > 0:
				return fault.New(fault.Misread, "--watch waits at the mail server, and files were named").Do("leave out one of the two")
			case watch:
				return a.watchMail(c.Context())
			}
			return a.collectMail(c.Context(), args, o)
		},
	}
	c.Flags().BoolVar(&watch, "watch", false, "stay, and take answers in as they arrive")
	o.flags(c)
	return c
}

func (a *app) collectMail(ctx context.Context, files []string, o fateOptions) error {
	in, err := a.newInbox(ctx)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		err = a.fetchMail(ctx, in)
	}
	for _, name := range files {
		if name == "-" {
			err = also(err, mail.Split(a.Stdin, in.take(ctx)))
			continue
		}
		err = also(err, mail.Files(name, in.take(ctx)))
	}
	if err != nil {
		if in.answers > 0 {
			in.report()
		}
		return err
	}
	in.report()
	if a.flags.json && o.keep == "" && o.refuse == "" && !o.edit {
		all, err := in.bench.Suggestions(ctx, workbench.MailSource)
		if err != nil {
			return err
		}
		return a.printJSON(decidedJSON{Suggestions: suggestionForms(all), Recorded: recordedForm(in.recorded), Left: len(all)})
	}
	if err := a.answer(in.recorded); err != nil {
		return err
	}
	return a.decide(ctx, func(s journal.Suggestion) bool { return s.Source == workbench.MailSource }, o)
}

// inbox takes in mail and counts what became of it.
type inbox struct {
	app       *app
	bench     *workbench.Workbench
	reader    mail.Reader
	recorded  workbench.Recorded
	answers   int
	suggested int // lines
	leftOut   map[string]int
}

func (a *app) newInbox(ctx context.Context) (*inbox, error) {
	bench, err := a.open(ctx)
	if err != nil {
		return nil, err
	}
	verifier, err := bench.Setting(ctx, workbench.IMAPVerifier)
	if err != nil {
		return nil, err
	}
	return &inbox{app: a, bench: bench, reader: mail.NewReader(verifier.Value), leftOut: map[string]int{}}, nil
}

// take takes in one mail. What cannot be read as one is counted: one broken mail
// does not stand in the way of the others.
func (in *inbox) take(ctx context.Context) func(raw []byte) error {
	return func(raw []byte) error {
		reply, err := in.reader.Read(bytes.NewReader(raw))
		if err != nil {
			in.leftOut["not to be read as mail"]++
			return nil
		}
		t, err := in.bench.TakeIn(ctx, reply)
		if err != nil {
			return err
		}
		if t.LeftOut != "" {
			in.leftOut[t.LeftOut]++
			return nil
		}
		in.answers++
		in.suggested += t.Offered
		if reply.Kind == workbench.Bounce {
			in.app.say("the %s to %s came back: %s; it counts as failed", t.Message.Document, t.Message.To, reply.Problem)
		}
		in.recorded.Entries = append(in.recorded.Entries, t.Recorded.Entries...)
		in.recorded.New = append(in.recorded.New, t.Recorded.New...)
		in.recorded.Notices = append(in.recorded.Notices, t.Recorded.Notices...)
		return nil
	}
}

// wants reports whether a mail with these headers is to be read whole: it
// answers a message, or tells what became of a delivery.
func (in *inbox) wants(ctx context.Context) func(header []byte) (bool, error) {
	return func(header []byte) (bool, error) {
		reply, err := in.reader.Head(header)
		if err != nil {
			return false, nil // no mail that anybody could answer with
		}
		if reply.Kind == workbench.Bounce {
			return true, nil
		}
		return in.bench.Answers(ctx, reply)
	}
}

// report says what was found.
func (in *inbox) report() {
	if in.answers == 0 {
		in.app.say("no new answers")
	} else {
		in.app.say("%s taken in", count(in.answers, "answer", "answers"))
	}
	var left []string
	for reason, n := range in.leftOut {
		left = append(left, fmt.Sprintf("%d %s", n, reason))
	}
	slices.Sort(left)
	if len(left) > 0 {
		in.app.say("  left out: %s", strings.Join(left, ", "))
	}
}
