package view

import (
	"fmt"
	"strings"
)

// Heading is what stands over the rows of a kind.
func (r InventoryRow) Heading() string {
	switch r.Kind {
	case "project":
		return "Projects"
	case "goal":
		return "Goals"
	case "duty":
		return "Duties"
	case "promise":
		return "Promised"
	case "request":
		return "Asked of you"
	}
	return "Besides"
}

// ForWhom is whom something is for: those it names, else its goal and the goal's
// owner.
func (r InventoryRow) ForWhom() string {
	switch {
	case r.For != "":
		return "@" + strings.ReplaceAll(r.For, ",", ", @")
	case r.Goal != "" && r.GoalOwner != "":
		return "+" + r.Goal + " @" + r.GoalOwner
	case r.Goal != "":
		return "+" + r.Goal
	}
	return ""
}

// SaysGoesOn says that work went on after a stop; "" where none did.
func (r InventoryRow) SaysGoesOn() string {
	if r.GoesOn == 0 {
		return ""
	}
	since, work := "it was stopped", "1 entry"
	if r.Mark == "stop" {
		since = fmt.Sprintf("@%s said stop on %s", r.MarkedBy, r.MarkedOn)
	}
	if r.GoesOn != 1 {
		work = fmt.Sprintf("%d entries", r.GoesOn)
	}
	return fmt.Sprintf("%s of work since %s, the last on %s.", work, since, r.Last)
}
