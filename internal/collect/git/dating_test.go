package git

import (
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/collect/git/gittest"
)

// TestOpeningTheTagsThatMatterIsOpeningAll follows a real project of a thousand
// tags month by month.
func TestOpeningTheTagsThatMatterIsOpeningAll(t *testing.T) {
	r := gittest.Replay(t, dataFile(t, "vitejs-vite"))
	repo, err := Open(t.Context(), r.Dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := repo.listed(); err != nil {
		t.Fatal(err)
	}
	dated := func(span civil.Span) ([]tag, civil.Day) {
		tags, from, err := repo.dated(t.Context(), dating{first: span.From, within: span.Contains,
			known: func(mark) bool { return false }, zone: time.UTC})
		if err != nil {
			t.Fatal(err)
		}
		return tags, from
	}
	all, _ := dated(civil.Span{From: civil.FirstDay})
	if len(all) != len(repo.tags) || len(all) < 1000 {
		t.Fatalf("%d of %d tags have a date", len(all), len(repo.tags))
	}
	for from := civil.Date(2021, 1, 1); from < civil.Date(2026, 9, 1); from += 31 {
		span := civil.Span{From: from, To: from + 90}
		some, reached := dated(span)
		if want := reach(all, from, span.Contains, time.UTC); reached != want {
			t.Errorf("from %s: the history is wanted from %s on, not from %s", from, reached, want)
		}
		same(t, from.String(), namesFrom(some, reached-1), namesFrom(all, reached-1))
		if from > civil.Date(2026, 1, 1) && len(some) > len(all)/3 {
			t.Errorf("from %s: %d of %d tags were opened", from, len(some), len(all))
		}
	}
}

// namesFrom gives the names of tags from a day on, in their order.
func namesFrom(tags []tag, from civil.Day) []string {
	var names []string
	for _, t := range tags {
		if dayOf(t.when, time.UTC) >= from {
			names = append(names, t.name)
		}
	}
	return names
}

func TestAReleaseCountsOnTheDayOfItsTag(t *testing.T) {
	r := gittest.Init(t)
	r.Git("remote", "add", "origin", "https://github.com/acme/atlas.git")
	r.Commit("Add a door")
	r.Git("tag", "-a", "-m", "One", "v1.0.0")
	bell := r.Commit("Add a bell")
	window := r.Commit("Add a window")
	r.Commit("Fix the door")
	r.Git("tag", "v1.2.0")
	r.Later(60 * 24 * time.Hour)
	r.Git("tag", "-a", "-m", "forgotten until now", "v1.1.0", window)
	r.Git("tag", "-a", "-m", "mended", "v1.0.1", bell)
	may := civil.Span{From: civil.Date(2026, 5, 1), To: civil.Date(2026, 5, 31)}

	got := told(collect(t, r, Options{Span: may}))
	if len(got) != 0 {
		t.Errorf("late tags of what an earlier release held: %q", got)
	}
	r.Git("tag", "-d", "v1.2.0")
	same(t, "late", told(collect(t, r, Options{Span: may})), []string{
		"05-01 win Released atlas 1.0.1 evidence:https://github.com/acme/atlas/releases/tag/v1.0.1",
		"05-01 win Released atlas 1.1.0 evidence:https://github.com/acme/atlas/releases/tag/v1.1.0",
	})
}

func TestTagsOfWhatIsNoCommit(t *testing.T) {
	r := gittest.Init(t)
	r.Git("remote", "add", "origin", "https://github.com/acme/atlas.git")
	r.Write("long", strings.Repeat("tagger Mira <mira@example.org> 1772442000 +0000\n", 10_000))
	r.Git("add", "long")
	r.Commit("Add a door")
	r.Git("tag", "v1.0", "HEAD:long")
	r.Git("tag", "v1.1", "HEAD^{tree}")
	r.Git("tag", "-a", "-m", "of a file", "v1.2", "HEAD:long")
	r.Write(".git/refs/tags/v1.3", strings.Repeat("1", 40)+"\n") // the clone lacks it
	r.Git("tag", "-a", "-m", "the release", "v1.4")
	r.Git("tag", "v1.5-rc1", "v1.0")
	same(t, "lines", told(collect(t, r, Options{})), []string{
		"03-02 log Added a door",
		"03-02 win Released atlas 1.4 evidence:https://github.com/acme/atlas/releases/tag/v1.4",
	})
}
