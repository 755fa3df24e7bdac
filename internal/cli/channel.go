package cli

import (
	"context"
	"net"
	"net/mail"
	"os"
	"path/filepath"
	"strings"

	"headsup/internal/book"
	"headsup/internal/deliver"
	"headsup/internal/fault"
	"headsup/internal/workbench"
)

// channel is the way to a reader: mail where they take it and a mail server is
// set up; else a file that the owner hands over.
func (a *app) channel(ctx context.Context, bench *workbench.Workbench, draft workbench.Draft) (workbench.Channel, error) {
	wantsMail := draft.Reader.Channel == "email" || draft.Reader.Channel == ""
	if !wantsMail || draft.Reader.Email == "" {
		return a.fileChannel(ctx, bench)
	}
	server, err := bench.Setting(ctx, workbench.SMTPServer)
	if err != nil {
		return nil, err
	}
	if server.Value == "" {
		a.say("no mail server is set up (headsup config smtp.server mail.example.com): it goes into a file for you to hand over")
		return a.fileChannel(ctx, bench)
	}
	return a.mailChannel(ctx, bench, draft.Book)
}

// channelNamed is the channel that a message was planned for.
func (a *app) channelNamed(ctx context.Context, bench *workbench.Workbench, name string) (workbench.Channel, error) {
	if name != (deliver.Mail{}).Name() {
		return a.fileChannel(ctx, bench)
	}
	b, err := bench.Book(ctx, "")
	if err != nil {
		return nil, err
	}
	return a.mailChannel(ctx, bench, b)
}

func (a *app) fileChannel(ctx context.Context, bench *workbench.Workbench) (workbench.Channel, error) {
	set, err := bench.Setting(ctx, workbench.Out)
	if err != nil {
		return nil, err
	}
	if set.Value != "" {
		return deliver.File{Folder: set.Value}, nil
	}
	p, err := a.place()
	if err != nil {
		return nil, err
	}
	folder := filepath.Dir(p.path)
	if p.path == "" {
		if folder, err = a.home(); err != nil {
			return nil, err
		}
	}
	return deliver.File{Folder: filepath.Join(folder, "out")}, nil
}

// mailChannel is the mail server as it is set up.
func (a *app) mailChannel(ctx context.Context, bench *workbench.Workbench, b *book.Book) (workbench.Channel, error) {
	set := map[string]string{}
	for _, key := range []string{workbench.SMTPServer, workbench.SMTPSecurity, workbench.SMTPUser, workbench.SMTPPasswordFile, workbench.SMTPFrom} {
		s, err := bench.Setting(ctx, key)
		if err != nil {
			return nil, err
		}
		set[key] = s.Value
	}
	from := set[workbench.SMTPFrom]
	if from == "" {
		from = b.Me().Email
	}
	if from == "" {
		return nil, fault.New(fault.Refused, "your own address is not known").Do("say it: headsup person @me email:you@example.com")
	}
	password, err := a.mailPassword(set[workbench.SMTPPasswordFile])
	if err != nil {
		return nil, err
	}
	security := deliver.Security(set[workbench.SMTPSecurity])
	return deliver.Mail{
		From: mail.Address{Name: b.Me().Name, Address: from},
		Server: deliver.Server{Address: withPort(set[workbench.SMTPServer], security), Security: security,
			User: set[workbench.SMTPUser], Password: password},
	}, nil
}

// mailPassword is what HEADSUP_SMTP_PASSWORD says, else what stands in a file.
func (a *app) mailPassword(file string) (string, error) {
	return a.passwordIn("HEADSUP_SMTP_PASSWORD", file)
}

// passwordIn is what a variable says, else what stands in a file; "" if neither
// is there.
func (a *app) passwordIn(variable, file string) (string, error) {
	if password := a.Env(variable); password != "" || file == "" {
		return password, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return "", fileFault(file, err)
	}
	return strings.TrimRight(string(text), "\r\n"), nil
}

// withPort adds the usual port to a server's name that has none.
func withPort(server string, security deliver.Security) string {
	if _, _, err := net.SplitHostPort(server); err == nil {
		return server
	}
	port := map[deliver.Security]string{deliver.StartTLS: "587", deliver.TLS: "465", deliver.Unsafe: "25"}[security]
	return net.JoinHostPort(strings.Trim(server, "[]"), port)
}
