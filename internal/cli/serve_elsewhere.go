package cli

import (
	"crypto/sha256"
	"crypto/subtle"
	"crypto/tls"
	"net"
	"net/url"
	"time"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store/sqlite"
	"headsup/internal/web"
)

const (
	lockedIdle = 15 * time.Minute // after which a locked book signs its browsers out
	leastPass  = 12               // letters of a passphrase that signs in
)

// entry is how the owner comes in: by a passphrase if one was named, or if the book
// is locked under one, and else by links alone.
func (a *app) entry(o serving) (web.Entry, error) {
	var e web.Entry
	p, err := a.place()
	if err != nil {
		return e, err
	}
	if p.path != "" {
		locked, err := sqlite.Locked(p.path)
		if err != nil && !fault.Is(err, fault.Missing) { // the first look makes one
			return e, err
		}
		if locked {
			e.Idle = lockedIdle
			e.Passphrase = func(said string) (bool, error) {
				_, err := sqlite.OpenKey(p.path, said)
				if fault.Is(err, fault.WrongKey) {
					return false, nil
				}
				return err == nil, err
			}
		}
	}
	if o.passphrase == "" {
		return e, nil
	}
	pass, err := a.secret(o.passphrase, "", false)
	if err != nil {
		return e, err
	}
	if len([]rune(pass)) < leastPass {
		return e, fault.New(fault.Refused, "a passphrase that lets others in has %d letters at least", leastPass).Do("choose four words or more")
	}
	want := sha256.Sum256([]byte(pass))
	e.Passphrase = func(said string) (bool, error) {
		given := sha256.Sum256([]byte(said))
		return subtle.ConstantTimeCompare(given[:], want[:]) == 1, nil
	}
	return e, nil
}

// seenByOthers refuses to listen where others could ask, unless the way there is
// kept safe and they are asked who they are.
func seenByOthers(o serving, passphrase bool) error {
	host, _, err := net.SplitHostPort(o.listen)
	if err != nil {
		return fault.New(fault.Misread, "%q is no address to listen at", render.Clean(o.listen)).Do("for example: headsup serve --listen %s", usualListen)
	}
	if (o.cert == "") != (o.key == "") {
		return fault.New(fault.Misread, "a certificate and its key go together").Do("name both, --cert FILE --key FILE")
	}
	if here(host) && o.url == "" && o.cert == "" && !o.proxied {
		return nil
	}
	u, err := url.Parse(o.url)
	switch {
	case o.url == "":
		return fault.New(fault.Refused, "%q is seen by others than this machine", render.Clean(o.listen)).
			Do("leave --listen out; or say --url https://… with --cert and --key, or with --behind-proxy")
	case err != nil, u.Scheme != "https", u.Host == "", u.Path != "" && u.Path != "/", u.RawQuery != "", u.User != nil:
		return fault.New(fault.Misread, "%q is no address that others could safely reach a book by", render.Clean(o.url)).
			Do("write it as https://book.example.com, with a port if it is not 443")
	case o.cert == "" && !o.proxied:
		return fault.New(fault.Refused, "nothing keeps the way to %s safe", render.Clean(o.url)).
			Do("name a certificate by --cert and --key, or say --behind-proxy if a program in front speaks TLS")
	case !passphrase:
		return fault.New(fault.Refused, "whoever comes from elsewhere signs in with a passphrase, and there is none").
			Do("lock the book (headsup lock), or name a file by --%s", secretFlag)
	}
	return nil
}

// underTLS has a listener speak TLS with the certificate that was named.
func underTLS(l net.Listener, cert, key string) (net.Listener, error) {
	pair, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		return nil, also(fault.New(fault.Misread, "the certificate and the key cannot be read: %w", err).At(cert).Do("name two files in PEM form that belong together"), l.Close())
	}
	return tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}), nil
}
