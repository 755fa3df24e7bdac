package deliver

import (
	"net/netip"
	"testing"
)

// Whatever leads inside is private, however it is written.
func TestPrivate(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "127.8.8.8": true, "::1": true, "0.0.0.0": true, "::": true,
		"10.1.2.3": true, "172.16.0.1": true, "192.168.1.1": true, "fd00::1": true, "fe80::1": true,
		"169.254.169.254": true, "::ffff:169.254.169.254": true, "::ffff:10.0.0.1": true,
		"100.64.0.1": true, "198.18.0.1": true, "192.0.0.1": true, "224.0.0.1": true, "ff02::1": true, "255.255.255.255": true,
		"64:ff9b::a00:1": true, "2002:a00:1::": true,
		"93.184.216.34": false, "2606:2800:220:1:248:1893:25c8:1946": false, "172.32.0.1": false, "::ffff:93.184.216.34": false,
	} {
		if got := private(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s is private: %v", address, got)
		}
	}
}
