package journal_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/journal"
)

// vector is one example for other implementations of the grammar.
type vector struct {
	In       string              `json:"in"`
	Shell    bool                `json:"shell,omitempty"`
	Line     string              `json:"line,omitempty"`
	Verb     string              `json:"verb,omitempty"`
	Kind     string              `json:"kind,omitempty"`
	State    string              `json:"state,omitempty"`
	Time     string              `json:"time,omitempty"`
	Text     string              `json:"text,omitempty"`
	People   []string            `json:"people,omitempty"`
	Projects []string            `json:"projects,omitempty"`
	Refs     []int64             `json:"refs,omitempty"`
	Tags     map[string][]string `json:"tags,omitempty"`
	Notices  []string            `json:"notices,omitempty"`
	Error    string              `json:"error,omitempty"`
}

const vectors = "../../doc/vectors.json"

// Every vector reads as it says, and its canonical line reads as itself.
func TestVectors(t *testing.T) {
	text, err := os.ReadFile(vectors)
	if err != nil {
		t.Fatal(err)
	}
	var all []vector
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	for i, v := range all {
		got := vectorOf(v.In, v.Shell)
		if *update {
			all[i] = got
			continue
		}
		if diff := cmp.Diff(v, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", v.In, diff)
		}
		if got.Error != "" {
			continue
		}
		again := vectorOf(got.Line, false)
		again.In, again.Shell, again.Notices = got.In, got.Shell, got.Notices
		if diff := cmp.Diff(got, again); diff != "" {
			t.Errorf("%q reads back differently:\n%s", got.Line, diff)
		}
	}
	seen := map[journal.Verb]bool{}
	for _, v := range all {
		if verb, ok := journal.VerbOf(v.Verb); ok {
			seen[verb] = true
		}
	}
	for _, v := range journal.Verbs() {
		if !seen[v] {
			t.Errorf("no vector for %s", v)
		}
	}
	if *update {
		if err := os.WriteFile(vectors, written(t, all), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func vectorOf(in string, shell bool) vector {
	v := vector{In: in, Shell: shell}
	r := reader()
	r.Shell = shell
	e, notices, err := r.Read(in)
	if err != nil {
		v.Error = err.Error()
		return v
	}
	v.Line, v.Verb, v.Kind, v.State, v.Time, v.Text = e.String(), e.Verb.String(), e.Kind, e.Named.String(), e.At.String(), e.Text()
	v.People, v.Projects, v.Refs = slices.Collect(e.People()), slices.Collect(e.Projects()), slices.Collect(e.Refs())
	for _, token := range e.Tokens {
		if token.Of == journal.OfTag {
			if v.Tags == nil {
				v.Tags = map[string][]string{}
			}
			v.Tags[token.Key()] = append(v.Tags[token.Key()], token.Text)
		}
	}
	for _, n := range notices {
		v.Notices = append(v.Notices, n.What)
	}
	return v
}

// written is one vector a line, so that a change shows as one.
func written(t *testing.T, all []vector) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("[\n")
	for i, v := range all {
		var one bytes.Buffer
		encoder := json.NewEncoder(&one)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(v); err != nil {
			t.Fatal(err)
		}
		for _, r := range strings.TrimSpace(one.String()) {
			if unicode.Is(unicode.Cf, r) { // invisible, and some turn the direction of text around
				fmt.Fprintf(&b, `\u%04x`, r)
				continue
			}
			b.WriteRune(r)
		}
		if i < len(all)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("]\n")
	return b.Bytes()
}
