package journal_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"headsup/internal/journal"
)

var update = flag.Bool("update", false, "rewrite the generated parts of the documentation")

const manual = "../../doc/journal.md"

// The manual's tables are those of the package, and its examples do what it
// says.
func TestManual(t *testing.T) {
	text, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	want := string(text)
	got := between(t, want, "verbs", verbTable())
	got = between(t, got, "tags", tagTable())
	got = blocks(t, got)
	if got == want {
		return
	}
	if !*update {
		t.Errorf("%s is not what the package says: go test ./internal/journal -run TestManual -update", manual)
		return
	}
	if err := os.WriteFile(manual, []byte(got), 0o644); err != nil {
		t.Fatal(err)
	}
}

// between puts a table between the markers of its name.
func between(t *testing.T, text, name, table string) string {
	t.Helper()
	head, rest, ok := strings.Cut(text, "<!-- "+name+" -->\n")
	_, tail, ok2 := strings.Cut(rest, "<!-- /"+name+" -->")
	if !ok || !ok2 {
		t.Fatalf("no markers for %s", name)
	}
	return head + "<!-- " + name + " -->\n" + table + "<!-- /" + name + " -->" + tail
}

// blocks runs the examples: what stands under a line that is typed is written
// anew.
func blocks(t *testing.T, text string) string {
	t.Helper()
	var out []string
	kind := ""
	var file []string
	for line := range strings.SplitSeq(text, "\n") {
		fence, fenced := strings.CutPrefix(line, "```")
		switch {
		case fenced && kind == "":
			kind = fence
			if kind == "" {
				kind = "plain"
			}
		case fenced:
			if kind == "journal" {
				readsAsFile(t, strings.Join(file, "\n"))
			}
			kind, file = "", nil
		case kind == "journal":
			file = append(file, line)
		case kind == "reads" || kind == "shell":
			if strings.HasPrefix(line, "= ") || strings.HasPrefix(line, "! ") {
				continue
			}
			out = append(out, line, read(line, kind == "shell"))
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// read is what becomes of a typed line.
func read(line string, shell bool) string {
	e, _, err := journal.Entry{}, []journal.Notice(nil), error(nil)
	if shell {
		e, _, err = shellReader().Read(journal.JoinArgs(arguments(line)))
	} else {
		e, _, err = reader().Read(line)
	}
	if err != nil {
		return "! " + err.Error()
	}
	return "= " + e.String()
}

// arguments splits a line as a shell does, as far as single quotes go.
func arguments(line string) []string {
	var args []string
	for i, piece := range strings.Split(line, "'") {
		if i%2 == 1 {
			args = append(args, piece)
		} else {
			args = append(args, strings.Fields(piece)...)
		}
	}
	return args
}

func readsAsFile(t *testing.T, text string) {
	t.Helper()
	file, err := reader().ReadFile("journal.md", strings.NewReader(text))
	if err != nil {
		t.Error(err)
		return
	}
	for _, n := range file.Notices {
		t.Errorf("%s: %s", n.Where, n.What)
	}
}

func verbTable() string {
	var b strings.Builder
	b.WriteString("| verb | records | first word | needs | tags |\n| --- | --- | --- | --- | --- |\n")
	for _, v := range journal.Verbs() {
		spec := v.Spec()
		first := strings.Join(spec.Words, ", ")
		switch {
		case v == journal.Snooze:
			first = "a rule"
		case v == journal.Told:
			first = "may be a document: " + first
		case spec.Lead == journal.LeadsKind:
			first = "may be " + first
		}
		var tags []string
		for _, tag := range spec.Tags {
			tags = append(tags, "`"+tag.String()+":`")
		}
		if v == journal.Amend {
			tags = []string{"any"}
		}
		b.WriteString("| `" + spec.Name + "` | " + spec.Records + " | " + first + " | " + needs(spec.Needs) + " | " + strings.Join(tags, " ") + " |\n")
	}
	b.WriteString("\nFor example:\n\n```journal\n")
	for _, v := range journal.Verbs() {
		b.WriteString(exampleOf(v) + "\n")
	}
	b.WriteString("```\n")
	return b.String()
}

// exampleOf is a verb's example as a line of a file, in which only the entries
// of the file can be named.
func exampleOf(v journal.Verb) string {
	return strings.ReplaceAll("2026-03-05 "+v.Spec().Example, "#412", "#12")
}

func needs(n journal.Need) string {
	var all []string
	for _, one := range []struct {
		need journal.Need
		what string
	}{
		{journal.NeedsPerson, "a person"}, {journal.NeedsProject, "a project or goal"}, {journal.NeedsEntry, "an entry"},
		{journal.NeedsText | journal.NeedsContent, "words"},
	} {
		if n&one.need != 0 {
			all = append(all, one.what)
		}
	}
	return strings.Join(all, ", ")
}

func tagTable() string {
	var b strings.Builder
	b.WriteString("| tag | means | value | repeated |\n| --- | --- | --- | --- |\n")
	for _, tag := range journal.Tags() {
		spec := tag.Spec()
		name, many := spec.Name, ""
		if spec.Counts {
			name += "N"
		}
		if spec.Many {
			many = "adds"
		}
		b.WriteString("| `" + name + ":` | " + spec.Means + " | " + valueText(spec) + " | " + many + " |\n")
	}
	return b.String()
}

func valueText(spec *journal.TagSpec) string {
	if spec.Value == journal.ValueWord {
		return strings.Join(spec.Words, ", ")
	}
	return map[journal.Value]string{
		journal.ValueText: "any text", journal.ValueDate: "a date", journal.ValueSpan: "days, `DATE..DATE`",
		journal.ValuePeriod: "a period, `6w`", journal.ValueCadence: "a cadence, `weekly/thu`", journal.ValueRate: "a number a week, `3/week`",
		journal.ValueWeekdays: "days of the week, `fri,sat`", journal.ValueYes: "yes, no", journal.ValueNumber: "a whole number",
		journal.ValueScore: "1 to 5", journal.ValueDecimal: "a number, `2.5`", journal.ValueZone: "a time zone, `Europe/Madrid`",
		journal.ValueEmail: "an address", journal.ValuePerson: "a person", journal.ValuePeople: "people, `@ana,@bo`",
		journal.ValueProject: "a project or goal", journal.ValueTarget: "a value with a digit, `<250ms`",
	}[spec.Value]
}
