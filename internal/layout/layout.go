// Package layout sets the owner's views out for files: their tables in columns
// for programs that calculate, and the pictures that belong to them. A view is
// computed elsewhere, and how a table or a picture is written as well.
//
// What a view shows is the owner's alone. Nothing here is sent to anybody.
package layout

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/compose"
)

// Cells of a table.
func words(s string) compose.Value { return compose.Value{Text: s} }

func day(d civil.Day) compose.Value { return compose.Value{Day: d} }

func number(n float64) compose.Value { return compose.Value{Number: &n} }

// some is a number whose place is left free where there is none.
func some(n float64) compose.Value {
	if n == 0 {
		return compose.Value{}
	}
	return number(n)
}

// yes is a mark where something holds.
func yes(holds bool) compose.Value {
	if holds {
		return words("yes")
	}
	return compose.Value{}
}

// list is several slugs in one cell. Slugs stand without their sigil: what begins
// with @ or + is taken for a formula by the programs that read tables.
func list(slugs []string) compose.Value { return words(strings.Join(slugs, ", ")) }
