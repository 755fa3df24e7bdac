// Package sheet writes tables for programs that calculate: CSV and XLSX. A cell
// has a type (words, a number, a day), and none is ever a formula, whatever a
// stranger wrote into it.
//
// It knows the two file formats and nothing of what the tables say. The same
// tables give the same bytes.
package sheet

import (
	"strconv"
	"strings"

	"headsup/internal/civil"
)

// Book is a file of tables.
type Book struct {
	Title, Author string
	Day           civil.Day // when it was made
	Sheets        []Sheet
}

// Sheet is one table.
type Sheet struct {
	Name    string // on its tab; what a tab may not hold is left out
	Columns []string
	Rows    [][]Cell
}

// Cell is what stands in a row and a column. The zero Cell is empty.
type Cell struct {
	kind   kind
	text   string
	number float64
	day    civil.Day
}

type kind uint8

const (
	empty kind = iota
	words
	number
	day
)

// Words is a cell of text.
func Words(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{kind: words, text: s}
}

// Number is a cell that can be reckoned with.
func Number(v float64) Cell { return Cell{kind: number, number: v} }

// Day is a cell with a civil day; the zero day leaves it empty.
func Day(d civil.Day) Cell {
	if d.IsZero() {
		return Cell{}
	}
	return Cell{kind: day, day: d}
}

// String is the cell as plain text.
func (c Cell) String() string {
	switch c.kind {
	case number:
		return strconv.FormatFloat(c.number, 'f', -1, 64)
	case day:
		return c.day.String()
	}
	return c.text
}

// startsFormula reports a text that a program would take for a formula, or
// for the beginning of one, if it were typed into a cell.
func startsFormula(s string) bool {
	return s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(s)[0])
}
