package mailtest

import (
	"crypto/x509"
	_ "embed"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const imapBinary = "/usr/sbin/dovecot"

//go:embed dovecot.conf
var imapConfig string

// Dovecot is an IMAP server for the mailbox of the user. Each door is a
// host:port.
type Dovecot struct {
	Plain string         // in the open, with STARTTLS
	TLS   string         // TLS from the first byte
	Roots *x509.CertPool // vouches for the server's certificate
}

// Serve runs an IMAP server on the user's mailbox until the test ends.
func (e *Exim) Serve() *Dovecot {
	e.t.Helper()
	if _, err := os.Stat(imapBinary); err != nil {
		e.t.Fatalf("%v: these tests need Debian's dovecot-imapd, which scripts/test installs", err)
	}
	folder := sharedFolder(e.t)
	d := &Dovecot{Roots: certify(e.t, folder)}
	plain, implicit := e.listen(), e.listen()
	d.Plain, d.TLS = plain.Addr().String(), implicit.Addr().String()
	config := filepath.Join(folder, "dovecot.conf")
	e.check(os.WriteFile(config, []byte(strings.NewReplacer("FOLDER", folder, "INBOX", filepath.Join(e.folder, "inbox"),
		"OWNER", "Debian-exim", "PLAIN", port(plain), "IMPLICIT", port(implicit)).Replace(imapConfig)), 0o644))
	e.check(os.WriteFile(filepath.Join(folder, "users"), []byte(User+":{PLAIN}"+Password+"\n"), 0o644))
	e.check(os.Mkdir(filepath.Join(folder, "home"), 0o777))
	for _, door := range []net.Listener{plain, implicit} { // Dovecot opens its doors itself
		e.check(door.Close())
	}
	start := asRoot(imapBinary, "-c", config) // comes back once it listens
	said, err := os.Create(filepath.Join(folder, "said"))
	e.check(err)
	start.Stdout, start.Stderr = said, said // no pipe: the server would hold its end
	if err := start.Run(); err != nil {
		text, _ := os.ReadFile(said.Name())
		e.t.Fatalf("start Dovecot: %v\n%s", err, text)
	}
	e.check(said.Close())
	e.t.Cleanup(func() { e.root(imapBinary, "-c", config, "stop") })
	return d
}

// Put lays a mail into the user's mailbox as it is, as a server on the way would
// have left it.
func (e *Exim) Put(t testing.TB, name string, raw []byte) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	e.check(os.WriteFile(file, raw, 0o644))
	e.root("install", "-o", "Debian-exim", "-m", "0600", file, filepath.Join(e.folder, "inbox", "new", name))
}
