package programme

import (
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// row is one line of a table, by the names of its columns.
type row map[string]string

// table reads a table whose first line names the columns.
func table(tables fs.FS, name string) (rows []row, err error) {
	in, err := tables.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read the programme: %w", err)
	}
	defer func() {
		if closing := in.Close(); err == nil {
			err = closing
		}
	}()
	reader := csv.NewReader(in)
	columns, err := reader.Read()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	for {
		cells, err := reader.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		r := row{}
		for i, cell := range cells {
			r[columns[i]] = cell
		}
		rows = append(rows, r)
	}
}

// day is a day of a table; the first of all days where it is none.
func (r row) day(column string) civil.Day {
	day, _ := civil.ParseISO(r[column])
	return day
}

// project is the name of a goal: its tracking issue stays the same from one
// half-year to the next, while titles and documents change.
func (r row) project() string { return "g" + r["tracking_issue"] }

// champions are those who stand up for a goal in the teams, nobody twice:
// "lang:tmandry; types:lcnr".
func (r row) champions() (slugs []string) {
	seen := map[string]bool{}
	for piece := range strings.SplitSeq(r["champions"], ";") {
		_, handle, ok := strings.Cut(piece, ":")
		if slug := person(handle); ok && !seen[slug] {
			seen[slug] = true
			slugs = append(slugs, slug)
		}
	}
	return slugs
}

// person makes a name of a handle: "1c3t3a" is @u-1c3t3a, since a name begins
// with a letter.
func person(handle string) string {
	slug := strings.ToLower(strings.TrimSpace(handle))
	if !journal.IsSlug(slug) {
		slug = "u-" + slug
	}
	return slug
}
