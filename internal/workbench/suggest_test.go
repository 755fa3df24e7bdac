package workbench_test

import (
	"testing"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// A suggestion is offered once, kept as it is or in other words, or refused,
// and does not come back.
func TestSuggestions(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		ctx := t.Context()
		w := on(t, open(), thursday)
		all := []journal.Suggestion{
			{Source: "git:atlas", Key: "1", Line: "2026-03-01 log Moved the accounts +atlas", Why: "3 commits"},
			{Source: "git:atlas", Key: "2", Line: "2026-03-02 log Tidied up +atlas"},
			{Source: "ics", Key: "1", Line: "2026-03-03 10:00 met @bo 1:1"},
			{Source: "ics", Key: "2", Line: "2026-03-04 10:00 met @bo 1:1"},
		}
		offer := func(want int) {
			t.Helper()
			n, err := w.Offer(ctx, all)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "offered", n, want)
		}
		left := func(source string) []journal.Suggestion {
			t.Helper()
			all, err := w.Suggestions(ctx, source)
			if err != nil {
				t.Fatal(err)
			}
			return all
		}
		offer(4)
		offer(0)
		same(t, "of git", left("git"), all[:2])

		out, err := w.Keep(ctx, []workbench.Choice{{Suggestion: all[0]}, {Suggestion: all[2], Edited: "2026-03-03 met @bo lunch"}})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "new", out.New, []workbench.NewName{{Name: "+atlas", What: "project"}, {Name: "@bo", What: "person"}})
		same(t, "recorded", journalOf(t, w), []string{"2026-03-01 log Moved the accounts +atlas", "2026-03-03 met @bo lunch"})
		if err := w.Refuse(ctx, all[1:2]); err != nil {
			t.Fatal(err)
		}
		offer(0)
		same(t, "left", left(""), all[3:])

		// One that cannot be recorded keeps all from it.
		_, err = w.Keep(ctx, []workbench.Choice{{Suggestion: all[3], Edited: "2026-03-04 done #99"}})
		if !fault.Is(err, fault.Misread) {
			t.Errorf("a line that names nothing: %v", err)
		}
		if _, err := w.Keep(ctx, []workbench.Choice{{Suggestion: all[3]}, {Suggestion: all[0]}}); !fault.Is(err, fault.Refused) {
			t.Errorf("kept twice: %v", err)
		}
		same(t, "still left", left(""), all[3:])
		same(t, "entries", len(journalOf(t, w)), 2)

		settled, err := w.Settled(ctx, "git:atlas")
		if err != nil {
			t.Fatal(err)
		}
		same(t, "settled", settled, map[string]bool{"1": true, "2": true})
	})
}

// People are found by address, by name and, where only one has it, by first
// name; a name of two people finds nobody.
func TestDirectory(t *testing.T) {
	w := on(t, memory.New(), thursday)
	say(t, w,
		"person @dana Dana Osei email:dana@example.com",
		"person @dana2 Dana Brandt",
		"person @bo Bo Lind",
		"amend #3 email:Bo@Example.com",
		"person @raj Raj Iyer email:raj@example.com",
		"retract #5",
		"person @me Mira Lund email:mira@example.com",
	)
	d, err := w.Directory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "owner", d.Owner, []string{"mira@example.com"})
	for _, c := range []struct{ address, name, want string }{
		{"Dana@example.com", "", "dana"},
		{"bo@example.com", "somebody else", "bo"},
		{"", "Lind, Bo", "bo"},
		{"", "bo", "bo"},
		{"", "Dana", "dana"},
		{"", "dana  BRANDT", "dana2"},
		{"raj@example.com", "", ""},
		{"", "Mira", "me"},
		{"", "", ""},
	} {
		slug, ok := d.Find(c.address, c.name)
		same(t, c.address+c.name, slug, c.want)
		same(t, "found", ok, c.want != "")
	}
}

// Doctor finds what is not as the lines say, and mends it on request.
func TestDoctorMends(t *testing.T) {
	ctx := t.Context()
	s := memory.New()
	w := on(t, s, thursday)
	say(t, w, "person @me Mira zone:Europe/Madrid", "log x +atlas")
	healthy(t, w)
	for _, broken := range []string{"no JSON", `{"set":{"language":"tlh"}}`, `{"zones":[{"on":"2026-03-05","zone":"Asia/Tokyo"}]}`} {
		if err := s.Save(ctx, "main", "settings", []byte(broken)); err != nil {
			t.Fatal(err)
		}
		d, err := w.Doctor(ctx, false, nil)
		if err != nil {
			t.Fatal(err)
		}
		if d.Left() == 0 {
			t.Errorf("%s: nothing was found", broken)
		}
		if d, err = w.Doctor(ctx, true, nil); err != nil || d.Left() != 0 {
			t.Errorf("%s: %v, %+v", broken, err, d)
		}
		healthy(t, w)
	}
}
