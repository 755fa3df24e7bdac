package check_test

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"headsup/internal/book"
	"headsup/internal/check"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// library is the book that the drafts under testdata are held against, on
// Thursday, 14 May 2026.
func library(t testing.TB) *book.Book { return bookOf(t, "testdata/library.journal", "2026-05-14") }

// bookOf folds a text journal as of a day.
func bookOf(t testing.TB, file, on string) *book.Book {
	t.Helper()
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	return foldOf(t, in, on)
}

func foldOf(t testing.TB, in io.Reader, on string) *book.Book {
	t.Helper()
	day, ok := civil.ParseISO(on)
	if !ok {
		t.Fatalf("%q is no day", on)
	}
	file, err := journal.Reader{Today: day, Lang: civil.English()}.ReadFile("book.journal", in)
	if err != nil {
		t.Fatal(err)
	}
	return book.Fold(file.Entries, day)
}

// Each finding has a file of drafts: those it must speak of, with the line, and
// those near to them of which it must not.
func TestFindings(t *testing.T) {
	b, checker := library(t), check.New()
	for _, rule := range check.Rules() {
		t.Run(rule.Name, func(t *testing.T) {
			text, err := os.ReadFile("testdata/" + rule.Name + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			fires, silent := 0, 0
			for _, block := range strings.Split("\n"+string(text), "\n== ")[1:] {
				head, draft, _ := strings.Cut(block, "\n")
				c := check.Case{Book: b}
				if fields := strings.Fields(head); b.Person(fields[len(fields)-1]) != nil {
					c.Reader = b.Person(fields[len(fields)-1])
				}
				got := linesOf(checker.Draft(draft, c), rule.Name)
				var line int
				if n, _ := fmt.Sscanf(head, "fires %d", &line); n == 1 {
					fires++
					if len(got) != 1 || got[0] != line {
						t.Errorf("%s: got lines %v in\n%s", head, got, draft)
					}
				} else if silent++; len(got) > 0 {
					t.Errorf("%s: got lines %v in\n%s", head, got, draft)
				}
			}
			if fires == 0 || silent == 0 {
				t.Errorf("%d drafts it speaks of and %d it does not: both are wanted", fires, silent)
			}
		})
	}
}

// linesOf are the lines that a rule reports.
func linesOf(found []check.Finding, rule string) []int {
	var lines []int
	for _, f := range found {
		if f.Rule == rule {
			lines = append(lines, f.Line)
		}
	}
	return lines
}

// fileText is a sample book as it lies beside the program.
func fileText(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile("../../examples/" + name + ".journal")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
