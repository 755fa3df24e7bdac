package cli

import (
	"context"
	"encoding/hex"
	"time"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

func (a *app) outboxCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "outbox [show|cancel|sent|again|link|revoke ID]",
		Short: "what was sent and what waits",
		Long: `Lists the messages with where they stand: planned, approved, sending, sent,
failed, in-doubt, canceled. With a word and the end of a message's id:

  show ID     print the sealed copy, the very bytes that go or went out, and its hash
  cancel ID   take back what has not gone out, or did not arrive and need not any more
  sent ID     say that a message in doubt arrived; it is recorded as told
  again ID    approve what failed, or is in doubt, for another try
  link ID     make a link by which its reader sees that message and answers it; it
              is shown once, and leads to the page that headsup serve has for it
  revoke ID   close all links to a message

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
	Next     string    `json:"next,omitempty"` // not before; of those that wait
	Hash     string    `json:"sha256"`
	Problem  string    `json:"problem,omitempty"`
	Reason   string    `json:"reason,omitempty"`
	Tells    string    `json:"tells"`
	Link     *linkForm `json:"link,omitempty"` // of those that had one
}

// linkForm is how the links to a message stand.
type linkForm struct {
	Open    int        `json:"open"`
	Closes  *time.Time `json:"closes,omitempty"`
	Answers int        `json:"answers"`
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
	linked, err := bench.Linked(ctx)
	if err != nil {
		return err
	}
	if a.flags.json {
		forms := messageForms(all)
		for i, m := range all {
			forms[i].Link = linkFormOf(linked[m.ID])
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
		{Head: "By"}, {Head: "To", Flex: true, Min: 12}, {Head: "Link"}, {Head: "Problem", Flex: true, Wrap: true, Min: 12}}}
	for _, m := range all {
		table.Row(render.Words(m.ID.String()[24:]), render.Words(string(m.State)), render.Cell{Text: a.standsFrom(m), Style: render.Dim},
			render.Words("@"+m.Reader), render.Words(m.Document), render.Words(m.Channel), render.Words(m.To), render.Words(a.linkWord(linked[m.ID])), render.Words(m.Problem))
	}
	a.print("%s", table.Print(a.screen()))
	return nil
}

func messageForms(all []store.Message) []messageForm {
	forms := []messageForm{}
	for _, m := range all {
		form := messageForm{ID: m.ID.String(), Reader: m.Reader, Document: m.Document, Channel: m.Channel, To: m.To, Subject: m.Subject,
			State: string(m.State), Planned: m.Planned, Moved: m.Note.At, Attempts: m.Attempts, Hash: hex.EncodeToString(m.Hash[:]),
			Problem: m.Problem, Reason: m.Reason, Tells: m.Tells}
		if m.State == store.Approved && !m.Next.IsZero() {
			form.Next = m.Next.Format(time.RFC3339)
		}
		forms = append(forms, form)
	}
	return forms
}

// standsFrom is since when a message stands where it does; of one that waits, until
// when.
func (a *app) standsFrom(m store.Message) string {
	const form = "2006-01-02 15:04"
	if m.State == store.Approved && !m.Next.IsZero() {
		return "until " + m.Next.In(a.Zone).Format(form)
	}
	return m.Note.At.In(a.Zone).Format(form)
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
		return a.showSealed(m)
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
		return a.printSent(m, told)
	case "again":
		if err := bench.Again(ctx, m.ID); err != nil {
			return err
		}
		return a.dispatchMessage(ctx, bench, m)
	case "link":
		return a.makeLink(ctx, bench, m)
	case "revoke":
		return a.revokeLinks(ctx, bench, m)
	}
	return fault.New(fault.Misread, "`outbox %s` is not understood", render.Clean(word)).Do("it is one of show, cancel, sent, again, link, revoke")
}

// showSealed prints a message's own bytes, and says that they are those that were
// sealed.
func (a *app) showSealed(m store.Message) error {
	body, err := workbench.Sealed(m)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(struct {
			messageForm
			Body string `json:"body"`
		}{messageForms([]store.Message{m})[0], string(body)})
	}
	_, _ = a.out.Write(body)
	a.say("sealed %s, sha256 %x: it holds", m.Planned.In(a.Zone).Format("2006-01-02 15:04"), m.Hash)
	return nil
}
