package civil

import (
	"time"

	"headsup/internal/fault"
)

// Today is the civil day at an instant in a zone; no zone is UTC.
func Today(now time.Time, zone *time.Location) Day {
	if zone == nil {
		zone = time.UTC
	}
	return DayOf(now.In(zone))
}

// ParseZone finds a zone by its name in the IANA database, Europe/Madrid or
// UTC. It refuses "Local": a book reads the same on every machine.
func ParseZone(name string) (*time.Location, error) {
	if name == "" || name == "Local" {
		return nil, fault.New(fault.Misread, "%q names no time zone", name).Do("write one such as Europe/Madrid or UTC")
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fault.New(fault.Misread, "there is no time zone %q", name).Do("write one such as Europe/Madrid or UTC")
	}
	return zone, nil
}
