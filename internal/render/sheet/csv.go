package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// CSV is the tables as comma-separated values in UTF-8, each with its heads;
// an empty line parts one from the next. A text that a program would take for a
// formula has an apostrophe before it, as people type it there, and nothing else
// has one: numbers, also negative ones, and days stand as they are.
func (b Book) CSV() ([]byte, error) {
	var out bytes.Buffer
	for i, s := range b.Sheets {
		if i > 0 {
			out.WriteByte('\n')
		}
		w := csv.NewWriter(&out)
		rows := [][]string{make([]string, 0, len(s.Columns))}
		for _, head := range s.Columns {
			rows[0] = append(rows[0], guarded(head))
		}
		for _, row := range s.Rows {
			fields := make([]string, len(s.Columns))
			for j := range min(len(row), len(fields)) {
				fields[j] = row[j].String()
				if row[j].kind == words {
					fields[j] = guarded(fields[j])
				}
			}
			rows = append(rows, fields)
		}
		if err := w.WriteAll(rows); err != nil {
			return nil, fmt.Errorf("write %q as CSV: %w", s.Name, err)
		}
	}
	return out.Bytes(), nil
}

// guarded puts the apostrophe before what would be a formula.
func guarded(s string) string {
	if startsFormula(strings.TrimLeft(s, " ")) {
		return "'" + s
	}
	return s
}
