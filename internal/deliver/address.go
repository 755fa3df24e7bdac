package deliver

import (
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"headsup/internal/fault"
)

// Address is where a chat is posted to: the first line of its file. The second,
// where there is one, is the key that the chat wants to see.
type Address struct {
	URL *url.URL
	Key string

	file   string
	inside bool // it may lie in the owner's own network
}

func readAddress(file string) (Address, error) {
	text, err := Secret(file)
	if err != nil {
		return Address{}, err
	}
	first, rest, _ := strings.Cut(text, "\n")
	key, _, _ := strings.Cut(strings.TrimLeft(rest, "\r\n"), "\n")
	a := Address{Key: strings.TrimSpace(key), file: file}
	a.URL, err = url.Parse(strings.TrimSpace(first))
	if err != nil || a.URL.Hostname() == "" || a.URL.User != nil || strings.ContainsFunc(a.Key, notPrintable) {
		// Not the error itself, which shows the address.
		return Address{}, fault.New(fault.Misread, "the first line of this file is no address of a chat").At(file).
			Do("it begins with https:// and is the one that the chat gave you; the second line is the key, if it wants one")
	}
	return a, nil
}

func notPrintable(r rune) bool { return r < ' ' || r > '~' }

// check refuses an address that would be posted to in the open. Only the owner's
// own machine and network may be, where the address names them: as a number or as
// localhost, or by a name that the setting inside.hosts lists.
func (a *Address) check(inside []string) error {
	host := strings.ToLower(a.URL.Hostname())
	ip, err := netip.ParseAddr(host)
	a.inside = err == nil && private(ip) || host == "localhost" || slices.Contains(inside, host)
	if a.URL.Scheme == "https" || a.URL.Scheme == "http" && a.inside {
		return nil
	}
	return fault.New(fault.Refused, "the address does not begin with https://, and nothing is posted in the open").At(a.file).
		Do("take the one with https://, or say first which hosts lie in your own network").By("headsup config inside.hosts chat.example.internal")
}

// private reports an address that leads nowhere but into this machine or a network
// of its own, or that hides such a one (NAT64, 6to4).
func private(ip netip.Addr) bool {
	ip = ip.Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return true
	}
	for _, net := range [...]string{"100.64.0.0/10", "0.0.0.0/8", "192.0.0.0/24", "198.18.0.0/15", "240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16"} {
		if netip.MustParsePrefix(net).Contains(ip) {
			return true
		}
	}
	return false
}
