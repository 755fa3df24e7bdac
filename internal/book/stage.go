package book

import "headsup/internal/civil"

// Stage is how far a working relationship has come: one learns with somebody
// new, delivers for somebody settled, and with a partner clears the way and
// opens doors.
type Stage uint8

// The stages in order. Somebody without a present relation has none.
const (
	NoStage Stage = iota
	StageNew
	StageSettled
	StagePartner
)

// The days of a relation up to which, both included, somebody is new and then
// settled.
const (
	newFor     = 90
	settledFor = 365
)

var stageNames = [...]string{"", "new", "settled", "partner"}

// String is the word for the stage; empty for NoStage.
func (s Stage) String() string { return stageNames[s] }

// StageOn is the stage on a day, counted from the day the relation that holds
// then began: a peer who becomes manager is new again.
func (p *Person) StageOn(day civil.Day) Stage {
	became := p.Became(day)
	switch {
	case became.IsZero():
		return NoStage
	case day-became <= newFor:
		return StageNew
	case day-became <= settledFor:
		return StageSettled
	}
	return StagePartner
}
