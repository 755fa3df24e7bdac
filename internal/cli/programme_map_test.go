package cli_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/sample/programme"
)

const programmeTables = "../../../shared/data/rust-goals"

// What `map` and `map @person` print of a real goals programme, on the day of every
// report and the day before it, is what the tables say: they are walked through
// here day by day, without a book.
func TestMapOfAProgramme(t *testing.T) {
	if _, err := os.Stat(programmeTables); err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	lines, err := programme.Journal(os.DirFS(programmeTables))
	if err != nil {
		t.Fatal(err)
	}
	p := newProgram(t)
	file := filepath.Join(t.TempDir(), "goals.journal")
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := p.run("import", file); err != nil {
		t.Fatal(err, out)
	}
	happened := happenings(t)
	var days []civil.Day
	for _, h := range happened {
		if h.is == published {
			days = append(days, h.on-1, h.on)
		}
	}
	slices.Sort(days)
	words := map[string]int{}
	for i, day := range slices.Compact(days) {
		w := newWalk()
		for _, h := range happened {
			if h.on <= day {
				w.take(h)
			}
		}
		compareMaps(t, fmt.Sprintf("map of %s", day), w.grid(""), printedMap(t, p, words, "--at", day.String(), "map", "--json"))
		listeners := w.listeners()
		for _, who := range []string{programme.Leadership, listeners[i*7%len(listeners)], listeners[i*11%len(listeners)]} {
			compareMaps(t, fmt.Sprintf("map @%s of %s", who, day), w.grid(who), printedMap(t, p, words, "--at", day.String(), "map", "@"+who, "--json"))
		}
	}
	for _, word := range []string{"knows", "behind", "wrong", "unaware"} {
		if words[word] == 0 {
			t.Errorf("nobody is ever %q: the comparison says little", word)
		}
	}
}

func compareMaps(t *testing.T, what string, want, got map[string]string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s: the tables (-) and the program (+)\n%s", what, diff)
	}
}

// printedMap is a map that the program prints, one text for each row and each cell
// of it; the words in it are counted.
func printedMap(t *testing.T, p program, words map[string]int, args ...string) map[string]string {
	t.Helper()
	cmd := exec.Command(p.bin, args...)
	cmd.Env = []string{"HOME=" + p.home, "HEADSUP_HOME=" + p.home}
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(args, err)
	}
	var printed struct {
		People []string
		Rows   []struct {
			Project, State, By string
			Cells              []struct {
				Person, Belief, Last, Told string
				LastBy                     string `json:"last_by"`
			}
		}
	}
	if err := json.Unmarshal(out, &printed); err != nil {
		t.Fatal(args, err)
	}
	slices.Sort(printed.People)
	grid := map[string]string{"people": strings.Join(printed.People, " ")}
	for _, row := range printed.Rows {
		grid[row.Project] = row.State + " by " + row.By
		for _, c := range row.Cells {
			words[c.Belief]++
			grid[row.Project+" "+c.Person] = fmt.Sprintf("%s: %s by %s on %s", c.Belief, c.Last, c.LastBy, c.Told)
		}
	}
	return grid
}

// happening is something that the tables say of a goal, in the order of a day: it
// was agreed on, written on, published in a report, and the half-year was closed.
type happening struct {
	on        civil.Day
	is        int
	goal      string
	state     string // "": it says nothing of it
	by        civil.Day
	lead      string
	champions []string
}

const (
	agreedOn = iota
	writtenOn
	published
	toldOf
	closedWith
)

// standingOf is how a goal stands, or is believed to stand; the zero told: nobody
// told them.
type standingOf struct {
	state    string
	by, told civil.Day
}

// walk is what is so and what everybody believes on some day.
type walk struct {
	goals map[string]standingOf
	leads map[string]string
	cares map[string][]string              // the champions of a goal
	heard map[string]map[string]standingOf // by person, then by goal
}

func newWalk() *walk {
	return &walk{map[string]standingOf{}, map[string]string{}, map[string][]string{}, map[string]map[string]standingOf{}}
}

func (w *walk) take(h happening) {
	now := w.goals[h.goal]
	switch h.is {
	case agreedOn:
		now.by, w.leads[h.goal], w.cares[h.goal] = h.by, h.lead, h.champions
	case writtenOn:
		for _, who := range w.cares[h.goal] {
			w.tell(who, h.goal, h.on)
		}
		return
	case toldOf:
		w.tell(programme.Leadership, h.goal, h.on)
		return
	default:
		if h.state != "" {
			now.state = h.state
		}
	}
	w.goals[h.goal] = now
}

func (w *walk) tell(who, goal string, on civil.Day) {
	if w.heard[who] == nil {
		w.heard[who] = map[string]standingOf{}
	}
	now := w.goals[goal]
	now.told = on
	w.heard[who][goal] = now
}

func over(state string) bool { return state == "done" || state == "stopped" }

// word compares what somebody believes of a goal with what is so.
func (w *walk) word(who, goal string) string {
	heard, now := w.heard[who][goal], w.goals[goal]
	later := heard.by != 0 && now.by > heard.by
	switch {
	case heard.told == 0:
		return "unaware"
	case !over(now.state) && (later || now.state == "amber" && heard.state != "amber" || over(heard.state)),
		now.state == "stopped" && heard.state != "stopped":
		return "wrong"
	case heard.state != now.state, !over(now.state) && heard.by != now.by:
		return "behind"
	}
	return "knows"
}

// listeners are the people of the map: the leadership; the champions of what is
// open; those of what ended and who do not know; who leads what is open and was
// told of it.
func (w *walk) listeners() []string {
	all := []string{programme.Leadership}
	for goal, now := range w.goals {
		for _, who := range w.cares[goal] {
			if heard := w.heard[who][goal]; !over(now.state) || heard.told != 0 && heard.state != now.state {
				all = append(all, who)
			}
		}
		if lead := w.leads[goal]; !over(now.state) && w.heard[lead][goal].told != 0 {
			all = append(all, lead)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// grid is the map, of everybody or of one person.
func (w *walk) grid(only string) map[string]string {
	people := w.listeners()
	if only != "" {
		people = []string{only}
	}
	grid := map[string]string{"people": strings.Join(people, " ")}
	for goal, now := range w.goals {
		cells, untold := map[string]string{}, false
		for _, who := range people {
			heard := w.heard[who][goal]
			concerned := who == programme.Leadership || who == only || slices.Contains(w.cares[goal], who)
			if heard.told == 0 && (over(now.state) || !concerned) {
				continue
			}
			untold = untold || heard.state != now.state
			cells[goal+" "+who] = fmt.Sprintf("%s: %s by %s on %s", w.word(who, goal), heard.state, iso(heard.by), iso(heard.told))
		}
		if over(now.state) && !untold {
			continue
		}
		grid[goal] = now.state + " by " + iso(now.by)
		for cell, says := range cells {
			grid[cell] = says
		}
	}
	return grid
}

// iso is a day as JSON has it: nothing where there is none.
func iso(day civil.Day) string {
	if day == 0 {
		return ""
	}
	return day.String()
}

// happenings reads the tables.
func happenings(t *testing.T) (all []happening) {
	t.Helper()
	day := func(cell string) civil.Day {
		on, ok := civil.ParseISO(cell)
		if !ok {
			t.Fatalf("no day: %q", cell)
		}
		return on
	}
	halves := []struct {
		name     string
		from, by civil.Day
	}{
		{"2024h2", civil.Date(2024, 7, 1), civil.Date(2024, 12, 31)}, {"2025h1", civil.Date(2025, 1, 1), civil.Date(2025, 6, 30)},
		{"2025h2", civil.Date(2025, 7, 1), civil.Date(2025, 12, 31)}, {"2026", civil.Date(2026, 1, 1), civil.Date(2026, 12, 31)},
	}
	in := map[string]map[string]bool{}     // the goals of a half-year
	closed := map[string]civil.Day{}       // when it is closed
	last := map[string]map[string]string{} // what the reports say of a goal, by day
	for i, half := range halves {
		in[half.name] = map[string]bool{}
		if i > 0 {
			closed[halves[i-1].name] = half.from
		}
		for _, row := range rowsOf(t, "goals.csv") {
			if row["period"] != half.name || row["tracking_issue"] == "" || row["proposal_status"] == "Not accepted" {
				continue
			}
			h := happening{on: max(half.from, day(row["first_commit"])), is: agreedOn, goal: "g" + row["tracking_issue"], by: half.by, lead: personOf(row["point_of_contact"])}
			for champion := range strings.SplitSeq(row["champions"], "; ") {
				if _, handle, ok := strings.Cut(champion, ":"); ok {
					h.champions = append(h.champions, personOf(handle))
				}
			}
			in[half.name][h.goal] = true
			all = append(all, h)
		}
	}
	for _, row := range rowsOf(t, "updates.csv") {
		all = append(all, happening{on: day(row["date"]), is: writtenOn, goal: "g" + row["tracking_issue"]})
	}
	reports := rowsOf(t, "status_snapshots.csv")
	names := map[string]bool{} // the reports that say whom to turn to
	of := map[string]string{}  // the half-year that a report is on
	for _, row := range reports {
		if half, _, ok := strings.Cut(row["goal_id"], "/"); ok {
			of[row["report"]] = half
		}
		names[row["report"]] = names[row["report"]] || row["point_of_contact"] != ""
	}
	for _, row := range reports {
		on, goal := day(row["published"]), "g"+row["tracking_issue"]
		state := map[string]string{"In progress": "green", "Completed": "done", "Will not complete": "stopped"}[row["status"]]
		if state == "green" && names[row["report"]] && row["point_of_contact"] == "" {
			state = "amber"
		}
		all = append(all, happening{on: on, is: published, goal: goal, state: state}, happening{on: on, is: toldOf, goal: goal})
		half := of[row["report"]]
		in[half][goal], closed[half] = true, max(closed[half], on)
		if last[goal] == nil {
			last[goal] = map[string]string{}
		}
		if state != "" {
			last[goal][on.String()] = state
		}
	}
	for i, half := range halves[:len(halves)-1] {
		for goal := range in[half.name] {
			if agreedIn(all, goal, halves[i+1].by) || endedBy(last[goal], closed[half.name]) {
				continue
			}
			all = append(all, happening{on: closed[half.name], is: closedWith, goal: goal, state: "stopped"})
		}
	}
	slices.SortStableFunc(all, func(a, b happening) int {
		if a.on != b.on {
			return int(a.on - b.on)
		}
		return a.is - b.is
	})
	return all
}

// agreedIn reports whether a document takes a goal into the half-year that ends on
// a day.
func agreedIn(all []happening, goal string, by civil.Day) bool {
	return slices.ContainsFunc(all, func(h happening) bool { return h.is == agreedOn && h.goal == goal && h.by == by })
}

// endedBy reports whether the last report up to a day says that a goal is over.
func endedBy(said map[string]string, day civil.Day) bool {
	latest := ""
	for on := range said {
		if on <= day.String() && on > latest {
			latest = on
		}
	}
	return over(said[latest])
}

func personOf(handle string) string {
	name := strings.ToLower(handle)
	if name == "" || name[0] >= 'a' && name[0] <= 'z' {
		return name
	}
	return "u-" + name
}

func rowsOf(t *testing.T, name string) (rows []map[string]string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(programmeTables, name))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range cells[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[cells[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}
