package cli

import (
	"context"
	"log/slog"
	"net"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// usualListen is where the pages are by default: on this machine alone.
const usualListen = "127.0.0.1:8417"

// serving is how the book is served.
type serving struct {
	listen     string
	quiet      bool   // open no browser
	url        string // where others reach the pages; "" they do not
	cert, key  string // files, for TLS
	proxied    bool   // something in front speaks TLS
	passphrase string // the file whose first line it is

	readers forReaders
}

func (a *app) serveCommand() *cobra.Command {
	o := serving{listen: usualListen}
	c := &cobra.Command{
		Use:   "serve",
		Short: "open the book in the browser",
		Long: `Serves the book as pages to your own browser, on this machine alone, until it is
stopped with Ctrl-C. It prints a link that signs one browser in, once, and opens
it there if there is a desktop. Run again while it serves, it gives another link.
Nobody without a browser that was signed in sees anything. What is recorded on a
page is the same line as on the command line.

A locked book signs its browsers out after a quarter of an hour without a
request; its passphrase signs in again.

To reach the pages from elsewhere, name the address that others ask for by --url,
and either a certificate with its key or, with --behind-proxy, that another
program in front speaks TLS. Whoever comes from elsewhere signs in with the
passphrase: that of the locked book, or the one in the file that
--passphrase-from names.

The pages on which your readers answer are served there too. --readers names an
address of their own, at which there is nothing of yours: the one to let others
reach. For others than this machine say by headsup config reader.url how they get
there, and name a certificate by --readers-cert and --readers-key or say
--readers-behind-proxy.`,
		Example: `  headsup serve
  headsup serve --listen 127.0.0.1:9000 --no-open
  headsup serve --listen 0.0.0.0:8417 --url https://book.example.com:8417 --cert book.pem --key book.key
  headsup serve --readers 127.0.0.1:8418 --readers-behind-proxy`,
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), o) },
	}
	f := c.Flags()
	f.StringVar(&o.listen, "listen", o.listen, "the `address` to listen at")
	f.BoolVar(&o.quiet, "no-open", false, "print the link and open no browser")
	f.StringVar(&o.url, "url", "", "the `address` that others reach the pages by, https://…")
	f.StringVar(&o.cert, "cert", "", "the `file` with the certificate")
	f.StringVar(&o.key, "key", "", "the `file` with the key of the certificate")
	f.BoolVar(&o.proxied, "behind-proxy", false, "another program in front speaks TLS")
	f.StringVar(&o.passphrase, secretFlag, "", "the `file` whose first line is the passphrase that signs in")
	f.StringVar(&o.readers.listen, "readers", "", "an `address` to listen at for readers alone")
	f.StringVar(&o.readers.cert, "readers-cert", "", "the `file` with the certificate for that")
	f.StringVar(&o.readers.key, "readers-key", "", "the `file` with its key")
	f.BoolVar(&o.readers.proxied, "readers-behind-proxy", false, "another program in front of that speaks TLS")
	return c
}

func (a *app) serve(ctx context.Context, o serving) error {
	entry, err := a.entry(o)
	if err != nil {
		return err
	}
	if err := seenByOthers(o, entry.Passphrase != nil); err != nil {
		return err
	}
	a.serves = true
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	if _, err := bench.Day(ctx, a.flags.at); err != nil { // rather now than on every page
		return err
	}
	readersURL, err := bench.Setting(ctx, workbench.ReaderURL)
	if err == nil {
		err = o.readers.check(readersURL.Value)
	}
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", o.listen)
	if err != nil {
		if link, ok := a.servedAlready(o.listen); ok {
			a.say("headsup serves this book already; the link signs one browser in, once.")
			a.hand(link, o.quiet)
			return nil
		}
		return fault.New(fault.Busy, "nothing can listen at %s: %w", o.listen, err).Do("choose another port: headsup serve --listen 127.0.0.1:0")
	}
	address := "http://" + listener.Addr().String()
	if o.url != "" {
		address = strings.TrimSuffix(o.url, "/")
	}
	if o.cert != "" {
		if listener, err = underTLS(listener, o.cert, o.key); err != nil {
			return err
		}
	}
	lies, err := a.place()
	if err != nil {
		return err
	}
	left := a.leaveLink(listener.Addr())
	entry.Renewed = left.write
	log := slog.New(slog.NewTextHandler(a.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	pages := web.NewReaders(web.ReaderOptions{Desk: bench.Desk(), Asked: bench.Respondents(a.flags.at), Proxied: o.proxied, Now: a.Now, Log: log})
	readers, err := openApart(ctx, o.readers, readersURL.Value, pages)
	if err != nil {
		return also(err, listener.Close())
	}
	server := web.New(web.Options{Bench: bench, At: a.flags.at, Address: address, Entry: entry, Now: a.Now, Zone: a.Zone, Ways: ways{a, bench}, Fonts: a.fonts(), Log: log, Beside: beside{a, lies}, Readers: pages})
	left.write(server.Link())
	defer left.remove()
	a.hand(server.Link(), o.quiet)
	a.say("The link signs one browser in, once. Ctrl-C ends.")
	if readers != nil {
		a.say("Readers alone are served at %s.", readers.listener.Addr())
	}
	a.looks = true // the day's backup is made once the last answer is out
	return serveBoth(ctx, server, listener, readers)
}

// hand prints a link, and opens it where there is a desktop.
func (a *app) hand(link string, quiet bool) {
	a.print("%s\n", link)
	if !quiet {
		a.openBrowser(link)
	}
}

// openBrowser opens the link where there is a desktop to open it on. It is
// printed all the same: that there is none is no trouble.
func (a *app) openBrowser(link string) {
	var name string
	var args []string
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler"}
	default:
		if a.Env("DISPLAY") == "" && a.Env("WAYLAND_DISPLAY") == "" {
			return
		}
		name = "xdg-open"
	}
	c := exec.Command(name, append(args, link)...)
	if c.Start() != nil {
		return
	}
	go func() { _ = c.Wait() }() // the browser is the owner's from here on
}
