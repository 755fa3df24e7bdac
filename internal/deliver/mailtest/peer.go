package mailtest

import (
	"bufio"
	"io"
	"net"
	"strings"
	"testing"
)

// Exchange is one turn of a scripted mail server: what it hears and what it
// says then.
type Exchange struct {
	Hears string // how the command begins; "": says it at once; Message, Part
	Says  string // lines without their end; Cut, Silence
}

// What a scripted server may hear besides commands, and do besides speaking.
const (
	Message = "\x00message" // the whole message to its end
	Part    = "\x00part"    // the first bytes of it
	Cut     = "\x00cut"     // breaks the connection
	Silence = "\x00silence" // says nothing until the other side has gone
)

// Peer runs a scripted mail server for one connection. What it does not hear as
// the script says fails the test. After the script it cuts the connection.
// Heard gets what was heard turn by turn and is closed at the end.
func Peer(t testing.TB, script ...Exchange) (address string, heard <-chan string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	lines, done := make(chan string, len(script)), make(chan struct{})
	go func() {
		defer close(done)
		defer close(lines)
		conn, err := l.Accept()
		if err != nil {
			return // closed: nobody called
		}
		defer func() { _ = conn.Close() }()
		in := bufio.NewReader(conn)
		for _, turn := range script {
			if turn.Hears != "" {
				line, err := hear(in, turn.Hears)
				if err != nil {
					t.Errorf("waiting for %q: %v", turn.Hears, err)
					return
				}
				if !strings.HasPrefix(turn.Hears, "\x00") && !strings.HasPrefix(line, turn.Hears) {
					t.Errorf("heard %q, not %q", line, turn.Hears)
					return
				}
				lines <- line
			}
			switch turn.Says {
			case Cut:
				if tcp, ok := conn.(*net.TCPConn); ok {
					_ = tcp.SetLinger(0) // at once, and what was sent is lost
				}
				return
			case Silence:
				_, _ = io.Copy(io.Discard, in)
				return
			}
			if _, err := io.WriteString(conn, turn.Says+"\r\n"); err != nil {
				t.Errorf("say %q: %v", turn.Says, err)
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = l.Close()
		<-done
	})
	return l.Addr().String(), lines
}

// hear reads a command, a message or the beginning of one.
func hear(in *bufio.Reader, what string) (string, error) {
	if what == Part {
		part := make([]byte, 1000)
		n, err := io.ReadFull(in, part)
		return string(part[:n]), err
	}
	var all strings.Builder
	for {
		line, err := in.ReadString('\n')
		all.WriteString(line)
		if err != nil || what != Message || line == ".\r\n" {
			return all.String(), err
		}
	}
}
