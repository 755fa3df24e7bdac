package advise

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Failure is an expectation of a file that does not hold.
type Failure struct {
	File string
	Line int
	Text string // what was expected
	Got  string // what was found instead, as a clause
}

// String is "file:line: what was expected, but …".
func (f Failure) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", f.File, f.Line, f.Text, f.Got)
}

// Known reports an unknown rule among names: a Misread fault.
func Known(names []string) error {
	for _, name := range names {
		if !journal.IsRule(name) {
			wrong := fault.New(fault.Misread, "unknown rule `%s`", name)
			if near := journal.Nearest(name, journal.RuleNames()); near != "" {
				return wrong.Do("did you mean `%s`?", near)
			}
			return wrong.Do("the rules are listed by `headsup help rules`")
		}
	}
	return nil
}

// CheckExpectations replays a file and returns the expectations that do not
// hold, and how many were looked at. An expectation sees the entries above it
// dated up to its day; only some rules may be looked at, and then `expect none`
// speaks of those.
func CheckExpectations(file *journal.File, set Settings, only []string) (failures []Failure, checked int, err error) {
	if err := Known(only); err != nil {
		return nil, 0, err
	}
	for _, x := range file.Expects {
		if x.Rule != "" && len(only) > 0 && !slices.Contains(only, x.Rule) {
			continue
		}
		rules := only
		if x.Rule != "" {
			rules = []string{x.Rule}
		}
		checked++
		b := book.Fold(seenBy(x, file), x.On)
		var fired []*Move
		for _, m := range Moves(b, set, rules...) {
			if x.Rule == "" || m.matches(x) {
				fired = append(fired, m)
			}
		}
		switch want := x.Rule != "" && !x.Not; {
		case want && len(fired) == 0:
			failures = append(failures, Failure{file.Name, x.Line, x.On.String() + " " + x.Text, "it does not fire" + instead(Moves(b, set, rules...))})
		case !want && len(fired) > 0:
			failures = append(failures, Failure{file.Name, x.Line, x.On.String() + " " + x.Text, "it fires: " + summary(fired)})
		}
	}
	return failures, checked, nil
}

// seenBy are the entries an expectation sees: those above it. A file has no
// recording, so that of a meeting of the expectation's own day its place must
// say whether it was planned: it was if a line below it has an earlier day, else
// it was written down after it was held.
func seenBy(x journal.Expect, file *journal.File) []journal.Entry {
	entries := file.Entries[:x.Above]
	cloned := false
	for i := range entries {
		if e := &entries[i]; e.Verb != journal.Met || e.On != x.On || knownBefore(file, i, x) {
			continue
		}
		if !cloned {
			entries, cloned = slices.Clone(entries), true
		}
		entries[i].Recorded = (x.On + 1).In(time.UTC).Add(24 * time.Hour) // past it in every zone
	}
	return entries
}

// knownBefore reports whether an entry or an expectation between an entry and
// the one that looks back at it is dated before the entry's day.
func knownBefore(file *journal.File, at int, from journal.Expect) bool {
	on := file.Entries[at].On
	for i := at + 1; i < from.Above; i++ {
		if file.Entries[i].On < on {
			return true
		}
	}
	for _, x := range file.Expects {
		if file.Lines[at] < x.Line && x.Line < from.Line && x.On < on {
			return true
		}
	}
	return false
}

// matches reports whether a move is the one an expectation names: every person,
// project and entry that is given must fit.
func (m *Move) matches(x journal.Expect) bool {
	return m.Rule == x.Rule &&
		(x.Person == "" || x.Person == m.Person) &&
		(x.Project == "" || slices.Contains(m.projects, x.Project)) &&
		(x.Entry == 0 || x.Entry == m.entry)
}

func instead(moves []*Move) string {
	if len(moves) == 0 {
		return ""
	}
	return "; the rule speaks of " + summary(moves)
}

func summary(moves []*Move) string {
	var out []string
	for _, m := range moves {
		who := ""
		if m.Person != "" {
			who = " @" + m.Person
		}
		out = append(out, strings.TrimSpace(m.Rule+who+" "+m.About))
	}
	return strings.Join(out, ", ")
}
