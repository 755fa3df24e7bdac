// Package examples holds the sample books, so that the program can show one
// without a file beside it.
package examples

import (
	_ "embed"

	"headsup/internal/civil"
)

// Mira is half a year of a billing lead in Madrid.
//
//go:embed mira.journal
var Mira string

// MiraWeek is a day of the week of her book in which most is going on.
func MiraWeek() civil.Day { return civil.Date(2026, 6, 15) }
