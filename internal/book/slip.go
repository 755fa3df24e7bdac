package book

import "headsup/internal/civil"

// Slip is a move of a date to a later one.
type Slip struct {
	Pos            // where it was moved
	From civil.Day // the date before
	To   civil.Day
	Set  Pos   // where the date before had been set
	Item *Item // the line or the amendment that moved it
}

// Slips are the moves of the date to a later one, in order. A first date is
// none; one that was taken away in between is compared with the one before.
func (p *Project) Slips() []Slip {
	var slips []Slip
	var before DateChange
	for _, change := range p.dates {
		if change.By.IsZero() {
			continue
		}
		if !before.By.IsZero() && change.By > before.By {
			slips = append(slips, Slip{Pos: change.Pos, From: before.By, To: change.By, Set: before.Pos, Item: change.Item})
		}
		before = change
	}
	return slips
}

// Turn is the last change of a state into another.
type Turn struct {
	From StateChange // the line that had set the state before; its Item is nil if there was none
	To   StateChange // the line that set the present one
}

// Turn is the last change of the state; its To has no Item while there is no
// state. The same state again is no change.
func (p *Project) Turn() Turn {
	var t Turn
	for _, s := range p.states {
		if t.To.Item == nil || s.State != t.To.State {
			t = Turn{From: t.To, To: s}
		}
	}
	return t
}
