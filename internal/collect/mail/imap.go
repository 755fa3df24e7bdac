package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-sasl"

	"headsup/internal/fault"
)

// Server is the IMAP server that the owner's mail arrives at.
type Server struct {
	Address        string // host:port
	Security       string // "tls", "starttls" or "none", as the setting imap.security has it
	User, Password string
	Folder         string

	Roots *x509.CertPool // who vouches for it; nil: whom the system trusts
}

// Session is one connection to a server, with the folder open for reading only:
// nothing is marked as read, moved or deleted.
type Session struct {
	client   *imapclient.Client
	server   Server
	validity uint32
	arrived  chan struct{} // told of new mail
	stop     func() bool
}

// maxSession is how much a server may say in one connection.
const maxSession = 256 << 20

// Dial connects, says who is asking and opens the folder.
func Dial(ctx context.Context, server Server) (*Session, error) {
	host, _, err := net.SplitHostPort(server.Address)
	if err != nil {
		return nil, fault.New(fault.Misread, "the mail server is given as host:port").At(server.Address).Do("name the two").By("headsup config imap.server imap.example.com")
	}
	dialer := net.Dialer{Timeout: 30 * time.Second}
	conn, err := dialer.DialContext(ctx, "tcp", server.Address)
	if err != nil {
		return nil, unreached(server, fmt.Errorf("it cannot be reached: %w", err))
	}
	if server.Security == "none" && !onThisMachine(conn) {
		_ = conn.Close()
		return nil, fault.New(fault.Refused, "without encryption, mail is only fetched from this machine").At(server.Address).
			By("headsup config imap.security tls")
	}
	s := &Session{server: server, arrived: make(chan struct{}, 1)}
	s.stop = context.AfterFunc(ctx, func() { _ = conn.Close() }) // the step under way fails and says so
	if err := s.open(&limited{conn, maxSession}, host); err != nil {
		s.Close()
		_ = conn.Close()
		return nil, err
	}
	return s, nil
}

func unreached(server Server, err error) error {
	return fault.New(fault.Failed, "%w", err).At(server.Address).Do("look at `headsup config imap.server` and try again later")
}

func (s *Session) open(conn net.Conn, host string) error {
	config := &tls.Config{ServerName: host, RootCAs: s.server.Roots, MinVersion: tls.VersionTLS12}
	options := &imapclient.Options{TLSConfig: config, UnilateralDataHandler: &imapclient.UnilateralDataHandler{
		Mailbox: func(data *imapclient.UnilateralDataMailbox) {
			if data.NumMessages != nil {
				select {
				case s.arrived <- struct{}{}:
				default:
				}
			}
		},
	}}
	switch s.server.Security {
	case "none":
		s.client = imapclient.New(conn, options)
	case "starttls":
		client, err := imapclient.NewStartTLS(conn, options)
		if err != nil {
			return unreached(s.server, fmt.Errorf("it does not turn to TLS as it should: %w", err))
		}
		s.client = client
	default:
		s.client = imapclient.New(tls.Client(conn, config), options)
	}
	if err := s.client.WaitGreeting(); err != nil {
		return unreached(s.server, fmt.Errorf("it does not greet as a mail server should: %w", err))
	}
	if err := s.login(); err != nil {
		return fault.New(fault.Refused, "it did not accept your name and password: %w", err).At(s.server.Address).
			Do("look at imap.user and imap.password-file, or at HEADSUP_IMAP_PASSWORD")
	}
	box, err := s.client.Select(s.server.Folder, &imap.SelectOptions{ReadOnly: true}).Wait()
	if err != nil {
		return fault.New(fault.Missing, "it has no folder %q: %w", s.server.Folder, err).At(s.server.Address).Do("name another").By("headsup config imap.folder INBOX")
	}
	s.validity = box.UIDValidity
	return nil
}

// login uses the way that the server names, or the oldest, which all know.
func (s *Session) login() error {
	if s.client.Caps().Has(imap.AuthCap(sasl.Plain)) {
		return s.client.Authenticate(sasl.NewPlainClient("", s.server.User, s.server.Password))
	}
	return s.client.Login(s.server.User, s.server.Password).Wait()
}

// Close ends the connection; what was fetched is fetched.
func (s *Session) Close() {
	s.stop()
	if s.client != nil {
		_ = s.client.Close()
	}
}

// onThisMachine reports whether the other end is this machine, by its address
// and not by its name, which anybody may claim.
func onThisMachine(conn net.Conn) bool {
	tcp, ok := conn.RemoteAddr().(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// limited is a connection that listens to so many bytes and no more.
type limited struct {
	net.Conn
	left int
}

// Read fails once too much was said.
func (l *limited) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, errors.New("the mail server says too much")
	}
	n, err := l.Conn.Read(p[:min(len(p), l.left)])
	l.left -= n
	return n, err
}
