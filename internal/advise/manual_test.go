package advise_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/advise"
	"headsup/internal/journal"
)

var update = flag.Bool("update", false, "rewrite doc/rules.md")

// manual is doc/rules.md: each rule as the code has it.
func manual() string {
	var b strings.Builder
	b.WriteString("# The rules\n\n" +
		"Every day each rule asks the book one question. What fires is weighed (harm × influence × nearness × stage ÷ effort;\n" +
		"`headsup today --explain` shows how), bundled, held back where it can wait, and the three that matter most are shown.\n\n" +
		"Harm, nearness and effort are the finding's, influence the person's. The stage is that of the partnership: with somebody\n" +
		"new, for 90 days, what helps to learn about them counts a fifth more; then, for the rest of a year, what keeps one's word;\n" +
		"later what clears their way and opens doors. What can wait is held back by leave and quiet days of the reader, by leave of\n" +
		"the owner, and by the number of messages a reader takes in a week; of feedback, advice, priorities and questions about\n" +
		"themselves a person is asked one thing a week, and the rest goes on the agenda of the next talk. What is marked now waits\n" +
		"for nothing but for the manager, who hears of trouble first.\n\n" +
		"Days count from the last time, whatever the two of you were to each other then; where there was none, from `since:` or the\n" +
		"person's first line, whichever is later. Who was told what is not so has not been told: the days go on counting from where\n" +
		"they were first wrong.\n\n" +
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

// Every rule that the grammar knows is there, at its place.
func TestEveryRule(t *testing.T) {
	if diff := cmp.Diff(journal.RuleNames(), ruleNames()); diff != "" {
		t.Error(diff)
	}
}

// unit is the unit of a threshold's default: "1 day", "3 days".
func unit(t advise.Threshold) string {
	if t.Default == 1 {
		return strings.TrimSuffix(t.Unit, "s")
	}
	return t.Unit
}
