package cli

import (
	"context"
	"errors"
	"net"
	"net/url"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// forReaders is an address at which there are readers' pages and nothing else.
type forReaders struct {
	listen    string // "" there is none
	cert, key string // files, for TLS
	proxied   bool   // something in front speaks TLS
}

// check refuses to listen for readers where others could ask, unless it was said by
// which address they get there and that way is kept safe. They need no passphrase:
// each holds a link.
func (o forReaders) check(url string) error {
	switch {
	case o == forReaders{}:
		return nil
	case o.listen == "":
		return fault.New(fault.Misread, "it was said how readers reach an address of their own, and not which").Do("name it: --readers HOST:PORT")
	case (o.cert == "") != (o.key == ""):
		return fault.New(fault.Misread, "a certificate and its key go together").Do("name both, --readers-cert FILE --readers-key FILE")
	}
	host, _, err := net.SplitHostPort(o.listen)
	switch {
	case err != nil:
		return fault.New(fault.Misread, "%q is no address to listen at", render.Clean(o.listen)).Do("for example: headsup serve --readers 127.0.0.1:8418")
	case here(host) && o.cert == "" && !o.proxied:
		return nil
	case !secureURL(url):
		return fault.New(fault.Refused, "it was not said by which address others reach the pages for readers").
			Do("say it: headsup config %s https://headsup.example.com", workbench.ReaderURL)
	case o.cert == "" && !o.proxied:
		return fault.New(fault.Refused, "nothing keeps the way to %s safe", render.Clean(url)).
			Do("name a certificate by --readers-cert and --readers-key, or say --readers-behind-proxy if a program in front speaks TLS")
	}
	return nil
}

// secureURL reports whether an address is reached over TLS.
func secureURL(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "https"
}

// here reports whether what listens under a name is seen by this machine alone.
func here(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// apart is a listener for readers with the pages that it serves.
type apart struct {
	listener net.Listener
	pages    *web.Readers
}

// openApart listens for readers, who reach it by a URL; nil where nobody asked for
// it.
func openApart(ctx context.Context, o forReaders, url string, pages *web.Readers) (*apart, error) {
	if o.listen == "" {
		return nil, nil
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", o.listen)
	if err != nil {
		return nil, fault.New(fault.Busy, "nothing can listen at %s: %w", o.listen, err).Do("choose another address: headsup serve --readers 127.0.0.1:0")
	}
	if o.cert != "" {
		if listener, err = underTLS(listener, o.cert, o.key); err != nil {
			return nil, err
		}
	}
	return &apart{listener, pages.Alone(o.proxied, secureURL(url))}, nil
}

// serveBoth serves the owner's pages and, where there are some apart, the readers',
// until the context ends or one of them does.
func serveBoth(ctx context.Context, server *web.Server, listener net.Listener, readers *apart) error {
	if readers == nil {
		return server.Serve(ctx, listener)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make(chan error, 1)
	go func() {
		defer stop()
		ended <- readers.pages.Serve(ctx, readers.listener)
	}()
	err := server.Serve(ctx, listener)
	stop()
	return errors.Join(err, <-ended)
}
