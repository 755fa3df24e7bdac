package share

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/view"
)

var today = civil.Date(2026, 3, 5)

// options read a share for a book that knows Mira by her address and Ana by
// name, and whose owner is Lena.
func options() Options {
	return Options{
		Today: today,
		Person: func(slug, name, address string) string {
			switch {
			case address == "mira@example.com":
				return "mira"
			case name == "Ana Ruiz":
				return "ana-r"
			case name == "Lena Ortiz":
				return book.Owner
			}
			return ""
		},
		Project: func(slug, title, _ string) string {
			if title == "Billing migration" {
				return "billing"
			}
			return ""
		},
	}
}

func collected(t *testing.T, text string) Result {
	t.Helper()
	r, err := Collect(strings.NewReader(text), "mira.journal", options())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func linesOf(r Result) (out []string) {
	for _, s := range r.Suggestions {
		out = append(out, s.Line)
	}
	return out
}

// What one book shares, another takes in with its own names for everybody, each
// credit kept, and under the same keys whenever it is shared again.
func TestRoundTrip(t *testing.T) {
	file, err := journal.Reader{Today: today, Lang: civil.English()}.ReadFile("mira", strings.NewReader(`
2026-02-01 person @me Mira Chen email:mira@example.com
2026-02-01 person @boss Lena Ortiz relation:manager
2026-02-01 person @ana Ana Ruiz relation:peer
2026-02-01 person @bo Bo Lind
2026-02-01 project +atlas Billing migration
2026-03-01 status +atlas amber the vendor is late
2026-03-02 win Cut latency by 40% @ana @bo @boss +atlas impact:"30k a month; more to come"
2026-03-03 ask @boss resource two more days of Bo
`))
	if err != nil {
		t.Fatal(err)
	}
	b := book.Fold(file.Entries, today)
	written := func(named bool) string {
		var out bytes.Buffer
		if err := Write(&out, view.ShareOf(b, b.Person("boss"), civil.Span{From: today - 13, To: today}, named)); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	r := collected(t, written(false))
	want := []journal.Suggestion{
		{Source: "share", Line: "2026-03-01 status +billing amber the vendor is late @mira", Why: "shared by Mira Chen, 2026-02-20..2026-03-05"},
		{Source: "share", Line: `2026-03-02 win Cut latency by 40% @ana-r @bo-lind @me +billing impact:"30k a month; more to come" @mira`, Why: "shared by Mira Chen, 2026-02-20..2026-03-05"},
		{Source: "share", Line: "2026-03-03 request @team resource: two more days of Bo", Why: "a wish from the team"},
	}
	for i := range want {
		want[i].Key = r.Suggestions[i].Key
	}
	if diff := cmp.Diff(want, r.Suggestions); diff != "" {
		t.Error(diff)
	}
	if r.From != "Mira Chen" || r.LeftOut != (LeftOut{}) {
		t.Errorf("from %q, left out %v", r.From, r.LeftOut)
	}
	named := collected(t, written(true))
	if line := named.Suggestions[2].Line; line != "2026-03-03 request @mira resource: two more days of Bo" {
		t.Error(line)
	}
	if named.Suggestions[1].Key != r.Suggestions[1].Key {
		t.Error("the same win has another key")
	}
}

// Nothing but wins, states, issues and requests comes of a file, with nothing in
// them that a share does not have.
func TestHostile(t *testing.T) {
	head := "; headsup share 1\n; from @mira-chen Mira Chen <mira@example.com>\n"
	r := collected(t, head+strings.Join([]string{
		"2026-03-01 win Fine @mira-chen #12 hours:9 evidence:https://x.example.com skill:x",
		"2026-03-01 request @mira-chen more time confirmed:yes by:2026-03-20",
		"2026-03-01 win A name in the middle: @me did it",
		"2026-03-01 win @mira-chen",
		"2026-03-01 retract #1", "2026-03-01 snooze surprise", "2026-03-01 person @lena Mallory email:m@evil.example",
		"2026-03-01 amend #1 by:2030-01-01", "2026-03-01 told @raj update +billing", "2026-03-01 note hello", "2026-03-01 log x",
		"2026-03-01 forget @dana", "forget @dana", "yesterday win Plain speech", "win No day",
		"2027-03-01 win In a year", "2026-03-01 win \x1b[2J", "2026-03-01 win \u202egnp.exe", "2026-03-01 win \xff",
		"    2026-03-01 win Indented", "2026-03-01 request @me more pay", "2026-03-01 status +atlas splendid",
		"2026-03-01 win Fine @mira-chen #12 hours:9 evidence:https://x.example.com skill:x",
		"2026-03-01 win " + strings.Repeat("long ", 2<<20),
		"2026-03-02 win The last @mira-chen",
	}, "\n"))
	want := []string{
		"2026-03-01 win Fine @mira",
		"2026-03-01 request @mira more time by:2026-03-20",
		"2026-03-01 win A name in the middle: did it",
		"2026-03-01 win @mira",
		"2026-03-02 win The last @mira",
	}
	if diff := cmp.Diff(want, linesOf(r)); diff != "" {
		t.Error(diff)
	}
	if want := (LeftOut{TooLong: 1, Unclear: 10, Foreign: 7, Ahead: 1, Twice: 1}); r.LeftOut != want {
		t.Errorf("left out %v, want %v", r.LeftOut, want)
	}
}

// A file that is no share, or of a later form, is refused in words.
func TestNoShare(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "x.journal: it is no share",
		"2026-03-01 win x\n":                  "x.journal: it is no share",
		"; headsup share 2\n":                 "x.journal: the share was written by a later headsup (its form is 2, this one knows 1)",
		"; headsup share 1\n2026-03-01 win x": "x.journal: the share does not say whose it is",
	} {
		_, err := Collect(strings.NewReader(text), "x.journal", options())
		var f *fault.Error
		if !errors.As(err, &f) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Any bytes at all are read or refused, and what is offered is a line of a verb
// that is shared, dated up to today, that reads back as itself.
func FuzzCollect(f *testing.F) {
	head := "; headsup share 1\n; from @mira-chen Mira Chen <mira@example.com>\n; person @ana Ana Ruiz\n"
	f.Add([]byte(head + "\n; 0123456789abcdef\n2026-03-01 win Cut @ana, at last +atlas impact:\"30k\"\n2026-03-01 request @team help: x by:fri"))
	f.Add([]byte(head + "2026-03-01 status #1, amber @me \\; x\n2026-03-01 issue a con1:x option: ;y\r\n2026-03-01 09:30 win \\@x \\#1"))
	f.Add([]byte("\xef\xbb\xbf; headsup share 1\n; from @x <\n; person @me @\n2026-02-30 win\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Collect(bytes.NewReader(data), "fuzz", options())
		if err != nil {
			return
		}
		for _, s := range r.Suggestions {
			e, err := journal.Parse(s.Line)
			if err != nil {
				t.Fatalf("%q: %v", s.Line, err)
			}
			if back := e.String(); back != s.Line {
				t.Fatalf("%q reads back as %q", s.Line, back)
			}
			if !slices.Contains([]journal.Verb{journal.Win, journal.Status, journal.Issue, journal.Request}, e.Verb) || e.On > today {
				t.Fatalf("it offers %q", s.Line)
			}
			if s.Key == "" || s.Why == "" || strings.ContainsAny(s.Line+s.Why+s.Source+s.Key, "\n\x1b\x00") {
				t.Fatalf("%q", s)
			}
			for range e.Refs() {
				t.Fatalf("%q names an entry", s.Line)
			}
		}
	})
}
