package ics

// What one file may cost. Calendars come from anywhere: a rule of eleven words
// can mean a billion meetings, so everything that a file can ask for has an
// end, and what lies beyond it is left out with a warning. The figures are some
// hundred times what the largest honest calendars need.
const (
	maxBytes    = 64 << 20  // of the file; a calendar of ten busy years has 20 MB
	maxLine     = 512 << 10 // of one unfolded line; the rest of the line is cut
	maxEvents   = 200_000
	maxZones    = 500    // zone names that are looked up on the disk
	maxDates    = 20_000 // RDATE or EXDATE values of one event
	maxPeople   = 2_000  // ATTENDEE lines of one event
	maxRules    = 16     // RRULE or EXRULE lines of one event
	maxList     = 400    // values of one BYDAY, BYMONTH … list
	maxOnsets   = 5_000  // changes of the clock that one VTIMEZONE may make
	maxWarnings = 100
	maxText     = 200 // runes of a title or a name that are kept

	// Steps of rule expansion. A step is one day, hour, minute or second looked
	// at; twenty million take about half a second.
	maxStepsPerEvent = 500_000
	maxStepsPerZone  = 200_000
	maxStepsPerFile  = 20_000_000

	// Occurrences of one event and of all in the span that is asked for.
	maxPerEvent = 20_000
	maxPerFile  = 200_000
)

// crowd is the size from which a meeting is an audience: having sat among so
// many is no contact with each of them.
const crowd = 25
