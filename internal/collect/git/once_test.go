package git

import (
	"testing"
	"time"

	"headsup/internal/collect/git/gittest"
)

func TestRevertsAndWhatTheyTakeBack(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	r.Commit("Add a moat")
	r.Git("revert", "--no-edit", "HEAD")
	r.Later(time.Hour)
	got := collect(t, r, Options{})
	same(t, "reverted", told(got), []string{"03-02 log Added a door"})
	same(t, "left out", got.LeftOut, LeftOut{Reverts: 1, Reverted: 1})

	r.Git("revert", "--no-edit", "HEAD")
	r.Later(time.Hour)
	same(t, "given back", told(collect(t, r, Options{})), []string{"03-02 log Added a door; added a moat"})

	r.Git("revert", "--no-edit", "HEAD")
	r.Later(time.Hour)
	got = collect(t, r, Options{})
	same(t, "taken back again", told(got), []string{"03-02 log Added a door"})
	same(t, "all left out", got.LeftOut, LeftOut{Reverts: 3, Reverted: 1})
}

func TestRevertsBySubject(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("feat(css): add themes (#10)")
	r.Commit("feat(css): add shadows (#11)")
	r.As("Jon Berg", "jon@example.org", func() { r.Commit("revert: add themes (#10) (#12)") })
	r.Commit("Add a gate (#13)")
	r.Commit(`Revert "Add a gate (#13)" (#14)` + "\n\nReverts acme/atlas#13")
	r.Commit(`Reapply "Add a gate (#13)" (#15)`)
	r.Commit("feat: add a tower (#16)")
	r.Commit("fix: revert #16, it leans (#17)")
	r.Commit("Revert a habit: tests come first") // a sentence, not a revert
	r.Commit("fix: revert #1, which nobody remembers (#18)")
	got := collect(t, r, Options{})
	same(t, "lines", told(got), []string{"03-02 log Added shadows (CSS)", "03-02 log Added a gate", "03-02 log Reverted a habit: tests come first",
		`03-02 log Reverted \#1, which nobody remembers`})
	same(t, "left out", got.LeftOut, LeftOut{Reverts: 3, Reverted: 2})
}

func TestARevertedMergeTakesItsBranch(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	r.Git("checkout", "-q", "-b", "moat")
	r.Commit("moat: dig")
	r.Commit("moat: fill with water")
	r.Git("checkout", "-q", "main")
	r.Git("merge", "-q", "--no-ff", "-m", "Merge pull request #4 from mira/moat", "moat")
	r.Later(time.Hour)
	r.Git("revert", "--no-edit", "-m", "1", "HEAD")
	got := collect(t, r, Options{})
	same(t, "lines", told(got), []string{"03-02 log Added a door"})
	same(t, "left out", got.LeftOut, LeftOut{Merges: 1, Reverts: 1, Reverted: 2})
}

func TestCherryPicksCountOnce(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("start")
	r.Git("branch", "release/1.x")
	fix := r.Commit("fix: close the gate at night (#8)")
	r.Git("checkout", "-q", "release/1.x")
	r.Git("cherry-pick", "-x", fix)
	got := collect(t, r, Options{})
	same(t, "lines", told(got), []string{"03-02 log Started", "03-02 log Closed the gate at night"})
	same(t, "left out", got.LeftOut, LeftOut{Copies: 1})
}

// forked is a repository with two commits on feature and one more on main.
func forked(t *testing.T) *gittest.Repo {
	r := gittest.Init(t)
	r.Commit("Add a house")
	r.Git("checkout", "-q", "-b", "feature")
	r.Commit("door: add a handle")
	r.Commit("window: add a curtain")
	r.Git("checkout", "-q", "main")
	r.Later(24 * time.Hour)
	r.Commit("Add a garden")
	return r
}

func TestARebaseOffersNothingNew(t *testing.T) {
	r := forked(t)
	before := collect(t, r, Options{})
	r.Git("update-ref", "refs/remotes/origin/feature", "feature") // what was pushed before
	r.Git("rebase", "-q", "main", "feature")
	after := collect(t, r, Options{Memory: before.Memory})
	same(t, "suggestions", after.Suggestions, before.Suggestions)
	same(t, "copies", after.LeftOut.Copies, 2)

	kept := func(string) bool { return true }
	same(t, "kept", told(collect(t, r, Options{Memory: after.Memory, Settled: kept})), nilLines)
	r.Git("update-ref", "-d", "refs/remotes/origin/feature")
	same(t, "without the pushed state", told(collect(t, r, Options{Memory: after.Memory, Settled: kept})), nilLines)
	same(t, "without memory", collect(t, r, Options{}).Suggestions, before.Suggestions)
}

var nilLines []string

func TestAnAmendmentOffersNothingNew(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a house")
	r.Commit("Ad a dore")
	before := collect(t, r, Options{})
	r.Git("update-ref", "refs/remotes/origin/main", "main")
	r.Later(time.Hour)
	// git commit --amend keeps the author's date unless the environment sets one.
	r.Git("-c", "core.editor=true", "commit", "-q", "--amend", "-m", "Add a door", "--date", "2026-03-02T10:00:00Z")
	got := collect(t, r, Options{Memory: before.Memory})
	same(t, "undecided", told(got), []string{"03-02 log Added a house; added a door"})
	same(t, "key", got.Suggestions[0].Key, before.Suggestions[0].Key)
	same(t, "kept", told(collect(t, r, Options{Memory: before.Memory, Settled: func(string) bool { return true }})), nilLines)
}

func TestSquashes(t *testing.T) {
	for _, c := range []struct{ name, message string }{
		{"by content", "Garden door (#5)"},
		{"by the list that git makes", ""},
		{"by the list that the web makes", "Garden door (#5)\n\n* door: add a handle\n\n* window: add a curtain"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := forked(t)
			before := collect(t, r, Options{})
			r.Git("merge", "-q", "--squash", "feature")
			if c.message == "" {
				r.Git("commit", "-q", "--no-edit")
			} else {
				r.Record(c.message)
			}
			got := collect(t, r, Options{})
			same(t, "commits", got.Commits, 3)
			same(t, "copies", got.LeftOut.Copies, 2)

			same(t, "after it was kept", told(collect(t, r, Options{Memory: before.Memory, Settled: func(string) bool { return true }})), nilLines)

			open := collect(t, r, Options{Memory: before.Memory})
			same(t, "undecided", len(open.Suggestions)+len(open.Gone), len(before.Suggestions))
			r.Git("branch", "-D", "feature")
			same(t, "branch deleted", told(collect(t, r, Options{Memory: open.Memory, Settled: func(string) bool { return true }})), nilLines)
		})
	}
}

func TestNewCommitsOfAKeptItem(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("parser: add a cache")
	first := collect(t, r, Options{})
	key := first.Suggestions[0].Key

	r.Commit("parser: add a second cache")
	grown := collect(t, r, Options{Memory: first.Memory})
	same(t, "undecided, it grows", told(grown), []string{"03-02 log Parser: added a cache; added a second cache"})
	same(t, "under its key", grown.Suggestions[0].Key, key)

	kept := func(k string) bool { return k == key }
	same(t, "kept, it is silent", told(collect(t, r, Options{Memory: grown.Memory, Settled: kept})), nilLines)

	r.Commit("parser: add a third cache")
	more := collect(t, r, Options{Memory: grown.Memory, Settled: kept})
	same(t, "only what is new", told(more), []string{"03-02 log Added a third cache (parser)"})
	if more.Suggestions[0].Key == key {
		t.Error("the new suggestion has the old key")
	}
	again := collect(t, r, Options{Memory: more.Memory, Settled: kept})
	same(t, "the same again", again.Suggestions, more.Suggestions)
	same(t, "refused, it is silent", told(collect(t, r, Options{Memory: again.Memory, Settled: func(string) bool { return true }})), nilLines)
}

func TestAnUndecidedItemThatWasRevertedIsGone(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("moat: dig")
	first := collect(t, r, Options{})
	r.Git("revert", "--no-edit", "HEAD")
	got := collect(t, r, Options{Memory: first.Memory})
	same(t, "gone", got.Gone, []string{first.Suggestions[0].Key})
	same(t, "lines", told(got), nilLines)
	same(t, "only once", collect(t, r, Options{Memory: got.Memory}).Gone, nilLines)

	// The caller has refused the withdrawn key, so work given back needs another.
	r.Later(time.Hour)
	r.Git("revert", "--no-edit", "HEAD")
	refused := func(key string) bool { return key == got.Gone[0] }
	same(t, "given back", told(collect(t, r, Options{Memory: got.Memory, Settled: refused})), []string{"03-02 log Dig (moat)"})
}

func TestASquashOfABranchThatIsGoneIsKnown(t *testing.T) {
	for _, message := range []string{"Garden door (#5)\n\n* door: add a handle\n\n* window: add a curtain", "door: add a handle (#5)"} {
		r := forked(t)
		before := collect(t, r, Options{})
		r.Git("merge", "-q", "--squash", "feature")
		r.Record(message)
		r.Git("branch", "-q", "-D", "feature")
		same(t, "kept", told(collect(t, r, Options{Memory: before.Memory, Settled: func(string) bool { return true }})), nilLines)
		open := collect(t, r, Options{Memory: before.Memory})
		same(t, "undecided, one suggestion each", len(open.Suggestions), 2)
	}
}

func TestWhatDisappearedIsNotWithdrawn(t *testing.T) {
	r := forked(t)
	before := collect(t, r, Options{})
	r.Git("branch", "-q", "-D", "feature")
	after := collect(t, r, Options{Memory: before.Memory})
	same(t, "gone", after.Gone, nilLines)
	same(t, "lines", told(after), []string{"03-03 log Added a house; added a garden"})
}

func TestItGoesOnFromTheLastCollection(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a house")
	first := collect(t, r, Options{})
	r.Now = time.Date(2026, 6, 2, 9, 0, 0, 0, time.UTC)
	r.Commit("Add a garden")
	next := spring
	next.From, next.To = 0, next.To+7
	got := collect(t, r, Options{Span: next, Memory: first.Memory, Settled: func(string) bool { return true }})
	same(t, "span", got.Span.String(), "2026-04-30..2026-06-07")
	same(t, "lines", told(got), []string{"06-02 log Added a garden"})
	// A suggestion nobody decided on is told whole, however old it is.
	got = collect(t, r, Options{Span: next, Memory: first.Memory})
	same(t, "with the undecided", told(got), []string{"03-02 log Added a house", "06-02 log Added a garden"})
}
