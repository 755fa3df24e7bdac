package check_test

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"headsup/internal/check"
)

// reports are the accepted status reports of real projects, by file.
func reports(t testing.TB) map[string]string {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/data/status-updates/*/*.md")
	if len(files) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	out := map[string]string{}
	for _, name := range files {
		out[name] = textOf(t, name)
	}
	return out
}

func textOf(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// rates are in how many of the accepted reports each rule speaks.
func rates(t testing.TB) (counts map[string]int, of int) {
	checker := check.New()
	counts = map[string]int{}
	texts := reports(t)
	for _, text := range texts {
		spoke := map[string]bool{}
		for _, f := range checker.Draft(text, check.Case{}) {
			spoke[f.Rule] = true
		}
		for rule := range spoke {
			counts[rule]++
		}
	}
	return counts, len(texts)
}

// A rule that speaks of more than a fifth of what was accepted is wrong.
func TestAcceptedReports(t *testing.T) {
	counts, of := rates(t)
	for rule, n := range counts {
		if n*5 > of {
			t.Errorf("%s speaks of %d of %d accepted reports", rule, n, of)
		}
	}
}

// score is how answers compare with labels.
type score struct{ right, missed, wrong int }

func (s score) f1() float64 { return 2 * float64(s.right) / float64(2*s.right+s.missed+s.wrong) }

// requests is how “contains a request” fares on sentences from real mail.
func requests(t testing.TB) (s score) {
	const name = "../../../shared/data/messages/email_intent_train.tsv"
	if _, err := os.Stat(name); err != nil {
		t.Skip("needs ../shared beside the repository")
	}
	checker := check.New()
	for line := range strings.SplitSeq(textOf(t, name), "\n") {
		label, text, ok := strings.Cut(line, "\t")
		if !ok || label != "Yes" && label != "No" {
			continue
		}
		switch got := checker.Requests(text); {
		case got && label == "Yes":
			s.right++
		case got:
			s.wrong++
		case label == "Yes":
			s.missed++
		}
	}
	return s
}

func TestRequests(t *testing.T) {
	if s := requests(t); s.f1() < 0.8 {
		t.Errorf("F1 %.3f: %+v", s.f1(), s)
	}
}

// labelled is a message with the findings a careful editor makes.
type labelled struct {
	name, body string
	head       map[string]string
}

// label is a rule at a line; line 0 is the whole message.
type label struct {
	rule string
	line int
}

func messages(t testing.TB) []labelled {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/messages/[0-9][0-9]-*.md")
	if len(files) == 0 {
		t.Skip("needs ../shared beside the repository")
	}
	var out []labelled
	for _, name := range files {
		_, rest, _ := strings.Cut(textOf(t, name), "---\n")
		head, body, _ := strings.Cut(rest, "---\n")
		m := labelled{name: filepath.Base(name), body: body, head: map[string]string{}}
		for line := range strings.SplitSeq(head, "\n") {
			key, value, _ := strings.Cut(line, ":")
			m.head[key] = strings.TrimSpace(value)
		}
		out = append(out, m)
	}
	return out
}

var labelForm = regexp.MustCompile(`([a-z-]+)@(\d+)`)

func (m labelled) labels() []label {
	var out []label
	for _, found := range labelForm.FindAllStringSubmatch(m.head["expect"], -1) {
		line, _ := strconv.Atoi(found[2])
		out = append(out, label{found[1], line})
	}
	return out
}

// editor is how the rules fare on the labelled messages.
func editor(t testing.TB) (s score, clean, alarmed int) {
	return held(t, messages(t), "../../../shared/messages/", "rosier", "no-recommendation")
}

// held is how the rules fare on messages with labels: a finding is right one line off
// too, and what is debatable or was never labelled counts neither way.
func held(t testing.TB, all []labelled, books string, unlabelled ...string) (s score, clean, alarmed int) {
	checker := check.New()
	for _, m := range all {
		b := bookOf(t, books+m.head["book"]+".journal", m.head["date"])
		found := checker.Draft(m.body, check.Case{Book: b, Reader: b.Person(m.head["reader"])})
		labels := m.labels()
		wrong := 0
		for _, f := range found {
			fits := func(l label) bool {
				return l.rule == f.Rule && (l.line == 0 || max(l.line-f.Line, f.Line-l.line) <= 1)
			}
			switch at := slices.IndexFunc(labels, fits); {
			case at >= 0:
				labels = slices.Delete(labels, at, at+1)
				s.right++
			case slices.ContainsFunc(m.labels(), fits) || strings.Contains(m.head["allow"], f.Rule) || slices.Contains(unlabelled, f.Rule):
			default:
				wrong++
				t.Logf("%s:%d: %s: %s", m.name, f.Line, f.Rule, f.Message)
			}
		}
		s.missed += len(labels)
		s.wrong += wrong
		if len(m.labels()) == 0 {
			clean++
			alarmed += min(wrong, 1)
		}
	}
	return s, clean, alarmed
}

func TestEditor(t *testing.T) {
	s, clean, alarmed := editor(t)
	if s.f1() < 0.8 {
		t.Errorf("micro-F1 %.3f: %+v", s.f1(), s)
	}
	if alarmed*10 > clean {
		t.Errorf("%d of %d clean messages give an alarm", alarmed, clean)
	}
}

func BenchmarkReports(b *testing.B) {
	texts := reports(b)
	checker := check.New()
	for b.Loop() {
		for _, text := range texts {
			checker.Draft(text, check.Case{})
		}
	}
}

// byCount are the rules, those that speak most often in front.
func byCount(counts map[string]int) []*check.Rule {
	rules := check.Rules()
	slices.SortStableFunc(rules, func(a, b *check.Rule) int { return cmp.Compare(counts[b.Name], counts[a.Name]) })
	return rules
}
