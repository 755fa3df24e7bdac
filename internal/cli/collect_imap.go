package cli

import (
	"context"
	"encoding/json"
	"net"
	"strings"
	"time"

	"headsup/internal/collect/mail"
	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// firstLook is how far back the first collection looks: answers to older mail are
// not to be hoped for.
const firstLook = 60 * 24 * time.Hour

// fetchMail takes in what arrived at the mail server since the last time.
func (a *app) fetchMail(ctx context.Context, in *inbox) error {
	server, err := a.imapServer(ctx, in.bench)
	if err != nil {
		return err
	}
	session, err := mail.Dial(ctx, server)
	if err != nil {
		return err
	}
	defer session.Close()
	return a.fetchFrom(ctx, in, session, server)
}

// fetchFrom goes on from where the last collection came to, and remembers how
// far it came, also where it could not go on.
func (a *app) fetchFrom(ctx context.Context, in *inbox, session *mail.Session, server mail.Server) error {
	source := "mail " + server.User + "@" + server.Address + "/" + server.Folder
	memory, err := in.bench.Memory(ctx, source)
	if err != nil {
		return err
	}
	var from mail.Cursor
	if memory != nil {
		if err := json.Unmarshal(memory, &from); err != nil {
			from = mail.Cursor{} // to look once more does no harm
		}
	}
	to, fetched := session.Fetch(ctx, from, a.Now().Add(-firstLook), mail.Taker{Wants: in.wants(ctx), Take: in.take(ctx)})
	memory, err = json.Marshal(to)
	if err == nil && to != from {
		err = in.bench.Remember(context.WithoutCancel(ctx), source, memory)
	}
	return also(fetched, err)
}

// polling is how long --watch waits for a word of the server before it looks by
// itself; a server that tells of new mail is heard at once.
const polling = 5 * time.Minute

// watchMail takes answers in as they arrive, until it is ended. A connection that
// breaks is made again.
func (a *app) watchMail(ctx context.Context) error {
	in, err := a.newInbox(ctx)
	if err != nil {
		return err
	}
	server, err := a.imapServer(ctx, in.bench)
	if err != nil {
		return err
	}
	held := false // whether a connection ever held: a wrong setting is told at once
	for {
		now, err := a.watchOnce(ctx, in, server)
		held = held || now
		switch {
		case ctx.Err() != nil:
			return nil // that is how it ends
		case !held || !fault.Is(err, fault.Failed):
			return err
		}
		a.say("%v; trying again in a minute", err)
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(time.Minute):
		}
	}
}

// watchOnce watches over one connection, as long as it holds; held tells whether
// it ever did.
func (a *app) watchOnce(ctx context.Context, in *inbox, server mail.Server) (held bool, err error) {
	session, err := mail.Dial(ctx, server)
	if err != nil {
		return false, err
	}
	defer session.Close()
	for {
		if err := a.fetchFrom(ctx, in, session, server); err != nil {
			return held, err
		}
		if in.answers > 0 || !held {
			in.report()
		}
		if err := a.answer(in.recorded); err != nil {
			return held, err
		}
		if in.suggested > 0 {
			a.say("%s to look at: headsup collect", count(in.suggested, "suggestion", "suggestions"))
		}
		held, in.answers, in.suggested, in.recorded, in.leftOut = true, 0, 0, workbench.Recorded{}, map[string]int{}
		if err := a.out.Flush(); err != nil {
			return held, err
		}
		if err := session.Wait(ctx, polling); err != nil {
			return held, err
		}
	}
}

// imapServer is the server as it is set up.
func (a *app) imapServer(ctx context.Context, bench *workbench.Workbench) (mail.Server, error) {
	set := map[string]string{}
	for _, key := range []string{workbench.IMAPServer, workbench.IMAPSecurity, workbench.IMAPUser, workbench.IMAPPasswordFile, workbench.IMAPFolder} {
		s, err := bench.Setting(ctx, key)
		if err != nil {
			return mail.Server{}, err
		}
		set[key] = s.Value
	}
	if set[workbench.IMAPServer] == "" {
		return mail.Server{}, fault.New(fault.Missing, "no mail server is set up that answers could be fetched from").
			Do("headsup config imap.server imap.example.com; or name a file: headsup collect mail FILE")
	}
	password, err := a.passwordIn("HEADSUP_IMAP_PASSWORD", set[workbench.IMAPPasswordFile])
	if err != nil {
		return mail.Server{}, err
	}
	if set[workbench.IMAPUser] == "" || password == "" {
		return mail.Server{}, fault.New(fault.Missing, "your name and password at the mail server are not both known").
			Do("headsup config imap.user you@example.com, and imap.password-file FILE or HEADSUP_IMAP_PASSWORD")
	}
	address := set[workbench.IMAPServer]
	if _, _, err := net.SplitHostPort(address); err != nil {
		port := map[string]string{"tls": "993"}[set[workbench.IMAPSecurity]]
		if port == "" {
			port = "143"
		}
		address = net.JoinHostPort(strings.Trim(address, "[]"), port)
	}
	return mail.Server{Address: address, Security: set[workbench.IMAPSecurity], User: set[workbench.IMAPUser],
		Password: password, Folder: set[workbench.IMAPFolder]}, nil
}
