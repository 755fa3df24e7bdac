package deliver_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"headsup/internal/deliver"
	"headsup/internal/workbench"
)

// What is wrong with a certificate is said so that one knows what to do about it.
func TestCertificates(t *testing.T) {
	for _, c := range []struct {
		name string
		from time.Time
		to   time.Time
		host net.IP
		says string
	}{
		{"over", time.Unix(0, 0), time.Unix(1<<30, 0), net.IPv4(127, 0, 0, 1), "holds from 1970-01-01 to 2004-01-10, and today is not in between"},
		{"not begun", time.Unix(1<<33, 0), time.Unix(1<<34, 0), net.IPv4(127, 0, 0, 1), "holds from 2242-03-16 to"},
		{"another's", time.Unix(0, 0), time.Unix(1<<33, 0), net.IPv4(127, 0, 0, 2), "its certificate is for another name than 127.0.0.1"},
	} {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		template := &x509.Certificate{SerialNumber: big.NewInt(1), IPAddresses: []net.IP{c.host}, NotBefore: c.from, NotAfter: c.to,
			IsCA: true, BasicConstraintsValid: true}
		der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
		if err != nil {
			t.Fatal(err)
		}
		server := httptest.NewUnstartedServer(http.NotFoundHandler())
		server.Config.ErrorLog = log.New(io.Discard, "", 0)
		server.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
		server.StartTLS()
		t.Cleanup(server.Close)
		slack, _ := deliver.ChatOf("slack")
		chat, m := posted(t, slack, server.URL)
		chat.Web.Roots = x509.NewCertPool()
		chat.Web.Roots.AddCert(server.Certificate())
		outcome, err := chat.Deliver(t.Context(), m)
		if outcome != workbench.Rejected || err == nil || !strings.Contains(err.Error(), "the chat cannot prove who it is: ") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, %v; want … %s", c.name, outcome, err, c.says)
		}
	}
}
