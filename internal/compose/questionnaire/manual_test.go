package questionnaire

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the bank in doc/questionnaires.md")

// The manual lists the bank as the code has it.
func TestManual(t *testing.T) {
	const path, heading = "../../../doc/questionnaires.md", "## The bank\n"
	raw, err := os.ReadFile(path)
	must(t, err)
	before, _, _ := strings.Cut(string(raw), heading)
	var b strings.Builder
	b.WriteString(before + heading + "\nMarks go from 1 to 5: " + strings.Join(scaleWords(), ", ") + "; or “I cannot say”. Questions with a star are asked where\nnone is chosen.\n")
	for _, role := range Roles() {
		usual := map[string]bool{}
		for _, q := range Usual(role) {
			usual[q.Key] = true
		}
		fmt.Fprintf(&b, "\n### As a %s\n\n| | key | question | about |\n| --- | --- | --- | --- |\n", role)
		for _, q := range Bank(role) {
			star := ""
			if usual[q.Key] {
				star = "★"
			}
			about := q.Skill
			if q.Open {
				about = "in words"
			}
			fmt.Fprintf(&b, "| %s | `%s` | %s | %s |\n", star, q.Key, q.Text, about)
		}
	}
	if *update {
		must(t, os.WriteFile(path, []byte(b.String()), 0o644))
		return
	}
	if diff := cmp.Diff(b.String(), string(raw)); diff != "" {
		t.Errorf("doc/questionnaires.md is not what the code says (go test ./internal/compose/questionnaire -update):\n%s", diff)
	}
}

func scaleWords() (words []string) {
	for _, means := range Scale() {
		words = append(words, means)
	}
	return words
}
