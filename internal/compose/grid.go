package compose

import "headsup/internal/civil"

// Grid is a table with columns: of each row, the values in their order.
type Grid struct {
	Name    string
	Columns []string
	Rows    [][]Value
}

// Value is what stands in a row and a column of a grid: words, a number or a day.
type Value struct {
	Text   string
	Number *float64  // if it is a number
	Day    civil.Day // if it is a day
}
