package cli

import (
	"context"
	"log/slog"
	"net"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/web"
)

// usualListen is where the pages are by default: on this machine alone.
const usualListen = "127.0.0.1:8417"

func (a *app) serveCommand() *cobra.Command {
	listen, quiet := usualListen, false
	c := &cobra.Command{
		Use:   "serve",
		Short: "open the book in the browser",
		Long: `Serves the book as pages to your own browser, on this machine alone, until it is
stopped with Ctrl-C. It prints a link that signs one browser in, once, and opens
it there if there is a desktop. Nobody without that browser's cookie sees
anything. What is recorded on a page is the same line as on the command line.`,
		Example: "  headsup serve\n  headsup serve --listen 127.0.0.1:9000 --no-open",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), listen, !quiet) },
	}
	c.Flags().StringVar(&listen, "listen", listen, "the `address` to listen at, a port of this machine")
	c.Flags().BoolVar(&quiet, "no-open", false, "print the link and open no browser")
	return c
}

func (a *app) serve(ctx context.Context, listen string, open bool) error {
	if err := onlyHere(listen); err != nil {
		return err
	}
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	if _, err := bench.Day(ctx, a.flags.at); err != nil { // rather now than on every page
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", listen)
	if err != nil {
		return fault.New(fault.Busy, "nothing can listen at %s: %w", listen, err).Do("choose another port: headsup serve --listen 127.0.0.1:0")
	}
	lies, err := a.place()
	if err != nil {
		return err
	}
	server := web.New(web.Options{Bench: bench, At: a.flags.at, Host: listener.Addr().String(), Now: a.Now, Fonts: a.fonts(), Beside: beside{a, lies},
		Log: slog.New(slog.NewTextHandler(a.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))})
	a.print("%s\n", server.Link())
	a.say("The link signs one browser in, once. Ctrl-C ends.")
	if open {
		a.openBrowser(server.Link())
	}
	a.looks = true // the day's backup is made once the last answer is out
	return server.Serve(ctx, listener)
}

// onlyHere refuses to listen where others could ask.
func onlyHere(at string) error {
	host, _, err := net.SplitHostPort(at)
	if err != nil {
		return fault.New(fault.Misread, "%q is no address to listen at", render.Clean(at)).Do("for example: headsup serve --listen %s", usualListen)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fault.New(fault.Refused, "headsup serves this machine alone, and %q is seen by others", render.Clean(at)).
			Do("leave --listen out, or name 127.0.0.1 and a port")
	}
	return nil
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
