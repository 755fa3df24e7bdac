package deliver

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/smtp"
	"net/textproto"
	"os"
	"strings"
	"time"

	"headsup/internal/render"
	"headsup/internal/workbench"
)

// conversation is one connection to a mail server, up to one message.
type conversation struct {
	ctx    context.Context // of the one delivery it lives for
	server Server
	host   string
	conn   net.Conn
	client *smtp.Client
	stop   func() bool // forgets to close conn when ctx ends
}

// dial connects. Nothing was handed over if it fails.
func dial(ctx context.Context, s Server) (*conversation, workbench.Outcome, error) {
	if s.Patience == 0 {
		s.Patience = 2 * time.Minute
	}
	host, _, err := net.SplitHostPort(s.Address)
	if err != nil {
		return nil, rejected, fmt.Errorf("the mail server is given as host:port: %w", err)
	}
	if s.Security != StartTLS && s.Security != TLS && s.Security != Unsafe {
		return nil, rejected, fmt.Errorf("there is no way %q to a mail server", s.Security)
	}
	dialer := net.Dialer{Timeout: s.Patience}
	conn, err := dialer.DialContext(ctx, "tcp", s.Address)
	if err != nil {
		return nil, later, fmt.Errorf("the mail server cannot be reached: %w", err)
	}
	c := &conversation{ctx: ctx, server: s, host: host, conn: &brief{conn, maxAnswers}}
	if s.Security == Unsafe && !s.Open && !loopback(conn) {
		return nil, rejected, errors.Join(errors.New("without encryption, mail goes to this machine only"), conn.Close())
	}
	c.stop = context.AfterFunc(ctx, func() { _ = conn.Close() }) // the step under way fails and says so
	return c, delivered, nil
}

// loopback reports whether the other end is this machine, by its address and
// not by its name, which anybody may claim.
func loopback(conn net.Conn) bool {
	tcp, ok := conn.RemoteAddr().(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// maxAnswers is how much a mail server may say in one conversation, certificates
// included; a hostile one would talk until the memory is full.
const maxAnswers = 1 << 20

// brief is a connection that listens to so many bytes and no more.
type brief struct {
	net.Conn
	left int
}

// Read fails once too much was said.
func (b *brief) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errors.New("the mail server says too much")
	}
	n, err := b.Conn.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}

// close ends the connection; what was to be said has been said.
func (c *conversation) close() {
	c.stop()
	_ = c.conn.Close()
}

// step gives the server its time for the next answer.
func (c *conversation) step() {
	ctx, cancel := context.WithTimeout(c.ctx, c.server.Patience)
	defer cancel()
	if deadline, ok := ctx.Deadline(); ok {
		_ = c.conn.SetDeadline(deadline) // fails only on a closed connection, as the step then does
	}
}

// greet waits for the greeting, says hello and makes the way safe.
func (c *conversation) greet() (workbench.Outcome, error) {
	c.step()
	config := &tls.Config{ServerName: c.host, RootCAs: c.server.Roots, MinVersion: tls.VersionTLS12}
	conn := c.conn
	if c.server.Security == TLS {
		conn = tls.Client(c.conn, config)
	}
	client, err := smtp.NewClient(conn, c.host)
	if err != nil {
		return c.judge("did not greet", err)
	}
	c.client = client
	c.step()
	// An address literal: the name of the owner's machine is nobody's business.
	if err := client.Hello("[127.0.0.1]"); err != nil {
		return c.judge("did not take our hello", err)
	}
	if c.server.Security != StartTLS {
		return delivered, nil
	}
	if ok, _ := client.Extension("STARTTLS"); !ok {
		return rejected, errors.New("the mail server offers no STARTTLS; nothing is sent in the open")
	}
	c.step()
	if err := client.StartTLS(config); err != nil {
		return c.judge("did not turn to TLS", err)
	}
	return delivered, nil
}

// introduce says who is sending, if the server wants to know.
func (c *conversation) introduce() (workbench.Outcome, error) {
	if c.server.User == "" {
		return delivered, nil
	}
	_, offered := c.client.Extension("AUTH")
	way := authentication(offered, c.server, c.server.Security != Unsafe || loopback(c.conn))
	if way == nil {
		return rejected, fmt.Errorf("the mail server offers no way to say who is sending that is safe here (it offers: %s)", render.Clean(offered))
	}
	c.step()
	if err := c.client.Auth(way); err != nil {
		return c.judge("did not accept the user name and password", err)
	}
	return delivered, nil
}

// carry hands the message over.
func (c *conversation) carry(from, to string, body []byte) (workbench.Outcome, error) {
	// Not client.Mail: it asks for SMTPUTF8 wherever a server knows it, which
	// the next server on the way may not, and our letters are seven-bit.
	if err := c.ask(250, "MAIL FROM:<"+from+">"); err != nil {
		return c.judge("did not accept mail from "+from, err)
	}
	if err := c.ask(25, "RCPT TO:<"+to+">"); err != nil {
		return c.judge("did not accept mail to "+to, err)
	}
	if err := c.ask(354, "DATA"); err != nil {
		return c.judge("did not want the message", err)
	}
	c.step()
	if err := c.write(body); err != nil {
		// A server that says no in the middle has often closed its end: its
		// word counts more than our broken pipe. The end of the message was
		// never sent, so it cannot have been accepted.
		if _, _, word := c.client.Text.ReadResponse(250); isReply(word) {
			err = word
		}
		return c.judge("did not take the whole message", wordless(err))
	}
	c.step()
	if _, _, err := c.client.Text.ReadResponse(250); err != nil {
		outcome, problem := c.judge("did not accept the message", wordless(err))
		if !isReply(err) {
			return unknown, fmt.Errorf("the whole message was sent and no answer came: %w", problem)
		}
		return outcome, problem
	}
	c.step()
	_ = c.client.Quit() // sent is sent, whatever becomes of the goodbye
	return delivered, nil
}

// ask says one command and waits for the answer, whose code begins with want.
func (c *conversation) ask(want int, command string) error {
	c.step()
	id, err := c.client.Text.Cmd("%s", command)
	if err != nil {
		return err
	}
	c.client.Text.StartResponse(id)
	defer c.client.Text.EndResponse(id)
	_, _, err = c.client.Text.ReadResponse(want)
	return err
}

// write sends the message and its end, and waits until the connection has all.
func (c *conversation) write(body []byte) error {
	w := c.client.Text.DotWriter()
	if _, err := w.Write(body); err != nil {
		return err
	}
	return w.Close()
}

// judge turns a failed step into an outcome: the server's own word decides, a
// broken connection or a late answer may do better later, and a server that is
// not the one we mean gets nothing.
func (c *conversation) judge(what string, err error) (workbench.Outcome, error) {
	var reply *textproto.Error
	switch {
	case errors.As(err, &reply) && reply.Code/100 == 4:
		return later, said(what, reply)
	case errors.As(err, &reply):
		return rejected, said(what, reply)
	case unproven(err) != "":
		return rejected, fmt.Errorf("the mail server cannot prove that it is %s: %s", c.host, unproven(err))
	case c.ctx.Err() != nil:
		return later, fmt.Errorf("the mail server %s: %w", what, context.Cause(c.ctx))
	case errors.Is(err, os.ErrDeadlineExceeded):
		return later, fmt.Errorf("the mail server %s within %v", what, c.server.Patience)
	}
	return later, fmt.Errorf("the mail server %s: the connection broke: %w", what, err)
}

// said is what a server answered, made harmless and short.
func said(what string, reply *textproto.Error) error {
	words := []rune(render.Clean(reply.Msg))
	if len(words) > 200 {
		words = append(words[:199], '…')
	}
	return fmt.Errorf("the mail server %s: %s", what, strings.TrimSpace(fmt.Sprintf("%d %s", reply.Code, string(words))))
}

// wordless takes the words out of what a server answers once it has the message:
// they may repeat what it says. The number stays, and the one that RFC 3463 puts in
// front of the words: 554 5.7.1.
func wordless(err error) error {
	var reply *textproto.Error
	if !errors.As(err, &reply) {
		return err
	}
	number, _, _ := strings.Cut(reply.Msg, " ")
	if strings.Trim(number, "0123456789.") != "" || len(number) > len("5.123.123") {
		number = ""
	}
	return &textproto.Error{Code: reply.Code, Msg: number}
}

// isReply reports an error that is the server's own 4xx or 5xx.
func isReply(err error) bool {
	var reply *textproto.Error
	return errors.As(err, &reply) && (reply.Code/100 == 4 || reply.Code/100 == 5)
}
