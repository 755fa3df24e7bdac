package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/cli"
	"headsup/internal/journal"
	"headsup/internal/sample"
	"headsup/internal/store/sqlite"
)

// owner is somebody at the command line of one book, on one day.
type owner struct {
	*testing.T
	home string
	day  civil.Day
}

// run is one command; it may be refused.
func (o owner) run(args ...string) (stdout, stderr string, exit int) {
	o.Helper()
	var out, said bytes.Buffer
	m := &cli.Main{
		Args: args, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &said, Zone: time.UTC,
		Env:  func(name string) string { return map[string]string{"HEADSUP_HOME": o.home, "HOME": o.home}[name] },
		Now:  func() time.Time { return o.day.In(time.UTC).Add(12 * time.Hour) },
		Keys: sqlite.KeyFiles{Folder: filepath.Join(o.home, "keys")},
	}
	exit = m.Run(o.Context())
	return out.String(), said.String(), exit
}

// imports records a journal.
func (o owner) imports(lines []string) {
	o.Helper()
	path := filepath.Join(o.home, "lines.journal")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		o.Fatal(err)
	}
	if _, said, exit := o.run("import", path); exit != 0 {
		o.Fatalf("import: exit %d\n%s", exit, said)
	}
}

// move is what a program reads of a move.
type move struct {
	Rule   string `json:"rule"`
	Person string `json:"person"`
	About  string `json:"about"`
	Do     string `json:"do"`
	Held   string `json:"held"`
}

func (o owner) moves() []move {
	o.Helper()
	out, said, exit := o.run("today", "--all", "--json")
	if exit != 0 {
		o.Fatalf("today: exit %d\n%s", exit, said)
	}
	var day struct{ Moves []move }
	if err := json.Unmarshal([]byte(out), &day); err != nil {
		o.Fatal(err)
	}
	return day.Moves
}

// does carries a move out as its own command says, with what only the owner can
// supply, and reports whether it is gone then.
func (o owner) does(m move) bool {
	o.Helper()
	state := "green"
	if strings.Contains(m.Do, "headsup mark ") {
		state = "keep"
	}
	line := strings.NewReplacer("+<words>", "+words", "<words>", "as we said", "<state>", state, "<date>", (o.day + 30).String()).Replace(m.Do)
	args := shellWords(line)[1:]
	if args[len(args)-1] == "--send" {
		args = append(args, "--yes")
	}
	if strings.HasPrefix(m.Held, "until ") { // the manager comes first: it wants a reason
		args = append(args, "--reason", "they asked me")
	}
	if _, said, exit := o.run(args...); exit != 0 {
		o.Errorf("%s @%s %s: `%s`: exit %d\n%s", m.Rule, m.Person, m.About, line, exit, said)
		return true
	}
	return !slices.ContainsFunc(o.moves(), func(still move) bool {
		return still.Rule == m.Rule && still.Person == m.Person && still.About == m.About
	})
}

// shellWords takes a line apart as a shell does.
func shellWords(line string) (words []string) {
	var word strings.Builder
	var quote rune
	begun := false
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '\'' || r == '"'):
			quote, begun = r, true
		case quote == 0 && r == ' ':
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
}

// Whatever a rule says to do, done at the command line, ends it: in the last
// place where its own journals show it. (That it does so in every place, the
// workbench shows without a command line.)
func TestDoingWhatAMoveSays(t *testing.T) {
	for rule, shown := range firings(t) {
		t.Run(rule, func(t *testing.T) {
			t.Parallel()
			x := shown[len(shown)-1]
			o := owner{t, t.TempDir(), x.On}
			o.imports(x.lines)
			all := o.moves()
			i := slices.IndexFunc(all, func(m move) bool { return m.Rule == rule && (x.Person == "" || x.Person == m.Person) })
			if i < 0 {
				t.Errorf("%s:%d: it does not fire in a book", x.file, x.Line)
			} else if !o.does(all[i]) {
				t.Errorf("%s:%d: `%s` leaves %s @%s %s standing", x.file, x.Line, all[i].Do, rule, all[i].Person, all[i].About)
			}
		})
	}
}

// firing is an expectation that a rule fires, with the lines it sees.
type firing struct {
	journal.Expect
	file  string
	lines []string
}

// firings are those of all journals of the rules, by rule.
func firings(t *testing.T) map[string][]firing {
	t.Helper()
	paths, err := filepath.Glob("../advise/testdata/*.journal")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no journals: %v", err)
	}
	all := map[string][]firing{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := journal.Reader{Today: civil.Date(2026, 1, 1), Lang: civil.English()}.ReadFile(path, bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for i := range file.Entries {
			lines = append(lines, file.Entries[i].String())
		}
		for _, x := range file.Expects {
			if !x.Not && x.Rule != "" {
				all[x.Rule] = append(all[x.Rule], firing{x, filepath.Base(path), lines[:x.Above]})
			}
		}
	}
	return all
}

// The same in a book that could be somebody's: one move after the other is made,
// each as it stands when its turn comes.
func TestDoingInAWholeBook(t *testing.T) {
	day := civil.Date(2026, 6, 25)
	o := owner{t, t.TempDir(), day}
	o.imports(slices.Collect(sample.Book(sample.Options{Entries: 2000, Seed: 1, End: day})))
	done := map[string]bool{} // one of each rule
	for range 20 {
		all := o.moves()
		i := slices.IndexFunc(all, func(m move) bool { return !done[m.Rule] })
		if i < 0 {
			break
		}
		m := all[i]
		done[m.Rule] = true
		if !o.does(m) {
			t.Errorf("`%s` leaves %s @%s %s standing", m.Do, m.Rule, m.Person, m.About)
		}
	}
	if len(done) < 10 {
		t.Errorf("%d rules speak, too few to tell", len(done))
	}
}
