package sqlstore

import "slices"

// Since lists the statements that make a database of an older version what it is
// today, in SQLite's dialect. Every step adds and changes nothing of what there
// is, so that a book that was broken off in the middle is still the older one.
func Since(version int64) []string {
	steps := [][]string{askingByLink()} // the first makes version 2 of 1
	return slices.Concat(steps[version-1:]...)
}

// askingByLink makes the tables of questionnaires. A link is found by its hash and
// listed with its questionnaire; neither has a row number that would count, and
// what was answered is one value, so that rows say nothing of the order in which
// answers came.
func askingByLink() []string {
	return []string{
		`CREATE TABLE questionnaire (
			book INTEGER NOT NULL,
			id BLOB NOT NULL,
			form TEXT NOT NULL,
			given TEXT NOT NULL,
			PRIMARY KEY (book, id)) WITHOUT ROWID`,
		`CREATE TABLE invitation (
			book INTEGER NOT NULL,
			hash BLOB NOT NULL,
			questionnaire BLOB NOT NULL,
			person TEXT NOT NULL,
			state TEXT NOT NULL,
			PRIMARY KEY (book, hash)) WITHOUT ROWID`,
	}
}
