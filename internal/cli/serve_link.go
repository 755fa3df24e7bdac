package cli

import (
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// leftLink is the file beside the book that holds the link which fits now, so that
// `headsup serve` can be run again for another one. Only its owner can read it, as
// only its owner can read the book. "" is nowhere.
type leftLink string

// leaveLink is where the link of a server lies.
func (a *app) leaveLink(at net.Addr) leftLink {
	_, port, err := net.SplitHostPort(at.String())
	p, missing := a.place()
	if err != nil || missing != nil || p.path == "" {
		return ""
	}
	return leftLink(filepath.Join(p.folder(), "serve-"+port+".link"))
}

// write leaves a link. What cannot be written is missed by nobody but the second
// `headsup serve`, which then says that the port is taken.
func (l leftLink) write(link string) {
	if l == "" {
		return
	}
	_ = os.Remove(string(l)) // a file of wider rights keeps them when it is written over
	_ = os.WriteFile(string(l), []byte(link+"\n"), 0o600)
}

func (l leftLink) remove() {
	if l != "" {
		_ = os.Remove(string(l))
	}
}

// servedAlready gives the link of the server that listens at an address already, if
// it is one of this book's.
func (a *app) servedAlready(listen string) (string, bool) {
	addr, err := net.ResolveTCPAddr("tcp", listen)
	if err != nil || addr.Port == 0 {
		return "", false
	}
	text, err := os.ReadFile(string(a.leaveLink(addr)))
	if err != nil {
		return "", false
	}
	link := strings.TrimSpace(string(text))
	u, err := url.Parse(link)
	if err != nil || u.Host == "" {
		return "", false
	}
	u.RawQuery = "" // asking spends no link
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get(u.String())
	if err != nil {
		return "", false
	}
	return link, answer.Body.Close() == nil && answer.StatusCode == http.StatusOK
}
