package view

import (
	"fmt"
	"strings"
)

// Covers names the kinds of ask that an account covers.
func (a Account) Covers() string {
	var kinds []string
	for _, ask := range a.Safe {
		if ask.Covered {
			kinds = append(kinds, ask.Kind)
		}
	}
	if len(kinds) == len(a.Safe) {
		return "any ask"
	}
	return strings.Join(kinds, ", ")
}

// SaysSafe says in a sentence what can be asked for now.
func (a Account) SaysSafe() string {
	var can, cannot []string
	for _, ask := range a.Safe {
		said := fmt.Sprintf("%s (%.1f", nounOf(ask.Kind), ask.Cost)
		switch {
		case ask.Covered:
			can = append(can, said+")")
		case len(ask.Cover) > 0:
			cannot = append(cannot, said+", "+Covering(ask.Cover)+")")
		default:
			cannot = append(cannot, said+")")
		}
	}
	switch {
	case len(cannot) == 0:
		return "It covers any ask: " + strings.Join(can, ", ") + "."
	case len(can) == 0:
		return "It covers no ask: " + strings.Join(cannot, ", ") + "."
	}
	return "It covers " + strings.Join(can, ", ") + "; not " + strings.Join(cannot, ", ") + "."
}

// Covering says what would cover an ask.
func Covering(deposits []int64) string {
	if len(deposits) == 0 {
		return "what the book offers now is not enough"
	}
	return Cited(deposits) + " would cover it"
}

// nounOf names what is asked for.
func nounOf(kind string) string {
	switch kind {
	case "intro":
		return "an introduction"
	case "resource":
		return "a resource"
	}
	return kind
}
