package mail_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"headsup/internal/answer"
	"headsup/internal/collect/mail"
	"headsup/internal/deliver/mailtest"
	"headsup/internal/fault"
)

// A real server gives what is new, by each of its doors; of mail that answers
// nothing it is asked for the headers alone; and it tells of new mail at once.
func TestFetch(t *testing.T) {
	exim := mailtest.Start(t)
	dovecot := exim.Serve()
	exim.Put(t, "1", letter("Subject: lunch?\n", "Noon.\n"))
	exim.Put(t, "2", letter("Subject: Seen "+answer.Mark(ref, "seen")+"\n", "Fine.\n"))
	plain := mail.Server{Address: dovecot.Plain, Security: "none", User: mailtest.User, Password: mailtest.Password, Folder: "INBOX"}
	start, direct := plain, plain
	start.Security, start.Roots = "starttls", dovecot.Roots
	direct.Address, direct.Security, direct.Roots = dovecot.TLS, "tls", dovecot.Roots

	var read, seen []string
	reader := mail.NewReader("")
	taker := mail.Taker{
		Wants: func(header []byte) (bool, error) {
			r, err := reader.Head(header)
			seen = append(seen, string(header))
			return r.Reference != "", err
		},
		Take: func(raw []byte) error {
			r, err := reader.Read(bytes.NewReader(raw))
			read = append(read, r.Words)
			return err
		},
	}
	since := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	var cursor mail.Cursor
	for _, server := range []mail.Server{plain, start, direct} {
		session, err := mail.Dial(t.Context(), server)
		if err != nil {
			t.Fatalf("%s: %v", server.Security, err)
		}
		if cursor, err = session.Fetch(t.Context(), cursor, since, taker); err != nil {
			t.Fatalf("%s: %v", server.Security, err)
		}
		session.Close()
	}
	if len(read) != 1 || read[0] != "Fine." || len(seen) != 2 || strings.Contains(strings.Join(seen, ""), "Noon") || cursor.Last != 2 {
		t.Fatalf("read %q, of %q, up to %d", read, seen, cursor.Last)
	}

	session, err := mail.Dial(t.Context(), plain)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	waited := make(chan error)
	go func() { waited <- session.Wait(t.Context(), time.Minute) }()
	exim.Put(t, "3", letter("Subject: Talk "+answer.Mark(ref, "talk")+"\nMessage-ID: <3@x>\n", "Call me.\n"))
	if err := <-waited; err != nil {
		t.Fatal(err)
	}
	if _, err = session.Fetch(t.Context(), cursor, since, taker); err != nil || len(read) != 2 || read[1] != "Call me." {
		t.Fatalf("%v, read %q", err, read)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if err := session.Wait(ended, time.Minute); err == nil {
		t.Error("it waited on after the end")
	}
}

// Where mail cannot be fetched, it says why.
func TestNotFetched(t *testing.T) {
	exim := mailtest.Start(t)
	dovecot := exim.Serve()
	good := mail.Server{Address: dovecot.Plain, Security: "none", User: mailtest.User, Password: mailtest.Password, Folder: "INBOX"}
	for name, c := range map[string]struct {
		change func(*mail.Server)
		kind   fault.Kind
		says   string
	}{
		"no port":           {func(s *mail.Server) { s.Address = "example.com" }, fault.Misread, "host:port"},
		"nobody there":      {func(s *mail.Server) { s.Address = "127.0.0.1:1" }, fault.Failed, "cannot be reached"},
		"a wrong password":  {func(s *mail.Server) { s.Password = "x" }, fault.Refused, "did not accept"},
		"no such folder":    {func(s *mail.Server) { s.Folder = "Nowhere" }, fault.Missing, `no folder "Nowhere"`},
		"nobody vouches":    {func(s *mail.Server) { s.Security = "starttls" }, fault.Failed, "TLS"},
		"TLS where none is": {func(s *mail.Server) { s.Security = "tls" }, fault.Failed, "greet"},
	} {
		server := good
		c.change(&server)
		_, err := mail.Dial(t.Context(), server)
		if fault.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
