package journal

// Suggestion is a line that a collector offers. It is nobody's word until the
// owner keeps it.
type Suggestion struct {
	Source string // where it came from: "git:/home/mira/src/atlas", "ics:work.ics"
	Key    string // what it is there, the same on every collection
	Line   string // the canonical line it would record
	Why    string // one clause for the owner: "14 commits, 3 to 9 March"
}
