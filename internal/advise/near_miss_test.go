package advise_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// everyFiring looks at each place in the rules' journals where a rule is
// expected to fire: at the entries it sees, on that day.
func everyFiring(t *testing.T, look func(t *testing.T, x journal.Expect, entries []journal.Entry)) {
	t.Helper()
	for _, path := range journals(t, "testdata/*.journal") {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".journal"), func(t *testing.T) {
			file := read(t, path)
			for _, x := range file.Expects {
				if !x.Not && x.Rule != "" {
					look(t, x, slices.Clone(file.Entries[:x.Above]))
				}
			}
		})
	}
}

// fired are the moves of some rules, as what fires for whom and about what.
func fired(entries []journal.Entry, day civil.Day, rules ...string) []string {
	var all []string
	for _, m := range advise.Moves(book.Fold(entries, day), nil, rules...) {
		all = append(all, m.Rule+" @"+m.Person+" "+m.About)
	}
	slices.Sort(all)
	return all
}

// tagged adds a tag to every line of a verb, in the place of one it has.
func tagged(entries []journal.Entry, verb journal.Verb, tag journal.Tag, value string) []journal.Entry {
	out := slices.Clone(entries)
	for i := range out {
		if out[i].Verb == verb {
			out[i].Tokens = append(slices.DeleteFunc(slices.Clone(out[i].Tokens), func(t journal.Token) bool {
				return t.Of == journal.OfTag && t.Tag == tag
			}), journal.TagToken(tag, value))
		}
	}
	return out
}

// with adds a line to a journal.
func with(t *testing.T, entries []journal.Entry, on civil.Day, line string) []journal.Entry {
	t.Helper()
	e, err := journal.Parse(on.String() + " " + line)
	if err != nil {
		t.Fatal(err)
	}
	e.Seq = int64(len(entries) + 1)
	return append(slices.Clip(entries), e)
}

// Quiet days and leave, theirs and one's own, hold a move back from the list.
// They change no firing of any rule.
func TestLeaveAndQuietDaysChangeNoFiring(t *testing.T) {
	everyFiring(t, func(t *testing.T, x journal.Expect, entries []journal.Entry) {
		still := tagged(entries, journal.Person, journal.Quiet, "mon,tue,wed,thu,fri,sat,sun")
		still = tagged(still, journal.Person, journal.Away, (x.On-30).String()+".."+(x.On+30).String())
		still = tagged(still, journal.Me, journal.Away, (x.On-30).String()+".."+(x.On+30).String())
		if diff := cmp.Diff(fired(entries, x.On), fired(still, x.On)); diff != "" {
			t.Errorf("line %d, %s: with everybody on leave (+)\n%s", x.Line, x.On, diff)
		}
	})
}

// Whoever has gone is told, asked and thanked nothing: on the day after their
// last, no move is about them.
func TestWhoHasGoneIsLeftAlone(t *testing.T) {
	everyFiring(t, func(t *testing.T, x journal.Expect, entries []journal.Entry) {
		gone, b := entries, book.Fold(entries, x.On)
		for p := range b.People() {
			if p.RelationOn(x.On) != book.Unrelated {
				gone = with(t, gone, x.On, "person @"+p.Slug+" until:"+(x.On-1).String())
			}
		}
		for _, m := range advise.Moves(book.Fold(gone, x.On), nil) {
			left := func(slug string) bool {
				p := b.Person(slug)
				return p != nil && p.RelationOn(x.On) != book.Unrelated
			}
			if left(m.Person) || slices.ContainsFunc(m.Act.People, left) {
				t.Errorf("line %d, %s: %s @%s %s (%s) though they have gone", x.Line, x.On, m.Rule, m.Person, m.About, m.Do())
			}
		}
	})
}

// What only the owner may see is told to nobody.
func TestPrivateProjectsAreToldToNobody(t *testing.T) {
	everyFiring(t, func(t *testing.T, x journal.Expect, entries []journal.Entry) {
		private := tagged(entries, journal.Project, journal.Visible, "private")
		b := book.Fold(private, x.On)
		for _, m := range advise.Moves(b, nil) {
			if !tells(m.Act) || m.Rule == "agenda" { // who meets on it is at the table
				continue
			}
			told := slices.Clone(m.Act.Projects)
			for _, n := range m.Act.Entries {
				told = slices.AppendSeq(told, b.Item(n).Projects())
			}
			for _, slug := range told {
				if p := b.Project(slug); p != nil && p.Visible == book.Private {
					t.Errorf("line %d, %s: %s @%s %s wants +%s told, which is private: %s", x.Line, x.On, m.Rule, m.Person, m.About, slug, m.Do())
				}
			}
		}
	})
}

// A minor project is left alone by the rules about major ones, and by no other.
func TestMinorProjects(t *testing.T) {
	major := []string{"surprise", "never-told", "silence", "date-near", "idle", "clarity", "status-stale", "ally"}
	var others []string
	for _, name := range ruleNames() {
		if !slices.Contains(major, name) {
			others = append(others, name)
		}
	}
	everyFiring(t, func(t *testing.T, x journal.Expect, entries []journal.Entry) {
		minor := tagged(entries, journal.Project, journal.Major, "no")
		b := book.Fold(minor, x.On)
		for _, m := range advise.Moves(b, nil, major...) {
			p := b.Project(strings.TrimPrefix(m.About, "+"))
			if p != nil && !hasLine(minor, p.Slug) {
				continue // a name alone cannot be minor
			}
			if p == nil || !p.IsGoal {
				t.Errorf("line %d, %s: %s @%s %s though it is minor", x.Line, x.On, m.Rule, m.Person, m.About)
			}
		}
		if diff := cmp.Diff(fired(entries, x.On, others...), fired(minor, x.On, others...)); diff != "" {
			t.Errorf("line %d, %s: with minor projects (+)\n%s", x.Line, x.On, diff)
		}
	})
}

// hasLine reports whether a project is defined by a line of its own.
func hasLine(entries []journal.Entry, slug string) bool {
	return slices.ContainsFunc(entries, func(e journal.Entry) bool { return e.Verb == journal.Project && e.Project() == slug })
}

// A move that is snoozed until a day is gone through that day, and on the next
// it is as if it had not been snoozed; dismissed, it stays away.
func TestSnoozedUntilADay(t *testing.T) {
	everyFiring(t, func(t *testing.T, x journal.Expect, entries []journal.Entry) {
		for _, m := range advise.Moves(book.Fold(entries, x.On), nil, x.Rule) {
			line, key := "snooze "+m.Rule, m.Rule+" @"+m.Person+" "+m.About
			if m.Person != "" {
				line += " @" + m.Person
			}
			if strings.HasPrefix(m.About, "+") || strings.HasPrefix(m.About, "#") {
				line += " " + m.About
			}
			put := with(t, entries, x.On, line+" until:"+(x.On+2).String())
			for _, day := range []civil.Day{x.On, x.On + 2} {
				if slices.Contains(fired(put, day, m.Rule), key) {
					t.Errorf("line %d: %s is there on %s though it was put off: %s", x.Line, key, day, line)
				}
			}
			if was, is := fired(entries, x.On+3, m.Rule), fired(put, x.On+3, m.Rule); slices.Contains(was, key) != slices.Contains(is, key) {
				t.Errorf("line %d: %s is not on %s as if it had never been put off", x.Line, key, x.On+3)
			}
			if slices.Contains(fired(with(t, entries, x.On, line), x.On+30, m.Rule), key) {
				t.Errorf("line %d: %s is back though it was dismissed: %s", x.Line, key, line)
			}
		}
	})
}

// tells reports whether an act brings something to somebody.
func tells(a advise.Act) bool {
	return a.Document != "" || a.Verb == journal.Told || a.Verb == journal.Ask
}
