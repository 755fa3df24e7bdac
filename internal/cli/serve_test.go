package cli_test

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// server is `headsup serve` as it runs.
type server struct {
	*exec.Cmd
	link string // that it printed
}

// serve starts a server that is stopped when the test ends, if not before.
func (p program) serve(t *testing.T, flags ...string) *server {
	t.Helper()
	s := &server{Cmd: exec.Command(p.bin, append([]string{"serve", "--no-open", "--listen", "127.0.0.1:0"}, flags...)...)}
	s.Env = []string{"HOME=" + p.home, "HEADSUP_HOME=" + p.home, "PATH=" + os.Getenv("PATH")}
	out, err := s.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Process.Kill() }) // where the test has failed
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	s.link = strings.TrimSpace(line)
	return s
}

// stop ends a server as Ctrl-C does.
func (s *server) stop(t *testing.T) {
	t.Helper()
	if err := s.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := s.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// newBrowser has a jar for cookies, and trusts some certificates.
func newBrowser(t *testing.T, trusted *x509.CertPool) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trusted}}}
}

// page is what comes of a request.
func page(t *testing.T, answer *http.Response, err error) (int, string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

// serve prints a link that signs in, answers, and ends without a word when it is
// told to. Run again meanwhile, it gives another link.
func TestServe(t *testing.T) {
	p := newProgram(t)
	if out, err := p.run("person", "@dana", "Dana", "Osei", "relation:manager"); err != nil {
		t.Fatal(err, out)
	}
	s := p.serve(t)
	links := []string{s.link}
	u, err := url.Parse(s.link)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		link := links[len(links)-1]
		answer, err := newBrowser(t, nil).Get(link)
		if status, text := page(t, answer, err); !strings.Contains(text, "Dana") {
			t.Errorf("status %d:\n%s", status, text)
		}
		out, err := p.run("serve", "--no-open", "--listen", u.Host)
		if err != nil {
			t.Fatal(err, out)
		}
		_, next, _ := strings.Cut(out, "http://")
		next = "http://" + strings.Fields(next)[0]
		if next == link {
			t.Errorf("the link that was used is given again")
		}
		links = append(links, next)
	}
	left := filepath.Join(p.home, "serve-"+u.Port()+".link")
	if info, err := os.Stat(left); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the link lies there as %v, %v", info, err)
	}
	s.stop(t)
	if _, err := os.Stat(left); err == nil {
		t.Error("the link still lies there")
	}
}

// What listens at the port but is not headsup is not taken for it.
func TestServeWhereSomebodyElseListens(t *testing.T) {
	p := newProgram(t)
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if out, err := p.run("serve", "--no-open", "--listen", other.Addr().String()); err == nil || !strings.Contains(out, "nothing can listen at") {
		t.Errorf("%v: %s", err, out)
	}
}

// From elsewhere one comes by TLS and by a passphrase.
func TestServeByTLS(t *testing.T) {
	p := newProgram(t)
	cert, key, trusted := certificate(t)
	pass := filepath.Join(t.TempDir(), "pass")
	if err := os.WriteFile(pass, []byte("four words are enough\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	port := freePort(t)
	s := p.serve(t, "--listen", "127.0.0.1:"+port, "--url", "https://localhost:"+port, "--cert", cert, "--key", key, "--passphrase-from", pass)
	if !strings.HasPrefix(s.link, "https://localhost:"+port+"/") {
		t.Fatalf("the link is %s", s.link)
	}
	b := newBrowser(t, trusted)
	for words, want := range map[string]int{"four words are too few": http.StatusForbidden, "four words are enough": http.StatusOK} {
		answer, err := b.PostForm("https://localhost:"+port+"/sign-in", url.Values{"passphrase": {words}})
		if status, text := page(t, answer, err); status != want {
			t.Errorf("%q: status %d:\n%s", words, status, text)
		}
	}
	if answer, err := newBrowser(t, nil).Get("http://localhost:" + port + "/"); err == nil {
		if status, _ := page(t, answer, nil); status != http.StatusBadRequest {
			t.Errorf("without TLS: status %d", status)
		}
	}
	s.stop(t)
}

// Readers have an address of their own, by TLS of its own, at which the owner's link
// leads nowhere.
func TestServeReadersAlone(t *testing.T) {
	p := newProgram(t)
	for _, line := range []string{"person @dana Dana Osei relation:manager", "status +atlas green as planned", "update @dana --send --yes", "config reader.url https://localhost"} {
		if out, err := p.run(strings.Fields(line)...); err != nil {
			t.Fatal(err, out)
		}
	}
	out, err := p.run("outbox", "--json")
	if err != nil {
		t.Fatal(err, out)
	}
	_, id, _ := strings.Cut(out, `"id":"`)
	link, err := p.run("outbox", "link", id[:strings.Index(id, `"`)])
	if err != nil {
		t.Fatal(err, link)
	}
	cert, key, trusted := certificate(t)
	port := freePort(t)
	s := p.serve(t, "--readers", "127.0.0.1:"+port, "--readers-cert", cert, "--readers-key", key)
	path := link[strings.Index(link, "/r/"):strings.Index(link, "\n")]
	for ask, want := range map[string]int{path: http.StatusOK, "/": http.StatusNotFound, s.link[strings.Index(s.link, "/sign-in"):]: http.StatusNotFound} {
		answer, err := newBrowser(t, trusted).Get("https://localhost:" + port + ask)
		if status, text := page(t, answer, err); status != want || want == http.StatusOK && !strings.Contains(text, "Seen") {
			t.Errorf("%s: status %d:\n%s", ask, status, text)
		}
	}
	answer, err := newBrowser(t, nil).Get(s.link) // it was not used up
	if status, text := page(t, answer, err); status != http.StatusOK {
		t.Errorf("status %d:\n%s", status, text)
	}
	s.stop(t)
}

// A locked book is opened in the browser by its own passphrase.
func TestServeALockedBook(t *testing.T) {
	p := newProgram(t)
	if out, err := p.run("note", "Xylophone"); err != nil {
		t.Fatal(err, out)
	}
	lock := exec.Command(p.bin, "lock")
	lock.Env = []string{"HOME=" + p.home, "HEADSUP_HOME=" + p.home}
	lock.Stdin = strings.NewReader("correct horse battery staple\n")
	if out, err := lock.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	s := p.serve(t)
	b, origin := newBrowser(t, nil), s.link[:strings.Index(s.link, "/sign-in")]
	for _, try := range []struct {
		words string
		want  int
	}{{"incorrect horse", http.StatusForbidden}, {"correct horse battery staple", http.StatusOK}} {
		answer, err := b.PostForm(origin+"/sign-in", url.Values{"passphrase": {try.words}})
		if status, text := page(t, answer, err); status != try.want {
			t.Errorf("%q: status %d:\n%s", try.words, status, text)
		}
	}
	answer, err := b.Get(origin + "/journal")
	if status, text := page(t, answer, err); !strings.Contains(text, "Xylophone") {
		t.Errorf("status %d:\n%s", status, text)
	}
	s.stop(t)
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// certificate makes one for localhost, and the pool that trusts it.
func certificate(t *testing.T) (cert, key string, trusted *x509.CertPool) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	of := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{"localhost"}, NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, of, of, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalECPrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	public := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	for path, text := range map[string][]byte{cert: public, key: pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: secret})} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	trusted = x509.NewCertPool()
	trusted.AppendCertsFromPEM(public)
	return cert, key, trusted
}

// A page sends by the ways of the command line: a person without a channel gets a
// file, and it is told.
func TestServeSends(t *testing.T) {
	p := newProgram(t)
	if out, err := p.run("person", "@dana", "Dana", "Osei", "relation:manager"); err != nil {
		t.Fatal(err, out)
	}
	s := p.serve(t)
	b := newBrowser(t, nil)
	answer, err := b.Get(s.link)
	if status, text := page(t, answer, err); status != http.StatusOK {
		t.Fatalf("status %d:\n%s", status, text)
	}
	at := answer.Request.URL
	press := func(path string) string {
		t.Helper()
		answer, err := b.PostForm(at.ResolveReference(&url.URL{Path: path, RawQuery: "for=dana"}).String(), url.Values{})
		if status, text := page(t, answer, err); status != http.StatusOK {
			t.Fatalf("%s: status %d:\n%s", path, status, text)
		}
		return answer.Request.URL.Path
	}
	message := press("/draft/update/plan")
	for range 2 {
		press(message + "/approve")
	}
	if files, err := os.ReadDir(filepath.Join(p.home, "out")); err != nil || len(files) != 1 {
		t.Errorf("%d files, %v", len(files), err)
	}
	if out, err := p.run("journal"); err != nil || strings.Count(out, "told @dana update via:file") != 1 {
		t.Errorf("%v\n%s", err, out)
	}
	s.stop(t)
}
