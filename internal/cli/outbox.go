package cli

import (
	"context"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) outboxCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "outbox [show|cancel|sent|again ID]",
		Short: "what was sent and what waits",
		Long: `Lists the messages with where they stand: planned, approved, sending, sent,
failed, in-doubt, canceled. With a word and the end of a message's id:

  show ID     print it as it went out
  cancel ID   take back what has not gone out
  sent ID     say that a message in doubt arrived; it is recorded as told
  again ID    approve what failed, or is in doubt, for another try

A message is in doubt where headsup handed it over and never heard whether it was
taken. It is not sent a second time by itself.`,
		Example: "  headsup outbox\n  headsup outbox show 4f2a91c0",
		GroupID: groupWrite,
		Args:    wordsBetween(0, 2, "headsup outbox cancel 4f2a91c0"),
		RunE: func(c *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return a.outbox(c.Context())
			case 1:
				return fault.New(fault.Misread, "`outbox %s` does not say which message", render.Clean(args[0])).Do("add the end of its id; `headsup outbox` lists them")
			}
			return a.outboxDo(c.Context(), args[0], args[1])
		},
	}
}

// messageForm is a message as programs read it.
type messageForm struct {
	ID       string    `json:"id"`
	Reader   string    `json:"reader"`
	Document string    `json:"document"`
	Channel  string    `json:"channel"`
	To       string    `json:"to"`
	Subject  string    `json:"subject"`
	State    string    `json:"state"`
	Planned  time.Time `json:"planned"`
	Moved    time.Time `json:"moved"`
	Attempts int       `json:"attempts"`
	Problem  string    `json:"problem,omitempty"`
	Reason   string    `json:"reason,omitempty"`
	Tells    string    `json:"tells"`
}

func (a *app) outbox(ctx context.Context) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	all, err := bench.Outbox(ctx)
	if err != nil {
		return err
	}
	if a.flags.json {
		forms := []messageForm{}
		for _, m := range all {
			forms = append(forms, messageForm{m.ID.String(), m.Reader, m.Document, m.Channel, m.To, m.Subject, string(m.State),
				m.Planned, m.Note.At, m.Attempts, m.Problem, m.Reason, m.Tells})
		}
		return a.printJSON(struct {
			Messages []messageForm `json:"messages"`
		}{forms})
	}
	if len(all) == 0 {
		a.say("Nothing was sent yet: headsup update @dana --send")
		return nil
	}
	table := render.Table{Columns: []render.Column{{Head: "Message"}, {Head: "State"}, {Head: "When"}, {Head: "Reader"}, {Head: "Document"},
		{Head: "By"}, {Head: "To", Flex: true, Min: 12}, {Head: "Problem", Flex: true, Wrap: true, Min: 12}}}
	for _, m := range all {
		table.Row(render.Words(m.ID.String()[24:]), render.Words(string(m.State)), render.Cell{Text: m.Note.At.In(a.Zone).Format("2006-01-02 15:04"), Style: render.Dim},
			render.Words("@"+m.Reader), render.Words(m.Document), render.Words(m.Channel), render.Words(m.To), render.Words(m.Problem))
	}
	a.print("%s", table.Print(a.screen()))
	return nil
}

func (a *app) outboxDo(ctx context.Context, word, name string) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	m, err := bench.FindMessage(ctx, name)
	if err != nil {
		return err
	}
	switch word {
	case "show":
		_, _ = a.out.Write(m.Body)
		return nil
	case "cancel":
		if err := bench.Cancel(ctx, m.ID); err != nil {
			return err
		}
		a.say("canceled: the %s to @%s", m.Document, m.Reader)
		return nil
	case "sent":
		told, err := bench.Confirm(ctx, m.ID)
		if err != nil {
			return err
		}
		a.print("%s\n", sent(m, told))
		return nil
	case "again":
		if err := bench.Again(ctx, m.ID); err != nil {
			return err
		}
		return a.dispatchMessage(ctx, bench, m.ID, m.Channel)
	}
	return fault.New(fault.Misread, "`outbox %s` is not understood", render.Clean(word)).Do("it is one of show, cancel, sent, again")
}

func (a *app) sendCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "send",
		Short:   "try again what waits in the outbox",
		Long:    "Hands over the approved messages whose time for another try has come.",
		Example: "  headsup send",
		GroupID: groupWrite,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.sendDue(c.Context()) },
	}
}

func (a *app) sendDue(ctx context.Context) (err error) {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	due, err := bench.Due(ctx)
	if err != nil {
		return err
	}
	if len(due) == 0 {
		a.say("nothing waits to be sent now")
	}
	for _, m := range due {
		err = also(err, a.dispatchMessage(ctx, bench, m.ID, m.Channel))
	}
	return err
}

// dispatchMessage hands an approved message over by the channel it was planned
// for.
func (a *app) dispatchMessage(ctx context.Context, bench *workbench.Workbench, id uuid.UUID, name string) error {
	channel, err := a.channelNamed(ctx, bench, name)
	if err != nil {
		return err
	}
	told, err := bench.Dispatch(ctx, id, channel)
	if err != nil {
		return err
	}
	m, err := bench.FindMessage(ctx, id.String())
	if err != nil {
		return err
	}
	a.print("%s\n", sent(m, told))
	return nil
}
