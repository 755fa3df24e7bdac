// Package journal is the grammar: one line says one thing.
//
//	[DATE [TIME]] VERB words… [@person…] [+project…] [#entry…] [key:value…]
//
// A line is read by a Reader (what people type and files hold) or by Parse
// (what is stored), and written by Entry.String; reading a written line gives
// the same entry. The verb table and the tag table in this package are the
// documentation of the grammar: help, completion and doc/journal.md print them.
//
// The package knows verbs, tags and tokens. It does not know people, projects
// or what an entry means beside others, nor where lines are stored.
package journal
