package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestTodayBeginsWithTheManager(t *testing.T) {
	b := visit(t)
	page := b.get("/")
	b.holds(page, "Nobody is in the book yet.", "Add your manager", "?line=person+%40dana")
	status, page := b.send("/", "person @dana Dana Osei relation:manager")
	if status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.holds(page, "Recorded <b>#1</b>", "person @dana Dana Osei relation:manager", `value="retract #1"`)
	b.lacks(page, "Nobody is in the book yet.")
	_, page = b.send("/", "retract #1")
	b.holds(page, "retract #1", `value="retract #2"`)                                                        // and that can be taken back too
	b.holds(page, "Add your manager", "Look here once a day.", `href="/record/person?tag-relation=manager"`) // and it teaches again
	b.send("/", "log Shipped the form @ana")
	b.holds(b.get("/"), "The book does not know yet who decides about your work.")
}

func TestTodayKeepsWhatWasTypedBesideTheError(t *testing.T) {
	b := visit(t, "person @dana Dana Osei relation:manager")
	status, page := b.send("/", `wins "Cut" latency`)
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, `value="wins &#34;Cut&#34; latency"`, "Not recorded.", "<h1>Thursday, 5 March 2026</h1>")
	b.unchanged(1)
}

// red is a book with trouble that the manager has not heard of.
var red = []string{
	"2026-02-01 person @dana Dana Osei relation:manager",
	"2026-02-01 project +atlas Billing migration by:2026-05-01 for:@dana",
	"2026-02-24 status +atlas green on track",
	"2026-02-24 told @dana update +atlas",
	"2026-03-04 status +atlas red The vendor slipped",
}

func TestTodayShowsAMoveAndWhatCanBeDone(t *testing.T) {
	b := visit(t, red...)
	page := b.get("/")
	b.holds(page, "Tell Dana Osei how Billing migration stands", ">Read the draft</a>", "headsup ")
	draft := between(t, page, `<a class="btn" href="`, `"`)
	b.holds(b.get(strings.ReplaceAll(draft, "&amp;", "&")), "Billing migration", "Nothing has been sent.")

	later := between(t, page, `type="hidden" name="line" value="`, `"`)
	if !strings.HasSuffix(later, " until:2026-03-08") {
		t.Errorf("later is %q", later)
	}
	_, page = b.send("/", later)
	b.holds(page, "Recorded <b>#6</b>")
	b.lacks(page, `value="`+later+`"`)
	for range 9 { // four days, not so long a rest at once that one has to sign in again
		*b.now = b.now.Add(11 * time.Hour)
		page = b.get("/")
	}
	b.holds(page, "Billing migration")
}

// between is what stands between two texts of a page.
func between(t *testing.T, page, from, to string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, from)
	if !ok {
		t.Fatalf("the page lacks %q:\n%s", from, plain(page))
	}
	found, _, _ := strings.Cut(rest, to)
	return found
}

// A server runs over midnight.
func TestTheDayRollsOver(t *testing.T) {
	b := visit(t, red...)
	*b.now = time.Date(2026, 3, 5, 23, 59, 59, 0, time.UTC)
	b.holds(b.get("/"), "<h1>Thursday, 5 March 2026</h1>")
	*b.now = b.now.Add(time.Second)
	b.holds(b.get("/"), "<h1>Friday, 6 March 2026</h1>")
	_, page := b.send("/", "log Shipped the form")
	b.holds(page, "log Shipped the form")
	last, err := b.bench.Last(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if got := last[0].On.String(); got != "2026-03-06" {
		t.Errorf("recorded on %s", got)
	}
}

func TestTodayLooksAhead(t *testing.T) {
	b := visit(t, append(red, "2026-02-01 person @raj Raj Patel relation:skip-level cadence:weekly/mon", "2026-03-05 met @raj coffee",
		"2026-03-01 promise @dana the plan for the audit by:2026-03-06", "2026-03-01 project +beacon A dashboard by:2026-03-17", "2026-03-01 ask @raj advice how to plan by:2026-03-30")...)
	page := b.get("/")
	b.holds(page, "Coming up", "Tomorrow</time>", "the plan for the audit", "Tue 17 Mar</time>", "A dashboard", "Update due")
	b.lacks(between(t, page, "Coming up", "</ul>"), "30 Mar", "how to plan")
}
