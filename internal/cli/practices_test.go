package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What doc/practices.md promises is there: each command answers, and each page is
// whole, on a book in which there is something to say.
func TestPracticesAreWhereTheirPageSays(t *testing.T) {
	table, err := os.ReadFile("../../doc/practices.md")
	if err != nil {
		t.Fatal(err)
	}
	p := newProgram(t)
	for _, words := range [][]string{
		{"import", filepath.Join("..", "..", "examples", "mira.journal")},
		{"--at", "2026-05-08", "decision", `Who runs the migration weekend +atlas from:@dana option:"us" option:"the vendor" recommend:1 by:2026-05-20`},
		{"--at", "2026-05-08", "request", `@dana "the plan on one page"`},
		{"--at", "2026-05-08", "ask", `@raj help with the vendor's contract +atlas by:2026-05-20`},
	} {
		if out, err := p.run(words...); err != nil {
			t.Fatal(err, out)
		}
	}
	const on = "2026-05-09"
	server := p.serve(t, "--at", on)
	origin, browser := server.link[:strings.Index(server.link, "/sign-in")], newBrowser(t, nil)
	if answer, err := browser.Get(server.link); err != nil || answer.Body.Close() != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| P(\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$`)
	named := regexp.MustCompile("`([^`]+)`")
	rows := row.FindAllStringSubmatch(string(table), -1)
	if len(rows) != 33 {
		t.Errorf("%d practices", len(rows))
	}
	for _, practice := range rows {
		for _, command := range named.FindAllStringSubmatch(practice[2], -1) {
			words := strings.Fields(command[1])
			if out, err := p.run(append([]string{"--at", on}, words[1:]...)...); err != nil {
				t.Errorf("P%s: %s: %v\n%s", practice[1], command[1], err, out)
			}
		}
		for _, path := range named.FindAllStringSubmatch(practice[3], -1) {
			answer, err := browser.Get(origin + path[1])
			if status, text := page(t, answer, err); status != 200 || strings.Contains(text, `role="alert"`) {
				t.Errorf("P%s: %s: status %d", practice[1], path[1], status)
			}
		}
	}
	server.stop(t)
}
