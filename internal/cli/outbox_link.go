package cli

import (
	"context"
	"time"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// makeLink makes a link to a message and prints it, for the owner to hand on. It
// can be shown this once: what is kept of it is a hash.
func (a *app) makeLink(ctx context.Context, bench *workbench.Workbench, m store.Message) error {
	base, err := bench.Setting(ctx, workbench.ReaderURL)
	if err != nil {
		return err
	}
	if base.Value == "" {
		return fault.New(fault.Refused, "it was not said where your readers reach `headsup serve`").
			Do("say it: headsup config %s https://headsup.example.com, or http://%s to try it on this machine", workbench.ReaderURL, usualListen)
	}
	link, err := bench.MakeLink(ctx, m.ID)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(struct {
			Message string    `json:"message"`
			Link    string    `json:"link"`
			Closes  string    `json:"closes"` // the last day it leads anywhere
			Expires time.Time `json:"expires"`
		}{m.ID.String(), link.URL, link.Closes.String(), link.Expires})
	}
	a.print("%s\n", link.URL)
	a.say("Whoever has this link sees the %s to @%s, that alone, and can answer it, until %s. It is not shown again; headsup outbox revoke %s closes it.",
		m.Document, m.Reader, link.Closes.Long(), m.ID.String()[24:])
	return nil
}

// revokeLinks closes the links to a message.
func (a *app) revokeLinks(ctx context.Context, bench *workbench.Workbench, m store.Message) error {
	n, err := bench.RevokeLinks(ctx, m.ID)
	switch {
	case err != nil:
		return err
	case a.flags.json:
		return a.printJSON(struct {
			Message string `json:"message"`
			Revoked int    `json:"revoked"`
		}{m.ID.String(), n})
	case n == 0:
		a.say("no link to the %s to @%s was open", m.Document, m.Reader)
	default:
		a.say("closed: %s to the %s to @%s", count(n, "link", "links"), m.Document, m.Reader)
	}
	return nil
}

func linkFormOf(l workbench.Linked) *linkForm {
	if l.Ever == 0 {
		return nil
	}
	form := &linkForm{Open: l.Open, Answers: l.Answers}
	if l.Open > 0 {
		form.Closes = &l.Closes
	}
	return form
}

// linkWord is how the links to a message stand, in the fewest words.
func (a *app) linkWord(l workbench.Linked) string {
	word := ""
	switch {
	case l.Ever == 0:
		return ""
	case l.Open == 0:
		word = "closed"
	default:
		word = "open until " + l.Closes.Add(-1).In(a.Zone).Format("2 Jan")
	}
	if l.Answers > 0 {
		word += ", " + count(l.Answers, "answer", "answers")
	}
	return word
}
