package compose

import (
	"math"

	"headsup/internal/journal"
)

// courseOf says which way a number goes: against its target where it has one.
func courseOf(n Number) string {
	now, ok := journal.ParseQuantity(n.Value)
	if !ok {
		return ""
	}
	if aim, ok := journal.ParseBound(n.Target); ok && n.Target != "" && now.Comparable(aim.Quantity) {
		if reached(now.Value, aim) {
			return "on target"
		}
		before, ok := journal.ParseQuantity(n.Before)
		if !ok || !now.Comparable(before) {
			return "not there yet"
		}
		was, is := math.Abs(before.Value-aim.Value), math.Abs(now.Value-aim.Value)
		switch {
		case is < was:
			return "nearer the target"
		case is > was:
			return "further from the target"
		}
		return "not moving"
	}
	before, ok := journal.ParseQuantity(n.Before)
	switch {
	case !ok || !now.Comparable(before):
		return ""
	case now.Value > before.Value:
		return "up"
	case now.Value < before.Value:
		return "down"
	}
	return "not moving"
}

// reached reports whether a value is where its target wants it.
func reached(value float64, aim journal.Bound) bool {
	switch aim.Side {
	case '<':
		return value <= aim.Value
	case '>':
		return value >= aim.Value
	}
	return value == aim.Value
}
