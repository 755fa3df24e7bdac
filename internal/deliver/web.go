package deliver

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"sync/atomic"
	"syscall"
	"time"

	"headsup/internal/workbench"
)

// Web posts one message to one address.
type Web struct {
	Roots    *x509.CertPool // who vouches for the other side; nil: whom the system trusts
	Patience time.Duration  // how long all of it may take; 0: half a minute

	inside bool // the address names a private network, or this machine
}

// Bounds of an answer: a hostile one would talk until the memory is full.
const (
	maxHead   = 64 << 10
	maxAnswer = 64 << 10
)

// errPrivate says that a name led into a private network.
var errPrivate = errors.New("its name leads into a private network")

// post sends a request and says what became of it. An error says what happened in
// our own words and the answer's number: an answer may repeat what was posted, and
// the address is a secret.
func (w Web) post(r *http.Request, judge func(answer []byte) workbench.Outcome) (workbench.Outcome, error) {
	if w.Patience == 0 {
		w.Patience = 30 * time.Second
	}
	ctx, cancel := context.WithTimeout(r.Context(), w.Patience)
	defer cancel()
	var written atomic.Bool
	r = r.WithContext(httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		WroteRequest: func(info httptrace.WroteRequestInfo) { written.Store(info.Err == nil) },
	}))
	r.GetBody = nil // what was sent once is not sent again by the library
	r.Header.Set("User-Agent", "headsup")
	transport := w.transport()
	defer transport.CloseIdleConnections()
	client := http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(r)
	if err != nil {
		return w.broken(err, written.Load())
	}
	answer, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer))
	closed := response.Body.Close()
	outcome, problem := judged(response.StatusCode, answer, judge)
	if outcome == delivered && (err != nil || closed != nil) {
		return unknown, errors.New("it broke off in the middle of its answer")
	}
	if pause := retryAfter(response.Header); outcome == later && pause > 0 {
		problem = &workbench.Busy{For: pause, Problem: problem}
	}
	return outcome, problem
}

// transport is one connection for one message. It asks no proxy and unpacks
// nothing. Into a private network it goes only where the address itself names one.
func (w Web) transport() *http.Transport {
	dialer := net.Dialer{Timeout: w.Patience, Control: func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil || private(at.Addr()) {
			return errPrivate
		}
		return nil
	}}
	if w.inside {
		dialer.Control = nil
	}
	return &http.Transport{
		DialContext:            dialer.DialContext,
		TLSClientConfig:        &tls.Config{RootCAs: w.Roots, MinVersion: tls.VersionTLS12},
		DisableKeepAlives:      true,
		DisableCompression:     true,
		MaxResponseHeaderBytes: maxHead,
	}
}

// broken says what a failed exchange means.
func (w Web) broken(err error, written bool) (workbench.Outcome, error) {
	var timeout net.Error
	switch {
	case errors.Is(err, errPrivate):
		return rejected, errors.New("its name leads into a private network; if that is yours: headsup config inside.hosts, with its name")
	case unproven(err) != "":
		return rejected, errors.New("the chat cannot prove who it is: " + unproven(err))
	case written && errors.As(err, &timeout) && timeout.Timeout():
		return unknown, fmt.Errorf("the whole message was sent and no answer came within %v", w.Patience)
	case written:
		return unknown, errors.New("the whole message was sent and the connection broke before an answer came")
	case errors.As(err, &timeout) && timeout.Timeout():
		return later, fmt.Errorf("the chat cannot be reached within %v", w.Patience)
	}
	return later, errors.New("the chat cannot be reached")
}

// judged says what an answer means by its number. A gateway's word is not the
// chat's: whether the message came through, nobody knows.
func judged(status int, answer []byte, judge func([]byte) workbench.Outcome) (workbench.Outcome, error) {
	said := fmt.Sprintf("%d %s", status, http.StatusText(status))
	switch {
	case status >= 200 && status < 300:
		outcome := judge(answer)
		switch outcome {
		case delivered:
			return delivered, nil
		case unknown:
			return unknown, fmt.Errorf("it answered %s and nothing that the chat would say", said)
		}
		return outcome, fmt.Errorf("it answered %s, and that it did not take the message", said)
	case status >= 300 && status < 400:
		return rejected, fmt.Errorf("it sends on to another address (%s), where nothing is posted", said)
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return rejected, fmt.Errorf("it does not accept the address or the key (%s)", said)
	case status == http.StatusNotFound, status == http.StatusGone:
		return rejected, fmt.Errorf("it does not know the address, or no longer (%s)", said)
	case status == http.StatusRequestTimeout, status == http.StatusTooEarly, status == http.StatusTooManyRequests, status == http.StatusServiceUnavailable:
		return later, fmt.Errorf("it takes no message at the moment (%s)", said)
	case status >= 500:
		return unknown, fmt.Errorf("it had the whole message and broke over it (%s)", said)
	}
	return rejected, fmt.Errorf("it did not accept the message (%s)", said)
}
