package check_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/check"
)

var update = flag.Bool("update", false, "rewrite doc/check.md")

const manualPath = "../../doc/check.md"

// ratesHead parts what the code says from what the real texts say, which needs
// them at hand.
const ratesHead = "\n## How often each speaks\n"

// manual is doc/check.md up to its numbers: each finding as the code has it.
func manual() string {
	var b strings.Builder
	b.WriteString(`# The check

` + "`headsup check FILE --for @dana`" + ` reads a draft as Dana would, with the book at hand, and says what she would stumble
over. The draft may be written here or elsewhere: plain text, Markdown, or a mail with its headers; ` + "`-`" + ` is standard
input. It prints one line for each finding and exits 3 if there is any, 0 if there is none.

    draft.md:4:12: undated-ask: asks (“Could you sign”) and names no day by which

Line 0 is the message as a whole. ` + "`--explain`" + ` says why each matters and how to mend it; ` + "`--json`" + ` gives the same to
programs, with another wording under ` + "`instead`" + ` where one is safe. Without ` + "`--for`" + ` the findings that depend on who
reads are left out, and in a book that holds nothing those that compare with it have nothing to say.

Precision comes first: where a rule is in doubt it says nothing. Quoted parts of a mail, code, greetings and the signature
are not read as the writer's words. Words are read in English; of a draft in another language only its length and the
reader's week are looked at. A text in sections, of more than 40 sentences, or under a form (a title, then
“Contact:” and the like with an address) is a report that is looked up in: the shape of a message is not asked of it.

Bad news is known by its words, and by how a sentence is built: something does not do what it is there for (“the client
will not sign”), is too much or short of what was to be, goes the wrong way (complaints rose, orders fell), or was counted
on and is otherwise. It is none where it was denied, only feared or supposed, is over in the same sentence or the next, was
known to the reader (“as you know”), or only names a thing (“the broken drive”).

This page is made from the code and the texts it is tested on (` + "`go test ./internal/check -update`" + `).

| finding | level | reported when |
| --- | --- | --- |
`)
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s |\n", r.Name, r.Name, r.Level, r.Reports)
	}
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\nReported when %s.\n\nWhy: %s.\n\nTo mend it: %s.\n", r.Name, r.Reports, r.Why, r.Mend)
	}
	return b.String()
}

// numbers is how the findings fare on real texts.
func numbers(t *testing.T) string {
	var b strings.Builder
	counts, of := rates(t)
	fmt.Fprintf(&b, "%s\nIn %d status reports that real projects wrote to their committees and that were accepted, so that a finding is mostly\n"+
		"a false alarm; no rule may speak of more than one in five. What compares with a book has none here.\n\n", ratesHead, of)
	b.WriteString("| finding | reports | share |\n| --- | ---: | ---: |\n")
	for _, r := range byCount(counts) {
		fmt.Fprintf(&b, "| `%s` | %d | %.1f %% |\n", r.Name, counts[r.Name], 100*float64(counts[r.Name])/float64(of))
	}
	s, clean, alarmed := editor(t)
	fmt.Fprintf(&b, "\nOn the labelled messages, which an editor marked: %d findings right, %d missed, %d wrong (F1 %.2f); %d of %d clean ones\ngive an alarm. ",
		s.right, s.missed, s.wrong, s.f1(), alarmed, clean)
	q := requests(t)
	fmt.Fprintf(&b, "Whether a sentence from real mail asks for something: F1 %.2f on %d that do.\n", q.f1(), q.right+q.missed)
	return b.String()
}

// The manual says what the code does.
func TestManual(t *testing.T) {
	got, _ := os.ReadFile(manualPath) // none yet is as wrong as another
	want := manual()
	if *update {
		want += numbers(t)
		if err := os.WriteFile(manualPath, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	before, _, _ := strings.Cut(string(got), ratesHead)
	if diff := cmp.Diff(want, before); diff != "" {
		t.Errorf("doc/check.md is not what the code says (go test ./internal/check -update):\n%s", diff)
	}
}

// Its numbers are those of today.
func TestManualNumbers(t *testing.T) {
	want := numbers(t)
	if _, got, _ := strings.Cut(textOf(t, manualPath), ratesHead); ratesHead+got != want {
		t.Errorf("the numbers of doc/check.md are old (go test ./internal/check -update):\n%s", cmp.Diff(want, ratesHead+got))
	}
}
