package advise_test

import (
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// What each rule's own journal tells happened once before, over a year ago: what
// of it lies behind the horizon changes no move, and every rule speaks.
func TestHorizonChangesNoRule(t *testing.T) {
	spoke := map[string]bool{}
	for _, path := range journals(t, "testdata/*.journal") {
		file := read(t, path)
		entries := twice(t, file.Entries, book.Horizon+14)
		seen := map[civil.Day]bool{}
		for _, x := range file.Expects {
			if x.Not || seen[x.On] {
				continue
			}
			seen[x.On] = true
			whole := advise.Moves(book.Fold(entries, x.On), nil)
			bounded := advise.Moves(book.Fold(book.Within(entries, x.On), x.On), nil)
			if diff := cmp.Diff(said(whole), said(bounded)); diff != "" {
				t.Errorf("%s, a year after it happened first: on %s the whole book (-) and the bounded (+) say\n%s", filepath.Base(path), x.On, diff)
			}
			for _, m := range whole {
				spoke[m.Rule] = true
			}
		}
	}
	for _, name := range ruleNames() {
		if !spoke[name] && name != "unheard" { // what headsup sent itself no file can say
			t.Errorf("%s never spoke", name)
		}
	}
}

// twice is a journal that happened some days earlier too: every line once
// with all its days moved back, then as it was, with its numbers moved on. What
// was dismissed or ended the first time is not, since that would be for good.
func twice(t *testing.T, entries []journal.Entry, back int) []journal.Entry {
	t.Helper()
	var all []journal.Entry
	for i := range entries {
		if entries[i].Verb == journal.Snooze || entries[i].Verb == journal.Status && !entries[i].Named.Open() {
			continue
		}
		line := isoDay.ReplaceAllStringFunc(entries[i].String(), func(said string) string {
			day, ok := civil.ParseISO(said)
			if !ok {
				t.Fatalf("%s is no day", said)
			}
			return (day - civil.Day(back)).String()
		})
		e, err := journal.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = entries[i].Seq
		all = append(all, e)
	}
	n := int64(len(entries))
	for _, e := range entries {
		tokens := make([]journal.Token, len(e.Tokens))
		copy(tokens, e.Tokens)
		for i := range tokens {
			if tokens[i].Of == journal.OfEntry {
				tokens[i].Num += n
			}
		}
		e.Tokens, e.Seq = tokens, e.Seq+n
		all = append(all, e)
	}
	return all
}

var isoDay = regexp.MustCompile(`\b20\d\d-\d\d-\d\d\b`)

// said is what moves say to whoever reads them.
func said(moves []*advise.Move) []string {
	var lines []string
	for _, m := range moves {
		lines = append(lines, m.Rule+" @"+m.Person+" "+m.About+" "+string(m.Urgency)+" "+m.Why()+" "+m.Do())
	}
	return lines
}
