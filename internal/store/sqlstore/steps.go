package sqlstore

// Steps lists the statements that bring a database of an earlier version up to
// date, in the same dialect.
func Steps(version int64) []string {
	var all []string
	for v, step := range [][]string{1: {
		`ALTER TABLE message ADD COLUMN page BLOB`,
		`ALTER TABLE message ADD COLUMN page_hash BLOB`,
		`CREATE TABLE link (
			book INTEGER NOT NULL,
			token BLOB NOT NULL,
			message BLOB NOT NULL,
			created INTEGER NOT NULL,
			expires INTEGER NOT NULL,
			revoked INTEGER NOT NULL,
			answers INTEGER NOT NULL,
			given BLOB NOT NULL,
			PRIMARY KEY (book, token))`,
		`CREATE INDEX link_message ON link (book, message)`,
	}, 2: {
		// What several people are asked, and the links they were given. Neither
		// table numbers its rows, and what was answered is one value: nothing
		// here says in which order answers came.
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
	}, 3: {
		`ALTER TABLE book ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0`,
	}} {
		if int64(v) >= version {
			all = append(all, step...)
		}
	}
	return all
}
