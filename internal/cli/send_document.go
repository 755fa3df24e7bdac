package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"headsup/internal/deliver"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// send shows who gets what by which channel, asks, and sends, now or once its
// reader may be written to; gone is false where the owner did not want it.
func (a *app) send(ctx context.Context, bench *workbench.Workbench, draft workbench.Draft, o documentOptions) (gone bool, err error) {
	if !o.yes && !a.interactive() {
		return false, fault.New(fault.Misread, "sending without a terminal wants --yes").Do("look first: headsup %s @%s", draft.Kind, draft.Reader.Slug)
	}
	channel, err := a.channel(ctx, bench, draft, o.via)
	if err != nil {
		return false, err
	}
	if a.flags.json && channel.Name() == workbench.ByStdout {
		return false, fault.New(fault.Misread, "a message and JSON cannot both go to standard output").Do("leave out --json, or send it another way")
	}
	if draft.Unsaid && o.reason == "" && !o.yes {
		if o.reason, err = a.ask("Feedback is said in person first. When did you say it, or why is it written? "); err != nil && !errors.Is(err, io.EOF) {
			return false, err
		}
	}
	message, err := bench.Plan(ctx, draft, channel, o.reason)
	if err != nil {
		return false, err
	}
	var wait workbench.Waiting
	if !o.now {
		wait, err = bench.WaitFor(ctx, draft, append(o.instead, message)...)
	}
	if err == nil {
		err = a.preview(message, draft, channel, wait)
	}
	if err == nil {
		err = a.previewPage(ctx, bench, message)
	}
	if err != nil {
		return false, also(err, bench.Cancel(ctx, message.ID))
	}
	question := "Send it?"
	if wait.Why != "" {
		question = "Send it then?"
	}
	if !o.yes && !a.confirm(question) {
		a.say("not sent")
		return false, bench.Cancel(ctx, message.ID)
	}
	for _, old := range o.instead {
		if err := bench.Cancel(ctx, old.ID); err != nil {
			return false, err
		}
	}
	if err := bench.ApproveFor(ctx, message.ID, wait.Until); err != nil {
		return false, err
	}
	if wait.Why != "" {
		return true, a.sayWaiting(ctx, bench, message, wait)
	}
	told, err := bench.Dispatch(ctx, message.ID, channel)
	if err != nil {
		return false, err
	}
	return true, a.printSent(message, told)
}

// sentForm is what sending answers to programs.
type sentForm struct {
	Message string     `json:"message"`
	To      string     `json:"to"`
	Channel string     `json:"channel"`
	State   string     `json:"state"`
	Next    *time.Time `json:"next,omitempty"` // until when it waits
	Why     string     `json:"why,omitempty"`  // and for what
	Entry   int64      `json:"entry,omitempty"`
	Line    string     `json:"line,omitempty"`
}

// printSent says what was sent and what that recorded. Where the message itself
// went to standard output, it stands there alone.
func (a *app) printSent(m store.Message, told store.Line) error {
	switch {
	case a.flags.json:
		return a.printJSON(sentForm{Message: m.ID.String(), To: m.To, Channel: m.Channel, State: string(store.Sent), Entry: told.Seq, Line: told.Text})
	case m.Channel == workbench.ByStdout:
		a.say("%s", sent(m, told))
	default:
		a.print("%s\n", sent(m, told))
	}
	return nil
}

func sent(m store.Message, told store.Line) string {
	return fmt.Sprintf("sent by %s to %s; recorded #%d %s", m.Channel, m.To, told.Seq, told.Text)
}

// sayWaiting says until when an approved message waits, and that several could be
// one.
func (a *app) sayWaiting(ctx context.Context, bench *workbench.Workbench, m store.Message, wait workbench.Waiting) error {
	all, err := bench.WaitingFor(ctx, m.Reader)
	if err != nil {
		return err
	}
	if a.flags.json {
		err = a.printJSON(sentForm{Message: m.ID.String(), To: m.To, Channel: m.Channel, State: string(store.Approved), Next: &wait.Until, Why: wait.Why})
	} else {
		a.print("waits in the outbox until %s; `headsup send` sends it then\n", a.clock(wait.Until))
	}
	if len(all) > 1 {
		a.say("%d messages wait for @%s: headsup send --as-one @%s makes one of them", len(all), m.Reader, m.Reader)
	}
	return err
}

// clock is a moment as the owner's clock shows it.
func (a *app) clock(at time.Time) string {
	return at.In(a.Zone).Format("Monday, 2 January 2006, 15:04")
}

// preview shows a message as it goes out: to whom, by what, its subject, its text
// as the reader will see it, and how many bytes that are.
func (a *app) preview(m store.Message, draft workbench.Draft, channel workbench.Channel, wait workbench.Waiting) error {
	to := m.To
	if chat, ok := channel.(deliver.Chat); ok {
		host, err := chat.Host()
		if err != nil {
			return err
		}
		to = host + ", at the address in " + m.To
	}
	a.say("To %s <%s> by %s: %s", draft.Reader.Called(), to, m.Channel, m.Subject)
	_, _ = fmt.Fprintf(a.Stderr, "\n%s\n", cleanLines(deliver.Reading(m)))
	a.say("%s go out as they are (headsup outbox show %s prints them).", count(len(m.Body), "byte", "bytes"), m.ID.String()[24:])
	switch {
	case wait.Why != "":
		a.say("%s: it waits until %s. --now sends it at once.", wait.Why, a.clock(wait.Until))
	case draft.OverLimit():
		a.say("%s has had as many messages this week as they take (%d).", draft.Reader.Called(), draft.Reader.Max)
	}
	if draft.Book.Me().Name == "" {
		a.say("Nobody signs it, since your book does not say what you are called: headsup person @me Your Name")
	}
	a.say("It will record: %s", m.Tells)
	return nil
}

// cleanLines makes a text harmless to show, line by line.
func cleanLines(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		lines[i] = indent + render.Clean(line)
	}
	return strings.Join(lines, "\n") + "\n"
}
