package advise_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/advise"
)

var update = flag.Bool("update", false, "rewrite doc/rules.md")

// manual is doc/rules.md: each rule as the code has it.
func manual() string {
	var b strings.Builder
	b.WriteString("# The rules\n\n" +
		"Every day each rule asks the book one question. What fires is weighed (harm × influence × nearness ÷ effort;\n" +
		"`headsup today --explain` shows how), bundled, held back where it can wait, and the three that matter most are shown.\n\n" +
		"A move is put off with `headsup snooze RULE @person +project #entry until:DATE`, and for good without `until:`. The\n" +
		"numbers below are set with `headsup config RULE.NAME N`. This page is made from the code.\n")
	for _, r := range advise.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n", r.Name)
		fmt.Fprintf(&b, "Fires when %s. (%s)\n\n", r.Asks, r.Practice)
		fmt.Fprintf(&b, "Cleared by: %s.\n", r.Clears)
		if len(r.Thresholds) > 0 {
			b.WriteString("\n| setting | default | means |\n| --- | --- | --- |\n")
		}
		for _, t := range r.Thresholds {
			fmt.Fprintf(&b, "| `%s.%s` | %d %s | %s |\n", r.Name, t.Name, t.Default, unit(t), t.Means)
		}
	}
	return b.String()
}

// The manual of the rules says what the code does.
func TestManual(t *testing.T) {
	const path = "../../doc/rules.md"
	want := manual()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("doc/rules.md is not what the code says (go test ./internal/advise -update):\n%s", diff)
	}
}

// unit is the unit of a threshold's default: "1 day", "3 days".
func unit(t advise.Threshold) string {
	if t.Default == 1 {
		return strings.TrimSuffix(t.Unit, "s")
	}
	return t.Unit
}
