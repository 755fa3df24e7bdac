package mailtest

import (
	"bytes"
	"crypto/x509"
	_ "embed"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// What the server of these tests knows: one user, and two addresses that it
// does not take mail for. All other addresses at example.com share a mailbox.
const (
	User     = "mira"
	Password = "correct horse"
	Nobody   = "nobody@example.com" // refused for good
	Busy     = "busy@example.com"   // put off
)

const binary = "/usr/sbin/exim4"

//go:embed exim.conf
var config string

// Exim is a mail server with a mailbox. Each door is a host:port.
type Exim struct {
	Plain    string         // without encryption; offers CRAM-MD5
	StartTLS string         // turns to TLS and wants a user by PLAIN
	TLS      string         // TLS from the first byte; wants a user by LOGIN
	Roots    *x509.CertPool // vouches for the server's certificate

	t      testing.TB
	folder string
	served sync.WaitGroup
}

// Start runs a mail server until the test ends.
func Start(t testing.TB) *Exim {
	t.Helper()
	if _, err := os.Stat(binary); err != nil {
		t.Fatalf("%v: these tests need Debian's exim4-daemon-light, which scripts/test installs", err)
	}
	e := &Exim{t: t, folder: sharedFolder(t)}
	for _, name := range []string{"spool", "log", "mail", "inbox", "inbox/cur", "inbox/new", "inbox/tmp"} {
		e.check(os.Mkdir(filepath.Join(e.folder, name), 0o755))
	}
	e.Roots = certify(t, e.folder)
	plain, start, implicit := e.listen(), e.listen(), e.listen()
	e.Plain, e.StartTLS, e.TLS = plain.Addr().String(), start.Addr().String(), implicit.Addr().String()
	e.write("exim.conf", []byte(strings.NewReplacer(
		"FOLDER", e.folder, "PLAIN}", port(plain)+"}", "IMPLICIT", port(implicit)).Replace(config)))
	e.root("chown", "-R", "Debian-exim", e.folder)
	e.root("chown", "root", filepath.Join(e.folder, "exim.conf")) // Exim reads none that others could change
	e.serve(plain)
	e.serve(start)
	e.serve(implicit, "-tls-on-connect")
	t.Cleanup(func() {
		for _, door := range []net.Listener{plain, start, implicit} {
			e.check(door.Close())
		}
		e.served.Wait()
	})
	return e
}

// Mails are the messages delivered so far, the oldest first, as they were sent:
// without the header that the server put before them.
func (e *Exim) Mails() [][]byte {
	e.t.Helper()
	e.Flush()
	e.root("chmod", "-R", "a+rX", filepath.Join(e.folder, "mail"))
	files, err := filepath.Glob(filepath.Join(e.folder, "mail", "new", "*"))
	e.check(err)
	slices.Sort(files)
	var mails [][]byte
	for _, file := range files {
		raw, err := os.ReadFile(file)
		e.check(err)
		_, raw, _ = bytes.Cut(raw, []byte("\nFrom:"))
		raw = append([]byte("From:"), raw...)
		mails = append(mails, bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n"))) // a mailbox keeps lines as its system does
	}
	return mails
}

// Flush delivers what the server has taken.
func (e *Exim) Flush() {
	e.t.Helper()
	e.root(binary, "-C", filepath.Join(e.folder, "exim.conf"), "-qf")
}

// listen opens a door on a free port.
func (e *Exim) listen() net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	e.check(err)
	return l
}

// serve hands each connection to an Exim of its own, as inetd does, until the
// door is closed.
func (e *Exim) serve(l net.Listener, flags ...string) {
	args := append([]string{"-C", filepath.Join(e.folder, "exim.conf"), "-bs"}, flags...)
	e.served.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return // closed: the test is over
			}
			e.served.Go(func() { e.answer(conn.(*net.TCPConn), args) })
		}
	})
}

func (e *Exim) answer(conn *net.TCPConn, args []string) {
	file, err := conn.File()
	if err != nil {
		e.t.Errorf("hand a connection to Exim: %v", err)
		return
	}
	cmd := asRoot(binary, args...)
	cmd.Stdin, cmd.Stdout = file, file
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		e.t.Errorf("start Exim: %v", err)
	}
	_, _ = file.Close(), conn.Close() // Exim holds it now
	if err := cmd.Wait(); err != nil && said.Len() > 0 {
		e.t.Errorf("Exim: %v: %s", err, said.String())
	}
}

// asRoot prepares a command that takes root's rights, which CI has.
func asRoot(name string, args ...string) *exec.Cmd {
	if os.Geteuid() == 0 {
		return exec.Command(name, args...)
	}
	return exec.Command("sudo", append([]string{"-n", name}, args...)...)
}

func (e *Exim) root(name string, args ...string) {
	e.t.Helper()
	if out, err := asRoot(name, args...).CombinedOutput(); err != nil {
		e.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
}

func (e *Exim) write(name string, text []byte) {
	e.t.Helper()
	e.check(os.WriteFile(filepath.Join(e.folder, name), text, 0o644))
}

func (e *Exim) check(err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
}

func port(l net.Listener) string {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}
