package advise_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Of two lines of one day that have nothing to do with each other it does not
// matter which was written first.
func TestOrderWithinADay(t *testing.T) {
	for name, draw := range map[string]func(*rapid.T) []journal.Entry{
		"anything": drawAnything, "work": drawBook, "matters": drawMatters, "people": drawPeople,
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				entries := crowd(draw(t))
				var pairs []int
				for i := range len(entries) - 1 {
					if entries[i].On == entries[i+1].On && independent(entries, i, i+1) {
						pairs = append(pairs, i)
					}
				}
				if len(pairs) == 0 {
					t.Skip("no two lines of a day are independent")
				}
				at := rapid.SampledFrom(pairs).Draw(t, "pair")
				day := entries[at].On + civil.Day(rapid.SampledFrom([]int{0, 1, 3, 8, 31, 95}).Draw(t, "days after"))
				first, second := entries[at].Seq, entries[at+1].Seq
				one := causes(book.Fold(entries, day), nil)
				other := causes(book.Fold(swapped(entries, at), day), map[int64]int64{first: second, second: first})
				if diff := cmp.Diff(one, other); diff != "" {
					t.Fatalf("on %s, of\n%swith #%d and #%d the other way round (+)\n%s", day, text(entries), first, second, diff)
				}
			})
		})
	}
}

// crowd brings lines of following days together into days, so that a day has
// several.
func crowd(entries []journal.Entry) []journal.Entry {
	for i := range entries {
		entries[i].On -= civil.Day(int(entries[i].On-firstDay) % 7)
	}
	return entries
}

// causes are the moves of a book as what fires for whom and about what, with the
// numbers of entries as they were before some were exchanged.
func causes(b *book.Book, exchanged map[int64]int64) []string {
	number := func(n int64) int64 {
		if was, ok := exchanged[n]; ok {
			return was
		}
		return n
	}
	var all []string
	for _, m := range advise.Moves(b, nil) {
		if n, err := strconv.ParseInt(strings.TrimPrefix(m.About, "#"), 10, 64); err == nil {
			m.About = fmt.Sprintf("#%d", number(n))
		}
		for i, n := range m.Entries {
			m.Entries[i] = number(n)
		}
		slices.Sort(m.Entries)
		all = append(all, fmt.Sprintf("%s @%s %s %s %.2f %v", m.Rule, m.Person, m.About, m.Urgency, m.Score, m.Entries))
	}
	slices.Sort(all)
	return all
}

// swapped are the entries with two neighbours in each other's place, and every
// number that names one of them with it.
func swapped(entries []journal.Entry, at int) []journal.Entry {
	first, second := entries[at].Seq, entries[at+1].Seq
	out := slices.Clone(entries)
	out[at], out[at+1] = entries[at+1], entries[at]
	out[at].Seq, out[at+1].Seq = first, second
	for i := range out {
		out[i].Tokens = slices.Clone(out[i].Tokens)
		for j := range out[i].Tokens {
			switch token := &out[i].Tokens[j]; {
			case token.Of != journal.OfEntry:
			case token.Num == first:
				token.Num = second
			case token.Num == second:
				token.Num = first
			}
		}
	}
	return out
}

// independent reports whether two entries share nothing: no person, also by a
// group, no project or goal, no entry, also by what the entries they name are
// about, no word that may matter.
func independent(entries []journal.Entry, i, j int) bool {
	names, others := map[string]bool{}, map[string]bool{}
	namesOf(entries, i, names)
	namesOf(entries, j, others)
	for name := range maps.Keys(names) {
		if others[name] {
			return false
		}
	}
	return true
}

// namesOf gathers what an entry is about: every name in it and in its tags, the
// members of groups, the goals that projects serve, and all of that of the
// entries it names.
func namesOf(entries []journal.Entry, at int, names map[string]bool) {
	self := fmt.Sprintf("#%d", entries[at].Seq)
	if names[self] {
		return
	}
	names[self] = true
	for _, token := range entries[at].Tokens {
		switch token.Of {
		case journal.OfPerson:
			names["@"+token.Text] = true
		case journal.OfProject:
			names["+"+token.Text] = true
		case journal.OfTag:
			for name := range strings.SplitSeq(token.Text, ",") {
				names[name] = true
			}
		case journal.OfWord:
			for word := range strings.FieldsSeq(token.Text) {
				if len(word) > 3 {
					names[strings.ToLower(word[:4])] = true // what speaks of the same may bear on it
				}
			}
		case journal.OfEntry:
			for i := range entries {
				if entries[i].Seq == token.Num {
					namesOf(entries, i, names)
				}
			}
		}
	}
	for i := range entries {
		e := &entries[i]
		if e.Verb == journal.Amend && slices.Contains(slices.Collect(e.Refs()), entries[at].Seq) {
			namesOf(entries, i, names) // an amendment may give it more names
		}
		if goal, ok := e.Tag(journal.GoalTag); ok && names["+"+e.Project()] {
			names[goal] = true // what is told of a project tells how its goal stands
		}
		if e.Verb == journal.Person && names["@"+e.Person()] {
			if members, ok := e.Tag(journal.With); ok {
				for name := range strings.SplitSeq(members, ",") {
					names[name] = true
				}
			}
		}
	}
}
