// Package examples holds the sample books, so that the program can show one
// without a file beside it.
package examples

import _ "embed"

// Mira is half a year of a billing lead in Madrid.
//
//go:embed mira.journal
var Mira string
