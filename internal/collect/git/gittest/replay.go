// Package gittest makes repositories for tests: from a history's metadata, or
// step by step. It runs the real git, away from the configuration of whoever
// runs the tests. It knows nothing of collecting.
package gittest

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Commit is one line of a history's metadata (see SOURCE.md beside the data).
type Commit struct {
	Hash       string   `json:"hash"`
	Parents    []string `json:"parents"`
	Author     string   `json:"author"`
	EmailSHA   string   `json:"email_sha"`
	AuthorDate string   `json:"author_date"`
	CommitDate string   `json:"commit_date"`
	Subject    string   `json:"subject"`
	Trailers   []string `json:"trailers"`
	BodyRefs   []string `json:"body_refs"`
}

// Email is the address made up for a commit's author.
func (c Commit) Email() string { return c.EmailSHA + "@example.org" }

// ReadHistory reads a metadata file, the newest commit first.
func ReadHistory(t testing.TB, path string) []Commit {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []Commit
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c Commit
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// Replay makes a repository of a history's metadata: parents, authors, dates
// and messages as they were, contents made up. Tags come from the .tags.tsv
// file beside it; a tag whose commit is not in the metadata is put on the last
// commit of the mainline before its date. It returns the repository.
func Replay(t testing.TB, jsonl string) *Repo {
	t.Helper()
	r := Init(t)
	history := ReadHistory(t, jsonl)
	var in bytes.Buffer
	marks := writeCommits(&in, history)
	writeTags(t, &in, strings.TrimSuffix(jsonl, ".jsonl")+".tags.tsv", history, marks)
	cmd := r.command("fast-import", "--quiet", "--done")
	in.WriteString("done\n")
	cmd.Stdin = &in
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git fast-import: %v\n%s", err, out)
	}
	return r
}

func writeCommits(w *bytes.Buffer, history []Commit) map[string]int {
	marks := map[string]int{}
	for _, c := range oldestFirst(history) {
		marks[c.Hash] = len(marks) + 1
		fmt.Fprintf(w, "commit refs/heads/main\nmark :%d\n", marks[c.Hash])
		fmt.Fprintf(w, "author %s <%s> %s\n", angle(c.Author), c.Email(), stamp(c.AuthorDate))
		fmt.Fprintf(w, "committer %s <%s> %s\n", angle(c.Author), c.Email(), stamp(c.CommitDate))
		data(w, c.Message())
		first := true
		for _, p := range c.Parents {
			switch m, ok := marks[p]; {
			case !ok: // beyond the metadata
			case first:
				fmt.Fprintf(w, "from :%d\n", m)
				first = false
			default:
				fmt.Fprintf(w, "merge :%d\n", m)
			}
		}
		fmt.Fprintf(w, "M 100644 inline f%02d\n", marks[c.Hash]%50)
		data(w, strconv.Itoa(marks[c.Hash])+"\n")
	}
	// The last commit told is the tip, whatever order parents forced.
	fmt.Fprintf(w, "reset refs/heads/main\nfrom :%d\n\n", marks[history[0].Hash])
	return marks
}

// Message is the commit's message as far as the metadata has it; co-authors,
// whose addresses are masked there, get one made of their name.
func (c Commit) Message() string {
	var b strings.Builder
	b.WriteString(c.Subject + "\n")
	for i, line := range c.BodyRefs {
		if i == 0 {
			b.WriteString("\n")
		}
		b.WriteString(line + "\n")
	}
	for i, line := range c.Trailers {
		if i == 0 {
			b.WriteString("\n")
		}
		if key, name, ok := strings.Cut(line, ": "); ok && strings.EqualFold(key, "co-authored-by") && !strings.Contains(name, "<") {
			sum := sha256.Sum256([]byte(name))
			line += " <" + hex.EncodeToString(sum[:8]) + "@example.org>"
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// oldestFirst puts parents before their children, whatever the clocks said.
func oldestFirst(history []Commit) []Commit {
	at := make(map[string]int, len(history))
	for i, c := range history {
		at[c.Hash] = i
	}
	done := make([]bool, len(history))
	out := make([]Commit, 0, len(history))
	for i := len(history) - 1; i >= 0; i-- {
		for stack := []int{i}; len(stack) > 0; {
			top := stack[len(stack)-1]
			ready := true
			for _, p := range history[top].Parents {
				if j, ok := at[p]; ok && !done[j] {
					stack, ready = append(stack, j), false
				}
			}
			if !ready {
				continue
			}
			stack = stack[:len(stack)-1]
			if !done[top] {
				done[top] = true
				out = append(out, history[top])
			}
		}
	}
	return out
}

func writeTags(t testing.TB, w *bytes.Buffer, path string, history []Commit, marks map[string]int) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	type place struct {
		when time.Time
		hash string
	}
	byHash := make(map[string]Commit, len(history))
	for _, c := range history {
		byHash[c.Hash] = c
	}
	var line []place // the mainline
	for c, ok := history[0], true; ok; {
		line = append(line, place{parseDate(c.CommitDate), c.Hash})
		if len(c.Parents) == 0 {
			break
		}
		c, ok = byHash[c.Parents[0]]
	}
	sort.SliceStable(line, func(i, j int) bool { return line[i].when.Before(line[j].when) })
	for row := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSpace(row), "\t")
		if len(cells) != 3 || cells[0] == "tag" {
			continue
		}
		mark := 0
		for i := 0; i+40 <= len(cells[2]); i += 40 {
			mark = max(mark, marks[cells[2][i:i+40]])
		}
		if mark == 0 {
			when := parseDate(cells[1])
			i := sort.Search(len(line), func(i int) bool { return line[i].when.After(when) })
			if i == 0 {
				continue // before all that the metadata tells
			}
			mark = marks[line[i-1].hash]
		}
		fmt.Fprintf(w, "tag %s\nfrom :%d\ntagger Releases <releases@example.org> %s\n", cells[0], mark, stamp(cells[1]))
		data(w, cells[0]+"\n")
	}
}

func data(w io.Writer, s string) { fmt.Fprintf(w, "data %d\n%s\n", len(s), s) }

// stamp is a date as fast-import reads it: seconds and offset.
func stamp(iso string) string {
	when := parseDate(iso)
	return fmt.Sprintf("%d %s", when.Unix(), when.Format("-0700"))
}

func parseDate(iso string) time.Time {
	when, err := time.Parse(time.RFC3339, iso)
	if err != nil {
		return time.Unix(0, 0)
	}
	return when
}

func angle(name string) string { return strings.NewReplacer("<", "", ">", "", "\n", " ").Replace(name) }
