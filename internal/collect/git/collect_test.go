package git

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
	"headsup/internal/journal"
)

// spring is what the stories collect unless they say otherwise.
var spring = civil.Span{From: civil.Date(2026, 3, 1), To: civil.Date(2026, 5, 31)}

// collect opens and collects, and wants every line to be one that reads back.
func collect(t *testing.T, r *gittest.Repo, o Options) Result {
	t.Helper()
	repo, err := Open(t.Context(), r.Dir)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	if o.Span.IsZero() {
		o.Span = spring
	}
	result, err := repo.Collect(t.Context(), o)
	if err != nil {
		t.Fatalf("collect: %v", err)
	}
	for _, s := range result.Suggestions {
		entry, err := journal.Parse(s.Line)
		if err != nil || entry.String() != s.Line {
			t.Errorf("line %q reads back as %q, %v", s.Line, entry.String(), err)
		}
	}
	return result
}

// told gives the lines without the year: "03-02 log Added a cache".
func told(r Result) []string {
	var lines []string
	for _, s := range r.Suggestions {
		lines = append(lines, strings.TrimPrefix(s.Line, "2026-"))
	}
	return lines
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestCommitsOfOneComponentAreOneLine(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("parser: add a cache for schemas")
	r.Commit("parser: fix a leak on error")
	r.Commit("billing: introduce invoices in two currencies")
	r.Later(24 * time.Hour)
	r.Commit("parser: read files of any size")
	got := collect(t, r, Options{})
	same(t, "lines", told(got), []string{
		"03-02 log Introduced invoices in two currencies (billing)",
		"03-03 log Parser: added a cache for schemas; fixed a leak on error; read files of any size",
	})
	same(t, "why", got.Suggestions[1].Why, "3 commits, 2 to 3 March 2026")
	same(t, "commits", got.Commits, 4)
	same(t, "author", got.Author, Author{Names: []string{"Mira Lund"}, Emails: []string{"mira@example.org"}})
}

func TestTheDayIsTheOwners(t *testing.T) {
	r := gittest.Init(t)
	r.Now = time.Date(2026, 3, 2, 23, 30, 0, 0, time.UTC)
	r.Commit("Add the night shift report")
	tokyo := time.FixedZone("Tokyo", 9*60*60)
	same(t, "in Tokyo", told(collect(t, r, Options{Zone: tokyo})), []string{"03-03 log Added the night shift report"})
	same(t, "in UTC", told(collect(t, r, Options{})), []string{"03-02 log Added the night shift report"})
}

func TestRequestsTicketsAndBranches(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("start")
	r.Commit("feat(login): remember the device (#41)")
	r.Commit("PAY-12 add refunds")
	r.Commit("fix refunds of zero [PAY-12]")
	r.Git("checkout", "-q", "-b", "faster-search-index")
	r.Commit("build the index in one pass")
	r.Commit("drop the old index")
	r.Git("checkout", "-q", "main")
	r.Git("merge", "-q", "--no-ff", "-m", "Merge pull request #42 from mira/faster-search-index\n\nSearch answers in 20 ms", "faster-search-index")
	r.Git("checkout", "-q", "-b", "night-import-of-prices")
	r.Commit("import prices at night")
	r.Commit("skip unchanged prices")
	r.Git("checkout", "-q", "main")
	r.Git("merge", "-q", "--no-ff", "-m", "Merge branch 'night-import-of-prices'", "night-import-of-prices")
	got := collect(t, r, Options{})
	same(t, "lines", told(got), []string{
		"03-02 log Started",
		"03-02 log Remembered the device (login)",
		"03-02 log PAY-12: added refunds; fixed refunds of zero",
		"03-02 log Search answers in 20 ms",
		"03-02 log Night import of prices: imported prices at night; skipped unchanged prices",
	})
	same(t, "left out", got.LeftOut, LeftOut{Merges: 2})
	same(t, "commits", got.Commits, 8)
}

func TestAMergeIntoABranchBringsNothing(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("start the ledger")
	r.Git("checkout", "-q", "-b", "exports")
	r.Commit("exports: write CSV files")
	r.Git("checkout", "-q", "main")
	r.Commit("imports: read CSV files")
	r.Git("checkout", "-q", "exports")
	r.Git("merge", "-q", "--no-ff", "-m", "Merge branch 'main' into exports", "main")
	r.Git("checkout", "-q", "main")
	r.Git("merge", "-q", "--no-ff", "-m", "Merge pull request #7 from mira/exports", "exports")
	same(t, "keys", keys(collect(t, r, Options{})), []string{"week:2026-W10", "pr:7", "part:imports:2026-03"})
}

// keys are the items that the keys begin with.
func keys(r Result) []string {
	var all []string
	for _, s := range r.Suggestions {
		item, _, _ := strings.Cut(s.Key, "@")
		all = append(all, item)
	}
	return all
}

func TestAuthorHasSeveralAddresses(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add the first report")
	r.As("Mira Lund", "mira@home.example", func() { r.Commit("Add the second report") })
	r.As("mlund-dev", "mira@home.example", func() { r.Commit("Add the third report") })
	r.As("Jon Berg", "jon@example.org", func() { r.Commit("Add a fourth report") })
	got := collect(t, r, Options{})
	same(t, "author", got.Author, Author{Names: []string{"Mira Lund", "mlund-dev"}, Emails: []string{"mira@home.example", "mira@example.org"}})
	same(t, "commits", got.Commits, 3)
	same(t, "by name", collect(t, r, Options{Authors: []string{"jon berg"}}).Commits, 1)
	same(t, "by part of the name", collect(t, r, Options{Authors: []string{"berg"}}).Commits, 1)
	same(t, "by several", collect(t, r, Options{Authors: []string{"jon@example.org", "MIRA@example.org"}}).Commits, 4)
}

func TestAFirstNameAloneJoinsNobody(t *testing.T) {
	r := gittest.Init(t)
	r.As("Alex", "alex@one.example", func() { r.Commit("Add a door") })
	r.As("Alex", "alex@two.example", func() { r.Commit("Add a window") })
	same(t, "by address", collect(t, r, Options{Authors: []string{"alex@one.example"}}).Commits, 1)
	same(t, "by name", collect(t, r, Options{Authors: []string{"Alex"}}).Commits, 2)
}

func TestMailmap(t *testing.T) {
	r := gittest.Init(t)
	r.As("M. L.", "old@work.example", func() { r.Commit("Add the archive") })
	same(t, "before", len(collectFails(t, r, Options{}).Error()) > 0, true)
	r.Write(".mailmap", "# who is who\nMira Lund <mira@example.org> <old@work.example>\n")
	same(t, "after", collect(t, r, Options{}).Commits, 1)
}

func TestCoAuthorsAreCreditedWhereKnown(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add the importer (#3)\n\nWith tests.\n\nCo-authored-by: Ana Ruiz <ana@example.org>\nCo-authored-by: Bo <bo@example.org>\n" +
		"Co-authored-by: Mira Lund <mira@example.org>\nCo-authored-by: dependabot[bot] <x@users.noreply.github.com>")
	got := collect(t, r, Options{Project: "atlas", People: func(name, email string) (string, bool) {
		switch {
		case email == "ana@example.org":
			return "ana", true
		case name == "Mira Lund", strings.Contains(name, "bot"):
			t.Errorf("asked about %s", name)
		}
		return "", false
	}})
	same(t, "lines", told(got), []string{"03-02 log Added the importer @ana +atlas"})
}

func TestLinksAreMadeOfTheRemote(t *testing.T) {
	r := gittest.Init(t)
	r.Git("remote", "add", "origin", "https://mira:s3cret@github.com/acme/atlas.git")
	r.Commit("Add the importer (#3)")
	r.Later(7 * 24 * time.Hour)
	r.Commit("Add the exporter\n\nCloses #9")
	r.Git("update-ref", "refs/remotes/origin/main", "HEAD")
	r.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
	r.Later(7 * 24 * time.Hour)
	hash := r.Commit("Add the viewer")
	got := collect(t, r, Options{})
	same(t, "lines", told(got), []string{
		"03-02 log Added the importer evidence:https://github.com/acme/atlas/pull/3",
		"03-09 log Added the exporter evidence:https://github.com/acme/atlas/issues/9",
		"03-16 log Added the viewer",
	})
	same(t, "source", got.Suggestions[0].Source, "git:github.com/acme/atlas")
	r.Git("update-ref", "refs/remotes/origin/main", "HEAD")
	same(t, "pushed", told(collect(t, r, Options{}))[2], "03-16 log Added the viewer evidence:https://github.com/acme/atlas/commit/"+hash)
}

func TestBotsAreNobody(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("Add a door")
	for _, bot := range [][2]string{{"dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"}, {"Renovate Bot", "bot@renovateapp.com"},
		{"github-actions", "actions@github.com"}, {"semantic-release-bot", "semantic-release-bot@martynus.net"}} {
		r.As(bot[0], bot[1], func() { r.Commit("chore(deps): bump everything") })
	}
	got := collect(t, r, Options{})
	same(t, "commits", got.Commits, 1)
	same(t, "left out", got.LeftOut, LeftOut{Bots: 4})
	err := collectFails(t, r, Options{Authors: []string{"dependabot[bot]"}})
	if strings.Contains(err.Error(), "49699333") {
		t.Errorf("a bot is offered as an author: %v", err)
	}
}

func TestMinorChangesShareALine(t *testing.T) {
	r := gittest.Init(t)
	r.Commit("fix: typo in the greeting")
	r.Commit("docs: explain refunds")
	r.Commit("ci: run on two systems")
	r.Commit("feat(search): find by colour")
	same(t, "lines", told(collect(t, r, Options{})), []string{
		"03-02 log Found by colour (search)",
		"03-02 log Small changes: fixed typo in the greeting; explained refunds (docs); ran on two systems (CI)",
	})
}

func TestProgressRises(t *testing.T) {
	r := gittest.Init(t)
	for range 5 {
		r.Commit("Add a brick to the wall")
		r.Later(10 * 24 * time.Hour)
	}
	last := 0
	collect(t, r, Options{Progress: func(done, total int) {
		if done <= last || done > total {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	}})
	if last == 0 {
		t.Error("nothing was told")
	}
}

// collectFails wants a fault.
func collectFails(t *testing.T, r *gittest.Repo, o Options) error {
	t.Helper()
	if o.Span.IsZero() {
		o.Span = spring
	}
	repo, err := Open(t.Context(), r.Dir)
	if err != nil {
		return err
	}
	result, err := repo.Collect(t.Context(), o)
	if err == nil {
		t.Fatalf("collected %v", told(result))
	}
	return err
}
