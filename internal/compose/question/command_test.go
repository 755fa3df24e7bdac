package question

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// What a command prints, a shell hands over as it was meant, whatever a title
// says.
func TestInShell(t *testing.T) {
	for _, title := range []string{"Billing", "Cut churn to 2%", "Ana's `plan`", "A $HOME for \"all\"", "Really! now; then #3", "@home +1 by:2026-01-01", `back\slash`, "Zürich – Börse"} {
		c := Command{"ask", "@dana", "clarity", journal.PlainWords("Why " + title + "?"), "#12", "about:goal-why", "about:deep focus"}
		out, err := exec.CommandContext(t.Context(), "sh", "-c", `headsup() { printf '%s\n' "$@"; }; `+c.String()).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v %s", c, err, out)
		}
		if got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n"); !slices.Equal(got, c) {
			t.Errorf("a shell makes of %s\n%q, want\n%q", c, got, []string(c))
		}
	}
}

// A title that looks like names and tags is recorded as the words it is.
func TestHostileTitle(t *testing.T) {
	b := book.Fold([]journal.Entry{
		entryOf(t, 1, "2026-01-05 person @dana Dana Osei relation:manager"),
		entryOf(t, 2, `2026-01-05 goal +churn Ask \@bo \+atlas \#4 by\:tomorrow owner:@dana`),
	}, civil.Date(2026, 1, 6))
	for _, o := range For(b, b.Person("dana")) {
		e, _, err := journal.Reader{Today: b.Day, Lang: civil.English(), Shell: true}.Read(journal.JoinArgs(o.Ask))
		if err != nil {
			t.Fatalf("%s: %v", o.Do, err)
		}
		if got := e.Text(); got != journal.PlainWords(o.Text) && got != o.Text {
			t.Errorf("%s records %q, want %q", o.Do, got, o.Text)
		}
		if names := slices.Collect(e.People()); !slices.Equal(names, []string{"dana"}) {
			t.Errorf("%s names %v", o.Do, names)
		}
		if e.Kind != o.Kind {
			t.Errorf("%s is for %q, want %q", o.Do, e.Kind, o.Kind)
		}
	}
}

func entryOf(t *testing.T, seq int64, line string) journal.Entry {
	t.Helper()
	e, err := journal.Parse(line)
	if err != nil {
		t.Fatal(err)
	}
	e.Seq = seq
	return e
}
