package deliver_test

import (
	"context"
	"net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/deliver"
	"headsup/internal/deliver/mailtest"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

var mira = mail.Address{Name: "Mira Chen", Address: "mira@example.com"}

// letter is a message whose lines have everything that mail could trip over:
// dots at their beginning, "From ", trailing spaces, long lines, other scripts.
func letter(t *testing.T, to string) store.Message {
	t.Helper()
	body, err := deliver.Compose(deliver.Letter{
		From: mira, To: mail.Address{Address: to}, Subject: "Atlas is late", ID: "0190-1",
		Text: "Dana,\n\n.\n..two dots\nFrom here on: 東京  \n" + strings.Repeat("long ", 300),
		HTML: "<p>Dana,</p>\n.\n<p>" + strings.Repeat("é", 2000) + "</p>",
		Date: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	return store.Message{To: to, Body: body}
}

func TestMailArrivesAsItWasWritten(t *testing.T) {
	exim := mailtest.Start(t)
	known := deliver.Server{User: mailtest.User, Password: mailtest.Password, Roots: exim.Roots}
	for _, door := range []struct {
		name     string
		security deliver.Security
		address  string
		user     bool
	}{
		{"in the open on this machine", deliver.Unsafe, exim.Plain, false},
		{"in the open, with CRAM-MD5", deliver.Unsafe, exim.Plain, true},
		{"turning to TLS, with PLAIN", deliver.StartTLS, exim.StartTLS, true},
		{"by TLS, with LOGIN", deliver.TLS, exim.TLS, true},
	} {
		server := deliver.Server{}
		if door.user {
			server = known
		}
		server.Address, server.Security, server.Roots = door.address, door.security, exim.Roots
		message := letter(t, "dana@example.com")
		outcome, err := deliver.Mail{Server: server, From: mira}.Deliver(t.Context(), message)
		if outcome != workbench.Delivered || err != nil {
			t.Fatalf("%s: %v, %v", door.name, outcome, err)
		}
		mails := exim.Mails()
		if diff := cmp.Diff(string(message.Body), string(mails[len(mails)-1])); diff != "" {
			t.Errorf("%s (-sent +arrived):\n%s", door.name, diff)
		}
	}
	if n := len(exim.Mails()); n != 4 {
		t.Errorf("%d messages arrived", n)
	}
}

func TestWhatAMailServerRefuses(t *testing.T) {
	exim := mailtest.Start(t)
	good := deliver.Server{Address: exim.StartTLS, Security: deliver.StartTLS, User: mailtest.User, Password: mailtest.Password, Roots: exim.Roots}
	for _, c := range []struct {
		name   string
		to     string
		change func(*deliver.Server)
		want   workbench.Outcome
		says   string
	}{
		{"an address it does not have", mailtest.Nobody, nil, workbench.Rejected, "did not accept mail to nobody@example.com: 550 no such user here"},
		{"an address it puts off", mailtest.Busy, nil, workbench.Later, "did not accept mail to busy@example.com: 451 come back later"},
		{"an address of somebody else's", "dana@elsewhere.example", nil, workbench.Rejected, "550 relaying is not permitted"},
		{"a wrong password", "dana@example.com", func(s *deliver.Server) { s.Password = "guess" }, workbench.Rejected, "did not accept the user name and password: 535"},
		{"nobody in particular", "dana@example.com", func(s *deliver.Server) { s.User = "" }, workbench.Rejected, "550 say who you are first"},
		{"a certificate that nobody vouches for", "dana@example.com", func(s *deliver.Server) { s.Roots = nil }, workbench.Rejected, "cannot prove that it is 127.0.0.1: nobody whom this machine trusts vouches for its certificate"},
		{"a certificate for another name", "dana@example.com", func(s *deliver.Server) { s.Address = strings.Replace(s.Address, "127.0.0.1", "localhost", 1) }, workbench.Rejected, "its certificate is for another name than localhost"},
		{"no STARTTLS", "dana@example.com", func(s *deliver.Server) { s.Address = exim.Plain }, workbench.Rejected, "offers no STARTTLS"},
		{"an address that would be a command", "dana@example.com>\r\nRCPT TO:<eve@example.com", nil, workbench.Rejected, "no mail address"},
		{"TLS spoken to an open door", "dana@example.com", func(s *deliver.Server) { s.Address, s.Security = exim.Plain, deliver.TLS }, workbench.Later, "did not greet"},
	} {
		server := good
		if c.change != nil {
			c.change(&server)
		}
		message := letter(t, "dana@example.com")
		message.To = c.to
		outcome, err := deliver.Mail{Server: server, From: mira}.Deliver(t.Context(), message)
		if outcome != c.want || err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: outcome %v, %v; want %v, … %s", c.name, outcome, err, c.want, c.says)
		}
	}
	if mails := exim.Mails(); len(mails) != 0 {
		t.Errorf("%d messages arrived", len(mails))
	}
}

// Where a conversation breaks decides what is known of the message.
func TestBrokenConversations(t *testing.T) {
	type turns = []mailtest.Exchange
	greeting := mailtest.Exchange{Says: "220 mail.example.com"}
	hello := mailtest.Exchange{Hears: "EHLO [127.0.0.1]", Says: "250-mail.example.com\r\n250-SMTPUTF8\r\n250 8BITMIME"}
	from := mailtest.Exchange{Hears: "MAIL FROM:<mira@example.com>\r\n", Says: "250 ok"}
	to := mailtest.Exchange{Hears: "RCPT TO:<dana@example.com>\r\n", Says: "251 will forward"}
	data := mailtest.Exchange{Hears: "DATA", Says: "354 go on"}
	upTo := func(last mailtest.Exchange, before ...mailtest.Exchange) turns { return append(before, last) }
	says := func(e mailtest.Exchange, words string) mailtest.Exchange { e.Says = words; return e }
	message := mailtest.Exchange{Hears: mailtest.Message}

	for _, c := range []struct {
		name   string
		script turns
		want   workbench.Outcome
	}{
		{"no greeting", upTo(says(greeting, mailtest.Cut)), workbench.Later},
		{"a greeting that never comes", upTo(says(greeting, mailtest.Silence)), workbench.Later},
		{"a greeting that says no", upTo(says(greeting, "554 no service here")), workbench.Rejected},
		{"a greeting that says later", upTo(says(greeting, "421 too busy")), workbench.Later},
		{"a greeting without an end", upTo(says(greeting, strings.Repeat("220-and another thing\r\n", 100_000))), workbench.Later},
		{"cut at the hello", upTo(says(hello, mailtest.Cut), greeting), workbench.Later},
		{"cut at the sender", upTo(says(from, mailtest.Cut), greeting, hello), workbench.Later},
		{"the sender refused", upTo(says(from, "553 not yours"), greeting, hello), workbench.Rejected},
		{"cut at the reader", upTo(says(to, mailtest.Cut), greeting, hello, from), workbench.Later},
		{"silence at the reader", upTo(says(to, mailtest.Silence), greeting, hello, from), workbench.Later},
		{"the reader's mailbox is full", upTo(says(to, "452 over quota"), greeting, hello, from), workbench.Later},
		{"cut before the message", upTo(says(data, mailtest.Cut), greeting, hello, from, to), workbench.Later},
		{"no message wanted", upTo(says(data, "554 no"), greeting, hello, from, to), workbench.Rejected},
		{"cut after the message", upTo(says(message, mailtest.Cut), greeting, hello, from, to, data), workbench.Unknown},
		{"silence after the message", upTo(says(message, mailtest.Silence), greeting, hello, from, to, data), workbench.Unknown},
		{"nonsense after the message", upTo(says(message, "hello?"), greeting, hello, from, to, data), workbench.Unknown},
		{"a wrong code after the message", upTo(says(message, "354 more?"), greeting, hello, from, to, data), workbench.Unknown},
		{"the message put off", upTo(says(message, "451 try again"), greeting, hello, from, to, data), workbench.Later},
		{"the message refused", upTo(says(message, "554 5.7.1 your words “zebrawood” are spam"), greeting, hello, from, to, data), workbench.Rejected},
		{"cut at the goodbye", turns{greeting, hello, from, to, data, says(message, "250 queued"), {Hears: "QUIT", Says: mailtest.Cut}}, workbench.Delivered},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			address, _ := mailtest.Peer(t, c.script...)
			server := deliver.Server{Address: address, Security: deliver.Unsafe, Patience: 5 * time.Second}
			for _, turn := range c.script {
				if turn.Says == mailtest.Silence {
					server.Patience = 50 * time.Millisecond
				}
			}
			outcome, err := deliver.Mail{Server: server, From: mira}.Deliver(t.Context(), letter(t, "dana@example.com"))
			if outcome != c.want || (err == nil) != (c.want == workbench.Delivered) {
				t.Errorf("outcome %v, %v; want %v", outcome, err, c.want)
			}
			if err != nil && strings.Contains(err.Error(), "zebrawood") {
				t.Errorf("an error repeats what a server says of a message: %v", err)
			}
			if err != nil && !strings.HasPrefix(err.Error(), address+": the ") {
				t.Errorf("the error does not say where: %v", err)
			}
		})
	}
}

// A message of which only a part was sent cannot have been accepted: the end
// that says so never left. What a server says in the middle counts.
func TestBrokenInTheMiddleOfTheMessage(t *testing.T) {
	begin := []mailtest.Exchange{
		{Says: "220 hi"}, {Hears: "EHLO", Says: "250 hi"}, {Hears: "MAIL", Says: "250 ok"}, {Hears: "RCPT", Says: "250 ok"}, {Hears: "DATA", Says: "354 go on"},
	}
	big := letter(t, "dana@example.com")
	big.Body = append(big.Body, strings.Repeat("and so on\r\n", 3_000_000)...) // far more than a connection holds
	for _, c := range []struct {
		name string
		end  []mailtest.Exchange
		want workbench.Outcome
	}{
		{"cut", []mailtest.Exchange{{Hears: mailtest.Part, Says: mailtest.Cut}}, workbench.Later},
		{"too big", []mailtest.Exchange{{Hears: mailtest.Part, Says: "552 too big"}, {Says: mailtest.Silence}}, workbench.Rejected},
	} {
		address, _ := mailtest.Peer(t, append(slices.Clone(begin), c.end...)...)
		server := deliver.Server{Address: address, Security: deliver.Unsafe}
		outcome, err := deliver.Mail{Server: server, From: mira}.Deliver(t.Context(), big)
		if outcome != c.want || err == nil {
			t.Errorf("%s: outcome %v, %v; want %v", c.name, outcome, err, c.want)
		}
	}
}

// The owner stops headsup while the server is still thinking.
func TestStoppedWhileWaitingForTheAnswer(t *testing.T) {
	address, heard := mailtest.Peer(t, mailtest.Exchange{Says: "220 hi"}, mailtest.Exchange{Hears: "EHLO", Says: "250 hi"},
		mailtest.Exchange{Hears: "MAIL", Says: "250 ok"}, mailtest.Exchange{Hears: "RCPT", Says: "250 ok"},
		mailtest.Exchange{Hears: "DATA", Says: "354 go on"}, mailtest.Exchange{Hears: mailtest.Message, Says: mailtest.Silence})
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		for line := range heard {
			if strings.HasPrefix(line, "From:") {
				stop()
			}
		}
	}()
	server := deliver.Server{Address: address, Security: deliver.Unsafe}
	outcome, err := deliver.Mail{Server: server, From: mira}.Deliver(ctx, letter(t, "dana@example.com"))
	if outcome != workbench.Unknown || err == nil {
		t.Errorf("outcome %v, %v", outcome, err)
	}
}

func TestWhereMailCannotGo(t *testing.T) {
	for _, c := range []struct {
		name   string
		server deliver.Server
		want   workbench.Outcome
		says   string
	}{
		{"no port", deliver.Server{Address: "mail.example.com", Security: deliver.TLS}, workbench.Rejected, "given as host:port"},
		{"no security", deliver.Server{Address: "127.0.0.1:25"}, workbench.Rejected, `no way ""`},
		{"nobody there", deliver.Server{Address: "127.0.0.1:1", Security: deliver.StartTLS}, workbench.Later, "cannot be reached"},
	} {
		outcome, err := deliver.Mail{Server: c.server, From: mira}.Deliver(t.Context(), letter(t, "dana@example.com"))
		if outcome != c.want || err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: outcome %v, %v", c.name, outcome, err)
		}
	}
}
