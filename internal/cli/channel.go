package cli

import (
	"context"
	"net"
	"net/mail"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"headsup/internal/book"
	"headsup/internal/deliver"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// channel is the way to a reader, with what there is to say about it said.
func (a *app) channel(ctx context.Context, bench *workbench.Workbench, draft workbench.Draft, via string) (workbench.Channel, error) {
	c, remark, err := a.channelTo(ctx, bench, draft, via)
	if remark != "" {
		a.say("%s", remark)
	}
	return c, err
}

// channelTo is the way to a reader: the one that was asked for, else the one that
// is set for them, else mail where they take it and a mail server is set up, else a
// file that the owner hands over. The remark says what is missing for the way they
// like; "" nothing.
func (a *app) channelTo(ctx context.Context, bench *workbench.Workbench, draft workbench.Draft, via string) (c workbench.Channel, remark string, err error) {
	set, err := bench.Way(ctx, draft.Reader)
	if err != nil {
		return nil, "", err
	}
	wanted := via != "" || set.Firm
	if via == "" {
		via = set.Way
	}
	switch {
	case via == workbench.ByMail && wanted, via != workbench.ByMail && via != "":
		c, err = a.channelNamed(ctx, bench, via, draft.Reader.Slug)
		return c, "", err
	case draft.Reader.Email == "":
		c, err = a.fileChannel(ctx, bench)
		return c, "", err
	}
	server, err := bench.Setting(ctx, workbench.SMTPServer)
	if err != nil {
		return nil, "", err
	}
	if server.Value == "" {
		c, err = a.fileChannel(ctx, bench)
		return c, "no mail server is set up (headsup config smtp.server mail.example.com): it goes into a file for you to hand over", err
	}
	c, err = a.mailChannel(ctx, bench, draft.Book)
	return c, "", err
}

// channelNamed is a way by its name, to one person.
func (a *app) channelNamed(ctx context.Context, bench *workbench.Workbench, way, slug string) (workbench.Channel, error) {
	if kind, ok := deliver.ChatOf(way); ok {
		return a.chatChannel(ctx, bench, kind, slug)
	}
	switch way {
	case workbench.ByFile:
		return a.fileChannel(ctx, bench)
	case workbench.ByStdout:
		// Not through a.out: what is said to be sent must have gone out.
		return deliver.Stdout{Out: a.Stdout}, a.out.Flush()
	case workbench.ByClipboard:
		return deliver.Clipboard{Command: deliver.ClipboardCommand(runtime.GOOS, a.Env, exec.LookPath)}, nil
	case workbench.ByMail:
		b, err := bench.Book(ctx, "")
		if err != nil {
			return nil, err
		}
		return a.mailChannel(ctx, bench, b)
	}
	return nil, fault.New(fault.Misread, "there is no way %q to write to somebody", render.Clean(way)).
		Do("it is one of %s", strings.Join(workbench.Ways(), ", "))
}

// chatChannel is a chat whose address stands in the file that was set for this
// person, else for all.
func (a *app) chatChannel(ctx context.Context, bench *workbench.Workbench, kind deliver.ChatKind, slug string) (workbench.Channel, error) {
	var file string
	for _, key := range []string{workbench.AddressFileFor(kind.Name, slug), workbench.AddressFile(kind.Name)} {
		set, err := bench.Setting(ctx, key)
		if err != nil {
			return nil, err
		}
		if file == "" {
			file = a.fromHome(set.Value)
		}
	}
	inside, err := bench.Setting(ctx, workbench.Inside)
	if err != nil {
		return nil, err
	}
	hosts := strings.FieldsFunc(strings.ToLower(inside.Value), func(r rune) bool { return r == ',' || r == ' ' })
	return deliver.Chat{Kind: kind, AddressFile: file, Inside: hosts}, nil
}

// fromHome is a path that may begin at the owner's home.
func (a *app) fromHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok && a.Env("HOME") != "" {
		return filepath.Join(a.Env("HOME"), rest)
	}
	return path
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

// mailPassword is what HEADSUP_SMTP_PASSWORD says, else the first line of a file
// that nobody else can read.
func (a *app) mailPassword(file string) (string, error) {
	return a.passwordIn("HEADSUP_SMTP_PASSWORD", file)
}

// passwordIn is what a variable says, else the first line of a file; "" if neither
// is there.
func (a *app) passwordIn(variable, file string) (string, error) {
	if password := a.Env(variable); password != "" || file == "" {
		return password, nil
	}
	text, err := deliver.Secret(a.fromHome(file))
	if err != nil {
		return "", err
	}
	password, _, _ := strings.Cut(text, "\n")
	return strings.TrimRight(password, "\r"), nil
}

// withPort adds the usual port to a server's name that has none.
func withPort(server string, security deliver.Security) string {
	if _, _, err := net.SplitHostPort(server); err == nil {
		return server
	}
	port := map[deliver.Security]string{deliver.StartTLS: "587", deliver.TLS: "465", deliver.Unsafe: "25"}[security]
	return net.JoinHostPort(strings.Trim(server, "[]"), port)
}
