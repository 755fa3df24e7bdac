package journal_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

var thursday = civil.Date(2026, 3, 5)

func reader() journal.Reader { return journal.Reader{Today: thursday, Lang: civil.English()} }

// shellReader is a reader of the command line.
func shellReader() journal.Reader {
	r := reader()
	r.Shell = true
	return r
}

// What people type becomes one canonical line.
func TestRead(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{`win Cut checkout latency by 40% +atlas @ana impact:"30k a month"`, `2026-03-05 win Cut checkout latency by 40% +atlas @ana impact:"30k a month"`},
		{`yesterday log Wrote the plan`, `2026-03-04 log Wrote the plan`},
		{`last fri 9:30 met @dana 1:1 talked`, `2026-02-27 09:30 met @dana 1:1 talked`},
		{`2026-01-02 note x`, `2026-01-02 note x`},
		{`LOG  two   spaces`, `2026-03-05 log two spaces`},
		{`status +atlas at-risk vendor is late`, `2026-03-05 status +atlas amber vendor is late`},
		{`status +atlas AMBER late`, `2026-03-05 status +atlas amber late`},
		{`know @dana Concerns the audit`, `2026-03-05 know @dana concerns the audit`},
		{`met @dana Lunch with the team`, `2026-03-05 met @dana Lunch with the team`},
		{`told @dana update on-track +atlas`, `2026-03-05 told @dana update green +atlas`},
		{`promise @dana the plan by:fri`, `2026-03-05 promise @dana the plan by:2026-03-06`},
		{`promise @dana the plan by:"end of month"`, `2026-03-05 promise @dana the plan by:2026-03-31`},
		{`metric +atlas p95 310ms atmost:250ms`, `2026-03-05 metric +atlas p95 310ms target:<250ms`},
		{`metric +atlas uptime 99% target:≥99.5%`, `2026-03-05 metric +atlas uptime 99% target:>99.5%`},
		{`person @Dana Dana Osei max:3 quiet:Fri`, `2026-03-05 person @dana Dana Osei max:3/week quiet:fri`},
		{`project +atlas x with:ana,@Bo goal:churn`, `2026-03-05 project +atlas x with:@ana,@bo goal:+churn`},
		{`log +1 for @2pm at 10:30, see https://x.example/a note: done`, `2026-03-05 log +1 for @2pm at 10:30, see https://x.example/a note: done`},
		{`log with (@ana), @ana's and @bo, then +atlas.`, `2026-03-05 log with (@ana), @ana's and @bo, then +atlas.`},
		{`log \#123 \@home \+one cost\:x a\;b \;c`, `2026-03-05 log \#123 \@home \+one cost\:x a;b \;c`},
		{`log x ; a comment`, `2026-03-05 log x`},
		{`log a;b`, `2026-03-05 log a;b`},
		{`log @types/node and me@x.example`, `2026-03-05 log @types/node and me@x.example`},
		{`log impact:two\ words`, `2026-03-05 log impact:"two words"`},
		{`log impact:"say \"hi\" \\ "`, `2026-03-05 log impact:"say \"hi\" \\ "`},
		{"note first\n  second\n    third", "2026-03-05 note first\n    second\n    third"},
		{`amend #4 by:""`, `2026-03-05 amend #4 by:""`},
		{`me away:2026-08-01..2026-08-14`, `2026-03-05 me away:2026-08-01..2026-08-14`},
		{`snooze silence @dana until:2w`, `2026-03-05 snooze silence @dana until:2026-03-19`},
		{`log सुनीता से मिली @सुनीता`, `2026-03-05 log सुनीता से मिली @सुनीता`},
	} {
		e, _, err := reader().Read(c.typed)
		if err != nil {
			t.Errorf("%s: %v", c.typed, err)
			continue
		}
		if got := e.String(); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.typed, got, c.want)
		}
		back, err := journal.Parse(e.String())
		if err != nil || back.String() != e.String() || back.Kind != e.Kind || back.Named != e.Named || back.Text() != e.Text() {
			t.Errorf("%s reads back as %s (%v)", e.String(), back.String(), err)
		}
	}
}

// On the command line a semicolon is plain, a number is an entry where the verb
// takes one, and an argument that is a tag keeps its spaces.
func TestJoinArgs(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"log", "Shipped v2 +atlas @ana"}, "2026-03-05 log Shipped v2 +atlas @ana"},
		{[]string{"log", "Fixed a; then b ;c"}, `2026-03-05 log Fixed a; then b \;c`},
		{[]string{"win", "Faster", "impact:30k a month", "+atlas"}, `2026-03-05 win Faster impact:"30k a month" +atlas`},
		{[]string{"win", "Faster", `impact:"30k a month"`}, `2026-03-05 win Faster impact:"30k a month"`},
		{[]string{"win", "Faster", `impact:the "new" form`}, `2026-03-05 win Faster impact:"the \"new\" form"`},
		{[]string{"done", "412"}, "2026-03-05 done #412"},
		{[]string{"answer", "412", "2 weeks are fine"}, "2026-03-05 answer #412 2 weeks are fine"},
		{[]string{"yesterday", "log", "x"}, "2026-03-04 log x"},
		{[]string{"note", "one\ntwo", "+atlas"}, "2026-03-05 note one +atlas\n    two"},
	} {
		e, _, err := shellReader().Read(journal.JoinArgs(c.args))
		if err != nil {
			t.Errorf("%q: %v", c.args, err)
		} else if got := e.String(); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.args, got, c.want)
		}
	}
}

// What cannot be read says what, where and what was probably meant.
func TestMisread(t *testing.T) {
	r := reader()
	r.File, r.Line = "f.journal", 7
	for _, c := range []struct{ typed, want string }{
		{`wins Cut latency`, "f.journal:7:1: unknown verb `wins`: did you mean `win`?"},
		{`2026-02-30 log x`, "f.journal:7:1: "},
		{`log x recomend:two`, "f.journal:7:7: unknown tag `recomend:`: did you mean `recommend:`?"},
		{`status +atlas ambr late`, "f.journal:7:15: unknown state `ambr`: did you mean `amber`?"},
		{`log über x by:nonsense`, "f.journal:7:12: `by:nonsense` is not understood"},
		{`person @dana relation:boss`, "f.journal:7:14: `relation:boss` is not understood"},
		{`told update +atlas`, "f.journal:7:19: `told` needs a person"},
		{`log impact:"open`, "f.journal:7:12: the quotes behind `impact:` are not closed"},
		{"log a\x1b[31m", "f.journal:7:6: a control character (U+001B)"},
		{"log a\u202eb", "f.journal:7:6: an invisible character (U+202E)"},
		{"log \xff", "f.journal:7:5: the byte 0xff is not text in UTF-8"},
		{"log a\x00b", "f.journal:7:6: a control character (U+0000)"},
		{"", "f.journal:7:1: there is nothing to record"},
		{"2026-03-05", "f.journal:7:11: a date and no verb"},
		{"snooze sillence", "f.journal:7:8: unknown rule `sillence`: did you mean `silence`?"},
		{"2026-03-05 24:00 log x", "f.journal:7:12: there is no time of day 24:00"},
		{"tomorrow expect none", "f.journal:7:10: this is not how an expectation is written"},
		{"status +atlas AMBR late", "f.journal:7:15: unknown state `AMBR`: did you mean `amber`?"},
		{"log #0", "f.journal:7:5: #0 names no entry"},
		{"metric +atlas quick", "f.journal:7:20: `metric` needs a name and a value with a digit"},
		{"amend #3", "f.journal:7:9: `amend` needs what changes"},
	} {
		_, _, err := r.Read(c.typed)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || !fault.Is(err, fault.Misread) {
			t.Errorf("%q: %v\nwant %s", c.typed, err, c.want)
		}
	}
	if _, _, err := r.Read("log " + strings.Repeat("a", 10<<20)); !fault.Is(err, fault.Misread) {
		t.Errorf("ten megabytes: %v", err)
	}
}

// The text of an entry is its words: no kind, no tags, no names behind the last
// word; names inside stay.
func TestText(t *testing.T) {
	for _, c := range []struct{ typed, kind, text string }{
		{`win Cut latency with @ana by half +atlas @bo impact:x`, "", "Cut latency with @ana by half"},
		{`status +atlas amber vendor is late`, "", "vendor is late"},
		{`told @dana update red +atlas the vendor slipped`, "update", "the vendor slipped"},
		{`told @dana the update is late`, "", "the update is late"},
		{`met @council call on guests +gathering #8`, "call", "on guests"},
		{`person @dana Dana Osei relation:peer`, "", "Dana Osei"},
		{`log @ana fixed the build +atlas`, "", "@ana fixed the build"},
		{`know @dana concerns the audit`, "concerns", "the audit"},
		{"note one\n    two", "", "one\ntwo"},
		{`answer #3 seen`, "", "seen"},
		{`told @dana heads-up`, "heads-up", ""},
		{`ask @dana feedback on the letter, @ana's one`, "feedback", "on the letter, @ana's one"},
	} {
		e, _, err := reader().Read(c.typed)
		if err != nil || e.Kind != c.kind || e.Text() != c.text {
			t.Errorf("%s: kind %q, text %q, %v; want %q, %q", c.typed, e.Kind, e.Text(), err, c.kind, c.text)
		}
	}
}

// A state counts as named only right behind the kind or the people.
func TestNamedState(t *testing.T) {
	for typed, want := range map[string]journal.State{
		"told @dana update red +atlas":          journal.Red,
		"told @dana red +atlas":                 journal.Red,
		"told @dana @raj green +atlas":          journal.Green,
		"told @dana update +atlas red":          journal.NoState,
		"told @dana update +atlas":              journal.NoState,
		"told @dana update it is red now":       journal.NoState,
		"told @dana update off-track as feared": journal.Red,
	} {
		e, _, err := reader().Read(typed)
		if err != nil || e.Named != want {
			t.Errorf("%s: %s, %v; want %s", typed, e.Named, err, want)
		}
	}
}

// A known tag that means nothing on a verb is kept and said.
func TestNotice(t *testing.T) {
	e, notices, err := reader().Read("log x severity:high")
	if err != nil || len(notices) != 1 || !strings.Contains(notices[0].What, "`severity:` means nothing on `log`") {
		t.Fatalf("%v, %v", notices, err)
	}
	if e.String() != "2026-03-05 log x severity:high" {
		t.Errorf("not kept: %s", e.String())
	}
}

// Any text at all, written as an entry, reads back as the same text.
func TestWriteLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"@ana", "+atlas", "#12", "by:fri", "nope:x", ";", "\\", "\"", " ", "\n", "10:30", "https://a", "@ana,", "#1;", "told"}))
		text := strings.Join(rapid.SliceOfN(piece, 1, 8).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "gap"))
		line := journal.Write(thursday, 0, journal.Note, "x "+text, journal.PersonToken("ana"))
		e, err := journal.Parse(line)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if again := e.String(); again != line {
			t.Fatalf("wrote %q, read and wrote %q", line, again)
		}
		first, _, _ := strings.Cut(e.Text(), "\n")
		wantFirst, _, _ := strings.Cut(journal.Clean("x "+text), "\n")
		want := strings.Join(strings.FieldsFunc(wantFirst, func(r rune) bool { return r == ' ' || r == '\t' }), " ")
		if first != want {
			t.Fatalf("text %q came back as %q", want, first)
		}
		if got := e.Person(); got != "ana" {
			t.Fatalf("names %q", got)
		}
	})
}

// Whatever a Reader accepts prints as a line that reads the same again.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"log x", "win Cut @ana's +atlas, #12) impact:\"a b\"", "told @dana update red +a", "note a\n  b\n\n c",
		"log \\@x cost\\:5 ;c", "status +a at-risk", "metric +a p95 3ms target:<2ms", "2026-03-05 10:30 met @a 1:1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, _, err := reader().Read(text)
		if err != nil {
			if !fault.Is(err, fault.Misread) {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		line := e.String()
		stored, err := journal.Parse(line)
		if err != nil || stored.String() != line {
			t.Fatalf("%q prints %q, parses as %q (%v)", text, line, stored.String(), err)
		}
		typed, _, err := reader().Read(line)
		if err != nil || typed.String() != line || typed.Text() != e.Text() || typed.Kind != e.Kind {
			t.Fatalf("%q prints %q, reads as %q (%v)", text, line, typed.String(), err)
		}
	})
}

// A file's entries are numbered in order; comments and expectations do not
// count; white space in front continues a text.
func TestReadFile(t *testing.T) {
	file, err := reader().ReadFile("a.journal", strings.NewReader("\uFEFF; a comment\r\n"+
		"2026-01-01 person @dana Dana relation:manager\n"+
		"2026-01-02 met @dana 1:1 about\n  the plan ; not a comment\n\n  and @more\n"+
		"2026-01-03 expect-not silence @dana +atlas #2\n"+
		"2026-01-03 \t expect none\n"+
		"\n2026-01-03 done #2\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(file.Entries) != 3 || file.Entries[1].More != "the plan ; not a comment\n\nand @more" || file.Entries[2].Seq != 3 {
		t.Errorf("entries %v", file.Entries)
	}
	want := []journal.Expect{
		{On: civil.Date(2026, 1, 3), Not: true, Rule: "silence", Person: "dana", Project: "atlas", Entry: 2, Above: 2, Line: 7, Text: "expect-not silence @dana +atlas #2"},
		{On: civil.Date(2026, 1, 3), Above: 2, Line: 8, Text: "expect none"},
	}
	if diff := cmp.Diff(want, file.Expects); diff != "" {
		t.Error(diff)
	}
}

func TestReadFileFaults(t *testing.T) {
	_, err := reader().ReadFile("a.journal", strings.NewReader("2026-01-01 wins x\n2026-01-01 log y\n2026-01-01 done #9\n2026-01-02 expect sillence\n2026-02-30 expect silence\n"))
	want := "a.journal:1:12: unknown verb `wins`: did you mean `win`?\n" +
		"a.journal:4:19: unknown rule `sillence`: did you mean `silence`?\n" +
		"a.journal:5:1: there is no day 2026-02-30: an expectation begins with an ISO date\n" +
		"a.journal:3:17: #9 names no entry: the file has 2; plain text is written \\#9"
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

// A number is told of where it stands; an expectation is one line; of a file
// that is something else not every line is told.
func TestReadFileFaultsSayWhere(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"2026-01-01 log über #1, #2\n", "a.journal:1:21: #1 names itself: an entry can only name others\n" +
			"a.journal:1:25: #2 names no entry: the file has 1; plain text is written \\#2"},
		{"2026-01-01 log x\n2026-01-02 expect none\n  more\n", "a.journal:3:1: an indented line below an expectation: take the white space away, or begin with an entry"},
		{strings.Repeat("Dear all,\n", 100), "a.journal: that is enough for once: 20 lines were not understood: mend these and read the file again"},
	} {
		_, err := reader().ReadFile("a.journal", strings.NewReader(c.file))
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("got %v\nwant %s", err, c.want)
		}
	}
	file, err := reader().ReadFile("a.journal", strings.NewReader("2026-01-01 log x\n\n2026-01-02 expect none\n   \n2026-01-03 log y\n"))
	if err != nil || len(file.Expects) != 1 {
		t.Fatalf("%v, %v", file, err)
	}
	if diff := cmp.Diff([]int{1, 5}, file.Lines); diff != "" {
		t.Error(diff)
	}
}

// The scenario journals given with the specification parse.
func TestScenarios(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/scenarios/*.journal")
	if len(files) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	more, _ := filepath.Glob("../../../shared/messages/*.journal")
	for _, name := range append(files, more...) {
		in, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := reader().ReadFile(filepath.Base(name), in)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, n := range file.Notices {
			t.Error(n)
		}
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	lines := []string{
		"2026-03-05 log Moved the first 500 accounts to the new ledger +atlas hours:6",
		`2026-03-05 win Cut checkout latency by 40% +atlas @ana impact:"30k a month"`,
		"2026-03-05 told @dana update +atlas via:email",
		"2026-03-05 status +atlas amber the vendor is late by:2026-07-15",
	}
	b.ReportAllocs()
	var p journal.Parser
	for i := range b.N {
		if _, err := p.Parse(lines[i%len(lines)]); err != nil {
			b.Fatal(err)
		}
	}
}

// A bare number counts what another counts; two units are two things.
func TestQuantityComparable(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"310ms", "250ms", true}, {"310ms", "250", true}, {"11", "14%", true}, {"310MS", "2ms", true}, {"310ms", "2s", false}, {"€4,200", "4200", true}, {"€4,200", "$9", false}} {
		a, _ := journal.ParseQuantity(c.a)
		b, _ := journal.ParseQuantity(c.b)
		if got := a.Comparable(b); got != c.want || b.Comparable(a) != got {
			t.Errorf("%s beside %s: %t", c.a, c.b, got)
		}
	}
}
