package advise_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/advise"
	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample/programme"
)

const programmeTables = "../../../shared/data/rust-goals"

// The book of a real goals programme over two years says, on any day, what the
// tables say that it was made of, reckoned here without a book: what everybody
// last heard of each goal, who has heard nothing for too long, what was never
// told, what ended untold, which dates passed.
func TestProgramme(t *testing.T) {
	if _, err := os.Stat(programmeTables); err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	lines, err := programme.Journal(os.DirFS(programmeTables))
	if err != nil {
		t.Fatal(err)
	}
	file, err := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}.ReadFile("programme", strings.NewReader(strings.Join(lines, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	r := readProgramme(t)
	spoke := map[string]int{}
	for _, day := range r.days() {
		b := book.Fold(file.Entries, day)
		if diff := cmp.Diff(r.beliefs(day), beliefs(b)); diff != "" {
			t.Fatalf("on %s the tables (-) and the book (+) have it that people heard\n%s", day, diff)
		}
		var got []string
		for _, m := range advise.Moves(b, nil, reckoned...) {
			got = append(got, strings.Join(strings.Fields(m.Rule+" "+m.Person+" "+m.About), " "))
			spoke[m.Rule]++
		}
		slices.Sort(got)
		if diff := cmp.Diff(r.moves(day), got); diff != "" {
			t.Fatalf("on %s the tables (-) and the book (+) ask for\n%s", day, diff)
		}
	}
	for _, rule := range reckoned {
		if spoke[rule] == 0 {
			t.Errorf("%s never spoke", rule)
		}
	}
}

// reckoned are the rules that the tables can answer for.
var reckoned = []string{"surprise", "never-told", "silence", "date-near", "ending-untold", "date-passed", "status-stale"}

// beliefs are what everybody who hears of a goal last heard, by person and goal.
func beliefs(b *book.Book) map[string]string {
	all := map[string]string{}
	for person := range b.People() {
		for project := range b.Projects() {
			heard := belief.Of(person, project)
			if heard.Told == nil {
				continue
			}
			all[person.Slug+" "+project.Slug] = says(heard.Told.On, heard.State.String(), heard.By, !belief.WorseThan(heard, project).Date.IsZero())
		}
	}
	return all
}

func says(told civil.Day, state string, by civil.Day, later bool) string {
	return fmt.Sprintf("on %s: %q by %s, later now: %t", told, state, by, later)
}

// reckoning is the programme as the tables have it.
type reckoning struct {
	goals   map[string][]agreement // by tracking issue, in the order of periods
	written map[string][]comment
	reports map[string][]standing
	closed  map[string]civil.Day // when the last report of a period was out and the next had begun
	out     []civil.Day          // the days of the reports
}

// agreement is a goal's document for a period: from when it counts and until.
type agreement struct {
	period    string
	from, by  civil.Day
	champions []string
}

type comment struct{ on civil.Day }

// standing is how a goal stood in a report.
type standing struct {
	on    civil.Day
	state string
}

// cells reads a table, one map a line.
func cells(t *testing.T, name string) []map[string]string {
	t.Helper()
	in, err := os.Open(filepath.Join(programmeTables, name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	}()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, cell := range row {
			named[rows[0][i]] = cell
		}
		all = append(all, named)
	}
	return all
}

func dayOfCell(cell string) civil.Day {
	day, _ := civil.ParseISO(cell)
	return day
}

var halves = []agreement{
	{period: "2024h2", from: civil.Date(2024, 7, 1), by: civil.Date(2024, 12, 31)},
	{period: "2025h1", from: civil.Date(2025, 1, 1), by: civil.Date(2025, 6, 30)},
	{period: "2025h2", from: civil.Date(2025, 7, 1), by: civil.Date(2025, 12, 31)},
	{period: "2026", from: civil.Date(2026, 1, 1), by: civil.Date(2026, 12, 31)},
}

func readProgramme(t *testing.T) *reckoning {
	t.Helper()
	r := &reckoning{goals: map[string][]agreement{}, written: map[string][]comment{}, reports: map[string][]standing{}, closed: map[string]civil.Day{}}
	for _, half := range halves {
		for _, row := range cells(t, "goals.csv") {
			issue := row["tracking_issue"]
			if row["period"] != half.period || issue == "" || row["proposal_status"] == "Not accepted" {
				continue
			}
			a := agreement{period: half.period, from: max(half.from, dayOfCell(row["first_commit"])), by: half.by}
			for piece := range strings.SplitSeq(row["champions"], "; ") {
				if _, handle, ok := strings.Cut(piece, ":"); ok {
					a.champions = append(a.champions, handleName(handle))
				}
			}
			r.goals[issue] = append(r.goals[issue], a)
		}
	}
	for _, row := range cells(t, "updates.csv") {
		r.written[row["tracking_issue"]] = append(r.written[row["tracking_issue"]], comment{dayOfCell(row["date"])})
	}
	state := map[string]string{"In progress": "green", "Completed": "done", "Will not complete": "stopped"}
	periodOf, lastIn := map[string]string{}, map[string]string{} // of each report, and of each goal without a document
	snapshots := cells(t, "status_snapshots.csv")
	contacts := map[string]bool{} // the reports that say whom to turn to
	for _, row := range snapshots {
		if period, _, ok := strings.Cut(row["goal_id"], "/"); ok {
			periodOf[row["report"]] = period
		}
		contacts[row["report"]] = contacts[row["report"]] || row["point_of_contact"] != ""
	}
	for _, row := range snapshots {
		issue, on, stands := row["tracking_issue"], dayOfCell(row["published"]), state[row["status"]]
		if stands == "green" && contacts[row["report"]] && row["point_of_contact"] == "" {
			stands = "amber"
		}
		r.reports[issue] = append(r.reports[issue], standing{on, stands})
		r.closed[periodOf[row["report"]]] = max(r.closed[periodOf[row["report"]]], on)
		lastIn[issue] = periodOf[row["report"]]
		if !slices.Contains(r.out, on) {
			r.out = append(r.out, on)
		}
	}
	for i, half := range halves[:len(halves)-1] {
		r.closed[half.period] = max(r.closed[half.period], halves[i+1].from)
	}
	for issue, period := range lastIn {
		if r.goals[issue] == nil { // known from the reports alone: it has no date and no champions
			r.goals[issue] = []agreement{{period: period, from: r.reports[issue][0].on}}
		}
	}
	return r
}

func handleName(handle string) string {
	name := strings.ToLower(handle)
	if name[0] < 'a' || name[0] > 'z' {
		name = "u-" + name
	}
	return name
}

// days are those to look at: around every report, the beginning of every half,
// the sixth of October 2025, and every 29th day between.
func (r *reckoning) days() []civil.Day {
	days := []civil.Day{civil.Date(2025, 10, 6)}
	for _, on := range r.out {
		days = append(days, on-1, on, on+1, on+3, on+21)
	}
	for _, half := range halves {
		days = append(days, half.from, half.by, half.by+1)
	}
	for day := civil.Date(2024, 7, 1); day < civil.Date(2026, 6, 1); day += 29 {
		days = append(days, day)
	}
	return days
}
