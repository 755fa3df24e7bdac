package ics

import (
	"strings"
	"time"

	"headsup/internal/civil"
)

// zone turns wall clocks into instants and back. It is a zone of the IANA
// database, or what a VTIMEZONE of the file says.
type zone struct {
	loc     *time.Location // nil: as defined in the file
	defined *definition
}

// offset is how many seconds east of UTC clocks are at an instant.
func (z *zone) offset(unix int64) int64 {
	if z.loc == nil {
		return z.defined.offset(unix)
	}
	_, offset := time.Unix(unix, 0).In(z.loc).Zone()
	return int64(offset)
}

// wall is what clocks in the zone show at an instant.
func (z *zone) wall(unix int64) wall { return wallFromUnix(unix + z.offset(unix)) }

// instant is when clocks in the zone show w. A time that comes twice, when
// clocks go back, is the first one; a time that is skipped, when they go
// forward, is read with the offset before the change (RFC 5545, 3.3.5).
func (z *zone) instant(w wall) int64 {
	unix := w.unix()
	before, after := z.offset(unix-secondsInDay), z.offset(unix+secondsInDay)
	if before != after && z.offset(unix-before) != before && z.offset(unix-after) == after {
		return unix - after
	}
	return unix - before
}

// zones finds the zones of one VCALENDAR by the names its values use.
type zones struct {
	utc      *zone
	floating *zone                  // for times that name no zone
	defined  map[string]*definition // by TZID
	found    map[string]*zone       // nil: looked for in vain
	told     map[string]bool        // names that are unknown and were warned of
	atlas    *atlas
	budget   *steps // for working out the definitions
}

func newZones(owner *time.Location, atlas *atlas, budget *steps) *zones {
	return &zones{
		utc:      &zone{loc: time.UTC},
		floating: &zone{loc: owner},
		defined:  map[string]*definition{},
		found:    map[string]*zone{},
		told:     map[string]bool{},
		atlas:    atlas,
		budget:   budget,
	}
}

// find looks a TZID up: "" is the floating zone. A name that the IANA database
// or Windows knows is taken from the database, which is kept right, before the
// definition that the file carries, which was right on the day of the export.
// Only then come names that tell something of the place or the offset.
func (zs *zones) find(name string) (z *zone, ok bool) {
	name = strings.TrimSpace(name)
	if name == "" {
		return zs.floating, true
	}
	z, looked := zs.found[name]
	if !looked {
		z = zs.lookUp(name)
		zs.found[name] = z
	}
	if z == nil {
		return zs.floating, false
	}
	return z, true
}

func (zs *zones) lookUp(name string) *zone {
	if loc := zs.atlas.database(name); loc != nil {
		return &zone{loc: loc}
	}
	if d := zs.defined[name]; d != nil {
		if loc := zs.atlas.database(d.location); loc != nil {
			return &zone{loc: loc}
		}
		if d.settle(zs.budget) {
			return &zone{defined: d}
		}
	}
	if loc := zs.atlas.byPlace(name); loc != nil {
		return &zone{loc: loc}
	}
	if offset, ok := offsetIn(name); ok {
		return &zone{loc: time.FixedZone(name, offset)}
	}
	return nil
}

// atlas remembers what was looked up in the zone database, for all calendars of
// a file. A look-up reads the disk, so a file gets a limited number of them.
type atlas struct {
	names  map[string]*time.Location // nil: there is none
	places map[string]*time.Location
}

func newAtlas() *atlas {
	return &atlas{names: map[string]*time.Location{}, places: map[string]*time.Location{}}
}

func (a *atlas) database(name string) *time.Location { return remember(a.names, name, database) }
func (a *atlas) byPlace(name string) *time.Location  { return remember(a.places, name, byPlace) }

func remember(known map[string]*time.Location, name string, find func(string) *time.Location) *time.Location {
	loc, looked := known[name]
	if !looked && len(known) < maxZones && len(name) < maxText {
		loc = find(name)
		known[name] = loc
	}
	return loc
}

// database finds a zone by its IANA name, by a path that ends in one
// ("/mozilla.org/20050126_1/Europe/Berlin", "posix/Europe/Vaduz") or by its
// Windows name.
func database(name string) *time.Location {
	if loc, err := civil.ParseZone(name); err == nil {
		return loc
	}
	if loc, err := civil.ParseZone(windowsZone(name)); err == nil {
		return loc
	}
	if strings.HasPrefix(name, "/") || strings.HasPrefix(name, "posix/") {
		parts := strings.Split(strings.Trim(name, "/"), "/")
		for _, n := range []int{3, 2} {
			if n <= len(parts) {
				if loc, err := civil.ParseZone(strings.Join(parts[len(parts)-n:], "/")); err == nil {
					return loc
				}
			}
		}
	}
	return nil
}

// byPlace finds a zone by the cities that a name lists, as Outlook shows them:
// "(UTC+01:00) Amsterdam, Berlin, Bern"; also "Germany/Berlin", "US-Eastern".
func byPlace(name string) *time.Location {
	if loc, err := civil.ParseZone(strings.Replace(name, "-", "/", 1)); err == nil {
		return loc
	}
	if _, behind, ok := strings.Cut(name, ")"); ok && strings.HasPrefix(name, "(") {
		name = behind
	}
	if loc, err := civil.ParseZone(windowsZone(strings.TrimSuffix(strings.TrimSpace(name), " (US & Canada)"))); err == nil {
		return loc
	}
	for _, place := range strings.FieldsFunc(name, func(r rune) bool { return r == ',' || r == '/' || r == ';' }) {
		place = strings.ReplaceAll(strings.TrimSpace(place), " ", "_")
		for _, region := range []string{"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/"} {
			if loc, err := civil.ParseZone(region + place); err == nil && place != "" {
				return loc
			}
		}
	}
	return nil
}

// offsetIn finds an offset in a name such as UTC+01, GMT-0500 or
// "(UTC-05:00) somewhere".
func offsetIn(name string) (seconds int, ok bool) {
	name = strings.TrimPrefix(strings.ToUpper(name), "(")
	for _, prefix := range []string{"UTC", "GMT"} {
		if rest, has := strings.CutPrefix(name, prefix); has {
			if end := strings.IndexAny(rest, ")/"); end >= 0 {
				rest = rest[:end]
			}
			rest, _, _ = strings.Cut(strings.TrimSpace(rest), " ")
			return readOffset(rest)
		}
	}
	return readOffset(name)
}
