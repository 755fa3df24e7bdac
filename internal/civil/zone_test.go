package civil

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every machine

	"headsup/internal/fault"
)

// One instant is two days: half past eleven in Madrid is tomorrow in Tokyo.
func TestTodayInZones(t *testing.T) {
	now := time.Date(2026, time.July, 31, 21, 30, 0, 0, time.UTC)
	for name, want := range map[string]string{
		"Europe/Madrid": "2026-07-31", "Asia/Tokyo": "2026-08-01", "UTC": "2026-07-31", "America/Los_Angeles": "2026-07-31",
	} {
		zone, err := ParseZone(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := Today(now, zone).String(); got != want {
			t.Errorf("today in %s = %s, want %s", name, got, want)
		}
	}
	if got := Today(now.In(time.FixedZone("", 9*3600)), nil).String(); got != "2026-07-31" {
		t.Errorf("today without a zone = %s, want the day of UTC", got)
	}
}

func TestParseZoneRefuses(t *testing.T) {
	for _, name := range []string{"", "Local", "Europe/Madird", "CEST+2", "../../etc/passwd", "/etc/localtime", "Europe", "Europe/Madrid\n", "\x00"} {
		zone, err := ParseZone(name)
		if zone != nil || !fault.Is(err, fault.Misread) {
			t.Errorf("ParseZone(%q) = %v, %v, want a misreading", name, zone, err)
		}
	}
	if _, err := ParseZone("Europe/Madird"); !strings.Contains(err.Error(), "Europe/Madird") {
		t.Errorf("%q does not name the zone", err)
	}
}
